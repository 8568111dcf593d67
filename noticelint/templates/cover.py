"""Which paths to read, so that every arm is read, and every sentence in each of its forms."""

from __future__ import annotations

from itertools import pairwise, product

from noticelint.templates.conditions import Atom, Condition, Not, both, either, negated
from noticelint.templates.rendering import Load, arms_of, guards_of
from noticelint.templates.solve import Truth, atoms, holds, solve
from noticelint.templates.tree import Branch, Include, Loop, Macro, Named, Node, Output, Stop, Tree, Words
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# Forms of one line that are all read; of a line with more, each two neighbours in all their forms.
MOST_FORMS = 32
# Paths of one template that are read to find what stands on them.
MOST_PATHS = 64
_DEEPEST = 12
# What equals one of these may be missing.
_NOTHING = frozenset(("", "0", "false", "nil", "null", "none", "undefined", "empty"))


class _Found(NamedTuple):
    """What the nodes ask of the paths: goals, where a path ends unsent, and the atoms in the order they stand.

    `looped` are the atoms that say that what a loop goes through holds something.
    """

    goals: list[Condition]
    stops: list[Condition]
    seen: dict[Atom, None]
    looped: set[Atom]


class Plan(NamedTuple):
    """The paths to read; `rivals` and `always` hold on every path; `complete` is False where MOST_PATHS was met.

    `looped` as in _Found.
    """

    paths: tuple[Truth, ...]
    rivals: dict[str, frozenset[Atom]]
    always: tuple[Condition, ...]
    order: tuple[Atom, ...]
    complete: bool
    looped: frozenset[Atom] = frozenset()


def plan(source: str, tree: Tree, load: Load) -> Plan:
    """The paths that together show every arm of the template, and every line in each of its forms.

    Raises TooEntangledError where the conditions cannot be solved in time.
    """
    goals: list[Condition] = []
    stops: list[Condition] = []
    seen: dict[Atom, None] = {}
    looped: set[Atom] = set()
    _goals(source, tree.nodes, True, _Found(goals, stops, seen, looped), load, 0)
    order = tuple(seen)
    subjects: dict[str, set[Atom]] = {}
    for atom in order:
        if atom.subject:
            subjects.setdefault(atom.subject, set()).add(atom)
    rivals = {subject: frozenset(found) for subject, found in subjects.items()}
    plain = {atom.text: atom for atom in order if not atom.subject}
    # What equals a word is there; a path on which it equals one and is missing does not exist.
    implied = (
        either(Not(atom), plain[atom.subject])
        for atom in order
        if atom.subject in plain and atom.value.lower() not in _NOTHING
    )
    always = (*(negated(stop) for stop in stops), *implied)
    paths: list[Truth] = []
    waiting = goals or [True]
    while waiting and len(paths) < MOST_PATHS:
        path = solve([waiting[0], *always], {}, rivals)
        left = []
        for goal in waiting[1:]:
            more = None if path is None else solve([goal], path, rivals)
            if more is None:
                left.append(goal)
            else:
                path = more
        if path is not None and not all(holds(one, path) for one in always):
            path = solve(always, path, rivals)
        if path is not None:
            paths.append(path)
            left = [goal for goal in left if not holds(goal, path)]
        waiting = left
    return Plan(tuple(paths), rivals, always, order, not waiting, frozenset(looped))


def _goals(source: str, nodes: tuple[Node, ...], above: Condition, found: _Found, load: Load, depth: int) -> None:
    """Add what some path must meet for each arm of `nodes`, which stand where `above` holds."""
    for line in _lines(source, nodes):
        guards = [guards_of(arms_of(node)) for node in line]
        forms = 1
        for each in guards:
            forms *= len(each)
        if forms <= MOST_FORMS:
            found.goals.extend(both(above, *form) for form in product(*guards))
        else:
            found.goals.extend(both(above, *form) for pair in pairwise(guards) for form in product(*pair))
    for node in nodes if depth < _DEEPEST else ():
        if isinstance(node, Branch | Loop | Output):
            arms = arms_of(node)
            if isinstance(node, Loop) and isinstance(node.condition, Atom):
                found.looped.add(node.condition)
            for arm in arms:
                found.seen.update(dict.fromkeys(atoms(arm.condition or False)))
            for arm, guard in zip(arms, guards_of(arms), strict=True):
                _goals(source, arm.nodes, both(above, guard), found, load, depth)
        elif isinstance(node, Named | Macro):
            _goals(source, node.nodes, above, found, load, depth)
        elif isinstance(node, Include) and node.target:
            other = load(node.target)
            if other is not None:
                _goals(other[0], other[1].nodes, above, found, load, depth + 1)
        elif isinstance(node, Stop):
            found.stops.append(above)


def _lines(source: str, nodes: tuple[Node, ...]) -> Iterator[list[Branch | Loop | Output]]:
    """What branches, in runs that no line end parts: these make one line of the reader's text in several forms."""
    line: list[Branch | Loop | Output] = []
    for node in nodes:
        if isinstance(node, Words):
            if line and "\n" in source[node.start : node.end]:
                yield line
                line = []
        elif isinstance(node, Branch | Loop | Output) and arms_of(node):
            line.append(node)
            if "\n" in source[node.start : node.end]:
                yield line
                line = []
    if line:
        yield line
