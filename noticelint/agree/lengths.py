"""Durations and deadlines as they are compared: in working days, calendar days, months, minutes or seconds."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal

from noticelint.agree.figures import Figure, plain
from noticelint.agree.item import Item
from noticelint.facts.numerals import CN_NUMERALS, cn_number
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading

_VALUE = r"P(T?)([0-9]+(?:\.[0-9]+)?)(WD|[SMHDWY])"
_CODE = r"P|[0-9.]+"
# Unit of the value -> unit in which it is compared, and how many of those it is.
_UNITS = {
    "WD": ("working-day", 1), "D": ("day", 1), "W": ("day", 7), "M": ("month", 1), "Y": ("month", 12),
    "TS": ("second", 1), "TM": ("minute", 1), "TH": ("minute", 60),
}  # fmt: skip
_AND_A_HALF = rf"([0-9]+|[{CN_NUMERALS}]+)个$"
_AGE = r"(?:อายุ|aged?|age of)[^0-9\n]{0,16}$"
_JOIN = r"[ ,]*(?:and |และ ?|又|零)?"


def lengths(reading: Reading, numbers: list[Figure]) -> list[Item]:
    """The durations and deadlines of a version: `day 7`, `working-day 3/5`; hours with minutes after them are one.

    `numbers` are all that stand in the version.
    """
    text = reading.sight.scene.text
    worded = [one for one in numbers if one.worded]
    found: list[Item] = []
    for fact in reading.facts:
        if fact.kind not in ("duration", "deadline") or not fact.value:
            continue
        if text[fact.start] == "半" and text.endswith("个", 0, fact.start):
            # 一个半小时: the fact is only its last part.
            whole = pattern(_AND_A_HALF).search(text, max(fact.start - 8, 0), fact.start)
            if whole and fact.value == "PT30M":
                count = whole.group(1)
                total = Decimal(count if count.isdigit() else cn_number(count) or 0) * 60 + 30
                found.append(Item("length", Span(whole.start(), fact.end), (f"minute {plain(total)}",), "minute"))
            continue
        if pattern(_AGE).search(text, max(fact.start - 24, 0), fact.start):
            continue
        read = [_length(each) for each in fact.value.split("/")]
        if not all(read):
            continue
        # The word before, if it runs on into this fact.
        before = bisect_left(worded, (fact.start,)) - 1
        wider = [one for one in worded[max(before, 0) : before + 1] if fact.start < one.end <= fact.end]
        if wider and len(read) == 1:
            # สี่สิบปี: the fact is only its last part.
            times = Decimal(_UNITS[pattern(_CODE).sub("", fact.value)][1])
            read = [(read[0][0], plain(wider[0].number * times))]
            fact = fact._replace(start=wider[0].start)
        unit = read[-1][0]
        value = f"{unit} {'/'.join(number for _, number in read)}"
        span = Span(fact.start, fact.end)
        last = found[-1] if found else None
        if (
            last and unit == "minute" and last.sort == "minute" and "/" not in last.values[0] + value
            and fact.value.endswith("M") and pattern(_JOIN).fullmatch(text, last.span.end, fact.start)
        ):  # fmt: skip
            total = Decimal(last.values[0].split()[1]) + Decimal(value.split()[1])
            found[-1] = Item("length", Span(last.span.start, fact.end), (f"minute {plain(total)}",), "minute")
            continue
        # "24 hours" is mostly how long somebody can be reached; one of anything is said in many ways.
        weak = (fact.kind == "duration" and value == "minute 1440") or (
            value.split()[1] in ("1", "7") and "W" in fact.value
        )
        weak = weak or pattern(r"P(?:T?1[HMDWY]|1WD|T60M)").fullmatch(fact.value) is not None
        found.append(Item("length", span, _also(unit, read), unit, weak))
    return found


def _length(value: str) -> tuple[str, str]:
    found = pattern(_VALUE).fullmatch(value)
    if not found:
        return ("", "")
    clock, number, unit = found.groups()
    name, times = _UNITS[clock + unit]
    return name, plain(Decimal(number) * times)


def _also(unit: str, read: list[tuple[str, str]]) -> tuple[str, ...]:
    """The length as it is and, for whole days told in hours or hours told in days, the other way too."""
    numbers = [Decimal(number) for _, number in read]
    values = [f"{unit} {'/'.join(map(plain, numbers))}"]
    if unit == "minute" and all(number % 1440 == 0 for number in numbers):
        values.append(f"day {'/'.join(plain(number / 1440) for number in numbers)}")
    return tuple(values)
