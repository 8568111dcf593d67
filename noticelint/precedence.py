"""Precedence: of two rules that find the same words, which one speaks, and how often one rule does."""

from __future__ import annotations

from noticelint.checks.words import filled
from noticelint.finding import Finding
from noticelint.notice import as_written
from noticelint.recognise.reading import Reading
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

# So many are listed; more would help nobody, and a file may hold thousands.
_LISTED = 8
# The text of the list has quotation marks around all of it; these part one from the next.
_BETWEEN = {"en": '", "', "zh-Hans": "”“", "zh-Hant": "」「", "th": "” “"}


def foremost(found: Sequence[Finding], ranks: Mapping[str, int]) -> tuple[Finding, ...]:
    """The findings, in their order, without those on more than half of whose words a rule of a lower rank speaks too.

    `ranks` has the rules that take part, 1 before 2. A reviewer says one thing of a phrase: of 15 places in 200
    labelled notices that two wording rules had both found at first look, none bore both labels.
    """
    ranked = sorted((ranks[one.rule], number) for number, one in enumerate(found) if one.rule in ranks)
    if len(ranked) < 2:
        return tuple(found)
    # One byte a character, so that a file of many findings takes no longer for each.
    taken = bytearray(max(one.span.end for one in found))
    silent: set[int] = set()
    spoken: list[int] = []
    last = 0
    for rank, number in ranked:
        if rank != last:
            for earlier in spoken:
                start, end = found[earlier].span
                taken[start:end] = b"\1" * (end - start)
            spoken, last = [], rank
        start, end = found[number].span
        if taken.count(1, start, end) * 2 > end - start:
            silent.add(number)
        else:
            spoken.append(number)
    return tuple(one for number, one in enumerate(found) if number not in silent)


def curbed(found: tuple[Finding, ...], rules: tuple[Rule, ...], reading: Reading, ui: str) -> tuple[Finding, ...]:
    """The findings, of each rule with an `at_most` so many: the last of them lists what more there is.

    One with a fix is told whatever it says. The list is worded in `ui` or, where that is empty, in the notice's own
    language.
    """
    for rule in rules:
        most = rule.detail.get("at_most")
        if most:
            found = _curbed(found, rule.id, most, reading, ui)
    return found


def _curbed(
    found: tuple[Finding, ...], rule: str, most: dict[str, Any], reading: Reading, ui: str
) -> tuple[Finding, ...]:
    plain = sorted((one for one in found if one.rule == rule and one.fix is None), key=lambda one: one.span)
    more = plain[most["findings"] :]
    if not more:
        return found
    last = plain[most["findings"] - 1]
    language = ui or reading.language
    words = list(dict.fromkeys(" ".join(as_written(reading.notice, one.span).split()) for one in more))
    others = _BETWEEN[language].join(words[:_LISTED] + (["…"] if len(words) > _LISTED else []))
    untold = set(map(id, more))
    said = last.message + filled(most["others"][language], {"others": others})
    return tuple(one._replace(message=said) if one is last else one for one in found if id(one) not in untold)
