"""Whether a version that lacks a value may yet say it, in words that no fact was read from."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from noticelint.agree.days import month_alone
from noticelint.agree.figures import Figure
from noticelint.agree.item import Item
from noticelint.agree.items import Version
from noticelint.agree.spans import outside, touches, united
from noticelint.checks.days import day_of
from noticelint.facts.months import MONTHS_EN
from noticelint.facts.thai_months import MONTHS_TH_BY_HEAD
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LISTED = r"(?m)^[ #*]*(?:[0-9]{1,2}[.)、]|[一二三四五六七八九十]+、)(?= ?[^0-9 ])"
_MARKS = "[ ().-]{0,2}"
# A day of the month by itself, with what shows that it is one.
_DAY = {
    "en": r"(?<![0-9])0?{0}(?:st|nd|rd|th)(?![a-z])|(?<![0-9])0?{0}/[0-9]|[0-9]/0?{0}(?![0-9])",
    "th": r"ที่ ?0?{0}(?![0-9.:])|(?<![0-9])0?{0}/[0-9]",
    "zh": r"(?<![0-9])0?{0} ?[日号]|[0-9]/0?{0}(?![0-9])",
}
# How far apart the two ends of a period may stand, in characters.
_CLOSE = 40
_TIMES = {"day": (7,), "month": (12, 3), "minute": (60, 1440)}
_UNIT_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "week": {"en": ("week",), "zh": ("周", "星期", "礼拜"), "th": ("สัปดาห์", "อาทิตย์")},
    "month": {"en": ("month",), "zh": ("月",), "th": ("เดือน",)},
    "year": {"en": ("year", "annual"), "zh": ("年",), "th": ("ปี",)},
    "day": {"en": ("day", "daily"), "zh": ("天", "日"), "th": ("วัน",)},
    "minute": {"en": ("minute", "moment"), "zh": ("分", "片刻"), "th": ("นาที", "สักครู่")},
    "hour": {"en": ("hour",), "zh": ("小时", "钟头"), "th": ("ชั่วโมง", "ชม.")},
    "second": {"en": ("second", "moment"), "zh": ("秒",), "th": ("วินาที",)},
}  # fmt: skip
_LONG_TH = "มกรา กุมภา มีนา เมษา พฤษภา มิถุนา กรกฎา สิงหา กันยา ตุลา พฤศจิกา ธันวา".split()


def free_figures(version: Version, settled: list[Span]) -> list[Figure]:
    """The numbers of a version that stand in none of the spans `settled`, numbers of list items left out."""
    marked = [Span(*found.span()) for found in pattern(_LISTED).finditer(version.reading.sight.scene.text)]
    return outside(version.numbers, united([*settled, *marked]))


def may_say(version: Version, item: Item, numbers: list[Figure], free: list[Figure], settled: list[Span]) -> bool:
    """Whether the version may say what `item` of another version says.

    `numbers` are those that the other version writes the item with, `free` those of this version that belong to
    nothing else, `settled` where this version states what all agree on.
    """
    text, language = version.reading.sight.scene.text, version.reading.language[:2]
    if item.family in ("phone", "email", "url", "account", "reference"):
        return _written(text, item)
    if item.family == "date":
        month = month_alone(item.values[0])
        if month:
            return _stands(text, _month_names(month)[language], settled)
        # The month may be a word, and the year left out: the day must stand there, marked as one.
        days = {int(value[-2:]) for value in item.values if len(value) in (7, 10) and value[-2:].isdigit()}
        return any(_stands(text, _DAY[language].format(day), settled) for day in days)
    present = {figure.number for figure in free}
    if item.family == "time":
        # หกโมงเย็น, สองทุ่ม and six in the evening count from noon or from six; "at 8.30" is read as a number.
        hours = {(int(value[:2]) - back, value[3:5]) for value in item.values for back in (0, 12, 18)}
        return any(
            Decimal(each) in present for hour, minute in hours for each in (hour, f"{hour}.{minute}") if hour > 0
        )
    if item.family == "length" and all(figure.number == 1 for figure in numbers):
        words = [re.escape(word) for unit in _units_of(item) for word in _UNIT_WORDS[unit][language]]
        return _stands(text, "|".join(words), settled)
    wanted = [set(_forms(item, figure.number)) for figure in numbers if figure.number != 1 or item.family != "length"]
    wanted = wanted or [set(_forms(item, number)) for number in _numbers_of(item)]
    return all(not forms.isdisjoint(present) for forms in wanted) or _follows(version, item)


def _stands(text: str, words: str, settled: list[Span]) -> bool:
    """Whether an expression is found outside the spans, which are united."""
    return any(not touches(settled, *found.span()) for found in pattern(words).finditer(text))


def _written(text: str, item: Item) -> bool:
    """Whether an address, or a number with any marks between its digits, stands in the text."""
    if item.family != "phone":
        return any(value.rpartition("@")[2] and value in text for value in item.values)
    digits = item.values[0].partition(";")[0].lstrip("+0")
    flexible = _MARKS.join(digits)
    return len(digits) > 2 and re.search(rf"(?<![0-9])(?:\+?[0-9]{{1,3}}[ -]?)?0?{flexible}(?![0-9])", text) is not None


def _numbers_of(item: Item) -> Iterator[Decimal]:
    for part in item.values[0].rpartition(" ")[2].rstrip("%").split("/"):
        yield Decimal(part)


def _forms(item: Item, number: Decimal) -> Iterator[Decimal]:
    """The number as other units would write it: 14 days are two weeks, nine tenths are 90 or, taken off, 10."""
    yield number
    if item.family == "length":
        for times in _TIMES.get(item.sort, ()):
            if not number % times and number != times:
                yield number / times
    elif item.family == "percent":
        yield 100 - number
        if not number % 10:
            yield number / 10


def _units_of(item: Item) -> tuple[str, ...]:
    value = item.values[0]
    return {"day 7": ("week",), "minute 60": ("hour",), "month 12": ("year",)}.get(
        value, (item.sort.rpartition("-")[2],)
    )


def _month_names(month: int) -> dict[str, str]:
    english = [name for name, number in MONTHS_EN.items() if number == month]
    thai = [re.escape(name) for number, name in MONTHS_TH_BY_HEAD.values() if number == month]
    thai.append(_LONG_TH[month - 1])
    chinese = "一二三四五六七八九十"[month - 1] if month < 11 else ("十一", "十二")[month - 11]
    return {
        "en": rf"\b(?:{'|'.join(english)})\b", "th": "|".join(thai), "zh": rf"(?<![0-9十])(?:{month}|{chinese}) ?月",
    }  # fmt: skip


def _follows(version: Version, item: Item) -> bool:
    """Whether the value follows from two that the version states side by side: a length from the two ends of a period,
    a sum from two others."""
    text = version.reading.sight.scene.text
    family = {"money": "money", "length": "time" if item.sort == "minute" else "date"}.get(item.family, "")
    both = [
        (one, other)
        for one, other in pairwise(version.items.get(family, []))
        if other.span.start - one.span.end <= _CLOSE and "\n" not in text[one.span.end : other.span.start]
    ]
    wanted = {Decimal(value.split()[1]) for value in item.values if "/" not in value} if family else set()
    if family == "money":
        sums = ((Decimal(each.values[0].split()[1]) for each in pair) for pair in both)
        return any(not wanted.isdisjoint((abs(one - other), one + other)) for one, other in sums)
    if family == "time":
        clock = ((int(each.values[0][:2]) * 60 + int(each.values[0][3:5]) for each in pair) for pair in both)
        return any((other - one) % 1440 in wanted for one, other in clock)
    known = [(day_of(one.values[0], 2024), day_of(other.values[0], 2024)) for one, other in both]
    return any(
        first and last and not wanted.isdisjoint((Decimal((last - first).days), Decimal((last - first).days + 1)))
        for first, last in known
    )
