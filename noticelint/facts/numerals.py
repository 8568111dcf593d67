"""Numbers as they are written in notices: digits, Chinese numerals, number words."""

from __future__ import annotations

_CN_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "○": 0}
_CN_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10000}
# 廿四日, 卅一日: of days alone.
_CN_TENS = {"廿": 20, "卅": 30}
CN_NUMERALS = "".join(_CN_DIGITS) + "十百千廿卅"

EN_NUMBERS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "fourteen": "14", "fifteen": "15", "twenty": "20",
    "thirty": "30", "sixty": "60", "ninety": "90", "half": "0.5", "a": "1", "an": "1",
}  # fmt: skip
TH_NUMBERS = {
    "หนึ่ง": "1", "สอง": "2", "สาม": "3", "สี่": "4", "ห้า": "5", "หก": "6", "เจ็ด": "7", "แปด": "8",
    "เก้า": "9", "สิบ": "10", "สิบห้า": "15", "สามสิบ": "30", "เก้าสิบ": "90", "ครึ่ง": "0.5",
}  # fmt: skip


def cn_number(words: str) -> str:
    """The digits of a Chinese numeral (`十五` -> `15`, `二〇二六` -> `2026`, `半` -> `0.5`); '' when it is none."""
    if words == "半":
        return "0.5"
    if len(words) == 1:
        digit = _CN_DIGITS.get(words, -1)
        return str(digit) if digit >= 0 else "10" if words == "十" else str(_CN_TENS.get(words, ""))
    total = part = last = 0
    positional = True
    for char in words:
        unit = _CN_UNITS.get(char)
        if unit:
            positional = False
            part += (last or 1) * unit
            last = 0
        elif char in _CN_TENS:
            positional = False
            part += _CN_TENS[char]
        elif char in _CN_DIGITS:
            if positional:
                total = total * 10 + _CN_DIGITS[char]
            last = _CN_DIGITS[char]
        else:
            return ""
    return str(total) if positional else str(part + last)


def number_at(text: str, at: int, most: int = 4) -> tuple[int, int]:
    """The whole number that stands at `at`, in digits or Chinese numerals, and its end; (-1, at) when there is none.

    `most` is the longest number that is read, in characters.
    """
    end = at
    while "0" <= text[end] <= "9":
        end += 1
        if end - at > most:
            return -1, at
    if end > at:
        return int(text[at:end]), end
    while text[end] in CN_NUMERALS:
        end += 1
        if end - at > most:
            return -1, at
    words = cn_number(text[at:end]) if end > at else ""
    return (int(words), end) if words else (-1, at)


def skip_space(text: str, at: int) -> int:
    """The offset after one space, no-break space or nothing."""
    return at + 1 if text[at] in " \xa0" else at


def word_at(text: str, at: int) -> str:
    """The Latin word (at most 20 letters) that starts at `at`, or ''."""
    end = at
    while "a" <= text[end] <= "z" and end - at < 20:
        end += 1
    return text[at:end]


def word_before(text: str, at: int) -> str:
    """The Latin word (at most 12 letters) that ends at `at`, or ''."""
    start = at
    while start and "a" <= text[start - 1] <= "z" and at - start < 13:
        start -= 1
    return text[start:at] if at - start < 13 else ""


def scaled(number: str, power: int) -> str:
    """`number` (digits, thousands commas, a decimal point) times ten to the `power`, trimmed: `1.2`, 4 -> `12000`."""
    whole, _, part = number.replace(",", "").partition(".")
    part = part.ljust(power, "0")
    whole, part = whole + part[:power], part[power:].rstrip("0")
    whole = whole.lstrip("0") or "0"
    return whole + "." + part if part else whole
