"""The numbers that stand in a text, in digits or in the words of its language."""

from __future__ import annotations

from decimal import Decimal

from noticelint.facts.numerals import CN_NUMERALS, cn_number
from noticelint.patterns import pattern
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_EN_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_EN = {word: number for number, word in enumerate(_EN_ONES)} | {
    word: number * 10 for number, word in enumerate(_EN_TENS, 2)
}
_EN_OTHERS = {"both": 2, "twice": 2, "double": 2, "dozen": 12, "fortnight": 2, "fifth": 5, "third": 3, "half": 50}
_EN_WORDS = (
    rf"(?<![a-z])(?:({'|'.join(_EN_TENS)})(?:[- ]({'|'.join(_EN_ONES[1:10])}))?|({'|'.join([*_EN_ONES, *_EN_OTHERS])}))"
    r"(?: (hundred|thousand|million))?(?![a-z])"
)
_EN_SCALES = {"hundred": 100, "thousand": 1000, "million": 1000000}
_TH_DIGITS = {
    "หนึ่ง": 1, "เอ็ด": 1, "สอง": 2, "ยี่": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9,
}  # fmt: skip
_TH_UNITS = {"สิบ": 10, "ร้อย": 100, "พัน": 1000, "หมื่น": 10000, "แสน": 100000, "ล้าน": 1000000}
# สามารถ (can), เก้าอี้ (chair), เรียบร้อย (in order), ผูกพัน (bound) hold the letters of numbers.
_TH_PIECE = (
    rf"(?:สาม(?!ารถ|ัญ|ี)|เก้า(?!อี้)|(?<!เรียบ)ร้อย(?!ละ)|(?<!ผูก)(?<!สัม)พัน(?!ธ์|ธ)|"
    rf"{'|'.join(word for word in {**_TH_DIGITS, **_TH_UNITS} if word not in ('สาม', 'เก้า', 'ร้อย', 'พัน'))})"
)
_TH_WORDS = rf"{_TH_PIECE}+|ครึ่ง"
# 十分 (very), 千万 (by all means), 一 in 一般, 统一: letters of numbers that count nothing.
_CN_WORDS = rf"[{CN_NUMERALS}]+(?![分般些样致旦定时直切])|半|双倍"
_MEASURES = tuple("个天日周月年次张件份人名位套晚小时分间家")
_CN_SCALES = {"万": 10000, "亿": 100000000, "千": 1000, "百": 100}
_DIGITS = r"[0-9]+(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
_SCALES = {
    "zh": r" ?(千万|百万|万|亿|千)", "th": r" ?(พัน|หมื่น|แสน|ล้าน)", "en": r" ?(k|m|bn|thousand|million|billion)(?![a-z])",
}  # fmt: skip
_POWERS = {
    "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "พัน": 3, "หมื่น": 4, "แสน": 5, "ล้าน": 6, "k": 3, "m": 6, "bn": 9,
    "thousand": 3, "million": 6, "billion": 9,
}  # fmt: skip


class Figure(NamedTuple):
    """A number and where it stands, in characters; `worded` where it is written in words."""

    start: int
    end: int
    number: Decimal
    worded: bool = False


def figures(text: str, language: str) -> list[Figure]:
    """The numbers of a folded text, in the order of their starts; `language` is `zh`, `th` or `en`.

    A number with a scale (1.2万, 3 ล้าน) counts as scaled; what digits write inside a time or a date is a number each.
    """
    found = [*_digits(text, language), *_WORDED[language](text)]
    return sorted(found)


def plain(number: Decimal) -> str:
    """A number without needless zeros: `1200`, `2.5`."""
    written = format(number, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


def _digits(text: str, language: str) -> Iterator[Figure]:
    scale = pattern(_SCALES[language])
    done = 0
    for found in pattern(_DIGITS).finditer(text):
        if found.start() < done:
            continue
        number = Decimal(found.group().replace(",", ""))
        scaled = scale.match(text, found.end())
        if scaled:
            number, end = number.scaleb(_POWERS[scaled.group(1)]), scaled.end()
            rest = pattern(_DIGITS).match(text, end) if scaled.group(1) == "万" else None
            if rest:
                # 1万2,600
                number, end = number + Decimal(rest.group().replace(",", "")), rest.end()
            done = end
            yield Figure(found.start(), end, number)
        else:
            yield Figure(found.start(), found.end(), number)


def _english(text: str) -> Iterator[Figure]:
    for found in pattern(_EN_WORDS).finditer(text):
        tens, ones, word, scale = found.groups()
        number = _EN[tens] + (_EN[ones] if ones else 0) if tens else _EN[word] if word in _EN else _EN_OTHERS[word]
        yield Figure(*found.span(), Decimal(number * _EN_SCALES.get(scale, 1)), True)


def _thai(text: str) -> Iterator[Figure]:
    for found in pattern(_TH_WORDS).finditer(text):
        total = last = part = 0
        for piece in pattern(_TH_PIECE).findall(found.group()):
            if piece in _TH_DIGITS:
                last = _TH_DIGITS[piece]
            elif piece == "ล้าน":
                total, part, last = total + (part + last or 1) * 1000000, 0, 0
            else:
                part, last = part + (last or 1) * _TH_UNITS[piece], 0
        yield Figure(*found.span(), Decimal(50 if found.group() == "ครึ่ง" else total + part + last), True)


def _chinese(text: str) -> Iterator[Figure]:
    for found in pattern(_CN_WORDS).finditer(text):
        end, word = found.end(), found.group()
        if word == "一" and text[end : end + 1] not in _MEASURES:
            # 一律, 一路, 统一
            continue
        written = "50" if word == "半" else "2" if word == "双倍" else cn_number(word)
        if not written:
            continue
        number = Decimal(written)
        while text[end : end + 1] in _CN_SCALES and text[end : end + 1]:
            number, end = number * _CN_SCALES[text[end]], end + 1
        yield Figure(found.start(), end, number, True)


_WORDED = {"en": _english, "th": _thai, "zh": _chinese}
