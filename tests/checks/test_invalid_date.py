"""Days that no calendar has, and times that no clock shows."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from tests.checks.table import Row, marked

ROWS: list[Row] = [
    ("en", "Closed from 28 February to 30 February 2026.", ["30 February 2026"]),
    ("en", "Please pay by 31st April, or before Nov 31, 2026.", ["31st April", "Nov 31, 2026"]),
    ("en", "Due 31/04/2026, then 02/30/2026, then 2026-02-30.", ["31/04/2026", "02/30/2026", "2026-02-30"]),
    ("en", "Open from 30 to 31 June.", ["31 June"]),
    ("en", "Open until 45 December 2026, as from 4 May.", ["45 December 2026"]),
    ("en", "From 29 Feb 2026 to 29 Feb 2028.", ["29 Feb 2026"]),
    ("en", "Every 29 February we close.", []),
    ("en", "The meeting planned for 23 March 202 has been moved.", ["23 March 202"]),
    ("en", "On 23 March 202 members came.", []),
    ("en", "Our 31 June bookings were moved on 4 May.", []),
    ("en", "Ref: 30-02-2026\nOn 4 May version 2026.02.31 comes.", []),
    ("en", "On 4 May open 9:00 to 25:00, doors at 12:60.", ["25:00", "12:60"]),
    ("en", "On 4 May, shares 40:60, score 25:70, 40:60 Bridge Street.", []),
    ("en", "On 4 May at 15:30 a.m., not at 3:30 a.m.", ["15:30 a.m."]),
    ("zh-Hans", "二月三十日恢复，截止日期：2026-06-31。", ["二月三十日", "2026-06-31"]),
    ("zh-Hans", "6月31号前办理，6月31号楼除外。", ["6月31号"]),
    ("zh-Hans", "2026年13月5日上线，版本2026.13.45。", ["2026年13月5日"]),
    ("zh-Hans", "农历二月三十日休息。", []),
    ("zh-Hans", "5月4日晚上25:00结束，9:00-17:60停电，比分25:70。", ["25:00", "17:60"]),
    ("zh-Hant", "民國115年2月30日調整，115/02/30截止。", ["民國115年2月30日", "115/02/30"]),
    ("zh-Hant", "訂單編號 2026/02/30 於5月4日出貨。", []),
    ("zh-Hant", "5月4日上午14:00至17:00。", ["上午14:00"]),
    ("th", "ปิดวันที่ ๓๑ มิถุนายน ๒๕๖๙ ถึง 29 ก.พ. 2569", ["๓๑ มิถุนายน ๒๕๖๙", "29 ก.พ. 2569"]),
    ("th", "วันที่ 29 กุมภาพันธ์ 2567 ถึง 32 มกราคม 2569", []),
    ("th", "ถึงวันที่ 32 มกราคม 2569 นับแต่ 4 พ.ค. 69", ["32 มกราคม"]),
    ("th", "ระหว่างวันที่ 29-31 เมษายน 2569", ["31 เมษายน 2569"]),
    ("th", "วันที่ 4 พ.ค. 69 เวลา 25.00 น. ราคา 25.70 บาท", ["25.00 น."]),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_what_no_calendar_has(run: Run, language: str, text: str, expected: list[str]) -> None:
    assert marked(run, "invalid-date", language, text) == expected
