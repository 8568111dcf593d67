"""A name set by the template itself, in the dialects that write statements (ERB, EJS)."""

from __future__ import annotations

from noticelint.templates.build import Builder
from noticelint.templates.scan import Tag
from noticelint.templates.terms import Term
from noticelint.templates.tree import Macro, Words


def assign(builder: Builder, tag: Tag, name: str, term: Term, captured: set[str]) -> None:
    """Make `name` the template's own; a text set to it stands where it is printed, and is in `captured` until then."""
    builder.use(term)
    captured.discard(name)
    if term.kind == "text":
        words = (Words(term.start, term.end),) if term.start < term.end else ()
        builder.put(Macro(tag.start, tag.end, name, (), words))
        captured.add(name)
    builder.local.add((name,))
