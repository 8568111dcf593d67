"""Texts put together from stretches of another, and the runs that lead back to it."""

from __future__ import annotations

from bisect import bisect_right

from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Run = tuple[int, int]
Runs = tuple[Run, ...]


class Weaver:
    """Collects stretches of text together with the offset, in the text they come from, of their first character."""

    __slots__ = ("_next", "_parts", "length", "runs")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._next = -1
        self.length = 0
        self.runs: list[Run] = []

    def put(self, text: str, origin: int) -> None:
        """Append `text`, whose characters stand one after the other from `origin` on."""
        if not text:
            return
        if origin != self._next:
            self.runs.append((self.length, origin))
        self._parts.append(text)
        self.length += len(text)
        self._next = origin + len(text)

    def text(self) -> str:
        """Everything that was put so far."""
        return "".join(self._parts)


def compose(outer: Runs | list[Run], inner: Runs | list[Run], length: int) -> Runs:
    """Runs from a text of `length` characters to where `inner` leads, by way of the text that `outer` leads to."""
    if len(inner) == 1:
        shift = inner[0][1] - inner[0][0]
        return tuple((text, middle + shift) for text, middle in outer) or ((0, inner[0][1]),)
    composed: list[Run] = []
    for index, (text, middle) in enumerate(outer):
        until = outer[index + 1][0] if index + 1 < len(outer) else max(length, text + 1)
        at = max(bisect_right(inner, (middle, 1 << 62)) - 1, 0)
        composed.append((text, inner[at][1] + middle - inner[at][0]))
        at += 1
        while at < len(inner) and text + inner[at][0] - middle < until:
            composed.append((text + inner[at][0] - middle, inner[at][1]))
            at += 1
    return tuple(composed) or ((0, inner[0][1]),)


def forward(runs: Runs | list[Run], length: int, origin: int) -> int:
    """The offset in the text (of `length` characters) of the first character at or after `origin` in its source."""
    if not runs:
        return 0
    index = max(bisect_right(runs, origin, key=lambda run: run[1]) - 1, 0)
    until = runs[index + 1][0] if index + 1 < len(runs) else length
    return min(max(runs[index][0] + origin - runs[index][1], runs[index][0]), until)


def origin(runs: Runs | list[Run], offset: int) -> int:
    """Where the character at `offset` of a text stands in what its runs lead to."""
    run = runs[max(bisect_right(runs, (offset, 1 << 62)) - 1, 0)]
    return run[1] + offset - run[0]


def carried(written: Mapping[int, int], runs: Runs | list[Run], beyond: Mapping[int, int]) -> dict[int, int]:
    """Ends of writings (by their starts) in a text, told in what its runs lead to; `beyond` holds those known there."""
    ends = dict(beyond)
    for start, end in written.items():
        last = origin(runs, end - 1)
        ends[origin(runs, start)] = beyond.get(last, last + 1)
    return ends
