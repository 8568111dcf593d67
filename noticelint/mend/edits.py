"""Edits: fixes as they are written in a file, in the escapes of its format."""

from __future__ import annotations

import json

from noticelint.finding import Fix
from noticelint.formats.known import format_of
from noticelint.notice import Notice, Place, Span, place, source_span
from noticelint.report.result import Edit


def edit_of(fix: Fix, notice: Notice, form: str, starts: list[int]) -> Edit | None:
    """The fix as it is written in the file that holds the notice; None where it cannot be written back without loss.

    `form` is that of the file (`File.form`), `starts` are the offsets of its lines. Words are replaced only where they
    stand in the file one after the other, with nothing between them that their reader does not see. Mails and Word
    files are left alone.
    """
    if form in ("mail", "word") or fix.end <= fix.start:
        return None
    if any(fix.start <= one.start < fix.end for one in notice.variables) or not _in_step(notice, fix.start, fix.end):
        return None
    start, end = source_span(notice, fix.start, fix.end)
    written = _written(fix.replacement, notice, form, start, end)
    if written is None:
        return None
    where: Place = place(notice, Span(fix.start, fix.end), starts)
    return Edit(written, fix.safe, start, end, fix.replacement, where)


def _in_step(notice: Notice, start: int, end: int) -> bool:
    """Whether the characters of a span stand in the file side by side, each as itself or as an escape of its own."""
    until = -1
    for offset in range(start, end):
        low, high = source_span(notice, offset, offset + 1)
        if until not in (-1, low):
            return False
        until = high
    return True


def _written(words: str, notice: Notice, form: str, start: int, end: int) -> str | None:
    """The words in the escapes of the format; None where it is not sure how they are written there."""
    ending = notice.path.lower()[notice.path.rfind(".") :]
    if form != "catalog":
        return _in_markup(words, format_of(notice.path)[0])
    if ending in (".json", ".arb"):
        return json.dumps(words, ensure_ascii="\\u" in notice.source[start:end])[1:-1]
    if ending in (".po", ".pot", ".strings"):
        return _escaped(words, '\\"').replace("\n", "\\n")
    if ending in (".xlf", ".xliff", ".stringsdict"):
        return _entities(words)
    if ending == ".xml":
        return _entities(_escaped(words, "\\'\"")).replace("\n", "\\n")
    if ending in (".csv", ".tsv"):
        # In a cell without quotation marks this would be read otherwise, and the fix would not hold.
        return words.replace('"', '""')
    # The style of a YAML scalar is not known here: what all styles write alike.
    return None if any(mark in words for mark in ("'", '"', "\\", "\n", ": ", " #")) else words


def _in_markup(words: str, markup: str) -> str | None:
    if markup == "html":
        return _entities(words)
    if markup in ("markdown", "rst"):
        return None if any(char in words for char in "<>&\\`*_[]|\n") else words
    return words


def _escaped(words: str, marks: str) -> str:
    return "".join(f"\\{char}" if char in marks else char for char in words)


def _entities(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
