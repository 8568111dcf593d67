"""One thing told in two ways: which labels, numbers, addresses and names contradict each other."""

from __future__ import annotations

import pytest

from noticelint.checks.near_miss import one_character_off, one_digit_off, one_letter_off
from noticelint.judge import Run
from tests.checks.table import Row, marked

ROWS: list[Row] = [
    ("en", "Closing date: 5 May 2026.\n\nThe closing date is 6 May 2026.", ["closing date is 6 May 2026"]),
    ("en", "Closing date: 5 May 2026.\n\nThe closing date is 5 May.", []),
    ("en", "Closing date: 5 May 2026\nClosing date: 6 May 2026\nClosing date: 7 May 2026", []),
    ("en", "Start date: 5 May 2026. End date: 6 May 2026.", []),
    ("en", "The closing date is 5 May 2026 or 6 May 2026. Closing date: 6 May 2026.", []),
    ("en", "Call 020 7946 0018.\nOr call 020 7946 0118.", []),
    ("en", "Call 020 7946 0018.\nQuestions: 020 7846 0018.", ["020 7846 0018"]),
    ("en", "Call 020 7946 0018 or 020 7846 0018.", []),
    ("en", "Write to info@example.com.\nQuestions: infos@example.com.", []),
    ("en", "Write to support@example.com.\nQuestions: suport@example.com.", ["suport@example.com"]),
    ("en", "Write to team1@example.com.\nQuestions: team2@example.com.", []),
    ("en", "Meet Jane Marlow. Ask Jane Marlow. Thank Jane Marlowe.", []),
    ("en", "Meet Jane Marlow. Ask Jane Marlow. Thank Jane Marlwo.", ["Marlwo"]),
    ("en", "The Green Plan and the Green Plant: Green Plan first.", ["Plant"]),
    ("en", "The Gold Card is new. A Gold Cart is not. Our Silver Card stays, the Silver Card too.", ["Cart"]),
    ("zh-Hans", "生效日期：2026年5月5日。\n生效日期为2026年5月6日。", ["生效日期为2026年5月6日"]),
    ("zh-Hans", "报名截止日期：2026年5月5日。\n退款截止日期为2026年5月6日。", []),
    ("zh-Hans", "电话400-820-1234。\n热线800-820-1234。", []),
    ("zh-Hans", "电话400-820-1234。\n热线400-802-1234。", ["400-802-1234"]),
    ("zh-Hans", "“蓝湖月卡”停售。“蓝湖年卡”照常。", []),
    ("zh-Hans", "“兰湖月卡”停售。“蓝湖月卡”余额退回。", ["蓝湖月卡"]),
    ("zh-Hans", "“星河云盘”停售。“星云河盘”余额退回。", ["星云河盘"]),
    ("zh-Hant", "「臺灣帳戶通」停用。「臺灣賬戶通」餘額退回。", ["臺灣賬戶通"]),
    ("th", "โทร. 02-123-4567\nสอบถาม 02-123-5467", ["02-123-5467"]),
    ("th", "โทร. 02-123-4567\nสอบถาม 02-123-4569", []),
    ("th", "“สวนสุขใจดี” และ “สวนสุขใจ”", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_facts(run: Run, language: str, text: str, expected: list[str]) -> None:
    assert marked(run, "inconsistent-fact", language, text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The booking fee is £5. Later on the booking fee is £6.", "cancellation", ["booking fee is £6"]),
        ("The booking fee is £5. Later on the booking fee is £6.", "price-change", []),
        ("The booking fee is £5. The booking fee is £6 for members.", "cancellation", []),
    ],
)
def test_fees_may_change_only_where_nothing_else_does(run: Run, text: str, kind: str, expected: list[str]) -> None:
    assert marked(run, "inconsistent-fact", "en", text, kind) == expected


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [("0212345678", "0213245678", True), ("0212345678", "0212345679", False), ("4008201234", "8008201234", False)],
)
def test_digits(one: str, other: str, near: bool) -> None:
    assert one_digit_off(one, other) is near


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("northwind", "nortwind", True),
        ("northwind", "northwinds", False),
        ("card", "cards", False),
        ("east", "west", False),
        ("plan", "plan", False),
        ("form", "from", True),
    ],
)
def test_letters(one: str, other: str, near: bool) -> None:
    assert one_letter_off(one, other) is near


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("嘉禾云盘", "佳禾云盘", True),
        ("蓝鲸月卡", "蓝鲸年卡", False),
        ("บ้านสวนใจดี", "บานสวนใจดี", True),
        ("สุขใจ", "สุขจัย", False),
    ],
)
def test_characters(one: str, other: str, near: bool) -> None:
    assert one_character_off(one, other) is near
