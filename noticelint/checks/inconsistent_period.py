"""Periods that end before they begin, last another time than is said, or after which a service is back too early."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from noticelint.checks.days import Day, day_of, days_of
from noticelint.checks.named import Seen, number
from noticelint.checks.periods import (
    joined,
    lasts,
    minutes,
    stated_lengths,
    time_before,
    time_between,
    whole_days,
    written,
)
from noticelint.checks.within import facts_within
from noticelint.facts.fact import Fact
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import excused, weigh
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_OF_24_HOURS = (
    r"(?<![0-9:.])0[0-9]|1[3-9]:|2[0-4]:|[ap]\.?m|上午|下午|早|晚|夜|凌晨|中午|น\.|นาฬิกา|noon|midnight|เที่ยง|โมง|ทุ่ม|ตี"
)
# What may stand between the time that a period ends at and the day of that time, and how far off that day stands.
_ON = r"[ ,(]{0,2}(?:on |of |the |ของ)?(?:the )?(?:วันที่ ?)?"
_DAY_BEHIND = 45


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """Each period of two dates or two times that runs backwards, and each whose stated length is another one; what is
    back before it stops or while it is still away, what closes before it opens, a downtime of
    another length, and two last days of one offer.

    Two dates without a year may lie on both sides of New Year, two times on both sides of midnight, as far as the
    rule's numbers allow (days, hours). A length is right if it counts the last day or does not.
    """
    joins = [Span(match.start, match.end) for match in weigh(reading.sight, f"facts/{rule.id}/ends-first")]
    days = {one.fact: one for one in days_of(reading)}
    dates = [fact for fact in reading.facts if fact.kind == "date" and not fact.relative]
    for first, last in pairwise(dates):
        if joined(reading, joins, first, last):
            yield from _between_dates(rule, reading, first, last, days)
    moments = [fact for fact in reading.facts if fact.kind in ("date", "time")]
    hours = [
        (first, last)
        for first, last in pairwise(moments)
        if first.kind == last.kind == "time" and joined(reading, joins, first, last)
    ]
    lengths = [seen for first, last in hours for seen in _between_times(rule, reading, first, last)]
    yield from lengths
    if hours and not lengths and weigh(reading.sight, f"facts/{rule.id}/downtime"):
        from noticelint.checks.downtime import downtime

        yield from downtime(reading, f"facts/{rule.id}/downtime", hours, number(rule, "minutes-off"))
    for group, first_of in (("back-first", 0), ("closes-first", 0), ("back-during", -2)):
        for match in weigh(reading.sight, f"facts/{rule.id}/{group}"):
            told = [fact for fact in facts_within(reading, match.start, match.end, "date") if not fact.relative]
            both = _ends(rule, told[first_of], told[-1], days) if len(told) > 1 else None
            if both and both[1] < both[0]:
                yield Seen(Span(match.start, match.end), group)
    if weigh(reading.sight, f"facts/{rule.id}/resumed"):
        from noticelint.checks.resumed import resumed

        yield from resumed(reading, f"facts/{rule.id}/resumed", {fact: one.day for fact, one in days.items()})
    if weigh(reading.sight, f"facts/{rule.id}/from-now"):
        from noticelint.checks.from_now import from_now

        yield from from_now(reading, f"facts/{rule.id}/from-now", {fact: one.day for fact, one in days.items()})
    if len(weigh(reading.sight, f"facts/{rule.id}/offer-ends")) > 1:
        from noticelint.checks.offer_ends import offer_ends

        yield from offer_ends(reading, f"facts/{rule.id}/offer-ends", {fact: one.day for fact, one in days.items()})


def _between_dates(rule: Rule, reading: Reading, first: Fact, last: Fact, days: dict[Fact, Day]) -> Iterator[Seen]:
    both = _ends(rule, first, last, days)
    if not both or excused(reading.sight, f"facts/{rule.id}/ends-first", first.start, last.end):
        return
    start, end = both
    times = [time_before(reading, first), time_before(reading, last)]
    span = Span(times[0].start if times[0] else first.start, last.end)
    if not times[0] or not times[1]:
        times = [time_between(reading, first.end, last.start), time_between(reading, last.end, last.end + 6)]
        span = Span(first.start, times[1].end if times[1] else last.end)
    hours = minutes(times[1]) - minutes(times[0]) if times[0] and times[1] else 0
    if end < start or (end == start and hours < 0):
        yield Seen(span, "ends-first")
        return
    days_long = (end - start).days
    inclusive = whole_days(reading, first, last)
    for fact, wide in stated_lengths(reading, f"facts/{rule.id}/other-length", span):
        stated = pattern(r"P(T?)([0-9]+)([DWMYH])").fullmatch(fact.value)
        if not stated:
            continue
        clock, count, unit = stated.groups()
        if clock and times[0] and times[1]:
            if abs(days_long * 1440 + hours - int(count) * (60 if unit == "H" else 1)) > number(rule, "minutes-off"):
                yield Seen(wide, "other-hours", {"length": written(days_long * 1440 + hours)})
        elif not clock and not lasts(start, end, int(count), unit, inclusive):
            yield Seen(wide, "other-length", {"days": str(days_long + 1)})


def _ends(rule: Rule, first: Fact, last: Fact, days: dict[Fact, Day]) -> tuple[date, date] | None:
    """The days of two dates, the second before the first only where no reading of a missing year helps; or None."""
    bare = [one for one in (first, last) if one not in days or not days[one].own_year]
    # What other dates make of a missing year counts for one of them; two are of the same year, or of the next.
    known = {} if len(bare) == 2 else days
    start, end = (
        known[one].day if one in known else day_of(one.value, known[other].day.year if other in known else 2024)
        for one, other in ((first, last), (last, first))
    )
    if not start or not end:
        return None
    # 28 December to 3 January: the year that one of them leaves out may be the next, for a short period.
    if bare and (end < start or end - start > timedelta(days=300)):
        long = (end - start).days % 365
        # 15 July to 14 July is a whole year.
        if long <= number(rule, "days-across-new-year") or long == 364 or (len(bare) == 2 and _season(start, end)):
            return None
        end -= timedelta(days=365) if end > start else timedelta()
    return start, end


def _season(start: date, end: date) -> bool:
    """Whether whole months make the period: 1 October to 30 April comes every year."""
    return start.day == 1 and (end + timedelta(days=1)).day == 1


def _overnight(reading: Reading, last: Fact) -> bool:
    """Whether a day of its own follows the time at which a period ends: 12.30pm until 9am on 9 October."""
    behind = facts_within(reading, last.end, last.end + _DAY_BEHIND, "date")
    return bool(behind) and pattern(_ON).fullmatch(reading.sight.scene.text, last.end, behind[0].start) is not None


def _between_times(rule: Rule, reading: Reading, first: Fact, last: Fact) -> Iterator[Seen]:
    if (
        not first.value
        or not last.value
        or excused(reading.sight, f"facts/{rule.id}/ends-first", first.start, last.end)
    ):
        return
    start, end, span = minutes(first), minutes(last), Span(first.start, last.end)
    if end < start and not _overnight(reading, last):
        # 9:00 to 5:00 may mean the afternoon, and 5:30 to 0:30 is a long day's service.
        said = pattern(_OF_24_HOURS).search(reading.sight.scene.text, last.start, last.end + 1)
        late = end > number(rule, "latest-closing-hour") * 60
        if said and late and 1440 - (start - end) > number(rule, "hours-over-midnight") * 60:
            yield Seen(span, "ends-first")
            return
    for fact, wide in stated_lengths(reading, f"facts/{rule.id}/other-length", span):
        stated = pattern(r"PT([0-9]+)(H|M)").fullmatch(fact.value)
        if stated:
            length = int(stated.group(1)) * (60 if stated.group(2) == "H" else 1)
            possible = [end - start + more for more in (0, 720, 1440)]
            if all(abs(length - each) > number(rule, "minutes-off") for each in possible):
                yield Seen(wide, "other-hours", {"length": written((end - start) % 1440)})
