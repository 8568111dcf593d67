"""Markdown to what its reader sees."""

from __future__ import annotations

import re
from bisect import bisect_right

from noticelint.formats.build import Builder
from noticelint.formats.clean import clean, is_clean
from noticelint.formats.markdown_light import read_light
from noticelint.formats.weave import Run, Runs, compose, forward
from noticelint.notice import Comment, Heading

_LINE_END = re.compile(r"\r\n?")


def read_markdown(source: str, start: int) -> tuple[str, Runs, tuple[Heading, ...], tuple[Comment, ...]]:
    """What a reader sees of the CommonMark text (and GitHub's tables) that begins at `start` in `source`.

    Gives the text, its runs (see `Notice`), the headings (offsets in the text), and the comments to noticelint
    (offsets in the source).
    """
    body, origins = _with_newlines(source, start)
    built = Builder(body)
    if not read_light(body, built):
        from noticelint.formats.markdown_full import read_full

        built = Builder(body)
        read_full(body, built)
    woven = built.woven
    text = woven.text()
    runs = compose(woven.runs or [(0, 0)], origins, woven.length)
    headings = tuple(built.headings)
    if not is_clean(text):
        length = woven.length
        text, steps = clean(text)
        runs = compose(steps, runs, len(text))
        headings = _moved(headings, steps, len(text), length)
    return text, runs, headings, tuple(_in_source(comment, origins) for comment in built.comments)


def _with_newlines(source: str, start: int) -> tuple[str, list[Run]]:
    """The body with newlines for all line ends, and where it stands in the source."""
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


def _moved(headings: tuple[Heading, ...], steps: Runs, length: int, before: int) -> tuple[Heading, ...]:
    moved = []
    for heading in headings:
        start = forward(steps, length, heading.start)
        end = length if heading.end >= before else forward(steps, length, heading.end)
        if start < end:
            moved.append(Heading(start, end, heading.level))
    return tuple(moved)


def _in_source(comment: Comment, origins: list[Run]) -> Comment:
    start, last = (_origin(origins, offset) for offset in (comment.start, comment.end - 1))
    return Comment(start, last + 1, comment.body)


def _origin(origins: list[Run], offset: int) -> int:
    run = origins[bisect_right(origins, (offset, 1 << 62)) - 1]
    return run[1] + offset - run[0]
