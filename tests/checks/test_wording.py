"""Words that are one finding: those that "and" joins, and the slang of one sentence."""

from __future__ import annotations

import pytest

from noticelint.config import Settings
from noticelint.judge import Run
from noticelint.lint import lint_bytes
from tests.checks.table import marked

ROWS = [
    ("vague-wording", "en", "It brings bug fixes and performance improvements.", ["bug fixes and performance improvements"]),
    ("vague-wording", "en", "It brings bug fixes. It brings performance improvements.", ["bug fixes", "performance improvements"]),
    ("vague-wording", "zh-Hans", "我们会尽快安排，具体时间另行通知。", ["尽快安排，具体时间另行通知"]),
    ("informal-tone", "zh-Hans", "亲们，本店要关门啦，亲们慎拍哦！", ["亲们，本店要关门啦，亲们慎拍哦"]),
    ("informal-tone", "zh-Hans", "亲们，本店停业。小伙伴们请退款。", ["亲们"]),
    ("informal-tone", "en", "Ur order is late, sry m8. The refund is gonna come.", ["Ur order is late, sry m8"]),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "language", "text", "expected"), ROWS)
def test_one_finding(run: Run, rule: str, language: str, text: str, expected: list[str]) -> None:
    assert (
        marked(run, rule, language, text, kind="software-update" if rule == "vague-wording" else "termination")
        == expected
    )


def test_the_words_of_a_sentence_are_named_without_what_stands_between(run: Run) -> None:
    settings = Settings(root=".", select=("informal-tone",), language="en", kind="termination")
    result = lint_bytes("case.txt", b"Ur order is late, sry m8, sry m8.", run._replace(settings=settings))
    said = [one.message for one in result.findings if one.rule == "informal-tone"]
    assert [each.partition(" is slang")[0] for each in said] == ['"Ur … m8"']


def test_the_last_of_what_is_told_lists_the_rest(run: Run) -> None:
    text = "亲们，本店停业。小伙伴们请退款。咱家的卡也退哈。宝子们再见！"
    settings = Settings(root=".", select=("informal-tone",), language="zh-Hans", kind="termination")
    result = lint_bytes("case.txt", text.encode(), run._replace(settings=settings))
    found = [one for one in result.findings if one.rule == "informal-tone"]
    assert [one.text for one in found] == ["亲们"]
    assert found[0].message.endswith("此外，“小伙伴们”“咱家的”“宝子们”也请修改。")
