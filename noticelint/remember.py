"""Answers that are worked out once and kept: what functools.cache does, whose import takes 2 ms of every start."""

from __future__ import annotations

from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from typing import TypeVar

    Answer = TypeVar("Answer")

MOST = 4096  # answers a function; a run over a whole repository asks for ever new ones


def remembered(find: Callable[..., Answer]) -> Callable[..., Answer]:
    """`find`, called once for the same arguments, which are given by position."""
    known: dict[tuple[Hashable, ...], Answer] = {}

    def ask(*given: Hashable) -> Answer:
        if given in known:
            return known[given]
        if len(known) >= MOST:
            known.clear()
        answer = known[given] = find(*given)
        return answer

    return ask
