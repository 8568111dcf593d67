"""What stands in a stretch of a notice, found without going through all of it."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter

from noticelint.facts.fact import Fact
from noticelint.recognise.reading import Reading
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeVar

    from noticelint.notice import Span
    from noticelint.recognise.scene import Match

    Stretch = TypeVar("Stretch", Span, Match)

_start_of_fact, _start_of_span = itemgetter(1), itemgetter(0)


def facts_within(reading: Reading, start: int, end: int, kind: str) -> list[Fact]:
    """The facts of one kind that lie between two offsets."""
    low = bisect_left(reading.facts, start, key=_start_of_fact)
    high = bisect_left(reading.facts, end, lo=low, key=_start_of_fact)
    return [fact for fact in reading.facts[low:high] if fact.kind == kind and fact.end <= end]


def starting(spans: list[Stretch], start: int, end: int) -> list[Stretch]:
    """Of sorted spans or matches those that start between two offsets."""
    low = bisect_left(spans, start, key=_start_of_span)
    return spans[low : bisect_left(spans, end, lo=low, key=_start_of_span)]
