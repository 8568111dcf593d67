"""Which files are notices, and in which format: told by their names."""

from __future__ import annotations

MARKUPS = {
    ".txt": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".mjml": "html", ".rst": "rst",
}  # fmt: skip
CONTAINERS = {".eml": "mail", ".docx": "word"}
_PLAIN = (".txt", ".md", ".markdown")


def format_of(path: str) -> tuple[str, str]:
    """The format of the file of that name, and the dialect of its template; each '' where the name tells none.

    A format is a markup, a container (`mail`, `word`) or `catalog`. `cancel.html.j2` is HTML in a Jinja template.
    """
    name = path.lower()
    if name.endswith(_PLAIN):
        return MARKUPS[name[name.rindex(".") :]], ""
    from noticelint.templates.dialect import dialect_of, stem_of

    dialect = dialect_of(name)
    if dialect:
        path = stem_of(path)
        name = path.lower()
    ending = name[name.rfind(".") :]
    if ending in MARKUPS:
        return MARKUPS[ending], dialect
    if ending in CONTAINERS:
        return CONTAINERS[ending], dialect
    from noticelint.formats.catalogs.names import is_catalog

    if is_catalog(path):
        return "catalog", dialect
    return "text" if dialect else "", dialect
