"""What the styles of a Word file say: which are headings, and which hide their text."""

from __future__ import annotations

import re

from lxml.etree import _Element

from noticelint.formats.word_file import W, is_on

_HEADING = re.compile(r"heading ([1-9])")
_TITLES = {"title": 1, "subtitle": 2}
_DEEPEST = 6
# Styles are based on others; past this many a chain is taken for a circle.
_LONGEST_CHAIN = 20


class Styles:
    """Asked for paragraphs and runs by their properties (`w:pPr`, `w:rPr`)."""

    def __init__(self, root: _Element | None) -> None:
        found = [] if root is None else root.iterchildren(W + "style")
        self._styles = {style.get(W + "styleId", ""): style for style in found}
        self._levels: dict[str, int] = {}
        self._hiding: dict[str, bool] = {}

    def level(self, properties: _Element | None) -> int:
        """The level of the heading that a paragraph is, 1 to 6; 0 where it is none."""
        own = _outline(properties)
        if own is not None:
            return own
        name = _value(properties, "pStyle")
        if name not in self._levels:
            self._levels[name] = self._style_level(name)
        return self._levels[name]

    def hides_paragraph(self, properties: _Element | None) -> bool:
        """Whether the style of a paragraph hides the text of it."""
        return self._hides(_value(properties, "pStyle"))

    def hides_run(self, properties: _Element | None, hidden: bool) -> bool:
        """Whether a run in a paragraph that is `hidden` or not does not show."""
        if properties is None:
            return hidden
        if properties.find(W + "vanish") is not None:
            return is_on(properties, "vanish")
        return hidden or self._hides(_value(properties, "rStyle"))

    def _hides(self, name: str) -> bool:
        if name not in self._hiding:
            self._hiding[name] = any(is_on(style.find(W + "rPr"), "vanish") for style in self._chain(name))
        return self._hiding[name]

    def _style_level(self, name: str) -> int:
        for style in self._chain(name):
            called = _value(style, "name").lower()
            heading = _HEADING.fullmatch(called)
            if heading is not None:
                return min(int(heading[1]), _DEEPEST)
            if called in _TITLES:
                return _TITLES[called]
            outline = _outline(style.find(W + "pPr"))
            if outline is not None:
                return outline
        return 0

    def _chain(self, name: str) -> list[_Element]:
        chain: list[_Element] = []
        while name in self._styles and len(chain) < _LONGEST_CHAIN:
            chain.append(self._styles[name])
            name = _value(chain[-1], "basedOn")
        return chain


def _value(parent: _Element | None, name: str) -> str:
    found = None if parent is None else parent.find(W + name)
    return "" if found is None else found.get(W + "val", "")


def _outline(properties: _Element | None) -> int | None:
    level = _value(properties, "outlineLvl")
    if len(level) != 1 or not level.isdecimal():
        return None
    return 0 if level == "9" else min(int(level) + 1, _DEEPEST)
