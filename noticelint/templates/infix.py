"""Expressions with operators between their parts: Jinja, Twig, Liquid, JavaScript and Ruby."""

from __future__ import annotations

from noticelint.templates.cursor import Cursor, UnreadableError
from noticelint.templates.operands import ADDED, LIQUID, listed, single
from noticelint.templates.terms import DEEPEST_TERM, Local, Term, Token, tokens_of, unread
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_COMPARED = {"==": "==", "===": "==", "!=": "!=", "!==": "!=", "<>": "!=", ">": ">", "<": "<", ">=": ">=", "<=": "<="}
_FILTERED = ("jinja", "twig", "liquid", "braze")


def read_infix(source: str, start: int, end: int, dialect: str, local: Local) -> tuple[Term, bool]:
    """The term of `source[start:end]`, and whether it could be read; what cannot is a term of kind `other`."""
    tokens = tokens_of(source, start, end, dialect)
    return read_tokens(tokens, dialect, local)


def read_tokens(tokens: list[Token], dialect: str, local: Local) -> tuple[Term, bool]:
    """The term of the tokens, and whether they could be read."""
    cursor = Cursor(tokens, dialect, local, _whole)
    try:
        term = cursor.whole()
    except UnreadableError:
        return unread(tokens, local), False
    if cursor.at < len(tokens):
        return unread(tokens, local), False
    return term, True


def _whole(cursor: Cursor) -> Term:
    cursor.depth += 1
    if cursor.depth > DEEPEST_TERM:
        raise UnreadableError
    term = _chain(cursor) if cursor.dialect in LIQUID else _either(cursor)
    if cursor.dialect in LIQUID:
        term = _filters(cursor, term)
    elif cursor.take("?:"):
        last = _whole(cursor)
        term = Term("or", "", (term, last), term.start, last.end)
    elif cursor.take("?"):
        then = _whole(cursor)
        last = _whole(cursor) if cursor.take(":") else Term("text", "", (), then.end, then.end)
        term = Term("choice", "", (term, then, last), term.start, last.end)
    elif cursor.dialect == "jinja" and cursor.take("if"):
        condition = _either(cursor)
        last = _whole(cursor) if cursor.take("else") else Term("text", "", (), condition.end, condition.end)
        term = Term("choice", "", (condition, term, last), term.start, max(last.end, condition.end))
    cursor.depth -= 1
    return term


def _chain(cursor: Cursor) -> Term:
    """Liquid: `and` and `or` bind alike, the last ones first."""
    parts, words = [_compared(cursor)], []
    while cursor.peek() in ("and", "or"):
        words.append(cursor.peek())
        cursor.at += 1
        parts.append(_compared(cursor))
    term = parts.pop()
    gathered = [term]
    while words:
        word = words.pop()
        first = parts.pop()
        gathered.append(first)
        if words and words[-1] == word:
            continue
        cursor.step()
        term = Term(word, "", tuple(reversed(gathered)), first.start, gathered[0].end)
        gathered = [term]
    return term


def _either(cursor: Cursor) -> Term:
    return _joined(cursor, "or", ("or", "||", "??"), _all)


def _all(cursor: Cursor) -> Term:
    return _joined(cursor, "and", ("and", "&&"), _opposite)


def _joined(cursor: Cursor, kind: str, words: tuple[str, ...], part: Callable[[Cursor], Term]) -> Term:
    parts = [part(cursor)]
    while cursor.take(*words):
        parts.append(part(cursor))
    if len(parts) == 1:
        return parts[0]
    return Term(kind, "", tuple(parts), parts[0].start, parts[-1].end)


def _opposite(cursor: Cursor) -> Term:
    start, odd = -1, False
    while cursor.peek() in ("not", "!") and cursor.at < len(cursor.tokens):
        start = cursor.tokens[cursor.at].start if start < 0 else start
        odd = not odd
        cursor.at += 1
    term = _compared(cursor)
    return Term("not", "", (term,), start, term.end) if odd else term


