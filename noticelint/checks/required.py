"""Required elements: what a notice of its kind owes its reader and does not give."""

from __future__ import annotations

from noticelint.checks.words import worded
from noticelint.finding import Finding
from noticelint.language.boundaries import trimmed
from noticelint.notice import Span
from noticelint.recognise.reading import Reading, holds_fact
from noticelint.recognise.weigh import weigh
from noticelint.rulebook.rulebook import Rule, Texts
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def required(rule: Rule, reading: Reading, kinds: dict[str, Texts], ui: str) -> Iterator[Finding]:
    """At most one finding: where what resembles the element stands, else where the news is told.

    `kinds` names the kinds of notice in each language.
    """
    if not asked(rule, reading):
        return
    detail, kind = rule.detail, reading.kind.kind
    if reading.channel == "sms" and holds_fact(reading, detail.get("sms_facts", ())):
        return
    # What takes looking up comes last: an element is looked for when it is first asked for.
    element = reading.elements[detail["element"]]
    if element.present or any(reading.elements[name].present for name in detail.get("met_by", {}).get(kind, ())):
        return
    if weigh(reading.sight, f"required/{rule.id}/unless"):
        return
    message, span = detail["message"], news(reading)
    for name, near in element.near:
        if name in detail.get("near", {}):
            message, span = detail["near"][name], near
            break
    suggestion = detail["suggestion"].get(kind, detail["suggestion"]["default"])
    severity = detail["severity"][kind]
    yield worded(rule, reading, span, severity, message, suggestion, ui, kind=kinds[kind][ui or reading.language])


def asked(rule: Rule, reading: Reading) -> bool:
    """Whether the rule asks anything of a notice of this kind that goes out by this channel."""
    return reading.kind.kind in rule.detail["severity"] and reading.channel not in rule.detail.get("not_in", ())


def news(reading: Reading) -> Span:
    """Where the news is told: the first words that say what happened, else the first line."""
    told = reading.elements["what"].evidence
    body = [span for span in told if span.start >= reading.sight.zones.title[1]]
    if told:
        return (body or list(told))[0]
    text = reading.notice.text
    start, _ = trimmed(text, 0, len(text))
    end = text.find("\n", start)
    return Span(start, end if end > 0 else len(text))
