"""Facts whose number is written in Chinese numerals."""

from __future__ import annotations

from noticelint.facts import clock, dates
from noticelint.facts.fact import Fact
from noticelint.facts.numbers import quantity
from noticelint.facts.numerals import CN_NUMERALS, cn_number
from noticelint.patterns import pattern

_NUMERALS = f"[{CN_NUMERALS}半]+"


def chinese_numbers(text: str, language: str, numbers: list[Fact]) -> None:
    """Add the facts whose number is written in Chinese numerals (三个工作日, 二〇二六年十一月)."""
    facts: list[Fact] = []
    low = ""
    low_span = (0, 0)
    for found in pattern(_NUMERALS).finditer(text):
        start, end = found.span()
        if facts and start < facts[-1].end:
            continue
        char = text[end]
        if text[start - 1] == "之" and text.startswith("百分之", start - 3):
            number = cn_number(text[start:end])
            if number:
                facts.append(Fact("percent", start - 3, end, number + "%"))
            continue
        if text.startswith("分之", start - 2):
            continue
        if char in "至到-~—" and end - start < 3:
            low, low_span = cn_number(text[start:end]), (start, end)
            continue
        if char == " " and text[end + 1] == "个":
            char = "个"
        if char not in "年月日天周个点时小分折元块工营秒星万亿圆" or text[start] in "百千":
            continue
        if text[start - 1] in "周期拜" and text.endswith(dates.WEEKDAYS_CN, 0, start):
            continue
        words = text[start:end]
        number = cn_number(words)
        tens = any(ten in words for ten in "十廿卅")
        if not number or (len(words) == 2 and not tens and char not in "折年" and words[1] not in "百千半"):
            continue
        if (char == "年" and len(words) == 4) or (char == "年" and text.startswith("民国", start - 2)):
            dates.year_first(text, start, end, int(number), language, facts)
        elif char == "月":
            if number.isdigit():
                dates.month_first(text, start, end, int(number), facts)
        elif char in "点时":
            if number.isdigit():
                clock.oclock(text, start, end, int(number), facts)
        else:
            if words[-1] == "半" and len(words) > 1:
                continue
            if (text.startswith("半", end + 1) and char == "年") or text.startswith("个半", end):
                continue
            reached = quantity(text, start, end, number, "", language, facts)
            if reached and low and low_span[1] == start - 1 and facts[-1].kind in ("duration", "deadline"):
                value = facts[-1].value
                if value:
                    value = value.replace(number, low, 1) + "/" + value
                facts[-1] = facts[-1]._replace(start=low_span[0], value=value)
    numbers.extend(facts)
