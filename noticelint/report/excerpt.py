"""The line of the notice that a finding stands in, with carets under the words it marks."""

from __future__ import annotations

from noticelint.notice import Place
from noticelint.report.width import cells, cut, visible
from noticelint.report.wording import Words, counted
from noticelint.typed import NamedTuple


class Excerpt(NamedTuple):
    """A line as shown, and the line under it: columns before the carets, the carets, what follows them."""

    text: str
    before: int
    carets: str
    note: str


def excerpt(lines: list[str], place: Place, width: int, words: Words) -> Excerpt | None:
    """The line at `place`, cut to `width` columns; None when the file has no such line (any more).

    A span over several lines is shown by its first, with a note of how many follow; an empty one by one caret.
    """
    if not 1 <= place.line <= len(lines):
        return None
    line = lines[place.line - 1].rstrip("\r\n")
    more = place.end_line - place.line
    note = f" {counted(words.more_lines, more)}" if more > 0 else ""
    start = min(place.column - 1, len(line))
    end = len(line) if more > 0 else max(start, min(place.end_column - 1, len(line)))
    # A page can be one line of a megabyte: what cannot reach the window is dropped before anything is measured.
    reach = 4 * width
    near = max(0, start - reach)
    head, marked = visible(line[near:start]), visible(line[start : min(end, start + reach)])
    tail = visible(line[start:end][reach:][:reach] or line[end : end + reach])
    # The caret of an empty span at a line's end stands one column past it.
    room = width - cells(note) - (not marked)
    shown = cut(head + marked + tail, len(head), len(head) + len(marked), max(room, 8))
    return Excerpt(shown.text, shown.before, "^" * shown.marked, note)


def is_encoded(lines: list[str], place: Place, text: str) -> bool:
    """Whether the words at `place` are written in characters that do not show them (quoted-printable, escapes)."""
    written = "".join(lines[place.line - 1 : place.end_line])
    return not text.isascii() and not any(word[:2] in written for word in text.split())
