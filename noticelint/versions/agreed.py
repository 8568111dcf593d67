"""The notices of a run held against their other language versions: who belongs together, what they do not say alike."""

from __future__ import annotations

from noticelint.agree.compare import Beside, Disagreement, compare, compare_conditions, compare_variables
from noticelint.agree.glossary import GlossaryError, Term, read_glossary
from noticelint.config import ConfigError
from noticelint.fingerprint import fingerprint
from noticelint.judge import Judged, Run
from noticelint.notice import as_written, line_starts, place
from noticelint.recognise.reading import Reading
from noticelint.report.result import Related, Reported
from noticelint.typed import TYPE_CHECKING
from noticelint.versions.grouping import Member, group

if TYPE_CHECKING:
    from collections.abc import Sequence


def members(judged: Sequence[Judged]) -> list[tuple[Member, Reading]]:
    """The notices of one file as they are grouped: of a template the first path, of a text in two languages both."""
    found: list[tuple[Member, Reading]] = []
    for one in judged:
        if one.shown:
            notice = one.reading.notice
            number = sum(member.key == notice.key for member, _ in found)
            member = Member(notice.path, notice.key, one.reading.language, notice.stated.get("id", ""), number)
            found.append((member, one.reading))
    return found


def agreed(every: Sequence[tuple[Member, Reading]], run: Run) -> dict[str, list[Reported]]:
    """What versions do not say alike, by the path in which it is told.

    Raises ConfigError for a glossary that cannot be used.
    """
    readings = dict(every)
    groups = group(readings, run.settings.versions, run.settings.root)
    told: dict[str, list[Reported]] = {}
    terms = _terms(run.settings.glossary) if groups else ()
    ui = run.settings.ui_language
    sets = [[readings[member] for member in one.members] for one in groups]
    found = list(compare(sets, run.rulebook, run.rules, ui, terms))
    for rule in run.rules:
        if rule.id == "versions-elements":
            for versions in sets:
                named_by = [{one.name: one.type for one in reading.notice.variables} for reading in versions]
                if any(named_by):
                    found += compare_variables(rule, versions, named_by, ui)
                found += compare_conditions(rule, versions, ui)
    for one in found:
        told.setdefault(one.reading.notice.path, []).append(_reported(one, run))
    return told


def _terms(path: str) -> tuple[Term, ...]:
    try:
        return read_glossary(path) if path else ()
    except GlossaryError as error:
        raise ConfigError(str(error)) from None


def _reported(one: Disagreement, run: Run) -> Reported:
    finding, notice = one.finding, one.reading.notice
    level = run.settings.severity.get(finding.rule, finding.severity)
    return Reported(
        notice.path, finding.rule, level, finding.message, finding.suggestion,
        place(notice, finding.span, line_starts(notice.source)), as_written(notice, finding.span), finding.sources,
        fingerprint(finding.rule, one.reading.sight, finding.span), None, finding.language, notice.key,
        tuple(map(_related, one.related)), finding.span if run.evidence else None,
    )  # fmt: skip


def _related(one: Beside) -> Related:
    notice = one.reading.notice
    where = place(notice, one.span, line_starts(notice.source))
    return Related(notice.path, where, as_written(notice, one.span), one.message)
