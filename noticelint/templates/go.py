"""Go templates: `{{.X}}`, `{{if .X}}...{{else}}...{{end}}`, `{{range .Items}}...{{end}}`, `{{define "x"}}`."""

from __future__ import annotations

import re

from noticelint.templates.build import LOCAL, Builder, Frame
from noticelint.templates.conditions import Condition
from noticelint.templates.formulas import formula, holds
from noticelint.templates.prefix import read_prefix
from noticelint.templates.printing import printed
from noticelint.templates.scan import Notation, Scanner, Tag
from noticelint.templates.terms import Term, text_of
from noticelint.templates.tree import Include, Macro, Output, Words

_GO = Notation(
    {"{{- /*": "*/", "{{/*": "*/", "{{": "}}"}, ("{{",), ("{{- /*", "{{/*"), quotes=True, braces=False, mend=r"\}"
)
_COMMENT_END = re.compile(r"(\s-)?\s*\}\}")
_WORD = re.compile(r"\s*([A-Za-z]+)(?![\w.])")
_SET = re.compile(r"\s*(\$\w*)(?:\s*,\s*(\$\w*))?\s*:?=(?!=)\s*")
_NAME = re.compile(r'\s*(?:"([^"]*)"|`([^`]*)`)')
_SPACE = (" ", "\t", "\n", "\r")


def read(source: str) -> Builder:
    """Everything that stands in a Go template."""
    builder = Builder(source)
    scanner = Scanner(builder, _GO)
    captured: set[str] = set()
    while tag := scanner.next():
        inner, inner_end, end, after = tag.inner, tag.inner_end, tag.end, ""
        trims = tag.opening == "{{- /*" or (source.startswith("-", inner) and source[inner + 1 : inner + 2] in _SPACE)
        inner += trims and tag.opening == "{{"
        scanner.text(tag.start, "all" if trims else "")
        if tag.opening != "{{":
            closing = _COMMENT_END.match(source, tag.end)
            if closing:
                end, after = closing.end(), "all" if closing.group(1) else ""
        elif tag.closed and inner_end - inner > 1 and source[inner_end - 1] == "-" and source[inner_end - 2] in _SPACE:
            inner_end -= 1
            after = "all"
        scanner.at, scanner.after = end, after
        if tag.opening == "{{":
            _Teller(builder, tag, inner, inner_end, captured).tell()
    scanner.text(len(source))
    return builder


class _Teller:
    """Tells the builder what one action means."""

    def __init__(self, builder: Builder, tag: Tag, inner: int, end: int, captured: set[str]) -> None:
        self.builder = builder
        self.tag = tag
        self.inner = inner
        self.end = end
        self.captured = captured

    def tell(self) -> None:
        builder, tag = self.builder, self.tag
        word = _WORD.match(builder.source, self.inner, self.end)
        name, rest = (word.group(1), word.end()) if word else ("", self.inner)
        if name == "end":
            if len(builder.frames) > 1:
                builder.close(builder.frames[-1].tag, name, tag.start, tag.end)
            else:
                builder.fault(tag.start, tag.end, "stray-end", tag=name)
        elif name == "else":
            self.otherwise(rest)
        elif name in ("if", "with", "range"):
            self.block(name, rest)
        elif name in ("define", "block"):
            frame = Frame("named" if name == "block" else "defined", name, tag.start, tag.end)
            frame.name, after = self.literal(rest)
            frame.context = ""
            if name == "block" and builder.source[after : self.end].strip():
                frame.context = self.context(self.term(after))
            builder.open(frame)
        elif name == "template":
            target, after = self.literal(rest)
            if builder.source[after : self.end].strip():
                self.term(after)
            builder.put(Include(tag.start, tag.end, target))
        elif name not in ("break", "continue") or builder.source[rest : self.end].strip():
            self.output()

    def output(self) -> None:
        builder, tag, source = self.builder, self.tag, self.builder.source
        given = _SET.match(source, self.inner, self.end)
        if not source[self.inner : self.end].strip():
            if tag.closed:
                builder.fault(tag.start, tag.end, "bad-expression", expression="")
            return
        term = self.term(given.end() if given else self.inner)
        if given:
            name = given.group(1)[1:]
            if term.kind == "text":
                words = (Words(term.start, term.end),) if term.start < term.end else ()
                builder.put(Macro(tag.start, tag.end, name, (), words))
                self.captured.add(name)
            else:
                self.captured.discard(name)
            return
        for node in printed(term, tag.start, tag.end, "go"):
            if isinstance(node, Output) and node.name in self.captured and term.kind == "local":
                node = node._replace(arguments=())
            builder.put(node)

    def otherwise(self, rest: int) -> None:
        builder = self.builder
        word = _WORD.match(builder.source, rest, self.end)
        condition: Condition | None = None
        context = None
        if word and word.group(1) in ("if", "with"):
            term = self.term(self.after_set(word.end()))
            condition = formula(term, "go")
            context = self.context(term) if word.group(1) == "with" else None
        frame = builder.frames[-1]
        taken = builder.middle(condition, "else", self.tag.start, self.tag.end)
        if taken and frame.context is not None and not frame.deep:
            builder.contexts[-1] = context if context is not None else builder.contexts[-2]

    def block(self, name: str, rest: int) -> None:
        builder, tag = self.builder, self.tag
        frame = Frame("loop" if name == "range" else "branch", name, tag.start, tag.end)
        given = _SET.match(builder.source, rest, self.end)
        term = self.term(self.after_set(rest))
        if term.kind == "other" and not term.text and tag.closed:
            builder.fault(tag.start, tag.end, "bad-expression", tag=name, expression="")
        if name == "range":
            names = [each[1:] for each in given.groups() if each] if given else []
            frame.variable = names[-1] if names else ""
            frame.name = term.text if term.kind in ("name", "local") else ""
            frame.condition = holds(text_of(term), "go")
            frame.context = LOCAL
        else:
            frame.condition = formula(term, "go")
            if name == "with":
                frame.context = self.context(term)
        builder.open(frame)

    def after_set(self, start: int) -> int:
        given = _SET.match(self.builder.source, start, self.end)
        return given.end() if given else start

    def context(self, term: Term) -> str:
        """The path that names are taken from where the term is the dot."""
        if term.kind == "local" and term.text == ".":
            return self.builder.contexts[-1]
        return term.text if term.kind == "name" else LOCAL

    def literal(self, start: int) -> tuple[str, int]:
        found = _NAME.match(self.builder.source, start, self.end)
        return (found.group(1) or found.group(2) or "", found.end()) if found else ("", start)

    def term(self, start: int) -> Term:
        """The term from `start` to the end of the action, its variables used."""
        term, understood = read_prefix(self.builder.source, start, self.end, True, self.resolve)
        if not understood and self.tag.closed and self.builder.source[start : self.end].strip():
            expression = self.builder.source[start : self.end].strip()
            self.builder.fault(self.tag.start, self.tag.end, "bad-expression", expression=expression)
        self.builder.use(term)
        return term

    def resolve(self, raw: str) -> tuple[str, str]:
        if raw == "$":
            return "local", "."
        if raw.startswith("$."):
            return "name", raw[2:]
        if raw.startswith("$"):
            return "local", raw[1:]
        here = self.builder.contexts[-1]
        path = raw[1:]
        if not path:
            return ("name", here) if here not in ("", LOCAL) else ("local", ".")
        if here == LOCAL:
            return "local", path
        return "name", f"{here}.{path}" if here else path
