"""Postal addresses."""

from __future__ import annotations

import pytest

from tests.facts.table import Row, seen

ROWS: list[Row] = [
    (
        "zh-Hans",
        "地址:上海市浦东新区世纪大道100号5楼。台北市信义区信义路五段7号89楼 香港九龙弥敦道100号",
        [
            ("address", "上海市浦东新区世纪大道100号5楼", "上海市浦东新区世纪大道100号5楼"),
            ("address", "台北市信义区信义路五段7号89楼", "台北市信义区信义路五段7号89楼"),
            ("address", "香港九龙弥敦道100号", "香港九龙弥敦道100号"),
        ],
    ),
    (
        "th",
        "เลขที่ 99 ถนนสุขุมวิท แขวงคลองเตย เขตคลองเตย กรุงเทพฯ 10110",
        [
            (
                "address",
                "เลขที่ 99 ถนนสุขุมวิท แขวงคลองเตย เขตคลองเตย กรุงเทพฯ 10110",
                "เลขที่ 99 ถนนสุขุมวิท แขวงคลองเตย เขตคลองเตย กรุงเทพฯ 10110",
            )
        ],
    ),
    (
        "en",
        "write to 12 high street, leeds ls1 4ab or po box 12.",
        [
            ("address", "12 high street, leeds ls1 4ab", "12 high street, leeds ls1 4ab"),
            ("address", "po box 12", "po box 12"),
        ],
    ),
    (
        "en",
        (
            "221b baker street, 10 downing street, london sw1a 2aa, 1 infinite loop way,"
            " 500 people on the street, p.o. box 99, 5 working days at the court"
        ),
        [
            ("address", "221b baker street", "221b baker street"),
            ("address", "10 downing street, london sw1a 2aa", "10 downing street, london sw1a 2aa"),
            ("address", "1 infinite loop way", "1 infinite loop way"),
            ("address", "p.o. box 99", "p.o. box 99"),
            ("duration", "5 working days", "P5WD"),
        ],
    ),
    (
        "zh-Hans",
        "北京市朝阳区建国路88号soho现代城,地址在南京市鼓楼区中山路1号",
        [
            ("address", "北京市朝阳区建国路88号", "北京市朝阳区建国路88号"),
            ("address", "南京市鼓楼区中山路1号", "南京市鼓楼区中山路1号"),
        ],
    ),
    (
        "zh-Hant",
        "本公司位于台北市中正区忠孝西路一段66号12楼,电话(02)2311-1234转123",
        [
            ("address", "台北市中正区忠孝西路一段66号12楼", "台北市中正区忠孝西路一段66号12楼"),
            ("phone", "(02)2311-1234转123", "0223111234;ext=123"),
        ],
    ),
    (
        "th",
        "99/1 หมู่ที่ 5 ถนนพหลโยธิน ตำบลคลองหนึ่ง อำเภอคลองหลวง จังหวัดปทุมธานี 12120",
        [
            (
                "address",
                "99/1 หมู่ที่ 5 ถนนพหลโยธิน ตำบลคลองหนึ่ง อำเภอคลองหลวง จังหวัดปทุมธานี 12120",
                "99/1 หมู่ที่ 5 ถนนพหลโยธิน ตำบลคลองหนึ่ง อำเภอคลองหลวง จังหวัดปทุมธานี 12120",
            )
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "facts"), ROWS)
def test_addresses(language: str, text: str, facts: list[tuple[str, str, str]]) -> None:
    assert seen(text, language) == facts
