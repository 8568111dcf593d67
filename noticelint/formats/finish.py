"""What readers of markup begin and end with: one kind of line end, and what was built as the reader sees it."""

from __future__ import annotations

import re

from noticelint.formats.build import Builder
from noticelint.formats.clean import clean, is_clean
from noticelint.formats.part import Marked
from noticelint.formats.weave import Run, Runs, compose, forward, origin
from noticelint.notice import Comment, Heading, Link

_LINE_END = re.compile(r"\r\n?")


def with_newlines(source: str, start: int = 0) -> tuple[str, list[Run]]:
    """The text from `start` on with newlines for all line ends, and the runs that lead from it to the source."""
    body = source[start:] if start else source
    origins = [(0, start)]
    if "\r" not in body:
        return body, origins
    dropped = 0
    for found in _LINE_END.finditer(body):
        if found.end() - found.start() == 2:
            dropped += 1
            origins.append((found.end() - dropped, start + found.end()))
    return _LINE_END.sub("\n", body), origins


def finish(built: Builder, origins: list[Run], links: tuple[Link, ...] = ()) -> Marked:
    """What was built, cleaned, with offsets in the source; `origins` lead there from the builder's body."""
    woven = built.woven
    text = woven.text()
    runs = compose(woven.runs or [(0, 0)], origins, woven.length)
    headings = tuple(built.headings)
    if not is_clean(text):
        length = woven.length
        text, steps = clean(text)
        runs = compose(steps, runs, len(text))
        headings = tuple(
            Heading(*span, one.level)
            for one in headings
            if (span := _moved(one.start, one.end, steps, len(text), length)) is not None
        )
        links = tuple(
            Link(*span, one.target)
            for one in links
            if (span := _moved(one.start, one.end, steps, len(text), length)) is not None
        )
    return Marked(text, runs, headings, tuple(_in_source(one, origins) for one in built.comments), links=links)


def _moved(start: int, end: int, steps: Runs, length: int, before: int) -> tuple[int, int] | None:
    start = forward(steps, length, start)
    end = length if end >= before else forward(steps, length, end)
    return (start, end) if start < end else None


def _in_source(comment: Comment, origins: list[Run]) -> Comment:
    return Comment(origin(origins, comment.start), origin(origins, comment.end - 1) + 1, comment.body)
