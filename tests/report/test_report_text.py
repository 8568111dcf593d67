"""The report for people: pictures of it, and carets that stand under the words they mark."""

from __future__ import annotations

import re

import pytest
from wcwidth import wcswidth

from noticelint.notice import Place
from noticelint.report.result import Failure, NoticeSeen, Related, Result
from noticelint.report.text import render_text
from noticelint.report.width import visible
from noticelint.report.wrap import wrap
from tests.report.conftest import MakeFinding, MakeResult

_LINE = "因场地原因，原定于11月28日的会员沙龙取消。"
_SAMPLE = """\
notices/cancel.zh-Hans.md:12:17 error missing-remedy
  活动取消，却没有说明客户能得到什么。
   |
12 | 因场地原因，原定于11月28日的会员沙龙取消。
   |                             ^^^^^^^^^^^^
   = 建议：写明退款、补偿或替代安排。
   = 依据：CX-3, TM-10

1 份通知中有 1 份存在问题，共 1 处（错误 1 处）
"""


def test_picture(make_result: MakeResult) -> None:
    result = make_result(
        _LINE,
        Place(12, 17, 12, 23),
        path="notices/cancel.zh-Hans.md",
        rule="missing-remedy",
        severity="error",
        message="活动取消，却没有说明客户能得到什么。",
        suggestion="写明退款、补偿或替代安排。",
        sources=("CX-3", "TM-10"),
        language="zh-Hans",
    )
    assert render_text(result, color=False, width=100) == _SAMPLE


def test_key_and_related_places(make_result: MakeResult) -> None:
    related = (Related("b.th.po", Place(4, 2, 4, 9), "โปรดติดต่อ", "Thai names no day."),)
    result = make_result("Call us soon.", Place(1, 9, 1, 13), path="b.po", key="sms.body", related=related)
    assert render_text(result, color=False, width=100, quiet=True) == (
        "b.po:1:9 [sms.body] warning vague-time\n"
        "  No date is given.\n"
        "  |\n"
        "1 | Call us soon.\n"
        "  |         ^^^^\n"
        "  = see also: b.th.po:4:2 Thai names no day.\n"
    )


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("因场地原因，活动取消。", "活动取消"),
        ("“尽快”、《尽快》（尽快）处理", "（尽快）"),
        ("จึงขอแจ้งให้ทราบว่าที่นี่จะเก็บค่าบริการเพิ่ม", "เก็บค่าบริการ"),
        ("เนื่องด้วยน้ำท่วม เร็วๆ นี้", "เร็วๆ นี้"),
        ("ซื้อ 📱 แล้วคืนไม่ได้", "คืนไม่ได้"),
        ("Dear 王先生 เรียนคุณ soon ๆ", "soon"),
        ("👨‍👩‍👧❤️🇹🇭👍🏽 尽快 soon", "尽快"),
        ("\t亲爱的\t客户：尽快", "尽快"),
        ("see ①②※→ 尽快", "尽快"),
        ("Plain English soon.", "soon"),
        ("escape \x1b[31m here soon", "soon"),
    ],
)
@pytest.mark.parametrize("width", [100, 24])
def test_carets_stand_under_the_words(line: str, marked: str, width: int, make_result: MakeResult) -> None:
    start = line.index(marked)
    place = Place(3, start + 1, 3, start + 1 + len(marked))
    shown = render_text(make_result(line, place), color=False, width=width, ui="en").splitlines()
    text, carets = next((shown[i], shown[i + 1]) for i, row in enumerate(shown) if row.startswith("3 | "))
    assert wcswidth(text) <= width
    assert wcswidth(text[: text.index(visible(marked))]) == carets.index("^")
    assert wcswidth(visible(marked)) == carets.count("^")


@pytest.mark.parametrize(
    ("line", "place", "expected"),
    [
        ("soon", Place(1, 1, 1, 1), ["1 | soon", "  | ^"]),
        ("soon", Place(1, 5, 1, 5), ["1 | soon", "  |     ^"]),
        ("", Place(1, 1, 1, 1), ["1 |", "  | ^"]),
        ("尽快处理。\r\n", Place(1, 3, 3, 2), ["1 | 尽快处理。", "  |     ^^^^^^ (+2 lines)"]),
        ("尽快", Place(1, 3, 2, 2), ["1 | 尽快", "  |     ^ (+1 line)"]),
        ("short", Place(1, 40, 1, 50), ["1 | short", "  |      ^"]),
    ],
)
def test_odd_spans(line: str, place: Place, expected: list[str], make_result: MakeResult) -> None:
    shown = render_text(make_result(line, place), color=False, width=80).splitlines()
    assert shown[3:5] == expected


def test_missing_line_leaves_the_excerpt_out(make_result: MakeResult) -> None:
    result = make_result("soon", Place(1, 1, 1, 5))._replace(sources={})
    expected = "a.md:1:1 warning vague-time\n  No date is given.\n"
    assert render_text(result, color=False, width=80, quiet=True) == expected


def test_long_line_is_cut_around_the_span(make_result: MakeResult) -> None:
    line = "一二三四五六七八九十" * 30_000 + "尽快" + "一二三四五六七八九十" * 30_000
    shown = render_text(make_result(line, Place(1, 300_001, 1, 300_003)), color=False, width=44).splitlines()
    text, carets = shown[3:5]
    assert (text[4], text[-1]) == ("…", "…")
    assert 40 <= wcswidth(text) <= 44
    assert wcswidth(text[: text.index("尽快")]) == carets.index("^")
    assert carets.count("^") == 4


