"""Counted people and things, and the numbers of orders and flights, as they are compared."""

from __future__ import annotations

from decimal import Decimal

from noticelint.agree.figures import Figure, plain
from noticelint.agree.item import Item
from noticelint.agree.spans import outside
from noticelint.facts.calendar_values import gregorian
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading

# What is counted -> the words that follow the number, by language. What each counts is told apart only as far as
# all three languages do.
_COUNTED = {
    "people": {
        "zh": r"(?:余|多)?(?:名|位|人)(?!民|次|住户)", "th": r"(?:คน|ท่าน|ราย|นาย)",
        "en": r"(?:[a-z]+ )?(?:people|persons|passengers|customers|guests|members|participants|students|users|subscribers"
        r"|residents|applicants|visitors|patients|staff|employees|readers|winners|travellers|runners)",
    },
    "homes": {"zh": r"(?:名|个)?(?:户|住户|家庭)", "th": r"(?:หลังคาเรือน|ครัวเรือน|หลัง)", "en": r"(?:[a-z]+ )?(?:homes|households|houses|families)"},
    "seats": {"zh": r"个?(?:座位|席位|席|座)", "th": r"ที่นั่ง", "en": r"(?:[a-z]+ )?seats?"},
    "tickets": {"zh": r"张", "th": r"ใบ", "en": r"(?:[a-z]+ )?(?:tickets?|coupons?|vouchers?|cards?)"},
    "times": {"zh": r"次", "th": r"ครั้ง", "en": r"times"},
    "nights": {"zh": r"(?:晚|夜)", "th": r"คืน(?!เงิน)", "en": r"nights?"},
    "points": {
        "zh": r"(?:个?积分|点积分|点数|分(?!钟|之|店|行|公司|别)|点(?!整|半|钟|至|到|前|起|后|开|[0-9]))", "th": r"(?:คะแนน|แต้ม)",
        "en": r"(?:[a-z]+ )?points?",
    },
    "places": {
        "zh": r"(?:家|间|个)(?:门店|分店|网点|分行|分公司|店|据点)", "th": r"(?:สาขา|แห่ง|ร้าน)",
        "en": r"(?:of our )?(?:[a-z]+ )?(?:branches|stores|shops|locations|outlets|sites)",
    },
    "pieces": {
        "zh": r"(?:件|份|本|册|台|部|辆|班|趟|间|套|箱|瓶|盒|支)", "th": r"(?:ชิ้น|ชุด|เล่ม|เครื่อง|คัน|เที่ยว|ห้อง|กล่อง|ขวด|รายการ|ฉบับ)",
        "en": r"(?:[a-z]+ )?(?:items|pieces|copies|units|buses|trains|flights|trips|rooms|sets|boxes|bottles|parcels|books"
        r"|orders|services|departures)",
    },
    "kilograms": {"zh": r"(?:公斤|千克|kg)", "th": r"(?:กิโลกรัม|กก\.?|กิโล|kg)", "en": r"(?:kg|kilos?|kilograms?)"},
    "litres": {"zh": r"(?:升|公升)", "th": r"ลิตร", "en": r"(?:litres?|liters?)"},
    "kilometres": {"zh": r"(?:公里|千米|km)", "th": r"(?:กิโลเมตร|กม\.?|km)", "en": r"(?:km|kilomet(?:re|er)s?)"},
    "metres": {"zh": r"(?:米|公尺)(?!饭|粉)", "th": r"เมตร", "en": r"met(?:re|er)s?"},
    "data": {"zh": r"(?:gb|g)", "th": r"(?:gb|กิกะไบต์)", "en": r"(?:gb|gigabytes?)"},
}  # fmt: skip
_GLUE = tuple("-_/#@")
_MEASURES = ("kilograms", "litres", "kilometres", "metres", "data")
_REFERENCE = r"(?<![A-Za-z0-9@._/+-])(?:[A-Z]{1,4} [0-9]{2,6}|[A-Z0-9]{2,}(?:-[A-Z0-9]+)*|[A-Z](?:-[A-Z0-9]+)+)(?![A-Za-z0-9%@]|[.,:/][0-9])"
_NO_LETTERS = frozenset(
    "AM PM KG KM GB MB THB CNY RMB USD HKD TWD NTD NT HK US GBP EUR SGD JPY AUD CAD GMT UTC TEL FAX EXT NO ROOM FLOOR ID COVID PO".split()
)


