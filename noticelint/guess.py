"""Did you mean ...?"""

from __future__ import annotations

from collections.abc import Iterable


def guess(word: str, known: Iterable[str]) -> str:
    """The words "; did you mean ...?" where a known word is close, else nothing."""
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {close[0]!r}?" if close else ""
