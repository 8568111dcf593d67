"""A template's source, parsed: no text makes it fail, and the time grows evenly with its length."""

from __future__ import annotations

from noticelint.templates.tree import Tree


def parse(source: str, dialect: str) -> Tree:
    """The tree of `source`, written in `dialect` (one of `dialect.DIALECTS`).

    After a fault the rest is still parsed: an unclosed block ends with what it stands in.
    """
    from noticelint.templates.curly import read

    return read(source, dialect).tree()
