"""One operand of an expression, with what follows it directly: `.name`, `[...]`, `(...)`."""

from __future__ import annotations

from noticelint.templates.cursor import Cursor, UnreadableError
from noticelint.templates.terms import LONGEST_CHAIN, Term, Token, constant

LIQUID = ("liquid", "braze")
ADDED = ("+", "-", "*", "/", "%", "//", "**", "~", "..", "...")


def single(cursor: Cursor) -> Term:
    """The operand that begins here."""
    if cursor.at >= len(cursor.tokens):
        raise UnreadableError
    token = cursor.tokens[cursor.at]
    cursor.at += 1
    if token.kind == "text":
        return _followed(cursor, Term("text", token.text, (), token.start + 1, token.end - 1))
    if token.kind == "number":
        return Term("value", token.text, (), token.start, token.end)
    if token.kind == "name":
        return _followed(cursor, _named(cursor, token))
    if token.text == "(":
        if cursor.take(")"):
            return Term("list", "", (), token.start, cursor.tokens[cursor.at - 1].end)
        term = cursor.whole()
        if cursor.take(","):
            more = listed(cursor, ")")
            return _followed(cursor, Term("list", "", (term, *more), token.start, cursor.tokens[cursor.at - 1].end))
        cursor.expect(")")
        return _followed(cursor, term)
    if token.text in ("[", "{"):
        parts = listed(cursor, "]" if token.text == "[" else "}")
        return _followed(cursor, Term("list", "", parts, token.start, cursor.tokens[cursor.at - 1].end))
    if token.text == ":" and cursor.dialect == "erb" and cursor.kind() == "name":
        cursor.at += 1
        symbol = cursor.tokens[cursor.at - 1]
        return Term("text", symbol.text, (), symbol.start, symbol.end)
    raise UnreadableError


def listed(cursor: Cursor, close: str) -> tuple[Term, ...]:
    """The expressions up to the closing bracket, with commas between them; keys before `=` and `:` are passed over."""
    found: list[Term] = []
    while not cursor.take(close):
        if cursor.at >= len(cursor.tokens):
            raise UnreadableError
        if cursor.kind() in ("name", "text", "number") and cursor.peek(1) in ("=", ":", "=>"):
            cursor.at += 2
        cursor.take(*ADDED)
        found.append(cursor.whole())
        if cursor.peek() != close:
            cursor.expect(",")
    return tuple(found)


def _named(cursor: Cursor, token: Token) -> Term:
    if found := constant(token.text):
        return Term("value", found, (), token.start, token.end)
    if cursor.dialect in LIQUID and token.text in ("empty", "blank") and cursor.peek() != ".":
        return Term("value", token.text, (), token.start, token.end)
    if cursor.dialect == "ejs" and token.text == "locals" and cursor.peek() == "." and cursor.kind(1) == "name":
        cursor.at += 2
        token = cursor.tokens[cursor.at - 1]
    path = token.text.lstrip("@")
    if cursor.dialect == "erb" and _commands(cursor, token):
        return Term("call", path, _bare(cursor), token.start, cursor.tokens[cursor.at - 1].end)
    if path in ("and", "or", "in", "is", "if", "else", "function", "new", "typeof", "do"):
        raise UnreadableError
    return Term("local" if cursor.local(path) else "name", path, (), token.start, token.end)


def _commands(cursor: Cursor, token: Token) -> bool:
    """Ruby: whether the name is a call without parentheses (`l @date`)."""
    if cursor.at >= len(cursor.tokens) or cursor.tokens[cursor.at].start == token.end or token.text.startswith("@"):
        return False
    return cursor.kind() in ("text", "number") or (
        (cursor.kind() == "name" and cursor.peek() not in ("if", "unless", "and", "or", "do", "in", "then"))
        or (
            cursor.peek() == ":"
            and cursor.kind(1) == "name"
            and cursor.tokens[cursor.at].end == cursor.tokens[cursor.at + 1].start
        )
    )


def _bare(cursor: Cursor) -> tuple[Term, ...]:
    found = []
    while True:
        if cursor.kind() == "name" and cursor.peek(1) == ":":
            cursor.at += 2
        found.append(cursor.whole())
        if not cursor.take(","):
            break
    return tuple(found)


def _index(cursor: Cursor) -> Term:
    """What stands between the brackets after a name: a key, or the ends of a slice."""
    parts = []
    sliced = False
    while cursor.peek() != "]":
        symbol = cursor.dialect == "erb" and cursor.kind(1) == "name"
        if not symbol and cursor.take(":", "::"):
            sliced = True
        else:
            parts.append(cursor.whole())
            if cursor.peek() not in (":", "::"):
                break
    return parts[0] if parts and not sliced else Term("list", "", tuple(parts), 0, 0)


def _followed(cursor: Cursor, term: Term) -> Term:
    segments = 0
    while True:
        mark = cursor.peek()
        segments += 1
        if segments > LONGEST_CHAIN:
            raise UnreadableError
        if mark in (".", "?.", "&.") and cursor.kind(1) in ("name", "number"):
            name = cursor.peek(1)
            cursor.at += 2
            end = cursor.tokens[cursor.at - 1].end
            if cursor.peek() == "(":
                cursor.step()
                cursor.at += 1
                arguments = listed(cursor, ")")
                term = Term("method", name, (term, *arguments), term.start, cursor.tokens[cursor.at - 1].end)
            elif term.kind in ("name", "local"):
                term = Term(term.kind, f"{term.text}.{name}", (), term.start, end)
            else:
                cursor.step()
                term = Term("property", name, (term,), term.start, end)
        elif mark == "[" and term.kind in ("name", "local", "method", "property", "call", "list"):
            cursor.step()
            cursor.at += 1
            inner = _index(cursor)
            end = cursor.expect("]")
            if inner.kind in ("text", "value") and term.kind in ("name", "local"):
                term = Term(term.kind, f"{term.text}.{inner.text}", (), term.start, end)
            else:
                term = Term("method", "[]", (term, inner), term.start, end)
        elif mark == "(" and term.kind in ("name", "local"):
            cursor.at += 1
            arguments = listed(cursor, ")")
            end = cursor.tokens[cursor.at - 1].end
            root, _, last = term.text.rpartition(".")
            if root:
                receiver = Term(term.kind, root, (), term.start, term.end)
                term = Term("method", last, (receiver, *arguments), term.start, end)
            else:
                term = Term("call", last, arguments, term.start, end)
        elif mark == "(" and term.kind in ("method", "property"):
            cursor.step()
            cursor.at += 1
            arguments = listed(cursor, ")")
            term = Term("method", "()", (term, *arguments), term.start, cursor.tokens[cursor.at - 1].end)
        else:
            return term
