"""Whether a version that lacks a value may yet say it, in words that no fact was read from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations

from noticelint.agree.figures import Figure
from noticelint.agree.item import Item
from noticelint.agree.items import Version
from noticelint.checks.days import day_of
from noticelint.notice import Span
from noticelint.patterns import pattern

_LISTED = r"(?m)^[ #*]*(?:[0-9]{1,2}[.)、]|[一二三四五六七八九十]+、)(?= ?[^0-9 ])"
_MARKS = r"[ ().+-]"
# How many of a version's values are tried against each other for sums and spans of time.
_FEW = 24


def free_figures(version: Version, settled: list[Span]) -> set[Decimal]:
    """The numbers of a version that stand in none of the spans `settled`, numbers of list items left out."""
    text = version.reading.sight.scene.text
    marked = [Span(*found.span()) for found in pattern(_LISTED).finditer(text)]
    spans = sorted([*settled, *marked])
    free, at = set(), 0
    farthest = -1
    for figure in version.numbers:
        while at < len(spans) and spans[at].start < figure.end:
            farthest, at = max(farthest, spans[at].end), at + 1
        if farthest <= figure.start:
            free.add(figure.number)
    return free


def may_say(version: Version, item: Item, numbers: list[Figure], free: set[Decimal]) -> bool:
    """Whether the version may say what `item` of another version says.

    `numbers` are those that the other version writes the item with, `free` those of this version that belong to
    nothing else.
    """
    if item.family in ("phone", "email", "url", "account", "reference"):
        return _written(version, item)
    if item.family == "date":
        # The month may be a word, and the year left out: the day must stand there.
        days = {Decimal(value[-2:]) for value in item.values if len(value) in (7, 10) and value[-2:].isdigit()}
        return not days.isdisjoint(free)
    if item.family == "time":
        hours = {int(value[:2]) for value in item.values}
        # หกโมงเย็น, สองทุ่ม and six in the evening count from noon or from six.
        return any(Decimal(each) in free for hour in hours for each in (hour, hour - 12, hour - 18) if each > 0)
    wanted = [set(_forms(item, figure.number)) for figure in numbers if figure.number != 1 or item.family != "length"]
    wanted = wanted or [set(_forms(item, number)) for number in _numbers_of(item)]
    if all(not forms.isdisjoint(free) for forms in wanted):
        return True
    return _follows(version, item)


def _written(version: Version, item: Item) -> bool:
    text = version.reading.sight.scene.text
    if item.family != "phone":
        return any(value.rpartition("@")[2] and value in text for value in item.values)
    plain = pattern(_MARKS).sub("", text)
    return any(
        len(digits) > 2 and digits in plain
        for value in item.values
        for digits in [value.lstrip("+0").partition(";")[0]]
    )


def _numbers_of(item: Item) -> Iterator[Decimal]:
    for part in item.values[0].rpartition(" ")[2].rstrip("%").split("/"):
        yield Decimal(part)


def _forms(item: Item, number: Decimal) -> Iterator[Decimal]:
    """The number as other units would write it: 14 days are two weeks, nine tenths are 90 or, taken off, 10."""
    yield number
    if item.family == "length":
        for unit, times in (("day", 7), ("month", 12), ("minute", 60), ("minute", 1440), ("month", 3)):
            if item.sort == unit and not number % times and number != times:
                yield number / times
            yield number * times
    elif item.family == "percent":
        yield 100 - number
        if not number % 10:
            yield number / 10


def _follows(version: Version, item: Item) -> bool:
    """Whether the value follows from two that the version states: a length from two times, a sum from two others."""
    if item.family == "money":
        amounts = {Decimal(other.values[0].split()[1]) for other in version.items.get("money", [])[:_FEW]}
        wanted = {Decimal(value.split()[1]) for value in item.values}
        return any(
            each in wanted for one, other in combinations(amounts, 2) for each in (abs(one - other), one + other)
        )
    if item.family != "length" or "/" in item.values[0]:
        return False
    unit, number = item.values[0].split()
    if unit == "minute":
        clock = {
            int(other.values[0][:2]) * 60 + int(other.values[0][3:5]) for other in version.items.get("time", [])[:_FEW]
        }
        return any((one - other) % 1440 == Decimal(number) for one in clock for other in clock)
    if unit == "day":
        known = {day for other in version.items.get("date", [])[:_FEW] if (day := _day(other))}
        return any(
            abs((one - other).days) + more == Decimal(number)
            for one, other in combinations(known, 2)
            for more in (0, 1)
        )
    return False


def _day(item: Item) -> date | None:
    return day_of(item.values[0], 2024) if len(item.values) == 1 else None
