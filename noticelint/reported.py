"""What a report is given: readings and findings as the plain types of a result, with their places in the file."""

from __future__ import annotations

from noticelint.finding import Finding
from noticelint.fingerprint import fingerprint, plain_fingerprint
from noticelint.formats.read import File
from noticelint.judge import Judged
from noticelint.notice import Notice, as_written, place
from noticelint.report.result import ElementSeen, Evidence, NoticeSeen, Reported


def seen_as(judged: Judged, starts: list[int], evidence: bool) -> NoticeSeen:
    """A notice as it was understood; with `evidence`, its text and what each element rests on."""
    reading = judged.reading
    notice, kind = reading.notice, reading.kind
    elements = {
        name: ElementSeen(
            element.present,
            tuple(Evidence(place(notice, span, starts), as_written(notice, span)) for span in element.evidence),
            "some" if name in judged.partial else "",
        )
        for name, element in (reading.elements.all() if evidence else {}).items()
    }
    seen = NoticeSeen(
        notice.path,
        reading.language,
        kind.kind,
        kind.source,
        kind.confidence,
        reading.channel,
        elements,
        notice.key,
        twin=judged.twin,
    )
    return seen._replace(text=notice.text) if evidence else seen


def reported(finding: Finding, judged: Judged, starts: list[int], evidence: bool, form: str) -> Reported:
    """A finding with its place in the file, whose lines start at `starts`; `form` is the file's (`File.form`)."""
    reading = judged.reading
    notice = reading.notice
    where = place(notice, finding.span, starts)
    edit = None
    if finding.fix is not None:
        # Imported here: few findings have one.
        from noticelint.mend.edits import edit_of

        edit = edit_of(finding.fix, notice, form, starts)
    return Reported(
        notice.path, finding.rule, finding.severity, finding.message, finding.suggestion, where,
        as_written(notice, finding.span), finding.sources, fingerprint(finding.rule, reading.sight, finding.span), None,
        finding.language, notice.key, (), finding.span if evidence and judged.shown else None, fix=edit,
    )  # fmt: skip


def reported_of_file(finding: Finding, file: File, starts: list[int]) -> Reported:
    """A finding whose span has offsets in the source."""
    where = place(whole(file), finding.span, starts)
    return Reported(
        file.path, finding.rule, finding.severity, finding.message, finding.suggestion, where, finding.text,
        finding.sources, plain_fingerprint(finding.rule, finding.text), None, finding.language,
    )  # fmt: skip


def whole(file: File) -> Notice:
    """The file as if all of it were read: text and source are one."""
    return Notice(file.path, file.source, file.source, file.encoding, ((0, 0),), (), (), {})


def numbered(found: list[Reported]) -> list[Reported]:
    """Fingerprints made unique: the second finding of one rule on the same words is told from the first."""
    seen: dict[str, int] = {}
    unique = []
    for one in sorted(found, key=lambda each: each.place):
        count = seen[one.fingerprint] = seen.get(one.fingerprint, 0) + 1
        unique.append(one if count == 1 else one._replace(fingerprint=f"{one.fingerprint}-{count}"))
    return unique


def lines_of(source: str, starts: list[int]) -> list[str]:
    """The lines of a file without their ends."""
    ends = [*starts[1:], len(source)]
    return [source[start:end].rstrip("\r\n") for start, end in zip(starts, ends, strict=True)]
