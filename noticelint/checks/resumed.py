"""A day of resuming against the first day and the length: shut from the 15th for five days, open again on the 18th."""

from __future__ import annotations

from datetime import timedelta

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

# The first and the last day may or may not count.
_OFF = 1
_UNITS = {"D": 1, "W": 7}


def resumed(reading: Reading, group: str, days: dict[Fact, date]) -> Iterator[Seen]:
    """Each match of `group` (a day, a length in days or weeks, the day of resuming) that does not come out.

    `days` are the days of the dates as far as they are certain; the first day is the value `{other}`.
    """
    for match in weigh(reading.sight, group):
        dates = facts_within(reading, match.start, match.end, "date")
        lengths = facts_within(reading, match.start, match.end, "duration")
        told = pattern(r"P([0-9]+)([DW])").fullmatch(lengths[0].value) if len(lengths) == 1 else None
        if not told or len(dates) != 2 or any(fact not in days for fact in dates):
            continue
        count, unit = told.groups()
        apart = days[dates[1]] - days[dates[0]]
        if abs(apart - timedelta(days=int(count) * _UNITS[unit])) > timedelta(days=_OFF):
            other = reading.notice.text[dates[0].start : dates[0].end]
            yield Seen(Span(min(lengths[0].start, dates[1].start), match.end), "resumed", {"other": other})
