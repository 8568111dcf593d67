"""Durations (`3个月`, `2 ชั่วโมง`, `two weeks`) and deadlines, which are durations with a limiting word."""

from __future__ import annotations

from noticelint.facts.fact import Fact
from noticelint.facts.numerals import EN_NUMBERS, TH_NUMBERS, skip_space, word_at, word_before
from noticelint.patterns import pattern

# By the first character: longer words first, since the first that fits is taken.
UNITS = {
    "个": (
        ("个工作日", "WD"), ("个工作天", "WD"), ("个营业日", "WD"), ("个营业天", "WD"), ("个交易日", "WD"),
        ("个月", "M"), ("个小时", "TH"), ("个钟头", "TH"), ("个星期", "W"), ("个礼拜", "W"), ("个季度", "Q"),
        ("个自然日", "D"), ("个日历日", "D"), ("个自然月", "M"), ("个日历天", "D"), ("个钟", "TH"), ("个周", "W"),
        ("个历日", "D"), ("个年度", "Y"), ("个完整工作日", "WD"),
    ),
    "工": (("工作日", "WD"), ("工作天", "WD")), "营": (("营业日", "WD"), ("营业天", "WD")), "交": (("交易日", "WD"),),
    "自": (("自然日", "D"),), "天": (("天", "D"),), "日": (("日", "D"),), "周": (("周", "W"),), "星": (("星期", "W"),),
    "小": (("小时", "TH"),), "分": (("分钟", "TM"),), "年": (("年", "Y"),), "秒": (("秒", "TS"),),
    "ว": (("วันทำการ", "WD"), ("วันทำงาน", "WD"), ("วินาที", "TS"), ("วัน", "D")),
    "ช": (("ชั่วโมง", "TH"), ("ชม.", "TH")), "น": (("นาที", "TM"),), "ส": (("สัปดาห์", "W"),),
    "อ": (("อาทิตย์", "W"),), "เ": (("เดือน", "M"),), "ป": (("ปี", "Y"),),
}  # fmt: skip
EN_UNITS = {
    "second": "TS", "seconds": "TS", "minute": "TM", "minutes": "TM", "min": "TM", "mins": "TM", "hour": "TH",
    "hours": "TH", "hr": "TH", "hrs": "TH", "day": "D", "days": "D", "week": "W", "weeks": "W", "month": "M",
    "months": "M", "year": "Y", "years": "Y", "fortnight": "2W", "h": "TH",
}  # fmt: skip
EN_KINDS_OF_DAY = {"working": "WD", "business": "WD", "calendar": "D", "clear": "D", "consecutive": "D", "full": "D"}
_NOT_AFTER = {"年": "级代龄货轻度来", "日": "", "周": "年岁边", "天": "猫下然", "วัน": "", "ปี": ""}
# After วัน these make a date of it: วันที่ 5, วันนี้, วันจันทร์.
_DATES = ("ที่ ", "ที่1", "ที่2", "ที่3", "นี้", "หยุด", "จันทร์", "อังคาร", "พุธ", "พฤหัส", "ศุกร์", "เสาร์")
_INSIDE = ("内", "以内", "之内")
_LIMITS_BEFORE = (
    "不超过",
    "不晚于",
    "不迟于",
    "最迟",
    "最晚",
    "至多",
    "最多",
    "ภายใน",
    "ไม่เกิน",
    "ภายในเวลา",
    "ภายในระยะเวลา",
)
_LIMITS_EN = (
    "within", "within the next", "in the next", "over the next", "no later than", "not later than", "inside",
    "within a maximum of", "no more than", "not more than", "within approximately", "within about", "at most",
    "within the following", "within the first", "during the next", "in under", "in less than", "within at most",
)  # fmt: skip
_LIMITS_LAST = frozenset(word[-1] for word in _LIMITS_BEFORE)
_LIMITS_EN_LAST = frozenset(words.split()[-1] for words in _LIMITS_EN)
_LOW = r"([0-9]{1,4}) ?(?:至|到|或|to|or|ถึง|หรือ|-|–|—|~) ?$"
# The last letters of the words between the two numbers of a range: to, or, ถึง, หรือ.
_BEFORE_HIGH = frozenset("至到或-–—~งอor")


def iso(number: str, code: str) -> str:
    """The ISO 8601 duration of `number` units (`3`, `M` -> `P3M`; working days `P3WD`); '' when it cannot be said."""
    if code == "Q":
        number, code = str(int(number) * 3) if number.isdigit() else "", "M"
    elif code == "2W":
        number, code = str(int(number) * 2) if number.isdigit() else "", "W"
    elif "." in number:
        if code == "Y" and number.endswith(".5"):
            number, code = str(int(number[:-2]) * 12 + 6), "M"
        elif code[0] != "T" and number == "0.5":
            return ""
        elif number == "0.5" and code == "TH":
            number, code = "30", "TM"
    if not number:
        return ""
    number = number.lstrip("0") or "0"
    if number[0] == ".":
        number = "0" + number
    return f"PT{number}{code[1]}" if code[0] == "T" else f"P{number}{code}"


def unit_at(text: str, at: int) -> tuple[str, int]:
    """The code of the Chinese or Thai unit that stands at `at` (`WD`, `D`, `TH` ...) and where it ends; ('', at)."""
    for word, code in UNITS.get(text[at], ()):
        if text.startswith(word, at):
            end = at + len(word)
            if text[end] in _NOT_AFTER.get(word, "\0"):
                return "", at
            if word == "วัน" and text.startswith(_DATES, end):
                return "", at
            return code, end
    return "", at


