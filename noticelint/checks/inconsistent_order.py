"""Deeds dated in the wrong order: mended before it broke, results before entries close, postponed to an earlier day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

from noticelint.checks.days import day_of, days_of, issued
from noticelint.checks.named import Seen
from noticelint.checks.within import facts_within
from noticelint.facts.fact import Fact
from noticelint.language.boundaries import around
from noticelint.notice import Span
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import weigh
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Groups of the rule: the deed of the second is never earlier than that of the first.
_ORDER = (
    ("happened", "found"),
    ("happened", "mended"),
    ("found", "mended"),
    ("opens", "closes"),
    ("closes", "results"),
    ("until", "resumes"),
    ("through", "resumes"),
    ("cancelled", "refunds"),
)
# Their last date is the one that counts: closed from 3 March until 5 March.
_ENDS = {"until", "through"}
# Of these the first holds for the whole of its day: the second cannot be on it.
_WHOLE = {"through"}
# Pairs that inconsistent-period finds where one sentence tells both.
_ELSEWHERE = {"closes", "resumes"}
# Groups whose day is compared with that of the notice, or with all its other days.
_DUE = ("overdue", "planned", "slip")
# Farther apart two dates without a year may lie in two years.
_NEAR = timedelta(days=150)
# So far before all others, a deadline wants the next year.
_FAR = timedelta(days=270)


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """Each deed that is dated before what has to come before it, with the words that tell of that one as `{other}`.

    A deed counts where the notice dates it once: with two dates there may be two such deeds. Deadlines are compared
    with the day of the notice, where that is plain.
    """
    certain = {one.fact: one.day for one in days_of(reading)}
    told: dict[str, dict[date, Span]] = {}
    for name in dict.fromkeys(name for pair in _ORDER for name in pair):
        for match in weigh(reading.sight, f"facts/{rule.id}/{name}"):
            dates = [day for _, day in _dated(reading, certain, match.start, match.end)]
            if len(dates) == 1 or (dates and name in _ENDS):
                told.setdefault(name, {}).setdefault(dates[-1], Span(match.start, match.end))
    for first, then in _ORDER:
        ones, others = told.get(first, {}), told.get(then, {})
        if len(ones) != 1 or len(others) != 1:
            continue
        for (before, one), (after, other) in product(ones.items(), others.items()):
            together = around(reading.sight.scene.bounds.sentences, min(one, other).start, max(one, other).end)
            apart = around(reading.sight.scene.bounds.sentences, *one) != together
            late = before + timedelta(days=first in _WHOLE)
            if before - _NEAR <= after < late and (apart or then not in _ELSEWHERE):
                yield Seen(other, then, {"other": " ".join(reading.notice.text[one.start : one.end].split())})
    yield from _moved(rule, reading, certain)
    yield from _overdue(rule, reading, certain)


def _moved(rule: Rule, reading: Reading, certain: dict[Fact, date]) -> Iterator[Seen]:
    """What is put off to an earlier day, brought forward to a later one, or moved to the day that it had."""
    told: set[Fact] = set()
    for name in ("moved-back", "moved-forward", "moved"):
        for match in weigh(reading.sight, f"facts/{rule.id}/{name}"):
            dates = _dated(reading, certain, match.start, match.end)
            if len(dates) != 2 or dates[0][0] in told or abs(dates[0][1] - dates[1][1]) > _NEAR:
                continue
            old, new = dates[0][1], dates[1][1]
            _, high = around(reading.sight.scene.bounds.sentences, match.start, match.end)
            # On the same day another time, or another place, may be what is new.
            same = old == new and not facts_within(reading, match.start, high, "time")
            if same or (name == "moved-back" and new < old) or (name == "moved-forward" and old < new):
                told.add(dates[0][0])
                yield Seen(Span(match.start, match.end), "same-day" if same else name)


def _overdue(rule: Rule, reading: Reading, certain: dict[Fact, date]) -> Iterator[Seen]:
    """What the reader is to do, or the sender is going to do, before a day that lies before that of the notice.

    Without such a day a deadline counts that would stand among the other dates if it were of the next year.
    """
    told = [(name, match) for name in _DUE for match in weigh(reading.sight, f"facts/{rule.id}/{name}")]
    day = issued(reading) if told else None
    for name, match in told:
        for fact, last in _dated(reading, certain, match.start, match.end)[-1:]:
            if fact not in certain:
                continue
            if name != "slip" and day and last < day:
                yield Seen(Span(match.start, match.end), name, {"other": day.isoformat()})
            elif name == "slip" and not day and _year_slip(reading, fact, last):
                yield Seen(Span(match.start, match.end), name)


def _year_slip(reading: Reading, fact: Fact, day: date) -> bool:
    """Whether a date that names its year lies nine months or more before all others that do, and not with one more."""
    named = {one.fact: one.day for one in days_of(reading) if one.own_year}
    others = [other for one, other in named.items() if one != fact]
    if fact not in named or (day.month, day.day) == (2, 29):
        return False
    meant = day.replace(year=day.year + 1)
    return bool(others) and min(others) - day > _FAR and min(abs(other - meant) for other in others) < _NEAR


def _dated(reading: Reading, certain: dict[Fact, date], start: int, end: int) -> list[tuple[Fact, date]]:
    """The dates of a stretch with their days; where the notice names no year at all, in any one year."""
    found = []
    for fact in facts_within(reading, start, end, "date"):
        day = certain.get(fact) or (None if certain else day_of(fact.value, 2024))
        if day:
            found.append((fact, day))
    return found
