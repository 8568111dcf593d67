"""What tests of reading share."""

from __future__ import annotations

import pytest

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


@pytest.fixture
def positions_hold() -> object:
    return check_positions
