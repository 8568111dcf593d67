"""The draft: one file opened and each notice in it judged by itself."""

from __future__ import annotations

from noticelint.config import CHOICES, PathRule, stated_for
from noticelint.formats.errors import BinaryError, ReadError
from noticelint.formats.known import format_of
from noticelint.formats.part import Part, Remark
from noticelint.formats.read import File, Told, notice_of, read_file
from noticelint.guess import guess
from noticelint.judge import Judged, Run, judge, remarked
from noticelint.notice import Comment, Notice, line_starts
from noticelint.recognise.reading import Reading, Stated, read
from noticelint.recognise.versions import versions
from noticelint.report.result import Failure, Reported, Result
from noticelint.reported import reported, reported_of_file
from noticelint.typed import NamedTuple


class Draft(NamedTuple):
    """One file judged by itself, before it is held against its versions and before comments accept anything."""

    file: File
    judged: list[Judged]
    found: list[Reported]
    comments: tuple[Comment, ...]
    starts: list[int]


def bytes_of(path: str) -> bytes | Result:
    """The bytes of the file at `path`; a result with the failure where it cannot be read."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        return Result((), (), (Failure(path, error.strerror or str(error), None, None),), {})


def draft_of(path: str, data: bytes, run: Run) -> Draft | Result:
    """One file judged; a result where it cannot be read or holds no notice."""
    configured = stated_for(run.settings, path)
    try:
        file = read_file(path, data, told_of(configured))
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
    # A template's paths remark on the same places.
    remarks = tuple({(one.rule, one.start, one.group): one for part in opened for one in part.remarks}.values())
    found = [reported(finding, one, starts, run.evidence, file.form) for one in judged for finding in one.findings]
    found += [
        reported_of_file(finding, file, starts) for finding in remarked(file, remarks, judged[0].reading.language, run)
    ]
    if run.tried and any(one.fix is not None for one in found):
        from noticelint.mend.fix import with_tried_fixes

        found = with_tried_fixes(path, data, found, run)
    comments = {*file.comments, *(comment for part in opened for comment in part.comments)}
    return Draft(file, judged, found, tuple(sorted(comments)), starts)


def told_of(configured: PathRule) -> Told:
    """What the configuration says of how a file is written."""
    return Told(configured.encoding, configured.template, configured.keys, configured.column, configured.variables)


class _Opened(NamedTuple):
    """One part of a file, judged: remarks and comments have offsets in the source."""

    judged: list[Judged]
    remarks: tuple[Remark, ...]
    comments: tuple[Comment, ...]


def _judged(file: File, part: Part, configured: PathRule, run: Run) -> _Opened:
    """A part of a file judged in each of its language versions, and on each path where it is a template."""
    dialect = part.dialect or file.dialect
    if dialect:
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
    for version in versions(notice, run.rulebook.traditional, run.rulebook.simplified):
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
