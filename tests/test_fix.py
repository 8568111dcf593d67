"""Fixes rule by rule, what makes an edit not hold, and what holds for any notice in any encoding."""

from __future__ import annotations

import codecs
from collections import Counter
from functools import cache

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from noticelint.config import Settings
from noticelint.formats.decode import decode, encode
from noticelint.judge import Run
from noticelint.lint import lint_bytes, prepare
from noticelint.mend.fix import fix_bytes
from noticelint.report.result import standing
from noticelint.rulebook.open import built_in_rules, open_rulebook, rule_files
from noticelint.rulebook.rulebook import Rule

_RULES = (
    "wording/jargon", "wording/exaggeration", "wording/informal-tone", "limits/excessive-apology",
    "facts/mixed-script", "facts/mixed-region", "facts/mixed-width", "facts/inconsistent-era",
)  # fmt: skip


def _only(run: Run, rule: str, language: str = "", kind: str = "") -> Run:
    chosen = tuple(one for one in run.rules if one.id == rule)
    assert chosen
    return run._replace(rules=chosen, settings=Settings(root=".", language=language, kind=kind), evidence=False)


def _fixed(run: Run, text: str, *, unsafe: bool = False) -> str:
    return fix_bytes("a.txt", text.encode(), run, unsafe=unsafe).data.decode()


@pytest.mark.parametrize(
    ("rule", "language", "before", "after"),
    [
        ("jargon", "en", "Pursuant to section 4, the fee is due.", "Under section 4, the fee is due."),
        ("jargon", "en", "Tell us of hypotension or oedema.", "Tell us of low blood pressure or swelling."),
        ("jargon", "zh-Hans", "本单 ETD 为5月3日。", "本单预计出发时间为5月3日。"),
        ("jargon", "zh-Hant", "保費可躉繳。", "保費可一次繳清。"),
        ("jargon", "th", "เราย้ายดาต้าเซ็นเตอร์", "เราย้ายศูนย์คอมพิวเตอร์"),
        ("jargon", "th", "ระบบเพย์เมนต์เกตเวย์ขัดข้อง", "ระบบรับชำระเงินขัดข้อง"),
        ("informal-tone", "en", "It is cancelled!!! Why?!", "It is cancelled! Why?"),
        ("informal-tone", "zh-Hans", "系统故障！！！请稍候", "系统故障！请稍候"),
        ("informal-tone", "zh-Hant", "您收到了嗎！？", "您收到了嗎？"),
        ("informal-tone", "th", "ขออภัยในความไม่สะดวก!!!", "ขออภัยในความไม่สะดวก!"),
        ("mixed-script", "zh-Hans", "请在五日前完成實名认证，以免影响使用。", "请在五日前完成实名认证，以免影响使用。"),
        ("mixed-script", "zh-Hant", "如有问题請洽客服，我們將儘速處理问题。", "如有問題請洽客服，我們將儘速處理問題。"),
        ("mixed-region", "en", "The travellers get a favorite colour.", "The travellers get a favourite colour."),
        ("mixed-region", "th", "เว็บไซต์ของเรา เว็บไซท์เปิดแล้ว", "เว็บไซต์ของเรา เว็บไซต์เปิดแล้ว"),
        ("mixed-width", "zh-Hans", "本店将搬迁,请您留意:新址见下。", "本店将搬迁，请您留意：新址见下。"),
        ("mixed-width", "zh-Hant", "請撥打０８００－０００－１２３。", "請撥打0800-000-123。"),
        ("mixed-width", "en", "Call ０２０ 7946 0018.", "Call 020 7946 0018."),
        ("mixed-width", "th", "วันที่ ５ ธันวาคม", "วันที่ 5 ธันวาคม"),
        (
            "inconsistent-era", "th", "ปิดวันที่ 5 ธันวาคม 2569 ย้ายวันที่ 12 ธันวาคม 2026",
            "ปิดวันที่ 5 ธันวาคม 2569 ย้ายวันที่ 12 ธันวาคม 2569",
        ),
        (
            "inconsistent-era", "zh-Hant", "本店於民國115年12月5日結束營業，禮券於2026年12月31日前可用。",
            "本店於民國115年12月5日結束營業，禮券於民國115年12月31日前可用。",
        ),
        (
            "inconsistent-era", "zh-Hant", "申請期間自115年12月1日起，逾2026年12月20日不再受理。",
            "申請期間自115年12月1日起，逾115年12月20日不再受理。",
        ),
        (
            "inconsistent-era", "en", "It closes on 5 December 2569 and opens on 12 December 2026.",
            "It closes on 5 December 2569 and opens on 12 December 2569.",
        ),
    ],
)  # fmt: skip
def test_safe(run: Run, rule: str, language: str, before: str, after: str) -> None:
    assert _fixed(_only(run, rule, language, "cancellation"), before) == after


