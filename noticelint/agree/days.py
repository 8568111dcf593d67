"""Dates as they are compared: with and without a year, whole months, and those that date the notice itself."""

from __future__ import annotations

from noticelint.agree.item import Item
from noticelint.checks.days import day_of, issued
from noticelint.notice import Span
from noticelint.recognise.reading import Reading


def days(reading: Reading) -> list[Item]:
    """The dates of a version that stand by themselves: `2026-11-21`, `--11-21` without a year, `2026-11` a month."""
    facts = [
        fact for fact in reading.facts if fact.kind == "date" and not fact.relative and (fact.value or fact.readings)
    ]
    dated = issued(reading) if facts else None
    first, last = reading.sight.zones.edges
    found = []
    for fact in facts:
        own = dated is not None and day_of(fact.value) == dated and not first <= fact.start < last
        # A year alone, or the day on which the notice was written, is nothing that it promises.
        weak = own or len(fact.value) == 4
        values = tuple(dict.fromkeys(fact.readings)) or (fact.value,)
        found.append(Item("date", Span(fact.start, fact.end), values, "issued" if own else "", weak))
    return found


def relative_days(reading: Reading) -> int:
    """How many dates of a version need another day to stand on (tomorrow, 即日起)."""
    return sum(fact.kind == "date" and fact.relative for fact in reading.facts)


def same_day(one: str, other: str) -> bool:
    """Whether a date says no other than `one` does; a missing year agrees with any, a month with each of its days.

    A day is said by its month only where it is the month's first or one of its last: "from November", 月底.
    """
    year, month, day = _parts(one)
    other_year, other_month, other_day = _parts(other)
    if year and other_year and year != other_year:
        return False
    if not month or not other_month:
        return True
    if month != other_month:
        return False
    if not day or day == other_day:
        return True
    return not other_day and (day == "01" or day >= "28")


def _parts(value: str) -> tuple[str, str, str]:
    year, rest = ("", value[2:]) if value.startswith("--") else (value[:4], value[5:])
    return year, rest[:2], rest[3:]
