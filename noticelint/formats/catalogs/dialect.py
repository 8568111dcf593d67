"""How the placeholders of a catalogue are written."""

from __future__ import annotations

import re

from noticelint.formats.catalogs.entry import Entry
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_WRITINGS = {
    "jinja": re.compile(r"\{\{[^{}\n]{1,100}\}\}"),
    "dollar": re.compile(r"\$\{[^{}\n]{1,100}\}"),
    "percent": re.compile(
        r"%(?:\([A-Za-z_]\w*\)|[0-9]{1,2}\$)?(?:[0-9]*\.[0-9]+f|l{0,2}[du]|[sfi@])(?![A-Za-z])|%\{\w+\}"
    ),
    "brace": re.compile(
        r"(?<![{$%])\{\s?[A-Za-z_0-9][\w.]{0,60}\s?(?:\}(?!\})|,\s?(?:plural|select|date|number|time))"
    ),
}
_USUAL = {
    ".arb": "brace",
    ".strings": "percent",
    ".stringsdict": "percent",
    ".xml": "percent",
    ".po": "percent",
}


def dialect_of(path: str, entries: Iterable[Entry]) -> str:
    """`brace` ({name}), `percent` (%s, %(name)s, %1$@), `dollar` (${name}) or `jinja` ({{name}}); '' for none.

    The one that is met most often; of two alike, the one usual in the format of `path`.
    """
    counts = dict.fromkeys(_WRITINGS, 0)
    for entry in entries:
        for name, writing in _WRITINGS.items():
            counts[name] += len(writing.findall(entry.text))
    usual = _USUAL.get("." + path.lower().rpartition(".")[2], "")
    best = max(counts, key=lambda name: (counts[name], name == usual))
    return best if counts[best] else ""
