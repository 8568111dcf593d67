"""What tests of reading share."""

from __future__ import annotations

import pytest

from noticelint.formats.part import Marked
from noticelint.formats.weave import origin
from noticelint.notice import Notice, source_offset, source_span

# What may stand in the text where the file has something else: joins, separators, composed characters.
REPLACED = {" ": None, "\n": None, "|": None}


def check_positions(notice: Notice) -> None:
    """Each character of the text leads to itself in the file, or to what it stands for."""
    text, source = notice.text, notice.source
    assert notice.runs
    assert notice.runs[0][0] == 0
    assert list(notice.runs) == sorted(notice.runs)
    before = -1
    for offset, char in enumerate(text):
        where = source_offset(notice, offset)
        assert 0 <= where < len(source), (offset, char)
        assert where >= before, (offset, char)
        before = where
        written = source[where]
        # An entity, a letter with its marks, nikhahit, a doubled sara e.
        same = written == char or char in REPLACED or written == "&" or not char.isascii()
        assert same, (offset, char, written)
        span = source_span(notice, offset, offset + 1)
        assert span.start == where < span.end <= len(source)
    for heading in notice.headings:
        assert 0 <= heading.start < heading.end <= len(text)
        assert 1 <= heading.level <= 6
    for comment in notice.comments:
        assert 0 <= comment.start < comment.end <= len(source)
        assert comment.body == comment.body.strip()


def check_marked(body: str, marked: Marked, *, in_order: bool = True) -> None:
    """Each character of the text leads to itself in the body, or to what it stands for, in the body's order."""
    before = 0
    for offset, char in enumerate(marked.text):
        where = origin(marked.runs, offset)
        assert 0 <= where < len(body), (offset, char)
        assert where >= before or not in_order, (offset, char)
        before = where
        same = body[where] == char or char in " \n" or where in marked.written or not char.isascii()
        assert same, (offset, char, body[where])
        assert where < marked.written.get(where, where + 1) <= len(body)
    for stretch in (*marked.headings, *marked.links):
        assert 0 <= stretch.start < stretch.end <= len(marked.text)
    for stretch in (*marked.comments, *marked.remarks):
        assert 0 <= stretch.start < stretch.end <= len(body)


@pytest.fixture
def positions_hold() -> object:
    return check_positions
