"""Expressions whose function stands before its arguments: Handlebars helpers and Go pipelines."""

from __future__ import annotations

import re
from collections.abc import Callable

from noticelint.templates.terms import DEEPEST_TERM, LONGEST_CHAIN, LONGEST_SUBJECT, Term, Token, constant

# From a path as it is written to its kind (`name` or `local`) and its full path.
Resolve = Callable[[str], tuple[str, str]]

_HANDLEBARS = re.compile(
    r"(?P<text>\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')|(?P<number>-?\d+(?:\.\d+)?(?![\w.]))"
    r"|(?P<name>(?:\.\.?/)*(?:@?[\w$\u0e31-\u0e4e-]+|\[[^\[\]]*\]|\.\.?)(?:[./](?:[\w$\u0e31-\u0e4e-]+|\[[^\[\]]*\]))*)|(?P<op>\\.|\S)",
    re.DOTALL,
)
_GO = re.compile(
    r"(?P<text>\"(?:[^\"\\]|\\.)*\"|`[^`]*`)|(?P<number>'(?:[^'\\\n]|\\.)'|-?\d+(?:\.\d+)?(?![\w.]))"
    r"|(?P<name>\$?[\w\u0e31-\u0e4e]+(?:\.[\w\u0e31-\u0e4e]+)*|\$?(?:\.[\w\u0e31-\u0e4e]+)+|\$|\.)|(?P<op>\\.|:=|\S)",
    re.DOTALL,
)
COMPARED = {
    "eq": "==", "equals": "==", "isEqual": "==", "ifEquals": "==", "ifEq": "==", "ifeq": "==", "is": "==",
    "ne": "!=", "neq": "!=", "notEq": "!=", "isnt": "!=", "unlessEquals": "!=", "unlessEq": "!=",
    "gt": ">", "lt": "<", "ge": ">=", "gte": ">=", "le": "<=", "lte": "<=",
}  # fmt: skip
_LENGTHS = ("len", "length", "size", "count")


class _UnreadableError(Exception):
    pass


def read_prefix(source: str, start: int, end: int, go: bool, resolve: Resolve) -> tuple[Term, bool]:
    """The term of `source[start:end]`, and whether it could be read; what cannot is a term of kind `other`."""
    tokens = []
    for match in (_GO if go else _HANDLEBARS).finditer(source, start, end):
        kind = match.lastgroup or "op"
        tokens.append(Token(kind, match.group()[1:-1] if kind == "text" else match.group(), *match.span()))
    reader = _Reader(tokens, go, resolve)
    try:
        term = reader.pipeline()
        if reader.at == len(tokens):
            return term, True
    except _UnreadableError:
        pass
    names = [reader.operand_of(token) for token in tokens if token.kind == "name" and reader.is_path(token)]
    parts = tuple(name for name in names if name.kind in ("name", "local"))
    return Term("other", " ".join(source[start:end].split()), parts, start, end), False


