"""A line of what a Word file reads as, while it is put together, and what is to be told of it."""

from __future__ import annotations

from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Mark(NamedTuple):
    """What is to be told of a stretch of a line: a remark by its rule, a `link`, an edge of a `comment`.

    `found` are the pieces of the text that it is about.
    """

    name: str
    start: int
    end: int
    values: Mapping[str, str]
    found: list[str]


class Line:
    """A paragraph, or a row of a table; offsets of its marks are in its text. `level` is that of a heading, else 0."""

    def __init__(self) -> None:
        self.length = 0
        self.level = 0
        self.marks: list[Mark] = []
        self._pieces: list[str] = []

    def text(self) -> str:
        """What was put so far."""
        return "".join(self._pieces)

    def put(self, text: str) -> None:
        """Append to the text."""
        self._pieces.append(text)
        self.length += len(text)

    def mark(self, name: str, start: int, found: str, values: Mapping[str, str]) -> None:
        """Mark what stands from `start` on; the last mark goes on where it is of the same kind and ends there."""
        last = self.marks[-1] if self.marks else None
        if last is not None and last.name == name and last.end == start and last.values == values:
            last.found.append(found)
            self.marks[-1] = last._replace(end=self.length)
        else:
            self.marks.append(Mark(name, start, self.length, values, [found]))

    def add(self, other: Line, separator: str) -> None:
        """Put another line behind this one."""
        self.put(separator)
        self.marks += [
            mark._replace(start=mark.start + self.length, end=mark.end + self.length) for mark in other.marks
        ]
        self.put(other.text())

    def take(self, marks: list[Mark]) -> None:
        """Have marks of what has no line of its own, where this line ends so far; `marks` is emptied."""
        self.marks += [mark._replace(start=self.length, end=self.length) for mark in marks]
        marks.clear()

    def is_empty(self) -> bool:
        """Whether there is nothing to read in it."""
        return not self.text().strip()
