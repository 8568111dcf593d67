"""The comparison: what the versions of a notice do not say alike, as findings that show both places."""

from __future__ import annotations

from noticelint.agree.difference import Difference, Told
from noticelint.agree.differences import differences
from noticelint.agree.glossary import Term
from noticelint.agree.items import FAMILIES, Version, version
from noticelint.agree.parity import Lack, lacks
from noticelint.agree.readings import quoted, said, tongues
from noticelint.agree.terms import TermSeen, term_slips
from noticelint.agree.variables import VariableDifference, variable_differences
from noticelint.checks.required import news
from noticelint.checks.words import worded
from noticelint.finding import Finding
from noticelint.notice import Span
from noticelint.recognise.reading import Reading
from noticelint.rulebook.rulebook import Rule, Rulebook
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


class Beside(NamedTuple):
    """A place in a sibling that a finding is to be read with, and what is to be said of it."""

    reading: Reading
    span: Span
    message: str


class Disagreement(NamedTuple):
    """A finding in one version, and the places in its siblings that belong to it."""

    reading: Reading
    finding: Finding
    related: tuple[Beside, ...]


# A place: in the version of that number, or where it tells its news (None); with what is said of it.
_At = tuple[int, "Span | None"]
_Beside = tuple[int, "Span | None", str]


def compare(
    groups: Iterable[Sequence[Reading]],
    rulebook: Rulebook,
    rules: Iterable[Rule],
    ui: str,
    terms: Sequence[Term] = (),
) -> Iterator[Disagreement]:
    """What the versions of each group do not say alike, by the rules of `versions/` among `rules`.

    A group is the readings of one notice's versions, the one that the others follow first; `terms` is the house
    glossary. Messages are in the language `ui` or, where that is empty, in that of the version that the finding
    stands in. Groups of one are passed over.
    """
    chosen = [rule for rule in rules if rule.folder == "versions"]
    for readings in groups:
        if len(readings) < 2 or not chosen:
            continue
        versions = [version(reading) for reading in readings]
        for rule in chosen:
            for difference in differences(versions, FAMILIES.get(rule.id, ())):
                yield _fact(rule, versions, difference, ui)
            for lack in lacks(rule, readings) if rule.id == "versions-elements" else ():
                yield _lack(rule, readings, lack, ui, rulebook)
            for slip in term_slips(terms, readings, rulebook.fold) if rule.id == "versions-terms" else ():
                yield _term(rule, readings, slip, ui)


def compare_variables(
    rule: Rule, readings: Sequence[Reading], variables: Sequence[Mapping[str, str]], ui: str
) -> Iterator[Disagreement]:
    """The variables that the versions of one template do not use alike, by the rule versions-elements.

    `variables` maps, for each reading, the names that its template uses to their types (`''`: not declared).
    """
    for one in variable_differences(variables):
        yield _variable(rule, readings, one, "variable", ui)


def compare_conditions(rule: Rule, readings: Sequence[Reading], ui: str) -> Iterator[Disagreement]:
    """The conditions that one template asks and its other versions do not, by the rule versions-elements."""
    asked = [dict.fromkeys(reading.notice.conditions, "") for reading in readings]
    for one in variable_differences(asked):
        yield _variable(rule, readings, one, "condition", ui)


def _fact(rule: Rule, versions: Sequence[Version], difference: Difference, ui: str) -> Disagreement:
    number = difference.at.version if difference.at else difference.lacking[0]
    readings = [version.reading for version in versions]
    language = ui or readings[number].language
    values = {}
    related: list[_Beside] = [
        (told.version, told.item.span, _says(versions, told, language)) for told in difference.others
    ]
    if difference.at:
        values["here"] = _said(versions, difference.at, language)
    if difference.others:
        values["other"] = _said(versions, difference.others[0], language)
    else:
        related = [(each, None, tongues([readings[each].language], language)) for each in difference.lacking]
    span = difference.at.item.span if difference.at else None
    return _disagreement(rule, readings, difference.sort, (number, span), related, values, ui)


