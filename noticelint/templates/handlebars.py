"""Handlebars and Mustache: `{{x}}`, `{{{x}}}`, `{{#if x}}...{{else}}...{{/if}}`, `{{#x}}...{{/x}}`, `{{> partial}}`."""

from __future__ import annotations

import re
from bisect import bisect_left

from noticelint.templates.build import Builder
from noticelint.templates.handlebars_tags import Teller
from noticelint.templates.scan import Notation, Scanner, Tag

_MEND = r"\}"
_HANDLEBARS = Notation(
    {"{{{{": "}}}}", "{{{": "}}}", "{{~!--": "--~}}", "{{!--": "--}}", "{{~!": "}}", "{{!": "}}", "{{": "}}"},
    ("{{{{", "{{{", "{{"),
    ("{{~!--", "{{!--", "{{~!", "{{!"),
    True,
    False,
    _MEND,
)
_RAW_END = re.compile(r"\{\{\{\{/\s*([^\s{}]*)")
_SIGNS = "#^/>&=<$*"


def read(source: str, dialect: str) -> Builder:
    """Everything that stands in a template of the dialect handlebars or mustache."""
    builder = Builder(source)
    scanner = Scanner(builder, _HANDLEBARS)
    ends: dict[str, list[int]] = {}
    for end in _RAW_END.finditer(source):
        ends.setdefault(end.group(1), []).append(end.start())
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
            _raw(scanner, tag, inner, inner_end, ends)
        elif sign == "=":
            marks = source[inner:inner_end].rstrip("= \t\n").split()
            if len(marks) == 2 and "=" not in "".join(marks):
                at, after = scanner.at, scanner.after
                scanner = Scanner(builder, _notation(*marks), scanner)
                scanner.at, scanner.after = at, after
        else:
            Teller(builder, dialect, tag, inner_end).tell(sign, inner)
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


def _raw(scanner: Scanner, tag: Tag, inner: int, inner_end: int, ends: dict[str, list[int]]) -> None:
    """A block whose text is not read, up to its end."""
    name = scanner.source[inner:inner_end].split(None, 1)[:1]
    found = ends.get(name[0], []) if name else []
    index = bisect_left(found, tag.end)
    end = found[index] if index < len(found) else -1
    close = scanner.find("}}}}", end) if end >= 0 else -1
    if close < 0:
        line = scanner.builder.line(tag.start)
        scanner.builder.fault(tag.start, tag.end, "unclosed-block", tag=name[0] if name else "", opened=line)
        return
    scanner.text(end)
    scanner.at = close + 4
