"""ERB: `<%= ... %>` prints Ruby, `<% ... %>` is its statements."""

from __future__ import annotations

import re

from noticelint.templates.assigned import assign
from noticelint.templates.build import SWITCH, Builder, Frame
from noticelint.templates.conditions import Condition, either, negated
from noticelint.templates.formulas import equals, formula, holds
from noticelint.templates.infix import read_tokens
from noticelint.templates.printing import printed
from noticelint.templates.scan import Notation, Scanner, Tag
from noticelint.templates.terms import Term, Token, text_of, tokens_of
from noticelint.templates.tree import Arm, Branch, Include, Output

_ERB = Notation(
    {"<%%": "", "<%#": "%>", "<%=": "%>", "<%-": "%>", "<%": "%>"}, ("<%=",), ("<%%", "<%#"), False, False, r"%?>"
)
_DO = re.compile(r"(?:\bdo|\{)\s*(?:\|([^|]*)\|)?\s*$")
_EACH = re.compile(r"\.(?:each\w*|map|times|find_each|collect|select)\b")
_NAME = re.compile(r"\s*([a-z_]\w*)")
_OPENERS = ("if", "unless", "while", "until", "for", "case", "begin")


def read(source: str) -> Builder:
    """Everything that stands in an ERB template."""
    builder = Builder(source)
    scanner = Scanner(builder, _ERB)
    captured: set[str] = set()
    while tag := scanner.next():
        inner_end, after = tag.inner_end, ""
        if tag.closed and tag.inner < inner_end and source[inner_end - 1] == "-":
            inner_end, after = inner_end - 1, "line"
        scanner.text(tag.start, "line" if tag.opening == "<%-" else "")
        scanner.at, scanner.after = tag.end, after
        if tag.opening == "<%%":
            builder.words(tag.start, tag.start + 2)
        elif tag.opening == "<%=":
            _print(builder, tag, inner_end, captured)
        elif tag.opening != "<%#":
            start = tag.inner
            while start < inner_end:
                stop = source.find("\n", start, inner_end)
                stop = inner_end if stop < 0 else stop
                if source[start:stop].strip():
                    line = tag._replace(
                        start=tag.start if start == tag.inner else start, end=tag.end if stop == inner_end else stop
                    )
                    _tell(builder, line, start, stop, captured)
                start = stop + 1
    scanner.text(len(source))
    return builder


def _print(builder: Builder, tag: Tag, end: int, captured: set[str]) -> None:
    source = builder.source
    opens = _DO.search(source, max(tag.inner, end - 200), end)
    stop = opens.start() if opens else end
    tokens = tokens_of(source, tag.inner, stop, "erb")
    if not tokens:
        if tag.closed:
            builder.fault(tag.start, tag.end, "bad-expression", expression="")
    elif tokens[0].text in ("render", "yield"):
        builder.use(_read(builder, [token for token in tokens[1:] if token.text not in ("(", ")")]))
        target = next((token.text for token in tokens if token.kind == "text"), "")
        if tokens[0].text == "render":
            builder.put(Include(tag.start, tag.end, target))
        else:
            builder.put(Output(tag.start, tag.end, "yield", arguments=()))
    else:
        word = next((i for i, one in enumerate(tokens) if i and one.kind == "name" and one.text in ("if", "unless")), 0)
        term = _read(builder, tokens[:word] if word else tokens)
        builder.use(term)
        nodes = printed(term, tag.start, tag.end, "erb")
        nodes = [
            node._replace(arguments=()) if isinstance(node, Output) and node.name in captured else node
            for node in nodes
        ]
        if word:
            condition = _condition(builder, tokens[word + 1 :])
            condition = negated(condition) if tokens[word].text == "unless" else condition
            builder.put(Branch(tag.start, tag.end, (Arm(condition, tuple(nodes)), Arm(None, ()))))
        else:
            builder.put(*nodes)
    if opens:
        _block(builder, tag, opens, Term("other", "", (), tag.inner, tag.inner))


