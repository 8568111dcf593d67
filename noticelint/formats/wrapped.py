"""Plain text that was wrapped by hand or by an editor: its paragraphs joined again."""

from __future__ import annotations

from noticelint.formats.joining import ENDS, LONGEST, NARROWEST, SHORTEST, WIDEST, between, is_unspaced
from noticelint.formats.weave import Weaver
from noticelint.patterns import pattern

_WIDE_CHARS = (
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]"
)
_MARKS = "[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"
_ITEM = (
    "[-*+\u2022\u00b7\u25cf\u25cb\u25aa\u25e6\u2013\u2014>#|]"
    "|[(\uff08]?(?:[0-9]{1,3}|[\u0e50-\u0e59]{1,3}|[A-Za-z]"
    "|[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3})"
    "[.)\u3001\uff0e\uff09]"
    "|[\u2460-\u2473]|[^\\s:\uff1a]{1,20}[:\uff1a]"
)
_ENDED = f"[{ENDS}][\"')\\]\u201d\u2019\u300d\u300f\uff09]*\\Z"


def width(line: str) -> int:
    """The columns a line takes in a fixed-width font."""
    if line.isascii():
        return len(line)
    return len(line) + len(pattern(_WIDE_CHARS).findall(line)) - len(pattern(_MARKS).findall(line))


def unwrap(text: str) -> Weaver | None:
    """The text with its hard-wrapped paragraphs joined; None where none is.

    A paragraph counts as wrapped when all its lines but the last are nearly full, none is a list item, and the
    first word of each line would not have fitted on the line before.
    """
    lines = text.split("\n")
    joined = _joins(lines)
    if not joined:
        return None
    woven = Weaver()
    at = 0
    for index, line in enumerate(lines):
        woven.put(line, at)
        at += len(line)
        if index + 1 < len(lines):
            woven.put(between(line[-1], lines[index + 1][0]) if index in joined else "\n", at)
        at += 1
    return woven


def _joins(lines: list[str]) -> set[int]:
    """Indices of the lines whose end is no end."""
    joins: set[int] = set()
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and lines[index]:
            continue
        if index - start > 1:
            joins.update(start + break_ for break_ in _paragraph_joins(lines[start:index]))
        start = index + 1
    return joins


def _paragraph_joins(lines: list[str]) -> list[int]:
    if not all(SHORTEST <= len(line) <= LONGEST for line in lines[:-1]):
        return []
    widths = [width(line) for line in lines]
    widest = max(widths)
    unspaced = is_unspaced(lines[0][-1])
    if min(widths[:-1]) < NARROWEST or widest > WIDEST or any(pattern(_ITEM).match(line) for line in lines):
        return []
    if unspaced:
        # Nothing but the evenness of the lines tells a wrapped paragraph from lines that were ended on purpose.
        if len(lines) < 3 or widest - min(widths[:-1]) > 8:
            return []
    else:
        heads = [width(line.split(" ", 1)[0]) for line in lines[1:]]
        fitted = any(one + 1 + head <= max(widths[:-1]) for one, head in zip(widths, heads, strict=False))
        if fitted or (len(lines) < 3 and not lines[1][0].islower()):
            return []
    return [index for index, line in enumerate(lines[:-1]) if not pattern(_ENDED).search(line)]
