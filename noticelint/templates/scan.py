"""Where the tags of a template stand, in time that grows evenly with its length."""

from __future__ import annotations

import re

from noticelint.templates.build import Builder
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_QUOTED = r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'"
_PRINTED = re.compile(r"[ \t]*[-&=]?[ \t]*[\w.$@\u0e31-\u0e4e]*")


class Notation(NamedTuple):
    """How a dialect writes its tags.

    `closes` gives for each opening what closes it. Those in `outputs` print; what stands in those of `comments`
    is passed over unread. `quotes` and `braces`: a closing that stands in a literal, or belongs to a brace opened
    inside the tag, closes nothing. `mend` finds what was probably meant as the closing of a tag that has none.
    """

    closes: Mapping[str, str]
    outputs: tuple[str, ...]
    comments: tuple[str, ...]
    quotes: bool
    braces: bool
    mend: str
    # Openings that may stand inside a tag.
    inside: tuple[str, ...] = ()


class Tag(NamedTuple):
    """One tag: where it stands, its opening, and what is inside; a tag that is not closed ends where it seems to."""

    opening: str
    start: int
    inner: int
    inner_end: int
    end: int
    closed: bool


class Scanner:
    """Goes from tag to tag; `at` is where the text after the last one begins, `after` how it is trimmed.

    One that takes over from another knows what that one sought in vain.
    """

    def __init__(self, builder: Builder, notation: Notation, before: Scanner | None = None) -> None:
        self.source = builder.source
        self.builder = builder
        self.notation = notation
        self.at = 0
        self.after = ""
        openings = sorted(notation.closes, key=len, reverse=True)
        read = [close for opening, close in notation.closes.items() if opening not in notation.comments]
        closings = sorted(set(read), key=len, reverse=True)
        marks = "|".join(map(re.escape, [*openings, *closings]))
        self._opening = re.compile("|".join(map(re.escape, openings)))
        self._plain = re.compile(marks)
        aware = [
            *([_QUOTED + r"|`[^`]*`|\\."] if notation.quotes else []),
            marks,
            *([r"[{}]"] if notation.braces else []),
        ]
        self._aware = re.compile("|".join(aware), re.DOTALL)
        self._mend = re.compile(notation.mend)
        # Before this offset, literals and braces were seen to hide all closings; they are no longer heeded.
        self._plain_until = 0
        self._missing: set[str] = before._missing if before else set()

    def find(self, text: str, at: int) -> int:
        """The offset of the text at or after `at`, -1 where it no longer occurs; an empty text stands everywhere."""
        if text in self._missing:
            return -1
        found = self.source.find(text, at)
        if found < 0:
            self._missing.add(text)
        return found

    def search(self, expression: re.Pattern[str], at: int) -> re.Match[str] | None:
        """The first match at or after `at`, None where there is none any more."""
        if expression.pattern in self._missing:
            return None
        found = expression.search(self.source, at)
        if found is None:
            self._missing.add(expression.pattern)
        return found

    def next(self) -> Tag | None:
        """The next tag; `at` is not moved."""
        found = self._opening.search(self.source, self.at)
        if found is None:
            return None
        opening, start, inner = found.group(), found.start(), found.end()
        close = self.notation.closes[opening]
        if opening in self.notation.comments:
            stands = self.find(close, inner)
            stop = inner
        else:
            stands, stop = self._closing(inner, close)
        if stands >= 0:
            return Tag(opening, start, inner, stands, stands + len(close), True)
        self.builder.fault(start, inner, "unclosed-tag", tag=opening)
        if opening in self.notation.comments:
            return Tag(opening, start, inner, inner, inner, False)
        line = self.source.find("\n", inner, stop)
        stop = stop if line < 0 else line
        mended = self._mend.search(self.source, inner, stop)
        if mended:
            return Tag(opening, start, inner, mended.start(), mended.end(), False)
        if opening in self.notation.outputs:
            printed = _PRINTED.match(self.source, inner, stop)
            stop = printed.end() if printed else inner
        return Tag(opening, start, inner, stop, stop, False)

    def text(self, end: int, before: str = "") -> None:
        """Tell the words from `at` to `end`, trimmed as the tags around them ask."""
        start = self.at
        source = self.source
        if self.after == "all":
            start = end - len(source[start:end].lstrip())
        elif self.after == "inline":
            start = end - len(source[start:end].lstrip(" \t"))
        elif self.after == "line":
            blank = re.compile(r"[ \t]*\r?\n?").match(source, start, end)
            if blank and blank.group().endswith("\n"):
                start = blank.end()
        if before == "all":
            end = start + len(source[start:end].rstrip())
        elif before in ("inline", "line"):
            kept = start + len(source[start:end].rstrip(" \t"))
            if before == "inline" or kept == 0 or source[kept - 1] == "\n":
                end = kept
        self.builder.words(start, end)
        self.after = ""

    def _closing(self, at: int, close: str) -> tuple[int, int]:
        """Where the tag closes, -1 if it does not; and the next tag, before which its end is to be sought then."""
        if at >= self._plain_until and (self.notation.quotes or self.notation.braces):
            stands = self._aware_closing(at, close)
            if stands >= 0:
                return stands, stands
        found = self._plain.search(self.source, at)
        if found and found.group().startswith(close):
            return found.start(), found.start()
        if found and found.group() not in self.notation.closes:
            # The closing of another kind of tag: it mends this one.
            return -1, found.end()
        return -1, found.start() if found else len(self.source)

    def _aware_closing(self, at: int, close: str) -> int:
        depth, here = 0, at
        while found := self._aware.search(self.source, here):
            text, here = found.group(), found.end()
            if text.startswith(close) and (depth <= 0 or not close.startswith("}")):
                # `{{ {'a': 1}}}`: the first brace is the inner one's.
                return found.start()
            if text == "{":
                depth += 1
            elif text.startswith("}"):
                here = found.start() + 1
                depth -= 1
            elif text in self.notation.closes:
                if text not in self.notation.inside or close == "}}":
                    break
                depth += 1
        self._plain_until = here
        return -1
