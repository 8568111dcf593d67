"""Lines that belong together, and what stands between them when they are joined."""

from __future__ import annotations

NARROWEST, WIDEST = 55, 100
# Columns in characters: a line has half as many in Chinese, and up to half more in Thai.
SHORTEST, LONGEST = NARROWEST // 2, WIDEST * 3 // 2
ENDS = ".!?;:\u2026\u3002\uff01\uff1f\uff1b\uff1a"

# Punctuation of Chinese and of English: it goes with what stands on the other side.
_SHARED = frozenset("\u2014\u2018\u2019\u201c\u201d\u2026\u00b7")


def between(before: str, after: str) -> str:
    """What stands in place of a line break inside a paragraph, given the characters on its two sides."""
    if before in _SHARED:
        before = after
    elif after in _SHARED:
        after = before
    return "" if is_unspaced(before) and is_unspaced(after) else " "


def is_unspaced(char: str) -> bool:
    """Whether a character belongs to a script written without spaces: Thai, Chinese and its neighbours."""
    return (
        is_thai(char)
        or "\u2e80" <= char < "\ue000"
        or "\uf900" <= char < "\uffe8"
        or "\U00020000" <= char < "\U00040000"
    )


def is_thai(char: str) -> bool:
    """Whether a character is Thai."""
    return "\u0e01" <= char <= "\u0e5b"


def perhaps_wrapped(text: str) -> bool:
    """Whether `unwrap` may find something to join: a line long enough, not ended, and followed by another."""
    if "\n" not in text:
        return False
    before = ""
    for line in text.split("\n"):
        if line and SHORTEST <= len(before) <= LONGEST and before[-1] not in ENDS:
            return True
        before = line
    return False
