"""Weekdays told of several dates at once, and weekdays of dates without a year that do not fit each other."""

from __future__ import annotations

from itertools import pairwise

from noticelint.checks.days import Day, closed, day_of, days_of
from noticelint.checks.inconsistent_weekday import NUMBERS
from noticelint.facts.fact import Fact
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_EN = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?|s)?"
_TH = r"(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)"
# "both Saturdays", 均为星期六: one weekday told of all dates before it, with the group that names it.
_OF_ALL = {
    "en": rf"[ ,;:(–—-]{{1,3}}(?:and |which |that )?(?:are )?(?:both|all|each|either)(?: of (?:them|which))?"
    rf"(?: days| dates)?(?: are| is| being| fall(?:s|ing)? on| on)?(?: an?)? ?({_EN})(?![a-z])",
    "zh": r"[ ,;:(—-]{0,3}(?:这?[两三二]天)?(?:均为|均是|都是|皆为|皆是|同为|均系|均逢|皆逢|适逢)"
    r"(?:周|星期|礼拜)([一二三四五六日天])(?![至到、及和或~-])",
    "th": rf"[ ,(]{{0,2}}(?:ซึ่ง|โดย)? ?(?:ทั้ง ?(?:สอง|2|สาม|3) ?วัน|ทุกวัน)(?:ดังกล่าว|นี้)? ?(?:เป็น|ตรงกับ)({_TH})",
}
# What joins dates of a list to one another.
_JOIN = {
    "en": r"(?: ?, ?(?:and )?| ?& ?| and | or | / )(?:on )?(?:the )?",
    "zh": r" ?[、,和及与或/] ?",
    "th": r" ?(?:,|และ|กับ|หรือ|/)? ?(?:วันที่ ?)?",
}
# Two weekdays behind or before two dates: (周六、周日), Saturday and Sunday, วันเสาร์-อาทิตย์ที่.
_PAIR = {
    "en": rf"({_EN}) ?(?:and|&|-|–|/|to|,) ?({_EN})",
    "zh": r"(?:周|星期|礼拜)([一二三四五六日天]) ?[、和及与至到~/—–-]+ ?(?:周|星期|礼拜)?([一二三四五六日天])",
    "th": rf"({_TH}) ?(?:และ|-|–|ถึง|กับ|,) ?({_TH})",
}
_BETWEEN = r"([-–—~]|to|至|到|ถึง(?: ?วันที่)?)|[、/&,]|and|和|及|与|และ(?: ?วันที่)?"
_RANGE = r"[-–—~至到]| to |ถึง"
# One year of each calendar, and those after them.
_YEARS = range(2000, 2028)


def several(reading: Reading) -> Iterator[tuple[Span, date]]:
    """The dates that a weekday told of all of them, or of the two of them in turn, does not fit."""
    text, language = reading.sight.scene.text, reading.language[:2]
    days = days_of(reading)
    signs = {"en": ("both", "all", "each", "either"), "zh": "均都皆同适", "th": ("ทั้ง", "ทุกวัน")}[language]
    of_all = pattern(_OF_ALL[language]) if any(sign in text for sign in signs) else None
    for at, last in enumerate(days):
        row = [last]
        while at >= len(row) and len(row) < 9:
            before = days[at - len(row)]
            if before.fact.end > row[0].fact.start or not pattern(_JOIN[language]).fullmatch(
                text, before.fact.end, row[0].fact.start
            ):
                break
            row.insert(0, before)
        if len(row) < 2:
            continue
        found = of_all.match(text, last.fact.end) if of_all else None
        if found:
            wrong = [one for one in row if one.day.weekday() != number_of(found.group(1))]
            if wrong:
                yield closed(text, wrong[0].fact.start, found.end()), wrong[0].day
    yield from _pairs(reading, days)


def _pairs(reading: Reading, days: list[Day]) -> Iterator[tuple[Span, date]]:
    text, language = reading.sight.scene.text, reading.language[:2]
    for first, last in pairwise(days):
        if not 0 <= last.fact.start - first.fact.end <= 8:
            continue
        join = pattern(_BETWEEN).fullmatch(text[first.fact.end : last.fact.start].strip())
        named = pattern(rf"{_EN}[ ,.]+").match(text, first.fact.start) if language == "en" else None
        start = named.end() if named else first.fact.start
        found = pattern(rf" ?\({_PAIR[language]}\)").match(text, last.fact.end) or pattern(
            rf"{_PAIR[language]}(?:ที่)?[ ,]*(?:the )?$"
        ).search(text, max(0, start - 30), start)
        if not join or not found:
            continue
        apart, ranges = (last.day - first.day).days, pattern(_RANGE).search(found.group())
        # 1 to 31 December (Saturdays and Sundays) names days within; so does 1 to 31 December (Monday to Friday).
        if apart != 1 and (bool(join.group(1)) != bool(ranges) or apart > 6):
            continue
        told = zip((first.day, last.day), found.groups(), strict=True)
        wrong = [day for day, name in told if day.weekday() != number_of(name)]
        if wrong:
            yield Span(min(found.start(), start), max(found.end(), last.fact.end)), wrong[0]


def number_of(name: str) -> int:
    """The number of a weekday by its folded name; Monday is 0."""
    name = name.removeprefix("วัน").removesuffix("บดี")
    return NUMBERS[name] if name in NUMBERS else NUMBERS[name[:3]]


def unfit(told: list[tuple[Fact, int]]) -> list[tuple[Fact, date]]:
    """Of dates without a year, with their weekdays, those that fit the others in no year; the later ones where half do.

    The days that come back are of a year in which the others fit.
    """
    best: list[tuple[Fact, date]] | None = None
    months = [int(fact.value[2:4]) for fact, _ in told]
    for year in _YEARS:
        off = []
        for (fact, weekday), month in zip(told, months, strict=True):
            # December and January in one notice: the year turns between them.
            day = day_of(fact.value, year + (max(months) - month > 6))
            if day and day.weekday() != weekday:
                off.append((fact, day))
        if best is None or (len(off), [-fact.start for fact, _ in off]) < (
            len(best),
            [-fact.start for fact, _ in best],
        ):
            best = off
    return best if best and 2 * len(best) <= len(told) else []
