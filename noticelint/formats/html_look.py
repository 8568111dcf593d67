"""How an element looks to the reader, as far as it decides what is read: hidden, on lines of its own, preformatted."""

from __future__ import annotations

import re

from turbohtml.cssom import StyleDeclaration, StyleSheet

from noticelint.formats.html_tags import UNREAD, is_block
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_READ = ("display", "visibility", "font-size", "height", "max-height", "overflow", "opacity", "white-space")
_SELECTOR = re.compile(r"([a-z][a-z0-9-]*)?([.#][^\s.#:>+~\[\]*]+)?", re.IGNORECASE)
_ZERO = re.compile(r"0+(?:\.0*)?(?:[a-z]+|%)?")
_CHINESE = {
    "hans": "zh-Hans", "cn": "zh-Hans", "sg": "zh-Hans", "my": "zh-Hans",
    "hant": "zh-Hant", "tw": "zh-Hant", "hk": "zh-Hant", "mo": "zh-Hant",
}  # fmt: skip


class Look(NamedTuple):
    """What holds for an element and, unless it says otherwise, for all inside it."""

    unread: bool = False
    gone: bool = False
    invisible: bool = False
    tiny: bool = False
    spaced: bool = False
    language: str = ""

    @property
    def hidden(self) -> bool:
        """Whether the reader does not see it, though the file holds it as text."""
        return not self.unread and (self.gone or self.invisible or self.tiny)

    @property
    def laid_out(self) -> bool:
        """Whether it takes its place on the page, be it empty to the eye."""
        return not (self.unread or self.gone)

    @property
    def seen(self) -> bool:
        """Whether its text is read."""
        return not (self.unread or self.gone or self.invisible or self.tiny)


class Styles:
    """The declarations of a document's style sheets for single elements, classes and ids; media queries left out.

    `switched` are the classes that some media query shows: what has one is seen on some screens.
    """

    def __init__(self, sheets: Iterable[str]) -> None:
        self._rules: dict[str, list[StyleDeclaration]] = {}
        self.switched: set[str] = set()
        for sheet in sheets:
            for rule in StyleSheet(sheet).rules:
                for selector in rule.selector_text.split(","):
                    simple = _SELECTOR.fullmatch(selector.strip())
                    if simple is not None:
                        name = (simple[1] or "").lower() + (simple[2] or "")
                        self._rules.setdefault(name, []).append(rule.style)
            if "@media" in sheet:
                self.switched.update(_switched(sheet))

    def declared(self, tag: str, attributes: Mapping[str, str]) -> dict[str, str]:
        """What the sheets and its own `style` declare for an element, of what this module reads."""
        names = [tag, *(f".{name}" for name in classes(attributes))]
        if "id" in attributes:
            names.append(f"#{attributes['id']}")
        blocks = [one for name in (*names, *(tag + name for name in names[1:])) for one in self._rules.get(name, ())]
        if "style" in attributes:
            blocks.append(StyleDeclaration.parse(attributes["style"]))
        found: dict[str, str] = {}
        for weighty in (False, True):
            for block in blocks:
                for name in block:
                    # turbohtml before 1.15 leaves the names as they are written.
                    if name.lower() in _READ and block.important(name) == weighty:
                        found[name.lower()] = block[name].strip().lower()
        return found


def classes(attributes: Mapping[str, str]) -> list[str]:
    """The classes of an element, in HTML or MJML."""
    return f"{attributes.get('class', '')} {attributes.get('css-class', '')}".split()


def look_of(tag: str, attributes: Mapping[str, str], style: Mapping[str, str], around: Look) -> Look:
    """How an element looks that stands in one that looks like `around`; `style` comes from `Styles.declared`."""
    display = style.get("display", "none" if "hidden" in attributes else "")
    clipped = style.get("overflow") == "hidden" and any(_zero(style.get(name)) for name in ("height", "max-height"))
    gone = display == "none" or clipped or _zero(style.get("opacity")) or tag == "mj-preview"
    if tag == "dialog" and "open" not in attributes and not display:
        gone = True
    invisible, tiny, spaced = around.invisible, around.tiny, around.spaced or tag in ("pre", "textarea")
    if "visibility" in style:
        invisible = style["visibility"] in ("hidden", "collapse")
    if "font-size" in style:
        tiny = _zero(style["font-size"])
    if "white-space" in style:
        spaced = style["white-space"].startswith(("pre", "break-spaces"))
    language = attributes.get("lang", attributes.get("xml:lang"))
    return Look(
        around.unread or tag in UNREAD,
        around.gone or gone,
        invisible,
        tiny,
        spaced,
        around.language if language is None else language_of(language),
    )


def displayed_as_block(tag: str, style: Mapping[str, str]) -> bool:
    """Whether an element begins a line of its own."""
    display = style.get("display", "")
    if display in ("inline", "contents", "ruby"):
        return False
    # What stands inline as a block of its own is a column of a layout, or a button in a line.
    return display.startswith(("block", "flex", "grid", "list-item", "table")) or is_block(tag)


def language_of(tag: str) -> str:
    """The language that a tag such as `zh-CN` or `th-TH` names, '' for those that are not read.

    `zh` alone tells no script and so is ''.
    """
    first, *rest = tag.strip().lower().replace("_", "-").split("-")
    if first in ("th", "en"):
        return first
    if first != "zh":
        return ""
    return next((_CHINESE[one] for one in rest if one in _CHINESE), "")


def _switched(sheet: str) -> set[str]:
    """Classes that a sheet shows somewhere, in a media query or outside one."""
    shown: set[str] = set()
    for rule in sheet.split("}"):
        selector, _, block = rule.rpartition("{")
        if "display" in block.lower() and StyleDeclaration.parse(block.lower()).get("display", "none") != "none":
            shown.update(re.findall(r"\.([\w-]+)", selector))
    return shown


def _zero(value: str | None) -> bool:
    return value is not None and _ZERO.fullmatch(value) is not None
