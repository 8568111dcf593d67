"""Which elements a notice gives its reader, with the words that each rests on."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from noticelint.facts.fact import Fact
from noticelint.notice import Span
from noticelint.recognise.dateline import on_dateline
from noticelint.recognise.weigh import Sight, excused, weigh
from noticelint.recognise.zones import in_zone
from noticelint.rulebook.rulebook import ElementRule
from noticelint.typed import NamedTuple


class Element(NamedTuple):
    """`evidence` are the spans that give it; `near` what resembles it and is none, by name (denied, bare ...)."""

    present: bool
    evidence: tuple[Span, ...]
    near: tuple[tuple[str, Span], ...]


class Elements(dict[str, Element]):
    """The elements of one notice by name, each looked for when first asked for."""

    def __init__(self, rules: tuple[ElementRule, ...], sight: Sight, facts: tuple[Fact, ...]) -> None:
        super().__init__()
        self._rules = {rule.id: rule for rule in rules}
        self._seen = sight, facts

    def __missing__(self, name: str) -> Element:
        sight, facts = self._seen
        element = self[name] = find_element(sight, self._rules[name], facts)
        return element

    def all(self) -> dict[str, Element]:
        """Every element that there is."""
        return {name: self[name] for name in self._rules}


def find_element(sight: Sight, rule: ElementRule, facts: tuple[Fact, ...]) -> Element:
    """One element of the notice; evidence in the order of the text."""
    spans = [Span(match.start, match.end) for match in weigh(sight, f"elements/{rule.id}")]
    dated: list[Fact] = []
    for kind, relative_too, not_in in rule.facts:
        for fact in facts:
            if fact.kind != kind or (fact.relative and not relative_too):
                continue
            if _excluded(sight, fact, not_in):
                dated += [fact] if kind == "date" else []
            elif not excused(sight, f"elements/{rule.id}", fact.start, fact.end):
                spans.append(Span(fact.start, fact.end))
    if dated:
        spans = [span for span in spans if not _within(dated, span)]
    if not spans and sight.kind in rule.by_kind:
        # What tells the kind by itself tells the news.
        told = weigh(sight, f"kinds/{sight.kind}/strong")
        spans = [
            Span(match.start, match.end)
            for match in told
            if not excused(sight, f"elements/{rule.id}", match.start, match.end)
        ]
    near = [
        (name, Span(match.start, match.end))
        for name in rule.near
        for match in weigh(sight, f"elements/{rule.id}/{name}")
    ]
    return Element(bool(spans), tuple(_apart(spans)), tuple(near))


def _within(facts: list[Fact], span: Span) -> bool:
    """Whether the words stand inside one of the facts, sorted: 2026年5月 of the date of a letter."""
    at = bisect_right(facts, span.start, key=attrgetter("start")) - 1
    return at >= 0 and span.end <= facts[at].end


def _apart(spans: list[Span]) -> list[Span]:
    """The spans in order, those that stand inside another left out."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept


def _excluded(sight: Sight, fact: Fact, zones: tuple[str, ...]) -> bool:
    return any(
        on_dateline(sight, fact)
        if zone == "dateline"
        else in_zone(sight.zones, zone, fact.start, fact.end, sight.scene.text)
        for zone in zones
    )
