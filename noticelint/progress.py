"""How far a long run has come, told on a terminal."""

from __future__ import annotations

import time

from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_AFTER = 1.0  # seconds: a run that is over by then tells nothing
_EVERY = 0.1


def counted(
    paths: Sequence[str], say: Callable[[str], object], now: Callable[[], float] = time.monotonic
) -> Iterator[str]:
    """The paths, one by one; `say` is given a line that replaces itself, and last the blanks that wipe it out.

    One line needs no library: rich would take longer to import than most runs take (57 ms).
    """
    shown = ""
    due = now() + _AFTER
    try:
        for number, path in enumerate(paths):
            if now() >= due:
                shown = f"{number} / {len(paths)}"
                say(f"\r{shown}")
                due = now() + _EVERY
            yield path
    finally:
        if shown:
            say("\r" + " " * len(shown) + "\r")
