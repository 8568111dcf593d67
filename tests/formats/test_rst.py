"""reStructuredText as its reader sees it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticelint.formats.errors import ReadError
from noticelint.formats.rst import read_rst
from noticelint.formats.rst_parse import LONGEST
from noticelint.formats.weave import origin
from tests.formats.conftest import check_marked

TABLE = [
    ("", ""),
    ("Dear customer", "Dear customer"),
    # Blocks.
    ("Title\n=====\n\nText\nmore\n\nEnd", "Title\n\nText more\n\nEnd"),
    ("=====\n通知\n=====\n\n小标题\n------\n正文", "通知\n\n小标题\n\n正文"),
    ("Head\n====\nText\n\n- a\n- b\n\n  c\n\n1. d\n2. e", "Head\n\nText\n\na\nb\n\nc\n\nd\ne"),
    ("term\n  what it is\nother : class\n  more", "term\nwhat it is\nother class\nmore"),
    ("| one\n|   two\n| three", "one\ntwo\nthree"),
    (":Date: 2026-03-08\n:From: the *desk*\n  here\n\nDear", "Date: 2026-03-08\nFrom: the desk here\n\nDear"),
    ("He says\n\n  quoted\n\n  -- Someone", "He says\n\nquoted\n\nSomeone"),
    ("Code::\n\n  x  = 1\n\n    y\n\nb", "Code:\n\nx = 1\ny\n\nb"),
    (".. note:: Take care\n   of it\n\n.. tip::\n\n   Tip", "Take care of it\n\nTip"),
    (".. admonition:: Own *title*\n\n   Body", "Own title\n\nBody"),
    ("a\n\n----\n\nb", "a\n\nb"),
    # Lines of a paragraph.
    ("我们将\n全额退款", "我们将全额退款"),
    ("请在 App\n中查看", "请在 App 中查看"),
    ("ขออภัย ใน\nความไม่สะดวก", "ขออภัย ใน ความไม่สะดวก"),
    # Inline markup.
    ("*a* **b c** ``d  e`` `f` :sup:`2` *g\nh*.", "a b c d e f 2 g h."),
    ("全额 **退款** ，\\ **三日**\\ 内。**不是**的", "全额 退款 ，三日内。**不是**的"),
    ("5 \\* 3, a\\ b, ``\\n``, C:\\\\x", "5 * 3, ab, \\n, C:\\x"),
    ("**a\\*b** a*b* 2*3 *open", "a*b a*b* 2*3 *open"),
    (":ref:`see here <there>` :guilabel:`Refund` :py:`~x`", "see here Refund x"),
    ("a [1]_ b [#]_\n\n.. [1] one\n.. [#] two", "a b\n\none\ntwo"),
    # What stands elsewhere.
    ("Call |desk| now\n\n.. |desk| replace:: the *desk*", "Call the desk now"),
    ("On |today| |none|\n\n.. |today| date::", "On"),
    ("`a <https://x.y>`_ b_ `c d`_ e__ https://p.q\n\n.. _b: https://z\n.. _c d: https://w\n__ https://v", "a b c d e https://p.q"),
    # Seen by nobody.
    (".. a comment\n   of two lines\n\nb\n\n..\n\n  c", "b\n\nc"),
    (".. image:: a.png\n   :alt: logo\n\n.. figure:: b.png\n   :alt: refund in three days\n\n   Caption", "refund in three days\n\nCaption"),
    (".. raw:: html\n\n   <b>x</b>\n\n.. include:: other.rst\n\n.. contents::\n\na", "a"),
    # What docutils does not know.
    (".. tab:: One\n   :sync: x\n\n   We *refund* it.\n\nb", "We *refund* it.\n\nb"),
    # Tables.
    ("+---+---+\n| a | b |\n+===+===+\n| 1 | 1 |\n+---+---+", "a b\n1 1"),
    ("====  ====\n票价  退款\n====  ====\n380   380\n====  ====", "票价 退款\n380 380"),
    (".. list-table:: Fees\n\n   * - a\n     - b\n   * - *c*\n     - d", "Fees\n\na b\nc d"),
    ("a\tb\n\n-\tc\n\n\td", "a b\n\nc\n\nd"),
]  # fmt: skip


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("body", "text"), TABLE)
def test_the_readers_text(body: str, text: str, line_end: str, capfd: pytest.CaptureFixture[str]) -> None:
    body = body.replace("\n", line_end)
    marked = read_rst(body)
    assert marked.text == text
    check_marked(body, marked)
    assert capfd.readouterr() == ("", "")


def test_cells_of_several_lines_stand_by_themselves() -> None:
    body = "+----+----+\n| a  | b  |\n| a2 | b2 |\n+----+----+\n| 1  | 2  |\n+----+----+"
    marked = read_rst(body)
    assert marked.text == "a a2\nb b2\n\n1\n2"
    check_marked(body, marked, in_order=False)


def test_positions_are_exact_in_a_notice_with_everything() -> None:
    body = (
        "取消通知\n========\r\n\r\n:Date: 8 March\r\n\r\n尊敬的 **客户** ：\r\n\r\n"
        "See `the page <https://x.y/z>`_ *now\r\nor never*, |who|.\r\n\r\n* one\ttwo\r\n\r\n"
        "  ==== ====\r\n  fee  back\r\n  ==== ====\r\n  10   10\r\n  ==== ====\r\n\r\n"
        ".. versionadded:: 2\r\n   Later words\r\n\r\n.. |who| replace:: the desk\r\n"
    )
    marked = read_rst(body)
    check_marked(body, marked)
    for word in ("取消通知", "Date:", "March", "客户", "the page", "now", "never", "one", "two", "back", "Later"):
        at = marked.text.index(word)
        first, last = origin(marked.runs, at), origin(marked.runs, at + len(word) - 1)
        assert body[first : last + 1] == word
    at = origin(marked.runs, marked.text.index("desk"))
    assert body[at : marked.written[at]] == "|who|"


@pytest.mark.parametrize(
    ("body", "headings"),
    [
        ("a\n=\n\nb *c*\n-----\n\nd\n=", [("a", 1), ("b c", 2), ("d", 1)]),
        ("no\n\n.. rubric:: no", []),
        ("a\n=\n\nb\n-\n\n.. topic:: c\n\n   d", [("a", 1), ("b", 2), ("c", 2)]),
    ],
)
def test_headings(body: str, headings: list[tuple[str, int]]) -> None:
    marked = read_rst(body)
    assert [(marked.text[one.start : one.end], one.level) for one in marked.headings] == headings


@pytest.mark.parametrize(
    ("body", "links"),
    [
        ("`a b <https://x.y>`_ and `c <tel:+66>`__", [("a b", "https://x.y"), ("c", "tel:+66")]),
        ("a_ `b c`_ d__\n\n.. _a: https://x\n.. _b c: https://y\n\n__ https://z", [("a", "https://x"), ("b c", "https://y"), ("d", "https://z")]),
        ("https://x.y a@b.co", []),
        ("a_ b_\n\n.. _b:\n\ntext", []),
    ],
)  # fmt: skip
def test_links(body: str, links: list[tuple[str, str]]) -> None:
    marked = read_rst(body)
    assert [(marked.text[one.start : one.end], one.target) for one in marked.links] == links


@pytest.mark.parametrize(
    ("body", "comments"),
    [
        ("a\n\n.. noticelint: ignore x -- y\n\nb", [(".. noticelint: ignore x -- y", "ignore x -- y")]),
        ("- a\n\n  .. noticelint: x\n     y", [(".. noticelint: x\n     y", "x\ny")]),
        ("..\n   noticelint: x", [("..\n   noticelint: x", "x")]),
        (".. other\n\n``.. noticelint: x``", []),
    ],
)
def test_comments(body: str, comments: list[tuple[str, str]]) -> None:
    assert [(body[one.start : one.end], one.body) for one in read_rst(body).comments] == comments


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("a\n\n" + "word " * (LONGEST // 5) + "end", 3),
        ("- " * 5000 + "a", None),
        ("http://a.b " * 1500, None),
    ],
)
def test_what_cannot_be_parsed_is_said(body: str, line: int | None) -> None:
    with pytest.raises(ReadError) as raised:
        read_rst(body)
    assert raised.value.line == line


PIECES = """** * ` `` :a: :ref: | _ __ \\ .. --- === - 1. :: [1]_ <x:y> 中 文字 คำ word two > :Date:_x http://a.b a@b.co e\u0301
.._note:: .._x:: .._image::_a :alt:_two_words .._noticelint:_a_--_b .._|s|_replace::_x |s| .._[1]_f .._code::_py .._raw::_html
====_==== .._list-table:: *_- a_ .._a:_http://x .._role::_r .._class::_x .._unicode::_s .._math:: .._contents:: >>>_a -a \x00 \x0b
\u2028 \t \r\n \r +---+ +---+---+ :a:`b` `c_<d>`_ .._topic::_t \u0e4d\u0e32 \u3000"""
WORDS = [piece.replace("_", " ") for piece in PIECES.split(" ")] + ["_", "__", " ", "\n", "\n\n", "\n  ", "\n\n  "]
MARKUP = st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=25).map("".join)


@settings(max_examples=400, deadline=None)
@given(MARKUP)
def test_every_character_leads_back_to_the_body(body: str) -> None:
    try:
        marked = read_rst(body)
    except ReadError:
        return
    check_marked(body, marked, in_order=False)
