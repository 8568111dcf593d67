"""How long a service is said to be off, held against the only hours that the notice gives: off for 3 hours, 12 to 2."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.checks.periods import minutes, written
from noticelint.checks.within import facts_within
from noticelint.facts.fact import Fact
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import weigh
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HALF_A_DAY = 720


def downtime(reading: Reading, group: str, periods: list[tuple[Fact, Fact]], off: float) -> Iterator[Seen]:
    """The first length told by matches of `group` that is not that of the notice's one period of two times.

    `periods` are all pairs of times that a word or dash joins. A notice with other times besides is left alone, and so
    is a difference of up to `off` minutes. `{length}` is the true one in hours and minutes.
    """
    spans = {(first.value, last.value) for first, last in periods}
    told = {fact.value for fact in reading.facts if fact.kind == "time"}
    if len(spans) != 1 or told - set(*spans):
        return
    first, last = periods[0]
    if not first.value or not last.value:
        return
    length = minutes(last) - minutes(first)
    for match in weigh(reading.sight, group):
        for fact in facts_within(reading, match.start, match.end, "duration"):
            stated = pattern(r"PT([0-9]+)(H|M)").fullmatch(fact.value)
            if stated:
                said = int(stated.group(1)) * (60 if stated.group(2) == "H" else 1)
                if all(abs(said - length - more * _HALF_A_DAY) > off for more in (0, 1, 2)):
                    yield Seen(Span(match.start, match.end), "downtime", {"length": written(length % 1440)})
                    return