def _compared(cursor: Cursor) -> Term:
    term = _added(cursor)
    while True:
        word = cursor.peek()
        if word in _COMPARED:
            cursor.at += 1
            word = _COMPARED[word]
        elif word == "not" and cursor.peek(1) == "in":
            cursor.at += 2
            word = "not in"
        elif word in ("in", "contains"):
            cursor.at += 1
        elif word in ("starts", "ends") and cursor.peek(1) == "with":
            cursor.at += 2
            word = f"{word} with"
        elif word == "matches":
            cursor.at += 1
        elif word == "is":
            cursor.at += 1
            term = _tested(cursor, term)
            continue
        else:
            return term
        cursor.step()
        right = _added(cursor)
        opposite = word in ("!=", "not in")
        found = Term("compare", {"!=": "==", "not in": "in"}.get(word, word), (term, right), term.start, right.end)
        term = Term("not", "", (found,), term.start, right.end) if opposite else found


def _tested(cursor: Cursor, term: Term) -> Term:
    cursor.step()
    opposite = cursor.take("not")
    if cursor.kind() != "name":
        raise UnreadableError
    words = [cursor.peek()]
    cursor.at += 1
    if words[0] in ("same", "divisible") and cursor.take("as", "by"):
        words.append("as")
    arguments: tuple[Term, ...] = ()
    if cursor.take("("):
        arguments = listed(cursor, ")")
    elif cursor.kind() in ("text", "number"):
        arguments = (single(cursor),)
    end = cursor.tokens[cursor.at - 1].end
    found = Term("test", " ".join(words), (term, *arguments), term.start, end)
    return Term("not", "", (found,), term.start, end) if opposite else found


def _added(cursor: Cursor) -> Term:
    term = _signed(cursor)
    while cursor.peek() in ADDED:
        word = cursor.peek()
        cursor.at += 1
        rights = [_signed(cursor)]
        while cursor.take(word):
            rights.append(_signed(cursor))
        cursor.step()
        term = Term("operation", word, (term, *rights), term.start, rights[-1].end)
    return term


def _signed(cursor: Cursor) -> Term:
    start = cursor.tokens[cursor.at].start if cursor.at < len(cursor.tokens) else 0
    negative = False
    while cursor.peek() in ("-", "+"):
        negative = True
        cursor.at += 1
    # `a + !b` in JavaScript.
    term = _opposite_of_one(cursor) if cursor.peek() == "!" else _filters(cursor, single(cursor))
    if not negative:
        return term
    if term.kind == "value":
        return Term("value", f"-{term.text}", (), start, term.end)
    return Term("operation", "-", (term,), start, term.end)


def _opposite_of_one(cursor: Cursor) -> Term:
    start, odd = cursor.tokens[cursor.at].start, False
    while cursor.take("!"):
        odd = not odd
    term = single(cursor)
    return Term("not", "", (term,), start, term.end) if odd else term


def _filters(cursor: Cursor, term: Term) -> Term:
    if cursor.dialect not in _FILTERED:
        return term
    while cursor.take("|"):
        cursor.step()
        if cursor.kind() != "name":
            raise UnreadableError
        name = cursor.peek()
        cursor.at += 1
        while cursor.peek() == "." and cursor.kind(1) == "name":
            name = f"{name}.{cursor.peek(1)}"
            cursor.at += 2
        arguments: tuple[Term, ...] = ()
        if cursor.dialect in LIQUID:
            if cursor.take(":"):
                arguments = _given(cursor)
        elif cursor.take("("):
            arguments = listed(cursor, ")")
        term = Term("filter", name, (term, *arguments), term.start, cursor.tokens[cursor.at - 1].end)
    return term


def _given(cursor: Cursor) -> tuple[Term, ...]:
    """Liquid: arguments of a filter, with commas between them."""
    found = []
    while cursor.at < len(cursor.tokens) and cursor.peek() != "|":
        if cursor.kind() == "name" and cursor.peek(1) == ":":
            cursor.at += 2
        found.append(single(cursor))
        if not cursor.take(","):
            break
    return tuple(found)
