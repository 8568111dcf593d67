"""The dialects of templates, and which of them a file is written in by its name."""

from __future__ import annotations

_ENDINGS = {
    ".j2": "jinja",
    ".jinja": "jinja",
    ".jinja2": "jinja",
    ".njk": "jinja",
    ".nunjucks": "jinja",
    ".twig": "twig",
    ".liquid": "liquid",
    ".hbs": "handlebars",
    ".handlebars": "handlebars",
    ".mustache": "mustache",
    ".erb": "erb",
    ".ejs": "ejs",
    ".tmpl": "go",
    ".gotmpl": "go",
    ".gohtml": "go",
}
# The latter are known by no file name: they are stated, or recognised in the texts of a catalogue.
DIALECTS = (
    *dict.fromkeys(_ENDINGS.values()),
    *("braze", "dollar", "percent", "brace", "merge", "wechat", "sms-cn"),
)


def dialect_of(path: str) -> str:
    """The dialect of a file by its name, '' where the name tells none."""
    return _ENDINGS.get(_ending(path), "")


def stem_of(path: str) -> str:
    """The path without the ending that told the dialect: `cancel.html.j2` is a `cancel.html`."""
    ending = _ending(path)
    return path[: -len(ending)] if ending in _ENDINGS else path


def _ending(path: str) -> str:
    name = path.replace("\\", "/").rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    return (dot + ending).lower() if stem else ""
