"""Texts with named blanks and no blocks: `${name}`, `%(name)s`, WeChat's `{{thing1.DATA}}`, Chinese SMS templates."""

from __future__ import annotations

import re

from noticelint.templates.build import Builder
from noticelint.templates.infix import read_infix
from noticelint.templates.printing import printed
from noticelint.templates.scan import Notation, Scanner, Tag
from noticelint.templates.terms import Term
from noticelint.templates.tree import Output

_DOLLAR = Notation({"$${": "", "${": "}"}, ("${",), ("$${",), False, True, "$^", ("${",))
_WECHAT = Notation({"{{": "}}"}, ("{{",), (), False, False, r"\}")
_NAME = re.compile(r"\s*([\w\u0e31-\u0e4e]+(?:[.-][\w\u0e31-\u0e4e]+)*)\s*")
# `${name:-there}` of shells, `${name!"there"}` of FreeMarker.
_DEFAULT = re.compile(r"\s*([\w.\u0e31-\u0e4e]+)\s*(?::[-=]|!)\s*(.*)", re.DOTALL)
_PERCENT = re.compile(
    r"%%|%(?:\((?P<name>[^()\n]{1,60})\)|\{(?P<ruby>[\w.]{1,60})\}|<(?P<angle>\w{1,60})>|(?P<at>\d{1,2})\$)?"
    r"(?P<type>[-+#0,]{0,3}\d{0,4}(?:\.\d{1,3})?(?:hh|ll|[hlLqjzt])?[@diouxXeEfFgGcsr](?![A-Za-z]))?"
)
_SMS = re.compile(
    r"\$\{(?P<dollar>[^{}\n]*)\}|\{(?P<brace>[^{}\n]*)\}|【(?P<blank>[^【】\n]*)】|#(?P<hash>[A-Za-z_]\w{0,30})#|\$\{|【"
)


def read(source: str, dialect: str) -> Builder:
    """Everything that stands in a text of the dialect dollar, percent, wechat or sms-cn."""
    builder = Builder(source)
    if dialect == "percent":
        _percent(builder)
    elif dialect == "sms-cn":
        _sms(builder)
    else:
        scanner = Scanner(builder, _DOLLAR if dialect == "dollar" else _WECHAT)
        while tag := scanner.next():
            scanner.text(tag.start)
            scanner.at = tag.end
            if tag.opening == "$${":
                builder.words(tag.start + 1, tag.end)
            else:
                _blank(builder, tag)
        scanner.text(len(source))
    return builder


def _blank(builder: Builder, tag: Tag) -> None:
    source = builder.source
    name = _NAME.fullmatch(source, tag.inner, tag.inner_end)
    if name:
        _put(builder, tag.start, tag.end, name.group(1), name.start(1))
        return
    if not source[tag.inner : tag.inner_end].strip():
        if tag.closed:
            builder.fault(tag.start, tag.end, "bad-expression", expression="")
        return
    given = _DEFAULT.fullmatch(source, tag.inner, tag.inner_end)
    if given:
        start, end = given.start(2), given.start(2) + len(given.group(2).rstrip())
        if end - start > 1 and source[start] in "\"'" and source[end - 1] == source[start]:
            start, end = start + 1, end - 1
        builder.use(Term("name", given.group(1), (), *given.span(1)))
        fallback = None if "${" in source[start:end] else (start, end)
        builder.put(Output(tag.start, tag.end, given.group(1), fallback, ("default",)))
        return
    term, _ = read_infix(source, tag.inner, tag.inner_end, "dollar", builder.local)
    builder.use(term)
    builder.put(*printed(term, tag.start, tag.end, "dollar"))


def _put(builder: Builder, start: int, end: int, name: str, at: int) -> None:
    builder.use(Term("name", name, (), at, at + len(name)))
    builder.put(Output(start, end, name))


def _percent(builder: Builder) -> None:
    """`printf`'s blanks; those without a name are numbered from 1."""
    at = count = 0
    for found in _PERCENT.finditer(builder.source):
        name = next((group for group in ("name", "ruby", "angle", "at") if found.group(group)), "")
        if found.group() == "%%":
            builder.words(at, found.start() + 1)
        elif not found.group("type") and name != "ruby":
            if name == "name":
                builder.words(at, found.start())
                builder.fault(*found.span(), "unclosed-tag", tag="%(")
                _put(builder, *found.span(), found.group(name), found.start(name))
                at = found.end()
            continue
        elif name in ("name", "ruby", "angle"):
            builder.words(at, found.start())
            # `%{name}s` of Ruby: the letter is text.
            end = found.end(name) + 1 if name == "ruby" else found.end()
            _put(builder, found.start(), end, found.group(name), found.start(name))
            at = end
            continue
        else:
            builder.words(at, found.start())
            count += not found.group("at")
            builder.put(Output(*found.span(), found.group("at") or str(count)))
        at = found.end()
    builder.words(at, len(builder.source))


def _sms(builder: Builder) -> None:
    """Blanks of Chinese SMS platforms; 【】 at the head or the very end is the sender's signature."""
    source, at = builder.source, 0
    head, foot = len(source) - len(source.lstrip()), len(source.rstrip())
    for found in _SMS.finditer(source):
        kind = found.lastgroup
        if kind is None:
            builder.fault(*found.span(), "unclosed-tag", tag=found.group())
            continue
        if kind == "blank" and (found.start() == head or found.end() == foot):
            continue
        builder.words(at, found.start())
        at = found.end()
        name = found.group(kind).strip()
        if name.isdigit():
            builder.put(Output(*found.span(), name))
        elif name:
            _put(builder, *found.span(), name, source.index(name, found.start(kind)))
        elif kind == "blank":
            builder.put(Output(*found.span(), ""))
        else:
            builder.fault(*found.span(), "bad-expression", expression="")
    builder.words(at, len(source))
