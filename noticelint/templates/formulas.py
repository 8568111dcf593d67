"""From a term of an expression to the formula that is true where the term is."""

from __future__ import annotations

from noticelint.templates.conditions import Atom, Condition, Not, both, either, negated
from noticelint.templates.terms import LONGEST_SUBJECT, Term, text_of

# Where an empty collection is false by itself.
_EMPTY_IS_FALSE = ("jinja", "twig", "handlebars", "mustache", "go")
_LENGTHS = ("length", "count", "size", "len")
_FULL = ("any?", "present?", "exists?", "any", "exists")
_EMPTY = ("empty?", "blank?", "none?", "isEmpty")
_LITERALS = ("text", "value")


def formula(term: Term, dialect: str) -> Condition:
    """The formula of a term; what is not understood is one atom of its text."""
    parts = term.parts
    if term.kind in ("and", "or"):
        join = both if term.kind == "and" else either
        return join(*(formula(part, dialect) for part in parts))
    if term.kind == "not":
        return negated(formula(parts[0], dialect))
    if term.kind == "choice":
        asked = formula(parts[0], dialect)
        if not isinstance(asked, (Atom, Not, bool)):
            # It would stand twice, and what stands in it four times.
            return Atom(text_of(term))
        return either(both(asked, formula(parts[1], dialect)), both(negated(asked), formula(parts[2], dialect)))
    if term.kind == "value":
        return term.text not in ("false", "nil", "0")
    if term.kind == "text":
        return bool(term.text)
    if term.kind == "compare":
        return _compared(term.text, parts[0], parts[1], dialect)
    if term.kind == "test":
        return _tested(term, dialect)
    if term.kind == "filter" and term.text in ("default", "d") and len(parts) == 2 and _false(parts[1]):
        return formula(parts[0], dialect)
    if measured := _measured(term):
        return holds(measured, dialect)
    root, _, last = term.text.rpartition(".")
    if term.kind in ("name", "local") and last.endswith("?") and root:
        return _asked(root, last, dialect) or Atom(term.text)
    if term.kind in ("method", "property") and len(parts) == 1:
        return _asked(text_of(parts[0]), term.text, dialect) or Atom(text_of(term))
    return Atom(text_of(term))


def equals(subject: Term | None, value: Term, dialect: str) -> Condition:
    """The formula of one case of a switch over `subject`."""
    if subject is None or subject.end - subject.start > LONGEST_SUBJECT:
        return formula(value, dialect)
    return _compared("==", subject, value, dialect)


def holds(collection: str, dialect: str) -> Condition:
    """The formula that a collection, by its text, holds something."""
    return Atom(collection if dialect in _EMPTY_IS_FALSE else f"{collection}.size > 0")


def _false(term: Term) -> bool:
    return (term.kind == "value" and term.text in ("false", "nil", "0")) or (
        term.kind in ("text", "list") and not term.text and not term.parts
    )


def _measured(term: Term) -> str:
    """The text of the collection whose length the term is, '' where it is none."""
    if term.kind == "filter" and term.text in _LENGTHS:
        return text_of(term.parts[0])
    if term.kind in ("method", "property") and term.text in _LENGTHS and len(term.parts) == 1:
        return text_of(term.parts[0])
    root, _, last = term.text.rpartition(".")
    return root if term.kind in ("name", "local") and last in _LENGTHS else ""


def _asked(receiver: str, question: str, dialect: str) -> Condition | None:
    """Ruby's questions to a collection, and their like."""
    if question in _FULL:
        return holds(receiver, dialect)
    if question in _EMPTY:
        return negated(holds(receiver, dialect))
    if question == "nil?":
        return Atom(f"{receiver} == nil", receiver, "nil")
    return None


def _tested(term: Term, dialect: str) -> Condition:
    subject, test, more = term.parts[0], term.text, term.parts[1:]
    if test in ("none", "null"):
        return equals(subject, Term("value", "nil", (), 0, 0), dialect)
    if test in ("true", "false"):
        return equals(subject, Term("value", test, (), 0, 0), dialect)
    if test == "empty":
        return negated(holds(text_of(subject), dialect))
    if test in ("same as", "sameas", "eq", "equalto") and len(more) == 1:
        return equals(subject, more[0], dialect)
    return Atom(text_of(term))


def _compared(operator: str, left: Term, right: Term, dialect: str) -> Condition:
    if operator in (">=", "<="):
        return negated(_compared("<" if operator == ">=" else ">", left, right, dialect))
    turned = {">": "<", "<": ">", "==": "=="}
    if operator in turned and (
        (left.kind in _LITERALS and right.kind not in _LITERALS)
        or (right.kind not in _LITERALS and (operator == "<" or text_of(left) > text_of(right)) and operator != ">")
    ):
        return _compared(turned[operator], right, left, dialect)
    if operator == "in" and right.kind == "list" and right.parts and left.end - left.start < LONGEST_SUBJECT:
        return either(*(equals(left, part, dialect) for part in right.parts))
    measured = _measured(left)
    if measured and right.kind == "value":
        if (operator, right.text) in ((">", "0"), ("<", "1"), ("==", "0")):
            found = holds(measured, dialect)
            return found if operator == ">" else negated(found)
        left = Term("name", f"{measured}.size", (), left.start, left.end)
    if operator != "==" or right.kind not in _LITERALS:
        return Atom(f"{text_of(left)} {operator} {text_of(right)}")
    if left.kind in _LITERALS:
        return (left.kind, left.text) == (right.kind, right.text)
    if right.kind == "value" and right.text in ("true", "false"):
        found = formula(left, dialect)
        return found if right.text == "true" else negated(found)
    if right.kind == "value" and right.text in ("empty", "blank"):
        return negated(holds(text_of(left), dialect))
    return Atom(f"{text_of(left)} == {text_of(right)}", text_of(left), right.text)
