"""Facts that a notice gives without writing them out: where its links lead, what its variables stand for."""

from __future__ import annotations

from urllib.parse import unquote

from noticelint.facts.fact import FACT_KINDS, Fact
from noticelint.notice import Link, Notice, Variable


def with_unwritten(facts: tuple[Fact, ...], notice: Notice) -> tuple[Fact, ...]:
    """The facts of a notice's text with those of its links and variables, sorted by start.

    A fact that holds a variable has no value: who fills the template in knows it.
    """
    filled = {one.start for one in notice.variables}
    known = [fact._replace(value="", readings=()) if _holds(fact, filled) else fact for fact in facts]
    standing = {(fact.kind, at) for fact in known for at in range(fact.start, fact.end)} if filled else set()
    known += [_of_variable(one) for one in notice.variables if _adds(one, standing)]
    known += [fact for link in notice.links for fact in _of_link(link, known)]
    return tuple(sorted(known, key=lambda fact: (fact.start, -fact.end)))


def _holds(fact: Fact, filled: set[int]) -> bool:
    return bool(filled) and any(at in filled for at in range(fact.start, fact.end))


def _adds(variable: Variable, standing: set[tuple[str, int]]) -> bool:
    """Whether the variable is a fact of its own, and not a part of a longer one (`{{ amount }} baht`)."""
    kinds = ("duration", "deadline") if variable.type in ("duration", "deadline") else (variable.type,)
    return variable.type in FACT_KINDS and not any((kind, variable.start) in standing for kind in kinds)


def _of_variable(variable: Variable) -> Fact:
    return Fact(variable.type, variable.start, variable.end, "")


def _of_link(link: Link, known: list[Fact]) -> list[Fact]:
    """What the words of a link lead to; nothing where they write it out themselves."""
    scheme, _, rest = link.target.partition(":")
    target = unquote(rest.split("?")[0])
    kinds = {"mailto": "email", "tel": "phone", "http": "url", "https": "url"}
    kind = kinds.get(scheme.strip().lower(), "")
    if not kind or link.end <= link.start:
        return []
    if any(fact.kind == kind and fact.start < link.end and link.start < fact.end for fact in known):
        return []
    return [Fact(kind, link.start, link.end, link.target if kind == "url" else target.replace("-", ""))]
