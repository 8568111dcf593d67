"""What the tags of Handlebars and Mustache mean: `{{#if x}}`, `{{#each xs}}`, `{{else}}`, `{{> partial}}`."""

from __future__ import annotations

import re

from noticelint.templates.build import LOCAL, SWITCH, Builder, Frame
from noticelint.templates.conditions import Atom, Condition, negated
from noticelint.templates.formulas import equals, formula, holds
from noticelint.templates.prefix import COMPARED, read_prefix
from noticelint.templates.printing import printed
from noticelint.templates.scan import Tag
from noticelint.templates.terms import Term, text_of
from noticelint.templates.tree import Extends, Include, Output

_AS = re.compile(r"\bas\s+\|([^|]*)\|\s*$")
_WORD = re.compile(r"\s*(\*?[^\s(){}|=]*)")
_UP = re.compile(r"(?:\.\./)*")
_LOOPS = ("each", "for", "forEach", "each-in")
_WRITTEN = {
    "==": "==", "===": "==", "eq": "==", "is": "==", "!=": "!=", "!==": "!=", "ne": "!=", "neq": "!=",
    ">": ">", "gt": ">", "<": "<", "lt": "<", ">=": ">=", "gte": ">=", "<=": "<=", "lte": "<=",
}  # fmt: skip


