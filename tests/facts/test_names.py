"""Names that writing shows, and capitals, Latin words and last lines that name nobody."""

from __future__ import annotations

import pytest

from noticelint.facts.names import find_names

# The language, the text as written, and the names in it.
FOUND: list[tuple[str, str, list[str]]] = [
    ("en", "We at Harrow Lane Dental will close on Friday.", ["Harrow Lane Dental"]),
    ("en", "your PayLoom account and the eBoard app", ["PayLoom", "eBoard"]),
    ("en", "Dear J.P. Morrow and Dr Ann O'Shea,", ["J.P. Morrow and Dr Ann O'Shea"]),
    ("en", "Regards,\nA. Whitlock", ["A. Whitlock"]),
    ("en", "Visit the Bank of Wexcombe or 4Ever Cycles.", ["Bank of Wexcombe", "4Ever Cycles"]),
    ("en", "Quillpad has decided to raise its fee.", ["Quillpad"]),
    ("zh-Hans", "【云杉银行】您的账单已出", ["云杉银行"]),
    ("zh-Hans", "感谢使用Lumo会员和“小满书屋”", ["Lumo", "小满书屋"]),
    ("zh-Hans", "本周停业一天。\n松间茶舍\n2026年3月1日", ["松间茶舍"]),
    ("zh-Hans", "明日照常营业。\n2026年3月1日\n松间茶舍", ["松间茶舍"]),
    ("zh-Hans", "订单已取消，款项原路退回。蓝鲸优选", ["蓝鲸优选"]),
    ("zh-Hant", "造成不便，敬請見諒。\n——青嵐書局", ["青嵐書局"]),
    ("zh-Hans", "3FIT健身房停业", ["3FIT"]),
    ("th", "Lumo Pay ขอแจ้งปิดระบบ", ["Lumo Pay"]),
    ("th", "ติดต่อ Karn Call Center 1999", ["Karn"]),
    ("th", "แอป 7-Eleven และ “ครัวคุณย่า”", ["7-Eleven", "ครัวคุณย่า"]),
    ("th", "ขอแสดงความนับถือ\n(นายสมชาย ใจดี)\nผู้จัดการ", ["สมชาย ใจดี"]),
    ("th", "คุณมาลี\nคำขอของคุณไม่ผ่าน", ["มาลี"]),
]
NOT_FOUND: list[tuple[str, str]] = [
    ("en", "Dear Customer,"),
    ("en", "Please note: On Monday, 3 March we are closed."),
    ("en", "Unfortunately we cannot. Following this, Saturday is off."),
    ("en", "Parcels are late. We know that parcels matter."),
    ("en", "Kind regards,\nYours sincerely"),
    ("en", "Write to help@quill.example or see www.Quill.example"),
    ("en", "Replacing pipes takes a day. Sadly, it rains."),
    ("en", "I think 10 AM suits."),
    ("zh-Hans", "请使用WiFi或App登录，发送SMS验证码"),
    ("zh-Hans", "给您带来不便。\n敬请谅解"),
    ("zh-Hans", "特此公告。\n2026年3月1日"),
    ("zh-Hans", "活动取消。今日停止营业。"),
    ("zh-Hans", "详见 www.quill.example"),
    ("zh-Hant", "祝\n平安健康"),
    ("zh-Hans", "松间茶舍"),
    ("th", "ส่ง OTP ทาง SMS หรือ E-mail"),
    ("th", "ติดต่อ Call Center"),
    ("th", "คุณจะได้รับเงินคืนภายใน 7 วัน"),
    ("th", "นายจ้างต้องยื่นแบบภายในวันที่ 15"),
]


@pytest.mark.parametrize(("language", "text", "names"), FOUND)
def test_names_are_found(language: str, text: str, names: list[str]) -> None:
    found = find_names(text, language)
    assert [fact.value for fact in found] == names
    assert all(text[fact.start : fact.end] == fact.value for fact in found)


@pytest.mark.parametrize(("language", "text"), NOT_FOUND)
def test_what_names_nobody_is_no_name(language: str, text: str) -> None:
    assert find_names(text, language) == []