def _tell(builder: Builder, tag: Tag, start: int, end: int, captured: set[str]) -> None:
    """Tell the builder what one line of statements means."""
    source = builder.source
    word = _NAME.match(source, start, end)
    name = word.group(1) if word else ""
    tokens = tokens_of(source, word.end() if word else start, end, "erb")
    while tokens and tokens[-1].text in ("then", ";") and tokens[-1].kind != "text":
        tokens.pop()
    if name in _OPENERS and tokens and tokens[-1].text == "end":
        builder.use(_read(builder, tokens[:-1]))
    elif name in ("if", "unless"):
        condition = _condition(builder, tokens)
        if not tokens and tag.closed:
            builder.fault(tag.start, tag.end, "bad-expression", tag=name, expression="")
        frame = Frame("branch", name, tag.start, tag.end)
        frame.condition = condition if name == "if" else negated(condition)
        builder.open(frame)
    elif name == "elsif" or (name == "else" and tokens and tokens[0].text == "if"):
        builder.middle(_condition(builder, tokens if name == "elsif" else tokens[1:]), name, tag.start, tag.end)
    elif name == "else":
        builder.middle(None, name, tag.start, tag.end)
    elif name == "case":
        frame = Frame(SWITCH, name, tag.start, tag.end)
        when = next((index for index, token in enumerate(tokens) if token.text == "when"), len(tokens))
        frame.subject = _read(builder, tokens[:when])
        builder.use(frame.subject)
        builder.open(frame)
        if when < len(tokens):
            builder.middle(_case(builder, tokens[when + 1 :]), "when", tag.start, tag.end)
    elif name == "when":
        builder.middle(_case(builder, tokens), name, tag.start, tag.end)
    elif name == "end" or source[start:end].strip() == "}":
        if len(builder.frames) > 1:
            builder.close(builder.frames[-1].tag, "end", tag.start, tag.end)
        else:
            builder.fault(tag.start, tag.end, "stray-end", tag="end")
    elif name in ("for", "while", "until"):
        _loop(builder, tag, name, tokens)
    elif name == "begin":
        builder.open(Frame("plain", name, tag.start, tag.end))
    elif opens := _DO.search(source, max(start, end - 200), end):
        each = _EACH.search(source, start, opens.start())
        term = _read(builder, tokens_of(source, start, each.start() if each else opens.start(), "erb"))
        builder.use(term)
        _block(builder, tag, opens, term if each else Term("other", "", (), start, start))
    else:
        _set(builder, tag, tokens_of(source, start, end, "erb"), captured)


def _read(builder: Builder, tokens: list[Token]) -> Term:
    return read_tokens(tokens, "erb", builder.local)[0]


def _condition(builder: Builder, tokens: list[Token]) -> Condition:
    term = _read(builder, tokens)
    builder.use(term)
    return formula(term, "erb")


def _case(builder: Builder, tokens: list[Token]) -> Condition:
    subject = builder.frames[-1].subject
    found: list[Condition] = []
    values: list[Token] = []
    for token in [*tokens, None]:
        if token is not None and not (token.text == "," and token.kind == "op"):
            values.append(token)
        elif values:
            term = _read(builder, values)
            builder.use(term)
            found.append(equals(subject, term, "erb") if subject else formula(term, "erb"))
            values = []
    return either(*found)


def _loop(builder: Builder, tag: Tag, name: str, tokens: list[Token]) -> None:
    frame = Frame("loop", name, tag.start, tag.end)
    if tokens and tokens[-1].text == "do":
        tokens = tokens[:-1]
    middle = next((i for i, token in enumerate(tokens) if token.text == "in"), -1) if name == "for" else -1
    frame.local = tuple(token.text for token in tokens[: max(middle, 0)] if token.kind == "name")
    frame.variable = ", ".join(frame.local)
    term = _read(builder, tokens[middle + 1 :])
    builder.use(term)
    if name == "for":
        frame.name = term.text if term.kind in ("name", "local") else ""
        frame.condition = holds(text_of(term), "erb")
    else:
        frame.condition = formula(term, "erb") if name == "while" else negated(formula(term, "erb"))
    builder.open(frame)


def _block(builder: Builder, tag: Tag, opens: re.Match[str], collection: Term) -> None:
    """A block that Ruby calls: once for each item, or, if it asks no collection, once."""
    looped = collection.kind != "other" or bool(collection.text)
    frame = Frame("loop" if looped else "plain", "do", tag.start, tag.end)
    frame.local = tuple(each.strip(" ()") for each in (opens.group(1) or "").split(",") if each.strip())
    if looped:
        frame.variable = ", ".join(frame.local)
        frame.name = collection.text if collection.kind in ("name", "local") else ""
        frame.condition = holds(text_of(collection), "erb")
    builder.open(frame)


def _set(builder: Builder, tag: Tag, tokens: list[Token], captured: set[str]) -> None:
    """An assignment, or any other statement, whose names are used."""
    if len(tokens) > 1 and tokens[0].kind == "name" and tokens[1].text in ("=", "||=") and tokens[1].kind == "op":
        name = tokens[0].text.lstrip("@")
        assign(builder, tag, name, _read(builder, tokens[2:]), captured)
    else:
        builder.use(_read(builder, tokens))
