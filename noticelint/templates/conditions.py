"""Conditions of a template as formulas: the same condition is the same formula, however it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Union


@dataclass(frozen=True)
class Atom:
    """What is true or false by itself, by its normalised text.

    Where the text says that something equals a literal, `subject` and `value` are the two: of the atoms of one subject
    at most one holds.
    """

    text: str
    subject: str = ""
    value: str = ""


@dataclass(frozen=True)
class Not:
    """True where the atom is false."""

    part: Atom


@dataclass(frozen=True)
class And:
    """True where all parts are."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Or:
    """True where one part is."""

    parts: tuple[Condition, ...]


Condition = Union[Atom, Not, And, Or, bool]  # noqa: UP007 # names itself above


def negated(condition: Condition) -> Condition:
    """The opposite, with `not` standing before atoms only."""
    if isinstance(condition, bool):
        return not condition
    if isinstance(condition, Atom):
        return Not(condition)
    if isinstance(condition, Not):
        return condition.part
    parts = [negated(part) for part in condition.parts]
    return either(*parts) if isinstance(condition, And) else both(*parts)


def both(*conditions: Condition) -> Condition:
    """All of the conditions; the order in which they are given makes no difference."""
    return _joined(conditions, And)


def either(*conditions: Condition) -> Condition:
    """One of the conditions at least; the order in which they are given makes no difference."""
    return _joined(conditions, Or)


def written(condition: Condition) -> str:
    """The condition in words, the same for the same formula."""
    if isinstance(condition, bool):
        return "true" if condition else "false"
    if isinstance(condition, Atom):
        return condition.text
    if isinstance(condition, Not):
        return f"not {condition.part.text}"
    return "(" + (" and " if isinstance(condition, And) else " or ").join(map(written, condition.parts)) + ")"


def _joined(conditions: tuple[Condition, ...], kind: type[And] | type[Or]) -> Condition:
    flat = [part for each in conditions for part in (each.parts if isinstance(each, kind) else (each,))]
    ends = kind is Or
    kept = {written(part): part for part in flat if part is not (not ends)}
    if any(part is ends for part in kept.values()) or any(
        isinstance(part, Not) and part.part.text in kept for part in kept.values()
    ):
        return ends
    if len(kept) < 2:
        return next(iter(kept.values()), not ends)
    return kind(tuple(kept[text] for text in sorted(kept)))
