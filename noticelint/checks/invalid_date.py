"""Dates and times that no calendar and no clock has: 31 June, 30 February, 25:70, 15:30 a.m."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.checks.within import starting
from noticelint.facts.fact import Fact
from noticelint.facts.months import MONTHS_EN
from noticelint.facts.thai_months import thai_month_at
from noticelint.language.boundaries import around
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import weigh
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_OTHER_CALENDAR = r"(?:农历|阴历|旧历|lunar|จันทรคติ)[^\n]{0,12}$"
_REFERENCE = r"(?:ref|no|nos|number|version|v|号码|编号|文号|单号|版本|字第|เลขที่|ที่|เลข)[ .:]*$"
# "in June 31 shops opened": an English day without a year is a date only beside such words, or at a clause's end.
_EN_BEFORE = r"\b(?:on|from|to|until|till|by|before|after|between|through|of|dated|due|the|day,?) $"
_EN_AFTER = r" ?(?:[.,;:)!?\n-]|(?:at|to|and|until|from|is|was|will)\b)"
_NUMERIC = r"([0-9]{1,4})([/.-])([0-9]{1,2})\2([0-9]{1,4})"
# 6月31号楼 is a building, 30号线 a line.
_NUMBERED_PLACE = tuple("楼线店院门馆厅")
# Days beyond 31, which are read as no dates at all, and years of which a figure was lost.
_TOO_MANY = {
    "en": r"(?<![0-9.,:/-])(?:3[2-9]|[4-9][0-9])(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\.?,? (?:19|20)[0-9]{2}(?![0-9])|"
    r"(?<![0-9.,:/-])[0-3]?[0-9](?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\.?,? 20[0-9]"
    r"(?= (?:has|is|was|will|at|from|to|until)\b|[.,;)]|\s*$)",
    "th": r"(?<=วันที่ )(?:3[2-9]|[4-9][0-9]) ?([ก-๙.]{4,12})",
}
_CLOCK = r"(?<![0-9:.,/])([0-9]{1,2})[:.]([0-9]{2})(?![0-9:/]|\.[0-9])"
_BEFORE_CLOCK = (
    r"(?:\b(?:at|open|opens|close|closes|ends|starts|begins|hours?:?)|เวลา|[上下]午|早上|晚上|凌晨|时间:?|"
    r"(?:[0-9]{1,2}[:.][0-5][0-9] ?(?:น\. ?)?(?:-|–|—|~|to|until|至|到|ถึง)))(?: ?เวลา)? ?$"
)
_UNIT = r" ?(?:[ap]\.?m\b|น\.|นาฬิกา|hrs?\b|hours\b)"
_FORENOON = (
    r"(?<![0-9:.,/-])(?:1[3-9]|2[0-3])[:.][0-5][0-9] ?a\.?m\b\.?|"
    r"(?:上午|早上|清晨|凌晨) ?(?:1[3-9]|2[0-3])(?::[0-5][0-9]|[点时])"
)


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """Each date whose month has no such day or whose year no such month, and each time that no day has.

    Numbers of documents, days of another calendar, shares (60:40) and dates told as misprints are none. A time needs
    a word or unit of time beside it, and 24:30, which some write for half past midnight, is let be.
    """
    found = sorted([*_dates(reading), *_times(reading)], key=lambda each: each.span)
    misprints = weigh(reading.sight, f"facts/{rule.id}/day") if found else []
    for one in found:
        low, high = around(reading.sight.scene.bounds.sentences, *one.span)
        if not starting(misprints, low, high):
            yield one


def _dates(reading: Reading) -> Iterator[Seen]:
    text, language = reading.sight.scene.text, reading.language[:2]
    for fact in reading.facts:
        if fact.kind != "date" or fact.value or fact.relative or any(fact.readings):
            continue
        words = text[fact.start : fact.end]
        number = pattern(_NUMERIC).search(words)
        if not pattern(r"[0-9一二三四五六七八九十]").search(words) or words.startswith("〔"):
            continue
        if number and (not _is_date(number[1], number[2], number[3], number[4]) or _referred(text, fact)):
            continue
        if pattern(_OTHER_CALENDAR).search(text, max(0, fact.start - 24), fact.end):
            continue
        if words.endswith("号") and text.startswith(_NUMBERED_PLACE, fact.end):
            continue
        if language == "en" and not number and not _english(text, fact):
            continue
        yield Seen(Span(fact.start, fact.end), "day")
    if language in _TOO_MANY:
        for match in pattern(_TOO_MANY[language]).finditer(text):
            month = match[match.lastindex or 0]
            if month in MONTHS_EN or thai_month_at(month, 0)[0]:
                yield Seen(Span(*match.span()), "day")


def _is_date(first: str, mark: str, second: str, third: str) -> bool:
    """Whether three numbers are meant as a date: one may be a month, or a stroke parts them after a full year."""
    if len(first) == 4:
        return int(second) < 13 or mark == "/"
    return int(second) < 13 or (int(first) < 13 and mark == "/")


def _referred(text: str, fact: Fact) -> bool:
    found = pattern(_REFERENCE).search(text, max(0, fact.start - 16), fact.start)
    return found is not None and not text.endswith(("วันที่", "วันที่ "), 0, fact.start)


def _english(text: str, fact: Fact) -> bool:
    words = text[fact.start : fact.end]
    if pattern(r"[0-9]{4}|^[a-z]+day").search(words):
        return True
    before = pattern(_EN_BEFORE).search(text, max(0, fact.start - 10), fact.start)
    return before is not None or pattern(_EN_AFTER).match(text, fact.end) is not None


def _times(reading: Reading) -> Iterator[Seen]:
    text = reading.sight.scene.text
    for match in pattern(_CLOCK).finditer(text):
        hour, minute = int(match[1]), int(match[2])
        if hour < 25 and minute < 60:
            continue
        unit = pattern(_UNIT).match(text, match.end())
        before = pattern(_BEFORE_CLOCK).search(text, max(0, match.start() - 24), match.start())
        dotted = text[match.end(1)] == "."
        if unit or (before and not dotted and hour + minute != 100):
            yield Seen(Span(match.start(), unit.end() if unit else match.end()), "time")
    for match in pattern(_FORENOON).finditer(text):
        yield Seen(Span(*match.span()), "half")
