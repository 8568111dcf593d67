"""Which tables of a page hold data, read row by row, and which only lay it out."""

from __future__ import annotations

import re

from noticelint.formats.html_tags import APART, TABLE_PARTS, TABLES, is_block
from noticelint.formats.html_tokens import END, START, TEXT, Token
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SENTENCE_END = re.compile("[。！？!?.][\"')\\]\u201d\u2019\u300d\u300f\uff09]*(?=\\s|[\u2e80-\uffef])")
# A cell of a table of data says one thing: a figure, a date, a name. Thai has no sign for a sentence's end.
_LONGEST = 120
_SHORTEST_SENTENCE = 12


class _Table:
    def __init__(self, start: int, *, lays_out: bool) -> None:
        self.start = start
        self.lays_out = lays_out
        self.cells = 0
        self._blocks = 0
        self._text: list[str] = []

    def block(self, tag: str) -> None:
        self._blocks += 1
        if self._blocks > 1 or (tag in APART and tag != "p"):
            self.lays_out = True

    def text(self, text: str) -> None:
        self._text.append(text)

    def cell(self) -> None:
        """A cell ends, another may begin."""
        words = " ".join("".join(self._text).split())
        sentences = [one for one in _SENTENCE_END.split(words) if len(one) >= _SHORTEST_SENTENCE]
        if len(words) > _LONGEST or len(sentences) > 1:
            self.lays_out = True
        self._blocks = 0
        self._text = []


def tables_of_data(tokens: Iterable[Token], content: str) -> set[int]:
    """Where the tables start (their tags' offsets) that hold data.

    The others lay out the page: they say so (`role=presentation`), or a cell of theirs holds a heading, a list, a
    further table, several blocks, or several sentences.
    """
    found: set[int] = set()
    around: list[_Table] = []
    for token in tokens:
        if token.kind == START and token.tag in TABLES:
            role = token.attributes.get("role", "").strip().lower()
            if around:
                around[-1].lays_out = True
            around.append(_Table(token.start, lays_out=role in ("presentation", "none")))
        elif not around:
            continue
        elif token.kind == TEXT:
            around[-1].text(content[token.start : token.end])
        elif token.tag in ("td", "th"):
            around[-1].cell()
        elif token.kind == START and is_block(token.tag) and token.tag not in TABLE_PARTS:
            around[-1].block(token.tag)
        elif token.kind == END and token.tag in TABLES:
            _close(around.pop(), found)
    for table in around:
        _close(table, found)
    return found


def _close(table: _Table, found: set[int]) -> None:
    table.cell()
    if not table.lays_out:
        found.add(table.start)
