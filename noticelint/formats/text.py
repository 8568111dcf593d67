"""Plain text to what its reader sees."""

from __future__ import annotations

from noticelint.formats.clean import clean, is_clean
from noticelint.formats.joining import perhaps_wrapped
from noticelint.formats.weave import Runs, compose
from noticelint.notice import Comment, Heading
from noticelint.patterns import pattern

_SUBJECT = (
    r"(?i)\n*(?:(?:subject|re|\u4e3b[\u9898\u984c\u65e8]|\u6807\u9898|\u6a19\u984c|\u4e8b\u7531)[ ]?[:\uff1a][ ]?"
    r"|\u0e40\u0e23\u0e37\u0e48\u0e2d\u0e07(?:[ ]?:[ ]?|[ ]))([^\n]+)"
)


def read_text(
    source: str, start: int, *, wrapped: bool = True
) -> tuple[str, Runs, tuple[Heading, ...], tuple[Comment, ...]]:
    """What a reader sees of a plain text that begins at `start` in `source`.

    Gives the text, its runs (see `Notice`), the value of a subject line as a heading (offsets in the text), and
    the comments to noticelint (offsets in the source). `wrapped` says that lines may have been wrapped.
    """
    body = source[start:] if start else source
    runs: Runs = ((0, start),)
    comments: tuple[Comment, ...] = ()
    # What few notices hold is imported where one does: the expressions in there take longer than the reading.
    if "noticelint:" in body:
        from noticelint.formats.comments import take_comments

        woven, comments = take_comments(source, start)
        body = woven.text()
        runs = tuple(woven.runs) or runs
    text = body
    if not is_clean(body):
        text, steps = clean(body)
        runs = compose(steps, runs, len(text))
    if wrapped and perhaps_wrapped(text):
        from noticelint.formats.wrapped import unwrap

        unwrapped = unwrap(text)
        if unwrapped is not None:
            text = unwrapped.text()
            runs = compose(unwrapped.runs, runs, len(text))
    subject = pattern(_SUBJECT).match(text)
    headings = (Heading(subject.start(1), subject.end(1), 1),) if subject else ()
    return text, runs, headings, comments
