"""Dates of a month and a day with a slash between them, and no year: 11/21, 14/09."""

from __future__ import annotations

from noticelint.facts.calendar_values import date_value
from noticelint.facts.dates import weekday_end
from noticelint.facts.fact import Fact
from noticelint.patterns import pattern

_TIME = "[0-9]{1,2}[:点时]"
_BEFORE_MONTH_DAY = (*"于在自至到期从即间订定为本(:", "昨日", "今日", "明日", "期限")
_AFTER_MONTH_DAY = (
    *"起前止截开晚后停",
    *"生效 推出 当日 当天 上午 下午 早上 凌晨 中午 恢复 以后 之后 之前 以前 (周 (星期 结束 暂停".split(),
    *"(除夕 (初 (大年 (农历 (元旦 (国庆 (中秋 (端午 (元宵".split(),
    *(f"({day})" for day in "一二三四五六日"),
)
_BEFORE_DAY_MONTH = ("on ", "by ", "from ", "until ", "till ", "due ", "before ", "after ", "since ")


def month_day(text: str, start: int, token: str, facts: list[Fact]) -> int:
    """Add the Chinese `11/21` (or `11/21-11/23`) where something shows that it is a date; else 0.

    That is a range, a weekday, a time, or a word before or after it.
    """
    pieces = token.replace("~", "-").replace("–", "-").split("-")
    read = [_month_and_day(piece) for piece in pieces]
    if None in read or len(pieces) > 2:
        return 0
    end = start + len(token)
    shown = weekday_end(text, end)
    before = text[max(0, start - 3) : start].rstrip()
    after = text[shown : shown + 6].lstrip(" )")
    told = before.endswith(_BEFORE_MONTH_DAY) or after.startswith(_AFTER_MONTH_DAY) or pattern(_TIME).match(after)
    if len(pieces) == 1 and shown == end and not told:
        return 0
    at = start
    for piece, value in zip(pieces, read, strict=True):
        facts.append(Fact("date", at, at + len(piece), value or ""))
        at += len(piece) + 1
    facts[-1] = facts[-1]._replace(end=shown)
    return shown


def day_month(text: str, start: int, token: str, facts: list[Fact]) -> int:
    """Add the English `14/09` after a word that takes a date; its readings are two where both are possible; else 0."""
    before = text[max(0, start - 7) : start]
    one, _, other = token.partition("/")
    if not (len(one) <= 2 and len(other) == 2 and one.isdigit() and other.isdigit()):
        return 0
    if not before.endswith(_BEFORE_DAY_MONTH):
        return 0
    readings = tuple(
        date_value(0, month, day)
        for day, month in dict.fromkeys(((int(one), int(other)), (int(other), int(one))))
        if 0 < month < 13 and 0 < day < 32
    )
    if not readings:
        return 0
    end = start + len(token)
    value = readings[0] if len(readings) == 1 else ""
    facts.append(Fact("date", start, end, value, readings if len(readings) > 1 else ()))
    return end


def _month_and_day(piece: str) -> str | None:
    """The value of `11/21`, None where it is no month and day."""
    month, _, day = piece.partition("/")
    if month.isdigit() and day.isdigit() and 0 < int(month) < 13 and 0 < int(day) < 32:
        return date_value(0, int(month), int(day))
    return None
