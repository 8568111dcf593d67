"""All of CommonMark, and tables: the parser's tokens put together to what the reader sees."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from noticelint.formats.build import Builder, put_stretch
from noticelint.formats.comments import comment_body
from noticelint.formats.errors import ReadError
from noticelint.formats.markdown_positions import at, parser, positions
from noticelint.formats.weave import Run, origin
from noticelint.notice import Comment

# A reader reaches these; a path in the repository they do not.
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:|www\.", re.IGNORECASE)
_LINE_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_DESTINATION = re.compile(r"\]\([ \t\n]*<?")


def read_full(body: str, built: Builder) -> None:
    """Put what a reader sees of `body` (lines ended by newlines) into `built`.

    Raises ReadError where the Markdown is nested beyond what can be parsed.
    """
    md = parser()
    try:
        tokens = md.parse(body)
    except RecursionError:
        raise ReadError("Markdown nested too deeply") from None
    in_table = False
    for token in tokens:
        if token.type == "heading_open":
            built.open_heading(int(token.tag[1]))
        elif token.type == "heading_close":
            built.close_heading()
        elif token.type == "table_open":
            in_table = False
        elif token.type in ("paragraph_open", "list_item_open", "hr"):
            built.block()
        elif token.type == "tr_open":
            built.block(row=in_table)
            in_table = True
        elif token.type == "inline":
            if token.meta.get("column"):
                _separate_cells(token, built)
            _put_inline(md, token.content, token.children or [], positions(token), built)
        elif token.type in ("code_block", "fence"):
            _put_lines(token.content, positions(token), built)
        elif token.type == "html_block":
            from noticelint.formats.html import put_html

            put_html(token.content, positions(token), built)


def _put_lines(content: str, runs: list[Run], built: Builder) -> None:
    built.block()
    ended: list[int] = []
    for line, (_, where) in zip(content.split("\n"), runs, strict=False):
        if line.strip(" \t"):
            for newline in ended:
                built.hard_break(newline)
            built.put(line, where)
            ended = []
        ended.append(where + len(line))
    built.block()


def _separate_cells(token: Token, built: Builder) -> None:
    runs = positions(token)
    if not runs:
        return
    pipe = built.body.rfind("|", 0, runs[0][1])
    if built.body[pipe - 1 : pipe + 2] == " | ":
        built.put(" | ", pipe - 1)
    else:
        for char in " | ":
            built.put(char, pipe)


def _put_inline(md: MarkdownIt, content: str, tokens: list[Token], runs: list[Run], built: Builder) -> None:
    shown_from = 0
    for index, token in enumerate(tokens):
        start = at(token)
        if token.type == "text":
            if index and tokens[index - 1].type == "link_open" and tokens[index - 1].markup == "autolink":
                put_stretch(content, start + 1, content.index(">", start), runs, built)
            else:
                put_stretch(content, start, start + len(token.content), runs, built)
        elif token.type == "text_special":
            if token.info == "entity":
                built.put(token.content, origin(runs, start))
            else:
                end = start + len(token.markup)
                put_stretch(content, end - len(token.content), end, runs, built)
        elif token.type == "code_inline":
            _put_code(content, token, runs, built)
        elif token.type == "softbreak":
            built.soft_break(origin(runs, start))
        elif token.type == "hardbreak":
            built.hard_break(origin(runs, start))
        elif token.type == "html_inline":
            _put_tag(token.content, start, runs, built)
        elif token.type == "image":
            label = [(max(text - start - 2, 0), where + max(start + 2 - text, 0)) for text, where in runs]
            label = [run for run, after in zip(label, [*label[1:], (1, 0)], strict=True) if after[0] > 0]
            _put_inline(md, token.content, token.children or [], label, built)
        elif token.type == "link_open":
            shown_from = start + 1
        elif token.type == "link_close" and token.markup != "autolink":
            _put_destination(md, content, shown_from, start, runs, built)


def _put_tag(element: str, offset: int, runs: list[Run], built: Builder) -> None:
    """Do what an inline element (a tag or a comment) at `offset` does to the text."""
    if element.startswith("<!--"):
        body = comment_body(element)
        if body is not None:
            last = origin(runs, offset + len(element) - 1)
            built.comments.append(Comment(origin(runs, offset), last + 1, body))
    elif _LINE_BREAK.match(element):
        built.hard_break(origin(runs, offset))


def _put_code(content: str, token: Token, runs: list[Run], built: Builder) -> None:
    start = at(token) + len(token.markup)
    inner = content[start : content.index(token.markup, start + len(token.content))]
    if len(inner) > len(token.content):
        start += 1
    end = start + len(token.content)
    while (newline := content.find("\n", start, end)) >= 0:
        put_stretch(content, start, newline, runs, built)
        built.soft_break(origin(runs, newline))
        start = newline + 1
    put_stretch(content, start, end, runs, built)


def _put_destination(md: MarkdownIt, content: str, start: int, bracket: int, runs: list[Run], built: Builder) -> None:
    """Put a link's address after its text, where it is an address that the text does not show already."""
    opened = _DESTINATION.match(content, bracket)
    if opened is None:
        return
    first = opened.end()
    angled = content[first - 1] == "<"
    found = md.helpers.parseLinkDestination(content, first - angled, len(content))
    address = content[first : found.pos - angled] if found.ok else ""
    shown = content[start:bracket]
    if not _ADDRESS.match(address) or shown == address or address == "mailto:" + shown:
        return
    if shown.strip():
        built.put(" ", origin(runs, first - 1))
    put_stretch(content, first, first + len(address), runs, built)
    built.space(origin(runs, first + len(address)))
