"""The one date of a title against the one date that the text gives for the same deed."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.facts.fact import Fact
from noticelint.language.boundaries import around
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.dateline import on_dateline
from noticelint.recognise.reading import Reading
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# By language, what a notice announces: a title and a sentence that hold words of one row speak of one deed.
_DEEDS = {
    "en": (
        r"\b(?:clos(?:e|es|ed|ing|ure)|shut\w*|no service)\b", r"\bcancel\w*|\bcalled off\b",
        r"\b(?:maintenance|outage|interruption|power cut|water off|shutdown|unavailable|downtime|repairs?|works?)\b",
        r"\b(?:prices?|fees?|fares?|rates?|charges?|rents?|"
        r"subscriptions?)\b", r"\b(?:opening|opens?|launch\w*|starts?)\b",
        r"\b(?:sale|concert|workshop|fair|festival|race|tour|lecture|webinar|meeting|class)\b",
        r"\b(?:ends?|ending|discontinu\w*|retir\w*|terminat\w*|switch(?:ed)? off|last day)\b",
    ),
    "zh": (
        r"关闭|闭馆|休馆|停业|歇业|公休|店休|关店|闭店|休园|闭园|休息|打烊", r"取消|停办",
        r"停水|停电|停机|维护|检修|停服|停气|保养|中断|暂停|停驶|停运|停诊|休诊", r"调价|涨价|费用|票价|收费|价格|调涨",
        r"开业|开幕|开张|上线|开放|启用|开通", r"演唱会|音乐会|讲座|比赛|路跑|市集|展览|说明会|课程|活动|促销|特卖|"
            r"抽奖",
        r"终止|下架|下线|停售|关停|停止服务|结束营业",
    ),
    "th": (
        r"ปิด(?!ท้าย)|หยุดทำการ|งดให้บริการ", r"ยกเลิก|งดจัด",
        r"บำรุงรักษา|ปรับปรุงระบบ|ดับไฟ|งดจ่ายน้ำ|งดจ่ายไฟ|หยุดจ่ายน้ำ|ปิดระบบ", r"ราคา|ค่าบริการ|ค่าโดยสาร|อัตรา",
        r"เปิดตัว|เปิดให้บริการ|เปิดสาขา", r"คอนเสิร์ต|สัมมนา|อบรม|งานวิ่ง|ตลาดนัด|นิทรรศการ|กิจกรรม|โปรโมชั่น", r"ยุติ|สิ้นสุด",
    ),
}  # fmt: skip
# Sentences of these dates tell of something else beside the deed.
_BESIDE = {
    "en": r"\b(?:refunds?|by|before|until|deadline|bought|paid|booked|ordered|normal|usual|reopen\w*|resum\w*|back|"
    r"again|"
    r"last year|first|planned|originally|instead|previous\w*|earlier|decided|heard|told|wrote|received)\b",
    "zh": r"退|(?<!提)前|截|截至|恢复|重新|复|购|预订|下单|已缴|原定|原订|原|去年|曾|地震|台风|颱风|收到|接获|改|"
    r"决定|发现|接到|通知|补|次日|翌日|顺延|延",
    "th": r"คืน|ก่อน|ภายใน|ถึงวันที่|กลับมา|อีกครั้ง|ตามปกติ|ซื้อ|ชำระ|เดิม|เลื่อน|ได้รับแจ้ง|แจ้งเมื่อ|ตรวจพบ|ครั้งที่ผ่านมา",
}
_DATES_NOTICE = r" ?(?:公告|通知|更新|讯|声明|notice|update|statement|news|ประกาศ)"

# A title opens with 4/25, which elsewhere may be a share.
_BARE = r"[ 【\[]*(1[0-2]|0?[1-9])/(3[01]|[12][0-9]|0?[1-9])(?![0-9/:%])"
_MOST = 4
_LONGEST = 240


def title_dates(reading: Reading) -> Iterator[Seen]:
    """The date of a deed that is not the one date which the title gives it; nothing where the deed is put off.

    Days are compared by month and day, and by year where both name one.
    """
    zones, language = reading.sight.zones, reading.language[:2]
    text = reading.sight.scene.text
    low, high = zones.title
    dates = [fact for fact in reading.facts if fact.kind == "date" and not fact.relative and _day(fact)]
    title = [fact for fact in dates if low <= fact.start < high]
    body = [fact for fact in dates if fact.start >= high and not on_dateline(reading.sight, fact)]
    bare = pattern(_BARE).match(text, low, high) if language == "zh" and not title else None
    if bare:
        value = f"--{int(bare.group(1)):02d}-{int(bare.group(2)):02d}"
        title = [Fact("date", bare.start(1), bare.end(2), value)]
    if len(title) != 1 or not body or len(body) > _MOST or reading.kind.kind == "postponement":
        return
    (said,) = title
    if pattern(_DATES_NOTICE).match(text, said.end) or any(_alike(said, fact) for fact in body):
        return
    deeds = [deed for deed in _DEEDS[language] if pattern(deed).search(text, low, high)]
    told = []
    for fact in body:
        start, end = around(reading.sight.scene.bounds.sentences, fact.start, fact.end)
        if end - start > _LONGEST or pattern(_BESIDE[language]).search(text, start, end):
            continue
        if any(
            pattern(deed).search(text, *around(reading.sight.scene.bounds.clauses, fact.start, fact.end))
            for deed in deeds
        ):
            told.append(fact)
    if len(told) == 1 and told[0] is body[0]:
        yield Seen(Span(*told[0][1:3]), "date", {"other": reading.notice.text[said.start : said.end]})


def _day(fact: Fact) -> str:
    """Month and day of a date that has them: `11-21`."""
    return fact.value[-5:] if len(fact.value) in (7, 10) and fact.value.count("-") > 1 else ""


def _alike(one: Fact, other: Fact) -> bool:
    years = [fact.value[:4] for fact in (one, other) if fact.value[0] != "-"]
    return _day(one) == _day(other) and len(set(years)) < 2
