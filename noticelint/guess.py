"""Did you mean ...?"""

from __future__ import annotations

from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def guess_or_list(word: str, known: Iterable[str]) -> str:
    """As guess; where no known word is close, "; there are ..." with all of them."""
    names = list(known)
    return guess(word, names) or f"; there are {', '.join(names)}"


def guess(word: str, known: Iterable[str]) -> str:
    """The words "; did you mean ...?" where a known word is close, else nothing."""
    close = nearest(word, known)
    return f"; did you mean {close!r}?" if close else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is closest, '' where none is close."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), "")
