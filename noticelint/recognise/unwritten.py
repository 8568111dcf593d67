"""Facts that a notice gives without writing them out: where its links lead, what its variables stand for."""

from __future__ import annotations

from urllib.parse import unquote

from noticelint.facts.fact import FACT_KINDS, Fact
from noticelint.notice import BLANK, Link, Notice, Variable

_LEADS_TO = {"mailto": "email", "tel": "phone", "sms": "phone", "http": "url", "https": "url"}


def with_unwritten(facts: tuple[Fact, ...], notice: Notice) -> tuple[Fact, ...]:
    """The facts of a notice's text with those of its links and variables, sorted by start.

    A fact that holds a variable has no value: who fills the template in knows it.
    """
    filled = {one.start for one in notice.variables}
    known = [
        fact._replace(value="", readings=()) if any(at in filled for at in range(fact.start, fact.end)) else fact
        for fact in facts
    ]
    standing = {(fact.kind, at) for fact in known for at in range(fact.start, fact.end)}
    known += [Fact(one.type, one.start, one.end, "") for one in notice.variables if _adds(one, standing)]
    known += [fact for link in notice.links for fact in _of_link(link, standing)]
    return tuple(sorted(known, key=lambda fact: (fact.start, -fact.end)))


def _adds(variable: Variable, standing: set[tuple[str, int]]) -> bool:
    """Whether the variable is a fact of its own, and not a part of a longer one (`{{ amount }} baht`)."""
    kinds = ("duration", "deadline") if variable.type in ("duration", "deadline") else (variable.type,)
    return variable.type in FACT_KINDS and not any((kind, variable.start) in standing for kind in kinds)


def _of_link(link: Link, standing: set[tuple[str, int]]) -> list[Fact]:
    """What the words of a link lead to; nothing where they write it out themselves."""
    scheme, colon, rest = link.target.strip().partition(":")
    kind = _LEADS_TO.get(scheme.lower(), "") if colon else "url" if link.target.strip() == BLANK else ""
    if not kind or any((kind, at) in standing for at in range(link.start, link.end)):
        return []
    value = link.target if kind == "url" else unquote(rest.split("?")[0]).replace("-", "")
    return [Fact(kind, link.start, link.end, "" if BLANK in link.target else value)]
