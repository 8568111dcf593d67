"""The words of a page put to a builder: white space collapsed, lines broken where a browser breaks them."""

from __future__ import annotations

import re
from html import unescape

from noticelint.formats.build import Builder, put_stretch
from noticelint.formats.clean import SPACES, UNSEEN
from noticelint.formats.joining import is_thai
from noticelint.formats.weave import Run, Runs, origin

# White space, and what takes no space: mails are padded with both. The joiner of graphemes is padding too.
_JOINER = "\u034f"
_BLANKS = f"[{SPACES}{UNSEEN}{_JOINER}\n\x0b\x0c\x85\u2028\u2029]"
_BLANK = re.compile(f"{_BLANKS}+")
# A single space between two words is put with them.
_WIDE_BLANK = re.compile(f"{_BLANKS}(?:{_BLANKS}+|(?<! ))")
_LINES = re.compile("\n")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,32};?|#[xX][0-9A-Fa-f]{1,32};?|[A-Za-z][A-Za-z0-9]{1,32};)")


class Words:
    """Puts stretches of `content`, from which `runs` lead to the builder's body.

    `written` collects where the writing of a reference ends, as offsets in the body. `as_in_file` has empty lines
    between blocks where the file has them, as in Markdown, and not where a browser has.
    """

    def __init__(self, content: str, runs: Runs | list[Run], built: Builder, *, as_in_file: bool = False) -> None:
        self.content = content
        self.built = built
        self._as_in_file = as_in_file
        self.written: dict[int, int] = {}
        self._runs = runs
        self._breaks: list[int] = []
        self._open = self._apart = False
        self._last = ""

    def place(self, offset: int) -> int:
        """Where a character of the content stands in the body."""
        return origin(self._runs, offset)

    def block(self, *, apart: bool = False) -> None:
        """What follows stands on a line of its own."""
        self._breaks.clear()
        if self._as_in_file:
            self.built.block()
        elif self._open:
            self._open, self._apart = False, apart
            self.built.block(row=True, apart=apart)
        elif apart and not self._apart:
            self._apart = True
            self.built.block(row=True, apart=True)

    def heading(self, level: int) -> None:
        """A heading follows."""
        self.built.open_heading(level)
        self._open = True
        self.block(apart=True)

    def heading_ends(self) -> None:
        """The heading ends, and with it its line."""
        self.built.close_heading()
        self._open = True
        self.block(apart=True)

    def line_break(self, offset: int) -> None:
        """The line ends here, should anything follow in its block."""
        self._breaks.append(offset)

    def gap(self, offset: int) -> None:
        """A space, should anything follow on the line."""
        self.built.gap(" ", self.place(offset))

    def text(self, start: int, end: int, *, spaced: bool = False) -> None:
        """Put text without references; `spaced` keeps its lines."""
        done = start
        for blank in _WIDE_BLANK.finditer(self.content, start, end):
            self._put(done, blank.start())
            done = blank.end()
            if spaced and "\n" in blank[0]:
                for line in _LINES.finditer(self.content, blank.start(), done):
                    self.line_break(line.start())
            else:
                self._blank(blank[0], blank.start())
        self._put(done, end)

    def reference(self, start: int, end: int, shown: str) -> None:
        """Put what a character reference stands for."""
        where = self.place(start)
        self.written[where] = self.place(end - 1) + 1
        if _BLANK.fullmatch(shown):
            self._blank(shown, start)
            return
        self._break_lines()
        for char in shown:
            self.built.put(char, where)

    def attribute(self, start: int, end: int) -> None:
        """Put the value of an attribute, references and all."""
        done = start
        for found in _REFERENCE.finditer(self.content, start, end):
            self.text(done, found.start())
            done = found.end()
            self.reference(found.start(), done, unescape(found[0]))
        self.text(done, end)

    def _put(self, start: int, end: int) -> None:
        if start < end and self.content[start] == " ":
            self._blank(" ", start)
            start += 1
        if start < end:
            self._last = self.content[end - 1]
            spaced = self.content[end - 1] == " "
            self._break_lines()
            put_stretch(self.content, start, end - spaced, self._runs, self.built)
            if spaced:
                self._blank(" ", end - 1)

    def _break_lines(self) -> None:
        self._open = True
        # Three breaks and more are an empty line, as two are.
        for offset in self._breaks[:2]:
            self.built.hard_break(self.place(offset))
        self._breaks.clear()

    def _blank(self, blank: str, start: int) -> None:
        newline = blank.find("\n")
        if newline >= 0 and is_thai(self._last):
            # Other than in Markdown, the space that a browser shows for a line's end is one between Thai phrases.
            self.built.gap(" ", self.place(start + newline))
            return
        if newline >= 0:
            self.built.soft_break(self.place(start + newline))
            return
        seen = blank.lstrip(UNSEEN + _JOINER)
        if seen:
            # A reference is not written as what it stands for.
            at = start if self.content[start] == "&" else start + len(blank) - len(seen)
            self.built.gap("\u3000" if seen == "\u3000" else " ", self.place(at))
