"""Which numbers of a version stand outside some of its stretches."""

from __future__ import annotations

from collections.abc import Iterable

from noticelint.agree.figures import Figure
from noticelint.notice import Span


def outside(numbers: list[Figure], spans: Iterable[Span]) -> list[Figure]:
    """The numbers that stand in none of the spans."""
    ordered = sorted(spans)
    free, at, farthest = [], 0, -1
    for figure in numbers:
        while at < len(ordered) and ordered[at].start < figure.end:
            farthest, at = max(farthest, ordered[at].end), at + 1
        if farthest <= figure.start:
            free.append(figure)
    return free
