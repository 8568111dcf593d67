"""Two last days of one offer: the sale ends on Monday the 31st, and all offers on Sunday the 30th."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.checks.within import facts_within
from noticelint.facts.fact import Fact
from noticelint.notice import Span
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import weigh
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


def offer_ends(reading: Reading, group: str, days: dict[Fact, date]) -> Iterator[Seen]:
    """The second last day that matches of `group` tell (each its last date) where the notice tells two, no more.

    `days` are the days of the dates as far as they are certain; the first one told is the value `{other}`. Three last
    days and more are those of as many offers.
    """
    ends: dict[date, list[tuple[Span, Fact]]] = {}
    for match in weigh(reading.sight, group):
        dates = [fact for fact in facts_within(reading, match.start, match.end, "date") if fact in days]
        if dates:
            ends.setdefault(days[dates[-1]], []).append((Span(match.start, match.end), dates[-1]))
    if len(ends) == 2:
        (first, *_), (second, *_) = sorted(ends.values(), key=lambda told: told[0][0].start)
        yield Seen(second[0], "offer-ends", {"other": reading.notice.text[first[1].start : first[1].end]})
