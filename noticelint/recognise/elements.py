"""Which elements a notice gives its reader, with the words that each rests on."""

from typing import NamedTuple

from noticelint.facts.fact import Fact
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.weigh import Sight, excused, weigh
from noticelint.recognise.zones import in_zone
from noticelint.rulebook.rulebook import ElementRule

# A line that dates the notice itself, not what it tells of: nothing on it but a date and such a label.
_DATELINE = (
    r"[\s:()\[\]*|.-]*(?:date|dated|posted|published|updated|last updated|"
    r"发布(?:时间|日期|于)?|公告(?:时间|日期)|发文日期|刊登日期|更新(?:时间|日期)|日期|"
    r"ประกาศ(?: ?ณ)?(?: ?วันที่)?|ณ(?: ?วันที่)?|วันที่|ลงวันที่)?(?: on)?[\s:()\[\]*|,.-]*"
)
_LONGEST_LABEL = 40
_WORD = r"[^\W\d_]{2}"


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
    for kind, relative_too, not_in in rule.facts:
        for fact in facts:
            if fact.kind != kind or (fact.relative and not relative_too) or _excluded(sight, fact, not_in):
                continue
            if not excused(sight, f"elements/{rule.id}", fact.start, fact.end):
                spans.append(Span(fact.start, fact.end))
    near = [
        (name, Span(match.start, match.end))
        for name in rule.near
        for match in weigh(sight, f"elements/{rule.id}/{name}")
    ]
    return Element(bool(spans), tuple(_apart(spans)), tuple(near))


def _apart(spans: list[Span]) -> list[Span]:
    """The spans in order, those that stand inside another left out."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept


def _excluded(sight: Sight, fact: Fact, zones: tuple[str, ...]) -> bool:
    return any(
        _on_dateline(sight, fact)
        if zone == "dateline"
        else in_zone(sight.zones, zone, fact.start, fact.end, sight.scene.text)
        for zone in zones
    )


def _on_dateline(sight: Sight, fact: Fact) -> bool:
    folded = sight.scene.text
    low = folded.rfind("\n", max(0, fact.start - _LONGEST_LABEL), fact.start) + 1
    high = folded.find("\n", fact.end, fact.end + _LONGEST_LABEL)
    if (not low and fact.start >= _LONGEST_LABEL) or (high < 0 and len(folded) > fact.end + _LONGEST_LABEL):
        return False
    high = len(folded) if high < 0 else high
    first, last = sight.zones.edges
    if first <= low and high <= last:
        return False
    label = pattern(_DATELINE).fullmatch(folded, low, fact.start)
    return label is not None and not pattern(_WORD).search(folded, fact.end, high)
