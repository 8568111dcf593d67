"""Length: sentences, paragraphs, whole notices, subjects and text messages."""

from __future__ import annotations

import pytest

from noticelint.checks.sms_length import encoded, split
from noticelint.config import Settings
from noticelint.judge import Run
from noticelint.lint import lint_bytes


def found(run: Run, rule: str, language: str, text: str, channel: str) -> list[str]:
    settings = Settings(root=".", language=language, channel=channel)
    result = lint_bytes("case.txt", text.encode(), run._replace(settings=settings))
    return [one.text for one in result.findings if one.rule == rule]


EN = " ".join(["the pool is closed because the filters are old"] * 6)
ZH = "，".join(["因设备更换本馆游泳池暂停开放"] * 7)
TH = "".join(["สระว่ายน้ำปิดให้บริการเพราะเครื่องกรองน้ำเสียและต้องซ่อมแซม"] * 8)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", f"Hello there. {EN}. Thanks.", [f"{EN}."]),
        ("en", f"{' '.join(EN.split()[:40])}.", []),
        ("en", f"- {EN}.", []),
        ("en", f"| {EN} | b |", []),
        ("en", "Open from 8.30 a.m. to 5.30 p.m. " * 4 + "and so on and so forth until the very end of it all.", []),
        ("zh-Hans", f"您好。{ZH}。谢谢。", [f"{ZH}。"]),
        ("zh-Hans", f"{ZH[:80]}。", []),
        # The letters of a name are characters too; those of an address are one.
        ("zh-Hans", f"{ZH[:80]}Riverside Sports Centre。", [f"{ZH[:80]}Riverside Sports Centre。"]),
        ("zh-Hans", f"{ZH[:80]} https://pool.example/riverside-sports-centre 。", []),
        ("zh-Hans", f"1. {ZH}\n（一）{ZH}；\n一、{ZH}", []),
        ("zh-Hans", f"一、{ZH}。\n二、{ZH[:70]}。", [f"一、{ZH}。"]),
        ("zh-Hant", f"（二）{ZH}。", [f"（二）{ZH}。"]),
        ("en", f"3. {EN}.\n4. The pool opens again.", [f"{EN}."]),
        ("en", f"(c) {EN};\n(d) and so on", []),
        ("zh-Hans", f"{ZH[:70]}。{ZH[:70]}。", []),
        ("th", f"เรียน ลูกค้า\n{TH}", [TH]),
        ("th", f"{TH[:100]} ทั้งนี้ {TH[:100]}", []),
        ("th", f"• {TH}", []),
        ("th", f"2. {TH}จึงจะเปิดอีกครั้ง", [f"{TH}จึงจะเปิดอีกครั้ง"]),
        ("th", "1. " + "สาขาถนนเจริญราษฎร์ " * 30, []),
    ],
)  # fmt: skip
def test_long_sentence(run: Run, language: str, text: str, expected: list[str]) -> None:
    assert found(run, "long-sentence", language, text, "web") == expected


FEW_LONG_WORDS = (
    "เนื่องจากคณะกรรมการบริหารสหกรณ์ออมทรัพย์ได้มีมติเห็นชอบให้ปรับปรุงหลักเกณฑ์การพิจารณาอนุมัติสินเชื่อเพื่อที่อยู่อาศัย"
    "สำหรับสมาชิกสามัญซึ่งปฏิบัติงานในหน่วยงานส่วนภูมิภาคตามข้อเสนอของคณะอนุกรรมการกลั่นกรองสินเชื่อ สหกรณ์จึงขอประชาสัมพันธ์"
    "ให้สมาชิกที่ประสงค์จะยื่นคำขอรับทราบหลักเกณฑ์ดังกล่าวโดยทั่วกัน"
)


