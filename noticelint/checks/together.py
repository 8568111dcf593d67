"""Together: what a notice that gives one thing owes beside it."""

from __future__ import annotations

from noticelint.checks.words import worded
from noticelint.finding import Finding
from noticelint.recognise.reading import Reading, holds_fact
from noticelint.rulebook.rulebook import Rule, Texts
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMA = {"zh-Hans": "、", "zh-Hant": "、", "th": " ", "en": ", "}


def together(rule: Rule, reading: Reading, names: dict[str, Texts], ui: str) -> Iterator[Finding]:
    """At most one finding, where the given element stands: which of those it should come with are not there.

    `any_of` is met by one of them, `each_of` by all; `{missing}` in the message lists by `names` those that are not.
    """
    detail = rule.detail
    if reading.channel == "sms" and holds_fact(reading, detail.get("sms_facts", ())):
        return
    given = reading.elements[detail["given"]]
    if not given.present:
        return
    missing = [name for name in detail.get("each_of", ()) if not reading.elements[name].present]
    choice = detail.get("any_of", ())
    if choice and not any(reading.elements[name].present for name in choice):
        missing += choice
    if missing:
        language = ui or reading.language
        said = _COMMA[language].join(names[name][language] for name in missing)
        span, message, suggestion = given.evidence[0], detail["message"], detail["suggestion"]
        yield worded(rule, reading, span, rule.severity, message, suggestion, ui, missing=said)
