"""Sums of money and percentages."""

from __future__ import annotations

from noticelint.facts.fact import Fact
from noticelint.facts.numerals import scaled, skip_space, word_at, word_before
from noticelint.patterns import pattern

# The language of a traditional text in which Hong Kong dollars are named: its 元 are those.
HONG_KONG = "zh-Hant-HK"
# "$" alone is read by where a notice of the language usually comes from; it is never decided.
_DOLLARS = {"zh-Hant": ("TWD", "HKD", "USD"), "zh-Hant-HK": ("HKD", "TWD", "USD")}
_ANY_DOLLAR = ("USD", "AUD", "CAD", "SGD", "HKD")
_DOLLAR_MARKS = {
    "hk": "HKD",
    "nt": "TWD",
    "us": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "s": "SGD",
    "sg": "SGD",
    "nz": "NZD",
}
_SIGNS = {"¥": "CNY", "£": "GBP", "€": "EUR", "฿": "THB"}
_CODES = {
    "rmb": "CNY", "cny": "CNY", "usd": "USD", "thb": "THB", "hkd": "HKD", "twd": "TWD", "ntd": "TWD", "nt": "TWD",
    "gbp": "GBP", "eur": "EUR", "sgd": "SGD", "jpy": "JPY", "aud": "AUD", "cad": "CAD", "us": "USD",
}  # fmt: skip
_NAMES_BEFORE = (
    ("人民币", "CNY"), ("新台币", "TWD"), ("台币", "TWD"), ("港币", "HKD"), ("港元", "HKD"), ("美元", "USD"),
    ("美金", "USD"), ("欧元", "EUR"), ("英镑", "GBP"),
)  # fmt: skip
_SUFFIXES = {
    "元": (("元整", ""), ("元", "")), "圆": (("圆整", ""), ("圆", "")), "块": (("块钱", ""),),
    "港": (("港元", "HKD"), ("港币", "HKD")), "美": (("美元", "USD"), ("美金", "USD")), "欧": (("欧元", "EUR"),),
    "英": (("英镑", "GBP"),), "日": (("日元", "JPY"), ("日圆", "JPY")), "泰": (("泰铢", "THB"),),
    "澳": (("澳元", "AUD"), ("澳门元", "MOP")), "新": (("新台币", "TWD"), ("新加坡元", "SGD"), ("新元", "SGD")),
    "人": (("人民币", "CNY"),), "台": (("台币", "TWD"),), "บ": (("บาท", "THB"),),
    "ด": (("ดอลลาร์สหรัฐ", "USD"), ("ดอลลาร์ฮ่องกง", "HKD"), ("ดอลลาร์ไต้หวันใหม่", "TWD"), ("ดอลลาร์ไต้หวัน", "TWD"),
        ("ดอลลาร์สิงคโปร์", "SGD"), ("ดอลลาร์", "$")),
    "ห": (("หยวน", "CNY"),), "เ": (("เยน", "JPY"), ("เหรียญสหรัฐ", "USD")), "ย": (("ยูโร", "EUR"),),
}  # fmt: skip
_EN_SUFFIXES = {
    "dollars": "$", "dollar": "$", "baht": "THB", "pounds": "GBP", "euros": "EUR", "euro": "EUR", "yuan": "CNY",
    "pence": "p", "p": "p",
} | {code: name for code, name in _CODES.items() if len(code) == 3}  # fmt: skip
_CN_SCALES = {"千": 3, "万": 4, "亿": 8}
_TH_SCALES = (("พัน", 3), ("หมื่น", 4), ("แสน", 5), ("ล้าน", 6))
_EN_SCALES = {"k": 3, "m": 6, "bn": 9, "million": 6, "thousand": 3, "billion": 9}


def _scale_at(text: str, at: int) -> tuple[int, int]:
    """The power of ten of the scale word (万, แสน, million) at `at`, and where it ends; (0, at) when there is none."""
    here = skip_space(text, at)
    char = text[here]
    if char in _CN_SCALES:
        power, here = _CN_SCALES[char], here + 1
        return (power + 4, here + 1) if char == "千" and text[here] == "万" else (power, here)
    if "a" <= char <= "z":
        word = word_at(text, here)
        return (_EN_SCALES[word], here + len(word)) if word in _EN_SCALES else (0, at)
    if "ก" <= char <= "ฮ" or char == "แ":
        for name, power in _TH_SCALES:
            if text.startswith(name, here):
                return power, here + len(name)
    return 0, at


def prefix(text: str, start: int, language: str) -> tuple[str, int]:
    """The currency whose sign or name stands before `start` (`$` when undecided) and where it starts; ('', start)."""
    at = start - 1 if start and text[start - 1] in " \xa0" else start
    if not at:
        return "", start
    sign = text[at - 1]
    if sign == "$":
        mark = word_before(text, at - 1)
        return (_DOLLAR_MARKS[mark], at - 1 - len(mark)) if mark in _DOLLAR_MARKS else ("$", at - 1)
    if sign in _SIGNS:
        return _SIGNS[sign], at - 1
    if "a" <= sign <= "z" or sign == ".":
        word = word_before(text, at - (sign == "."))
        if word in _CODES and len(word) + (sign == ".") > 2:
            return _CODES[word], at - (sign == ".") - len(word)
        return "", start
    if sign in "币元金镑":
        for name, code in _NAMES_BEFORE:
            if text.endswith(name, max(at - 3, 0), at):
                return code, at - len(name)
    return "", start


