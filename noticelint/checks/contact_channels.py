"""How many ways there are to ask: a reader for whom the one number is engaged should have another."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from noticelint.checks.named import Seen, number
from noticelint.recognise.reading import Reading
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHANNELS = ("phone", "email", "chat", "address", "url")


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """One finding at the contact where the notice has one, but fewer channels than `least`.

    A channel is a sort of contact fact; a counter or an app's own chat, told in words, counts as one more.
    """
    evidence = reading.elements["contact"].evidence
    if not evidence or reading.channel == "sms":
        return
    sorts = {fact.kind for fact in reading.facts if fact.kind in _CHANNELS}
    # Sorted by start: whether one reaches into a stretch is told by the farthest end of those that start before it.
    channels = [fact for fact in reading.facts if fact.kind in _CHANNELS]
    starts, farthest = [fact.start for fact in channels], [0, *accumulate((fact.end for fact in channels), max)]
    told = any(farthest[bisect_left(starts, end)] <= start for start, end in evidence)
    if len(sorts) + told < number(rule, "least"):
        yield Seen(evidence[0], "single")
