"""Stretches of a text, many at once: what stands outside all of them, what touches one."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter

from noticelint.agree.figures import Figure
from noticelint.notice import Span
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_start = itemgetter(0)


def united(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap made one."""
    made: list[Span] = []
    for span in sorted(spans):
        if made and span.start < made[-1].end:
            made[-1] = Span(made[-1].start, max(made[-1].end, span.end))
        else:
            made.append(span)
    return made


def touches(spans: list[Span], start: int, end: int) -> bool:
    """Whether one of `united` spans overlaps the stretch."""
    before = bisect_left(spans, end, key=_start)
    return before > 0 and spans[before - 1].end > start


def outside(numbers: Iterable[Figure], spans: list[Span]) -> list[Figure]:
    """The numbers that stand in none of `united` spans."""
    return [figure for figure in numbers if not touches(spans, figure.start, figure.end)]
