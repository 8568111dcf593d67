"""Which paths there are: truth values under which conditions hold, found without listing all of them."""

from __future__ import annotations

from noticelint.templates.conditions import And, Atom, Condition, Not, Or, both, either
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Truth = dict[Atom, bool]

# Steps of one search. A template whose conditions do not entangle takes one for each of them.
MOST_STEPS = 20_000


class TooEntangledError(Exception):
    """The conditions take more than MOST_STEPS to solve."""


def holds(condition: Condition, truth: Mapping[Atom, bool]) -> bool:
    """Whether a condition holds on a path; what `truth` leaves open is false."""
    if isinstance(condition, Atom):
        return truth.get(condition, False)
    if isinstance(condition, Not):
        return not truth.get(condition.part, False)
    if isinstance(condition, And):
        return all(holds(part, truth) for part in condition.parts)
    if isinstance(condition, Or):
        return any(holds(part, truth) for part in condition.parts)
    return condition


def settled(condition: Condition, truth: Mapping[Atom, bool]) -> Condition:
    """What is left of a condition when some atoms are known; True or False where that settles it."""
    if isinstance(condition, Atom):
        return truth.get(condition, condition)
    if isinstance(condition, Not):
        value = truth.get(condition.part)
        return condition if value is None else not value
    if isinstance(condition, And | Or):
        joined = both if isinstance(condition, And) else either
        return joined(*(settled(part, truth) for part in condition.parts))
    return condition


def atoms(condition: Condition) -> Iterator[Atom]:
    """The atoms of a condition, as they stand in it."""
    if isinstance(condition, Atom):
        yield condition
    elif isinstance(condition, Not):
        yield condition.part
    elif isinstance(condition, And | Or):
        for part in condition.parts:
            yield from atoms(part)


def solve(
    wanted: Iterable[Condition], known: Mapping[Atom, bool], rivals: Mapping[str, frozenset[Atom]]
) -> Truth | None:
    """Truth values with which all of `wanted` hold, those in `known` among them; None where there are none.

    `rivals` are the atoms of one subject, of which at most one is true. Atoms that make no difference are left out.
    The search is that of Davis, Putnam, Logemann and Loveland, over formulas instead of clauses.
    Raises TooEntangledError where it takes too long.
    """
    steps = 0
    waiting: list[tuple[Truth, list[Condition]]] = [(dict(known), list(wanted))]
    while waiting:
        steps += 1
        if steps > MOST_STEPS:
            raise TooEntangledError
        truth, formulas = waiting.pop()
        left = _propagated(formulas, truth, rivals)
        if left is None:
            continue
        if not left:
            return truth
        shortest = min(left, key=lambda formula: sum(1 for _ in atoms(formula)))
        atom = next(atoms(shortest))
        waiting += [({**truth, atom: value}, left) for value in (False, True)]
        if atom.subject:
            _exclude(atom, waiting[-1][0], rivals)
    return None


def _propagated(
    formulas: list[Condition], truth: Truth, rivals: Mapping[str, frozenset[Atom]]
) -> list[Condition] | None:
    """The formulas that stay open when all that is forced is set in `truth`; None where they contradict it."""
    while True:
        left: list[Condition] = []
        forced = False
        for formula in formulas:
            rest = settled(formula, truth)
            if rest is False:
                return None
            for part in rest.parts if isinstance(rest, And) else (rest,):
                if isinstance(part, Atom | Not):
                    atom = part if isinstance(part, Atom) else part.part
                    value = isinstance(part, Atom)
                    if truth.get(atom, value) is not value:
                        return None
                    if atom not in truth:
                        forced = True
                        truth[atom] = value
                        if value and atom.subject:
                            _exclude(atom, truth, rivals)
                elif part is not True:
                    left.append(part)
        if not forced:
            return left
        formulas = left


def _exclude(atom: Atom, truth: Truth, rivals: Mapping[str, frozenset[Atom]]) -> None:
    for rival in rivals.get(atom.subject, ()):
        if rival != atom:
            truth.setdefault(rival, False)
