"""Where in a reStructuredText the blocks stand that docutils gives with a line and their text as written."""

from __future__ import annotations

from noticelint.formats.rst_parse import BLANKS
from noticelint.formats.weave import Run

# docutils tells the first line of most blocks, the second of a title that is underlined, the last of some.
_NEAR = (0, -1, -2, 1, 2)


class Places:
    """Finds blocks of a text, in the order in which it has them; two cells of one line from left to right."""

    def __init__(self, content: str) -> None:
        self._content = content.translate(BLANKS)
        self._lines = content.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._taken: dict[int, int] = {}
        self._last = 0

    def find(self, raw: str, line: int | None) -> list[Run]:
        """Runs from a block as written, its indentation taken off, to the text; `line` (1-based) is where it may begin.

        Empty where the block is not found as it is written: docutils made it.
        """
        rows = raw.split("\n")
        first = self._last if line is None else line - 1
        for whole in (True, False):
            for near in _NEAR:
                runs = self._at(rows, first + near, whole=whole)
                if runs:
                    return runs
        return self._anywhere(raw)

    def _at(self, rows: list[str], first: int, *, whole: bool) -> list[Run]:
        if first < 0 or first + len(rows) > len(self._lines):
            return []
        runs: list[Run] = []
        taken: dict[int, int] = {}
        offset = 0
        for index, row in enumerate(rows, first):
            start, end = self._starts[index], self._starts[index + 1] - 1
            where = self._content.find(row, max(start, self._taken.get(index, start)), end)
            if where < 0 or (whole and self._content[where + len(row) : end].strip()):
                return []
            runs.append((offset, where))
            taken[index] = where + len(row)
            offset += len(row) + 1
        self._taken.update(taken)
        self._last = first + len(rows) - 1
        return runs

    def _anywhere(self, raw: str) -> list[Run]:
        """A block further on that is written without indentation."""
        where = self._content.find(raw, self._starts[self._last]) if raw.strip() else -1
        return [(0, where)] if where >= 0 else []
