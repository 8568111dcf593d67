"""Dates written with 年月日 and dates written with digits and separators only."""

from __future__ import annotations

from noticelint.facts.calendar_values import date_value, gregorian, short_year
from noticelint.facts.fact import Fact
from noticelint.facts.numerals import number_at, skip_space

_UP_TO = ("至", "到", "-", "~", "—", "–", "、", "和", "及", "与", "或", "起至")
_RANGE = ("至", "到", "-", "~", "—", "–", "起至")
_MONTH_PARTS = ("上旬", "中旬", "下旬", "月份", "份", "底", "初", "末", "中")
_YEAR_PARTS = ("年底", "年末", "年初", "年中")
WEEKDAYS_CN = ("周", "星期", "礼拜")
CN_DAYS = "一二三四五六日天"


def weekday_end(text: str, at: int) -> int:
    """Where a weekday that follows a date at `at` ends (`（周六）`, ` 星期六`, `(六)`); `at` when there is none."""
    here = skip_space(text, at)
    bracket = text[here] == "("
    if bracket:
        here += 1
    for name in WEEKDAYS_CN:
        if text.startswith(name, here):
            here += len(name)
            break
    else:
        if not bracket:
            return at
    if text[here] not in CN_DAYS:
        return at
    if not bracket:
        return here + 1
    return here + 2 if text[here + 1] == ")" else at


def year_first(text: str, start: int, end: int, year: int, language: str, facts: list[Fact]) -> int:
    """Add the date whose year is `text[start:end]` and is followed by 年; the offset after it, 0 when it is none."""
    mark = skip_space(text, end)
    month, after = number_at(text, skip_space(text, mark + 1), 2)
    after = skip_space(text, after)
    full = gregorian(year) if end - start == 4 else 0
    if month < 0 or text[after] != "月":
        if full and text.startswith(_YEAR_PARTS, mark):
            facts.append(Fact("date", start, mark + 2, str(full)))
            return mark + 2
        # Neither a duration nor a date by itself: the year belongs to a report, a campaign, a law.
        return mark + 1 if full else 0
    if not full:
        era = text.startswith("民国", start - 2) or text.startswith("民国 ", start - 3)
        if era or (language.startswith("zh-Hant") and 90 <= year <= 199):
            full = year + 1911
            if era:
                start = text.rindex("民国", 0, start)
        elif end - start == 2:
            full = short_year(year, False)
        else:
            return 0
    return _month_on(text, start, after, full, month, facts)


def month_first(text: str, start: int, end: int, month: int, facts: list[Fact]) -> int:
    """Add the date whose month is `text[start:end]` and is followed by 月; the offset after it, 0 when it is none."""
    mark = skip_space(text, end)
    if month > 12 or month < 1:
        day, after = number_at(text, mark + 1, 2)
        if day < 0 or text[after] not in "日号":
            return 0
    if text.startswith(("内", "以内"), mark + 1) or text[start - 1] == "第":
        return 0
    year = 0
    if facts and facts[-1].kind == "date" and facts[-1].end >= start - 4:
        # 2026年12月28日至1月3日: inside a range the year is said by its first date.
        first = facts[-1].value
        if text[facts[-1].end : start].strip() in _RANGE and len(first) == 10 and first[0] != "-":
            year = int(first[:4]) + (month < int(first[5:7]))
    return _month_on(text, start, mark, year, month, facts)


def _month_on(text: str, start: int, mark: int, year: int, month: int, facts: list[Fact]) -> int:
    """Add the date whose 月 stands at `mark`, and the days that a range or list adds to it; the offset after them."""
    at = skip_space(text, mark + 1)
    day, end = number_at(text, at, 3)
    here = skip_space(text, end)
    if day < 0 or (text[here] not in "日号" and not _listed_day(text, here)):
        end = mark + 1
        for part in _MONTH_PARTS:
            if text.startswith(part, end):
                end += len(part) if part != "中" or text[end + 1] not in "国心央" else 0
                break
        if text[end] in "底初末":
            end += 1
        facts.append(Fact("date", start, end, date_value(year, month)))
        return end
    if text[here] in "日号":
        end = weekday_end(text, here + 1)
    facts.append(Fact("date", start, end, date_value(year, month, day)))
    while True:
        start = _listed_day(text, end)
        if not start:
            return end
        day, end = number_at(text, start, 3)
        end = weekday_end(text, skip_space(text, end) + 1)
        facts.append(Fact("date", start, end, date_value(year, month, day)))


