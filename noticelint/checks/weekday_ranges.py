"""Two days of one month, each with its weekday, that do not fit each other: Saturday 18 to Monday 19 April."""

from __future__ import annotations

from noticelint.checks.inconsistent_weekday import NUMBERS
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_EN = r"(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|rs|s|r)?"
_TH = r"(จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)(?:บดี)?"
_ZH = r"(?:周|星期|礼拜)([一二三四五六日天])"
_EN_DAY = rf"{_EN},? (?:the )?([0-9]{{1,2}})(?:st|nd|rd|th)?"
# Weekday and day, twice; only the second need name the month.
_RANGES = {
    "en": rf"(?<![a-z]){_EN_DAY} ?(?:to|and|-|–|&|until|through|or|,) ?{_EN_DAY}(?![0-9:/.-])",
    "th": rf"{_TH}ที่ ?([0-9]{{1,2}}) ?(?:ถึง|และ|-|–|กับ|หรือ) ?(?:วัน)?{_TH}ที่ ?([0-9]{{1,2}})(?![0-9:/.])",
}
_ZH_RANGE = rf"([0-9]{{1,2}})日 ?\(?{_ZH}\)? ?[至到~—–、和及与-]+ ?([0-9]{{1,2}})日 ?\(?{_ZH}"


def unfit_ranges(reading: Reading) -> Iterator[tuple[Span, int]]:
    """The later of each two whose weekdays lie otherwise apart than the days, with the weekday (Monday is 0) it has."""
    text, language = reading.sight.scene.text, reading.language[:2]
    expression = _ZH_RANGE if language == "zh" else _RANGES[language]
    for found in pattern(expression).finditer(text):
        first, one, last, other = found.groups()
        if language == "zh":
            first, one, last, other = one, first, other, last
        apart = int(other) - int(one)
        right = (NUMBERS[first] + apart) % 7
        if apart > 0 and int(other) <= 31 and right != NUMBERS[last]:
            yield Span(found.start(3), found.end()), right
