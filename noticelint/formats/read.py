"""One file to one Notice, by the format its name tells."""

from __future__ import annotations

from noticelint.formats.decode import decode
from noticelint.formats.errors import ReadError
from noticelint.formats.text import read_text
from noticelint.notice import Notice

MARKDOWN = (".md", ".markdown")


def read_notice(path: str, data: bytes, encoding: str | None = None) -> Notice:
    """The notice in `data`, the bytes of the file at `path`.

    A name that ends in .md or .markdown is read as Markdown, any other as plain text; the file itself is not
    touched. `encoding` names the one the bytes are known to be in. Raises ReadError, which names the path and
    the place, on bytes that are no text and on broken front matter.
    """
    try:
        source, name = decode(data, encoding)
        stated: dict[str, str] = {}
        start = 0
        if source.startswith("---"):
            from noticelint.formats.front_matter import split_front_matter

            stated, start = split_front_matter(source)
        if path.lower().endswith(MARKDOWN):
            from noticelint.formats.markdown import read_markdown

            text, runs, headings, comments = read_markdown(source, start)
        else:
            text, runs, headings, comments = read_text(source, start)
    except ReadError as error:
        raise error.within(path) from None
    return Notice(path, text, source, name, runs, headings, comments, stated)
