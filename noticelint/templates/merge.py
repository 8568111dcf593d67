"""Merge tags: Mailchimp's `*|FNAME|*` and `*|IF:X|*...*|END:IF|*`, Salesforce's `{!Contact.Name}`."""

from __future__ import annotations

import re

from noticelint.templates.build import Builder, Frame
from noticelint.templates.conditions import Atom, Condition, negated
from noticelint.templates.formulas import formula
from noticelint.templates.infix import read_infix
from noticelint.templates.printing import printed
from noticelint.templates.scan import Notation, Scanner, Tag
from noticelint.templates.terms import Term
from noticelint.templates.tree import Output

_MERGE = Notation(
    {"*|": "|*", "{!": "}", "{{{": "}}}"}, ("*|", "{!", "{{{"), (), quotes=False, braces=False, mend=r"\||\*|\}"
)
_ASKED = re.compile(r"\s*([\w.]+)\s*(?:(!=|>=|<=|=|>|<)\s*(.*))?$", re.DOTALL)
_END = re.compile(r"\*\|END:(\w+)")
# Mailchimp: tags that only change how another is written; the blocks beside IF; and the loops.
_WRITING = ("UPPER", "LOWER", "TITLE", "URL", "HTML", "PLAIN")
_BLOCKS = ("INTERESTED", "NOTINTERESTED", "GROUP")
_LOOPS = ("RSSITEMS", "FEEDITEMS", "RSS", "FEEDBLOCK", "RECENT")
_SET = ("DEFINE", "DEFAULT")


def read(source: str) -> Builder:
    """Everything that stands in a text with merge tags."""
    builder = Builder(source)
    scanner = Scanner(builder, _MERGE)
    ends = frozenset(_END.findall(source))
    while tag := scanner.next():
        scanner.text(tag.start)
        scanner.at = tag.end
        if tag.opening == "*|":
            _mailchimp(builder, tag, ends)
        else:
            _salesforce(builder, tag)
    scanner.text(len(source))
    return builder


def _mailchimp(builder: Builder, tag: Tag, ends: frozenset[str]) -> None:
    head, colon, rest = builder.source[tag.inner : tag.inner_end].partition(":")
    name = head.strip().upper()
    start = tag.inner + len(head) + len(colon)
    if name in ("IF", "IFNOT", "ELSEIF") and colon:
        condition = _condition(builder, tag, rest, start)
        if name == "ELSEIF":
            builder.middle(condition, name, tag.start, tag.end)
        else:
            frame = Frame("branch", "IF", tag.start, tag.end)
            frame.condition = condition if name == "IF" else negated(condition)
            builder.open(frame)
    elif name == "ELSE":
        builder.middle(None, name, tag.start, tag.end)
    elif name == "END":
        ended = rest.strip().upper()
        builder.close("IF" if ended == "IFNOT" else ended, f"END:{ended}", tag.start, tag.end)
    elif name in _BLOCKS and colon:
        frame = Frame("branch", name, tag.start, tag.end)
        condition = Atom(f"INTERESTED:{rest.strip()}" if name == "NOTINTERESTED" else f"{name}:{rest.strip()}")
        frame.condition = negated(condition) if name == "NOTINTERESTED" else condition
        builder.open(frame)
    elif name in _LOOPS and colon and name in ends:
        frame = Frame("loop", name, tag.start, tag.end)
        frame.name, frame.condition = name, Atom(name)
        builder.open(frame)
    elif name in _WRITING and rest.strip():
        _put(builder, tag, rest.strip(), (name,))
    elif name and name not in _SET:
        _put(builder, tag, head.strip(), ())
    elif not name and tag.closed:
        builder.fault(tag.start, tag.end, "bad-expression", expression="")


def _put(builder: Builder, tag: Tag, name: str, filters: tuple[str, ...]) -> None:
    at = builder.source.index(name, tag.inner)
    builder.use(Term("name", name, (), at, at + len(name)))
    builder.put(Output(tag.start, tag.end, name, None, filters))


def _condition(builder: Builder, tag: Tag, text: str, start: int) -> Condition:
    """`X`, `X=value`, `X > 3`: values stand without quotes."""
    asked = _ASKED.match(text)
    if not asked:
        if tag.closed:
            builder.fault(tag.start, tag.end, "bad-expression", tag="IF", expression=text.strip())
        return Atom(" ".join(text.split()))
    name, operator, value = asked.groups()
    term = Term("name", name, (), start + asked.start(1), start + asked.end(1))
    builder.use(term)
    if not operator:
        return formula(term, "merge")
    literal = Term("text", value.strip().strip("'\""), (), start, start)
    compared = Term("compare", {"=": "==", "!=": "=="}.get(operator, operator), (term, literal), start, start)
    condition = formula(compared, "merge")
    return negated(condition) if operator == "!=" else condition


def _salesforce(builder: Builder, tag: Tag) -> None:
    source = builder.source
    start = tag.inner
    while start < tag.inner_end and source[start] in "$ \t":
        start += 1
    if not source[start : tag.inner_end].strip():
        if tag.closed:
            builder.fault(tag.start, tag.end, "bad-expression", expression="")
        return
    term, _ = read_infix(source, start, tag.inner_end, "merge", builder.local)
    builder.use(term)
    name, parts = term.text.upper(), term.parts
    if term.kind == "call" and name == "IF" and len(parts) == 3:
        term = Term("choice", "", parts, term.start, term.end)
    elif term.kind == "call" and name in ("BLANKVALUE", "NULLVALUE") and len(parts) == 2:
        term = Term("or", "", parts, term.start, term.end)
    builder.put(*printed(term, tag.start, tag.end, "merge"))
