"""The change: what a code action would make of a notice's source, and the few things every one of them asks."""

from __future__ import annotations

from noticelint.formats.read import File
from noticelint.typed import NamedTuple


def is_text(file: File) -> bool:
    """Whether a file is one notice written as plain text or in a markup: elsewhere words have escapes, or a code."""
    return file.form not in ("mail", "word", "catalog") and len(file.parts) == 1 and not file.parts[0].key


class Change(NamedTuple):
    """Words for the place of others; `start` and `end` are offsets in the source, in characters, the end exclusive."""

    start: int
    end: int
    text: str


def line_end(source: str) -> str:
    """What ends the lines of a source: CRLF, LF or CR, LF where it has but one line."""
    return next((one for one in ("\r\n", "\n", "\r") if one in source), "\n")


def line_around(source: str, offset: int) -> tuple[int, int]:
    """Where the line that holds `offset` starts, and where it ends, its line end left out."""
    start = max(source.rfind("\n", 0, offset), source.rfind("\r", 0, offset)) + 1
    ends = [end for end in (source.find("\n", offset), source.find("\r", offset)) if end >= 0]
    return start, min(ends, default=len(source))
