"""A template's source, parsed: no text makes it fail, and the time grows evenly with its length."""

from __future__ import annotations

from noticelint.templates.build import Builder
from noticelint.templates.tree import Tree


def parse(source: str, dialect: str) -> Tree:
    """The tree of `source`, written in `dialect` (one of `dialect.DIALECTS`).

    After a fault the rest is still parsed: an unclosed block ends with what it stands in.
    """
    return _read(source, dialect).tree()


def _read(source: str, dialect: str) -> Builder:
    # Each reader is imported only where its dialect is met.
    if dialect in ("handlebars", "mustache"):
        from noticelint.templates import handlebars

        return handlebars.read(source, dialect)
    if dialect == "go":
        from noticelint.templates import go

        return go.read(source)
    if dialect == "erb":
        from noticelint.templates import erb

        return erb.read(source)
    if dialect == "ejs":
        from noticelint.templates import ejs

        return ejs.read(source)
    if dialect == "merge":
        from noticelint.templates import merge

        return merge.read(source)
    if dialect == "brace":
        from noticelint.templates import brace

        return brace.read(source)
    if dialect in ("dollar", "percent", "wechat", "sms-cn"):
        from noticelint.templates import blanks

        return blanks.read(source, dialect)
    from noticelint.templates import curly

    return curly.read(source, dialect)
