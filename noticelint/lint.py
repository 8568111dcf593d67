"""The pipeline: paths and bytes in, a result out."""

from __future__ import annotations

from noticelint.config import Settings
from noticelint.draft import Draft, bytes_of, draft_of
from noticelint.guess import guess
from noticelint.judge import Run
from noticelint.report.result import Failure, NoticeSeen, Reported, Result
from noticelint.reported import lines_of, numbered, seen_as, whole
from noticelint.rulebook.rulebook import Rulebook
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class UnknownRuleError(Exception):
    """A rule, folder or tag that does not exist was named; the message says which, and the nearest that does."""


def prepare(rulebook: Rulebook, settings: Settings) -> Run:
    """Choose the rules that the settings select. Raises UnknownRuleError for a selector that names nothing."""
    known = {"all", *(rule.id for rule in rulebook.rules), *(rule.folder for rule in rulebook.rules)}
    known.update(tag for rule in rulebook.rules for tag in rule.tags)
    for selector in (*settings.select, *settings.extend_select, *settings.ignore, *settings.severity):
        if selector not in known:
            near = guess(selector, known) or "; noticelint rules lists all, with their folders"
            raise UnknownRuleError(f"unknown rule {selector!r}{near}")
    chosen = []
    for rule in rulebook.rules:
        names = {"all", rule.id, rule.folder, *rule.tags}
        wanted = names & {*settings.select, *settings.extend_select} and not names & set(settings.ignore)
        if wanted and settings.severity.get(rule.id) != "off":
            chosen.append(rule)
    return Run(rulebook, tuple(chosen), settings)


def lint_paths(paths: Iterable[str], run: Run) -> Result:
    """Check files, each with its other language versions; one that cannot be read becomes a failure."""
    paths = list(paths)
    results: list[Result] = []
    waiting: list[Draft] = []
    alike: frozenset[str] = frozenset()
    if len(paths) > 1:
        from noticelint.versions.grouping import namesakes

        alike = namesakes(paths, run.settings)
    for path in paths:
        data = bytes_of(path)
        if isinstance(data, Result):
            results.append(data)
            continue
        draft = draft_of(path, data, run)
        if isinstance(draft, Result):
            results.append(draft)
        elif path in alike or any("id" in one.reading.notice.stated for one in draft.judged):
            # Its versions may be among the files that follow.
            waiting.append(draft)
        else:
            results.append(_finished([draft], run))
    return merged([*results, _finished(waiting, run)])


def lint_bytes(path: str, data: bytes, run: Run) -> Result:
    """Check one file's bytes; `path` names it in the result and its ending chooses the format."""
    draft = draft_of(path, data, run)
    return draft if isinstance(draft, Result) else _finished([draft], run)


def lint_beside(path: str, data: bytes, others: Iterable[tuple[str, bytes]], run: Run) -> Result:
    """Check one file's bytes as `lint_bytes` does, and hold it against its versions in other files (path and bytes).

    Only what concerns the one file is told.
    """
    draft = draft_of(path, data, run)
    if isinstance(draft, Result):
        return draft
    beside = [other for other in (draft_of(*one, run) for one in others) if isinstance(other, Draft)]
    result = _finished([draft, *beside], run)
    return result._replace(
        notices=tuple(one for one in result.notices if one.path == path),
        findings=tuple(one for one in result.findings if one.path == path),
        skipped=tuple(one for one in result.skipped if one.path == path),
    )


def _finished(drafts: list[Draft], run: Run) -> Result:
    """The result of files that may be versions of one another."""
    told: dict[str, list[Reported]] = {}
    if sum(one.shown for draft in drafts for one in draft.judged) > 1:
        from noticelint.versions.agreed import agreed, members

        told = agreed([one for draft in drafts for one in members(draft.judged)], run)
    beside = {related.path for found in told.values() for one in found for related in one.related}
    return merged([_closed(draft, told.get(draft.file.path, []), draft.file.path in beside, run) for draft in drafts])


def _closed(draft: Draft, told: list[Reported], shown: bool, run: Run) -> Result:
    """One file's result: its own findings and those of its versions, accepted where a comment says so."""
    file, judged, starts = draft.file, draft.judged, draft.starts
    found = numbered([*draft.found, *told])
    if draft.comments:
        from noticelint.accept import accept

        known = frozenset(rule.id for rule in run.rulebook.rules)
        commented = whole(file)._replace(comments=draft.comments)
        found = accept(found, commented, starts, run.rules, known, judged[0].reading.language, run.settings)
    lines = {file.path: lines_of(file.source, starts)} if found or shown else {}
    seen = tuple(seen_as(one, starts, run.evidence) for one in judged if one.shown)
    skipped = tuple(Failure(file.path, f"skipped: {name}", None, None) for name in file.skipped)
    return Result(seen, tuple(found), (), lines, skipped)


def merged(results: Iterable[Result]) -> Result:
    """Several results as one."""
    notices: list[NoticeSeen] = []
    findings: list[Reported] = []
    failures: list[Failure] = []
    sources: dict[str, list[str]] = {}
    skipped: list[Failure] = []
    for result in results:
        notices += result.notices
        findings += result.findings
        failures += result.failures
        sources |= result.sources
        skipped += result.skipped
    return Result(tuple(notices), tuple(findings), tuple(failures), sources, tuple(skipped))
