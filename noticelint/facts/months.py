"""Dates written with the name of a month, in English and Thai."""

from __future__ import annotations

import re

from noticelint.facts.calendar_values import date_value, gregorian, short_year
from noticelint.facts.fact import Fact
from noticelint.facts.numerals import skip_space, word_at, word_before

MONTHS_EN = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
            ("july", "jul"), ("august", "aug"), ("september", "sep", "sept"), ("october", "oct"),
            ("november", "nov"), ("december", "dec"),
        ),
        1,
    )
    for name in names
}  # fmt: skip
WEEKDAYS_EN = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
    ]
)
_MONTHS_TH = (
    ("มกราคม", "ม.ค."), ("กุมภาพันธ์", "ก.พ."), ("มีนาคม", "มี.ค."), ("เมษายน", "เม.ย."), ("พฤษภาคม", "พ.ค."),
    ("มิถุนายน", "มิ.ย."), ("กรกฎาคม", "ก.ค."), ("สิงหาคม", "ส.ค."), ("กันยายน", "ก.ย."), ("ตุลาคม", "ต.ค."),
    ("พฤศจิกายน", "พ.ย."), ("ธันวาคม", "ธ.ค."),
)  # fmt: skip
MONTHS_TH_BY_HEAD = {name[:3]: (number, name) for number, names in enumerate(_MONTHS_TH, 1) for name in names}
WEEKDAYS_TH = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์")
_ORDINALS = ("st", "nd", "rd", "th")
# "21 may" is a date beside these words, and the verb elsewhere.
_BEFORE_MAY = frozenset(
    [
        "on",
        "from",
        "until",
        "till",
        "by",
        "since",
        "before",
        "after",
        "to",
        "of",
        "between",
        "and",
        "dated",
        "the",
        "due",
    ]
)

_EARLIER = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)? ?(?:-|–|—|~|to|and|&|or|until|through|ถึง|และ|หรือ) ?$")
_patterns: dict[str, re.Pattern[str]] = {}


def _pattern(source: str) -> re.Pattern[str]:
    """The compiled expression, made when it is first needed."""
    found = _patterns.get(source)
    if found is None:
        found = _patterns[source] = re.compile(source)
    return found


def _year_after(text: str, at: int) -> tuple[int, int]:
    """The year that follows an English day and month at `at`, and where it ends; (0, at) when there is none."""
    found = _pattern(r",?[ \xa0-]?([0-9]{4})(?![0-9:]|[.-][0-9])").match(text, at)
    year = gregorian(int(found.group(1))) if found else 0
    return (year, found.end()) if found and year else (0, at)


def _weekday_start(text: str, start: int) -> int:
    """Where the English weekday before a date at `start` starts, or `start`."""
    at = start
    if text.startswith("the ", max(at - 4, 0)):
        at -= 4
    while at and text[at - 1] in " ,.(\xa0" and start - at < 6:
        at -= 1
    word = word_before(text, at)
    return at - len(word) if word in WEEKDAYS_EN and at < start else start


def _weekday_after(text: str, end: int) -> int:
    """Where the English weekday after a date at `end` ends (` (Saturday)`), or `end`."""
    if text.startswith((" (", ", "), end) and text[end + 2] in "mtwfs":
        word = word_at(text, end + 2)
        if word in WEEKDAYS_EN:
            at = end + 2 + len(word)
            return at + 1 if text[end + 1] == "(" and text[at] == ")" else at
    return end


def day_month(text: str, start: int, end: int, number: str, facts: list[Fact]) -> int:
    """Add the date whose day is `text[start:end]`, followed by an English month; the offset after it, 0 when none."""
    at = end
    if text.startswith(_ORDINALS, at):
        at += 2
    ordinal = at > end
    if text.startswith(" of ", at):
        at += 3
    if text[at] in " -\xa0":
        at += 1
    word = word_at(text, at)
    month = MONTHS_EN.get(word, 0)
    day = int(number)
    if not month or not 0 < day < 32:
        return 0
    at += len(word)
    year, after = _year_after(text, at + (text[at] == "."))
    if year:
        at = after
    first = _weekday_start(text, start)
    if word == "may" and not year and not ordinal and first == start and text[at] not in ".,;:)\n-!":
        if word_before(text, start - 1) not in _BEFORE_MAY:
            return 0
    _earlier_day(text, start, year, month, facts)
    at = _weekday_after(text, at)
    facts.append(Fact("date", first, at, date_value(year, month, day)))
    return at


def _earlier_day(text: str, start: int, year: int, month: int, facts: list[Fact]) -> None:
    """Add the first day of a range (`21-23 November`, `21 to 23 November`) whose last day stands at `start`."""
    if text[start - 1] in "0123456789":
        return
    back = max(start - 14, 0)
    found = _EARLIER.search(text, back, start)
    if not found or (facts and facts[-1].end > found.start()):
        return
    if found.start() and (text[found.start() - 1].isdigit() or text[found.start() - 1] in ":./-"):
        return
    day = int(found.group(1))
    if 0 < day < 32:
        here = _weekday_start(text, found.start())
        facts.append(Fact("date", here, found.end(1), date_value(year, month, day)))