@pytest.mark.parametrize(("figures", "expected"), [({"letters": 285}, [FEW_LONG_WORDS]), ({}, [])])
def test_few_long_words_of_thai(run: Run, figures: dict[str, int], expected: list[str]) -> None:
    """They are long by their letters; a house's own rule of before, which has no such figure, says nothing of them."""
    rules = tuple(
        rule._replace(detail={**rule.detail, "numbers": {"most": 60, **figures}})
        if rule.id == "long-sentence"
        else rule
        for rule in run.rules
    )
    assert found(run._replace(rules=rules), "long-sentence", "th", FEW_LONG_WORDS, "web") == expected


@pytest.mark.parametrize(
    ("language", "sentence", "few", "many"),
    [("en", "The pool is closed. ", 20, 26), ("zh-Hans", "游泳池暂停开放。", 20, 27), ("th", "สระว่ายน้ำปิดค่ะ ", 20, 40)],
)
def test_long_paragraph(run: Run, language: str, sentence: str, few: int, many: int) -> None:
    assert found(run, "long-paragraph", language, "Title\n" + sentence * few, "web") == []
    assert len(found(run, "long-paragraph", language, "Title\n" + sentence * many, "web")) == 1
    assert found(run, "long-paragraph", language, "Title\n" + sentence * many, "sms") == []
    assert found(run, "long-paragraph", language, "Title\n- " + sentence * many, "web") == []


@pytest.mark.parametrize(
    ("channel", "lines", "count"), [("app", 15, 0), ("app", 40, 1), ("web", 40, 0), ("sms", 40, 0)]
)
def test_long_notice(run: Run, channel: str, lines: int, count: int) -> None:
    assert len(found(run, "long-notice", "en", "Pool\n" + "The pool is closed.\n\n" * lines, channel)) == count


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", f"Subject: {'a' * 71}\n\nHello.", ["a" * 71]),
        ("en", f"Subject: {'a' * 70}\n\nHello.", []),
        ("zh-Hans", f"主题：{'字' * 31}\n\n您好。", ["字" * 31]),
        ("zh-Hans", f"主题：{'字' * 30}\n\n您好。", []),
        ("th", f"เรื่อง: {'ที่' * 70}\n\nเรียน ลูกค้า", []),
        ("th", f"เรื่อง: {'ที่' * 71}\n\nเรียน ลูกค้า", ["ที่" * 71]),
    ],
)
def test_long_subject(run: Run, language: str, text: str, expected: list[str]) -> None:
    assert found(run, "long-subject", language, text, "email") == expected
    assert found(run, "long-subject", language, text, "web") == []


@pytest.mark.parametrize(
    ("text", "encoding", "parts", "units"),
    [
        ("a" * 160, "GSM-7", [0], 160),
        ("a" * 161, "GSM-7", [0, 153], 161),
        ("a" * 159 + "€", "GSM-7", [0, 153], 161),
        ("a" * 152 + "€" + "a" * 20, "GSM-7", [0, 152], 174),
        ("a" * 306 + "b", "GSM-7", [0, 153, 306], 307),
        ("ñéÇ@£_{}", "GSM-7", [0], 10),
        ("字" * 70, "UCS-2", [0], 70),
        ("字" * 71, "UCS-2", [0, 67], 71),
        ("a" * 69 + "😀", "UCS-2", [0, 67], 71),
        ("a" * 66 + "😀" + "a" * 9, "UCS-2", [0, 66], 77),
        ("ç", "UCS-2", [0], 1),
    ],
)
def test_parts_of_a_text_message(text: str, encoding: str, parts: list[int], units: int) -> None:
    assert encoded(text)[0] == encoding
    assert split(text, encoding) == (parts, units)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It’s " + "a" * 80, ["’"]),
        ("en", "It’s " + "a" * 60, []),
        ("en", "It's " + "a" * 150, []),
        ("en", "a" * 306 + " end", [" end"]),
        ("en", "“It’s – " + "a" * 80, []),
        ("zh-Hans", "天地人" * 67 + "尾", ["尾"]),
        ("zh-Hans", "天地人" * 67, []),
    ],
)
def test_sms_length(run: Run, language: str, text: str, expected: list[str]) -> None:
    assert found(run, "sms-length", language, text, "sms") == expected
    assert found(run, "sms-length", language, text, "web") == []
