"""Days that are past and told as still to come, and years left over from an earlier notice."""

from __future__ import annotations

from datetime import date

from noticelint.checks.days import day_of, issued
from noticelint.checks.named import Seen, number
from noticelint.checks.within import facts_within
from noticelint.facts.fact import Fact
from noticelint.language.boundaries import around
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import excused, weigh
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_COPYRIGHT = r"(?:©|\(c\)|copyright|版权所有|版權所有|สงวนลิขสิทธิ์)(?: ?©| ?\(c\))? ?(?:[0-9]{4} ?- ?)?([0-9]{4})(?![0-9])"
_YEAR = r"(?<![0-9./-])([0-9]{4})(?![0-9./-])"


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """Each day before the notice's own day that its words put into the future, and each year left behind.

    The notice's own day is the one it is dated with, if that is not after `as_of`; else `as_of`: a notice that is
    already sent is read as of its day. An undated one whose last date is long past (the rule's number, in days) is
    taken for one that was sent then. Months count with their 28th day, dates without a year not at all.
    """
    today = date.fromisoformat(as_of)
    dates = [(fact, day) for fact in reading.facts if fact.kind == "date" and (day := _last_day(fact.value))]
    if not dates:
        return
    sent = issued(reading) if any(day < today for _, day in dates) else None
    own = min(sent, today) if sent else today
    if not sent and (today - max(day for _, day in dates)).days > number(rule, "archived-after-days"):
        return
    group = f"facts/{rule.id}/to-come"
    for match in weigh(reading.sight, group):
        inside = facts_within(reading, match.start, match.end, "date")
        # The phrase ends with its date, but for the start of a period that goes on: its end decides.
        for fact in inside[-1:]:
            day = _last_day(fact.value)
            if day and day < own and not _goes_on(reading, fact, own):
                yield Seen(Span(fact.start, fact.end), "to-come", {"day": own.isoformat()})
    yield from _left_over(reading, rule, [day.year for _, day in dates], own)


def _last_day(value: str) -> date | None:
    """The day of a full date, for a month (`2026-05`) its 28th: what is past then is past anyhow."""
    return day_of(value + "-28") if len(value) == 7 and value[0] != "-" else day_of(value)


def _goes_on(reading: Reading, fact: Fact, own: date) -> bool:
    """Whether a later date follows in the same few words: the period has begun and is not over."""
    _, high = around(reading.sight.scene.bounds.sentences, fact.start, fact.end)
    behind = facts_within(reading, fact.end, min(fact.end + 60, high), "date")
    return any((day := _last_day(other.value)) and day >= own for other in behind)


def _left_over(reading: Reading, rule: Rule, years: list[int], own: date) -> Iterator[Seen]:
    """The year of a title or a copyright line that lies before every year of the notice and before its own."""
    text, title = reading.sight.scene.text, reading.sight.zones.title
    marked = any(mark in text for mark in ("©", "(c)", "copyright", "版权", "ลิขสิทธิ์"))
    for found in pattern(_COPYRIGHT).finditer(text) if marked else ():
        if _christian(found.group(1)) < min(own.year, *years):
            yield Seen(Span(found.start(1), found.end(1)), "copyright", {"year": str(own.year)})
    titled = list(pattern(_YEAR).finditer(text, *title))
    told = [_christian(found.group(1)) for found in titled]
    later = [year for year in years if year not in told]
    if len(told) == 1 and len(later) == len(years) and told[0] == min(years) - 1 and told[0] < own.year:
        span = Span(titled[0].start(), titled[0].end())
        if not excused(reading.sight, f"facts/{rule.id}/title", *title) and told[0] > 1990:
            yield Seen(span, "title", {"year": str(min(years))})


def _christian(year: str) -> int:
    return int(year) - 543 if int(year) >= 2443 else int(year)
