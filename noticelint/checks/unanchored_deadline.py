"""Deadlines that do not say from when they run."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.checks.within import facts_within
from noticelint.language.boundaries import around
from noticelint.notice import Span
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import excused, weigh
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """Each deadline in days, weeks or months, in a phrase of the rule, without a starting point near it.

    Near is its own sentence and the one before it; the words that give one are the group's `unless`.
    """
    sentences = reading.sight.scene.bounds.sentences
    seen = set()
    for group in rule.groups:
        name = f"facts/{rule.id}/{group.name}"
        for match in weigh(reading.sight, name):
            low, _ = around(sentences, match.start, match.end)
            before, _ = around(sentences, max(low - 1, 0), max(low, 1))
            for fact in facts_within(reading, match.start, match.end, "deadline"):
                if fact.value.startswith("PT") or fact.start in seen:
                    continue
                seen.add(fact.start)
                if not excused(reading.sight, name, before, fact.end):
                    yield Seen(Span(fact.start, fact.end), group.name)
