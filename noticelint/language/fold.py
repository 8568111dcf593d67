"""Folding: the text made comparable, character by character, its length unchanged."""

from __future__ import annotations

from noticelint.typed import NamedTuple

# Full-width forms to ASCII, Thai digits, the punctuation that keyboards and editors vary. 。 and 、 stay: they end
# sentences and join lists, which their ASCII look-alikes do not.
PUNCTUATION: dict[int, int] = {
    **{0xFF01 + offset: 0x21 + offset for offset in range(94)},
    **{0x0E50 + digit: 0x30 + digit for digit in range(10)},
    **dict.fromkeys(map(ord, "‘’‚‛′"), ord("'")),
    **dict.fromkeys(map(ord, "“”„‟″"), ord('"')),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), ord("-")),
    **dict.fromkeys(map(ord, "\u3000\u00a0\u2002\u2003\u2009\u202f\t"), ord(" ")),
    ord("～"): ord("~"), ord("〜"): ord("~"), ord("￥"): ord("¥"),
}  # fmt: skip

# Characters that Taiwan and Hong Kong write where the mainland writes another (隨著, 瞭解, 妳, 甚麼, 回覆), and that
# both also write in other words: they do not tell one script from the other.
VARIANTS: dict[int, int] = {
    ord(one): ord(other) for one, other in zip("著瞭妳甚複覆牠祂衹尅", "着了你什复复它它只克", strict=True)
}


class Folding(NamedTuple):
    """`table` maps the code points that folding changes, `changed` are the same as characters."""

    table: dict[int, int]
    changed: frozenset[str]


_FREQUENT = (("，", ","), ("：", ":"), ("（", "("), ("）", ")"), ("！", "!"), ("；", ";"), ("？", "?"))


def han_table() -> dict[int, int]:
    """Code points of traditional characters to simplified ones, as OpenCC's t2s converts each by itself.

    Slow (15 ms and an import): called when a rulebook is compiled, and kept in its cache.
    """
    from opencc import OpenCC

    characters = [chr(code) for code in range(0x3400, 0xA000)]
    converted = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    return {ord(old): ord(new) for old, new in zip(characters, converted, strict=True) if old != new and len(new) == 1}


def simplified_only() -> str:
    """Characters that traditional text does not write: those that OpenCC's s2t changes."""
    from opencc import OpenCC

    characters = [chr(code) for code in range(0x3400, 0xA000)]
    converted = OpenCC("s2t").convert("\n".join(characters)).split("\n")
    return "".join(old for old, new in zip(characters, converted, strict=True) if old != new)


def folding(table: dict[int, int]) -> Folding:
    """The folding that a table of code points makes."""
    return Folding(table, frozenset(map(chr, table)))


def fold(text: str, by: Folding) -> str:
    """`text` folded, of the same length."""
    if text.isascii():
        return text.lower().replace("\t", " ")
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    # Seven replacements and a test cost half of a translate that changes nothing else.
    for old, new in _FREQUENT:
        lowered = lowered.replace(old, new)
    return lowered if by.changed.isdisjoint(lowered) else lowered.translate(by.table)
