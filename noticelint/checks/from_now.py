"""A time from now beside its date: "in two weeks, on 10 May" in a notice of 1 May."""

from __future__ import annotations

from datetime import timedelta

from noticelint.checks.days import issued
from noticelint.checks.named import Seen
from noticelint.checks.within import facts_within
from noticelint.facts.fact import Fact
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import weigh
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

# By unit, its length in days and how many days a speaker may be off for each.
_UNITS = {"D": (1.0, 1.0), "W": (7.0, 3.0), "M": (30.44, 6.0)}


def from_now(reading: Reading, group: str, days: dict[Fact, date]) -> Iterator[Seen]:
    """Each match of `group` whose date is not as far from the day of the notice as it says.

    `days` are the days of the dates as far as they are certain; the day of the notice is the value `{other}`. Nothing
    where that is not plain. Weeks and months are rounded, as speakers do.
    """
    today = issued(reading)
    for match in weigh(reading.sight, group) if today else []:
        lengths = facts_within(reading, match.start, match.end, "duration")
        dates = [fact for fact in facts_within(reading, match.start, match.end, "date") if fact in days]
        told = pattern(r"P([0-9]+)([DWM])").fullmatch(lengths[0].value) if lengths else None
        if not told or not dates or not today:
            continue
        count, (unit, off) = int(told.group(1)), _UNITS[told.group(2)]
        if abs(days[dates[-1]] - today - timedelta(days=count * unit)) > timedelta(days=off + count * unit / 20):
            yield Seen(Span(match.start, match.end), "from-now", {"other": today.isoformat()})
