"""Markdown to what its reader sees."""

from __future__ import annotations

from noticelint.formats.build import Builder
from noticelint.formats.finish import finish, with_newlines
from noticelint.formats.markdown_light import read_light
from noticelint.formats.weave import Runs
from noticelint.notice import Comment, Heading


def read_markdown(source: str, start: int) -> tuple[str, Runs, tuple[Heading, ...], tuple[Comment, ...]]:
    """What a reader sees of the CommonMark text (and GitHub's tables) that begins at `start` in `source`.

    Gives the text, its runs (see `Notice`), the headings (offsets in the text), and the comments to noticelint
    (offsets in the source).
    """
    body, origins = with_newlines(source, start)
    built = Builder(body)
    if not read_light(body, built):
        from noticelint.formats.markdown_full import read_full

        built = Builder(body)
        read_full(body, built)
    text, runs, headings, comments, *_ = finish(built, origins)
    return text, runs, headings, comments
