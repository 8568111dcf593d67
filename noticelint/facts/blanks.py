"""Blanks still to be filled in (〔日期〕, 〔telephone number〕): facts by what their label asks for."""

from __future__ import annotations

from noticelint.facts.fact import Fact
from noticelint.patterns import pattern

_BLANK = r"〔([^〔〕\n]{2,40})〕"
# Its labels have one character each.
_DAY = r"(?:〔年〕年)?〔月〕月〔日〕日"
# The first row with a word in the label decides: an e-mail address is no address, a web page's name no name.
_ASKED = (
    ("email", ("e-mail", "email", "邮箱", "邮件", "信箱", "อีเมล")),
    ("url", ("web address", "website", "link", "page", "网址", "链接", "连结", "网站", "网页", "เว็บไซต์", "ลิงก์")),
    ("phone", ("telephone", "phone", "hotline", "电话", "热线", "专线", "โทรศัพท์", "เบอร์โทร")),
    ("percent", ("percentage", "百分比", "ร้อยละ", "เปอร์เซ็นต์")),
    ("money", ("amount", "price", "fee", "fare", "金额", "价格", "费用", "票价", "จำนวนเงิน", "ราคา", "ค่าบริการ")),
    ("duration", ("period", "how long", "时长", "天数", "ระยะเวลา", "จำนวนวัน")),
    ("date", ("date", "日期", "วันที่")),
    ("time", ("time", "hours", "时间", "时段", "เวลา")),
    ("address", ("address", "地址", "ที่อยู่")),
    ("name", ("name", "名称", "姓名", "ชื่อ")),
)  # fmt: skip


def find_blanks(text: str, facts: list[Fact]) -> None:
    """Add a fact without a value for each blank in the folded `text` whose label says what belongs there.

    A notice that is yet to be filled in does hold its date: what is wrong with it is said once, of the blank.
    """
    for found in pattern(_BLANK).finditer(text):
        label = found[1]
        kind = next((kind for kind, words in _ASKED if any(word in label for word in words)), "")
        if kind:
            facts.append(Fact(kind, found.start(), found.end(), ""))
    facts.extend(Fact("date", found.start(), found.end(), "") for found in pattern(_DAY).finditer(text))
