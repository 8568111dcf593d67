"""Deadlines without a starting point."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from tests.checks.table import Row, marked

ROWS: list[Row] = [
    ("en", "The refund arrives within 7 days.", ["within 7 days"]),
    ("en", "The refund arrives within 7 days of your call.", []),
    ("en", "Send us the form. After that the refund arrives within 7 days.", []),
    ("en", "Once it is approved we write to you. The refund arrives within 7 days.", []),
    ("en", "The lift is mended within 7 days.", []),
    ("en", "The refund arrives within 2 hours.", []),
    ("zh-Hans", "退款将于7个工作日内到账。", ["7个工作日内"]),
    ("zh-Hans", "审核通过后7个工作日内退款。", []),
    ("zh-Hans", "退款自受理之日起7个工作日内到账。", []),
    ("zh-Hans", "请在30日内提出申诉。", ["30日内"]),
    ("zh-Hans", "请在收到通知30日内提出申诉。", []),
    ("zh-Hans", "退款最迟2小时内到账。", []),
    ("zh-Hant", "款項將於7個工作天內退還。", ["7個工作天內"]),
    ("zh-Hant", "收到申請後，款項將於7個工作天內退還。", []),
    ("th", "เราจะคืนเงินภายใน 7 วันทำการ", ["ภายใน 7 วันทำการ"]),
    ("th", "เราจะคืนเงินภายใน 7 วันทำการ หลังจากได้รับแบบฟอร์ม", []),
    ("th", "เราจะคืนเงินภายในวันที่ 5 ธันวาคม 2569", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_deadlines(run: Run, language: str, text: str, expected: list[str]) -> None:
    assert marked(run, "unanchored-deadline", language, text) == expected
