"""The date of a letter is not that of the change, wherever its reference number stands."""

from __future__ import annotations

import pytest

from noticelint.config import Settings
from noticelint.judge import Run
from noticelint.lint import lint_bytes

ROWS = [
    ("en", "Our ref: HB/118, 4 May 2026\n\nDear customer,\nWe will close the branch in Mill Lane.", []),
    ("en", "Ref. no. 2026/118\n4 May 2026\n\nDear customer,\nWe will close the branch in Mill Lane.", []),
    ("en", "Date: 4 May 2026\n\nDear customer,\nOn 6 May 2026 we close.", ["6 May 2026"]),
    ("th", "ที่ ธน 118/2569 ลงวันที่ 4 พฤษภาคม 2569\nเรียน ท่านลูกค้า\nธนาคารจะปิดสาขาสีลม", []),
    ("th", "ที่ ธน 118/2569      4 พฤษภาคม 2569\nเรียน ท่านลูกค้า\nธนาคารจะปิดสาขาสีลม", []),
    (
        "th",
        "เรียน ท่านลูกค้า\nธนาคารจะปิดสาขาที่ สีลม 12 วันที่ 4 พฤษภาคม 2569 ขออภัยในความไม่สะดวกมา ณ โอกาสนี้ค่ะ",
        ["4 พฤษภาคม 2569"],
    ),
    ("zh-Hant", "發文日期：中華民國115年5月4日\n主旨：本行中山分行停止營業，請查照。", []),
    ("zh-Hant", "檔案編號：HB/118\n2026年5月4日\n致各客戶：\n本行中環分行將停止營業。", []),
    ("zh-Hans", "商银〔2026〕118号（2026年5月4日）\n尊敬的客户：\n我行中山路支行将停止营业。", []),
    ("zh-Hans", "文号：商银118号 2026年5月4日\n尊敬的客户：\n2026年5月6日停业。", ["2026年5月6日"]),
    ("zh-Hans", "编号118的订单于2026年5月4日发货", ["2026年5月4日"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_date_of_the_change(run: Run, language: str, text: str, expected: list[str]) -> None:
    settings = Settings(root=".", language=language, channel="letter", as_of="2026-11-21")
    (notice,) = lint_bytes("case.txt", text.encode(), run._replace(settings=settings)).notices
    assert [one.text for one in notice.elements["date"].evidence] == expected
