"""Handlebars and Mustache: `{{x}}`, `{{{x}}}`, `{{#if x}}...{{else}}...{{/if}}`, `{{#x}}...{{/x}}`, `{{> partial}}`."""

from __future__ import annotations

import re

from noticelint.templates.build import LOCAL, SWITCH, Builder, Frame
from noticelint.templates.conditions import Atom, Condition, negated
from noticelint.templates.formulas import equals, formula, holds
from noticelint.templates.prefix import COMPARED, read_prefix
from noticelint.templates.printing import printed
from noticelint.templates.scan import Notation, Scanner, Tag
from noticelint.templates.terms import Term, text_of
from noticelint.templates.tree import Extends, Include, Output

_MEND = r"\}"
_HANDLEBARS = Notation(
    {"{{{{": "}}}}", "{{{": "}}}", "{{~!--": "--~}}", "{{!--": "--}}", "{{~!": "}}", "{{!": "}}", "{{": "}}"},
    ("{{{{", "{{{", "{{"),
    ("{{~!--", "{{!--", "{{~!", "{{!"),
    True,
    False,
    _MEND,
)
_SIGNS = "#^/>&=<$*"
_AS = re.compile(r"\bas\s+\|([^|]*)\|\s*$")
_WORD = re.compile(r"\s*(\*?[^\s(){}|=]*)")
_LOOPS = ("each", "for", "forEach", "each-in")


def read(source: str, dialect: str) -> Builder:
    """Everything that stands in a template of the dialect handlebars or mustache."""
    builder = Builder(source)
    scanner = Scanner(builder, _HANDLEBARS)
    while tag := scanner.next():
        sign, inner, inner_end = _inside(source, tag)
        if dialect == "handlebars" and tag.start and source[tag.start - 1] == "\\":
            doubled = source[max(tag.start - 2, 0)] == "\\"
            scanner.text(tag.start - 1)
            scanner.at = tag.start
            if not doubled:
                scanner.at, start = tag.end, tag.start
                builder.words(start, tag.end)
                continue
        scanner.text(tag.start, _before(source, tag, sign, inner, inner_end))
        scanner.at, scanner.after = tag.end, _after(source, tag, sign, inner, inner_end)
        if tag.opening in _HANDLEBARS.comments:
            continue
        if tag.opening == "{{{{":
            _raw(scanner, tag, inner, inner_end)
        elif sign == "=":
            marks = source[inner:inner_end].rstrip("= \t\n").split()
            if len(marks) == 2 and "=" not in "".join(marks):
                at, after = scanner.at, scanner.after
                scanner = Scanner(builder, _notation(*marks))
                scanner.at, scanner.after = at, after
        else:
            _Teller(builder, dialect, tag, inner_end).tell(sign, inner)
    scanner.text(len(source))
    return builder


def _notation(opening: str, closing: str) -> Notation:
    """What `{{=<% %>=}}` asks for."""
    if (opening, closing) == ("{{", "}}"):
        return _HANDLEBARS
    return Notation({opening: closing, f"{opening}!": closing}, (opening,), (f"{opening}!",), False, False, "$^")


def _inside(source: str, tag: Tag) -> tuple[str, int, int]:
    """The sign that the tag begins with, and where its inside begins and ends without it and marks of trimming."""
    inner, inner_end = tag.inner, tag.inner_end
    inner += source.startswith("~", inner, inner_end)
    inner_end -= inner < inner_end and source[inner_end - 1] == "~"
    start = inner
    while start < inner_end and source[start] in " \t":
        start += 1
    if start < inner_end and source[start] in _SIGNS:
        return source[start], start + 1, inner_end
    return "", inner, inner_end


def _alone(source: str, tag: Tag, sign: str, inner: int, inner_end: int) -> bool:
    """Whether the tag stands alone on its line and prints nothing: then the line is left out."""
    comment = tag.opening.lstrip("~{").startswith("!")
    word = source[inner:inner_end].split(None, 1)[:1] if inner_end - inner < 200 else []
    if not (comment or sign in tuple("#^/>=<$*") or word == ["else"]):
        return False
    start, end = tag.start, tag.end
    while start and source[start - 1] in " \t":
        start -= 1
    while end < len(source) and source[end] in " \t\r":
        end += 1
    return (not start or source[start - 1] == "\n") and (end == len(source) or source[end] == "\n")


def _before(source: str, tag: Tag, sign: str, inner: int, inner_end: int) -> str:
    if source.startswith("~", tag.inner) or "~" in tag.opening:
        return "all"
    return "line" if _alone(source, tag, sign, inner, inner_end) else ""


def _after(source: str, tag: Tag, sign: str, inner: int, inner_end: int) -> str:
    if tag.closed and source[tag.inner_end - 1] == "~" and tag.inner_end > tag.inner:
        return "all"
    return "line" if _alone(source, tag, sign, inner, inner_end) else ""


def _raw(scanner: Scanner, tag: Tag, inner: int, inner_end: int) -> None:
    """A block whose text is not read, up to its end."""
    name = scanner.source[inner:inner_end].split(None, 1)[:1]
    end = scanner.find("{{{{/" + (name[0] if name else ""), tag.end)
    close = scanner.find("}}}}", end) if end >= 0 else -1
    if close < 0:
        line = scanner.builder.line(tag.start)
        scanner.builder.fault(tag.start, tag.end, "unclosed-block", tag=name[0] if name else "", opened=line)
        return
    scanner.text(end)
    scanner.at = close + 4


