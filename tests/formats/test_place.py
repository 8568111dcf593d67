"""Where a span of the text stands in the file, in lines and columns."""

from __future__ import annotations

import pytest

from noticelint.formats.read import read_notice
from noticelint.notice import Place, Span, line_starts, place, source_offset, source_span


@pytest.mark.parametrize(
    ("source", "starts"),
    [
        ("", [0]),
        ("a", [0]),
        ("a\n", [0, 2]),
        ("a\nb\r\nc\rd", [0, 2, 5, 7]),
        ("\n\r\n\r", [0, 1, 3, 4]),
        ("a\u2028b\x0bc", [0]),
    ],
)
def test_lines_start_after_each_kind_of_line_end(source: str, starts: list[int]) -> None:
    assert line_starts(source) == starts


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("lines", "words", "expected"),
    [
        (["Dear customer", "We are sorry"], "sorry", Place(2, 8, 2, 13)),
        (["尊敬的客户：", "演出取消。"], "取消", Place(2, 3, 2, 5)),
        (["👋 Hi", "  we"], "we", Place(2, 3, 2, 5)),
        (["ขออภัย", "น้\u0e4d\u0e32 ไม่ไหล"], "น้ำ", Place(2, 1, 2, 5)),
        (["one", "two", "three"], "two\nthree", Place(2, 1, 3, 6)),
        (["one", "two"], "one", Place(1, 1, 1, 4)),
        # The line's end belongs to the line it ends.
        (["one", "two"], "one\n", Place(1, 1, 1, 5)),
        (["one", "", "two"], "one\n\n", Place(1, 1, 2, 2)),
    ],
)
def test_places(lines: list[str], words: str, expected: Place, line_end: str) -> None:
    notice = read_notice("a.txt", line_end.join(lines).encode())
    start = notice.text.index(words)
    found = place(notice, Span(start, start + len(words)), line_starts(notice.source))
    if words.endswith("\n") and line_end == "\r\n":
        expected = expected._replace(end_column=expected.end_column + 1)
    assert found == expected


def test_places_count_the_front_matter_and_not_the_mark() -> None:
    notice = read_notice("a.txt", b"\xef\xbb\xbf---\r\nkind: sms\r\n---\r\nSorry")
    assert place(notice, Span(0, 5), line_starts(notice.source)) == Place(4, 1, 4, 6)


def test_an_empty_span_has_a_place_anywhere() -> None:
    for source in ("", "a", "a  \n", "---\nid: 1\n---\n", "  "):
        for path in ("a.txt", "a.md"):
            notice = read_notice(path, source.encode())
            starts = line_starts(notice.source)
            for offset in range(len(notice.text) + 1):
                span = source_span(notice, offset, offset)
                assert span.start == span.end == source_offset(notice, offset) <= len(source)
                found = place(notice, Span(offset, offset), starts)
                assert found[:2] == found[2:]


def test_a_span_over_dropped_marks_holds_them() -> None:
    notice = read_notice("a.md", b"We **fully** refund &amp; <!-- x -->[pay](http://x.y)")
    start = notice.text.index("fully")
    assert place(notice, Span(start, start + 5), line_starts(notice.source)) == Place(1, 6, 1, 11)
    assert source_span(notice, 0, len(notice.text)) == Span(0, len(notice.source) - 1)
    ampersand = notice.text.index("&")
    start, end = source_span(notice, ampersand, ampersand + 1)
    assert notice.source[start:end] == "&amp;"
