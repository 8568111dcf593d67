"""Jinja, Twig, Liquid and Braze: `{{ ... }}` prints, `{% ... %}` tells what to do, `{# ... #}` is a comment."""

from __future__ import annotations

import re

from noticelint.templates.build import Builder
from noticelint.templates.curly_tags import Statement, end_tags, tell
from noticelint.templates.infix import read_infix
from noticelint.templates.printing import printed
from noticelint.templates.scan import Notation, Scanner, Tag
from noticelint.templates.terms import broken, tokens_of
from noticelint.templates.tree import Include, Output

_MEND = r"%?\}\}?"
_JINJA = Notation({"{{": "}}", "{%": "%}", "{#": "#}"}, ("{{",), ("{#",), True, True, _MEND)
# Liquid ends a tag at the first closing, wherever it stands.
_LIQUID = Notation({"{{": "}}", "{%": "%}"}, ("{{",), (), False, False, _MEND)
_BRAZE = Notation({"{{": "}}", "{%": "%}"}, ("{{",), (), False, True, _MEND, ("{{",))
_NOTATIONS = {"liquid": _LIQUID, "braze": _BRAZE}
_OWN = {
    "liquid": frozenset({"forloop", "tablerowloop", "parentloop"}),
    "jinja": frozenset(
        "loop self super caller varargs kwargs range dict lipsum cycler joiner namespace _self _context".split()
    ),
}
_TRIMS = {"-": "all", "~": "inline", "+": ""}
_STATEMENT = re.compile(r"\s*([^\W\d]\w*|#)?")
# What stands in these blocks is not read: it is text, or nothing at all.
_RAW = ("raw", "verbatim")
_HIDDEN = ("comment", "doc", "schema", "javascript", "stylesheet")


def read(source: str, dialect: str) -> Builder:
    """Everything that stands in a template of the dialect jinja, twig, liquid or braze."""
    family = "liquid" if dialect in ("liquid", "braze") else "jinja"
    builder = Builder(source, _OWN[family])
    scanner = Scanner(builder, _NOTATIONS.get(dialect, _JINJA))
    ends = end_tags(source)
    captured: set[str] = set()
    while tag := scanner.next():
        inner, inner_end, after = _trimmed(source, tag)
        scanner.text(tag.start, _TRIMS.get(source[tag.inner : inner], ""))
        scanner.at, scanner.after = tag.end, after
        if tag.opening == "{{":
            _print(builder, tag, inner, inner_end, dialect, captured)
        elif tag.opening == "{%":
            word = _STATEMENT.match(source, inner, inner_end)
            name = (word.group(1) or "") if word else ""
            rest = word.end() if word else inner
            if name in _RAW or name in _HIDDEN:
                _raw(scanner, tag, name)
            elif name == "liquid" and family == "liquid":
                _lines(builder, rest, inner_end, dialect, ends, captured)
            else:
                tell(builder, Statement(name, tag.start, tag.end, rest, inner_end, dialect, ends, captured, tag.closed))
    scanner.text(len(source))
    return builder


def _trimmed(source: str, tag: Tag) -> tuple[int, int, str]:
    """Where the inside of the tag begins and ends without its trimming marks, and how the text after is trimmed."""
    inner, inner_end, after = tag.inner, tag.inner_end, ""
    if inner < inner_end and source[inner] in _TRIMS:
        inner += 1
    if inner < inner_end and source[inner_end - 1] in _TRIMS and tag.closed:
        inner_end -= 1
        after = _TRIMS[source[inner_end]]
    return inner, inner_end, after


def _print(builder: Builder, tag: Tag, inner: int, inner_end: int, dialect: str, captured: set[str]) -> None:
    if not builder.source[inner:inner_end].strip():
        if tag.closed:
            builder.fault(tag.start, tag.end, "bad-expression", expression="")
        return
    term, understood = read_infix(builder.source, inner, inner_end, dialect, builder.local)
    # Liquid takes what it can and leaves the rest.
    if (
        not understood
        and tag.closed
        and dialect in ("jinja", "twig")
        and broken(tokens_of(builder.source, inner, inner_end, dialect))
    ):
        expression = builder.source[inner:inner_end].strip()
        builder.fault(tag.start, tag.end, "bad-expression", expression=expression)
    if dialect == "braze" and term.text.startswith("content_blocks."):
        builder.put(Include(tag.start, tag.end, term.text.partition(".")[2]))
        return
    builder.use(term)
    for node in printed(term, tag.start, tag.end, dialect):
        if isinstance(node, Output) and node.name in captured:
            node = node._replace(arguments=())
        builder.put(node)


def _raw(scanner: Scanner, tag: Tag, name: str) -> None:
    """A block whose text is not read, up to its end."""
    end = scanner.search(re.compile(rf"\{{%[-~+]?\s*end{name}\s*([-~+]?)%\}}"), tag.end)
    if end is None:
        scanner.builder.fault(tag.start, tag.end, "unclosed-block", tag=name, opened=scanner.builder.line(tag.start))
        return
    if name in _RAW:
        scanner.text(end.start(), _TRIMS.get(scanner.source[end.start() + 2], ""))
    scanner.at, scanner.after = end.end(), _TRIMS.get(end.group(1), "")


def _lines(builder: Builder, start: int, end: int, dialect: str, ends: frozenset[str], captured: set[str]) -> None:
    """The lines of `{% liquid ... %}`, each a statement of its own."""
    while start < end:
        stop = builder.source.find("\n", start, end)
        stop = end if stop < 0 else stop
        word = _STATEMENT.match(builder.source, start, stop)
        if word and word.group(1) == "echo":
            _print(builder, Tag("{{", word.start(1), word.end(), stop, stop, True), word.end(), stop, dialect, captured)
        elif word and word.group(1):
            tell(
                builder, Statement(word.group(1), word.start(1), stop, word.end(), stop, dialect, ends, captured, True)
            )
        start = stop + 1
