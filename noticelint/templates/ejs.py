"""EJS: `<%= ... %>` prints JavaScript, `<% ... %>` is its statements, whose braces hold the text between the tags."""

from __future__ import annotations

from noticelint.templates.assigned import assign
from noticelint.templates.build import SWITCH, Builder, Frame
from noticelint.templates.conditions import Condition, either
from noticelint.templates.formulas import equals, formula, holds
from noticelint.templates.infix import read_tokens
from noticelint.templates.printing import printed
from noticelint.templates.scan import Notation, Scanner, Tag
from noticelint.templates.terms import Term, Token, text_of, tokens_of, unread
from noticelint.templates.tree import Output

_EJS = Notation(
    {"<%%": "", "<%#": "%>", "<%=": "%>", "<%-": "%>", "<%_": "%>", "<%": "%>"},
    ("<%=", "<%-"),
    ("<%%", "<%#"),
    False,
    False,
    r"%?>",
)
_EACH = ("forEach", "map", "each", "filter")


def read(source: str) -> Builder:
    """Everything that stands in an EJS template."""
    builder = Builder(source)
    scanner = Scanner(builder, _EJS)
    captured: set[str] = set()
    while tag := scanner.next():
        inner_end, after = tag.inner_end, ""
        if tag.closed and tag.inner < inner_end and source[inner_end - 1] in "-_":
            inner_end -= 1
            after = "line"
        scanner.text(tag.start, "inline" if tag.opening == "<%_" else "")
        scanner.at, scanner.after = tag.end, after
        if tag.opening == "<%%":
            builder.words(tag.start, tag.start + 2)
        elif tag.opening in ("<%=", "<%-"):
            tokens = tokens_of(source, tag.inner, inner_end, "ejs")
            if not tokens and tag.closed:
                builder.fault(tag.start, tag.end, "bad-expression", expression="")
            elif tokens:
                term = _read(builder, tokens)
                builder.use(term)
                for node in printed(term, tag.start, tag.end, "ejs"):
                    if isinstance(node, Output) and node.name in captured:
                        node = node._replace(arguments=())
                    builder.put(node)
        elif tag.opening != "<%#":
            _tell(builder, tag, tokens_of(source, tag.inner, inner_end, "ejs"), captured)
    scanner.text(len(source))
    return builder


def _read(builder: Builder, tokens: list[Token]) -> Term:
    while tokens and tokens[-1].text == ";" and tokens[-1].kind == "op":
        tokens = tokens[:-1]
    return read_tokens(tokens, "ejs", builder.local)[0]


def _tell(builder: Builder, tag: Tag, tokens: list[Token], captured: set[str]) -> None:
    """Tell the builder what the statements of one tag open and close.

    Braces that close inside the tag are its own affair; the others open and close blocks of the template.
    """
    opening = _unmatched(tokens)
    statement: list[Token] = []
    cases: list[Condition] = []
    rounds = depth = 0
    whole = tag
    for index, token in enumerate(tokens):
        sign = token.text if token.kind == "op" else ""
        # Each statement stands from the end of the one before to its own.
        tag = tag._replace(end=token.end)
        rounds = max(rounds + (sign == "(") - (sign == ")"), 0)
        if sign == "{" and index in opening:
            _open(builder, tag, statement)
            tag = tag._replace(start=token.end)
            statement, rounds = [], 0
        elif sign == "}" and not depth:
            follows = tokens[index + 1].text if index + 1 < len(tokens) else ""
            if follows not in ("else", "catch", "finally"):
                _close(builder, tag)
                tag = tag._replace(start=token.end)
            statement, rounds = [], 0
        elif sign == ":" and not depth and statement and statement[0].text in ("case", "default"):
            cases.append(_case(builder, statement))
            if index + 1 == len(tokens) or tokens[index + 1].text not in ("case", "default"):
                plain = any(case is True for case in cases)
                builder.middle(None if plain else either(*cases), statement[0].text, tag.start, tag.end)
                cases = []
            statement = []
        elif sign == ";" and not depth and not rounds:
            _set(builder, tag, statement, captured)
            tag = tag._replace(start=token.end)
            statement = []
        else:
            depth += (sign == "{") - (sign == "}")
            statement.append(token)
    _set(builder, tag._replace(end=whole.end), statement, captured)


def _unmatched(tokens: list[Token]) -> set[int]:
    """The opening braces that are not closed among the tokens, by index."""
    left: list[int] = []
    for index, token in enumerate(tokens):
        if token.kind == "op" and token.text == "{":
            left.append(index)
        elif token.kind == "op" and token.text == "}" and left:
            left.pop()
    return set(left)


