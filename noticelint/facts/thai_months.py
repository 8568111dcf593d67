"""Dates written with the name of a Thai month."""

from __future__ import annotations

from noticelint.facts.calendar_values import date_value, gregorian, short_year
from noticelint.facts.fact import Fact
from noticelint.facts.months import earlier_day
from noticelint.facts.numerals import skip_space
from noticelint.patterns import pattern

_MONTHS_TH = (
    ("มกราคม", "ม.ค."), ("กุมภาพันธ์", "ก.พ."), ("มีนาคม", "มี.ค."), ("เมษายน", "เม.ย."), ("พฤษภาคม", "พ.ค."),
    ("มิถุนายน", "มิ.ย."), ("กรกฎาคม", "ก.ค."), ("สิงหาคม", "ส.ค."), ("กันยายน", "ก.ย."), ("ตุลาคม", "ต.ค."),
    ("พฤศจิกายน", "พ.ย."), ("ธันวาคม", "ธ.ค."),
)  # fmt: skip
MONTHS_TH_BY_HEAD = {name[:3]: (number, name) for number, names in enumerate(_MONTHS_TH, 1) for name in names}
WEEKDAYS_TH = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์")


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
    earlier_day(text, start, year, month, facts)
    facts.append(Fact("date", first, at, date_value(year, month, day)))
    return at


def _thai_year(text: str, at: int) -> tuple[int, int]:
    """The year that follows a Thai month at `at`, and where it ends; (0, at) when there is none."""
    found = pattern(r"[ \xa0]?(?:พ\.ศ\. ?|ค\.ศ\. ?|ปี ?)?([0-9]{4}|[0-9]{2})(?![0-9]|[.:,/-][0-9])").match(text, at)
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
