"""Simplified text in traditional characters, word by word, by OpenCC's tables."""

from __future__ import annotations

from noticelint.language.fold import han_table
from noticelint.remember import remembered
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any


def traditional_of(text: str) -> str:
    """`text` in traditional characters, of the same length; the tables are loaded on first use (40 ms)."""
    converted: str = _converter().convert(text)
    return converted


@remembered
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("s2t")


def counterparts(char: str) -> tuple[str, ...]:
    """The traditional characters in common use (the first level of Big5) that are simplified to `char`."""
    return _counterparts().get(char, ())


@remembered
def _counterparts() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for traditional, simplified in han_table().items():
        if _is_common(chr(traditional)):
            found[chr(simplified)] = (*found.get(chr(simplified), ()), chr(traditional))
    return found


def _is_common(char: str) -> bool:
    try:
        return char.encode("big5")[0] <= 0xC6
    except UnicodeEncodeError:
        return False
