"""What a run of the linter hands to its reports: plain frozen types, and the order they are told in."""

from typing import NamedTuple

from noticelint.notice import Place


class Reported(NamedTuple):
    """One finding as reported; `text` is the exact words in the notice that it marks.

    `suppressed` is None for a finding that stands, else the reason given ('' when none was).
    `language` is the notice's own, `sources` are guidance ids.
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


class Evidence(NamedTuple):
    """Words of the notice that show an element, and where they stand in the file."""

    place: Place
    text: str


class ElementSeen(NamedTuple):
    """Whether a notice holds an element (a remedy, a contact), and what shows it."""

    present: bool
    evidence: tuple[Evidence, ...]


class NoticeSeen(NamedTuple):
    """One notice as it was understood.

    `kind_source` is 'stated', 'configured', 'detected' or 'unknown'; `kind_confidence` runs from 0 to 1.
    """

    path: str
    language: str
    kind: str
    kind_source: str
    kind_confidence: float
    channel: str
    elements: dict[str, ElementSeen]


class Failure(NamedTuple):
    """A file that could not be checked, and why; 1-based line and column where they are known."""

    path: str
    message: str
    line: int | None
    column: int | None


class Result(NamedTuple):
    """Everything a run came to; `sources` maps a path with findings to the lines of its file."""

    notices: tuple[NoticeSeen, ...]
    findings: tuple[Reported, ...]
    failures: tuple[Failure, ...]
    sources: dict[str, list[str]]


def ordered(findings: tuple[Reported, ...]) -> list[Reported]:
    """The findings by path, line, column and rule: the order of every report."""
    return sorted(findings, key=lambda found: (found.path, *found.place[:2], found.rule, found.message, found.place))


def standing(result: Result) -> list[Reported]:
    """The findings that are not suppressed, in the order of every report."""
    return [found for found in ordered(result.findings) if found.suppressed is None]
