"""Required elements: what a notice of its kind owes its reader and does not give."""

from __future__ import annotations

from collections.abc import Iterator

from noticelint.checks.words import worded
from noticelint.finding import Finding
from noticelint.notice import Span
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import weigh
from noticelint.rulebook.rulebook import Rule, Texts


def required(rule: Rule, reading: Reading, kinds: dict[str, Texts], ui: str) -> Iterator[Finding]:
    """At most one finding: where what resembles the element stands, else where the news is told.

    `kinds` names the kinds of notice in each language.
    """
    detail = rule.detail
    kind = reading.kind.kind
    severity = detail["severity"].get(kind)
    element = reading.elements[detail["element"]]
    if reading.channel in detail.get("not_in", ()):
        return
    if reading.channel == "sms" and any(fact.kind in detail.get("sms_facts", ()) for fact in reading.facts):
        return
    if any(reading.elements[name].present for name in detail.get("met_by", {}).get(kind, ())):
        return
    if severity is None or element.present or weigh(reading.sight, f"required/{rule.id}/unless"):
        return
    message, span = detail["message"], news(reading)
    for name, near in element.near:
        if name in detail.get("near", {}):
            message, span = detail["near"][name], near
            break
    suggestion = detail["suggestion"].get(kind, detail["suggestion"]["default"])
    yield worded(rule, reading, span, severity, message, suggestion, ui, kind=kinds[kind][ui or reading.language])


def news(reading: Reading) -> Span:
    """Where the news is told: the first words that say what happened, else the first line."""
    told = reading.elements["what"].evidence
    body = [span for span in told if span.start >= reading.sight.zones.title[1]]
    if told:
        return (body or list(told))[0]
    text = reading.notice.text
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    return Span(start, end if end > 0 else len(text))
