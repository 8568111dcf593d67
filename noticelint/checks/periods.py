"""Periods as a notice writes them: what joins two facts to one, and how long it is said to last."""

from __future__ import annotations

from noticelint.checks.days import closed
from noticelint.checks.within import facts_within, starting
from noticelint.facts.fact import Fact
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import excused, weigh
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

# What may stand between the two ends of a period beside the words of the rule: brackets, dashes, "the", weekdays.
_FILLING = r"[ ,()起止时的间:]|the |on |hrs|ของ|วันที่|วัน|เวลา|น\.|และ(?=$)"
_DASH = r"[-~—–]+"
# Between a time and its day: 22:45 on 10 July, 22:45 hrs on the 10th.
_OF_DAY = r",? ?(?:hrs?,? ?|hours,? ?|น\. ?)?(?:on |of )?(?:the |ของ ?|ใน ?)?(?:วันที่ ?)?"
_TIME = 16
_WHOLE = r"[-~—–至到]|through|ถึง"
_NIGHTS = (
    r"晚|夜|租|入住|住宿|退房|借|night|stay|rent|hire|loan|check|cruise|คืน|เช่า|เข้าพัก|พัก|เดินทาง|工作日|除|约|วันทำการ|ยกเว้น|working|business|"
    r"周末|weekday|每|every|each|ทุก"
)
_OPENED = r"\s*\((?:共计?|合计|总计|计|全程|total:? |total of |รวม ?|ทั้งหมด ?)?"
# What may stand between a period and its length.
_CLOSE = (
    r"[ ,()\[\]:自从由于在起止的为是即]*(?:i\.e\.,? |that is,? |namely,? |คือ ?)?"
    r"(?:from |between |the |ระหว่าง|ตั้งแต่|วันที่|เวลา|ใน)*[\u4e00-\u9fff]{0,5}[ ,(]*"
)


def joined(reading: Reading, joins: list[Span], first: Fact, last: Fact) -> bool:
    """Whether only a word or dash that makes a period stands between two facts, beside times of day."""
    text, at, rest, found = reading.sight.scene.text, first.end, "", False
    if last.start - at > 60:
        return False
    for start, end in starting(joins, first.start - 24, last.start):
        if start <= first.start and last.end <= end:
            return True
        if first.end <= start and end <= last.start:
            rest, at, found = rest + text[at:start], end, True
    rest += text[at : last.start]
    if not found and not any(dash in rest for dash in "-~—–"):
        return False
    if first.kind == "date":
        for fact in facts_within(reading, first.end, last.start, "time"):
            rest = rest.replace(text[fact.start : fact.end], "", 1)
    if not found:
        rest, count = pattern(_DASH).subn("", rest)
        found = count == 1
    return found and not pattern(_FILLING).sub("", rest)


def whole_days(reading: Reading, first: Fact, last: Fact) -> bool:
    """Whether the last day of a period surely belongs to it: by its dash or word, and since nobody stays the nights."""
    text = reading.sight.scene.text
    between = text[first.end : last.start]
    low, high = max(0, first.start - 60), last.end + 40
    return (
        pattern(_WHOLE).search(between) is not None
        and not pattern(_NIGHTS).search(text, low, high)
        and not facts_within(reading, first.start - 20, last.end + 20, "time")
    )


def time_between(reading: Reading, start: int, end: int) -> Fact | None:
    """The first time of day that starts between two offsets."""
    return next(
        (fact for fact in facts_within(reading, start, end + 12, "time") if fact.value and fact.start <= end), None
    )


def time_before(reading: Reading, day: Fact) -> Fact | None:
    """The time of day that stands directly before a date and belongs to it: 22:45 on 10 July."""
    near = facts_within(reading, day.start - _TIME - 12, day.start, "time")
    if near and near[-1].value and pattern(_OF_DAY).fullmatch(reading.sight.scene.text, near[-1].end, day.start):
        return near[-1]
    return None


def minutes(time: Fact) -> int:
    """A time of day in minutes after midnight."""
    return int(time.value[:2]) * 60 + int(time.value[3:])


def written(length: int) -> str:
    """A length in minutes as hours and minutes, `6:00`."""
    return f"{length // 60}:{length % 60:02d}"


def lasts(start: date, end: date, count: int, unit: str, inclusive: bool = False) -> bool:
    """Whether the period from `start` to `end` lasts so long; by months, two days more or less count for nothing.

    `inclusive` says that the last day surely counts.
    """
    length = (end - start).days
    if unit == "D" and inclusive:
        return count == length + 1
    if unit in "DW":
        return count * (7 if unit == "W" else 1) in (length, length + 1)
    months = count * (12 if unit == "Y" else 1)
    return abs(length - months * 30.44) <= 3 + months // 3


def stated_lengths(reading: Reading, group: str, span: Span) -> Iterator[tuple[Fact, Span]]:
    """The durations that phrases of `group`, or brackets, state of the period at `span`, directly before or after it.

    Each comes with the span that holds both.
    """
    text = reading.sight.scene.text
    said = [Span(match.start, match.end) for match in weigh(reading.sight, group)]
    for fact in facts_within(reading, span.start - 60, span.end + 60, "duration"):
        near = starting(said, fact.start - 30, fact.start + 1)
        words = next((one for one in near if fact.end <= one.end), None)
        bracket = pattern(_OPENED).fullmatch(text, span.end, fact.start) and text[fact.end : fact.end + 1] == ")"
        if bracket and not words and not excused(reading.sight, group, fact.start, fact.end):
            words = Span(span.end, fact.end)
        if not words or (words.start < span.end and words.end > span.start):
            continue
        gap = (span.end, words.start) if words.start >= span.end else (words.end, span.start)
        if pattern(_CLOSE).fullmatch(text, *gap):
            yield fact, closed(text, min(span.start, words.start), max(span.end, words.end))
