from __future__ import annotations

import pytest

from noticelint.facts.find import find_facts


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh-Hant", "3/12 截止收单", [("3/12", "--03-12")]),
        ("zh-Hant", "6/1-6/18 满额赠", [("6/1", "--06-01"), ("6/18", "--06-18")]),
        ("zh-Hant", "(3/31 生效)", [("3/31", "--03-31")]),
        ("zh-Hant", "5/20推出", [("5/20", "--05-20")]),
        ("zh-Hant", "6/30(五)前缴费", [("6/30", "--06-30")]),
        ("zh-Hant", "2/16(除夕) 公休", [("2/16", "--02-16")]),
        ("zh-Hans", "自11/21起", [("11/21", "--11-21")]),
        ("zh-Hant", "1/2 杯,2/3 以上", []),
        ("zh-Hant", "三十分之一月收视费", []),
        ("en", "your service is due on 14/09", [("14/09", "--09-14")]),
        ("en", "please pay by 03/04", [("03/04", "")]),
        ("en", "at 1/2 price", []),
        ("en", "open 24/7", []),
    ],
)
def test_slashed_dates(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = [
        (text[f.start : f.end].removesuffix("(五)"), f.value) for f in find_facts(text, language) if f.kind == "date"
    ]
    assert found == expected