@pytest.mark.parametrize(
    ("rule", "language", "before", "after"),
    [
        ("jargon", "zh-Hans", "检查前禁食水。", "检查前不吃东西、不喝水。"),
        ("jargon", "th", "รายการหลังคัตออฟจะเข้าบัญชีวันถัดไป", "รายการหลังเวลาตัดรอบจะเข้าบัญชีวันถัดไป"),
        ("exaggeration", "en", "Our state-of-the-art servers failed.", "Our servers failed."),
        ("exaggeration", "zh-Hans", "史诗级的更新即将到来。", "更新即将到来。"),
        ("exaggeration", "zh-Hant", "史詩級更新即將到來。", "更新即將到來。"),
        ("exaggeration", "th", "ขอเสนอบริการระดับโลก", "ขอเสนอบริการ"),
        ("informal-tone", "en", "It is cancelled 😢.", "It is cancelled."),
        ("informal-tone", "zh-Hans", "抱歉😭今天停止配送。", "抱歉今天停止配送。"),
        ("informal-tone", "zh-Hant", "活動取消😢", "活動取消"),
        ("informal-tone", "th", "ค่าบริการ 399 บาท 😭", "ค่าบริการ 399 บาท"),
        ("excessive-apology", "en", "We are deeply, deeply sorry for it.", "We are sorry for it."),
        (
            "excessive-apology", "en", "We are sorry.\n\nWe apologise.\n\nOnce again, we apologise.\n\nThe line is up.",
            "We are sorry.\n\nWe apologise.\n\nThe line is up.",
        ),
        (
            "excessive-apology", "zh-Hans", "很抱歉，货没到。我们深表歉意。款已退回。再次致歉。",
            "很抱歉，货没到。我们深表歉意。款已退回。",
        ),
        (
            "excessive-apology", "zh-Hant", "很抱歉，貨沒到。我們深感歉意。款已退回。再次向您道歉。",
            "很抱歉，貨沒到。我們深感歉意。款已退回。",
        ),
        (
            "excessive-apology", "th", "ขออภัยในความล่าช้า\nขอโทษอีกครั้ง\nขออภัยในความไม่สะดวก\nของถึงแล้ว",
            "ขออภัยในความล่าช้า\nขอโทษอีกครั้ง\nของถึงแล้ว",
        ),
        ("mixed-region", "zh-Hant", "我們會以短信通知您，請更新軟件。", "我們會以簡訊通知您，請更新軟體。"),
        ("mixed-region", "zh-Hans", "我们会发送简讯通知您。", "我们会发送短信通知您。"),
        ("inconsistent-era", "th", "ใช้ได้ถึงสิ้นปี พ.ศ. 2026", "ใช้ได้ถึงสิ้นปี พ.ศ. 2569"),
        ("inconsistent-era", "en", "It is due by 5 December B.E. 2026.", "It is due by 5 December B.E. 2569."),
        ("inconsistent-era", "zh-Hans", "讲座改期至公元2569年12月5日。", "讲座改期至公元2026年12月5日。"),
    ],
)  # fmt: skip
def test_unsafe(run: Run, rule: str, language: str, before: str, after: str) -> None:
    chosen = _only(run, rule, language, "cancellation")
    assert _fixed(chosen, before) == before
    assert _fixed(chosen, before, unsafe=True) == after


