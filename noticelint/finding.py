"""The finding: one thing a careful reviewer would mark, where, and what to write instead."""

from __future__ import annotations

from noticelint.notice import Span
from noticelint.typed import NamedTuple

SEVERITIES = ("error", "warning", "info")


class Fix(NamedTuple):
    """Words for the place of others: `start` and `end` are offsets in the notice's text, the end exclusive.

    A safe one cannot change what the notice says. An empty `replacement` takes the words out.
    """

    replacement: str
    safe: bool
    start: int
    end: int


class Finding(NamedTuple):
    """What a check yields: a span of the notice's text and what is to be said of it.

    `language` is the notice's own; `message` and `suggestion` are already worded, in the language
    of the user interface. `sources` are guidance ids. `fix` mends it, where something plainly does.
    """

    rule: str
    severity: str
    message: str
    suggestion: str
    span: Span
    text: str
    language: str
    sources: tuple[str, ...]
    fix: Fix | None = None