def english_unit_at(text: str, at: int) -> tuple[str, int]:
    """The code of the English unit that stands at `at` (working days -> `WD`) and where it ends; ('', at) if none."""
    word = word_at(text, at)
    kind = EN_KINDS_OF_DAY.get(word)
    if kind and text[at + len(word)] in " \n-":
        at += len(word) + 1
        word = word_at(text, at)
        return (kind, at + len(word)) if word in ("day", "days") else ("", at)
    return EN_UNITS.get(word, ""), at + len(word)


def add(text: str, start: int, end: int, number: str, code: str, low: str, last: int, facts: list[Fact]) -> int:
    """Add the duration or deadline whose number is `text[start:end]` and whose unit ends at `last`; the offset after.

    `low` is the lower number of a range that the token held, or ''. A range's value is `P5WD/P7WD`.
    """
    if not low:
        back = max(start - 12, 0)
        if (text[start - 1] != " " and text[start - 1] in _BEFORE_HIGH) or text[start - 2] in _BEFORE_HIGH:
            found = pattern(_LOW).search(text, back, start)
            if found and not text[found.start() - 1].isdigit() and not (facts and facts[-1].end > found.start()):
                low = found.group(1)
                start = found.start(1)
            elif not found and text.startswith((" to ", " or "), start - 4):
                word = word_before(text, start - 4)
                if word in EN_NUMBERS:
                    low = EN_NUMBERS[word]
                    start -= 4 + len(word)
    if code == "Y" and len(number) > 3:
        return 0
    value = iso(number, code)
    if low and low != number and value:
        value = iso(low, code) + "/" + value
    kind = "duration"
    if text.startswith(_INSIDE, last) and text[last + 1] not in "容部地网":
        kind = "deadline"
        last += 1 if text[last] == "内" else 2
    elif code == "D" and text[last - 1] == "日" and text[last - 2] not in "然历":
        return 0 if not text.startswith(("无理由", "鉴赏", "期限"), last) else _put(facts, kind, start, last, value)
    limit = limit_start(text, start)
    if limit < start:
        kind = "deadline"
        start = limit
    return _put(facts, kind, start, last, value)


def _put(facts: list[Fact], kind: str, start: int, end: int, value: str) -> int:
    facts.append(Fact(kind, start, end, value))
    return end


def limit_start(text: str, start: int) -> int:
    """Where the limiting word (ภายใน, within, 不超过) before a number at `start` starts, or `start`."""
    at = start
    while at and text[at - 1] in " \n" and start - at < 2:
        at -= 1
    if text[at - 1] in _LIMITS_LAST:
        for word in _LIMITS_BEFORE:
            if text.endswith(word, max(at - 14, 0), at):
                return at - len(word)
    if at < start and "a" <= text[at - 1] <= "z" and word_before(text, at) in _LIMITS_EN_LAST:
        best = start
        for word in _LIMITS_EN:
            if text.endswith(word, max(at - 24, 0), at) and not "a" <= text[at - len(word) - 1] <= "z":
                best = min(best, at - len(word))
        return best
    return start


def english_words(text: str, facts: list[Fact]) -> None:
    """Add the English durations whose number is a word (`two weeks`, `within an hour`, `five working days`)."""
    for stem in ("day", "week", "hour", "month", "year", "minute", "fortnight"):
        at = text.find(stem)
        while at >= 0:
            end = at + len(stem)
            if text[at - 1] in " -" and at > 2:
                _word_duration(text, at, end, stem, facts)
            at = text.find(stem, end)


def _word_duration(text: str, at: int, end: int, stem: str, facts: list[Fact]) -> None:
    """Add the duration whose unit, one of English, starts at `at`, when a number word stands before it."""
    if text[end] == "s":
        end += 1
    if "a" <= text[end] <= "z":
        return
    word = word_before(text, at - 1)
    here = at - 1
    code = EN_UNITS[stem]
    if stem == "day" and word in EN_KINDS_OF_DAY:
        code = EN_KINDS_OF_DAY[word]
        here -= len(word) + 1
        word = word_before(text, here)
    number = EN_NUMBERS.get(word, "")
    start = here - len(word)
    if text[here - 1] == ")":
        # within thirty (30) days
        opened = text.rfind("(", max(here - 6, 0), here)
        number = text[opened + 1 : here - 1] if opened >= 0 else ""
        start = opened - 1
        word = word_before(text, start) if number.isdigit() else ""
        if not word:
            return
        start -= len(word)
    if not number:
        return
    if word in ("a", "an"):
        if text.startswith("half ", start - 5):
            number, start = "0.5", start - 5
        elif limit_start(text, start) == start:
            return
    add(text, start, start, number, code, "", end, facts)


def thai_words(text: str, facts: list[Fact]) -> None:
    """Add the Thai durations whose number is a word (`สองสัปดาห์`, `เจ็ดวัน`)."""
    for word, number in TH_NUMBERS.items():
        at = text.find(word)
        while at >= 0:
            code, last = unit_at(text, skip_space(text, at + len(word)))
            if code and not text.endswith(("ที่", "ยี่", "สิบ", "ร้อย"), max(at - 4, 0), at):
                add(text, at, at, number, code, "", last, facts)
            at = text.find(word, at + len(word))
