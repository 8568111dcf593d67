"""The notice: what its reader sees, and where each character of it stands in the file."""

from __future__ import annotations

from bisect import bisect_right
from types import MappingProxyType
from unicodedata import combining

from noticelint.patterns import pattern
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_ENTITY = r"&#?[A-Za-z0-9]{1,32};"
# Thai sara am and sara ae, and the second half of the two characters that some keyboards write them with.
_PARTNERS = {"\u0e33": "\u0e32", "\u0e41": "\u0e40"}
# What stands in the text for what a template fills in and nobody can read.
BLANK = "\ufffc"
_LINE_END = r"\r\n|\r|\n"


class Span(NamedTuple):
    """A stretch of a notice's text: offsets in characters, the end exclusive."""

    start: int
    end: int


class Place(NamedTuple):
    """A stretch of the file: 1-based lines and columns in Unicode characters, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Heading(NamedTuple):
    """A heading the format marks as such (Markdown `#`, a subject line); offsets in the text."""

    start: int
    end: int
    level: int


class Comment(NamedTuple):
    """A comment that the reader does not see; offsets in the source, `body` without its delimiters."""

    start: int
    end: int
    body: str


class Link(NamedTuple):
    """Words that lead somewhere; offsets in the text, `target` as written in the file (`mailto:...`, `https://...`)."""

    start: int
    end: int
    target: str


class Variable(NamedTuple):
    """What a template fills in, one character of the text; `type` is a kind of fact, `number`, `text` or empty."""

    start: int
    end: int
    name: str
    type: str


class ArmText(NamedTuple):
    """What arm number `arm` of the template's path gave: offsets in the text, empty where it gave nothing."""

    start: int
    end: int
    arm: int


class Notice(NamedTuple):
    """One notice as read: `text` is what the reader sees, `source` the decoded file that holds it.

    `runs` maps the one onto the other: pairs (offset in text, offset in source), sorted; from each
    pair up to the next the two run in step. `written` maps the source offset of a character that is written with
    several to the end of its writing. `stated` holds what the file says of the notice (`kind`, `language`,
    `channel`, `id`), and nothing that it does not; `lang` is what its markup says of the language. `key` names the
    notice where the file holds several. `arms` and `conditions` (what its template asks, in order) are a template's.
    """

    path: str
    text: str
    source: str
    encoding: str
    runs: tuple[tuple[int, int], ...]
    headings: tuple[Heading, ...]
    comments: tuple[Comment, ...]
    stated: Mapping[str, str]
    key: str = ""
    written: Mapping[int, int] = MappingProxyType({})
    links: tuple[Link, ...] = ()
    variables: tuple[Variable, ...] = ()
    arms: tuple[ArmText, ...] = ()
    conditions: tuple[str, ...] = ()


def source_offset(notice: Notice, offset: int) -> int:
    """The offset in the source of the character at `offset` in the text."""
    index = bisect_right(notice.runs, (offset, len(notice.source) + 1)) - 1
    text_start, source_start = notice.runs[max(index, 0)]
    return source_start + offset - text_start


def source_span(notice: Notice, start: int, end: int) -> Span:
    """The span in the source of a span in the text; it ends after all that its last character was written with."""
    if end <= start:
        where = source_offset(notice, start)
        return Span(where, where)
    return Span(source_offset(notice, start), _written_until(notice, end - 1))


def as_written(notice: Notice, span: Span) -> str:
    """The words at a span as their reader sees them, variables of a template as they stand in the file."""
    start, said = span.start, []
    for variable in notice.variables:
        if span.start <= variable.start < span.end:
            low, high = source_span(notice, variable.start, variable.end)
            said += [notice.text[start : variable.start], notice.source[low:high]]
            start = variable.end
    return "".join([*said, notice.text[start : span.end]])


def _written_until(notice: Notice, offset: int) -> int:
    """Where in the source the writing of one character of the text ends.

    One character of the text can be several in the file: CRLF, an entity, a letter and its combining mark.
    """
    source, text = notice.source, notice.text
    start = source_offset(notice, offset)
    if start in notice.written:
        return notice.written[start]
    until = source_offset(notice, offset + 1) if offset + 1 < len(text) else len(source)
    if until <= start + 1:
        return start + 1
    entity = pattern(_ENTITY).match(source, start, until)
    if entity is not None:
        return entity.end()
    shown = text[offset : offset + 1]
    if source.startswith(shown, start):
        return start + 1
    if source.startswith("\r\n", start):
        return start + 2
    partner = source.find(_PARTNERS[shown], start + 1, until) if shown in _PARTNERS else -1
    if partner >= 0:
        return partner + 1
    end = start + 1
    while end < until and combining(source[end]):
        end += 1
    return end


def line_starts(source: str) -> list[int]:
    """Offsets at which the lines of `source` start; CRLF, LF and CR each end a line."""
    return [0, *(found.end() for found in pattern(_LINE_END).finditer(source))]


def place(notice: Notice, span: Span, starts: list[int]) -> Place:
    """Where a span of the text stands in the file; `starts` comes from `line_starts(source)`."""
    start, end = source_span(notice, span.start, span.end)
    line = bisect_right(starts, start)
    end_line = bisect_right(starts, end)
    if end > start and end_line > line and starts[end_line - 1] == end:
        end_line -= 1
    return Place(line, start - starts[line - 1] + 1, end_line, end - starts[end_line - 1] + 1)
