"""Limits: what may be said only so often, or not so heavily."""

from __future__ import annotations

from noticelint.checks.wording import wording
from noticelint.checks.words import fixed, worded
from noticelint.finding import Finding
from noticelint.language.boundaries import around
from noticelint.notice import Span
from noticelint.recognise.reading import Reading
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def limits(rule: Rule, reading: Reading, ui: str) -> Iterator[Finding]:
    """A finding for each act of the counted element beyond the most, and for what the groups look for.

    An act is a sentence: two synonyms in one sentence are one act.
    """
    heaped = list(wording(rule, reading, ui))
    yield from heaped
    acts: dict[tuple[int, int], Span] = {}
    for span in reading.elements[rule.detail["count"]].evidence:
        acts.setdefault(around(reading.sight.scene.bounds.sentences, span.start, span.end), span)
    for number, span in enumerate(acts.values(), start=1):
        # Words that were already marked as too heavy need not be marked as too many.
        if number > rule.detail["most"] and not any(_touch(span, found.span) for found in heaped):
            message, suggestion = rule.detail["message"], rule.detail["suggestion"]
            finding = worded(rule, reading, span, rule.severity, message, suggestion, ui, number=str(number))
            yield fixed(finding, reading, rule.detail["fix"]) if "fix" in rule.detail else finding


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
