"""Periods: which run backwards, last another time than is said, or end before they stop anything."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from tests.checks.table import Row, marked

ROWS: list[Row] = [
    ("en", "Closed 5-3 May 2026.", ["5-3 May 2026"]),
    ("en", "Closed from 5 May 2026, 10:00 to 3 May 2026, 12:00.", ["5 May 2026, 10:00 to 3 May 2026, 12:00"]),
    ("en", "Closed between 5 May 2026 and 3 May 2026.", ["5 May 2026 and 3 May 2026"]),
    ("en", "Meetings are on 5 May 2026 and 3 May 2026.", []),
    ("en", "Closed from 20 December to 4 January.", []),
    ("en", "Closed from 20 December 2026 to 4 January.", []),
    ("en", "Closed from 4 June to 20 May.", ["4 June to 20 May"]),
    # Whole months come every year; a year that stands elsewhere is not that of both.
    ("en", "Winter hours run from 1 October to 30 April.", []),
    ("zh-Hans", "2026年12月5日起，夏令时间为5月1日至9月30日。", []),
    ("en", "The deadline moved from 5 May 2026 to 3 May 2026.", []),
    ("en", "Open 10 am to 9 am.", ["10 am to 9 am"]),
    ("en", "Open 10:00 to 02:00.", []),
    ("en", "Open 9:30-6:00.", []),
    ("en", "Maintenance 22:00-06:00.", []),
    ("en", "Maintenance on 5 May 2026 10:00 until 5 May 2026 09:30.", ["5 May 2026 10:00 until 5 May 2026 09:30"]),
    ("en", "Closed from 1 to 5 May 2026 for four days.", []),
    ("en", "Closed from 1 to 5 May 2026 for six days.", ["1 to 5 May 2026 for six days"]),
    ("en", "Closed for six days from 1 May 2026 to 5 May 2026.", ["for six days from 1 May 2026 to 5 May 2026"]),
    ("en", "Closed from 1 to 5 May 2026. Refunds take six days.", []),
    ("en", "Closed from 1 to 5 May 2026 for about a week.", []),
    ("en", "Free from 1 May 2026 to 31 July 2026 (3 months).", []),
    ("en", "Free from 1 May 2026 to 31 August 2026 (3 months).", ["1 May 2026 to 31 August 2026 (3 months)"]),
    ("en", "Work runs from 22:00 to 02:00 (4 hours).", []),
    ("en", "Work runs from 22:00 to 02:00 (6 hours).", ["22:00 to 02:00 (6 hours)"]),
    (
        "en",
        "The gym closes on 5 May 2026 and reopens on 3 May 2026.",
        ["closes on 5 May 2026 and reopens on 3 May 2026"],
    ),
    ("en", "The gym closes on 5 May 2026 and reopens on 9 May 2026.", []),
    ("zh-Hans", "2026年5月5日—3日闭馆。", ["2026年5月5日—3日"]),
    ("zh-Hans", "2026年12月28日至1月3日闭馆。", []),
    ("zh-Hans", "2026年6月4日至5月20日闭馆。", ["2026年6月4日至5月20日"]),
    ("zh-Hans", "维护时间：下午3点至2点30分。", []),
    ("zh-Hans", "维护时间：10:00-09:00。", ["10:00-09:00"]),
    ("zh-Hans", "维护时间：23:00-次日05:00。", []),
    ("zh-Hans", "活动时间为2026年5月1日至5月7日，共7天。", []),
    ("zh-Hans", "活动时间为2026年5月1日至5月7日，共5天。", ["2026年5月1日至5月7日，共5天"]),
    ("zh-Hans", "放假5天（5月1日至5月7日）。", ["放假5天（5月1日至5月7日）"]),
    ("zh-Hans", "2026年5月1日22:00至5月2日06:00（8小时）停机。", []),
    ("zh-Hans", "2026年5月1日22:00至5月2日06:00（6小时）停机。", ["2026年5月1日22:00至5月2日06:00（6小时）"]),
    ("zh-Hans", "航班10:05-09:15抵达。", []),
    ("zh-Hant", "115年5月5日至115年5月3日休館。", ["115年5月5日至115年5月3日"]),
    ("zh-Hant", "每週六（5月2日至5月23日，共4天）上課。", []),
    ("th", "ปิดวันที่ 5-3 พฤษภาคม 2569", ["5-3 พฤษภาคม 2569"]),
    ("th", "ปิดวันที่ 3-5 พฤษภาคม 2569 รวม 3 วัน", []),
    ("th", "ปิดวันที่ 3-5 พฤษภาคม 2569 รวม 5 วัน", ["3-5 พฤษภาคม 2569 รวม 5 วัน"]),
    ("th", "ปิดระบบ 22.00-06.00 น.", []),
    ("th", "ปิดระบบเวลา 10.00 น. ถึง 09.00 น.", ["10.00 น. ถึง 09.00 น."]),
    ("th", "ปิดวันที่ 28 ธันวาคม 2569 - 3 มกราคม 2570", []),
    ("th", "ปิดวันที่ 28 ธันวาคม 2569 - 3 มกราคม 2569", ["28 ธันวาคม 2569 - 3 มกราคม 2569"]),
    (
        "en",
        "Applications open on 10 March 2027 and close on 1 March 2027.",
        ["Applications open on 10 March 2027 and close on 1 March 2027"],
    ),
    ("en", "Applications open on 1 March 2027 and close on 10 March 2027.", []),
    (
        "en",
        "Closed from 4 May 2027 to 10 May 2027 and reopens on 8 May 2027.",
        ["from 4 May 2027 to 10 May 2027 and reopens on 8 May 2027"],
    ),
    ("zh-Hans", "停业时间为5月4日至5月10日，5月8日恢复营业。", ["5月4日至5月10日，5月8日恢复"]),
    ("zh-Hans", "5月4日至5月10日停业，5月11日恢复营业，其中5月8日恢复外卖。", []),
    ("zh-Hans", "报名自2027年3月10日开始，2027年3月1日截止。", ["报名自2027年3月10日开始，2027年3月1日截止"]),
    ("th", "เปิดจองวันที่ 10 มีนาคม 2570 ปิดจองวันที่ 20 มีนาคม 2570", []),
    ("en", "Closed for three days, 4-7 May 2026.", ["for three days, 4-7 May 2026"]),
    ("en", "Closed for four days, 4-7 May 2026.", []),
    ("en", "You have the car for three days, 4-7 May 2026 (car hire).", []),
    (
        "en",
        "The three-day sale runs from 4 May 2026 to 8 May 2026.",
        ["three-day sale runs from 4 May 2026 to 8 May 2026"],
    ),
    ("en", "The three-day sale runs from 4 May 2026 to 6 May 2026.", []),
    ("en", "The two-hour shutdown runs from 22:00 to 02:00.", ["two-hour shutdown runs from 22:00 to 02:00"]),
    ("en", "The four-hour shutdown runs from 22:00 to 02:00.", []),
    ("zh-Hans", "本馆闭馆三天（5月4日至7日）。", ["闭馆三天（5月4日至7日）"]),
    ("zh-Hans", "本馆闭馆四天（5月4日至7日）。", []),
    ("zh-Hans", "租期三天（5月4日至7日）。", []),
    ("zh-Hans", "入住5月4日至7日，共三晚。", []),
    ("zh-Hant", "系統將於22:00至02:00停機2小時。", ["22:00至02:00停機2小時"]),
    ("zh-Hant", "系統將於22:00至02:00停機4小時。", []),
    ("th", "ปิดปรับปรุง 3 วัน ตั้งแต่วันที่ 4-7 พฤษภาคม 2569", ["3 วัน ตั้งแต่วันที่ 4-7 พฤษภาคม 2569"]),
    ("th", "ปิดปรับปรุง 4 วัน ตั้งแต่วันที่ 4-7 พฤษภาคม 2569", []),
    ("th", "เข้าพัก 3 วัน ตั้งแต่วันที่ 4-7 พฤษภาคม 2569", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_periods(run: Run, language: str, text: str, expected: list[str]) -> None:
    assert marked(run, "inconsistent-period", language, text) == expected
