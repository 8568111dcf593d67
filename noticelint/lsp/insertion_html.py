"""Putting a paragraph into HTML beside the words of a notice, its tags left whole."""

from __future__ import annotations

import re
from html import escape

from noticelint.lsp.change import Change, line_around, line_end
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6".split())
_LISTS = frozenset("ul ol dl".split())
_ITEMS = frozenset("li dt dd".split())
_BLOCKS = _PARAGRAPHS | _LISTS | _ITEMS | frozenset(
    "address article aside blockquote body center div fieldset footer form header hr html main nav pre section table"
    " tbody td tfoot th thead tr mj-text mj-column mj-section mj-body mj-button mj-image mj-table mj-wrapper"
    " mj-divider mj-spacer".split()
)  # fmt: skip
# What a paragraph does not begin with: tags that hold paragraphs, or nothing.
_APART = _BLOCKS - _PARAGRAPHS | {"br", "img", "input"}
_STARTS_P = re.compile(r"<p(?=[\s>])[^<>]*>", re.IGNORECASE)
_IDENTITY = re.compile(r"\s+id\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+)", re.IGNORECASE)


class _Tag(NamedTuple):
    start: int
    end: int
    name: str
    closes: bool


def after_in_html(source: str, where: int, lines: list[str]) -> Change:
    """The change that puts a paragraph of `lines` behind the words that end at `where`.

    Behind the paragraph or list that holds them; where they share a paragraph with what follows, a line break stands
    between. The paragraph is written as the one before it is (a mail's styles stand in each tag).
    """
    new_line = line_end(source)
    said = "<br>".join(escape(line, quote=False) for line in lines)
    breaks: list[_Tag] = []
    for tag in _tags(source, where):
        if tag.name == "br":
            breaks.append(tag)
            continue
        if tag.name not in _BLOCKS:
            continue
        if not tag.closes or tag.name not in _PARAGRAPHS | _ITEMS:
            where = _worded_until(source, where, breaks[0].start if breaks else tag.start)
            return Change(where, where, f"{new_line}{_indent(source, where)}<p>{said}</p>")
        if breaks and tag.name in _PARAGRAPHS:
            return Change(breaks[0].start, breaks[0].start, f"{_run(source, breaks)}{new_line}{said}")
        opening = _opening(source, tag.start) if tag.name == "p" else "<p>"
        end = _outside_lists(source, tag)
        return Change(end, end, f"{new_line}{_indent(source, tag.start)}{opening}{said}</p>")
    end = line_around(source, where)[1]
    return Change(end, end, f"{new_line}<p>{said}</p>")


def before_in_html(source: str, where: int, sentence: str) -> Change:
    """The change that puts a paragraph in front of the words that start at `where`, and of the paragraph they open."""
    said = escape(sentence, quote=False)
    at, opening = where, "<p>"
    # What stands between the words and the tag of their paragraph can only be tags and spaces.
    while (found := re.compile(r"<[^<>]*>\s*\Z").search(source, max(source.rfind("<", 0, at), 0), at)) is not None:
        name = _TAG.match(found[0])
        if name is None or name[1]:
            break
        if name[2].lower() in _APART:
            break
        at = found.start()
        if name[2].lower() in _PARAGRAPHS:
            opening = _identity_less(found[0].strip()) if name[2].lower() == "p" else "<p>"
            break
    return Change(at, at, f"{opening}{said}</p>{line_end(source)}{_indent(source, at)}")


def _tags(source: str, start: int) -> Iterator[_Tag]:
    """The tags from `start` on; comments are passed over."""
    comment = source.find("<!--", start)
    while (found := _TAG.search(source, start)) is not None:
        if 0 <= comment < found.start():
            start = source.find("-->", comment)
            if start < 0:
                return
            comment = source.find("<!--", start)
            continue
        end = source.find(">", found.end()) + 1
        if not end:
            return
        yield _Tag(found.start(), end, found[2].lower(), bool(found[1]))
        start = end


def _outside_lists(source: str, closed: _Tag) -> int:
    """Where the paragraph that `closed` ends is over, or the outermost list that it stands in."""
    end = closed.end
    depth = 0
    item = closed.name in _ITEMS
    for tag in _tags(source, closed.end):
        if tag.name in _LISTS and (item or depth):
            depth += -1 if tag.closes else 1
            if depth < 0:
                end, depth, item = tag.end, 0, False
        elif tag.closes and tag.name in _ITEMS and not depth:
            item = True
        elif not item and not depth:
            return end
    return end


def _run(source: str, breaks: list[_Tag]) -> str:
    """The line breaks that stand together, as they are written: one between lines, two between paragraphs."""
    last = breaks[0]
    for tag in breaks[1:]:
        if source[last.end : tag.start].strip():
            break
        last = tag
    return source[breaks[0].start : last.end]


def _worded_until(source: str, where: int, end: int) -> int:
    """Where what stands from `where` up to `end` is over but for spaces."""
    return where + len(source[where:end].rstrip())


def _opening(source: str, closed: int) -> str:
    """The tag that opened the paragraph which ends at `closed`."""
    last = "<p>"
    for found in _STARTS_P.finditer(source, 0, closed):
        last = found[0]
    return _identity_less(last)


def _identity_less(tag: str) -> str:
    return _IDENTITY.sub("", tag)


def _indent(source: str, at: int) -> str:
    line = source[slice(*line_around(source, at))]
    return line[: len(line) - len(line.lstrip(" \t"))]
