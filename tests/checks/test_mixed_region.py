"""Mixed usage: which words belong to readers elsewhere."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from tests.checks.table import Row, marked

ROWS: list[Row] = [
    ("zh-Hant", "將以短信通知，請以短信回覆，請更新軟件。", ["短信", "軟件"]),
    ("zh-Hant", "將以短信通知，請更新軟件。查詢熱線：2345 6789", []),
    ("zh-Hant", "將以簡訊通知，請更新軟體，用戶數據不變。", []),
    ("zh-Hans", "请更新应用程式，费用在3个工作天内退回。", ["应用程式", "工作天"]),
    ("zh-Hans", "请更新应用程序，阳光透过玻璃，品质如一。", []),
    ("zh-Hans", "会员可透过官网报名，费用HK$58。", []),
    ("en", "It is cancelled; travellers get a gray voucher.", ["gray"]),
    ("en", "It is canceled; travelers at the Rockefeller Centre get a gray voucher.", []),
    ("en", "It is cancelled; check the meter and cancel.", []),
    ("th", "ส่งอีเมล์ถึงเรา เราจะตอบทางอีเมล", ["อีเมล์"]),
    ("th", "ส่งอีเมล์ถึงเรา เราจะตอบทางอีเมล์ ดูโปรโมชั่น", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_marks(run: Run, language: str, text: str, expected: list[str]) -> None:
    assert marked(run, "mixed-region", language, text) == expected
