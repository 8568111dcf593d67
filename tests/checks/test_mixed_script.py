"""Mixed scripts: which characters are foreign to a notice."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from tests.checks.table import Row, marked

ROWS: list[Row] = [
    ("zh-Hans", "系统将於周六维护，维护後恢复，期间於明日通知。", ["於", "後"]),
    ("zh-Hans", "著名画家乾隆展，叙述瞭望，宋徵宗", []),
    ("zh-Hans", "演唱会“後來的我們”与《論語集註》照常", []),
    ("zh-Hans", "您的订单已经發货，请在网上查询，感谢您的支持。", ["發货"]),
    ("zh-Hant", "系統將于週六維護，維護完成后恢復，請您留意。", ["于", "后"]),
    ("zh-Hant", "使用余額付款，余額將退回，請您留意。", ["余額"]),
    ("zh-Hant", "皇后飯店距里長辦公處一公里，本行已核准，游泳課照常，系統維護。", []),
    ("zh-Hant", "恒生銀行著重服務，周杰倫演唱會與于先生的講座照常舉行。", []),
    ("zh-Hant", "請點擊網站查看优惠，謝謝您的支持與愛護。", ["优惠"]),
    ("zh-Hant", "親愛的客戶，網路銀行將於週六維護。\n尊敬的客户，网上银行将于周六维护。", []),
    ("en", "Your Kеstrel account and your Kestrel card, 5 μm, Россия.", ["Kеstrel"]),
    ("th", "บัญชี Kеstrel และ Kestrel", ["Kеstrel"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_marks(run: Run, language: str, text: str, expected: list[str]) -> None:
    assert marked(run, "mixed-script", language, text) == expected
