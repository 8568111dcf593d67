"""Strings with the escapes of their format undone, and the way back to how they are written."""

from __future__ import annotations

from bisect import bisect_right

from noticelint.formats.weave import Runs, Weaver
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

# `\\u4f60`, or the two halves of a character beyond the first plane.
UTF16 = r"\\[uU][dD][89abAB][0-9a-fA-F]{2}\\[uU][dD][c-fC-F][0-9a-fA-F]{2}|\\[uU][0-9a-fA-F]{4}"


class Undone(NamedTuple):
    """A string as it is meant; `runs` and `written` as in Entry."""

    text: str
    runs: Runs
    written: dict[int, int]


class Undoing:
    """Collects a string piece by piece; all offsets are in the source."""

    def __init__(self) -> None:
        self._woven = Weaver()
        self._written: dict[int, int] = {}

    def put(self, text: str, origin: int) -> None:
        """Append `text`, which stands in the source from `origin` on."""
        self._woven.put(text, origin)

    def put_as(self, text: str, start: int, end: int) -> None:
        """Append `text`, for which the source has something else from `start` to `end`."""
        for char in text:
            self._woven.put(char, start)
        if text:
            self._written[start] = max(end, start + 1)

    def put_undone(self, undone: Undone) -> None:
        """Append a string."""
        for index, (offset, origin) in enumerate(undone.runs):
            until = undone.runs[index + 1][0] if index + 1 < len(undone.runs) else len(undone.text)
            self._woven.put(undone.text[offset:until], origin)
        self._written.update(undone.written)

    def undone(self, start: int) -> Undone:
        """The string; an empty one stands at `start`."""
        return Undone(self._woven.text(), tuple(self._woven.runs) or ((0, start),), self._written)


def utf16(escape: str) -> str:
    """What a match of UTF16 stands for; half a character reads as U+FFFD."""
    return bytes.fromhex(escape[2:6] + escape[8:12]).decode("utf-16-be", "replace")


def undo(source: str, start: int, end: int, escape: re.Pattern[str], meaning: Callable[[str], str | None]) -> Undone:
    """What `source[start:end]` means: a match of `escape` its `meaning`, or itself where that is None."""
    undoing = Undoing()
    done = start
    for found in escape.finditer(source, start, end):
        meant = meaning(found[0])
        if meant is not None:
            undoing.put(source[done : found.start()], done)
            undoing.put_as(meant, found.start(), found.end())
            done = found.end()
    undoing.put(source[done:end], done)
    return undoing.undone(start)


def whole(text: str, start: int, end: int) -> Undone:
    """`text`, each character of which stands for all of the source from `start` to `end`."""
    undoing = Undoing()
    undoing.put_as(text, start, end)
    return undoing.undone(start)


def held_to(text: str, undone: Undone, start: int, end: int) -> Undone:
    """`undone`, if it reads `text` as the format's library does; else `text`, which points at the whole string."""
    return undone if undone.text == text else whole(text, start, end)


def undo_again(undone: Undone, escape: re.Pattern[str], meaning: Callable[[str], str | None]) -> Undone:
    """What `undone` means once a second layer of escapes is undone too, as in `undo`."""
    undoing = Undoing()
    done = 0
    for found in escape.finditer(undone.text):
        meant = meaning(found[0])
        if meant is not None:
            undoing.put_undone(_part(undone, done, found.start()))
            undoing.put_as(meant, _span(undone, found.start())[0], ends(undone, found.end() - 1))
            done = found.end()
    undoing.put_undone(_part(undone, done, len(undone.text)))
    text, runs, written = undoing.undone(undone.runs[0][1])
    return Undone(text, runs, {**undone.written, **written})


def ends(undone: Undone, offset: int) -> int:
    """Where in the source the writing of the character at `offset` of the string ends."""
    return _span(undone, offset)[1]


def _span(undone: Undone, offset: int) -> tuple[int, int]:
    run = undone.runs[max(bisect_right(undone.runs, (offset, 1 << 62)) - 1, 0)]
    start = run[1] + offset - run[0]
    return start, undone.written.get(start, start + 1)


def _part(undone: Undone, start: int, end: int) -> Undone:
    """The characters of `undone` from `start` to `end`, without what they are written with."""
    if end <= start:
        return Undone("", (), {})
    index = max(bisect_right(undone.runs, (start, 1 << 62)) - 1, 0)
    runs = [(0, undone.runs[index][1] + start - undone.runs[index][0])]
    index += 1
    while index < len(undone.runs) and undone.runs[index][0] < end:
        runs.append((undone.runs[index][0] - start, undone.runs[index][1]))
        index += 1
    return Undone(undone.text[start:end], tuple(runs), {})
