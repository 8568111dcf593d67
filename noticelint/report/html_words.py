"""Text and names as the page shows them."""

from __future__ import annotations

from html import escape

from noticelint.report.page_words import PageWords
from noticelint.report.told import Told
from noticelint.report.width import visible
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def escaped(text: str) -> str:
    """`text` for HTML, in attributes too; line ends stand, and what could mislead a reader shows as a sign."""
    return escape("\n".join(map(visible, text.split("\n"))))


def kind_name(told: Told, kind: str, language: str, words: PageWords) -> str:
    """What a kind of notice is called in `language`."""
    return words.unknown if kind == "unknown" else _named(told.kinds, kind, language)


def element_name(told: Told, element: str, language: str) -> str:
    """What an element is called in `language`, in English without its article."""
    name = _named(told.elements, element, language)
    for article in ("a ", "an ", "the "):
        if language == "en" and name.startswith(article):
            name = name[len(article) :]
    return name[:1].upper() + name[1:]


def _named(names: Mapping[str, Mapping[str, str]], name: str, language: str) -> str:
    return names.get(name, {}).get(language) or name.replace("_", " ").replace("-", " ")
