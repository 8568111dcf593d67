"""HTML inside Markdown: its tags dropped, its text kept."""

from __future__ import annotations

import re
from bisect import bisect_right
from html import unescape

from noticelint.formats.build import Builder
from noticelint.formats.comments import comment_body
from noticelint.formats.weave import Run
from noticelint.notice import Comment

_MARKUP = re.compile(
    r"(?P<comment><!--.*?(?:-->|\Z))"
    r"|<(?P<unread>script|style|template)\b.*?(?:</(?P=unread)\s*>|\Z)"
    r"|</?(?P<tag>[A-Za-z][A-Za-z0-9-]*)[^<>]*>"
    r"|<[!?][^<>]*>"
    r"|(?P<entity>&#?[0-9A-Za-z]{1,32};)"
    r"|(?P<lines>\n\s*)",
    re.DOTALL | re.IGNORECASE,
)
_HEADING = re.compile("h([1-6])", re.IGNORECASE)
_BLOCKS = re.compile(
    "address|article|aside|blockquote|body|caption|center|d[dlt]|details|div|fieldset|figcaption|figure|footer|form"
    "|header|hr|html|legend|li|main|nav|ol|option|p|pre|section|summary|table|t(?:body|foot|head|r)|title|ul"
)


def origin(runs: list[Run], offset: int) -> int:
    """Where the character at `offset` of a block's content stands in the file."""
    run = runs[max(bisect_right(runs, (offset, 1 << 62)) - 1, 0)]
    return run[1] + offset - run[0]


def put_stretch(content: str, start: int, end: int, runs: list[Run], built: Builder) -> None:
    """Put `content[start:end]`, which may stand in several places of the file."""
    while start < end:
        index = bisect_right(runs, (start, 1 << 62))
        until = min(runs[index][0], end) if index < len(runs) else end
        built.put(content[start:until], origin(runs, start))
        start = until


def put_tag(element: str, offset: int, runs: list[Run], built: Builder) -> None:
    """Do what an inline element (a tag or a comment) at `offset` does to the text."""
    if element.startswith("<!--"):
        body = comment_body(element)
        if body is not None:
            last = origin(runs, offset + len(element) - 1)
            built.comments.append(Comment(origin(runs, offset), last + 1, body))
    elif re.match(r"<br\b", element, re.IGNORECASE):
        built.hard_break(origin(runs, offset))


def put_html(content: str, runs: list[Run], built: Builder) -> None:
    """Put the text of a block of HTML; `runs` lead from `content` to the file."""
    built.block()
    done = 0
    for found in _MARKUP.finditer(content):
        put_stretch(content, done, found.start(), runs, built)
        done = found.end()
        if found["comment"]:
            put_tag(found[0], found.start(), runs, built)
        elif found["entity"]:
            built.put(unescape(found[0]), origin(runs, found.start()))
        elif found["tag"]:
            _put_block_tag(found, runs, built)
        elif found["lines"] and done < len(content):
            built.soft_break(origin(runs, found.start()))
    put_stretch(content, done, len(content), runs, built)
    built.close_heading()
    built.block()


def _put_block_tag(found: re.Match[str], runs: list[Run], built: Builder) -> None:
    tag = found["tag"].lower()
    heading = _HEADING.fullmatch(tag)
    if heading is not None and not found[0].startswith("</"):
        built.open_heading(int(heading[1]))
    elif heading is not None:
        built.close_heading()
    elif tag in ("td", "th"):
        built.space(origin(runs, found.start()))
    elif _BLOCKS.fullmatch(tag):
        built.block()
    else:
        put_tag(found[0], found.start(), runs, built)
