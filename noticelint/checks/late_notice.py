"""Planned changes that take effect too soon after the day of the notice."""

from __future__ import annotations

from noticelint.checks.days import days_of, issued
from noticelint.checks.named import Seen, number
from noticelint.checks.within import facts_within
from noticelint.notice import Span
from noticelint.recognise.reading import Reading, concerns
from noticelint.recognise.weigh import weigh
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """At most one finding: the first day on which the change holds, if it is less than `days` after the notice's day.

    `days` are calendar days by kind. Only a notice that is dated is asked (front matter, or a date in a line of its
    own), and one that tells of the past is not.
    """
    sent = issued(reading)
    if not sent:
        return
    days = {one.fact: one.day for one in days_of(reading)}
    for group in rule.groups:
        if not concerns(group.kinds, reading):
            continue
        wanted = int(number(rule, "days", reading.kind.kind))
        told = [
            (days[fact], Span(fact.start, fact.end))
            for match in weigh(reading.sight, f"facts/{rule.id}/{group.name}")
            for fact in facts_within(reading, match.start, match.end, "date")
            if fact in days
        ]
        if told:
            first, span = min(told)
            if 0 <= (first - sent).days < wanted:
                values = {"days": str((first - sent).days), "wanted": str(wanted), "sent": sent.isoformat()}
                yield Seen(span, group.name, values)
                return
