"""Days that the dates of a notice name: calendar days, the year that a notice makes certain, the day it was issued."""

from __future__ import annotations

from datetime import date, timedelta

from noticelint.facts.fact import Fact
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.dateline import REFERENCE
from noticelint.recognise.reading import Reading, once
from noticelint.typed import NamedTuple

# A date without a year is read in the year that brings it nearest to the dated ones; farther away it stays unread.
_NEAR = timedelta(days=150)
_OWN_YEAR = r"[0-9]{4}|年|[0-9]+[/.-][0-9]+[/.-][0-9]+|(?:[ก-๙]|\.) ?[0-9]{2}$"
_FRONT_DATE = r"\A---[ \t]*\r?\n(?:.*\r?\n)*?date:[ \t]*[\"']?([0-9]{4}-[0-9]{2}-[0-9]{2})"
_FRONT_END = r"(?m)^(?:---|\.\.\.)[ \t]*$"
_ISSUED = (
    r"(?:\W*(?:发布|公告|通知|发文|公布|发稿|刊登|更新)(?:日期|时间|日)?"
    r"|\W*(?:published|posted|issued|updated|dated|date of issue|notice date|date of notice|release date)(?: on)?"
    rf"|{REFERENCE}[\s,;(|-]*(?:ลงวันที่|วันที่|dated|date:?|日期:?)?"
    r"|\W*(?:ประกาศ|เผยแพร่|แจ้ง|ออกประกาศ|ให้ไว้|อัปเดต)(?: ?ณ ?)?(?:เมื่อ|วันที่|ณ วันที่)?|วันที่)[ :]*(?:on |วันที่ ?)?"
)
_LINE = 200
# A sender on the same line, before the date.
_SIGNED = {"zh": r"[^0-9,;:。\n]{2,30} +(?:中华)?", "en": r"[^0-9;:.\n]{2,50}, ", "th": r"(?!)"}


class Day(NamedTuple):
    """A date fact whose calendar day is certain. `own_year` tells whether its own words name the year."""

    fact: Fact
    day: date
    own_year: bool


def day_of(value: str, year: int = 0) -> date | None:
    """The day of a date's value (`2026-11-21`; `--11-21` with the `year` given); None for months, years and `''`."""
    if value.startswith("--") and len(value) == 7 and year:
        value = f"{year:04d}-{value[2:]}"
    if len(value) != 10:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


@once
def days_of(reading: Reading) -> list[Day]:
    """The dates of the notice in their order, as far as their day is certain.

    One without a year counts where every dated one, and the front matter, put it into the same year: the year that
    brings it within 150 days of each of them.
    """
    dates = [fact for fact in reading.facts if fact.kind == "date" and not fact.relative]
    stated = front_date(reading)
    anchors = [stated] if stated else []
    anchors += [day for fact in dates if (day := day_of(fact.value))]
    anchors = [min(anchors), max(anchors)] if anchors else []
    found = []
    for fact in dates:
        day = day_of(fact.value)
        if day:
            found.append(Day(fact, day, _names_year(reading, fact)))
        elif fact.value.startswith("--") and anchors:
            near = {_nearest(fact.value, anchor) for anchor in anchors}
            only = near.pop()
            if only and not near:
                found.append(Day(fact, only, False))
    return found


def front_date(reading: Reading) -> date | None:
    """The `date:` of the file's front matter, if it states one."""
    source = reading.notice.source
    if not source.startswith("---"):
        return None
    closed = pattern(_FRONT_END).search(source, 4)
    found = pattern(_FRONT_DATE).match(source, 0, closed.start()) if closed else None
    return day_of(found.group(1)) if found else None


@once
def issued(reading: Reading) -> date | None:
    """The day of the notice: of its front matter, else of a date that has one of the first or last lines to itself.

    Beside the date only words of publishing or, in the signature, the sender may stand.
    """
    stated = front_date(reading)
    if stated:
        return stated
    text, edges = reading.sight.scene.text, reading.sight.zones.edges
    found = set()
    for one in days_of(reading):
        start, end = one.fact.start, one.fact.end
        if not one.own_year or edges[0] <= start < edges[1]:
            continue
        # In a line longer than that a date has no line to itself.
        before, after = text[max(0, start - _LINE) : start], text[end : end + _LINE]
        if any(len(beside) == _LINE and "\n" not in beside for beside in (before, after)):
            continue
        before, after = before.rpartition("\n")[2], after.partition("\n")[0]
        signed = start >= reading.sight.zones.signature[0] and pattern(_SIGNED[reading.language[:2]]).fullmatch(before)
        alone = before.strip() in ("", "中华") or pattern(_ISSUED).fullmatch(before.strip()) or signed
        if alone and not after.strip(" .。|)"):
            found.add(one.day)
    return found.pop() if len(found) == 1 else None


def closed(text: str, start: int, end: int) -> Span:
    """The span, and the bracket that closes one opened in it."""
    opened = text.count("(", start, end) > text.count(")", start, end)
    return Span(start, end + (opened and text.startswith(")", end)))


def _names_year(reading: Reading, fact: Fact) -> bool:
    return pattern(_OWN_YEAR).search(reading.sight.scene.text[fact.start : fact.end]) is not None


def _nearest(value: str, anchor: date) -> date | None:
    near = [day for year in range(anchor.year - 1, anchor.year + 2) if (day := day_of(value, year))]
    best = min(near, key=lambda day: abs(day - anchor), default=None)
    return best if best and abs(best - anchor) <= _NEAR else None
