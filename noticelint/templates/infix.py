"""Expressions with operators between their parts: Jinja, Twig, Liquid, JavaScript and Ruby."""

from __future__ import annotations

from noticelint.templates.terms import DEEPEST_TERM, LONGEST_CHAIN, Local, Term, Token, constant, tokens_of, unread

_COMPARED = {"==": "==", "===": "==", "!=": "!=", "!==": "!=", "<>": "!=", ">": ">", "<": "<", ">=": ">=", "<=": "<="}
_ADDED = {"+", "-", "*", "/", "%", "//", "**", "~", "..", "..."}
_FILTERED = ("jinja", "twig", "liquid", "braze")
_LIQUID = ("liquid", "braze")


class _UnreadableError(Exception):
    pass


def read_infix(source: str, start: int, end: int, dialect: str, local: Local) -> tuple[Term, bool]:
    """The term of `source[start:end]`, and whether it could be read; what cannot is a term of kind `other`."""
    tokens = tokens_of(source, start, end, dialect)
    return read_tokens(tokens, dialect, local)


def read_tokens(tokens: list[Token], dialect: str, local: Local) -> tuple[Term, bool]:
    """The term of the tokens, and whether they could be read."""
    reader = _Reader(tokens, dialect, local)
    try:
        term = reader.whole()
    except _UnreadableError:
        return unread(tokens, local), False
    if reader.at < len(tokens):
        return unread(tokens, local), False
    return term, True


