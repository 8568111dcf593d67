"""What some reports tell besides the result: the rules in force, and what each kind of notice must hold."""

from __future__ import annotations

from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

# One notice and one element: path, key and language of the notice, name of the element.
Seat = tuple[str, str, str, str]


class RuleTold(NamedTuple):
    """A rule as reports tell it: what it finds, why, how much it matters at most, and by whose guidance."""

    id: str
    summary: str
    why: str
    severity: str
    sources: tuple[str, ...]
    tags: tuple[str, ...] = ()


class Missing(NamedTuple):
    """An element that a notice owes and does not give: how much it matters, and the rule that says so."""

    severity: str
    rule: str


class Told(NamedTuple):
    """Plain data about the run; `elements` and `kinds` are their names by language.

    `asked` is the matrix: element -> kind -> severity; `missing` what notices owe and do not give, whether
    or not the finding was accepted.
    """

    version: str
    rules: tuple[RuleTold, ...] = ()
    elements: Mapping[str, Mapping[str, str]] = {}
    kinds: Mapping[str, Mapping[str, str]] = {}
    asked: Mapping[str, Mapping[str, str]] = {}
    missing: Mapping[Seat, Missing] = {}