def _listed_day(text: str, at: int) -> int:
    """The start of a further day (`至23日`, `、22日`) that follows a date's end `at`, or 0."""
    at = skip_space(text, at)
    if text[at] not in "至到-~—–、和及与或起":
        return 0
    for mark in _UP_TO:
        if text.startswith(mark, at):
            at = skip_space(text, at + len(mark))
            day, end = number_at(text, at, 3)
            end = skip_space(text, end)
            is_day = 0 < day < 32 and text[end] in "日号" and not text.startswith(("内", "以内"), end + 1)
            return at if is_day else 0
    return 0


def numeric(text: str, start: int, token: str, language: str, facts: list[Fact]) -> int:
    """Add the dates of a token of digits, `/`, `-` and `.` that starts at `start`; the offset after it, 0 when none."""
    pieces = [token]
    separator = "/" if "/" in token else "-"
    if separator == "/" or "." in token:
        pieces = token.replace("~", "-").replace("–", "-").replace("—", "-").split("-")
        separator = "/" if separator == "/" else "."
    elif "~" in token or "–" in token or "—" in token:
        pieces = token.replace("~", "–").replace("—", "–").split("–")
    found = []
    at = start
    year = 0
    for piece in pieces:
        parts = piece.split(separator)
        # 2026/11/21-11/23 and 2026.11.21-11.23: the year is said by the first date.
        if year and len(parts) == 2:
            parts = [str(year), *parts]
        readings = _readings(parts, separator, language)
        if readings is None:
            return 0
        if len(parts[0]) == 4:
            year = int(parts[0])
        single = readings[0] if len(readings) == 1 else ""
        end = at + len(piece)
        found.append(Fact("date", at, end, single, () if single or len(readings) < 2 else readings))
        at = end + 1
    if found and language[0] == "z":
        last = found[-1]
        found[-1] = last._replace(end=weekday_end(text, last.end))
    facts.extend(found)
    return found[-1].end


def _readings(parts: list[str], separator: str, language: str) -> tuple[str, ...] | None:
    """What three numbers may mean as a date: one value, two, ('',) for a day that does not exist, None for no date."""
    if len(parts) != 3 or max(map(len, parts[1:])) > 4 or not all(map(str.isdigit, parts)):
        return None
    first, second, third = (int(part) for part in parts)
    if len(parts[0]) == 4 and len(parts[1]) < 3 and len(parts[2]) < 3:
        year = gregorian(first)
        return (date_value(year, second, third),) if year and second < 32 and third < 32 else None
    if len(parts[0]) > 2 or len(parts[1]) > 2 or first > 31 or second > 31:
        if (
            len(parts[0]) == 3 == len(str(first))
            and language.startswith("zh-Hant")
            and separator != "-"
            and first < 200
        ):
            return (date_value(first + 1911, second, third),)
        return None
    if len(parts[2]) == 4:
        year = gregorian(third)
    elif len(parts[2]) == 2 and separator == "/":
        year = short_year(third, language == "th")
        if language[0] == "z":
            turned = date_value(short_year(first, False), second, third)
            plain = date_value(year, second, first)
            return (turned, plain) if turned and plain and turned != plain else (turned or plain,)
    else:
        return None
    if not year or not first or not second:
        return None
    # Thai dates always put the day first; English ones are written both ways.
    if language == "th" or first == second or first > 12 or second > 12:
        return (
            date_value(year, first, second) if second > 12 and language != "th" else date_value(year, second, first),
        )
    return (date_value(year, second, first), date_value(year, first, second))