class _Teller:
    """Tells the builder what one tag means."""

    def __init__(self, builder: Builder, dialect: str, tag: Tag, end: int) -> None:
        self.builder = builder
        self.dialect = dialect
        self.tag = tag
        self.end = end

    def tell(self, sign: str, inner: int) -> None:
        builder, tag, source = self.builder, self.tag, self.builder.source
        word = _WORD.match(source, inner, self.end)
        name, rest = (word.group(1), word.end()) if word else ("", inner)
        if sign == "/":
            self.close(name.lstrip("*"))
        elif sign == ">":
            builder.use(self.read(rest))
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
            self.otherwise(rest)
        elif sign == "^":
            frame = Frame("branch", name, tag.start, tag.end)
            frame.condition = negated(formula(self.term(inner), self.dialect))
            builder.open(frame)
        elif sign == "#":
            self.block(name, inner, rest)
        elif sign not in ("*", "="):
            self.output(inner)

    def output(self, inner: int) -> None:
        builder, tag = self.builder, self.tag
        if not builder.source[inner : self.end].strip():
            if tag.closed:
                builder.fault(tag.start, tag.end, "bad-expression", expression="")
            return
        builder.put(*printed(self.term(inner), tag.start, tag.end, self.dialect))

    def otherwise(self, rest: int) -> None:
        builder, tag = self.builder, self.tag
        word = _WORD.match(builder.source, rest, self.end)
        name = word.group(1) if word else ""
        frame = builder.frames[-1]
        condition: Condition | None = None
        context = None
        if name and word:
            term = self.term(word.end() if name in ("if", "unless", "with", *_LOOPS) else rest)
            condition = formula(term, self.dialect)
            if name == "unless":
                condition = negated(condition)
            context = term.text if name == "with" and term.kind == "name" else None
        if builder.middle(condition, "else", tag.start, tag.end) and frame.context is not None and not frame.deep:
            builder.contexts[-1] = context if context is not None else builder.contexts[-2]

    def close(self, name: str) -> None:
        frame = self.builder.frames[-1]
        if name in ("case", "default") and frame.kind == SWITCH:
            return
        self.builder.close(name, f"/{name}", self.tag.start, self.tag.end)

    def block(self, name: str, inner: int, rest: int) -> None:
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
            value = self.term(rest) if name == "case" else None
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
            condition = formula(self.term(rest), self.dialect)
            frame.condition = condition if name == "if" else negated(condition)
            if bare and tag.closed:
                builder.fault(tag.start, tag.end, "bad-expression", tag=name, expression="")
        elif name in _LOOPS and not bare:
            self.loop(frame, self.term(rest))
        elif name == "with" and not bare:
            term = self.term(rest)
            frame.condition = formula(term, self.dialect)
            frame.context = ("" if given else term.text) if term.kind == "name" else LOCAL
            if given:
                frame.context = None
        elif name == SWITCH and not bare:
            frame.kind, frame.subject = SWITCH, self.term(rest)
        elif bare:
            self.section(frame, self.term(inner))
        elif name in COMPARED or name in ("and", "or", "not"):
            frame.condition = formula(self.term(inner), self.dialect)
        else:
            self.helper(frame, inner)
        builder.open(frame)

    def loop(self, frame: Frame, term: Term) -> None:
        frame.kind = "loop"
        frame.name = term.text if term.kind in ("name", "local") else ""
        frame.variable = ", ".join(frame.local)
        frame.condition = holds(text_of(term), self.dialect)
        frame.context = None if frame.local else LOCAL

    def section(self, frame: Frame, term: Term) -> None:
        """`{{#x}}...{{/x}}`: a loop if its name is a plural, else a branch; Mustache tells them apart by data."""
        last = term.text.rpartition(".")[2].lower()
        if (
            last.endswith(("s", "list"))
            and not last.endswith(("ss", "us", "is"))
            and not last.startswith(("is", "has"))
        ):
            self.loop(frame, term)
        else:
            frame.condition = formula(term, self.dialect)

    def helper(self, frame: Frame, inner: int) -> None:
        """A block of the project's own: a comparison if it is written as one, else what stands in it stands."""
        term = self.term(inner)
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

    def term(self, start: int) -> Term:
        """The term from `start` to the end of the tag, its variables used."""
        term = self.read(start)
        self.builder.use(term)
        return term

    def read(self, start: int) -> Term:
        return read_prefix(self.builder.source, start, self.end, False, self.resolve)[0]

    def resolve(self, raw: str) -> tuple[str, str]:
        contexts = self.builder.contexts
        up = 0
        while raw.startswith("../"):
            raw, up = raw[3:], up + 1
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


_WRITTEN = {
    "==": "==", "===": "==", "eq": "==", "is": "==", "!=": "!=", "!==": "!=", "ne": "!=", "neq": "!=",
    ">": ">", "gt": ">", "<": "<", "lt": "<", ">=": ">=", "gte": ">=", "<=": "<=", "lte": "<=",
}  # fmt: skip
