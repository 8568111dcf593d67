"""Sums of money and percentages."""

from __future__ import annotations

import pytest

from tests.facts.table import Row, seen

ROWS: list[Row] = [
    (
        "zh-Hant",
        "2万5千元, 1万2千300元, 3万5000元, 每万5元",
        [
            ("money", "2万5千元", "TWD 25000"),
            ("money", "1万2千300元", "TWD 12300"),
            ("money", "3万5000元", "TWD 35000"),
            ("money", "5元", "TWD 5"),
        ],
    ),
    (
        "zh-Hans",
        ("¥100, 100元, 1.2万元, 3,000 元, 人民币500元, rmb 200, nt$1,200, 1200元整, hk$80, 港币80元, 三百元"),
        [
            ("money", "¥100", "CNY 100"),
            ("money", "100元", "CNY 100"),
            ("money", "1.2万元", "CNY 12000"),
            ("money", "3,000 元", "CNY 3000"),
            ("money", "人民币500元", "CNY 500"),
            ("money", "rmb 200", "CNY 200"),
            ("money", "nt$1,200", "TWD 1200"),
            ("money", "1200元整", "CNY 1200"),
            ("money", "hk$80", "HKD 80"),
            ("money", "港币80元", "HKD 80"),
            ("money", "三百元", "CNY 300"),
        ],
    ),
    (
        "zh-Hant",
        "新台币1200元 1200元 $100",
        [
            ("money", "新台币1200元", "TWD 1200"),
            ("money", "1200元", "TWD 1200"),
            ("money", "$100", "TWD 100 or HKD 100 or USD 100"),
        ],
    ),
    (
        "en",
        "$12.50, £3, €5, 50 dollars, 5 pounds, us$20, usd 50",
        [
            ("money", "$12.50", "USD 12.5 or AUD 12.5 or CAD 12.5 or SGD 12.5 or HKD 12.5"),
            ("money", "£3", "GBP 3"),
            ("money", "€5", "EUR 5"),
            ("money", "50 dollars", "USD 50 or AUD 50 or CAD 50 or SGD 50 or HKD 50"),
            ("money", "5 pounds", "GBP 5"),
            ("money", "us$20", "USD 20"),
            ("money", "usd 50", "USD 50"),
        ],
    ),
    (
        "th",
        "1,500 บาท, ฿500, 300.-, thb 500, 3 แสนบาท, 2 ล้านบาท ร้อยละ 5",
        [
            ("money", "1,500 บาท", "THB 1500"),
            ("money", "฿500", "THB 500"),
            ("money", "300.-", "THB 300"),
            ("money", "thb 500", "THB 500"),
            ("money", "3 แสนบาท", "THB 300000"),
            ("money", "2 ล้านบาท", "THB 2000000"),
            ("percent", "ร้อยละ 5", "5%"),
        ],
    ),
    (
        "zh-Hans",
        "5%, 九折, 8.5折 5%-10% 5 per cent",
        [
            ("percent", "5%", "5%"),
            ("percent", "九折", "90%"),
            ("percent", "8.5折", "85%"),
            ("percent", "5%", "5%"),
            ("percent", "10%", "10%"),
            ("percent", "5 per cent", "5%"),
        ],
    ),
    (
        "zh-Hans",
        "每人补偿100-200元,3000元/月,80元/人·天,人民币1.5亿元,50美元,200块钱,10万元以下",
        [
            ("money", "100", "CNY 100"),
            ("money", "200元", "CNY 200"),
            ("money", "3000元", "CNY 3000"),
            ("money", "80元", "CNY 80"),
            ("money", "人民币1.5亿元", "CNY 150000000"),
            ("money", "50美元", "USD 50"),
            ("money", "200块钱", "CNY 200"),
            ("money", "10万元", "CNY 100000"),
        ],
    ),
    (
        "zh-Hans",
        "降价5个百分点,上调3.5%,百分之五,百分之20,8折优惠,对折,打八五折",
        [
            ("percent", "3.5%", "3.5%"),
            ("percent", "百分之五", "5%"),
            ("percent", "百分之20", "20%"),
            ("percent", "8折", "80%"),
            ("percent", "八五折", "85%"),
        ],
    ),
    (
        "zh-Hant",
        "每月hk$80元,港币1,200元,nt$99,新台币3万元,$1,200",
        [
            ("money", "hk$80元", "HKD 80"),
            ("money", "港币1,200元", "HKD 1200"),
            ("money", "nt$99", "TWD 99"),
            ("money", "新台币3万元", "TWD 30000"),
            ("money", "$1,200", "HKD 1200 or TWD 1200 or USD 1200"),
        ],
    ),
    (
        "th",
        "100-200 บาท 1.5 ล้านบาท 20 เปอร์เซ็นต์ ร้อยละ 7.5 ลด 10% 500 บาท/เดือน 59.-",
        [
            ("money", "100", "THB 100"),
            ("money", "200 บาท", "THB 200"),
            ("money", "1.5 ล้านบาท", "THB 1500000"),
            ("percent", "20 เปอร์เซ็นต์", "20%"),
            ("percent", "ร้อยละ 7.5", "7.5%"),
            ("percent", "10%", "10%"),
            ("money", "500 บาท", "THB 500"),
            ("money", "59.-", "THB 59"),
        ],
    ),
    (
        "en",
        (
            "rates of 3.5%, 5 percent, 0.5 per cent, £1.5m, €10 million, 20p per call "
            "and £1, $5 to $10, usd 1,200.50, 99 pence, 5 pounds of rice, $1,000"
        ),
        [
            ("percent", "3.5%", "3.5%"),
            ("percent", "5 percent", "5%"),
            ("percent", "0.5 per cent", "0.5%"),
            ("money", "£1.5m", "GBP 1500000"),
            ("money", "€10 million", "EUR 10000000"),
            ("money", "20p", "GBP 0.2"),
            ("money", "£1", "GBP 1"),
            ("money", "$5", "USD 5 or AUD 5 or CAD 5 or SGD 5 or HKD 5"),
            ("money", "$10", "USD 10 or AUD 10 or CAD 10 or SGD 10 or HKD 10"),
            ("money", "usd 1,200.50", "USD 1200.5"),
            ("money", "99 pence", "GBP 0.99"),
            ("money", "$1,000", "USD 1000 or AUD 1000 or CAD 1000 or SGD 1000 or HKD 1000"),
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "facts"), ROWS)
def test_money(language: str, text: str, facts: list[tuple[str, str, str]]) -> None:
    assert seen(text, language) == facts
