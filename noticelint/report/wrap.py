"""Breaking a text into lines by display width: Chinese between characters, English and Thai at spaces."""

from __future__ import annotations

from noticelint.patterns import pattern
from noticelint.report.width import cells
from noticelint.typed import NamedTuple

_CJK = "\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_CLOSING = frozenset("、。，．：；！？）】》」』〉〕〗％～…—·,.:;!?)]}%”’ๆฯ")
_OPENING = frozenset("（【《「『〈〔〖([{“‘￥$¥฿")
_piece = f"(\\s*)([{_CJK}]|[^\\s{_CJK}]+)"


class _Word(NamedTuple):
    gap: str
    text: str


def wrap(text: str, width: int) -> list[str]:
    """The lines of `text`, each at most `width` columns unless a single word is wider; line ends are kept."""
    if not text.strip():
        return [""]
    return [line for part in text.strip().splitlines() for line in _wrap_line(part, width)]


def _wrap_line(text: str, width: int) -> list[str]:
    if cells(text) <= width:
        return [text]
    lines: list[str] = []
    line, used = "", 0
    for word in _words(text):
        size = cells(word.text)
        if line and used + len(word.gap) + size > width:
            lines.append(line)
            line, used = "", 0
        gap = word.gap if line else ""
        line += gap + word.text
        used += len(gap) + size
    return [*lines, line]


def _words(text: str) -> list[_Word]:
    """The stretches that must not be broken, each with the space before it."""
    words: list[_Word] = []
    for found in pattern(_piece).finditer(text):
        gap, piece = " " * bool(found[1]), found[2]
        if words and _holds_together(words[-1].text, gap, piece):
            words[-1] = _Word(words[-1].gap, words[-1].text + gap + piece)
        else:
            words.append(_Word(gap, piece))
    return words


def _holds_together(before: str, gap: str, after: str) -> bool:
    # Thai writes a space before ๆ, which still must not open a line.
    if gap:
        return after[0] == "ๆ"
    return after[0] in _CLOSING or before[-1] in _OPENING
