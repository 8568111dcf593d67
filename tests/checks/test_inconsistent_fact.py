"""One thing told in two ways: which labels, numbers, addresses and names contradict each other."""

from __future__ import annotations

import pytest

from noticelint.checks.near_miss import one_character_off, one_digit_off, one_letter_off
from noticelint.judge import Run
from tests.checks.table import Row, marked

ROWS: list[Row] = [
    ("en", "Questions? Just reply to this email. Please do not reply: nobody reads this box.", ["do not reply"]),
    ("en", "Please do not reply to this e-mail. Write to us by post.", []),
    ("en", "Reply to this message by 5 pm. If this is not your order, do not reply.", []),
    ("zh-Hans", "有异议请回复此短信。系统短信，请勿回复。", ["请勿回复"]),
    ("zh-Hans", "请勿回复本邮件，如有疑问请致电。", []),
    ("zh-Hant", "如需協助請直接回覆本郵件。本信由系統發送，請勿直接回覆。", ["請勿直接回覆"]),
    ("th", "สอบถามได้โดยตอบกลับข้อความนี้ ข้อความอัตโนมัติ โปรดอย่าตอบกลับ", ["โปรดอย่าตอบกลับ"]),
    ("th", "กรุณาอย่าตอบกลับข้อความนี้", []),
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
    ("zh-Hant", "4/25 中山門市關閉公告\n親愛的顧客您好：\n中山門市將於4月26日關閉，敬請見諒。", ["4月26日"]),
    ("zh-Hant", "4/25 中山門市關閉公告\n親愛的顧客您好：\n中山門市將於4月25日關閉，敬請見諒。", []),
    ("zh-Hant", "4/25公告\n中山門市將於4月26日關閉。", []),
    ("en", "Closing 30 June\nDear customers,\nOur shop in Mill Lane closes for good on 3 July.", ["3 July"]),
    ("en", "Closing 30 June\nDear customers,\nOur shop in Mill Lane closes for good on 30 June.", []),
    (
        "en",
        "Closing 30 June\nDear customers,\nOur shop closes for good. Sale prices start on 3 June and vouchers are accepted until 20 June.",
        [],
    ),
    ("en", "Lecture of 5 May postponed\nThe lecture will take place on 9 May.", []),
    ("zh-Hans", "【停水通知】5月6日\n5月7日9:00至17:00停水，请提前储水。", ["5月7日"]),
    ("zh-Hans", "5月6日停水通知\n各位住户：\n因管道检修，5月7日9:00至17:00停水，请提前储水。", ["5月7日"]),
    ("zh-Hans", "5月6日停水通知\n各位住户：\n因管道检修，5月6日9:00至17:00停水，5月7日8:00恢复供水。", []),
    ("th", "ปิดปรับปรุงสาขา 5 พฤษภาคม 2569\nเรียน ลูกค้า\nสาขาสีลมจะปิดทำการในวันที่ 6 พฤษภาคม 2569", ["6 พฤษภาคม 2569"]),
    ("th", "ปิดปรับปรุงสาขา 5 พฤษภาคม 2569\nเรียน ลูกค้า\nสาขาสีลมจะปิดทำการในวันที่ 5 พฤษภาคม 2569", []),
    ("en", "Your order 48213-A has left us.\nIf it does not come, quote order number 48231-A.", ["48231-A"]),
    ("en", "Your order 48213-A has left us.\nIf it does not come, quote order number 48213-A.", []),
    ("en", "Orders 48213-A and 48231-A are late.", []),
    ("zh-Hans", "您的订单号：DD20260512。\n退款请注明订单号DD20260521。", ["DD20260521"]),
    ("zh-Hans", "您的订单号：DD20260512。\n退款请注明订单号DD20260512。", []),
    ("th", "คำสั่งซื้อเลขที่ TH-55120 ล่าช้า\nกรุณาแจ้งหมายเลขคำสั่งซื้อ TH-55210", ["TH-55210"]),
    (
        "en",
        "The kettle model KX-3400 is recalled.\nOnly model KX-3300 is affected. Models KX-3300 and KX-3500 are fine.",
        [],
    ),
    (
        "en",
        "Brightwater Dental Care\nDear patients,\nWe close on Friday.\nBrightwell Dental Care",
        ["Brightwell Dental Care"],
    ),
    ("en", "Brightwater Dental Care\nDear patients,\nWe close on Friday.\nBrightwater Dental Care", []),
    ("en", "Customer Care Team\nDear patients,\nWe close on Friday.\nCustomer Service Team", []),
    ("zh-Hans", "青禾书店\n各位读者：\n本店周五休息。\n青木书店", ["青木书店"]),
    ("zh-Hans", "青禾书店\n各位读者：\n本店周五休息。\n青禾书店", []),
    ("zh-Hans", "青禾东店\n各位读者：\n本店周五休息。\n青禾西店", []),
    ("zh-Hant", "【清水社區管理委員會】\n各位住戶：\n週五停水。\n清泉社區管理委員會", ["清泉社區管理委員會"]),
    ("th", "ร้านหนังสือใบบัว\nเรียน ลูกค้า\nร้านปิดวันศุกร์\nร้านหนังสือใบบุว", ["ร้านหนังสือใบบุว"]),
    ("th", "ร้านหนังสือใบบัว\nเรียน ลูกค้า\nร้านปิดวันศุกร์\nร้านหนังสือใบบัว", []),
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