class Teller:
    """Tells the builder what one tag means."""

    def __init__(self, builder: Builder, dialect: str, tag: Tag, end: int) -> None:
        self.builder = builder
        self.dialect = dialect
        self.tag = tag
        self.end = end

    def tell(self, sign: str, inner: int) -> None:
        """Tell the meaning of a tag whose inside begins with the sign; `inner` is the offset after it."""
        builder, tag, source = self.builder, self.tag, self.builder.source
        word = _WORD.match(source, inner, self.end)
        name, rest = (word.group(1), word.end()) if word else ("", inner)
        if sign == "/":
            self._close(name.lstrip("*"))
        elif sign == ">":
            builder.use(self._read(rest))
            if name == "@partial-block":
                builder.put(Output(tag.start, tag.end, name, arguments=()))
            else:
                builder.put(Include(tag.start, tag.end, name.strip("'\"")))
        elif sign == "<":
            builder.put(Extends(tag.start, tag.end, name))
            builder.open(Frame("plain", name, tag.start, tag.end))
        elif sign == "$":
            frame = Frame("named", name, tag.start, tag.end)
            frame.name = name
            builder.open(frame)
        elif (sign == "^" and not name) or (not sign and name == "else" and self.dialect == "handlebars"):
            self._otherwise(rest)
        elif sign == "^":
            frame = Frame("branch", name, tag.start, tag.end)
            frame.condition = negated(formula(self._term(inner), self.dialect))
            builder.open(frame)
        elif sign == "#":
            self._block(name, inner, rest)
        elif sign not in ("*", "="):
            self._output(inner)

    def _output(self, inner: int) -> None:
        builder, tag = self.builder, self.tag
        if not builder.source[inner : self.end].strip():
            if tag.closed:
                builder.fault(tag.start, tag.end, "bad-expression", expression="")
            return
        builder.put(*printed(self._term(inner), tag.start, tag.end, self.dialect))

    def _otherwise(self, rest: int) -> None:
        builder, tag = self.builder, self.tag
        word = _WORD.match(builder.source, rest, self.end)
        name = word.group(1) if word else ""
        frame = builder.frames[-1]
        condition: Condition | None = None
        context = None
        if name and word:
            term = self._term(word.end() if name in ("if", "unless", "with", *_LOOPS) else rest)
            condition = formula(term, self.dialect)
            if name == "unless":
                condition = negated(condition)
            context = term.text if name == "with" and term.kind == "name" else None
        if builder.middle(condition, "else", tag.start, tag.end) and frame.context is not None and not frame.deep:
            builder.contexts[-1] = context if context is not None else builder.contexts[-2]

    def _close(self, name: str) -> None:
        frame = self.builder.frames[-1]
        if name in ("case", "default") and frame.kind == SWITCH:
            return
        self.builder.close(name, f"/{name}", self.tag.start, self.tag.end)

    def _block(self, name: str, inner: int, rest: int) -> None:
        """`{{#name ...}}`."""
        builder, tag, source = self.builder, self.tag, self.builder.source
        top = builder.frames[-1]
        if name == "" and source.startswith(">", rest):
            word = _WORD.match(source, rest + 1, self.end)
            name = word.group(1) if word else ""
        if inner < self.end and source[inner] == ">":
            word = _WORD.match(source, inner + 1, self.end)
            name = word.group(1) if word else ""
            builder.put(Include(tag.start, tag.end, name))
            builder.open(Frame("plain", name, tag.start, tag.end))
            return
        if name in ("case", "default") and top.kind == SWITCH:
            value = self._term(rest) if name == "case" else None
            condition = equals(top.subject, value, self.dialect) if top.subject and value else None
            builder.middle(condition, name, tag.start, tag.end)
            return
        frame = Frame("branch", name.lstrip("*"), tag.start, tag.end)
        given = _AS.search(source, rest, self.end)
        if given:
            frame.local = tuple(given.group(1).split())
            self.end = given.start()
        bare = not source[rest : self.end].strip()
        if name == "*inline":
            frame.kind, frame.name = "defined", source[rest : self.end].strip(" \t\n'\"")
        elif name in ("if", "unless"):
            condition = formula(self._term(rest), self.dialect)
            frame.condition = condition if name == "if" else negated(condition)
            if bare and tag.closed:
                builder.fault(tag.start, tag.end, "bad-expression", tag=name, expression="")
        elif name in _LOOPS and not bare:
            self._loop(frame, self._term(rest))
        elif name == "with" and not bare:
            term = self._term(rest)
            frame.condition = formula(term, self.dialect)
            frame.context = ("" if given else term.text) if term.kind == "name" else LOCAL
            if given:
                frame.context = None
        elif name == SWITCH and not bare:
            frame.kind, frame.subject = SWITCH, self._term(rest)
        elif bare:
            self._section(frame, self._term(inner))
        elif name in COMPARED or name in ("and", "or", "not"):
            frame.condition = formula(self._term(inner), self.dialect)
        else:
            self._helper(frame, inner)
        builder.open(frame)

    def _loop(self, frame: Frame, term: Term) -> None:
        frame.kind = "loop"
        frame.name = term.text if term.kind in ("name", "local") else ""
        frame.variable = ", ".join(frame.local)
        frame.condition = holds(text_of(term), self.dialect)
        frame.context = None if frame.local else LOCAL

    def _section(self, frame: Frame, term: Term) -> None:
        """`{{#x}}...{{/x}}`: a loop if its name is a plural, else a branch; Mustache tells them apart by data."""
        last = term.text.rpartition(".")[2].lower()
        if (
            last.endswith(("s", "list"))
            and not last.endswith(("ss", "us", "is"))
            and not last.startswith(("is", "has"))
        ):
            self._loop(frame, term)
        else:
            frame.condition = formula(term, self.dialect)

    def _helper(self, frame: Frame, inner: int) -> None:
        """A block of the project's own: a comparison if it is written as one, else what stands in it stands."""
        term = self._term(inner)
        parts = term.parts
        if term.kind == "call" and len(parts) == 3 and parts[1].kind == "text" and parts[1].text in _WRITTEN:
            operator = _WRITTEN[parts[1].text]
            compared = Term(
                "compare", "==" if operator == "!=" else operator, (parts[0], parts[2]), term.start, term.end
            )
            condition = formula(compared, self.dialect)
            frame.condition = negated(condition) if operator == "!=" else condition
            return
        frame.condition = Atom(text_of(term))
        if not re.match(r"if|unless|is|has|when", term.text):
            frame.kind, frame.turns = "plain", True

    def _term(self, start: int) -> Term:
        """The term from `start` to the end of the tag, its variables used."""
        term = self._read(start)
        self.builder.use(term)
        return term

    def _read(self, start: int) -> Term:
        return read_prefix(self.builder.source, start, self.end, False, self._resolve)[0]

    def _resolve(self, raw: str) -> tuple[str, str]:
        contexts = self.builder.contexts
        steps = _UP.match(raw)
        up = steps.end() // 3 if steps else 0
        raw = raw[3 * up :]
        if raw == "..":
            raw, up = "this", up + 1
        if raw.startswith("@root"):
            return "name", raw[6:].replace("/", ".") or "@root"
        if raw.startswith("@"):
            return "local", raw
        here = contexts[max(len(contexts) - 1 - up, 0)]
        path = re.sub(r"^(?:this|\.)(?:[./]|$)", "", raw).replace("/", ".")
        path = re.sub(r"\[([^\[\]]*)\]", r"\1", path)
        if not path:
            return ("local" if here in ("", LOCAL) else "name"), ("this" if here in ("", LOCAL) else here)
        if here == LOCAL or (not up and self.builder.local(path)):
            return "local", path
        return "name", f"{here}.{path}" if here else path
