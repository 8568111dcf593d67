"""What the statements of Jinja, Twig, Liquid and Braze mean: `{% if ... %}`, `{% for ... %}`, `{% set ... %}`."""

from __future__ import annotations

import re
from itertools import pairwise

from noticelint.templates.build import SWITCH, Builder, Frame
from noticelint.templates.conditions import Atom, Condition, either, negated
from noticelint.templates.formulas import equals, formula, holds
from noticelint.templates.infix import read_tokens
from noticelint.templates.printing import printed
from noticelint.templates.terms import Term, Token, broken, text_of, tokens_of, unread
from noticelint.templates.tree import Extends, Include, Macro, Named, Output, Stop, Words
from noticelint.typed import NamedTuple

_END = re.compile(r"\bend(\w+)")
_IFS = {"if": "if", "ifAsync": "if", "unless": "unless"}
_ELSES = ("elif", "elseif", "elsif")
_LOOPS = {"for": "for", "tablerow": "tablerow", "asyncEach": "each", "asyncAll": "all"}
# Blocks that change nothing about what stands in them.
_PLAIN = (
    "with filter apply autoescape spaceless sandbox embed cache form paginate style blocktrans blocktranslate ifversion"
).split()
_INCLUDES = ("include", "render", "section", "embed", "include_relative", "sections")
# Filters after which a collection still holds something if it did before.
_KEEPING = ("sort", "reverse", "list", "unique", "dictsort", "items", "keys", "sort_natural", "uniq")


class Statement(NamedTuple):
    """One statement: its first word, where its tag stands, and where what follows the word does.

    `ends` are the blocks whose ends occur in the template at all; `captured` collects the names of texts set aside.
    """

    name: str
    start: int
    end: int
    rest: int
    rest_end: int
    dialect: str
    ends: frozenset[str]
    captured: set[str]
    closed: bool


def end_tags(source: str) -> frozenset[str]:
    """The names of the blocks whose ends occur in the source."""
    return frozenset(_END.findall(source))


def tell(builder: Builder, one: Statement) -> None:
    """Tell the builder what a statement opens, closes, sets or prints."""
    tokens = tokens_of(builder.source, one.rest, one.rest_end, one.dialect)
    name = one.name
    if name in _IFS:
        condition = _condition(builder, one, tokens)
        frame = Frame("branch", _IFS[name], one.start, one.end)
        frame.condition = negated(condition) if name == "unless" else condition
        builder.open(frame)
    elif name in _ELSES or (name == "else" and tokens and tokens[0].text == "if"):
        condition = _condition(builder, one, tokens if name != "else" else tokens[1:])
        builder.middle(condition, name, one.start, one.end)
    elif name == "else" or (name == "default" and builder.frames[-1].kind == SWITCH):
        builder.middle(None, name, one.start, one.end)
    elif name in _LOOPS:
        _loop(builder, one, tokens)
    elif name in ("switch", "case") and not (name == "case" and builder.frames[-1].kind == SWITCH):
        frame = Frame(SWITCH, name, one.start, one.end)
        frame.subject = _term(builder, one, tokens)
        builder.open(frame)
    elif name in ("when", "case"):
        builder.middle(_case(builder, one, tokens), name, one.start, one.end)
    elif name in ("set", "assign"):
        _set(builder, one, tokens)
    elif name == "capture":
        _capture(builder, one, (tokens[0].text,) if tokens else ())
    elif name == "macro":
        _macro(builder, one, tokens)
    elif name == "block":
        _block(builder, one, tokens)
    elif name == "call":
        _call(builder, one, tokens)
    elif name in ("extends", "layout"):
        builder.put(Extends(one.start, one.end, _target(tokens)))
        builder.use(_loose(builder, tokens))
    elif name in _INCLUDES:
        builder.put(Include(one.start, one.end, _target(tokens)))
        builder.use(_loose(builder, tokens))
        if name == "embed":
            builder.open(Frame("plain", name, one.start, one.end))
    elif name in ("import", "from"):
        _import(builder, tokens)
    elif name == "abort_message":
        builder.put(Stop(one.start, one.end))
    elif name == "connected_content":
        builder.local.add(tuple(after.text for mark, after in pairwise(tokens) if mark.text == "save"))
    elif name in ("increment", "decrement", "cycle"):
        builder.put(Output(one.start, one.end, ""))
    elif name == "trans" and tokens and tokens[0].kind == "text":
        builder.words(tokens[0].start + 1, tokens[0].end - 1)
    elif name.startswith("end") and len(name) > 3:
        builder.close({"ifAsync": "if"}.get(name[3:], name[3:]), name, one.start, one.end)
    elif name == "pluralize":
        builder.middle(None, name, one.start, one.end)
    elif name in _PLAIN or name in one.ends:
        frame = Frame("plain", name, one.start, one.end)
        frame.local = tuple(word.text for word, mark in pairwise(tokens) if mark.text == "=")
        builder.use(_loose(builder, tokens))
        if name == "trans" or name.startswith("block"):
            frame.turns, frame.condition = True, Atom("count == 1", "count", "1")
        builder.open(frame)


