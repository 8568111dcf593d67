"""Dates of which a part was left blank (20__年__月__日, วันที่ ___ เดือน ______, XX/XX/2026), and salutations to nobody."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.checks.within import starting
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import excused, weigh
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGIT = "一二三四五六七八九〇○零0-9"
_SLASHED = (
    r"(?<![\w/])(?:[0-9]{1,2}|x{1,2}|_{1,4})/(?:x{1,2}|_{1,4})/(?:(?:19|2[05])[0-9x_]{2}|[x_]{2,}|[0-9]{2}(?!\d))"
)
# A format of dates stands for one only after words that want a date.
_FORMAT = (
    r"(?:(?<=\bon )|(?<=\bfrom )|(?<=\bby )|(?<=\buntil )|(?<=于)|(?<=自)|(?<=至)|(?<=วันที่ )|(?<=ตั้งแต่ ))"
    r"(?:dd/mm/yy(?:yy)?|mm/dd/yy(?:yy)?|yyyy[-/]mm[-/]dd|วว/ดด/ปปปป)|(?<=\bat )hh:mm"
)
_ZH_BLANK = r"(?:_{1,20}|[x×〇○]{1,4}|[.…]{2,20})"
_DATES = {
    "zh": (
        rf"(?<![{_DIGIT}])(?:民国 ?)?(?:(?:20|19)?{_ZH_BLANK}|[0-9]{{4}}) ?年 ?{_ZH_BLANK} ?月 ?"
        rf"(?:{_ZH_BLANK} ?[日号])?|{_ZH_BLANK} ?月 ?{_ZH_BLANK} ?[日号]|"
        r"(?<![0-9])(?:1[0-2]|[1-9]) ?月 ?(?:[x×〇○]{1,2}|_{1,20}) ?[日号]|"
        # White space alone is a blank after a year or a word that wants a date.
        r"(?:(?:民国|20)|(?<=[于自至到在从])|(?<=截至)|(?<=[0-9]{4})) *年 {1,12}月 {1,12}[日号]|"
        r"(?<![0-9])[0-9]{4} ?年 {1,12}月 {1,12}日|(?<=[于自至到在从]) +月 +[日号]"
    ),
    "th": (
        r"วันที่ ?(?:_{2,}|\.{3,}|…+|x{2})(?: ?เดือน ?| )(?:_{2,}|\.{3,}|…+|x{2,}) ?"
        r"(?:(?:พ\.ศ\.|ปี) ?(?:[0-9]{2,3}[x_.…]+|_{2,}|\.{3,}|…+|x{2,}))?|วันที่ _{1,4}/_{1,4}/[0-9_]{2,6}"
    ),
    "en": (
        r"(?:the )?(?:_{2,20}|x{2})(?:st|nd|rd|th)?(?: day)?(?: of)? _{3,},? (?:20(?:_+|xx)|[0-9]{4}|_{2,})|"
        r"_{1,4}/_{1,4}/[0-9_]{2,6}|"
        r"(?:(?<=\bon )|(?<=\bby )|(?<=\buntil )|(?<=\bfrom ))(?:\.{4,}|…{2,}|_{3,}) ?(?:19|20)[0-9]{2}"
    ),
}
# What each of them needs at the least: most notices hold none of it, and are not looked through.
_SIGNS = {
    "zh": ("_", "x", "×", "〇", "○", "…", "..", "年 ", " 月"),
    "th": ("_", "..", "…", "xx"),
    "en": ("_", "xx", "....", "…"),
}
_SLASHED_SIGNS, _FORMAT_SIGNS = ("/x", "/_"), ("/mm", "mm/", "-mm", "ดด/", "hh:mm")
# A greeting whose name is missing.
_NAMELESS = {
    "zh": r"(?m)^ *(?:尊敬的|亲爱的|敬爱的) *[,:]",
    "th": r"(?m)^ *เรียน(?: +(?=,)| คุณ *(?=$|,))",
    "en": r"(?m)^ *(?:(?:dear|hi|hello) +,|dear (?:mr|mrs|ms|miss)\.? *,|dear \([a-z ]*name\))",
}
# A form's lines are its reader's: so far off may its words stand.
_NEAR = 120


def blank_dates(reading: Reading) -> Iterator[Seen]:
    """Each date with a part left blank, as one blank, and each salutation without its name; not those of forms."""
    text, language = reading.sight.scene.text, reading.language[:2]
    lines, crosses = "facts/unfilled-placeholder/line", "facts/unfilled-placeholder/crosses"
    expressions = (_DATES[language], _SIGNS[language]), (_SLASHED, _SLASHED_SIGNS), (_FORMAT, _FORMAT_SIGNS)
    spans = [
        Span(found.start(), found.start() + len(found.group().rstrip()))
        for expression, signs in expressions
        if any(sign in text for sign in signs)
        for found in pattern(expression).finditer(text)
    ]
    forms = weigh(reading.sight, lines) if spans else []
    for span in spans:
        near = starting(forms, span.start - _NEAR, span.end + _NEAR)
        if (
            not near
            and not _labelled(text, *span)
            and not any(excused(reading.sight, one, *span) for one in (lines, crosses))
        ):
            yield Seen(span, "crosses")
    for found in pattern(_NAMELESS[language]).finditer(text):
        start = found.end() - len(found.group().lstrip())
        yield Seen(Span(start, found.end()), "salutation")


def _labelled(text: str, start: int, end: int) -> bool:
    """Whether a label and the blank have the line to themselves: "Date: __/__/____" is for the reader to fill in."""
    rest = text[end : end + _NEAR].partition("\n")[0].strip()
    return not rest and pattern(r"(?:date|日期|วันที่): *$").search(text, max(0, start - 20), start) is not None
