"""What was found in a document, as its editor shows it."""

from __future__ import annotations

import os
from pathlib import Path

from lsprotocol.types import (
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    DiagnosticTag,
    Location,
    Range,
)

from noticelint.formats.decode import decode
from noticelint.formats.errors import ReadError
from noticelint.formats.front_matter import split_front_matter
from noticelint.lsp.checked import Checked
from noticelint.lsp.places import Text, offset_of, span, span_of, text_of
from noticelint.lsp.words import words_for
from noticelint.report.result import Related, Reported, standing
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = "noticelint"
UNKNOWN_KIND = "unknown-kind"
_SEVERITIES = {
    "error": DiagnosticSeverity.Error,
    "warning": DiagnosticSeverity.Warning,
    "info": DiagnosticSeverity.Information,
}
# What can go without a loss: editors show it faded.
_NEEDLESS = ("unused-suppression", "unused-variable")


def diagnostics(checked: Checked, related: bool) -> list[Diagnostic]:
    """All that is to be said of a document, in the order of every report.

    `related` says that the editor can show further places of a finding.
    """
    text, result = checked.text, checked.result
    found = [diagnostic(checked, one, related) for one in standing(result)]
    for failed in result.failures:
        at = offset_of(text, failed.line or 1, failed.column or 1)
        where = _first_line(text) if failed.line is None else span(text, at, at)
        found.append(Diagnostic(where, failed.message, DiagnosticSeverity.Error, source=SOURCE))
    return [*_unknown(checked), *found]


def diagnostic(checked: Checked, found: Reported, related: bool) -> Diagnostic:
    """One finding, under the name of its rule; in a catalogue its message begins with the key of the string."""
    return Diagnostic(
        span_of(checked.text, found.place),
        f"{found.key}: {found.message}" if found.key else found.message,
        _SEVERITIES[found.severity],
        code=found.rule,
        source=SOURCE,
        tags=[DiagnosticTag.Unnecessary] if found.rule in _NEEDLESS else None,
        related_information=[_related(checked, one) for one in found.related] if related and found.related else None,
    )


def _unknown(checked: Checked) -> Iterator[Diagnostic]:
    """What a notice must hold depends on its kind: where that is unknown, silence is no all-clear."""
    unknown = [one for one in checked.result.notices if one.kind_source == "unknown" and not one.key]
    if unknown and checked.run is not None and any(rule.folder == "required" for rule in checked.run.rules):
        words = words_for(checked.run.settings.ui_language or unknown[0].language)
        where = _first_line(checked.text)
        yield Diagnostic(where, words.unknown_kind, DiagnosticSeverity.Information, code=UNKNOWN_KIND, source=SOURCE)


def _first_line(text: Text) -> Range:
    """The first line that a reader sees."""
    try:
        start = split_front_matter(text.source).start
    except ReadError:
        start = 0
    rest = text.source[start:]
    start += len(rest) - len(rest.lstrip())
    return span(text, start, start + len(text.source[start:].split("\n", 1)[0].rstrip()))


def _related(checked: Checked, one: Related) -> DiagnosticRelatedInformation:
    path = os.path.abspath(one.path)
    own = path == os.path.abspath(checked.path)
    text = checked.text if own else _text_at(path, checked)
    uri = checked.document.uri if own else Path(path).as_uri()
    return DiagnosticRelatedInformation(Location(uri, span_of(text, one.place)), one.message or one.text)


def _text_at(path: str, checked: Checked) -> Text:
    """The text of another file, for the columns of its lines: as it stands in the editor where it is open."""
    if path in checked.document.opened:
        return text_of(checked.document.opened[path], checked.document.units)
    try:
        with open(path, "rb") as file:
            source, _ = decode(file.read())
    except (OSError, ReadError):
        source = ""
    return text_of(source, checked.document.units)
