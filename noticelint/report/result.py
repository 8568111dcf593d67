"""What a run of the linter hands to its reports: plain frozen types, and the order they are told in."""

from __future__ import annotations

from noticelint.notice import Place, Span
from noticelint.typed import NamedTuple


class Related(NamedTuple):
    """A second place that a finding speaks of, such as the same sentence in another language version."""

    path: str
    place: Place
    text: str
    message: str


class Edit(NamedTuple):
    """A fix as it is written in the file: `replacement` stands for what is at `place`, `start` to `end` of its text.

    Offsets are in characters of the decoded file, the end exclusive. `replacement` has the escapes of the format, and
    `words` is what its reader sees. A safe one cannot change what the notice says.
    """

    replacement: str
    safe: bool
    start: int
    end: int
    words: str
    place: Place


class Reported(NamedTuple):
    """One finding as reported; `text` is the exact words in the notice that it marks.

    `suppressed` is None for a finding that stands, else the reason given ('' when none was), and
    `suppressed_by` says what accepts it: 'comment' or 'baseline'.
    `language` is the notice's own, `sources` are guidance ids. `key` is the name of the string in its
    catalogue or of the part in its mail, '' where the file is one notice. `span` is where the words stand
    in the notice's text as its reader sees it (offsets in characters, end exclusive), None where nobody asked.
    `fix` is what mends it; it was tried out where that was asked for.
    """

    path: str
    rule: str
    severity: str
    message: str
    suggestion: str
    place: Place
    text: str
    sources: tuple[str, ...]
    fingerprint: str
    suppressed: str | None
    language: str
    key: str = ""
    related: tuple[Related, ...] = ()
    span: Span | None = None
    suppressed_by: str = "comment"
    fix: Edit | None = None


class Evidence(NamedTuple):
    """Words of the notice that show an element, and where they stand in the file."""

    place: Place
    text: str


class ElementSeen(NamedTuple):
    """Whether a notice holds an element (a remedy, a contact), and what shows it.

    `branches` is 'some' where a template gives it on some of its branches alone, '' for all or none.
    """

    present: bool
    evidence: tuple[Evidence, ...]
    branches: str = ""


class NoticeSeen(NamedTuple):
    """One notice as it was understood.

    `kind_source` is 'stated', 'configured', 'detected' or 'unknown'; `kind_confidence` runs from 0 to 1.
    `key` as in Reported. `text` is the notice as its reader sees it, '' where nobody asked. `twin` is True for the HTML
    part of a mail, which is the same notice as its text part.
    """

    path: str
    language: str
    kind: str
    kind_source: str
    kind_confidence: float
    channel: str
    elements: dict[str, ElementSeen]
    key: str = ""
    text: str = ""
    twin: bool = False


class Failure(NamedTuple):
    """A file that could not be checked, and why; 1-based line and column where they are known."""

    path: str
    message: str
    line: int | None
    column: int | None


class Result(NamedTuple):
    """Everything a run came to; `sources` maps a path with findings to the lines of its file.

    `skipped` are files, and what lies in them, that hold no notice: said, and no failure.
    """

    notices: tuple[NoticeSeen, ...]
    findings: tuple[Reported, ...]
    failures: tuple[Failure, ...]
    sources: dict[str, list[str]]
    skipped: tuple[Failure, ...] = ()


def ordered(findings: tuple[Reported, ...]) -> list[Reported]:
    """The findings by path, line, column and rule: the order of every report."""
    return sorted(findings, key=lambda found: (found.path, *found.place[:2], found.rule, found.message, found.place))


def standing(result: Result) -> list[Reported]:
    """The findings that are not suppressed, in the order of every report."""
    return [found for found in ordered(result.findings) if found.suppressed is None]
