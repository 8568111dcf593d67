"""The pipeline: paths and bytes in, a result out."""

from collections.abc import Iterable
from typing import NamedTuple

from noticelint.config import CHOICES, PathRule, Settings, stated_for
from noticelint.finding import Finding
from noticelint.fingerprint import fingerprint, plain_fingerprint
from noticelint.formats.errors import BinaryError, ReadError
from noticelint.formats.known import format_of
from noticelint.formats.part import Part, Remark
from noticelint.formats.read import File, Told, notice_of, read_file
from noticelint.guess import guess
from noticelint.judge import Judged, Run, judge, remarked
from noticelint.notice import Comment, Notice, as_written, line_starts, place
from noticelint.recognise.reading import Reading, Stated, read
from noticelint.recognise.versions import versions
from noticelint.report.result import ElementSeen, Evidence, Failure, NoticeSeen, Reported, Result
from noticelint.rulebook.rulebook import Rulebook


class UnknownRuleError(Exception):
    """A rule, folder or tag that does not exist was named; the message says which, and the nearest that does."""


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
    configured = stated_for(run.settings, path)
    try:
        file = read_file(path, data, _told(configured))
        if not file.parts:
            return _without_notice(path, configured)
        opened = [_judged(file, part, configured, run) for part in file.parts]
    except BinaryError as error:
        skip = Failure(path, f"skipped: {error.reason}", None, None)
        unknown = not format_of(path)[0]
        return (
            Result((), (), (), {}, (skip,)) if unknown else Result((), (), (skip._replace(message=error.reason),), {})
        )
    except ReadError as error:
        reason = error.reason + (f" (at byte {error.offset})" if error.offset is not None else "")
        return Result((), (), (Failure(path, reason, error.line, error.column),), {})
    if file.alternatives:
        _compare(file, opened, run)
    judged = [one for part in opened for one in part.judged]
    if not judged:
        return Result((), (), (Failure(path, "holds no text to check", None, None),), {})
    starts = line_starts(file.source)
    language = judged[0].reading.language
    # A template's paths remark on the same places.
    remarks = tuple({(one.rule, one.start, one.group): one for part in opened for one in part.remarks}.values())
    found = [_reported(finding, one, starts, run.evidence) for one in judged for finding in one.findings]
    found += [_of_file(finding, file, starts) for finding in remarked(file, remarks, language, run)]
    found = _numbered(found)
    comments = {*file.comments, *(comment for part in opened for comment in part.comments)}
    if comments:
        from noticelint.accept import accept

        known = frozenset(rule.id for rule in run.rulebook.rules)
        whole = _whole(file)._replace(comments=tuple(sorted(comments)))
        found = accept(found, whole, starts, run.rules, known, language, run.settings)
    lines = {path: _lines(file.source, starts)} if found else {}
    seen = tuple(_seen(one, starts, run.evidence) for one in judged if one.shown)
    return Result(seen, tuple(found), (), lines)


def read_notices(path: str, data: bytes, run: Run) -> tuple[File, list[tuple[Part, Reading]]]:
    """A file as opened, and each notice in it as read: in each language, and of a template on several of its paths.

    No rule is asked. Raises ReadError as `read_file` does.
    """
    configured = stated_for(run.settings, path)
    file = read_file(path, data, _told(configured))
    unasked = run._replace(rules=())
    judged = [(part, one) for part in file.parts for one in _judged(file, part, configured, unasked).judged]
    return file, [(part, one.reading) for part, one in judged]


def _told(configured: PathRule) -> Told:
    return Told(configured.encoding, configured.template, configured.keys, configured.column, configured.variables)


class _Opened(NamedTuple):
    """One part of a file, judged: remarks and comments have offsets in the source."""

    judged: list[Judged]
    remarks: tuple[Remark, ...]
    comments: tuple[Comment, ...]


