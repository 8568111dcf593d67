"""The one-line reports, the counts per rule, and the words in four languages."""

from __future__ import annotations

import string

import pytest

from noticelint.notice import Place
from noticelint.report.concise import render_concise, render_failures
from noticelint.report.result import Failure, NoticeSeen, Result
from noticelint.report.statistics import render_statistics
from noticelint.report.wording import WORDS, common_language, summary
from tests.report.conftest import MakeFinding


def _notice(path: str, language: str = "en") -> NoticeSeen:
    return NoticeSeen(path, language, "outage", "detected", 0.75, "email", {})


def test_concise(make_finding: MakeFinding) -> None:
    findings = (
        make_finding(Place(7, 3, 7, 5), rule="vague-time", message="未写明\n日期\x1b[0m。"),
        make_finding(Place(2, 1, 2, 5), severity="error", rule="missing-remedy", message="No remedy."),
        make_finding(suppressed="agreed"),
        make_finding(path="b.po", key="sms\nbody"),
    )
    assert render_concise(Result((), findings, (), {})) == (
        "a.md:2:1: error[missing-remedy] No remedy.\na.md:7:3: warning[vague-time] 未写明 日期␛[0m。\n"
        "b.po:1:1: [sms body] warning[vague-time] No date is given.\n"
    )
    assert render_concise(Result((), (), (), {})) == ""


def test_failures() -> None:
    failures = (Failure("b.md", "not UTF-8", 3, 9), Failure("a.md", "no such\nfile", None, None))
    assert render_failures(Result((), (), failures, {})) == "a.md: no such file\nb.md:3:9: not UTF-8\n"


def test_statistics_are_aligned_by_display_width(make_finding: MakeFinding) -> None:
    findings = (
        *(make_finding(Place(line, 1, line, 2), rule="时间含糊") for line in range(1, 11)),
        make_finding(rule="missing-remedy", severity="error"),
        make_finding(rule="missing-remedy"),
        make_finding(rule="unused", suppressed=""),
    )
    assert render_statistics(Result((), findings, (), {})) == (
        "10  时间含糊        warning\n 2  missing-remedy  error, warning\n"
    )
    assert render_statistics(Result((), (), (), {})) == ""


@pytest.mark.parametrize(
    ("ui", "found", "clear", "none"),
    [
        (
            "en",
            "3 findings (1 error, 2 warnings) in 2 of 5 notices",
            "5 notices checked, no findings",
            "no notices checked",
        ),
        (
            "zh-Hans",
            "5 份通知中有 2 份存在问题，共 3 处（错误 1 处，警告 2 处）",
            "已检查 5 份通知，未发现问题",
            "没有检查任何通知",
        ),
        (
            "zh-Hant",
            "5 則通知中有 2 則有問題，共 3 處（錯誤 1 處、警告 2 處）",
            "已檢查 5 則通知，未發現問題",
            "沒有檢查任何通知",
        ),
        (
            "th",
            "พบ 3 รายการ (ข้อผิดพลาด 1 รายการ คำเตือน 2 รายการ) ในประกาศ 2 ฉบับ จากทั้งหมด 5 ฉบับ",
            "ตรวจประกาศแล้ว 5 ฉบับ ไม่พบรายการที่ต้องแก้ไข",
            "ยังไม่ได้ตรวจประกาศใด",
        ),
    ],
)
def test_summary(ui: str, found: str, clear: str, none: str, make_finding: MakeFinding) -> None:
    notices = tuple(_notice(f"{name}.md") for name in "abcde")
    findings = (make_finding(severity="error"), make_finding(), make_finding(path="b.md"))
    assert summary(Result(notices, findings, (), {}), ui) == found
    assert summary(Result(notices, (), (), {}), ui) == clear
    assert summary(Result((), (), (), {}), ui) == none


def test_english_counts_one_as_one(make_finding: MakeFinding) -> None:
    result = Result((_notice("a.md"),), (make_finding(severity="info"),), (), {})
    assert summary(result, "en") == "1 finding (1 info) in 1 of 1 notice"


def test_both_parts_of_a_mail_are_one_notice_and_each_string_of_a_catalogue_is_one(make_finding: MakeFinding) -> None:
    mail = (_notice("a.eml")._replace(key="text"), _notice("a.eml")._replace(key="html", twin=True))
    strings = tuple(_notice("b.po")._replace(key=key) for key in "xyz")
    findings = (
        *(make_finding(path="a.eml", language="en")._replace(key=key) for key in ("text", "html", "")),
        *(make_finding(path="b.po", language="en")._replace(key=key) for key in "xxz"),
    )
    assert summary(Result((*mail, *strings), findings, (), {}), "en") == "6 findings (6 warnings) in 3 of 4 notices"


@pytest.mark.parametrize(
    ("languages", "expected"),
    [([], "en"), (["th"], "th"), (["zh-Hant", "zh-Hant"], "zh-Hant"), (["th", "zh-Hans"], "en")],
)
def test_common_language(languages: list[str], expected: str) -> None:
    notices = tuple(_notice(f"{index}.md", language) for index, language in enumerate(languages))
    assert common_language(Result(notices, (), (), {})) == expected


def test_every_language_fills_the_same_places() -> None:
    def places(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for words in WORDS.values():
        for ours, english in zip(words, WORDS["en"], strict=True):
            forms = (ours,) if isinstance(ours, str) else ours
            model = (english,) if isinstance(english, str) else english
            assert [places(form) for form in forms] == [places(form) for form in model]
            assert all(forms)
