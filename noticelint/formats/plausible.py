"""How much a text looks like Chinese, Thai or English that somebody wrote, and not like a wrong decoding."""

from __future__ import annotations

import re

# The most frequent characters of Chinese notices, simplified and traditional: in real text they make up a third
# of all, in a wrong decoding next to nothing.
_FREQUENT = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定"
    "行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些"
    "然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公"
    "无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将"
    "尊敬客户您通知服务请谢联系电话退款取消订单时间通告号消费用账金额元价格故障恢复影响歉抱致顾客停止调整票務服務請謝聯"
    "繫電話退款取消訂單時間號費帳額價格故障恢復影響歉顧客調整這為個國時來們於對會發動過說產種後經進電裡現實體機當點從業應"
    "開還義與關線內數無系軍條結問變總設長頭資邊級圖統將親愛貴辦處場館週六日本將敬啟我們您好航班列車活動延遲變更"
)
_HAN = re.compile("[\u4e00-\u9fff]")
_CHINESE_MARKS = re.compile(
    "[\u3001\u3002\u300a-\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\u201c\u201d\u2014\u2026\u3000]"
)
_THAI = re.compile("[\u0e01-\u0e3a\u0e3f-\u0e5b]")
# A vowel or tone mark that stands on nothing, two of them where Thai has one, a leading vowel that leads nothing,
# and letters nobody has used for a century.
_BROKEN_THAI = re.compile(
    "(?:(?<![\u0e01-\u0e2e\u0e31-\u0e3a\u0e47-\u0e4e])|^)[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"
    "|[\u0e31\u0e34-\u0e3a]{2}|[\u0e48-\u0e4b]{2}|[\u0e40-\u0e44](?![\u0e01-\u0e2e\u0e40])|[\u0e03\u0e05\u0e26\u0e3b-\u0e3e\u0e4f\u0e5a\u0e5b]"
    "|[\u0e30\u0e32\u0e33]{2}|(?<=[\u0e01-\u0e3a\u0e40-\u0e4e])[\u0e3f\u0e50-\u0e59]"
)
_WESTERN = re.compile(
    "[\xa0\xa3\xa9\xab\xae\xb0\xb7\xbb\xc0-\xd6\xd8-\xf6\xf8-\xff\u2013\u2014\u2018-\u201d\u2022\u2026\u20ac\u2122]"
)


def plausible(text: str) -> float:
    """How likely `text` is rightly decoded: about 1 for what people write, towards 0 and below for anything else.

    Only what is not ASCII is judged; a text without any gives 0.
    """
    other = re.sub("[\x00-\x7f]+", "", text)
    if not other:
        return 0.0
    han = _HAN.findall(other)
    frequent = sum(1 for char in han if char in _FREQUENT)
    marks = len(_CHINESE_MARKS.findall(other))
    thai = len(_THAI.findall(other))
    broken = len(_BROKEN_THAI.findall(text))
    rest = len(other) - len(han) - marks - thai
    good = min(frequent * 3.0, len(han) * 1.0) + marks * (1.0 if han else 0.3) + thai - 4.0 * broken
    return (good - rest) / len(other)


def western(text: str) -> float:
    """How likely `text` is English or another Latin script in Windows-1252: as `plausible`.

    Such a text is mostly ASCII, and what is not stands among letters.
    """
    other = re.sub("[\x00-\x7f]+", "", text)
    letters = len(re.findall("[A-Za-z]", text))
    if not other or letters < 4 * len(other) or re.search("[^\x00-\x7f]{3}", text):
        return 0.0
    good = len(_WESTERN.findall(other))
    return (2.0 * good - len(other)) / len(other) * 0.9