def test_span_longer_than_the_window(make_result: MakeResult) -> None:
    shown = render_text(make_result("取" * 5000, Place(1, 2, 1, 4900)), color=False, width=44).splitlines()
    text, carets = shown[3:5]
    assert re.fullmatch("1 \\| …取+…", text)
    assert wcswidth(text) == len(carets) <= 44


@pytest.mark.parametrize("color", [True, False])
def test_no_escape_of_a_notice_reaches_the_terminal(color: bool, make_result: MakeResult) -> None:
    evil = "a\x1b]0;owned\x07\x9b2J\u202e\r\x08"
    result = make_result(
        evil, Place(1, 1, 1, 4), path=evil, rule=evil, message=evil, suggestion=evil, sources=(evil,), text=evil
    )
    shown = render_text(result, color=color, width=60, statistics=True)
    left = re.sub("\x1b\\[(?:0|1|3[134])m", "", shown) if color else shown
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", left)
    shown.encode()


def test_colors(make_result: MakeResult) -> None:
    for severity, code in (("error", 31), ("warning", 33), ("info", 34)):
        shown = render_text(make_result("soon", Place(1, 1, 1, 5), severity=severity), color=True, width=80)
        assert f"\x1b[{code}m{severity}\x1b[0m \x1b[1mvague-time\x1b[0m\n" in shown
        assert f"  | \x1b[{code}m^^^^\x1b[0m\n" in shown


def test_order_suppressed_and_statistics(make_finding: MakeFinding) -> None:
    findings = (
        make_finding(path="b.md"),
        make_finding(Place(2, 1, 2, 2)),
        make_finding(Place(1, 9, 1, 10), rule="missing-contact", severity="error"),
        make_finding(Place(1, 1, 1, 2), suppressed=""),
    )
    result = Result((), findings, (), {})
    shown = render_text(result, color=False, width=80, statistics=True)
    heads = ["a.md:1:9 error missing-contact", "a.md:2:1 warning vague-time", "b.md:1:1 warning vague-time"]
    assert [row for row in shown.splitlines() if ".md:" in row] == heads
    assert "\n\n2  vague-time       warning\n1  missing-contact  error\n\n3 findings" in shown
    assert shown.endswith("; 1 suppressed\n")


def test_quiet(make_result: MakeResult) -> None:
    result = make_result("soon", Place(1, 1, 1, 5))
    shown = render_text(result, color=False, width=80, statistics=True, quiet=True)
    assert shown.endswith("^^^^\n")
    assert render_text(result._replace(findings=()), color=False, width=80, quiet=True) == ""


def test_labels_follow_the_finding_unless_told(make_result: MakeResult) -> None:
    result = make_result("เร็วๆ นี้", Place(1, 1, 1, 5), suggestion="ระบุวันที่", sources=("CX-1",), language="th")
    own = render_text(result, color=False, width=80)
    assert "  = คำแนะนำ: ระบุวันที่\n  = อ้างอิง: CX-1\n" in own
    assert own.endswith("พบ 1 รายการ (คำเตือน 1 รายการ) ในประกาศ 1 ฉบับ จากทั้งหมด 1 ฉบับ\n")
    told = render_text(result, color=False, width=80, ui="zh-Hant")
    assert "  = 建議：ระบุวันที่\n  = 依據：CX-1\n" in told


def test_all_clear_says_what_it_leaves_out() -> None:
    notice = NoticeSeen("a.md", "en", "unknown", "unknown", 0.0, "", {})
    result = Result((notice,), (), (Failure("b.md", "not UTF-8", None, None),), {})
    expected = "1 notice checked, no findings; 1 notice of unknown kind; 1 file could not be checked\n"
    assert render_text(result, color=True, width=80) == expected


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("no longer than this", 8, ["no", "longer", "than", "this"]),
        ("活动取消，却没有说明", 8, ["活动取", "消，却没", "有说明"]),
        ("说明（全额）退款。", 9, ["说明（全", "额）退", "款。"]),
        ("请写明refund金额", 10, ["请写明", "refund金额"]),
        ("说明（全额）退款。", 6, ["说明", "（全", "额）退", "款。"]),
        ("请写明“退款”金额", 7, ["请写明", "“退款”", "金额"]),
        ("ขอให้ระบุวันที่ ต่าง ๆ ให้ชัดเจน", 10, ["ขอให้ระบุวันที่", "ต่าง ๆ", "ให้ชัดเจน"]),
        ("see https://example.org/a-b.c now", 10, ["see", "https://example.org/a-b.c", "now"]),
        ("one\ntwo", 80, ["one", "two"]),
    ],
)
def test_wrap(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


def test_further_lines_are_set_in(make_result: MakeResult) -> None:
    suggestion = "写明退款的金额、方式和到账时间，并说明如何申请。"
    result = make_result("soon", Place(10, 1, 10, 5), suggestion=suggestion, language="zh-Hans")
    rows = render_text(result, color=False, width=31, quiet=True).splitlines()[-3:]
    assert rows == ["   = 建议：写明退款的金额、方式", "           和到账时间，并说明如", "           何申请。"]
