"""From a term that a template prints to the nodes that stand for it."""

from __future__ import annotations

from noticelint.templates.formulas import formula
from noticelint.templates.terms import FORMATTING, UNCALLED, Term
from noticelint.templates.tree import Arm, Branch, Include, Node, Output, Words

# Filters and functions that leave a literal the text it is.
_KEEPING = frozenset(
    "upper lower capitalize title trim strip escape e safe raw upcase downcase newline_to_br nl2br striptags trans"
    " force_escape html_safe _ gettext gettext_lazy __ toUpperCase toLowerCase titleize print html".split()
)
_PARENTS = ("super", "parent")


def printed(term: Term, start: int, end: int, dialect: str) -> list[Node]:
    """The nodes of a term that is printed; `start` and `end` are those of its tag."""
    value, filters, fallback = _unwrapped(term)
    if value.kind == "or":
        last = value.parts[-1]
        if last.kind == "text" and fallback is None:
            fallback = last
        value, more, inner = _unwrapped(value.parts[0])
        filters, fallback = [*more, *filters], fallback or inner
    if value.kind == "choice":
        asked = formula(value.parts[0], dialect)
        arms = [
            Arm(condition, tuple(printed(part, part.start, part.end, dialect)))
            for condition, part in ((asked, value.parts[1]), (None, value.parts[2]))
        ]
        return [Branch(start, end, tuple(arms))]
    if value.kind == "and" and len(value.parts) == 2 and value.parts[1].kind == "text":
        words = value.parts[1]
        return [Branch(start, end, (Arm(formula(value.parts[0], dialect), _words(words)), Arm(None, ())))]
    if value.kind == "text":
        return list(_words(value)) if _KEEPING.issuperset(filters) else [Output(start, end, "", None, tuple(filters))]
    if value.kind == "value" and value.text[-1:].isdigit() and not filters:
        return [Words(value.start, value.end)]
    if value.kind == "operation" and value.text in ("~", "+", ".."):
        pieces = list(_pieces(value))
        if any(piece.kind == "text" for piece in pieces):
            return [node for piece in pieces for node in printed(piece, piece.start, piece.end, dialect)]
    if value.kind == "call":
        return [_called(value, start, end, filters, fallback)]
    name, arguments = _path(value)
    return [Output(start, end, name, _span(fallback), tuple(filters), arguments)]


def _unwrapped(term: Term) -> tuple[Term, list[str], Term | None]:
    """The term without its filters, their names, and the literal that stands in for it."""
    names: list[str] = []
    fallback = None
    while True:
        if term.kind == "filter" or (term.kind in ("method", "property") and term.text in FORMATTING):
            if term.text in ("default", "d") and len(term.parts) > 1 and term.parts[1].kind == "text":
                fallback = term.parts[1]
            names.append(term.text)
        elif term.kind in ("method", "property") and term.text in ("presence", "try") and len(term.parts) == 1:
            pass
        elif term.kind == "call" and term.text in _KEEPING and term.parts and term.parts[0].kind == "text":
            names.append(term.text)
        else:
            break
        term = term.parts[0]
    if term.kind in ("name", "local"):
        root, _, last = term.text.rpartition(".")
        if root and (last in UNCALLED or last == "presence"):
            if last in UNCALLED:
                names.append(last)
            term = Term(term.kind, root, (), term.start, term.end)
    return term, names[::-1], fallback


def _span(term: Term | None) -> tuple[int, int] | None:
    return (term.start, term.end) if term else None


def _words(term: Term) -> tuple[Node, ...]:
    return (Words(term.start, term.end),) if term.start < term.end else ()


def _pieces(term: Term) -> list[Term]:
    """What an operator joins, however often, in order."""
    found, left = [], [term]
    while left:
        one = left.pop()
        if one.kind == "operation" and one.text == term.text:
            left.extend(reversed(one.parts))
        else:
            found.append(one)
    return found


def _called(term: Term, start: int, end: int, filters: list[str], fallback: Term | None) -> Node:
    if term.text in ("include", "render", "partial") and term.parts:
        return Include(start, end, term.parts[0].text if term.parts[0].kind == "text" else "")
    name = "super" if term.text in _PARENTS else term.text
    return Output(start, end, name, _span(fallback), tuple(filters), _names(term.parts))


def _names(terms: tuple[Term, ...]) -> tuple[str, ...]:
    return tuple(term.text if term.kind in ("name", "local") else "" for term in terms)


def _path(term: Term) -> tuple[str, tuple[str, ...] | None]:
    """The path of a variable, and the arguments where it is a method that is called."""
    if term.kind in ("name", "local"):
        return term.text, None
    methods: list[str] = []
    arguments: tuple[str, ...] | None = None
    while term.kind in ("method", "property"):
        if term.text not in ("[]", "()"):
            methods.append(term.text)
            if term.kind == "method" and len(methods) == 1:
                arguments = _names(term.parts[1:])
        term = term.parts[0]
    if term.kind in ("name", "local") and methods:
        return ".".join([term.text, *reversed(methods)]), arguments
    return (term.text, None) if term.kind in ("name", "local") else ("", None)
