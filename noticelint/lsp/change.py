"""The change: what a code action would make of a notice's source, and the few things every one of them asks."""

from typing import NamedTuple


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
