"""What a page says of its language counts where its words can be in that language."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from noticelint.lint import lint_bytes

THAI = "<p>เรียน ลูกค้าทุกท่าน ร้านปิดให้บริการวันที่ 3 พฤษภาคม 2570 เพื่อปรับปรุงระบบไฟฟ้า</p>"
CHINESE = "<p>各位好：本店 5 月 3 日休息一天，5 月 4 日照常。</p>"


@pytest.mark.parametrize(
    ("lang", "body", "language"),
    [
        ("en", THAI, "th"),
        ("th", THAI, "th"),
        ("zh-TW", CHINESE, "zh-Hant"),
        ("zh-CN", CHINESE, "zh-Hans"),
        ("en-GB", CHINESE, "zh-Hans"),
        ("fr", "<p>Dear customer, the shop is closed on 3 May 2027.</p>", "en"),
    ],
)
def test_lang_is_believed_where_it_can_be(lang: str, body: str, language: str, run: Run) -> None:
    result = lint_bytes("a.html", f'<html lang="{lang}"><body>{body}</body></html>'.encode(), run)
    assert [notice.language for notice in result.notices] == [language]
