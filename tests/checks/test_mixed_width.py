"""Mixed width: marks of half width in Chinese, letters and digits of full width anywhere."""

from __future__ import annotations

import pytest

from noticelint.config import Settings
from noticelint.judge import Run
from noticelint.lint import lint_bytes


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("zh-Hans", "门店搬迁,请留意.新址见下;电话不变:请看:公告?", [",", ";", ":", ":", "?"]),
        ("zh-Hans", "价格为1,200元，版本2.0，网址 https://a.cn/b?c,d 不变", []),
        ("zh-Hans", "联系我们:Tel 010-1234 或 A,B 两款", []),
        ("zh-Hant", "搬遷了!\n「新址」,請留意", ["!", ","]),
        ("zh-Hant", "電話０８００－０００，代碼ＡＢＣ１２３", ["０８００－０００", "ＡＢＣ１２３"]),
        ("en", "Flat １２, room 3", ["１２"]),
        ("th", "ห้อง ３.５ และ 3.5", ["３", "５"]),
    ],
)
def test_found(run: Run, language: str, text: str, found: list[str]) -> None:
    rules = tuple(
        rule._replace(groups=tuple(group._replace(once="") for group in rule.groups))
        for rule in run.rules
        if rule.id == "mixed-width"
    )
    chosen = run._replace(rules=rules, settings=Settings(root=".", language=language))
    result = lint_bytes("a.txt", text.encode(), chosen)
    assert [one.text for one in sorted(result.findings, key=lambda one: one.place)] == found
