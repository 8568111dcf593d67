"""Durations and deadlines."""

from __future__ import annotations

import pytest

from tests.facts.table import Row, seen

ROWS: list[Row] = [
    (
        "zh-Hans",
        "放假5天(5月)。30 (三十) 天",
        [("duration", "5天", "P5D"), ("date", "5月", "--05"), ("duration", "30 (三十) 天", "P30D")],
    ),
    (
        "zh-Hans",
        "3个月, 30天, 两周, 48小时, 7个工作日, 5-7个工作日, 三个工作日, 半年 2026年 3年",
        [
            ("duration", "3个月", "P3M"),
            ("duration", "30天", "P30D"),
            ("duration", "两周", "P2W"),
            ("duration", "48小时", "PT48H"),
            ("duration", "7个工作日", "P7WD"),
            ("duration", "5-7个工作日", "P5WD/P7WD"),
            ("duration", "三个工作日", "P3WD"),
            ("duration", "半年", "P6M"),
            ("duration", "3年", "P3Y"),
        ],
    ),
    (
        "zh-Hans",
        "7个工作日内, 30日内, 15天之内 15天以内 3至5个工作日内",
        [
            ("deadline", "7个工作日内", "P7WD"),
            ("deadline", "30日内", "P30D"),
            ("deadline", "15天之内", "P15D"),
            ("deadline", "15天以内", "P15D"),
            ("deadline", "3至5个工作日内", "P3WD/P5WD"),
        ],
    ),
    (
        "th",
        "90 วัน, 2 ชั่วโมง, 3-5 วันทำการ, ประมาณ 2 ชั่วโมง ภายใน 7 วันทำการ สองสัปดาห์ ภายในเจ็ดวัน",
        [
            ("duration", "90 วัน", "P90D"),
            ("duration", "2 ชั่วโมง", "PT2H"),
            ("duration", "3-5 วันทำการ", "P3WD/P5WD"),
            ("duration", "2 ชั่วโมง", "PT2H"),
            ("deadline", "ภายใน 7 วันทำการ", "P7WD"),
            ("duration", "สองสัปดาห์", "P2W"),
            ("deadline", "ภายในเจ็ดวัน", "P7D"),
        ],
    ),
    (
        "en",
        (
            "24 hours, two weeks, 3 to 5 working days, 12 months, within 7 working days, in "
            "the next 14 days, no later than 30 days, within thirty (30) days, half an hour"
        ),
        [
            ("duration", "24 hours", "PT24H"),
            ("duration", "two weeks", "P2W"),
            ("duration", "3 to 5 working days", "P3WD/P5WD"),
            ("duration", "12 months", "P12M"),
            ("deadline", "within 7 working days", "P7WD"),
            ("deadline", "in the next 14 days", "P14D"),
            ("deadline", "no later than 30 days", "P30D"),
            ("deadline", "within thirty (30) days", "P30D"),
            ("duration", "half an hour", "PT30M"),
        ],
    ),
    (
        "zh-Hans",
        (
            "自收到之日起30日(含)内, 十五日内, 最迟3个工作日, 不超过48小时, 三至五个工作日,"
            " 一个半月, 两个小时, 半小时, 7日无理由退货,2周年,周一天气"
        ),
        [
            ("deadline", "十五日内", "P15D"),
            ("deadline", "最迟3个工作日", "P3WD"),
            ("deadline", "不超过48小时", "PT48H"),
            ("duration", "三至五个工作日", "P3WD/P5WD"),
            ("duration", "两个小时", "PT2H"),
            ("duration", "半小时", "PT30M"),
            ("duration", "7日", "P7D"),
            ("date", "周一", "relative"),
        ],
    ),
    (
        "th",
        "ภายใน 30 (สามสิบ) วัน ไม่เกิน 24 ชม. 7-14 วัน สิบห้าวัน ครึ่งชั่วโมง 3 ปี 2 อาทิตย์",
        [
            ("deadline", "ภายใน 30 (สามสิบ) วัน", "P30D"),
            ("deadline", "ไม่เกิน 24 ชม.", "PT24H"),
            ("duration", "7-14 วัน", "P7D/P14D"),
            ("duration", "สิบห้าวัน", "P15D"),
            ("duration", "ครึ่งชั่วโมง", "PT30M"),
            ("duration", "3 ปี", "P3Y"),
            ("duration", "2 อาทิตย์", "P2W"),
        ],
    ),
    (
        "en",
        (
            "a 30-day notice, 30 days' notice, five working days, within a week, a week,"
            " 24/7, 2.5 hours, 10 to 14 business days, within 5 to 7 days, thirty days"
        ),
        [
            ("duration", "30-day", "P30D"),
            ("duration", "30 days", "P30D"),
            ("duration", "five working days", "P5WD"),
            ("deadline", "within a week", "P1W"),
            ("duration", "2.5 hours", "PT2.5H"),
            ("duration", "10 to 14 business days", "P10WD/P14WD"),
            ("deadline", "within 5 to 7 days", "P5D/P7D"),
            ("duration", "thirty days", "P30D"),
        ],
    ),
    ("zh-Hans", "第12号线,3号楼,周边,每周六,一周两次,每月5日", [("duration", "一周", "P1W")]),
]


@pytest.mark.parametrize(("language", "text", "facts"), ROWS)
def test_durations(language: str, text: str, facts: list[tuple[str, str, str]]) -> None:
    assert seen(text, language) == facts