def add(text: str, start: int, end: int, number: str, low: str, language: str, facts: list[Fact]) -> int:
    """Add the sum whose number is `text[start:end]`; the offset after it, 0 when nothing says that it is money.

    `low` is the lower number of a range that the token held (`100-200元`), or ''. A range becomes two facts.
    """
    currency, first = prefix(text, start, language)
    power, after = _scale_at(text, end)
    here = skip_space(text, after)
    char = text[here]
    suffix = ""
    last = after if power else end
    if "a" <= char <= "z":
        word = word_at(text, here)
        suffix = _EN_SUFFIXES.get(word, "")
        if suffix == "p" or (word == "pounds" and not currency):
            # A plain p or "pounds" may be a page or a weight.
            sure = (
                word == "pence"
                or (word == "p" and here == end and "£" in text[max(start - 500, 0) : end + 500])
                or (
                    word == "pounds"
                    and "weigh" not in text[max(start - 60, 0) : end + 60]
                    and not text.startswith(" of", here + 6)
                )
            )
            suffix = suffix if sure else ""
        if suffix:
            last = here + len(word)
    else:
        for name, code in _SUFFIXES.get(char, ()):
            if text.startswith(name, here) and text[here + 1 : here + 2] != "旦":
                suffix = code or (currency if currency else "¤")
                last = here + len(name)
                break
        else:
            if not power and language == "th" and text.startswith(".-", end):
                suffix, last = "THB", end + 2
    if currency and not suffix and power and text[end] in " " and text[last - 1] in "km":
        power, last = 0, end
    code = currency if currency and (currency != "$" or not suffix or suffix == "¤") else suffix
    if not code:
        return 0
    if code == "¤":
        code = "CNY" if not language.startswith("zh-Hant") else "HKD" if language == HONG_KONG else "TWD"
    if suffix == "p":
        number, code = _pence(number), "GBP"
    if low:
        middle = start + len(low)
        facts.append(_fact(first, middle, code, scaled(low, power), language))
        first = middle + 1
    figure = scaled(number, power)
    if start and text[start - 1] in "万千" and not low:
        first, figure = _above(text, start, first, figure)
    facts.append(_fact(first, last, code, figure, language))
    return last


def _above(text: str, start: int, first: int, figure: str) -> tuple[int, str]:
    """Where a sum starts whose ten thousands stand before its last number (2万5千元), and the whole figure."""
    found = pattern(r"(?<![0-9.])(?<![0-9],)([0-9]{1,4})万(?:([1-9])千)?$").search(text, max(0, start - 9), start)
    if not found or not figure.isdigit() or int(figure) >= 10000:
        return first, figure
    whole = int(found.group(1)) * 10000 + int(found.group(2) or 0) * 1000 + int(figure)
    return found.start(), str(whole)


def _pence(number: str) -> str:
    digits = number.split(".")[0].rjust(3, "0")
    return digits[:-2] + "." + digits[-2:]


def _fact(start: int, end: int, code: str, number: str, language: str) -> Fact:
    """The money fact; a bare dollar sign or "dollars" has several readings and no value."""
    if code != "$":
        return Fact("money", start, end, f"{code} {number}")
    codes = _DOLLARS.get(language, _ANY_DOLLAR)
    return Fact("money", start, end, "", tuple(f"{each} {number}" for each in codes))


def percent(text: str, start: int, end: int, number: str, low: str, facts: list[Fact]) -> int:
    """Add the percentage whose number is `text[start:end]`; the offset after it, 0 when it is none.

    A Chinese discount (九折) is the share of the price that is paid: `90%`.
    """
    here = skip_space(text, end)
    char = text[here]
    first = start
    last = 0
    if char == "%":
        last = here + 1
    elif char == "折":
        if ("." not in number and len(number) > 2) or number == "0" or text[here + 1] in "叠线返断":
            return 0
        number = scaled(number, 1) if "." in number or len(number) == 1 else number
        facts.append(Fact("percent", start, here + 1, scaled(number, 0) + "%"))
        return here + 1
    elif char == "p":
        word = word_at(text, here)
        if word in ("percent", "pct"):
            last = here + len(word)
        elif text.startswith("per cent", here):
            last = here + 8
    elif text.startswith("เปอร์เซ็นต์", here):
        last = here + len("เปอร์เซ็นต์")
    if not last:
        at = start - 1 if text[start - 1] == " " else start
        if text[at - 1] not in "ะ之":
            return 0
        if at > 5 and text.startswith("ร้อยละ", at - 6):
            first, last = at - 6, end
        elif at > 3 and text.startswith("百分之", at - 3):
            first, last = at - 3, end
        else:
            return 0
    if low:
        middle = start + len(low)
        facts.append(Fact("percent", first, middle, scaled(low, 0) + "%"))
        first = middle + 1
    facts.append(Fact("percent", first, last, scaled(number, 0) + "%"))
    return last
