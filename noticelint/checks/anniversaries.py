"""Anniversaries that do not fit the year in which a thing began."""

from __future__ import annotations

from noticelint.checks.days import days_of, issued
from noticelint.checks.named import Seen
from noticelint.facts.numerals import number_at
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGAN = {
    "zh": r"(?:(?:自|从|于|在)?((?:19|20)[0-9]{2}) ?年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:起|的)?[^\n。0-9]{0,8}?"
    r"(?:成立|创立|创办|创建|开业|上线|诞生|开馆|开店|问世|创店|建校|第一版|首版|面世))|(?:成立|创立|创办|开业|上线|始建|创建)于((?:19|20)[0-9]{2})年",
    "th": r"(?:ก่อตั้ง|เปิดให้บริการ|เปิดมา|เริ่มให้บริการ|เปิดกิจการ|เปิดร้าน)[ก-๛ ]{0,12}?(?:ตั้งแต่|เมื่อ|"
    r"ใน)?(?:ปี)? ?(?:พ\.ศ\.)? ?(2[45][0-9]{2})",
    "en": r"(?:founded|established|opened|launched|started|began|set up|first opened|in business since|here since|"
    r"serving you since)(?: [a-z]+){0,3}? ?(?:in |since )?(?:[a-z]+ )?((?:19|20)[0-9]{2})(?![0-9])",
}
_YEARS = {
    "zh": r"(?<![0-9第])([0-9]{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九]) ?(?:周年|週年)",
    "th": r"ครบรอบ ?(?:ปีที่ ?)?([0-9]{1,3}) ?(?:ปี)?",
    "en": r"(?<![0-9])([0-9]{1,3})(?:st|nd|rd|th)(?: year)? (?:anniversary|birthday)|([0-9]{1,3}) years (?:old|"
    r"of service)",
}
_FARTHEST = 10
_YEAR = {
    "zh": r"((?:19|20)[0-9]{2}) ?年",
    "th": r"(?<![0-9])(25[0-9]{2})(?![0-9])",
    "en": r"(?<![0-9])(20[0-9]{2})(?![0-9])",
}


def anniversaries(reading: Reading) -> Iterator[Seen]:
    """The anniversary that lies two years or more off, counted from the one year of beginning that the notice tells.

    It is kept in the year of the notice, or in the only other year that the notice names. One that lies far off is
    another's.
    """
    text, language = reading.sight.scene.text, reading.language[:2]
    told = list(pattern(_YEARS[language]).finditer(text))
    began = list(pattern(_BEGAN[language]).finditer(text)) if told else []
    first = {int(next(group for group in one.groups() if group)) for one in began}
    if len(first) != 1:
        return
    start = first.pop()
    day = issued(reading)
    now = {day.year + (543 if language == "th" else 0)} if day else set()
    now = now or {one.day.year + (543 if language == "th" else 0) for one in days_of(reading) if one.own_year}
    now = now or {int(one.group(1)) for one in pattern(_YEAR[language]).finditer(text)}
    now -= {start}
    if len(now) != 1:
        return
    age = now.pop() - start
    numbers = {number_at(next(group for group in one.groups() if group) + "\n", 0)[0] for one in told}
    if len(numbers) == 1 and age > 0 and 1 < abs(numbers.pop() - age) <= _FARTHEST:
        yield Seen(Span(*told[0].span()), "years", {"right": str(age)})
