"""The elements that are open at a point of a page, closed as the HTML standard closes them."""

from __future__ import annotations

from collections import Counter

from noticelint.formats.html_look import Look
from noticelint.formats.html_tags import (
    CLOSED_BY,
    FORMATTING,
    HEADINGS,
    PARAGRAPH,
    SCOPES,
    TABLE_PARTS,
    TABLES,
    UNREAD,
    is_block,
)
from noticelint.typed import NamedTuple

# Browsers stop at 512. What is nested deeper is read all the same, as if it stood at this depth.
_DEEPEST = 256


class Element(NamedTuple):
    """An open element.

    `block` says that it stands on lines of its own, `data` that it is in a table of data or is one, `cell` that it is
    in a cell of one, on whose line all of the cell stands. `target` is where it links to, `level` that of a heading.
    """

    tag: str
    look: Look
    block: bool = False
    data: bool = False
    cell: bool = False
    target: str = ""
    level: int = 0


_OUTSIDE = Element("", Look())


class Stack:
    """Open elements, outermost first. What is opened or closed gives the elements that end by it, innermost first."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self._open: Counter[str] = Counter()
        self._beyond: Counter[str] = Counter()

    @property
    def innermost(self) -> Element:
        """The element that what comes next stands in."""
        return self.elements[-1] if self.elements else _OUTSIDE

    def clear(self) -> list[Element]:
        """Close all."""
        return self._cut(0)

    def is_open(self, tag: str) -> bool:
        """Whether an element of that name is open."""
        return self._open[tag] > 0

    def implied(self, tag: str) -> list[Element]:
        """Close what the start tag of an element closes."""
        closed, within = CLOSED_BY.get(tag, PARAGRAPH if is_block(tag) else (frozenset(), frozenset()))
        if tag in HEADINGS and self.elements and self.elements[-1].tag in HEADINGS:
            return self._cut(len(self.elements) - 1)
        if not any(self._open[one] for one in closed):
            return []
        lowest = len(self.elements)
        for index in range(len(self.elements) - 1, -1, -1):
            if self.elements[index].tag in closed:
                lowest = index
            elif self.elements[index].tag in within:
                break
        return self._cut(lowest)

    def push(self, element: Element) -> bool:
        """Open an element; False where the page is nested too deeply for it to count."""
        # A script is kept out at any depth.
        if len(self.elements) >= _DEEPEST and (not element.look.unread or self.innermost.look.unread):
            self._beyond[element.tag] += 1
            return False
        self.elements.append(element)
        self._open[element.tag] += 1
        return True

    def close(self, tag: str) -> list[Element]:
        """Close what an end tag closes: nothing, where no such element is open."""
        if self._beyond[tag]:
            self._beyond[tag] -= 1
            return []
        names = HEADINGS if tag in HEADINGS else frozenset({tag})
        if not any(self._open[one] for one in names):
            return []
        barriers = _barriers(tag)
        inline = not is_block(tag) and tag not in FORMATTING and tag not in SCOPES and tag not in UNREAD
        for index in range(len(self.elements) - 1, -1, -1):
            one = self.elements[index].tag
            if one in names:
                return self._take_out(index) if tag in FORMATTING else self._cut(index)
            if one in barriers or (inline and is_block(one)):
                break
        return []

    def _cut(self, index: int) -> list[Element]:
        ended = self.elements[index:][::-1]
        del self.elements[index:]
        for one in ended:
            self._open[one.tag] -= 1
        return ended

    def _take_out(self, index: int) -> list[Element]:
        """A formatting element ends; the blocks that were opened inside it go on without it."""
        inside = self.elements[index + 1 :]
        if not any(is_block(one.tag) for one in inside):
            return self._cut(index)
        ended = self.elements.pop(index)
        self._open[ended.tag] -= 1
        return [ended]


def _barriers(tag: str) -> frozenset[str]:
    if tag in TABLES or tag == "template":
        return frozenset()
    return TABLES if tag in TABLE_PARTS else SCOPES
