"""What rules demand of a notice, with the words that meet it: for those who ask on which paths it is met."""

from __future__ import annotations

from noticelint.checks.required import asked
from noticelint.notice import Span
from noticelint.recognise.reading import Reading, concerns
from noticelint.recognise.weigh import weigh
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any


class Demand(NamedTuple):
    """Where one of `given` stands (None: everywhere), one of `met` is wanted; spans of the notice's text."""

    given: tuple[Span, ...] | None
    met: tuple[Span, ...]


def demands(rule: Rule, reading: Reading) -> list[Demand]:
    """What a rule of the folders `required` or `together` demands of a notice; empty where it asks for nothing."""
    detail = rule.detail
    if not concerns(rule.kinds, reading):
        return []
    if rule.folder == "required":
        if not asked(rule, reading):
            return []
        excuses = [Span(match.start, match.end) for match in weigh(reading.sight, f"required/{rule.id}/unless")]
        names = (detail["element"], *detail.get("met_by", {}).get(reading.kind.kind, ()))
        return [Demand(None, (*_evidence(reading, names), *_sms_facts(detail, reading), *excuses))]
    if rule.folder != "together":
        return []
    given = reading.elements[detail["given"]].evidence
    facts = _sms_facts(detail, reading)
    asked_for = [(name,) for name in detail.get("each_of", ())]
    if "any_of" in detail:
        asked_for.append(tuple(detail["any_of"]))
    return [Demand(given, (*_evidence(reading, names), *facts)) for names in asked_for]


def _evidence(reading: Reading, names: tuple[str, ...]) -> list[Span]:
    return [span for name in names for span in reading.elements[name].evidence]


def _sms_facts(detail: dict[str, Any], reading: Reading) -> list[Span]:
    kinds = detail.get("sms_facts", ()) if reading.channel == "sms" else ()
    return [Span(fact.start, fact.end) for fact in reading.facts if fact.kind in kinds]
