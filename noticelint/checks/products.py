"""Prices for one thing times how many there are, against the total that the same sentence tells."""

from __future__ import annotations

from decimal import Decimal

from noticelint.checks.amounts import amount, currency, plain, sums
from noticelint.checks.named import Seen
from noticelint.facts.numerals import EN_NUMBERS, number_at
from noticelint.language.boundaries import around
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import weigh
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ZH_UNIT = (
    r"张|件|期|晚|间|份|套|人|位|个月|月|次|盒|箱|台|年|瓶|袋|节课|节|堂|周|名|"
    r"度|吨|本|册|杯|只|双|平方米|公斤|小时"
)
_TH_UNIT = r"ใบ|ชิ้น|เดือน|งวด|คืน|คน|ที่นั่ง|ท่าน|กล่อง|ชุด|ครั้ง|ขวด|เครื่อง|ห้อง|ปี|รายการ|หน่วย|ลิตร|เล่ม|ตัว|แก้ว|คู่|ถุง|วัน|ชั่วโมง|ราย"
_EN_UNIT = (
    r"tickets?|nights?|months?|instal?lments?|payments?|places?|seats?|copies|copy|rooms?|people|persons?|guests?|"
    r"classes|class|lessons?|sessions?|years?|weeks?|bottles?|boxes|box|sets?|passes|pass|vouchers?|days?|items?|"
    r"units?|hours?|kwh|lit(?:er|re)s?|pairs?|books?|cups?"
)
_EN_COUNT = "|".join(word for word, value in EN_NUMBERS.items() if value.isdigit() and value != "1")
# What tells a price of one, before and behind its sum; the unit where it is named.
_ONE = {
    "zh": (rf"(?:每一?|单)({_ZH_UNIT})(?:价|价格|票价|费用|租金|房价)?[为收付还是: ]{{0,2}}$", rf" ?/ ?({_ZH_UNIT})"),
    "th": (rf"({_TH_UNIT})ละ ?(?:ราคา ?)?$", rf" ?(?:ต่อ|/) ?({_TH_UNIT})"),
    "en": (r"(instal?lments|payments) of $", rf" (?:each|apiece)\b()| ?(?:/|a|an|per) ({_EN_UNIT})(?![a-z])"),
}
_COUNT = {
    "zh": rf"(?<![第每0-9./-])([0-9]{{1,3}}|[二两三四五六七八九十]{{1,3}}) ?(?:个)?({_ZH_UNIT})(?![以起内前后底末初])",
    "th": rf"(?<![0-9./-])([0-9]{{1,3}}) ?({_TH_UNIT})(?!ละ|ที่)",
    "en": rf"(?<![a-z0-9./£$€-])([0-9]{{1,3}}|{_EN_COUNT}) (?:[a-z]+ )?({_EN_UNIT})(?![a-z])",
}
_TOTAL = {
    "zh": r"(?:合计|共计|总计|总额|总共|总价|合共|应付|应退|退还|退回|共)(?:金额|费用|人民币|退款|支付|退)?[为是: ]?$",
    "th": r"(?:รวมทั้งสิ้น|รวมเป็นเงิน|รวมเป็น|รวมยอด|ยอดรวม|รวม|เป็นเงิน)(?:ทั้งหมด|จำนวน)? ?$",
    "en": r"(?:total of|totalling|total:?|comes? to|came to|altogether|making|in all|that is|i\.e\.,?|or|total is|=) $",
}
_TOTAL_BEHIND = r" (?:in total|altogether|in all)(?![a-z])"
# What changes the sum besides.
_MORE = {
    "zh": r"折|减|免|送|税|手续费|运费|押金|另|优惠|抵|起|约|满|第[二三四]|半价|定金|首付|余款|扣",
    "th": r"ลด|ฟรี|แถม|ภาษี|ค่าธรรมเนียม|ค่าส่ง|มัดจำ|ประมาณ|ขั้นต่ำ|สูงสุด|หัก|ไม่เกิน",
    "en": r"discount|% off|free|vat|tax|fee|deposit|plus|(?<![a-z])less(?![a-z])|about|around|up to|from only|first|"
    r"(?<![a-z])then|half|minus|save|child",
}


def products(reading: Reading) -> Iterator[Seen]:
    """Each total that is not the price of one times the number told beside it.

    Asked only where the sentence holds these two sums alone, and one number of the things that the price is for.
    """
    text, language = reading.sight.scene.text, reading.language[:2]
    before, behind = _ONE[language]
    money = [fact for fact in reading.facts if fact.kind == "money" and (fact.value or fact.readings)]
    for at, one in enumerate(money):
        near = [each for each in money[max(0, at - 1) : at + 2] if each is not one]
        head = pattern(before).search(text, max(0, one.start - 24), one.start)
        found = head or pattern(behind).match(text, one.end)
        if not near or not found:
            continue
        low, high = around(reading.sight.scene.bounds.sentences, one.start, one.end)
        if language == "th":
            low, high = text.rfind("\n", max(0, low - 120), one.start) + 1 or max(0, one.start - 120), one.end + 120
            high = text.find("\n", one.end, high) if "\n" in text[one.end : high] else min(high, len(text))
        if high - low > 300:
            continue
        both = sums(reading, low, high)
        counts = list(pattern(_COUNT[language]).finditer(text, low, high))
        unit = next((group for group in found.groups() if group), "")
        alike = [each for each in counts if unit and each.group(2)[:4] == unit[:4]]
        counts = alike or counts
        if len(both) != 2 or len(counts) != 1 or pattern(_MORE[language]).search(text, low, high):
            continue
        total = both[1] if both[0] == one else both[0]
        named = pattern(_TOTAL[language]).search(text, max(0, total.start - 24), total.start)
        if not named and not (language == "en" and pattern(_TOTAL_BEHIND).match(text, total.end)):
            continue
        told = counts[0].group(1)
        number = int(EN_NUMBERS.get(told, "") or number_at(told + "\n", 0)[0])
        right = amount(one) * Decimal(number)
        if currency(total) == currency(one) and number > 1 and abs(right - amount(total)) >= 1:
            start = min(one.start, total.start, counts[0].start(1))
            yield Seen(Span(start, max(one.end, total.end, counts[0].end())), "sum", {"right": plain(right)})


def merged(reading: Reading, group: str) -> Iterator[Seen]:
    """Where sums are put together to one that they do not make."""
    for match in weigh(reading.sight, group):
        parts = [amount(fact) for fact in sums(reading, match.start, match.end)]
        if len(parts) > 2 and sum(parts[:-1]) != parts[-1]:
            yield Seen(Span(match.start, match.end), "sum", {"right": plain(sum(parts[:-1], Decimal()))})
