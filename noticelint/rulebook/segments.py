"""What can be told of a compiled phrase's segments, and parsed choices made ready for them."""

from __future__ import annotations

from noticelint.rulebook.lexicon import SENTENCE_GAP, Segment
from noticelint.rulebook.notation import Choice as ParsedChoice


def needs(parts: tuple[tuple[Segment, ...], ...]) -> frozenset[int]:
    """The sets without which the phrase cannot stand: those of segments that are of one row."""
    return frozenset(rows[0][1] for part in parts for _, _, _, rows in part if len(rows) == 1 and rows[0][1] >= 0)


def wide(parts: tuple[tuple[Segment, ...], ...]) -> bool:
    """Whether a gap of the phrase may reach beyond its clause."""
    return any(segment[0] == SENTENCE_GAP for part in parts for segment in part)


def pieces_apart(choices: tuple[ParsedChoice, ...]) -> tuple[ParsedChoice, ...]:
    """The choices with each one that leaves no choice taken apart into its pieces."""
    return tuple(piece for choice in choices for piece in (one_by_one(choice[0]) if len(choice) == 1 else (choice,)))


def one_by_one(option: tuple[str, ...]) -> tuple[ParsedChoice, ...]:
    """An option's pieces as choices of their own."""
    return tuple(((piece,),) for piece in option)
