"""Which files are message catalogues, by their path."""

from __future__ import annotations

import re

from noticelint.formats.catalogs.language import FOLDERS, named_language

ENDINGS = (".po", ".xlf", ".xliff", ".arb", ".strings", ".stringsdict")
# Read as catalogues where the path says so.
PERHAPS = (".json", ".yaml", ".yml", ".csv", ".tsv")
_NEVER = re.compile(
    r"(?:package(?:-lock)?|composer|tsconfig.*|jsconfig.*|angular|manifest|openapi.*|swagger.*|asyncapi.*|.*\.schema"
    r"|docker-compose.*|pubspec|mkdocs)\.(?:json|ya?ml)"
)


def is_catalog(path: str) -> bool:
    """Whether a path, as seen from the working folder, is that of a message catalogue.

    Some endings say so by themselves. Android's strings.xml does in a folder `values` or `values-...`; JSON, YAML,
    CSV and TSV do in a folder called locales, i18n and the like, or where their name is, or ends in, a language that
    noticelint reads: `en.json`, `messages.zh-CN.json`, `zh_TW.yml`. package.json and its like never do.
    """
    *folders, name = path.replace("\\", "/").split("/")
    lower = name.lower()
    if lower.endswith(ENDINGS):
        return True
    if lower.endswith(".xml"):
        folder = folders[-1].lower() if folders else ""
        return lower.startswith("strings") and (folder == "values" or folder.startswith("values-"))
    if not lower.endswith(PERHAPS) or _NEVER.fullmatch(lower):
        return False
    if any(folder.lower() in FOLDERS for folder in folders):
        return True
    return named_language(name.rpartition(".")[0]) not in ("", "other")
