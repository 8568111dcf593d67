"""Whatever is read: a result or a failure that names the file, never a trace, and positions inside the file."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticelint import cache
from noticelint.judge import Run
from noticelint.lint import lint_bytes
from noticelint.notice import line_starts
from noticelint.rulebook.open import built_in_rules, open_rulebook, rule_files

WORDS = (
    "退款", "取消", "因故", "尽快", "敬请谅解", "不", "2026年11月21日", "400-820-0000", "客户", "，", "。", "「", "軟體",
    "ขออภัย", "ยกเลิก", "เร็ว ๆ นี้", "ลูกค้า", "๒๑", "ํา", "sorry", "cancelled", "as soon as possible", "Dear customer", "refund",
    " ", "\n", "\r\n", "\t", "<!-- noticelint: ignore x -->", "# noticelint: ignore-file vague-wording\n", "---\n", "**", "|",
    "\u200b", "\ufeff", "İ", "👩‍👩‍👧", "\ud7ff", "{", "}", "1/2/3",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=60).map("".join)


@settings(max_examples=150, deadline=None)
@given(data=st.binary(max_size=300), name=st.sampled_from(["a.txt", "a.md"]))
def test_any_bytes(run: Run, data: bytes, name: str) -> None:
    result = lint_bytes(name, data, run)
    assert len(result.notices) + len(result.failures) >= 1


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, name=st.sampled_from(["a.txt", "a.md"]))
def test_positions_give_back_the_words(run: Run, text: str, name: str) -> None:
    data = text.encode()
    result = lint_bytes(name, data, run)
    source = data.decode("utf-8-sig")
    starts = line_starts(source)
    for found in result.findings:
        start = starts[found.place.line - 1] + found.place.column - 1
        end = starts[found.place.end_line - 1] + found.place.end_column - 1
        assert 0 <= start <= end <= len(source)
        assert start < end or not found.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "big5", "cp874"])
def test_encodings_give_the_same_findings(run: Run, encoding: str) -> None:
    text = {
        "big5": "親愛的會員：\n\n原定11月28日舉行的會員講座因故取消，造成不便，敬請見諒。\n報名費將於七個工作日內退回。\n\n讀書會 敬上\n",
        "cp874": "เรียน ท่านสมาชิก\n\nขอยกเลิกงานวันที่ 28 พฤศจิกายน 2569 ด้วยเหตุผลบางประการ ขออภัยในความไม่สะดวก\nจะคืนเงินภายใน 7 วันทำการ\n\nชมรมหนังสือ\n",
    }.get(
        encoding,
        "尊敬的会员：\n\n原定11月28日举行的会员讲座因故取消，造成不便，敬请谅解。\n报名费将于七个工作日内退回。\n\n读书会\n",
    )
    plain = lint_bytes("a.txt", text.encode(), run)
    other = lint_bytes("a.txt", text.encode(encoding), run)
    assert plain.findings
    assert [(f.rule, f.place, f.text) for f in other.findings] == [(f.rule, f.place, f.text) for f in plain.findings]


def test_bilingual_notice_is_read_as_two(run: Run) -> None:
    chinese = "尊敬的会员：\n\n因场地检修，11月28日的会员讲座取消，报名费将在七个工作日内原路退回，敬请谅解由此造成的不便。\n\n"
    english = (
        "Dear members,\n\nThe talk on 28 November is cancelled because the hall is under repair. Your fee will be refunded "
        "to your card within seven working days.\nPlease call 020 7946 0018 with questions.\n"
    )
    result = lint_bytes("a.txt", (chinese + english).encode(), run)
    assert [notice.language for notice in result.notices] == ["zh-Hans", "en"]
    missing = [found for found in result.findings if found.rule == "missing-contact"]
    assert [found.language for found in missing] == ["zh-Hans"]
    assert missing[0].place.line < 5


def test_a_cache_that_others_may_write_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o777)
    monkeypatch.setenv("NOTICELINT_CACHE_DIR", str(shared))
    assert cache.folder() is None
    monkeypatch.setenv("NOTICELINT_CACHE_DIR", str(tmp_path / "own"))
    assert cache.folder() == str(tmp_path / "own")
    assert stat.S_IMODE(os.stat(tmp_path / "own").st_mode) == 0o700


def test_a_broken_cache_is_compiled_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTICELINT_CACHE_DIR", str(tmp_path / "own"))
    paths = rule_files([built_in_rules()])
    before = list(open_rulebook(paths).lexicon("en").literals)
    for entry in (tmp_path / "own").iterdir():
        entry.write_bytes(entry.read_bytes()[:100])
    assert list(open_rulebook(paths).lexicon("en").literals) == before
