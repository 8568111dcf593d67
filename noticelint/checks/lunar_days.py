"""Days of the lunar New Year beside the dates of a notice: 2/8（除夕）, 2月12日（初四）."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from noticelint.facts.numerals import cn_number
from noticelint.notice import Span
from noticelint.patterns import pattern

_BESIDE = (
    r"(?<![0-9/.])(1|2|01|02)(?:月|/)([0-9]{1,2})日? ?\((?:周.|星期.)?[,、]?(?:农历|大年|正月|年)*"
    r"(除夕|年三十|初[一二三四五六七八九十])[^0-9()]{0,4}\)"
)


def lunar_slips(text: str) -> list[Span]:
    """The dates in January and February whose lunar day, in brackets, does not follow from the others.

    The first day of the year (初一) falls on one day: each date less its lunar day must give the same one, that of
    most dates, or of the first where two are all there are.
    """
    told = []
    for found in pattern(_BESIDE).finditer(text):
        month, day, lunar = found.groups()
        if int(day) and int(day) < 32 - 3 * (int(month) == 2):
            after = int(cn_number(lunar[1])) if lunar[0] == "初" else 0
            told.append((date(2024, int(month), int(day)) - timedelta(days=after), Span(*found.span())))
    eves = Counter(eve for eve, _ in told)
    most = eves.most_common(1)[0][0] if eves else None
    return [span for eve, span in told if eve != most]
