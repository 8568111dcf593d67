"""Spellings that differ by one slip: a digit, a letter, two that changed places."""

from __future__ import annotations

_THAI_MARKS = frozenset("่้๊๋์็ิีึืุูั")
# Characters of one sound that names are often written with in place of each other, folded to simplified ones.
_SAME_SOUND = (
    "帐账 嘉佳加 元源圆园苑 馨欣新鑫 辉晖徽 阳扬洋杨 兰蓝篮 铭明名 瑞锐睿 豪毫濠 "
    "伟玮炜 琪琦奇淇 宏弘鸿红 成诚城程 方芳坊 华桦骅 易逸怡 安桉 康慷 云芸耘 林霖琳 "
    "青清晴 美镁 乐悦 订定 座坐 象像 型形 珊姗 靖静 宇雨羽 杰洁捷 文雯 晨辰 泽择 莲连"
).split()


def one_digit_off(one: str, other: str) -> bool:
    """Whether two numbers of the same length differ by one digit, or by two that changed places.

    Neither the first three count (400 and 800 lead to one hotline) nor the last two, and one digit not among the last
    three (lines of one office).
    """
    if len(one) != len(other) or one[:3] != other[:3] or one[-2:] != other[-2:]:
        return False
    return _one_slip(one, other) and (one[-3] == other[-3] or one[-4] != other[-4])


def one_letter_off(one: str, other: str) -> bool:
    """Whether two Latin words differ by one letter (left out, added, taken for another) or by two that changed places.

    Neither the first letter nor a plural's last one counts, nor a digit.
    """
    short, long = sorted((one, other), key=len)
    if len(short) < 4 or one == other or one[0] != other[0] or any(char.isdigit() for char in one + other):
        return False
    if len(short) == len(long):
        return _one_slip(one, other)
    if len(long) - len(short) != 1 or long in (short + "s", short + "e", short + "d", short + "n", short + "y"):
        return False
    return any(long[:at] + long[at + 1 :] == short for at in range(1, len(long)))


def one_character_off(one: str, other: str) -> bool:
    """Whether two Chinese or Thai names differ by one slip that is no word of its own.

    In Chinese: two characters that changed places, or one of the same sound. In Thai: one vowel or tone mark.
    """
    if one == other:
        return False
    if any("ก" <= char <= "๛" for char in one):
        bare = ["".join(char for char in name if char not in _THAI_MARKS) for name in (one, other)]
        return len(one) >= 8 and bare[0] == bare[1] and abs(len(one) - len(other)) <= 1 and _marks_off(one, other) == 1
    if len(one) != len(other) or len(one) < 3:
        return False
    off = differing(one, other)
    if len(off) == 1:
        pair = {one[off[0]], other[off[0]]}
        return any(pair <= set(group) for group in _SAME_SOUND)
    return len(one) > 3 and swapped(one, other)


def differing(one: str, other: str) -> list[int]:
    """Where two words of one length differ."""
    return [at for at in range(len(one)) if one[at] != other[at]]


def swapped(one: str, other: str) -> bool:
    """Whether all that two words of one length differ by is two neighbours that changed places."""
    off = differing(one, other)
    if len(off) != 2 or off[1] != off[0] + 1:
        return False
    return one[off[0]] == other[off[1]] and one[off[1]] == other[off[0]]


def _one_slip(one: str, other: str) -> bool:
    return len(differing(one, other)) == 1 or swapped(one, other)


def _marks_off(one: str, other: str) -> int:
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True))
    short, long = sorted((one, other), key=len)
    return 1 if any(long[:at] + long[at + 1 :] == short for at in range(len(long))) else 2
