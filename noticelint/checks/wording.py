"""Wording: what should not be said to a customer."""

from __future__ import annotations

from collections.abc import Iterator

from noticelint.checks.words import fixed, worded
from noticelint.finding import Finding
from noticelint.notice import Span
from noticelint.recognise.reading import Reading, concerns
from noticelint.recognise.weigh import weigh
from noticelint.rulebook.rulebook import Rule


def wording(rule: Rule, reading: Reading, ui: str) -> Iterator[Finding]:
    """A finding for each match of the rule's groups that counts; of overlapping ones the first group's."""
    taken: list[Span] = []
    told: set[tuple[str, str]] = set()
    for group in rule.groups:
        if not concerns(group.kinds, reading):
            continue
        for match in weigh(reading.sight, f"{rule.folder}/{rule.id}/{group.name}"):
            span = Span(match.start, match.end)
            if any(span.start < other.end and other.start < span.end for other in taken):
                continue
            words = reading.sight.scene.text[match.start : match.end] if group.once == "words" else ""
            if group.once and (group.name, words) in told:
                continue
            told.add((group.name, words))
            taken.append(span)
            instead = reading.sight.lexicon.instead.get(match.phrase)
            suggestion = group.suggestion if instead is None else instead
            finding = worded(rule, reading, span, rule.severity, group.message, suggestion, ui)
            fixing = reading.sight.lexicon.fixes.get(match.phrase, group.fix)
            yield finding if fixing is None else fixed(finding, reading, fixing)