def _loose(builder: Builder, tokens: list[Token]) -> Term:
    """The names among the tokens, of which nothing else is known."""
    keys = {index for index, token in enumerate(tokens[1:]) if token.text in ("=", ":") and token.kind == "op"}
    filters = {index + 1 for index, token in enumerate(tokens) if token.text == "|" and token.kind == "op"}
    words = ("ignore", "missing", "context", "only", "scoped", "required", "trimmed", "notrimmed", "from", "as")
    kept = [
        token
        for index, token in enumerate(tokens)
        if index not in keys and index not in filters and token.text not in words
    ]
    return unread(kept, builder.local)


def _term(builder: Builder, one: Statement, tokens: list[Token]) -> Term:
    term, understood = read_tokens(tokens, one.dialect, builder.local)
    if not understood and one.closed and (not tokens or (one.dialect in ("jinja", "twig") and broken(tokens))):
        expression = builder.source[one.rest : one.rest_end].strip()
        builder.fault(one.start, one.end, "bad-expression", tag=one.name, expression=expression)
    builder.use(term)
    return term


def _condition(builder: Builder, one: Statement, tokens: list[Token]) -> Condition:
    return formula(_term(builder, one, tokens), one.dialect)


def _case(builder: Builder, one: Statement, tokens: list[Token]) -> Condition:
    """One case of a switch, which may give several values."""
    subject = builder.frames[-1].subject
    found: list[Condition] = []
    values: list[Token] = []
    for token in [*tokens, None]:
        if token is not None and not (token.kind != "text" and token.text in (",", "or")):
            values.append(token)
        elif values:
            term = read_tokens(values, one.dialect, builder.local)[0]
            builder.use(term)
            found.append(equals(subject, term, one.dialect) if subject else formula(term, one.dialect))
            values = []
    return either(*found)


def _loop(builder: Builder, one: Statement, tokens: list[Token]) -> None:
    frame = Frame("loop", _LOOPS[one.name], one.start, one.end)
    middle = next((index for index, token in enumerate(tokens) if token.text == "in" and token.kind == "name"), -1)
    targets = tokens[:middle] if middle > 0 else tokens[:1]
    frame.local = tuple(token.text for token in targets if token.kind == "name")
    frame.variable = ", ".join(frame.local)
    ends = ("limit", "offset", "reversed", "cols") if one.dialect in ("liquid", "braze") else ("if", "recursive")
    inside = tokens[middle + 1 :] if middle > 0 else []
    stop = next(
        (index for index, token in enumerate(inside) if index and token.kind == "name" and token.text in ends),
        len(inside),
    )
    term = _term(builder, one, inside[:stop])
    whole = term
    while term.kind == "filter" and term.text in _KEEPING:
        term = term.parts[0]
    if term.kind == "method" and term.text in ("items", "values", "keys"):
        term = term.parts[0]
    if term.kind in ("name", "local"):
        frame.name = term.text
    named = [*frame.local]
    builder.local.add(tuple(named))
    more = inside[stop + 1 :] if stop < len(inside) and inside[stop].text == "if" else []
    if more:
        asked = read_tokens(more, one.dialect, builder.local)[0]
        builder.use(asked)
        frame.condition = holds(f"{text_of(term)} if {text_of(asked)}", one.dialect)
    elif term.kind == "list":
        frame.condition = bool(term.parts)
    else:
        frame.condition = holds(text_of(term if frame.name else whole), one.dialect)
    builder.local.take_back(tuple(named))
    builder.open(frame)