def _lack(rule: Rule, readings: Sequence[Reading], lack: Lack, ui: str, rulebook: Rulebook) -> Disagreement:
    """At the version that lacks it; where only one of three or more has it, at that one."""
    alone = len(lack.holders) * 2 < len(readings) and not lack.instead
    number = lack.holders[0] if alone else lack.lacking[0]
    language = ui or readings[number].language
    held = list(zip(lack.holders, lack.spans, strict=True))
    values = {"element": rulebook.names.get(lack.name, {}).get(language, "")}
    if alone:
        values["here"] = _quoted(readings[number], lack.spans[0], language)
        related: list[_Beside] = [(each, None, tongues([readings[each].language], language)) for each in lack.lacking]
        return _disagreement(rule, readings, "only-here", (number, lack.spans[0]), related, values, ui)
    values["other"] = _quoted(readings[lack.holders[0]], lack.spans[0], language)
    # Opposed groups have one message for all pairs of a sort; those of severity begin alike.
    opposed = "severe" if lack.name.startswith("severe-") else "instead"
    group = opposed if lack.instead else "element" if lack.element else lack.name
    if lack.instead:
        values["here"] = _quoted(readings[number], lack.instead, language)
    related = [(at, span, _named(readings[at], _quoted(readings[at], span, language), language)) for at, span in held]
    return _disagreement(rule, readings, group, (number, lack.instead), related, values, ui)


def _term(rule: Rule, readings: Sequence[Reading], slip: TermSeen, ui: str) -> Disagreement:
    language = ui or readings[slip.version].language
    values = {
        "right": quoted(slip.right, language),
        "other": _quoted(readings[slip.holders[0]], slip.spans[0], language),
        "here": _quoted(readings[slip.version], slip.span, language) if slip.span else "",
    }
    related = [
        (at, span, _named(readings[at], _quoted(readings[at], span, language), language))
        for at, span in zip(slip.holders, slip.spans, strict=True)
    ]
    group = "other-form" if slip.span else "absent"
    return _disagreement(rule, readings, group, (slip.version, slip.span), related, values, ui)


def _variable(rule: Rule, readings: Sequence[Reading], one: VariableDifference, group: str, ui: str) -> Disagreement:
    lacking = [at for at, kind in enumerate(one.types) if kind is None]
    number = lacking[0] if lacking else max(at for at, kind in enumerate(one.types) if kind != one.types[0])
    language = ui or readings[number].language
    kind = one.types[number]
    others = [at for at, each in enumerate(one.types) if each is not None and (lacking or each != kind)]
    values = {"other": quoted(one.name, language), "here": quoted(kind or "", language)}
    related = [
        (at, None, _named(readings[at], quoted(one.name if lacking else one.types[at] or "", language), language))
        for at in others
    ]
    return _disagreement(rule, readings, group if lacking else "variable-type", (number, None), related, values, ui)


def _disagreement(
    rule: Rule,
    readings: Sequence[Reading],
    name: str,
    at: _At,
    related: Sequence[_Beside],
    values: dict[str, str],
    ui: str,
) -> Disagreement:
    """The finding of the rule's group `name` at one place, with the places beside it."""
    reading, span = readings[at[0]], at[1]
    group = next(each for each in rule.groups if each.name == name)
    values["versions"] = tongues([readings[number].language for number, _, _ in related], ui or reading.language)
    severity = rule.detail.get("severities", {}).get(name, rule.severity)
    where = news(reading) if span is None else span
    finding = worded(rule, reading, where, severity, group.message, group.suggestion, ui, **values)
    if ui:
        # No text to paste but what to find out: for who reads the message.
        finding = finding._replace(suggestion=group.suggestion[ui])
    beside = tuple(
        Beside(readings[number], news(readings[number]) if place is None else place, message)
        for number, place, message in related
    )
    return Disagreement(reading, finding, beside)


def _said(versions: Sequence[Version], told: Told, language: str) -> str:
    reading, span = versions[told.version].reading, told.item.span
    words = reading.notice.text[span.start : span.end]
    # Who reads the language needs no reading of it.
    own = reading.language[:2] == language[:2]
    return quoted(" ".join(words.split()), language) if own else said(words, told.item, language)


def _says(versions: Sequence[Version], told: Told, language: str) -> str:
    return _named(versions[told.version].reading, _said(versions, told, language), language)


def _quoted(reading: Reading, span: Span, language: str) -> str:
    return quoted(" ".join(reading.notice.text[span.start : span.end].split()), language)


def _named(reading: Reading, words: str, language: str) -> str:
    return tongues([reading.language], language) + ("：" if language.startswith("zh") else ": ") + words
