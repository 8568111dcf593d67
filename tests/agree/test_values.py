"""Values as they are compared: which of two writings say one thing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from noticelint.agree.contacts import same_number
from noticelint.agree.days import same_day
from noticelint.agree.figures import figures, plain
from noticelint.agree.hours import same_hour
from noticelint.agree.tongues import plain_link, tongue_of, without_tongue
from noticelint.agree.variables import variable_differences


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2026-11-21", "2026-11-21", True),
        ("2026-11-21", "--11-21", True),
        ("2026-11-21", "2025-11-21", False),
        ("--11-21", "--11-22", False),
        ("2026-11-01", "2026-11", True),  # from November
        ("2026-11-30", "--11", True),  # the end of November
        ("2026-11-21", "2026-11", False),
        ("--11", "2026-11-21", True),
        ("2026", "2026-11-21", True),
    ],
)
def test_days(one: str, other: str, same: bool) -> None:
    assert same_day(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("18:30", "18:30", True),
        ("23:59", "24:00~7", True),
        ("00:00~8", "24:00", True),
        ("10:00+7", "11:00+8", True),
        ("10:00+7", "11:00~8", True),
        ("10:00+7", "10:00+8", False),
        ("10:00~7", "11:00~8", False),
        ("10:00+7", "10:00", True),
        ("05:00", "17:00", False),
    ],
)
def test_hours(one: str, other: str, same: bool) -> None:
    assert same_hour(one, other) is same
    assert same_hour(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("021234567", "+6621234567", True),
        ("021234567", "+66021234567", True),
        ("+66021234567", "+6621234567", True),
        ("028-8520".replace("-", ""), "+86288520", True),
        ("4008208820", "+864008208820", True),
        ("23456700", "+85223456700", True),
        ("0227123456", "+886227123456", True),
        ("021234567", "+6621234576", False),
        ("021234567;ext=5", "+6621234567", True),
        ("021234567;ext=5", "021234567;ext=6", False),
        ("95588", "95598", False),
        ("+66812345678", "+85212345678", False),
    ],
)
def test_numbers_to_call(one: str, other: str, same: bool) -> None:
    assert same_number(one, other) is same
    assert same_number(other, one) is same


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "twenty-five of three hundred, 1,200 and 5 million, both", ["25", "300", "1200", "5000000", "2"]),
        ("th", "สิบเอ็ด สองหมื่นห้าพัน ยี่สิบสาม 1.2 ล้าน สามารถ เรียบร้อย", ["11", "25000", "23", "1200000", "1000000"]),
        ("zh", "十一、三万、5万、1万2600、二〇二六、十分、一律、一个", ["11", "30000", "50000", "12600", "2026", "1"]),
    ],
)
def test_figures(language: str, text: str, expected: list[str]) -> None:
    assert [plain(one.number) for one in figures(text, language)] == expected


def test_plain_numbers_have_no_needless_zeros() -> None:
    assert [plain(Decimal(number)) for number in ("1200", "2.50", "1E+3")] == ["1200", "2.5", "1000"]


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://www.xinhe.example/en/refunds", "xinhe.example/refunds"),
        ("http://xinhe.example/zh-cn/refunds/", "xinhe.example/refunds"),
        ("th.xinhe.example/refunds", "xinhe.example/refunds"),
        ("xinhe.example/refunds_th.html", "xinhe.example/refunds.html"),
        ("xinhe.example/refunds?lang=zh-TW&id=7&utm_source=mail", "xinhe.example/refunds?id=7"),
        ("xinhe.example/app#/th/refunds", "xinhe.example/app/refunds"),
        ("xinhe.example/refunds#how", "xinhe.example/refunds"),
        ("xinhe.example/theatre", "xinhe.example/theatre"),
    ],
)
def test_links(link: str, expected: str) -> None:
    assert plain_link(link) == expected


def test_tags_of_languages() -> None:
    assert [tongue_of(tag) for tag in ("zh_TW", "TH", "zh", "md", "in")] == ["zh-Hant", "th", "zh", "", ""]
    assert [without_tongue(name) for name in ("help-th", "th", "theatre", "en.help")] == [
        "help",
        "th",
        "theatre",
        "help",
    ]


@pytest.mark.parametrize(
    ("versions", "expected"),
    [
        ([{"name": "text"}, {"name": "text"}], []),
        ([{"name": "text"}, {"name": ""}], []),
        ([{"due": "date"}, {"due": "duration"}], [("due", ("date", "duration"))]),
        ([{"name": "text"}, {}, {"name": "text"}], [("name", ("text", None, "text"))]),
    ],
)
def test_variables(versions: list[dict[str, str]], expected: list[tuple[str, tuple[str | None, ...]]]) -> None:
    assert [tuple(one) for one in variable_differences(versions)] == expected
