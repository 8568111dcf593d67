"""Texts with `{0}` and `{name}`, and ICU messages: `{count, plural, one {...} other {...}}`."""

from __future__ import annotations

import re

from noticelint.templates.build import SWITCH, Builder, Frame
from noticelint.templates.conditions import Atom
from noticelint.templates.terms import Term
from noticelint.templates.tree import Output

_NAME = r"[\w\u0e31-\u0e4e][\w\u0e31-\u0e4e .\-\[\]]{0,60}"
_TEXT = re.compile(
    rf"''|'(?!\{{[\w.]+\}}')(?P<quoted>[{{}}#|][^']*)'|\{{\s*(?P<subject>[\w.\u0e31-\u0e4e]{{1,60}})\s*,\s*(?P<kind>plural|select|selectordinal)"
    rf"\s*,(?:\s*offset:\s*\d+)?|\{{\{{\s*(?P<twice>{_NAME})\s*\}}\}}|\{{(?P<plain>[^{{}}\n]*)\}}|[{{}}#]"
)
_SELECTOR = re.compile(r"\s*(?:(?P<value>=?[\w.\u0e31-\u0e4e-]{1,60})\s*\{|(?P<end>\}))")
_PLAIN = re.compile(rf"\s*(?P<name>{_NAME})\s*(?:[,:!].*)?")


def read(source: str) -> Builder:
    """Everything that stands in such a text."""
    builder = Builder(source)
    # What each open brace holds: the arms of a choice, by what they ask about, or the text of one arm.
    open_: list[str] = []
    at = here = count = 0
    while here < len(source):
        if open_ and open_[-1] != "arm":
            here = at = _arm(builder, open_, here)
            continue
        found = _TEXT.search(source, here)
        if found is None:
            break
        text, here = found.group(), found.end()
        subject = next((each for each in reversed(open_) if each != "arm"), "")
        if text == "''":
            builder.words(at, found.start() + 1)
            at = here
        elif found.group("quoted"):
            builder.words(at, found.start())
            builder.words(found.start() + 1, here - 1)
            at = here
        elif found.group("kind"):
            builder.words(at, found.start())
            term = Term("name", found.group("subject"), (), *found.span("subject"))
            builder.use(term)
            frame = Frame(SWITCH, found.group("kind"), *found.span())
            frame.subject = term
            builder.open(frame)
            open_.append(term.text)
            at = here
        elif text == "}" and open_:
            builder.words(at, found.start())
            open_.pop()
            at = here
        elif text == "#" and subject and builder.frames[-1].tag != "select":
            builder.words(at, found.start())
            builder.put(Output(*found.span(), subject))
            at = here
        elif found.group("twice") or found.group("plain") is not None:
            builder.words(at, found.start())
            count += _blank(builder, found, count)
            at = here
        elif text == "{" and not source.startswith("{", here) and source[max(found.start() - 1, 0)] != "{":
            builder.fault(*found.span(), "unclosed-tag", tag="{")
    builder.words(at, len(source))
    return builder


def _blank(builder: Builder, found: re.Match[str], count: int) -> int:
    """`{name}`, `{0}`, `{}`, `{date, short}`, `{0:N2}`, `{{name}}`; 1 if it has no name but its place."""
    if found.group("twice"):
        name, start = found.group("twice").rstrip(), found.start("twice")
    else:
        plain = _PLAIN.fullmatch(found.group("plain"))
        if plain is None:
            if not found.group("plain").strip(" ") or found.group("plain")[0] in ":!":
                builder.put(Output(*found.span(), str(count)))
                return 1
            builder.words(*found.span())
            return 0
        name, start = plain.group("name").rstrip(), found.start("plain") + plain.start("name")
    if not name.isdigit():
        builder.use(Term("name", name, (), start, start + len(name)))
    builder.put(Output(*found.span(), name))
    return 0


def _arm(builder: Builder, open_: list[str], here: int) -> int:
    """The next arm of a choice begins, or the choice ends; the offset after."""
    frame, subject = builder.frames[-1], open_[-1]
    found = _SELECTOR.match(builder.source, here)
    if found is None:
        # Nothing that a choice may hold: it ends here, and what follows is text.
        open_.pop()
        builder.fault(frame.start, frame.end, "unclosed-block", tag=frame.tag, opened=builder.line(frame.start))
        builder.close(frame.tag, "}", here, here)
        return here
    rest = Atom(f'{subject} == "other"', subject, "other")
    if found.group("end"):
        open_.pop()
        if frame.condition == rest and not frame.deep:
            frame.condition, frame.last = None, True
        builder.close(frame.tag, "}", found.start(), found.end())
        return found.end()
    value = found.group("value")
    builder.middle(Atom(f'{subject} == "{value}"', subject, value), value, *found.span())
    open_.append("arm")
    return found.end()
