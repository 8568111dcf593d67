"""Unfilled placeholders: which blanks are told, and what only looks like one."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from tests.checks.table import Row, marked

ROWS: list[Row] = [
    ("en", "Dear [First Name],\nyour [product] is ready.", ["[First Name]", "[product]"]),
    ("en", "Dear <Customer Name>, your order <order number> is late.", ["<Customer Name>", "<order number>"]),
    ("en", "Write to <help@mill.example> or see <https://mill.example/news>.", []),
    ("en", "The [new] café in [Mill Lane] is described in section [1], as [2019] 1 WLR 34 says.", []),
    ("en", "[Insert company name] regrets the delay.", ["[Insert company name]"]),
    ("en", "Press [Enter] and then [OK].", []),
    ("en", "[Important] The pool closes at noon.", []),
    ("en", "- [x] moved\n- [X] sent\n1. [ ] open", []),
    ("en", "You get a [X]% discount.", ["[X]"]),
    ("en", "Write (name) on the envelope; quote (your order number).", []),
    ("en", "Dear {name}, see you on {date}.", ["{name}", "{date}"]),
    ("en", "Dear {{name}}, order {{order}} comes on {{date}} at {{time}}.", []),
    ("en", "Hi %FIRST_NAME%, 100% of *|FNAME|* is back.", ["%FIRST_NAME%", "*|FNAME|*"]),
    ("en", "The address /users/{id} is removed.", []),
    ("en", "Call us at XXX-XXX-XXXX or +44 XXX XXXX.", ["XXX-XXX-XXXX", "+44 XXX XXXX"]),
    ("en", "Your card XXXX 3306, or XXXX-XXXX-XXXX-3306, was charged.", []),
    ("en", "We close on XX/XX/XXXX from XX:XX to XX:XX.", ["XX/XX/XXXX", "XX:XX", "XX:XX"]),
    ("en", "Write the date in the format XX/XX/XXXX.", []),
    ("en", "It costs $XX.XX a month.", ["$XX.XX"]),
    ("en", "XXL and XXXL are sold out; Super Bowl XXX; 4xx and 5xx answers; love, Mary xxx", []),
    ("en", "The venue is TBC. The date is tbc. TBC Bank is open. See kestrel.example/TBC1.", ["TBC"]),
    ("en", "The fee of ______ is due on ____/____.", ["______", "____"]),
    ("en", "Signature: ______  Date: ______", []),
    ("en", "You are booked in on __ March with Ms Hill.", ["__"]),
    ("en", "Hello, __days__ and __bold words__ are set in heavy type.", []),
    ("en", "Your reference is <insert ref>. Press [Insert] to go on.", ["<insert ref>"]),
    ("zh-Hant", "__號以後之掛號，改由王醫師看診。", ["__"]),
    ("zh-Hant", "醫師：XXX臨時請假。\n主任：○○○", ["醫師：XXX", "主任：○○○"]),
    ("zh-Hans", "各位乘客：__月票__停售。", []),
    ("th", "ขอแจ้งปิดปรับปรุงห้องน้ำ __ ชั้น", ["__"]),
    ("en", "Reply slip\nI will come with ____ guests.", []),
    ("en", "Rooms: ____\n________________\nTea ........... $2.80\nTerms .......... 12", []),
    ("en", "Thanks for waiting...... we are back.", []),
    ("zh-Hans", "尊敬的{客户姓名}：您好", ["{客户姓名}"]),
    ("zh-Hans", "本通知自【日期】起生效，【2026年12月5日】起执行。", ["【日期】"]),
    ("zh-Hans", "【时间】12月5日\n【地点】中山路店\n【重要】请更新版本", []),
    ("zh-Hans", "（请在此处填写原因）特此通知。", ["（请在此处填写原因）"]),
    ("zh-Hans", "〔补救措施〕将另行通知，详见国发〔2026〕15号。", ["〔补救措施〕"]),
    ("zh-Hans", "本店于XX年XX月XX日至XX月XX日休息。", ["XX年XX月XX日至XX月XX日"]),
    ("zh-Hans", "特此通知\nXX公司\nXXXX年XX月XX日", ["XX公司", "XXXX年XX月XX日"]),
    ("zh-Hans", "客服热线：400-XXX-XXXX，电话：XXXXXXXX", ["400-XXX-XXXX", "XXXXXXXX"]),
    ("zh-Hans", "获奖者：张××先生，手机138XXXX5678，卡号6222XXXXXXXX1234，尾号XX12。", []),
    ("zh-Hans", "95xxx客服热线 95580", []),
    ("zh-Hans", "退款将于X个工作日内到账，请按XX年XX月的格式填写。", ["X个工作日"]),
    ("zh-Hans", "兹定于____年____月____日举行年会。", ["____年____月____日"]),
    ("zh-Hans", "兹定于20__年__月__日举行年会，于 年 月 日停业。", ["20__年__月__日", " 年 月 日"]),
    ("zh-Hans", "特此通知。\n2026年  月  日", ["2026年 月 日"]),
    ("zh-Hans", "回执\n日期：  年  月  日", []),
    ("zh-Hans", "自〇〇年〇月〇日起，二〇〇八年及二〇二六年五月的发票", ["〇〇年〇月〇日"]),
    ("zh-Hans", "尊敬的，您好：#name#的订单$ORDER_NO$已取消。", ["尊敬的，", "#name#", "$ORDER_NO$"]),
    ("zh-Hant", "請於  月  日前回覆，民國___年___月___日停業。", [" 月 日", "民國___年___月___日"]),
    ("zh-Hant", "親愛的〇〇〇先生您好", ["〇〇〇先生您好"]),
    ("th", "วันที่ ___ เดือน ______ พ.ศ. ____ ร้านจะปิด", ["วันที่ ___ เดือน ______ พ.ศ. ____"]),
    ("th", "วันที่ xx เดือน xxxx พ.ศ. 25xx ร้านจะปิด", ["วันที่ xx เดือน xxxx พ.ศ. 25xx"]),
    ("th", "ลงชื่อ ..........\nวันที่ ..... เดือน .......... พ.ศ. ......", []),
    ("en", "We close on XX/XX/2026, on DD/MM/YYYY at HH:MM.", ["XX/XX/2026", "DD/MM/YYYY", "HH:MM"]),
    ("en", "Enter the date as DD/MM/YYYY.", []),
    ("en", "We close on the ____ of ________, 20__.", ["the ____ of ________, 20__"]),
    ("en", "We close on __/__/____.\nDate: __/__/____", ["__/__/____"]),
    ("en", "We close on _____________.", ["_____________"]),
    ("en", "Dear ,\nthe fee rises by X% for «FirstName» and $NAME$.", ["Dear ,", "X%", "«FirstName»", "$NAME$"]),
    ("en", "Dear null,\nwe are closed.", ["Dear null"]),
    ("en", "Hi, we close. Hello, you. Dear all, thanks.", []),
    ("zh-Hans", "签字：____　日期：____\n敬请期待……\n二〇〇八年，3×4", []),
    ("zh-Hant", "自○○年○○月○○日起，請洽○○公司。", ["○○年○○月○○日", "○○公司"]),
    ("zh-Hant", "得獎者：陳○○先生、二○○八年入會的林○明。", []),
    ("th", "เรียน คุณ ........ ขอแจ้งยกเลิกวันที่ ..........", ["........", ".........."]),
    ("th", "(ลงชื่อ).........................ผู้จัดการ\nขอบคุณค่ะ......แล้วพบกัน", []),
    ("th", "โทร. 02-XXX-XXXX มีผล ...ระบุวันที่... เป็นต้นไป", ["02-XXX-XXXX", "...ระบุวันที่..."]),
    ("th", "เรียน [ชื่อลูกค้า] ดูหัวข้อ [1] และ [ประกาศ]", ["[ชื่อลูกค้า]"]),
    ("en", "Dear [ ],\nYour table is booked.", ["[ ]"]),
    ("en", "Please come on [insert] and bring your card.", ["[insert]"]),
    ("en", "Press [Insert] on your keyboard.", []),
    ("en", "The engineer comes on at and needs an hour.", ["on at"]),
    ("en", "Log on at any time. The lights go on at dusk, and come on at once.", []),
    ("en", "If you have questions, call us on .", ["on"]),
    ("en", "That is what we rely on. Call us on 0800 555 0110.", []),
    ("en", "What are you waiting for ? Come on , join us !", []),
    ("en", "The sum of $ will be refunded.", ["of $"]),
    ("en", "The sum of $ 20 will be refunded.", []),
    ("en", "Your appointment with Dr XX is on 5 May.", ["Dr XX"]),
    ("en", "Size XX is sold out. Chapter XX of the rules is gone.", []),
    ("en", "Sports day is off. New date TBC.", []),
    ("zh-Hans", "停水时间为 月 日 时至 时。", ["月 日 时至 时"]),
    ("zh-Hans", "自  年 月起执行新标准。", ["年 月"]),
    ("zh-Hans", "自 2026 年 5 月起执行新标准。", []),
    ("zh-Hans", "如有疑问，请致电。我们会答复。", ["请致电"]),
    ("zh-Hans", "如有疑问，请致电400-555-0110。", []),
    ("zh-Hans", "如有疑问，请致电，或到店咨询。电话：400-555-0110", []),
    ("zh-Hant", "退款金額為 元，將於3日內退回。", ["為 元"]),
    ("zh-Hant", "退款金額為 20 元，將於3日內退回。", []),
    ("zh-Hant", "共 元旦連假三天。", []),
    ("zh-Hant", "尊敬的（）先生：您好。", ["尊敬的（）"]),
    ("th", "งดจ่ายน้ำวันที่      เดือน      พ.ศ. 2569", ["วันที่ เดือน พ.ศ. 2569"]),
    ("th", "กรุณาระบุวันที่ เดือน พ.ศ. ที่ซื้อ", []),
    ("th", "ปิดระบบวันที่ 5 พฤษภาคม เวลา      น.", ["เวลา น."]),
    ("th", "โปรดแจ้งวัน เวลา น. ที่สะดวก", []),
    ("th", "คืนเงินจำนวน      บาท ภายใน 7 วัน", ["จำนวน บาท"]),
    ("th", "คืนเงินจำนวน 200 บาท ภายใน 7 วัน", []),
    ("th", "สอบถามโทร.   ในเวลาทำการ", ["โทร."]),
    ("th", "สอบถามโทร. ในเวลาทำการ 02-555-0110", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_marks(run: Run, language: str, text: str, expected: list[str]) -> None:
    assert marked(run, "unfilled-placeholder", language, text) == expected


def test_a_template_by_its_name_keeps_its_variables(run: Run) -> None:
    from noticelint.config import Settings
    from noticelint.lint import lint_bytes

    chosen = run._replace(settings=Settings(root=".", language="en"))
    for path, expected in (("mail.txt", ["{{name}}"]), ("mail.j2", []), ("mail.liquid", [])):
        result = lint_bytes(path, b"Dear {{name}}, we are closed.", chosen)
        assert [one.text for one in result.findings if one.rule == "unfilled-placeholder"] == expected
