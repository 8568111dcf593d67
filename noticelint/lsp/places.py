"""Places in an open document as its editor counts them: from 0, columns in UTF-16 units unless agreed otherwise."""

from __future__ import annotations

from bisect import bisect_right

from lsprotocol.types import Position, Range

from noticelint.notice import Place, line_starts
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_MARK = "\ufeff"


class Text(NamedTuple):
    """A document's text without its byte-order mark, of which `lead` counts the characters (0 or 1).

    `starts` are the offsets of its lines; `units` counts what characters take in the editor's own unit.
    """

    source: str
    starts: list[int]
    lead: int
    units: Callable[[str], int]


def text_of(source: str, units: Callable[[str], int]) -> Text:
    """The text of a document as its editor sent it."""
    lead = 1 if source.startswith(_MARK) else 0
    source = source[lead:]
    return Text(source, line_starts(source), lead, units)


def position(text: Text, offset: int) -> Position:
    """The editor's position of an offset in the source, in characters; one beyond the end is the end."""
    offset = min(offset, len(text.source))
    line = bisect_right(text.starts, offset) - 1
    before = text.units(text.source[text.starts[line] : offset])
    return Position(line, before + (text.lead if line == 0 else 0))


def span(text: Text, start: int, end: int) -> Range:
    """The editor's range of a span of the source."""
    return Range(position(text, start), position(text, end))


def span_of(text: Text, place: Place) -> Range:
    """The editor's range of a place as findings have it: 1-based lines and columns in characters."""
    return span(text, offset_of(text, place.line, place.column), offset_of(text, place.end_line, place.end_column))


def offset_of(text: Text, line: int, column: int) -> int:
    """The offset of a 1-based line and column; what lies outside the text is put at its nearest end."""
    index = min(max(line, 1), len(text.starts)) - 1
    end = text.starts[index + 1] if index + 1 < len(text.starts) else len(text.source)
    return min(text.starts[index] + max(column, 1) - 1, end)


def touch(one: Range, other: Range) -> bool:
    """Whether two ranges share a character, or one, being empty, stands in or at the edge of the other."""
    return _pair(one.start) <= _pair(other.end) and _pair(other.start) <= _pair(one.end)


def _pair(where: Position) -> tuple[int, int]:
    return where.line, where.character