@pytest.mark.parametrize(
    ("rule", "language", "text"),
    [
        # `a` would have to become `an`; a word that praises without its noun; a character of two counterparts.
        ("jargon", "en", "We make a value proposition to you."),
        ("exaggeration", "en", "Our service is world-class and new."),
        ("exaggeration", "zh-Hans", "这次更新是史诗级。"),
        ("informal-tone", "en", "A family emoji 👨‍👩‍👧 stays whole."),
        # A regret that tells something besides.
        (
            "excessive-apology", "en",
            "We are sorry.\nWe apologise.\nWe are sorry too, and will refund £20 by 5 May 2026.",
        ),
        ("inconsistent-era", "zh-Hans", "会员资格保留至2027年（民国115年）。"),
    ],
)  # fmt: skip
def test_left_alone(run: Run, rule: str, language: str, text: str) -> None:
    assert _fixed(_only(run, rule, language), text, unsafe=True) == text


def test_one_simplified_character_of_several_traditional_ones_is_unsafe(run: Run) -> None:
    chosen = _only(run, "mixed-script", "zh-Hant")
    text = "您的訂單已经于今日出貨，发票將另行寄送，請您留意。"
    assert _fixed(chosen, text) == "您的訂單已經於今日出貨，发票將另行寄送，請您留意。"
    assert _fixed(chosen, text, unsafe=True) == "您的訂單已經於今日出貨，發票將另行寄送，請您留意。"


def test_the_same_word_everywhere_in_one_run(run: Run) -> None:
    text = "Pursuant to section 4 it is due. " * 12
    assert fix_bytes("a.txt", text.encode(), _only(run, "jargon"), unsafe=False).data.decode() == text.replace(
        "Pursuant to", "Under"
    )


def test_what_is_missing_may_be_told_at_the_new_words(run: Run) -> None:
    chosen = run._replace(settings=Settings(root=".", language="zh-Hans", kind="outage"), evidence=False)
    assert _fixed(chosen, "今晚割接期间，宽带会断网。", unsafe=True) == "今晚线路切换期间，宽带会断网。"


def test_an_accepted_finding_is_not_mended(run: Run) -> None:
    text = "<!-- noticelint: ignore jargon -- the law's words -->\nThe fee is due pursuant to section 4.\n\nIt is.\n"
    assert fix_bytes("a.md", text.encode(), run, unsafe=True).data.decode() == text


def test_a_fix_that_raises_another_finding_is_not_offered(run: Run) -> None:
    chosen = _only(run, "jargon", "en")
    lexicon = chosen.rulebook.lexicon("en")
    number = next(key for key, said in lexicon.fixes.items() if said[2] == {"en": "under"})
    before = lexicon.fixes[number]
    lexicon.fixes[number] = (True, "words", {"en": "in accordance with the DSLAM of"})
    try:
        text = "The fee is due pursuant to section 4."
        result = lint_bytes("a.txt", text.encode(), chosen._replace(tried=True))
        assert [one.fix for one in result.findings] == [None]
        assert _fixed(chosen, text) == text
        lexicon.fixes[number] = (True, "words", {"en": "as it is, pursuant to"})
        assert _fixed(chosen, text) == text
    finally:
        lexicon.fixes[number] = before


def test_one_that_does_not_hold_keeps_no_other_back(run: Run) -> None:
    chosen = _only(run, "jargon", "en")
    lexicon = chosen.rulebook.lexicon("en")
    number = next(key for key, said in lexicon.fixes.items() if said[2] == {"en": "low blood pressure"})
    before = lexicon.fixes[number]
    lexicon.fixes[number] = (True, "words", {"en": "hypotension"})
    try:
        text = "It is due pursuant to section 4, inter alia. Those with hypotension rest; see dyspnoea."
        assert _fixed(chosen, text) == (
            "It is due under section 4, among other things. Those with hypotension rest; see shortness of breath."
        )
    finally:
        lexicon.fixes[number] = before


def test_offered_as_written_in_the_file(run: Run) -> None:
    result = lint_bytes(
        "a.txt", "Dear customer,\nIt is over!! 😢\n".encode(), _only(run, "informal-tone", "en", "outage")
    )
    (found,) = [one for one in result.findings if one.fix]
    assert found.fix is not None
    assert (found.fix.replacement, found.fix.safe, found.fix.start, found.fix.end) == ("!", True, 25, 27)
    assert found.fix.place == (2, 11, 2, 13)


@cache
def _run() -> Run:
    return prepare(open_rulebook(rule_files([built_in_rules()])), Settings(root="."))._replace(evidence=False)


