"""The comparison: what the versions of a notice do not say alike, as findings that show both places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from noticelint.agree.difference import Difference, Told
from noticelint.agree.differences import differences
from noticelint.agree.glossary import Term
from noticelint.agree.items import FAMILIES, Version, version
from noticelint.agree.readings import said, tongues
from noticelint.checks.required import news
from noticelint.checks.words import worded
from noticelint.finding import Finding
from noticelint.notice import Span
from noticelint.recognise.reading import Reading
from noticelint.rulebook.rulebook import Rule, Texts


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


def compare(
    groups: Iterable[Sequence[Reading]],
    rules: Iterable[Rule],
    ui: str,
    names: Mapping[str, Texts] = MappingProxyType({}),
    terms: tuple[Term, ...] = (),
) -> Iterator[Disagreement]:
    """What the versions of each group do not say alike, by the rules of `versions/` among `rules`.

    A group is the readings of one notice's versions, the one that the others follow first. Messages are in the
    language `ui` or, where that is empty, in that of the version that the finding stands in.
    """
    chosen = [rule for rule in rules if rule.folder == "versions"]
    for readings in groups:
        if len(readings) < 2 or not chosen:
            continue
        versions = [version(reading) for reading in readings]
        for rule in chosen:
            for difference in differences(versions, FAMILIES.get(rule.id, ())):
                yield _worded(rule, versions, difference, ui)


def _worded(rule: Rule, versions: Sequence[Version], difference: Difference, ui: str) -> Disagreement:
    number = difference.at.version if difference.at else difference.lacking[0]
    reading = versions[number].reading
    language = ui or reading.language
    values, related = {}, []
    if difference.at:
        values["here"] = said(_words(versions, difference.at), difference.at.item, language)
    if difference.others:
        first = difference.others[0]
        values["other"] = said(_words(versions, first), first.item, language)
        values["versions"] = tongues([versions[told.version].reading.language for told in difference.others], language)
        related = [
            Beside(versions[told.version].reading, told.item.span, _says(versions, told, language))
            for told in difference.others
        ]
    elif difference.lacking:
        lacking = [versions[each].reading for each in difference.lacking]
        values["versions"] = tongues([each.language for each in lacking], language)
        related = [Beside(each, news(each), tongues([each.language], language)) for each in lacking]
    group = next(each for each in rule.groups if each.name == difference.sort)
    span = difference.at.item.span if difference.at else news(reading)
    severity = rule.detail.get("severities", {}).get(group.name, rule.severity)
    finding = worded(rule, reading, span, severity, group.message, group.suggestion, ui, **values)
    return Disagreement(reading, finding, tuple(related))


def _words(versions: Sequence[Version], told: Told) -> str:
    span = told.item.span
    return versions[told.version].reading.notice.text[span.start : span.end]


def _says(versions: Sequence[Version], told: Told, language: str) -> str:
    name = tongues([versions[told.version].reading.language], language)
    colon = "：" if language.startswith("zh") else ": "
    return name + colon + said(_words(versions, told), told.item, language)
