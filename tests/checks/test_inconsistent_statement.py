"""Statements that cannot both hold, and their nearest harmless neighbours."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from tests.checks.table import Row, marked

ROWS: list[Row] = [
    ("en", "Today only! A tenth off. The sale runs to Sunday.", ["runs to Sunday"]),
    ("en", "Today only! A tenth off. We are open to Sunday.", []),
    ("en", "The sale runs to Sunday. Today only!", ["Today only"]),
    ("en", "You get a full refund. Booking fees are withheld.", ["fees are withheld"]),
    ("en", "You get a full refund within 5 days. Booking fees are withheld.", []),
    ("zh-Hans", "票款全额退还。退款将扣除手续费。", ["将扣除手续费"]),
    ("zh-Hans", "票款全额退还。网上办理更快。", []),
    ("zh-Hant", "本店僅限今日優惠。優惠活動持續至11月30日。", ["活動持續至11月30日"]),
    ("th", "ลด 20% วันนี้เท่านั้น โปรดีถึงวันอาทิตย์", ["ถึงวันอาทิตย์"]),
    ("th", "ลด 20% วันนี้เท่านั้น เปิดถึงวันอาทิตย์", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_statement(run: Run, language: str, text: str, expected: list[str]) -> None:
    assert marked(run, "inconsistent-statement", language, text) == expected
