"""Dates as they are compared: with and without a year, whole months, and those that date the notice itself."""

from __future__ import annotations

from noticelint.agree.item import Item
from noticelint.checks.days import day_of, issued
from noticelint.facts.fact import Fact
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading

_FURTHER = r"[^。\n;]{1,14}?[至到~-] ?([0-9]{1,2})日"
_LONGEST_NAME = 40  # of a sender, in characters
_ENDS = r"[。!?;:]|\. "
# These stand on a day that the notice has just named.
_SAME_DAY = ("当日", "当天", "次日")


def days(reading: Reading) -> list[Item]:
    """The dates of a version that stand by themselves: `2026-11-21`, `--11-21` without a year, `2026-11` a month.

    One without a year is of the year that the version names with the same day elsewhere.
    """
    facts = [
        fact for fact in reading.facts if fact.kind == "date" and not fact.relative and (fact.value or fact.readings)
    ]
    dated = issued(reading) if facts else None
    whole = {fact.value for fact in facts if len(fact.value) == 10}
    found = []
    for fact in facts:
        values = tuple(dict.fromkeys(fact.readings)) or (fact.value,)
        if values[0].startswith("--"):
            values = tuple(value for value in sorted(whole) if value.endswith(values[0][1:])) or values
            values = (fact.value,) if len(values) > 1 and fact.value else values
        own = (dated is not None and day_of(fact.value) == dated) or _closes(reading, fact)
        sort = "issued" if own else "month" if month_alone(values[0]) else "year" if len(values[0]) == 4 else ""
        # A month or year alone, or the day on which the notice was written, is nothing that it promises.
        found.append(Item("date", Span(fact.start, fact.end), values, sort, bool(sort)))
    return sorted([*found, *_further(reading, facts)], key=lambda item: item.span)


def _further(reading: Reading, facts: list[Fact]) -> list[Item]:
    """Days that lean on the date before them with a time between: 12日22:00至13日4:00."""
    text, found = reading.sight.scene.text, list[Item]()
    taken = {fact.start for fact in reading.facts if fact.kind == "date"}
    for one in facts:
        further = pattern(_FURTHER).match(text, one.end) if one.value[-3:-2] == "-" else None
        if not further or further.start(1) in taken or int(further.group(1)) < int(one.value[-2:]):
            continue
        value = f"{one.value[:-2]}{int(further.group(1)):02d}"
        if len(one.value) in (7, 10) and day_of(value, 2024):
            found.append(Item("date", Span(further.start(1), further.end()), (value,)))
    return found


def _closes(reading: Reading, fact: Fact) -> bool:
    """Whether a date is the last thing in the notice, behind no more than a sender's name."""
    text = reading.sight.scene.text
    low = text.rfind("\n", 0, fact.start) + 1
    before = text[low : fact.start].strip()
    return (
        not text[fact.end :].strip(" .。)|*_\n") and len(before) < _LONGEST_NAME and not pattern(_ENDS).search(before)
    )


def relative_days(reading: Reading) -> int:
    """How many dates of a version need another day to stand on (tomorrow, 即日起), and are not beside one."""
    text = reading.sight.scene.text
    dates = [fact for fact in reading.facts if fact.kind == "date"]
    alone = 0
    for at, fact in enumerate(dates):
        near = [other for other in dates[max(at - 1, 0) : at + 2] if not other.relative]
        beside = any(other.start - 3 <= fact.end and fact.start <= other.end + 3 for other in near)
        alone += fact.relative and not beside and text[fact.start : fact.end] not in _SAME_DAY
    return alone


def month_alone(value: str) -> int:
    """The number of the month that a date names without a day, or 0."""
    _, month, day = _parts(value)
    return int(month) if month and not day else 0


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