def _close(builder: Builder, tag: Tag) -> None:
    if len(builder.frames) > 1:
        builder.close(builder.frames[-1].tag, "}", tag.start, tag.end)
    else:
        builder.fault(tag.start, tag.end, "stray-end", tag="}")


def _open(builder: Builder, tag: Tag, head: list[Token]) -> None:
    """The block whose brace follows the head: `if (...)`, `else`, `for (...)`, `x.forEach(function (y)`."""
    word = head[0].text if head and head[0].kind == "name" else ""
    if word == "else":
        asked = len(head) > 1 and head[1].text == "if"
        condition = _condition(builder, tag, head[2:]) if asked else None
        builder.middle(condition, "else", tag.start, tag.end)
        return
    frame = Frame("plain", word or "{", tag.start, tag.end)
    if word in ("if", "while"):
        frame.kind = "branch" if word == "if" else "loop"
        frame.condition = _condition(builder, tag, head[1:])
    elif word == "switch":
        frame.kind, frame.subject = SWITCH, _read(builder, _inside(head[1:]))
        builder.use(frame.subject)
    elif word == "for":
        _for(builder, frame, _inside(head[1:]))
    else:
        _each(builder, frame, head)
    builder.open(frame)


def _inside(tokens: list[Token]) -> list[Token]:
    """What stands in the parentheses that the tokens are."""
    if tokens and tokens[0].text == "(":
        return tokens[1:-1] if tokens[-1].text == ")" else tokens[1:]
    return tokens


def _condition(builder: Builder, tag: Tag, tokens: list[Token]) -> Condition:
    inside = _inside(tokens)
    if not inside and tag.closed:
        builder.fault(tag.start, tag.end, "bad-expression", tag="if", expression="")
    term = _read(builder, inside)
    builder.use(term)
    return formula(term, "ejs")


def _case(builder: Builder, statement: list[Token]) -> Condition:
    subject = builder.frames[-1].subject
    if statement[0].text == "default" or subject is None:
        return True
    term = _read(builder, statement[1:])
    builder.use(term)
    return equals(subject, term, "ejs")


def _for(builder: Builder, frame: Frame, tokens: list[Token]) -> None:
    frame.kind = "loop"
    middle = next((i for i, token in enumerate(tokens) if token.kind == "name" and token.text in ("of", "in")), -1)
    if middle < 0:
        # `for (let i = 0; i < items.length; i++)`
        frame.local = tuple(token.text for token in tokens[:2] if token.text not in ("let", "var", "const"))[:1]
        names = [token for token in tokens if token.kind == "name" and token.text not in (*frame.local, "let", "var")]
        term = unread(names and tokens[tokens.index(names[0]) :], builder.local)
        used = [part for part in term.parts if part.text not in frame.local]
        builder.use(*used)
        name = used[0].text.removesuffix(".length") if used else ""
    else:
        frame.local = tuple(
            token.text
            for token in tokens[:middle]
            if token.kind == "name" and token.text not in ("let", "var", "const")
        )
        term = _read(builder, tokens[middle + 1 :])
        builder.use(term)
        name = text_of(term)
        frame.name = term.text if term.kind in ("name", "local") else ""
    frame.variable = ", ".join(frame.local)
    frame.name = frame.name or (name if middle < 0 else "")
    frame.condition = holds(name, "ejs")


def _each(builder: Builder, frame: Frame, head: list[Token]) -> None:
    """`x.forEach(y => {` is a loop; another function with a body is not known to be one."""
    at = next((i for i, token in enumerate(head) if i > 1 and token.kind == "name" and token.text in _EACH), -1)
    frame.local = tuple(
        token.text
        for token in head[max(at, 0) + 1 :]
        if token.kind == "name" and token.text not in ("function", "async")
    )
    if at < 0:
        return
    frame.kind = "loop"
    frame.variable = ", ".join(frame.local)
    term = _read(builder, head[: at - 1])
    builder.use(term)
    frame.name = term.text if term.kind in ("name", "local") else ""
    frame.condition = holds(text_of(term), "ejs")


def _set(builder: Builder, tag: Tag, tokens: list[Token], captured: set[str]) -> None:
    """An assignment, or any other statement, whose names are used."""
    if tokens and tokens[0].text in ("const", "let", "var"):
        tokens = tokens[1:]
    if len(tokens) > 1 and tokens[0].kind == "name" and tokens[1].text == "=" and tokens[1].kind == "op":
        name = tokens[0].text
        assign(builder, tag, name, _read(builder, tokens[2:]), captured)
    elif tokens and tokens[0].text not in ("break", "continue", ")", "return"):
        builder.use(_read(builder, tokens))
