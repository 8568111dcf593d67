"""How many terminal columns a text takes, and how it is made safe to send to a terminal."""

from __future__ import annotations

from noticelint.patterns import pattern
from noticelint.remember import remembered
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re

TAB = "    "
CUT = "…"

# Importing wcwidth costs as much as the rest of a run; the characters that notices are mostly made of
# need no more than these few ranges (a test holds them to wcwidth, character by character).
_ZERO = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_WIDE = "\u3000-\u3029\u3031-\u303e\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60\uffe0-\uffe6"
_NARROW = " -~\u00a0-\u00ac\u00ae-\u00ff\u0e01-\u0e30\u0e32\u0e33\u0e3f-\u0e46\u0e4f-\u0e5b\u2010-\u2027\u20ac"
_PLAIN = f"[{_NARROW}{_WIDE}{_ZERO}]*"
_ZEROS = f"[{_ZERO}]+"
_FIRST_WIDE = "\u3000"
# SARA AM (U+0E33) has a column of its own, yet belongs to the letter before it.
_PLAIN_CLUSTERS = f"[^{_ZERO}\u0e33][{_ZERO}\u0e33]*|[{_ZERO}\u0e33]+"

# Controls, C1 controls, and what reorders or hides text (bidirectional marks, line separators, lone surrogates).
_UNSAFE = "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"


class Cut(NamedTuple):
    """A line cut to a window: its text, the columns before the marked part, the columns of that part."""

    text: str
    before: int
    marked: int


def cells(text: str) -> int:
    """Terminal columns that `text` takes: two for East Asian wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    if pattern(_PLAIN).fullmatch(text):
        return len(text) + sum(map(_FIRST_WIDE.__le__, text)) - sum(map(len, pattern(_ZEROS).findall(text)))
    return sum(map(_cluster_cells, clusters(text)))


def clusters(text: str) -> list[str]:
    """`text` in the pieces a terminal draws as one: a letter with its marks, an emoji with its modifiers."""
    if text.isascii():
        return list(text)
    if pattern(_PLAIN).fullmatch(text):
        return pattern(_PLAIN_CLUSTERS).findall(text)
    from wcwidth import iter_graphemes

    return list(iter_graphemes(text))


def visible(text: str) -> str:
    """`text` with tabs as spaces, and every character that could steer or mislead a terminal shown by a sign."""
    return pattern(_UNSAFE).sub(_sign, text)


def pad(text: str, width: int) -> str:
    """`text` filled up with spaces to `width` columns."""
    return text + " " * (width - cells(text))


def cut(text: str, start: int, end: int, width: int) -> Cut:
    """The part of a line that fits in `width` columns around its characters `start` to `end`.

    `text` must be visible (see `visible`). The sides cut off are marked with …; an empty or
    invisible part counts as one column, and one that begins inside a cluster is widened to it.
    """
    parts = clusters(text)
    first, last = _cluster_range(parts, start, end)
    sizes = [_cluster_cells(part) for part in parts]
    if sum(sizes) <= width:
        return Cut(text, sum(sizes[:first]), max(1, sum(sizes[first:last])))
    left, right = _window(sizes, first, last, width - len(CUT))
    if left > 0 and right < len(parts):
        left, right = _window(sizes, first, last, width - 2 * len(CUT))
    head, tail = CUT * (left > 0), CUT * (right < len(parts))
    marked = sum(sizes[first : min(last, right)]) + (right < last)
    return Cut(head + "".join(parts[left:right]) + tail, len(head) + sum(sizes[left:first]), max(1, marked))


def _window(sizes: list[int], first: int, last: int, room: int) -> tuple[int, int]:
    """The clusters to show: those marked, or as many of them as fit, and as much on both sides as there is room."""
    left = right = first
    while right < last and sizes[right] <= room:
        room -= sizes[right]
        right += 1
    if right < last:
        return left, right
    before = after = 0
    while left > 0 or right < len(sizes):
        leftward = left > 0 and (before <= after or right == len(sizes))
        size = sizes[left - 1] if leftward else sizes[right]
        if size > room:
            break
        room -= size
        if leftward:
            left, before = left - 1, before + size
        else:
            right, after = right + 1, after + size
    return left, right


def _cluster_range(parts: list[str], start: int, end: int) -> tuple[int, int]:
    first = last = len(parts)
    offset = 0
    for index, part in enumerate(parts):
        if offset <= start < offset + len(part):
            first = index
        if offset < end <= offset + len(part):
            last = index + 1
        offset += len(part)
    return (first, last) if start < end else (first, first)


@remembered
def _cluster_cells(cluster: str) -> int:
    if len(cluster) == 1 and cluster.isascii():
        return 1
    if pattern(_PLAIN).fullmatch(cluster):
        return cells(cluster)
    from wcwidth import wcswidth

    return max(0, wcswidth(cluster))


def _sign(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code == 9:
        return TAB
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"<U+{code:04X}>"
