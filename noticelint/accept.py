"""Acceptance: which findings a comment in the file accepts, and which comments accept nothing."""

from __future__ import annotations

from datetime import date

from noticelint.config import Settings
from noticelint.fingerprint import plain_fingerprint
from noticelint.notice import Notice, Span, place
from noticelint.report.result import Reported
from noticelint.rulebook.rulebook import Rule
from noticelint.suppress import Suppression, has_run_out, read_suppressions, signed, suppressing


def accept(
    found: list[Reported],
    notice: Notice,
    starts: list[int],
    rules: tuple[Rule, ...],
    known: frozenset[str],
    language: str,
    settings: Settings,
) -> list[Reported]:
    """The findings, those that a comment accepts marked so, and a finding for each comment in vain.

    `notice` is the file as if all of it were read, with its comments. `starts` are the offsets of the file's lines,
    `rules` those of this run, `known` the names of all that exist; `language` words what is said of a comment.
    """
    today = date.fromisoformat(settings.as_of) if settings.as_of else date.today()
    suppressions: list[Suppression] = []
    expired: list[Suppression] = []
    for one in read_suppressions(notice.comments, notice.source, starts):
        (expired if has_run_out(signed(one.reason).until, today) else suppressions).append(one)
    used: set[int] = set()
    accepted = []
    for finding in found:
        index = suppressing(suppressions, finding.rule, finding.place.line, finding.place.end_line)
        if index is not None:
            used.add(index)
            finding = finding._replace(suppressed=suppressions[index].reason, fix=None)
        accepted.append(finding)
    # A comment for a rule that this run leaves out may well be needed by the next.
    left_out = known - {rule.id for rule in rules}
    idle = [one for index, one in enumerate(suppressions) if index not in used and one.rule not in left_out]
    for rule in rules:
        if rule.folder == "comments":
            told = expired if rule.id == "expired-suppression" else idle
            accepted += [_in_vain(rule, one, notice, starts, language, settings) for one in told]
    return accepted


def _in_vain(
    rule: Rule, suppression: Suppression, notice: Notice, starts: list[int], language: str, settings: Settings
) -> Reported:
    comment = suppression.comment
    where = place(notice, Span(comment.start, comment.end), starts)
    text = notice.source[comment.start : comment.end]
    ui = settings.ui_language or language
    said = rule.detail["message"][ui].replace("{until}", signed(suppression.reason).until)
    said = said.replace("{found}", suppression.rule or comment.body)
    severity = settings.severity.get(rule.id, rule.severity)
    mark = plain_fingerprint(rule.id, text)
    return Reported(
        notice.path, rule.id, severity, said, rule.detail["suggestion"][ui], where, text, (), mark, None, language
    )
