"""Blocks, lines and words of a marked-up file put together to the text its reader sees."""

from __future__ import annotations

from bisect import bisect_right

from noticelint.formats.joining import NARROWEST, between, is_thai
from noticelint.formats.weave import Run, Runs, Weaver, origin
from noticelint.notice import Comment, Heading


class Builder:
    """Collects what a reader sees of `body`; all positions that go in are offsets in it.

    What separates two pieces is settled when the second arrives: blocks stand on lines of their own, with an
    empty line between them where the file has one. `mark`, set to -1, becomes the
    offset in the text of what is put next.
    """

    def __init__(self, body: str) -> None:
        self.body = body
        self.woven = Weaver()
        self.headings: list[Heading] = []
        self.comments: list[Comment] = []
        self._last = ""
        self._end = 0
        self._line_start = 0
        self.mark = 0
        self._break = False
        self._within = False
        self._apart = False
        self._soft = -1
        self._space = -1
        self._gap = ""
        self._level = 0
        self._heading_start = -1

    def block(self, *, row: bool = False, apart: bool = False) -> None:
        """What follows starts on a new line.

        A row of a table stands directly below the one before; what stands apart has an empty line before it,
        whether or not the file has one.
        """
        self._break, self._within, self._apart = True, row, apart
        self._soft = self._space = -1

    def soft_break(self, origin: int) -> None:
        """A line of the file ends inside a paragraph."""
        self._soft, self._space = origin, -1

    def hard_break(self, origin: int) -> None:
        """A line ends for the reader too."""
        self._soft = self._space = -1
        if not self._break and self._last:
            self._raw("\n", origin)
            self._line_start = self.woven.length

    def space(self, origin: int) -> None:
        """A space, should a letter or digit follow."""
        self._space, self._gap = origin, ""

    def gap(self, space: str, origin: int) -> None:
        """A space of the file, should anything follow on the line."""
        if self._last not in ("", "\n"):
            self._space, self._gap, self._soft = origin, space, -1

    def open_heading(self, level: int) -> None:
        """A heading of this level follows."""
        self.close_heading()
        self.block()
        self._level, self._heading_start = level, -1

    def close_heading(self) -> None:
        """The heading ends, and with it its line."""
        if self._level and self._heading_start >= 0:
            self.headings.append(Heading(self._heading_start, self.woven.length, self._level))
        if self._level:
            self.block()
        self._level = 0

    def put(self, text: str, origin: int) -> None:
        """Append words that stand in the file from `origin` on."""
        if not text:
            return
        if self._break:
            self._separate(origin)
        elif self._soft >= 0:
            self._join(text)
        elif self._space >= 0 and (self._gap or text[0].isalnum()):
            self._raw(self._gap or " ", self._space)
        self._break, self._soft, self._space, self._gap = False, -1, -1, ""
        if self.mark < 0:
            self.mark = self.woven.length
        if self._level and self._heading_start < 0:
            self._heading_start = self.woven.length
        self._raw(text, origin)

    def _raw(self, text: str, origin: int) -> None:
        self.woven.put(text, origin)
        self._last = text[-1]
        self._end = origin + len(text)

    def _separate(self, origin: int) -> None:
        if not self._last:
            return
        first = self.body.find("\n", self._end, origin)
        second = self.body.find("\n", first + 1, origin) if first >= 0 else -1
        self.woven.put("\n", first if first >= 0 else min(self._end, origin))
        if self._apart or (second >= 0 and not self._within):
            self.woven.put("\n", second if second >= 0 else first if first >= 0 else min(self._end, origin))
        self._line_start = self.woven.length

    def _join(self, text: str) -> None:
        space = between(self._last, text[0])
        if not space and is_thai(self._last) and is_thai(text[0]):
            # Thai is written in phrases with spaces between them: a short line was ended where one stands.
            space = " " if self.woven.length - self._line_start < NARROWEST else ""
        if space and self._last not in " \n" and text[0] != " ":
            self._raw(space, self._soft)
        self._line_start = self.woven.length


def put_stretch(content: str, start: int, end: int, runs: Runs | list[Run], built: Builder) -> None:
    """Put `content[start:end]`, which may stand in several places of the body; `runs` lead there."""
    while start < end:
        index = bisect_right(runs, (start, 1 << 62))
        until = min(runs[index][0], end) if index < len(runs) else end
        built.put(content[start:until], origin(runs, start))
        start = until
