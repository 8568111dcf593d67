"""Deeds that are dated in an order that cannot be, and their nearest harmless neighbours."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from tests.checks.table import Row, marked

ROWS: list[Row] = [
    (
        "en",
        "The breach happened on 8 June 2026. We discovered it on 6 June 2026.",
        ["discovered it on 6 June 2026"],
    ),
    ("en", "The breach happened on 6 June 2026. We discovered it on 8 June 2026 and blocked the account.", []),
    (
        "en",
        "On 8 June 2026 our server failed. Engineers blocked the attacker on 7 June 2026.",
        ["blocked the attacker on 7 June 2026"],
    ),
    ("en", "On 8 June 2026 our server failed. Engineers fixed it on 8 June 2026.", []),
    ("en", "The leak of 8 June was mended on 9 June; on 2 June we had replaced the valve.", []),
    ("en", "The fault on 8 June is fixed. Last time, on 1 June, it was fixed on 2 June.", []),
    (
        "en",
        "Registration opens on 10 March 2027. Please register by 1 March 2027.",
        ["register by 1 March 2027"],
    ),
    ("en", "Registration opens on 1 March 2027. Please register by 10 March 2027.", []),
    ("en", "Registration opens on 10 March 2027. Pay the deposit by 1 March 2027.", []),
    ("en", "Closed until 20 May 2027. The cafe reopens on 10 May 2027, with limited hours.", []),
    ("en", "The concert was called off on 5 May 2026. Refunds start on 2 May 2026.", ["Refunds start on 2 May 2026"]),
    ("en", "The concert was called off on 5 May 2026. Refunds start on 8 May 2026.", []),
    ("en", "The concert of 9 May is cancelled. Refunds start on 2 May.", []),
    ("en", "The race is brought forward from 5 May to 9 May.", ["brought forward from 5 May to 9 May"]),
    ("en", "The race is put back from 9 May to 5 May.", ["put back from 9 May to 5 May"]),
    ("en", "The race is put back from 30 December to 6 January.", []),
    ("en", "The talk has moved from 5 May to 5 May.", ["moved from 5 May to 5 May"]),
    ("en", "The talk has moved from 5 May, Room 2 to 5 May, Room 4.", []),
    (
        "en",
        "Ref: 12/26\n3 March 2026\nDear tenant,\nThe rent changes. Please sign and reply by 20 February 2026.\n",
        ["Please sign and reply by 20 February 2026"],
    ),
    ("en", "3 March 2026\nDear tenant,\nIf you paid by 20 February 2026, you need do nothing.\n", []),
    ("en", "Dear tenant,\nPlease sign and reply by 20 February 2026.\n", []),
    ("zh-Hans", "6月8日夜间发生数据泄露，我们于6月6日发现此事。", ["6月6日发现"]),
    ("zh-Hans", "6月6日夜间发生数据泄露，我们于6月8日发现此事。", []),
    ("zh-Hans", "2026年6月8日供水管道爆裂，已于6月7日抢修完成。", ["已于6月7日抢修"]),
    ("zh-Hans", "2026年6月8日供水管道爆裂，已于6月9日抢修完成。", []),
    ("zh-Hans", "6月3日修复的水管，6月5日再次爆裂，已于6月5日抢修。", []),
    ("zh-Hans", "活动停业至5月20日。本店将于5月12日恢复营业。", ["将于5月12日恢复"]),
    ("zh-Hans", "本店停业至5月20日。本店将于5月21日恢复营业。", []),
    ("zh-Hans", "本店停业至5月20日。外卖部分将于5月12日恢复。", []),
    ("zh-Hans", "演出已于5月5日宣布取消本次演出。退款自5月2日起办理。", ["退款自5月2日起"]),
    ("zh-Hans", "原定5月5日的演出取消。退款自5月2日起办理。", []),
    ("zh-Hans", "开业日由5月5日提前至5月9日。", ["由5月5日提前至5月9日"]),
    ("zh-Hans", "比赛由12月28日延期至1月4日。", []),
    ("zh-Hans", "请于2026年2月20日前缴费。\n\n物业服务中心\n2026年3月3日", ["请于2026年2月20日前"]),
    ("zh-Hans", "请于2026年3月20日前缴费。\n\n物业服务中心\n2026年3月3日", []),
    ("zh-Hans", "凡2026年2月20日前缴费的住户，请忽略本通知。\n\n物业服务中心\n2026年3月3日", []),
    ("zh-Hant", "6月8日夜間發生資料外洩，我們於6月6日發現此事。", ["6月6日發現"]),
    ("zh-Hant", "報名時間自115年6月10日起。報名截止日期：115年6月1日。", ["報名截止日期：115年6月1日"]),
    ("zh-Hant", "報名時間自115年6月1日起。報名截止日期：115年6月10日。", []),
    ("zh-Hant", "抽獎結果將於6月10日公布。報名截止日期：6月20日。", ["結果將於6月10日公布"]),
    ("zh-Hant", "第一批名單將於6月10日公布。第二批報名截止日期：6月20日。", []),
    ("zh-Hant", "開幕日由5月5日提前至5月1日。", []),
    ("th", "ข้อมูลรั่วไหลเมื่อวันที่ 8 มิถุนายน 2569 เราตรวจพบเมื่อวันที่ 6 มิถุนายน 2569", ["ตรวจพบเมื่อวันที่ 6 มิถุนายน 2569"]),
    ("th", "ข้อมูลรั่วไหลเมื่อวันที่ 6 มิถุนายน 2569 เราตรวจพบเมื่อวันที่ 8 มิถุนายน 2569", []),
    ("th", "เปิดรับสมัครวันที่ 1 มีนาคม 2570 ประกาศผลวันที่ 20 มีนาคม 2570 ปิดรับสมัครวันที่ 10 มีนาคม 2570", []),
    (
        "th",
        "งดให้บริการถึงวันที่ 20 พฤษภาคม 2569\nจะกลับมาเปิดให้บริการในวันที่ 12 พฤษภาคม 2569",
        ["จะกลับมาเปิดให้บริการในวันที่ 12 พฤษภาคม 2569"],
    ),
    ("th", "งดให้บริการถึงวันที่ 20 พฤษภาคม 2569\nจะกลับมาเปิดให้บริการในวันที่ 21 พฤษภาคม 2569", []),
    (
        "th",
        "วันที่ 3 มีนาคม 2569\nเรียน ลูกค้า\nกรุณาชำระค่าบริการภายในวันที่ 20 กุมภาพันธ์ 2569\n",
        ["กรุณาชำระค่าบริการภายในวันที่ 20 กุมภาพันธ์ 2569"],
    ),
    ("th", "วันที่ 3 มีนาคม 2569\nเรียน ลูกค้า\nกรุณาชำระค่าบริการภายในวันที่ 20 มีนาคม 2569\n", []),
    ("th", "เลื่อนจากวันที่ 5 พฤษภาคม เวลา 10.00 น. เป็นวันที่ 5 พฤษภาคม เวลา 15.00 น.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_order(run: Run, language: str, text: str, expected: list[str]) -> None:
    assert marked(run, "inconsistent-order", language, text) == expected