@cache
def _lines() -> tuple[str, ...]:
    """The examples of the rules that mend, as lines to make notices of."""
    lines: list[str] = []
    for rule in _RULES:
        with open(f"{built_in_rules()}/{rule}.yaml", encoding="utf-8") as file:
            examples = yaml.safe_load(file)["examples"]
        for by_language in examples.values():
            for language, cases in by_language.items():
                texts = [case if isinstance(case, str) else case["text"] for case in cases]
                lines += [f"{language}\0{line}" for text in texts for line in text.split("\n") if line.strip()]
    return tuple(sorted(set(lines)))


_ENCODINGS = {
    "en": ("utf-8", "utf-8-sig", "utf-16"),
    "zh-Hans": ("utf-8", "utf-8-sig", "utf-16", "gb18030"),
    "zh-Hant": ("utf-8", "utf-16", "big5hkscs"),
    "th": ("utf-8", "utf-16", "cp874"),
}
_MARKS = {"utf-8-sig": codecs.BOM_UTF8, "utf-16": codecs.BOM_UTF16_LE}


@st.composite
def _notices(draw: st.DrawFn) -> tuple[bytes, str]:
    language = draw(st.sampled_from(list(_ENCODINGS)))
    own = [line.partition("\0")[2] for line in _lines() if line.startswith(f"{language}\0")]
    end = draw(st.sampled_from(["\n", "\r\n", "\r", "\n\n"]))
    text = end.join(draw(st.lists(st.sampled_from(own), min_size=1, max_size=6)))
    text += draw(st.sampled_from(["", end]))
    encoding = draw(st.sampled_from(_ENCODINGS[language]))
    plain = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding)
    return _MARKS.get(encoding, b"") + text.encode(plain, "ignore"), draw(st.sampled_from(["a.txt", "a.md", "a.html"]))


def _told(path: str, data: bytes) -> Counter[str]:
    return Counter(one.rule for one in standing(lint_bytes(path, data, _run())))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_notices(), st.booleans())
def test_any_notice(notice: tuple[bytes, str], unsafe: bool) -> None:
    data, path = notice
    before = lint_bytes(path, data, _run())
    if before.failures:
        return
    fixed = fix_bytes(path, data, _run(), unsafe=unsafe)
    # A second run changes nothing; nothing is found that was not; the encoding stays, with its mark.
    assert fix_bytes(path, fixed.data, _run(), unsafe=unsafe).data == fixed.data
    assert (fixed.edits == 0) == (fixed.data == data)
    assert sum(_told(path, fixed.data).values()) <= sum(_told(path, data).values())
    (old, encoding), (new, same) = decode(data), decode(fixed.data)
    assert encoding == same
    assert encode(new, encoding) == fixed.data
    # Lines on which nothing could be mended stand there as they were, with their ends.
    every = _run()._replace(rules=tuple(_each_time(rule) for rule in _run().rules))
    touched = {found.place.line for found in lint_bytes(path, data, every).findings if found.fix}
    lines = iter(new.splitlines(keepends=True))
    for number, line in enumerate(old.splitlines(keepends=True), 1):
        # A paragraph that goes takes the line end before it along.
        if line.strip() and not touched & {number, number + 1, number + 2}:
            assert line in lines


def _each_time(rule: Rule) -> Rule:
    return rule._replace(groups=tuple(group._replace(once="") for group in rule.groups))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_notices())
def test_each_offered_edit_changes_its_own_bytes_only(notice: tuple[bytes, str]) -> None:
    data, path = notice
    result = lint_bytes(path, data, _run()._replace(tried=True))
    if result.failures:
        return
    source, encoding = decode(data)
    mark = len(_MARKS.get(encoding, b""))
    plain = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding)
    for found in result.findings:
        if found.fix is None:
            continue
        start = mark + len(source[: found.fix.start].encode(plain))
        end = mark + len(source[: found.fix.end].encode(plain))
        one = data[:start] + found.fix.replacement.encode(plain) + data[end:]
        after = lint_bytes(path, one, _run())
        assert not after.failures
        assert decode(one)[0] == source[: found.fix.start] + found.fix.replacement + source[found.fix.end :]