class _Reader:
    def __init__(self, tokens: list[Token], go: bool, resolve: Resolve) -> None:
        self.tokens = tokens
        self.go = go
        self.resolve = resolve
        self.at = 0
        self.depth = 0

    def op(self) -> str:
        return self.tokens[self.at].text if self.at < len(self.tokens) and self.tokens[self.at].kind == "op" else ""

    def is_path(self, token: Token) -> bool:
        return not self.go or token.text.startswith((".", "$"))

    def operand_of(self, token: Token) -> Term:
        if token.kind == "text":
            return Term("text", token.text, (), token.start + 1, token.end - 1)
        if token.kind == "number":
            return Term("value", token.text, (), token.start, token.end)
        if found := constant(token.text):
            return Term("value", found, (), token.start, token.end)
        kind, path = self.resolve(token.text) if self.is_path(token) else ("function", token.text)
        return Term(kind, path, (), token.start, token.end)

    def pipeline(self) -> Term:
        self.depth += 1
        if self.depth > DEEPEST_TERM:
            raise _UnreadableError
        term, steps = self.command(None), 0
        while self.go and self.op() == "|":
            self.at += 1
            steps += 1
            if steps > LONGEST_CHAIN // DEEPEST_TERM:
                raise _UnreadableError
            term = self.command(term)
        self.depth -= 1
        return term

    def command(self, piped: Term | None) -> Term:
        operands: list[Term] = []
        function = ""
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.kind == "op" and token.text != "(":
                break
            self.at += 1
            if token.text == "(" and token.kind == "op":
                inner = self.pipeline()
                if self.op() != ")":
                    raise _UnreadableError
                self.at += 1
                operands.append(self.field(inner))
                continue
            if not self.go and self.op() == "=" and token.kind == "name":
                self.at += 1
                continue
            operand = self.operand_of(token)
            if not operands and not function and token.kind == "name" and operand.kind != "value":
                function = token.text
                if operand.kind == "function":
                    continue
            elif operand.kind == "function":
                operand = Term("call", operand.text, (), operand.start, operand.end)
            operands.append(operand)
        return self.applied(function, operands, piped)

    def field(self, inner: Term) -> Term:
        """Go: `(index .Items 0).Name`."""
        if not self.go or self.at >= len(self.tokens):
            return inner
        token = self.tokens[self.at]
        if token.start != self.tokens[self.at - 1].end or not token.text.startswith(".") or token.kind != "name":
            return inner
        self.at += 1
        if inner.kind in ("name", "local"):
            return Term(inner.kind, inner.text + token.text, (), inner.start, token.end)
        return Term("property", token.text[1:], (inner,), inner.start, token.end)

    def applied(self, function: str, operands: list[Term], piped: Term | None) -> Term:
        bare = self.go and bool(function) and not function.startswith((".", "$"))
        if not operands and not bare:
            raise _UnreadableError
        if not bare and len(operands) == 1 and piped is None:
            return operands[0]
        if not function:
            raise _UnreadableError
        arguments = operands if bare else operands[1:]
        everything = [*arguments, piped] if piped else arguments
        ends = [*operands, *([piped] if piped else [])]
        start, end = min((each.start for each in ends), default=0), max((each.end for each in ends), default=0)
        if bare and not ends:
            only = self.tokens[self.at - 1]
            start, end = only.start, only.end
        known = _known(function, everything, start, end, self.go)
        if known:
            return known
        if piped:
            return Term("filter", function, (piped, *arguments), start, end)
        if not bare and self.go:
            root, _, last = operands[0].text.rpartition(".")
            if operands[0].kind not in ("name", "local"):
                raise _UnreadableError
            if not root:
                return Term("call", last, tuple(arguments), start, end)
            receiver = Term(operands[0].kind, root, (), operands[0].start, operands[0].end)
            return Term("method", last, (receiver, *arguments), start, end)
        return Term("call", function, tuple(arguments), start, end)


def _known(function: str, arguments: list[Term], start: int, end: int, go: bool) -> Term | None:
    """The term of a function that every template knows, else None."""
    count = len(arguments)
    if function == "not" and count == 1:
        return Term("not", "", tuple(arguments), start, end)
    if function in ("and", "or") and count:
        return Term(function, "", tuple(arguments), start, end) if count > 1 else arguments[0]
    if function in _LENGTHS and count == 1:
        return Term("filter", "length", tuple(arguments), start, end)
    if function in ("if", "unless") and count in (2, 3):
        asked, then, *rest = arguments
        asked = asked if function == "if" else Term("not", "", (asked,), asked.start, asked.end)
        last = rest[0] if rest else Term("text", "", (), then.end, then.end)
        return Term("choice", "", (asked, then, last), start, end)
    if function in ("index", "lookup") and count > 1 and arguments[0].kind in ("name", "local"):
        if all(each.kind in ("text", "value") for each in arguments[1:]):
            path = ".".join(each.text for each in arguments)
            return Term(arguments[0].kind, path, (), start, end)
        return None
    if function == "default" and count == 2:
        # Go's comes before the value, so that the value can be piped in.
        last, first = arguments if go else reversed(arguments)
        return Term("filter", "default", (first, last), start, end)
    if function == "printf" and count == 2 and arguments[0].kind == "text":
        return Term("filter", "printf", (arguments[1], arguments[0]), start, end)
    if function in COMPARED and count >= 2 and arguments[0].end - arguments[0].start < LONGEST_SUBJECT:
        operator = COMPARED[function]
        equal = [
            Term("compare", "==" if operator == "!=" else operator, (arguments[0], other), start, end)
            for other in arguments[1:]
        ]
        found = Term("or", "", tuple(equal), start, end) if len(equal) > 1 else equal[0]
        return Term("not", "", (found,), start, end) if operator == "!=" else found
    return None