def _judged(file: File, part: Part, configured: PathRule, run: Run) -> _Opened:
    """A part of a file judged in each of its language versions, and on each path where it is a template."""
    dialect = part.dialect or file.dialect
    if dialect not in ("", "none"):
        from noticelint.branches import judge_template
        from noticelint.template_file import open_template

        template = open_template(file, part, dialect, run.settings.root)
        if template is not None:
            judged, seen, comments = judge_template(file, part, template, run, lambda n: _readings(n, configured, run))
            return _Opened(judged, (*part.remarks, *template.remarks, *seen), (*template.comments, *comments))
    notice, remarks = notice_of(file, part)
    judged = [Judged(reading, judge(reading, run)) for reading in _readings(notice, configured, run)]
    return _Opened(judged, (*part.remarks, *remarks), notice.comments)


def _compare(file: File, opened: list[_Opened], run: Run) -> None:
    """Hold the text and HTML parts of a mail against each other; what both say wrong is told of the text alone."""
    from noticelint.alternatives import disagreements, once

    for text, html in file.alternatives:
        pair = opened[text].judged, opened[html].judged
        if len(pair[0]) == len(pair[1]) == 1:
            remarks = tuple(disagreements(pair[0][0], pair[1][0], run))
            judged = [once(pair[0][0], pair[1][0])]
            opened[html] = opened[html]._replace(judged=judged, remarks=(*opened[html].remarks, *remarks))


def _readings(notice: Notice, configured: PathRule, run: Run) -> list[Reading]:
    """Each language version of a notice, read; those without letters left out."""
    said = _stated(notice, configured)
    readings = []
    for version in versions(notice):
        reading = read(version, said if version is notice else said._replace(language=""), run.rulebook)
        if reading is not None:
            readings.append(reading)
    return readings


def _without_notice(path: str, configured: PathRule) -> Result:
    """A catalogue of labels alone is passed over; patterns that fit none of its keys are a mistake."""
    if configured.keys:
        reason = f"no key fits {', '.join(configured.keys)}"
        return Result((), (), (Failure(path, reason, None, None),), {})
    return Result((), (), (), {}, (Failure(path, "skipped: no string in it reads like a notice", None, None),))


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


def _seen(judged: Judged, starts: list[int], evidence: bool) -> NoticeSeen:
    reading = judged.reading
    notice, kind = reading.notice, reading.kind
    elements = {
        name: ElementSeen(
            element.present,
            tuple(
                Evidence(place(notice, span, starts), notice.text[span.start : span.end]) for span in element.evidence
            ),
            "some" if name in judged.partial else "",
        )
        for name, element in (reading.elements.all() if evidence else {}).items()
    }
    seen = NoticeSeen(
        notice.path, reading.language, kind.kind, kind.source, kind.confidence, reading.channel, elements, notice.key
    )
    return seen._replace(text=notice.text) if evidence else seen


def _reported(finding: Finding, judged: Judged, starts: list[int], evidence: bool) -> Reported:
    reading = judged.reading
    notice = reading.notice
    where = place(notice, finding.span, starts)
    return Reported(
        notice.path, finding.rule, finding.severity, finding.message, finding.suggestion, where,
        as_written(notice, finding.span), finding.sources, fingerprint(finding.rule, reading.sight, finding.span), None,
        finding.language, notice.key, (), finding.span if evidence and judged.shown else None,
    )  # fmt: skip


def _of_file(finding: Finding, file: File, starts: list[int]) -> Reported:
    where = place(_whole(file), finding.span, starts)
    return Reported(
        file.path, finding.rule, finding.severity, finding.message, finding.suggestion, where, finding.text,
        finding.sources, plain_fingerprint(finding.rule, finding.text), None, finding.language,
    )  # fmt: skip


def _whole(file: File) -> Notice:
    """The file as if all of it were read: text and source are one."""
    return Notice(file.path, file.source, file.source, file.encoding, ((0, 0),), (), (), {})


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