def month_day(text: str, start: int, end: int, number: str, facts: list[Fact]) -> int:
    """Add the date whose English month stands before `text[start:end]`, a day or a year; the offset after it, 0 when
    it is none."""
    at = start - 1
    if text[at - 1] == ".":
        at -= 1
    word = word_before(text, at)
    month = MONTHS_EN.get(word, 0)
    if not month:
        return 0
    first = at - len(word)
    value = int(number)
    if end - start == 4:
        year = gregorian(value)
        if not year:
            return 0
        facts.append(Fact("date", first, end, date_value(year, month)))
        return end
    if not 0 < value < 32 or text[end] == "%" or text[end] == ":":
        return 0
    if text.startswith(_ORDINALS, end):
        end += 2
    first = _weekday_start(text, first)
    if word == "may" and first == at - 3 and text[first - 1] == " " and text[end] not in ",.;)\nsnrt":
        if word_before(text, first - 1) not in _BEFORE_MAY:
            return 0
    last = _pattern(
        r" ?(?:-|–|—|to|and|&) ?([0-9]{1,2})(?:st|nd|rd|th)?(?![0-9:%]| [a-z]*(?:day|hour|week|[ap]\.?m))"
    ).match(text, end)
    if last and int(last.group(1)) > 31:
        last = None
    year, after = _year_after(text, last.end() if last else end)
    if last:
        facts.append(Fact("date", first, end, date_value(year, month, value)))
        facts.append(Fact("date", last.start(1), after, date_value(year, month, int(last.group(1)))))
        return after
    after = _weekday_after(text, after)
    facts.append(Fact("date", first, after, date_value(year, month, value)))
    return after


def thai_month_at(text: str, at: int) -> tuple[int, int]:
    """The number of the Thai month that stands at `at` and where its name ends; (0, at) when there is none."""
    month, name = MONTHS_TH_BY_HEAD.get(text[at : at + 3], (0, ""))
    return (month, at + len(name)) if month and text.startswith(name, at) else (0, at)


def thai_day_month(text: str, start: int, end: int, number: str, facts: list[Fact]) -> int:
    """Add the date whose day is `text[start:end]`, followed by a Thai month; the offset after it, 0 when none."""
    month, at = thai_month_at(text, skip_space(text, end))
    day = int(number)
    if not month or not 0 < day < 32:
        return 0
    year, at = _thai_year(text, at)
    first = start
    here = start - 1 if text[start - 1] in " \xa0" else start
    if here > 3 and text.startswith("ที่", here - 3):
        here -= 3
        for name in WEEKDAYS_TH:
            if text.endswith(name, 0, here):
                first = here - len(name)
                if text.startswith("วัน", max(first - 3, 0)):
                    first -= 3
                break
    _earlier_day(text, start, year, month, facts)
    facts.append(Fact("date", first, at, date_value(year, month, day)))
    return at


def _thai_year(text: str, at: int) -> tuple[int, int]:
    """The year that follows a Thai month at `at`, and where it ends; (0, at) when there is none."""
    found = _pattern(r"[ \xa0]?(?:พ\.ศ\. ?|ค\.ศ\. ?|ปี ?)?([0-9]{4}|[0-9]{2})(?![0-9]|[.:,/-][0-9])").match(text, at)
    if not found:
        return 0, at
    digits = found.group(1)
    year = gregorian(int(digits)) if len(digits) == 4 else short_year(int(digits), True)
    return (year, found.end()) if year else (0, at)


def thai_months_alone(text: str, at: int, taken: int) -> Fact | None:
    """The date (month precision) whose เดือน stands at `at`; None when no month follows or `taken` lies behind it."""
    month, end = thai_month_at(text, skip_space(text, at + 5))
    if not month or at < taken:
        return None
    year, end = _thai_year(text, end)
    return Fact("date", at, end, date_value(year, month))


def thai_month_before(text: str, start: int, end: int, number: str, facts: list[Fact]) -> int:
    """Add the date (month precision) of a Thai month that stands before the year `text[start:end]`; 0 when none."""
    year = gregorian(int(number)) if end - start == 4 else 0
    back = text[max(start - 12, 0) : start].rstrip(" \xa0")
    if not year or not back or back[-1] not in "นม.์":
        return 0
    for month, name in MONTHS_TH_BY_HEAD.values():
        if back.endswith(name):
            first = start - len(text[max(start - 12, 0) : start]) + len(back) - len(name)
            facts.append(Fact("date", first, end, date_value(year, month)))
            return end
    return 0