def _set(builder: Builder, one: Statement, tokens: list[Token]) -> None:
    middle = next((index for index, token in enumerate(tokens) if token.text == "=" and token.kind == "op"), -1)
    if middle < 0:
        _capture(builder, one, tuple(token.text for token in tokens[:1] if token.kind == "name"))
        return
    names = tuple(token.text for token in tokens[:middle] if token.kind == "name")
    term = _term(builder, one, tokens[middle + 1 :])
    if len(names) == 1 and term.kind == "text" and middle == 1:
        words = (Words(term.start, term.end),) if term.start < term.end else ()
        builder.put(Macro(one.start, one.end, names[0], (), words))
        one.captured.add(names[0])
    else:
        one.captured.difference_update(names)
    builder.local.add(names)


def _capture(builder: Builder, one: Statement, names: tuple[str, ...]) -> None:
    frame = Frame("macro", one.name, one.start, one.end)
    frame.name = names[0] if names else ""
    one.captured.update(names)
    builder.local.add(names)
    builder.open(frame)


def _macro(builder: Builder, one: Statement, tokens: list[Token]) -> None:
    frame = Frame("macro", one.name, one.start, one.end)
    names = [
        token.text
        for before, token in pairwise(tokens)
        if token.kind == "name" and before.text in ("(", ",", "*", "**")
    ]
    if tokens and tokens[0].kind == "name":
        frame.name = tokens[0].text
    else:
        builder.fault(one.start, one.end, "bad-expression", tag=one.name, expression="")
    frame.parameters = frame.local = tuple(names)
    builder.local.add((frame.name,))
    builder.open(frame)


def _block(builder: Builder, one: Statement, tokens: list[Token]) -> None:
    name = tokens[0].text if tokens else ""
    more = [token for token in tokens[1:] if token.text not in ("scoped", "required")]
    if more and one.dialect == "twig":
        term = _term(builder, one, more)
        builder.put(Named(one.start, one.end, name, tuple(printed(term, more[0].start, more[-1].end, one.dialect))))
        return
    frame = Frame("named", one.name, one.start, one.end)
    frame.name = name
    builder.open(frame)


def _call(builder: Builder, one: Statement, tokens: list[Token]) -> None:
    frame = Frame("plain", one.name, one.start, one.end)
    if tokens and tokens[0].text == "(":
        close = next((index for index, token in enumerate(tokens) if token.text == ")"), len(tokens) - 1)
        frame.local = tuple(token.text for token in tokens[:close] if token.kind == "name")
        tokens = tokens[close + 1 :]
    builder.put(*printed(_term(builder, one, tokens), one.start, one.end, one.dialect))
    builder.open(frame)


def _target(tokens: list[Token]) -> str:
    """The literal that names another template: the first one, where a list of them is given."""
    if tokens and tokens[0].kind == "text":
        return tokens[0].text
    if len(tokens) > 1 and tokens[0].text == "[" and tokens[1].kind == "text":
        return tokens[1].text
    return ""


def _import(builder: Builder, tokens: list[Token]) -> None:
    """Names that another template gives."""
    words = [token for token in tokens if token.kind != "text"]
    names = [
        word.text for word in words if word.kind == "name" and word.text not in ("import", "as", "with", "context")
    ]
    builder.local.add(tuple(names))