class _Reader:
    def __init__(self, tokens: list[Token], dialect: str, local: Local) -> None:
        self.tokens = tokens
        self.dialect = dialect
        self.local = local
        self.at = 0
        self.depth = 0
        self.steps = 0

    def step(self) -> None:
        """One more term that stands inside the next: a chain of filters, calls or operators."""
        self.steps += 1
        if self.steps > LONGEST_CHAIN:
            raise _UnreadableError

    def peek(self, ahead: int = 0) -> str:
        index = self.at + ahead
        # A literal is no operator, whatever it holds.
        return self.tokens[index].text if index < len(self.tokens) and self.tokens[index].kind != "text" else ""

    def kind(self, ahead: int = 0) -> str:
        index = self.at + ahead
        return self.tokens[index].kind if index < len(self.tokens) else ""

    def take(self, *texts: str) -> bool:
        if self.peek() in texts and self.at < len(self.tokens):
            self.at += 1
            return True
        return False

    def expect(self, text: str) -> int:
        if not self.take(text):
            raise _UnreadableError
        return self.tokens[self.at - 1].end

    def whole(self) -> Term:
        self.depth += 1
        if self.depth > DEEPEST_TERM:
            raise _UnreadableError
        term = self.chain() if self.dialect in _LIQUID else self.either()
        if self.dialect in _LIQUID:
            term = self.filters(term)
        elif self.take("?:"):
            last = self.whole()
            term = Term("or", "", (term, last), term.start, last.end)
        elif self.take("?"):
            then = self.whole()
            last = self.whole() if self.take(":") else Term("text", "", (), then.end, then.end)
            term = Term("choice", "", (term, then, last), term.start, last.end)
        elif self.dialect == "jinja" and self.take("if"):
            condition = self.either()
            last = self.whole() if self.take("else") else Term("text", "", (), condition.end, condition.end)
            term = Term("choice", "", (condition, term, last), term.start, max(last.end, condition.end))
        self.depth -= 1
        return term

    def chain(self) -> Term:
        """Liquid: `and` and `or` bind alike, the last ones first."""
        parts, words = [self.compared()], []
        while self.peek() in ("and", "or"):
            words.append(self.peek())
            self.at += 1
            parts.append(self.compared())
        term = parts.pop()
        gathered = [term]
        while words:
            word = words.pop()
            first = parts.pop()
            gathered.append(first)
            if words and words[-1] == word:
                continue
            self.step()
            term = Term(word, "", tuple(reversed(gathered)), first.start, gathered[0].end)
            gathered = [term]
        return term

    def either(self) -> Term:
        return self.joined("or", ("or", "||", "??"), self.all)

    def all(self) -> Term:
        return self.joined("and", ("and", "&&"), self.opposite)

    def joined(self, kind: str, words: tuple[str, ...], part) -> Term:  # type: ignore[no-untyped-def]
        parts: list[Term] = [part()]
        while self.take(*words):
            parts.append(part())
        if len(parts) == 1:
            return parts[0]
        return Term(kind, "", tuple(parts), parts[0].start, parts[-1].end)

    def opposite(self) -> Term:
        start, odd = -1, False
        while self.peek() in ("not", "!") and self.at < len(self.tokens):
            start = self.tokens[self.at].start if start < 0 else start
            odd = not odd
            self.at += 1
        term = self.compared()
        return Term("not", "", (term,), start, term.end) if odd else term

    def compared(self) -> Term:
        term = self.added()
        while True:
            word = self.peek()
            if word in _COMPARED:
                self.at += 1
                word = _COMPARED[word]
            elif word == "not" and self.peek(1) == "in":
                self.at += 2
                word = "not in"
            elif word in ("in", "contains"):
                self.at += 1
            elif word in ("starts", "ends") and self.peek(1) == "with":
                self.at += 2
                word = f"{word} with"
            elif word == "matches":
                self.at += 1
            elif word == "is":
                self.at += 1
                term = self.tested(term)
                continue
            else:
                return term
            self.step()
            right = self.added()
            opposite = word in ("!=", "not in")
            found = Term("compare", {"!=": "==", "not in": "in"}.get(word, word), (term, right), term.start, right.end)
            term = Term("not", "", (found,), term.start, right.end) if opposite else found

    def tested(self, term: Term) -> Term:
        self.step()
        opposite = self.take("not")
        if self.kind() != "name":
            raise _UnreadableError
        words = [self.peek()]
        self.at += 1
        if words[0] in ("same", "divisible") and self.take("as", "by"):
            words.append("as")
        arguments: tuple[Term, ...] = ()
        if self.take("("):
            arguments = self.listed(")")
        elif self.kind() in ("text", "number"):
            arguments = (self.single(),)
        end = self.tokens[self.at - 1].end
        found = Term("test", " ".join(words), (term, *arguments), term.start, end)
        return Term("not", "", (found,), term.start, end) if opposite else found

    def added(self) -> Term:
        term = self.signed()
        while self.peek() in _ADDED:
            word = self.peek()
            self.at += 1
            rights = [self.signed()]
            while self.take(word):
                rights.append(self.signed())
            self.step()
            term = Term("operation", word, (term, *rights), term.start, rights[-1].end)
        return term

    def signed(self) -> Term:
        start = self.tokens[self.at].start if self.at < len(self.tokens) else 0
        negative = False
        while self.peek() in ("-", "+"):
            negative = True
            self.at += 1
        # `a + !b` in JavaScript.
        term = self.opposite_of_one() if self.peek() == "!" else self.filters(self.single())
        if not negative:
            return term
        if term.kind == "value":
            return Term("value", f"-{term.text}", (), start, term.end)
        return Term("operation", "-", (term,), start, term.end)

    def opposite_of_one(self) -> Term:
        start, odd = self.tokens[self.at].start, False
        while self.take("!"):
            odd = not odd
        term = self.single()
        return Term("not", "", (term,), start, term.end) if odd else term

    def filters(self, term: Term) -> Term:
        if self.dialect not in _FILTERED:
            return term
        while self.take("|"):
            self.step()
            if self.kind() != "name":
                raise _UnreadableError
            name = self.peek()
            self.at += 1
            while self.peek() == "." and self.kind(1) == "name":
                name = f"{name}.{self.peek(1)}"
                self.at += 2
            arguments: tuple[Term, ...] = ()
            if self.dialect in _LIQUID:
                if self.take(":"):
                    arguments = self.given()
            elif self.take("("):
                arguments = self.listed(")")
            term = Term("filter", name, (term, *arguments), term.start, self.tokens[self.at - 1].end)
        return term

    def given(self) -> tuple[Term, ...]:
        """Liquid: arguments of a filter, with commas between them."""
        found = []
        while self.at < len(self.tokens) and self.peek() != "|":
            if self.kind() == "name" and self.peek(1) == ":":
                self.at += 2
            found.append(self.single())
            if not self.take(","):
                break
        return tuple(found)

    def listed(self, close: str) -> tuple[Term, ...]:
        found: list[Term] = []
        while not self.take(close):
            if self.at >= len(self.tokens):
                raise _UnreadableError
            if self.kind() in ("name", "text", "number") and self.peek(1) in ("=", ":", "=>"):
                self.at += 2
            self.take(*_ADDED)
            found.append(self.whole())
            if self.peek() != close:
                self.expect(",")
        return tuple(found)

    def single(self) -> Term:
        """One operand with what follows it directly: `.name`, `[...]`, `(...)`."""
        if self.at >= len(self.tokens):
            raise _UnreadableError
        token = self.tokens[self.at]
        self.at += 1
        if token.kind == "text":
            return self.followed(Term("text", token.text, (), token.start + 1, token.end - 1))
        if token.kind == "number":
            return Term("value", token.text, (), token.start, token.end)
        if token.kind == "name":
            return self.followed(self.named(token))
        if token.text == "(":
            term = self.whole()
            self.expect(")")
            return self.followed(term)
        if token.text in ("[", "{"):
            parts = self.listed("]" if token.text == "[" else "}")
            return self.followed(Term("list", "", parts, token.start, self.tokens[self.at - 1].end))
        if token.text == ":" and self.dialect == "erb" and self.kind() == "name":
            self.at += 1
            symbol = self.tokens[self.at - 1]
            return Term("text", symbol.text, (), symbol.start, symbol.end)
        raise _UnreadableError

    def named(self, token: Token) -> Term:
        if found := constant(token.text):
            return Term("value", found, (), token.start, token.end)
        if self.dialect in _LIQUID and token.text in ("empty", "blank") and self.peek() != ".":
            return Term("value", token.text, (), token.start, token.end)
        if self.dialect == "ejs" and token.text == "locals" and self.peek() == "." and self.kind(1) == "name":
            self.at += 2
            token = self.tokens[self.at - 1]
        path = token.text.lstrip("@")
        if self.dialect == "erb" and self.commands(token):
            return Term("call", path, self.bare(), token.start, self.tokens[self.at - 1].end)
        if path in ("and", "or", "in", "is", "if", "else", "function", "new", "typeof", "do"):
            raise _UnreadableError
        return Term("local" if self.local(path) else "name", path, (), token.start, token.end)

    def commands(self, token: Token) -> bool:
        """Ruby: whether the name is a call without parentheses (`l @date`)."""
        if self.at >= len(self.tokens) or self.tokens[self.at].start == token.end or token.text.startswith("@"):
            return False
        return self.kind() in ("text", "number") or (
            (self.kind() == "name" and self.peek() not in ("if", "unless", "and", "or", "do", "in", "then"))
            or (
                self.peek() == ":"
                and self.kind(1) == "name"
                and self.tokens[self.at].end == self.tokens[self.at + 1].start
            )
        )

    def bare(self) -> tuple[Term, ...]:
        found = []
        while True:
            if self.kind() == "name" and self.peek(1) == ":":
                self.at += 2
            found.append(self.whole())
            if not self.take(","):
                break
        return tuple(found)

    def followed(self, term: Term) -> Term:
        while True:
            mark = self.peek()
            if mark in (".", "?.", "&.") and self.kind(1) in ("name", "number"):
                name = self.peek(1)
                self.at += 2
                end = self.tokens[self.at - 1].end
                if self.peek() == "(":
                    self.step()
                    self.at += 1
                    arguments = self.listed(")")
                    term = Term("method", name, (term, *arguments), term.start, self.tokens[self.at - 1].end)
                elif term.kind in ("name", "local"):
                    term = Term(term.kind, f"{term.text}.{name}", (), term.start, end)
                else:
                    self.step()
                    term = Term("property", name, (term,), term.start, end)
            elif mark == "[" and term.kind in ("name", "local", "method", "property", "call"):
                self.step()
                self.at += 1
                inner = self.whole()
                end = self.expect("]")
                if inner.kind in ("text", "value") and term.kind in ("name", "local"):
                    term = Term(term.kind, f"{term.text}.{inner.text}", (), term.start, end)
                else:
                    term = Term("method", "[]", (term, inner), term.start, end)
            elif mark == "(" and term.kind in ("name", "local"):
                self.at += 1
                arguments = self.listed(")")
                end = self.tokens[self.at - 1].end
                root, _, last = term.text.rpartition(".")
                if root:
                    receiver = Term(term.kind, root, (), term.start, term.end)
                    term = Term("method", last, (receiver, *arguments), term.start, end)
                else:
                    term = Term("call", last, arguments, term.start, end)
            else:
                return term
