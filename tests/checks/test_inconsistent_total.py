"""Sums, price changes and announced lists: which do not come out."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from tests.checks.table import Row, marked

ROWS: list[Row] = [
    ("en", "3 x £200 = £500", ["3 x £200 = £500"]),
    ("en", "3 x £200 = £600", []),
    ("en", "3 tickets x £20 + £5 = £65", []),
    ("en", "£100 + £50 + £20 = £170", []),
    ("en", "£1,250.50 + £50 = £1,300", ["£1,250.50 + £50 = £1,300"]),
    ("en", "£200 x 15% = £30", []),
    ("en", "£200 x 15% = £40", ["£200 x 15% = £40"]),
    ("en", "1+1=3 on all teas", []),
    ("en", "The seat is £40 and the fee £5, a total of £50.", ["£40 and the fee £5, a total of £50"]),
    ("en", "The seat is £40 and the fee £5, a total of £45.", []),
    ("en", "Two seats at £40 each and a fee of £5, a total of £85.", []),
    ("en", "The fee is £5. We paid out a total of £85,000.", []),
    ("en", "Seat: £40\nFee: £5\nDiscount: £10\nTotal: £35", []),
    ("en", "Seat: £40\nFee: £5\n\nTotal: £46", ["£40\nFee: £5\n\nTotal: £46"]),
    ("en", "Seat: £40\nCall us about the fee of £5 today.\nTotal: £46", []),
    ("en", "It goes from £10 to £11.50, an increase of 15%.", []),
    ("en", "It goes from £10 to £11.50, an increase of 20%.", ["from £10 to £11.50, an increase of 20%"]),
    ("en", "It goes from £10 to £12 (Basic) and from £20 to £25 (Plus), an increase of £5.", []),
    ("en", "Choose from two colours: red, white and blue.", []),
    ("en", "There are two options: red, white and blue.", ["two options"]),
    ("en", "There are three options: red, white and blue.", []),
    ("en", "There are at least two options: red, white and blue.", []),
    ("en", "There are two options: a full refund of what you have paid us so far, or a later date, or both.", []),
    ("en", "These two changes apply:\n- one\n- two\n- three\n", ["These two changes"]),
    ("en", "These two changes apply:\n- one\n- two\n\nCall us.", []),
    ("en", "These two changes apply:\n- one that goes on\n  here\n- two\n", []),
    ("en", "Three steps:\n1. One\n2. Two\n   a) deeper\n   b) deeper\n3. Three\n", []),
    ("en", "Three steps:\n\n1. One\n\n2. Two\n\nOther things\n\n1. One\n", ["Three steps"]),
    ("en", "You paid £40 twice by mistake; we return the duplicate charge of £40.", []),
    ("en", "We charged you twice, £40 each. The extra £400 goes back today.", ["£400"]),
    ("zh-Hans", "3×200元=500元", ["3×200元=500元"]),
    ("zh-Hans", "票款300元、服务费30元，共计330元。", []),
    ("zh-Hans", "票款300元、服务费30元，共计360元。", ["300元、服务费30元，共计360元"]),
    ("zh-Hans", "票款每张300元、服务费30元，共计630元。", []),
    ("zh-Hans", "月费由100元调整至120元，涨幅20%。", []),
    ("zh-Hans", "月费由100元调整至120元，涨幅为12%。", ["由100元调整至120元，涨幅为12%"]),
    ("zh-Hans", "月费由100元调整至120元，上调30元。", ["由100元调整至120元，上调30元"]),
    ("zh-Hans", "以下两项服务停止：短信提醒、电话银行、传真对账。", ["以下两项"]),
    ("zh-Hans", "以下三项服务停止：短信提醒、电话银行、传真对账。", []),
    ("zh-Hans", "以下三项服务停止：短信提醒、电话银行和传真对账。", []),
    ("zh-Hans", "以下三种方式：\n1、柜台\n2、热线\n（1）人工\n（2）自助\n3、网站\n", []),
    ("zh-Hans", "以下三种方式：\n一、柜台\n二、热线\n\n谢谢。", ["以下三种"]),
    ("zh-Hant", "學費1,000元、雜費200元，合計1,300元。", ["1,000元、雜費200元，合計1,300元"]),
    ("zh-Hant", "學費1,000元、雜費200元，合計1,200元。", []),
    ("th", "3 x 200 บาท = 500 บาท", ["3 x 200 บาท = 500 บาท"]),
    ("th", "ค่าตั๋ว 100 บาท ค่าส่ง 20 บาท รวม 120 บาท", []),
    ("th", "ค่าตั๋ว 100 บาท ค่าส่ง 20 บาท รวม 130 บาท", ["100 บาท ค่าส่ง 20 บาท รวม 130 บาท"]),
    ("th", "ค่าตั๋วใบละ 100 บาท ค่าส่ง 20 บาท รวม 320 บาท", []),
    ("th", "ปรับจาก 100 บาท เป็น 120 บาท เพิ่มขึ้น 20 บาท", []),
    ("th", "ปรับจาก 100 บาท เป็น 120 บาท เพิ่มขึ้น 30 บาท", ["จาก 100 บาท เป็น 120 บาท เพิ่มขึ้น 30 บาท"]),
    ("th", "มี 2 วิธี ดังนี้\n1. เว็บไซต์\n2. โทรศัพท์\n", []),
    ("th", "มี 3 วิธี ดังนี้\n1. เว็บไซต์\n2. โทรศัพท์\n", ["3 วิธี ดังนี้"]),
    ("en", "The price increases from £25 to £20 a month.", ["increases from £25 to £20"]),
    ("en", "The fee falls from £20 to £25.", ["falls from £20 to £25"]),
    ("en", "Despite a rise in costs we cut the fee from £25 to £20, and raise the fare from £2 to £3.", []),
    ("en", "The fee rises from £20 a week to £15 a day.", []),
    ("en", "Was £80, now £45, save 50%. Was £80, now £40, save 50%.", ["Was £80, now £45, save 50%"]),
    ("en", "Rooms £120 + breakfast £15 = £145.", ["£120 + breakfast £15 = £145"]),
    ("zh-Hans", "月费由25元上调至20元，押金由20元下调至15元。", ["由25元上调至20元"]),
    ("zh-Hans", "原价80元，五折后45元；原价80元，5折40元；原价100元，8.8折优惠价88元。", ["80元，五折后45元"]),
    ("zh-Hans", "共三家：中山店、人民店、建设店、解放店。", ["共三家："]),
    ("zh-Hans", "客房120元+早餐15元=145元。", ["120元+早餐15元=145元"]),
    ("zh-Hant", "月租由200元調降為220元。", ["由200元調降為220元"]),
    ("th", "ปรับขึ้นราคาจาก 250 บาท เป็น 200 บาท", ["ปรับขึ้นราคาจาก 250 บาท เป็น 200 บาท"]),
    ("th", "ปรับลดราคาจาก 250 บาท เป็น 200 บาท", []),
    ("th", "ราคาปกติ 800 บาท ลด 50% เหลือ 450 บาท", ["ราคาปกติ 800 บาท ลด 50% เหลือ 450 บาท"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_totals(run: Run, language: str, text: str, expected: list[str]) -> None:
    assert marked(run, "inconsistent-total", language, text) == expected