def counts(reading: Reading, numbers: list[Figure]) -> list[Item]:
    """The numbers of a version that count something, outside its other facts: `1200`, of a sort such as `people`."""
    text, language = reading.sight.scene.text, reading.language[:2]
    taken = [Span(fact.start, fact.end) for fact in reading.facts if fact.kind != "name"]
    found: list[Item] = []
    at = 0
    for figure in numbers:
        while at < len(taken) and taken[at].end <= figure.start:
            at += 1
        inside = at < len(taken) and taken[at].start < figure.end
        if inside or (found and found[-1].span.end > figure.start):
            continue
        gap = figure.end + (text[figure.end : figure.end + 1] in (" ", "-"))
        for sort, words in _COUNTED.items():
            unit = pattern(words[language] + (r"(?![a-z])" if language == "en" else "")).match(text, gap)
            if unit and (language != "en" or gap > figure.end) and not text[: figure.start].endswith("第"):
                # A few are as often said without their number.
                weak = figure.number < Decimal(10) and sort not in _MEASURES
                span = Span(figure.start, unit.end())
                found.append(Item("count", span, (plain(figure.number),), sort, weak))
                break
    return found


def references(reading: Reading) -> list[Item]:
    """The numbers of orders, flights and the like: capitals and digits, written alike in every language, or six digits.

    They are never missed by themselves; where another stands in its place, that is told.
    """
    text = reading.notice.text
    taken = [Span(fact.start, fact.end) for fact in reading.facts if fact.kind not in ("name", "duration", "percent")]
    found = []
    for match in pattern(_REFERENCE).finditer(text):
        token = match.group().replace(" ", "")
        letters = pattern("[^A-Z]").sub("", token)
        digits = len(token) - len(letters) - token.count("-")
        span = Span(*match.span())
        if letters in _NO_LETTERS or digits < (3 if letters else 6) or any(_overlap(span, one) for one in taken):
            continue
        # Of one sort are those of one shape: SP884120TH is SP, digits, TH.
        found.append(Item("reference", span, (token,), pattern("[0-9]+").sub("0", token), True))
    return found


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def others(reading: Reading, numbers: list[Figure], items: list[Item]) -> list[Item]:
    """Numbers in digits that are none of the version's facts: gates, issues, years; the first nine are too common.

    They are never missed by themselves; where one other stands in its place, that is told.
    """
    text, language = reading.sight.scene.text, reading.language
    taken = sorted(
        [
            *(item.span for item in items),
            *(Span(one.start, one.end) for one in reading.facts if one.kind not in ("name", "address", "duration")),
        ]
    )
    found = []
    for figure in outside(numbers, taken):
        word = text[figure.start - 1 : figure.start]
        if figure.worded or figure.number < 10 or (word.isascii() and (word.isalnum() or word in _GLUE)):
            continue
        year = _year(text, figure, language)
        value = f"{year} year" if year else plain(figure.number)
        found.append(Item("number", Span(figure.start, figure.end), (value,), "year" if year else "number", True))
    return found


def _year(text: str, figure: Figure, language: str) -> int:
    """The year of the Christian era that a number stands for, or 0."""
    digits = text[figure.start : figure.end]
    if text.endswith(("民国", "民国 "), 0, figure.start) and len(digits) < 4:
        return int(figure.number) + 1911
    return gregorian(int(digits)) if len(digits) == 4 and digits.isdigit() else 0
