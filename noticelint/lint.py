"""The pipeline: paths and bytes in, a result out."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from noticelint.checks.limits import limits
from noticelint.checks.named import named
from noticelint.checks.required import required
from noticelint.checks.together import together
from noticelint.checks.wording import wording
from noticelint.config import CHOICES, PathRule, Settings, stated_for
from noticelint.finding import Finding
from noticelint.fingerprint import fingerprint
from noticelint.formats.errors import ReadError
from noticelint.formats.read import read_notice
from noticelint.guess import guess
from noticelint.notice import Notice, line_starts, place
from noticelint.recognise.reading import Reading, Stated, concerns, read
from noticelint.recognise.versions import versions
from noticelint.report.result import ElementSeen, Evidence, Failure, NoticeSeen, Reported, Result
from noticelint.rulebook.rulebook import Rule, Rulebook


class UnknownRuleError(Exception):
    """A rule, folder or tag that does not exist was named; the message says which, and the nearest that does."""


class Run(NamedTuple):
    """What judges every file of a run: the rulebook, the rules chosen from it and the settings.

    `evidence` asks for the words that each element rests on; a report of findings alone does without.
    """

    rulebook: Rulebook
    rules: tuple[Rule, ...]
    settings: Settings
    evidence: bool = True


def prepare(rulebook: Rulebook, settings: Settings) -> Run:
    """Choose the rules that the settings select. Raises UnknownRuleError for a selector that names nothing."""
    known = {"all", *(rule.id for rule in rulebook.rules), *(rule.folder for rule in rulebook.rules)}
    known.update(tag for rule in rulebook.rules for tag in rule.tags)
    for selector in (*settings.select, *settings.extend_select, *settings.ignore, *settings.severity):
        if selector not in known:
            raise UnknownRuleError(f"unknown rule {selector!r}{guess(selector, known)}")
    chosen = []
    for rule in rulebook.rules:
        names = {"all", rule.id, rule.folder, *rule.tags}
        wanted = names & {*settings.select, *settings.extend_select} and not names & set(settings.ignore)
        if wanted and settings.severity.get(rule.id) != "off":
            chosen.append(rule)
    return Run(rulebook, tuple(chosen), settings)


def lint_paths(paths: Iterable[str], run: Run) -> Result:
    """Check files one by one; one that cannot be read becomes a failure, and the others are still checked."""
    results = []
    for path in paths:
        try:
            with open(path, "rb") as file:
                data = file.read()
        except OSError as error:
            results.append(Result((), (), (Failure(path, error.strerror or str(error), None, None),), {}))
            continue
        results.append(lint_bytes(path, data, run))
    return merged(results)


def lint_bytes(path: str, data: bytes, run: Run) -> Result:
    """Check one file's bytes; `path` names it in the result and its ending chooses the format."""
    try:
        configured = stated_for(run.settings, path)
        notice = read_notice(path, data, configured.encoding or None)
        said = _stated(notice, configured)
    except ReadError as error:
        reason = error.reason + (f" (at byte {error.offset})" if error.offset is not None else "")
        return Result((), (), (Failure(path, reason, error.line, error.column),), {})
    starts = line_starts(notice.source)
    seen, found = [], []
    for version in versions(notice):
        stated = said if version is notice else said._replace(language="")
        reading = read(version, stated, run.rulebook)
        if reading is None:
            continue
        findings = tuple(_findings(reading, run))
        seen.append(_seen(reading, starts, run.evidence))
        found += [_reported(finding, version, starts, reading) for finding in findings]
    if not seen:
        return Result((), (), (Failure(path, "holds no text to check", None, None),), {})
    found = _numbered(found)
    if notice.comments:
        from noticelint.accept import accept

        known = frozenset(rule.id for rule in run.rulebook.rules)
        found = accept(found, notice, starts, run.rules, known, seen[0].language, run.settings)
    lines = {path: _lines(notice.source, starts)} if found else {}
    return Result(tuple(seen), tuple(found), (), lines)


def merged(results: Iterable[Result]) -> Result:
    """Several results as one."""
    notices: list[NoticeSeen] = []
    findings: list[Reported] = []
    failures: list[Failure] = []
    sources: dict[str, list[str]] = {}
    for result in results:
        notices += result.notices
        findings += result.findings
        failures += result.failures
        sources |= result.sources
    return Result(tuple(notices), tuple(findings), tuple(failures), sources)


def _stated(notice: Notice, configured: PathRule) -> Stated:
    """What is said of the notice: by its own front matter first, else by the configuration.

    Raises ReadError for a kind, language or channel that does not exist.
    """
    said = notice.stated
    for key in ("kind", "language", "channel"):
        if key in said and said[key] not in CHOICES[key]:
            known = ", ".join(CHOICES[key])
            raise ReadError(
                f"unknown {key} {said[key]!r}{guess(said[key], CHOICES[key])}; known: {known}", line=1, column=1
            )
    return Stated(
        said.get("kind") or configured.kind, said.get("language") or configured.language,
        said.get("channel") or configured.channel, "stated" if said.get("kind") else "configured",
    )  # fmt: skip


def _findings(reading: Reading, run: Run) -> Iterator[Finding]:
    ui = run.settings.ui_language
    for rule in run.rules:
        if not concerns(rule.kinds, reading):
            continue
        if rule.folder == "required":
            found = required(rule, reading, run.rulebook.kinds, ui)
        elif rule.folder == "wording":
            found = wording(rule, reading, ui)
        elif "check" in rule.detail:
            found = named(rule, reading, run.settings.as_of, ui)
        elif rule.folder == "limits":
            found = limits(rule, reading, ui)
        elif rule.folder == "together":
            found = together(rule, reading, run.rulebook.names, ui)
        else:
            continue
        level = run.settings.severity.get(rule.id)
        for finding in found:
            yield finding._replace(severity=level) if level else finding


def _seen(reading: Reading, starts: list[int], evidence: bool) -> NoticeSeen:
    notice, kind = reading.notice, reading.kind
    elements = {
        name: ElementSeen(
            element.present,
            tuple(
                Evidence(place(notice, span, starts), notice.text[span.start : span.end]) for span in element.evidence
            ),
        )
        for name, element in (reading.elements.all() if evidence else {}).items()
    }
    return NoticeSeen(notice.path, reading.language, kind.kind, kind.source, kind.confidence, reading.channel, elements)


def _reported(finding: Finding, notice: Notice, starts: list[int], reading: Reading) -> Reported:
    where = place(notice, finding.span, starts)
    return Reported(
        notice.path, finding.rule, finding.severity, finding.message, finding.suggestion, where, finding.text,
        finding.sources, fingerprint(finding.rule, reading.sight, finding.span), None, finding.language,
    )  # fmt: skip


def _numbered(found: list[Reported]) -> list[Reported]:
    """Fingerprints made unique: the second finding of one rule on the same words is told from the first."""
    seen: dict[str, int] = {}
    unique = []
    for one in sorted(found, key=lambda each: each.place):
        count = seen[one.fingerprint] = seen.get(one.fingerprint, 0) + 1
        unique.append(one if count == 1 else one._replace(fingerprint=f"{one.fingerprint}-{count}"))
    return unique


def _lines(source: str, starts: list[int]) -> list[str]:
    ends = [*starts[1:], len(source)]
    return [source[start:end].rstrip("\r\n") for start, end in zip(starts, ends, strict=True)]
