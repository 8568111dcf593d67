"""Days of birth that stand beside the name of the person."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.checks.surnames import SURNAMES
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What calls a date a day of birth, before it and behind it.
_BEFORE = {
    "zh": r"(?:出生日期|出生年月日|出生年月|生日|出生于|生于)[:为是 ]*$",
    "en": r"(?:date of birth|\bd\.?o\.?b\.?|\bborn(?: on)?)[: (]*(?:is )?$",
    "th": r"(?:วันเกิด|เกิดวันที่|เกิดเมื่อวันที่|วันเดือนปีเกิด)[: ]*(?:คือ )?(?:วันที่ )?$",
}
_BEHIND = {"zh": r" ?(?:日)?(?:出生|生)(?!效|产)", "en": r"(?!)", "th": r"(?!)"}
# A limit of age: born on or after that day.
_LIMIT = r" ?(?:以|之)?[前后]|\(含\)| ?(?:or|and) (?:after|before|later|earlier)|(?:ขึ้นไป| ?หรือ)|起|至|-"
_PERSON = {
    "zh": rf"(?<![\u3400-\u9fff])(?:姓名:?|[\u3400-\u9fff]{{0,8}}[员客会户者长生])?[{SURNAMES}][\u3400-\u9fff]{{1,2}}"
    r"(?:先生|女士|小姐)?[ ,;(|/]{0,3}[男女]?[,; ]?$",
    "en": r"[A-Z][a-z]+ [A-Z][A-Za-z'-]+[ ,;:(|/-]{1,3}$",
    "th": r"(?:คุณ|นาย|นางสาว|นาง|น\.ส\.) ?[ก-๎]{2,20} [ก-๎]{2,25}[ ,:;(/-]{0,3}$",
}


def birth_dates(reading: Reading) -> Iterator[Seen]:
    """Full dates that words call a day of birth, directly behind a person's name; limits of age are none."""
    language, folded = reading.language[:2], reading.sight.scene.text
    # An English name is told by its capitals, which folding takes away.
    text = reading.notice.text if language == "en" else folded
    for fact in reading.facts:
        if fact.kind != "date" or not (len(fact.value) == 10 or fact.readings) or fact.relative:
            continue
        low = max(0, fact.start - 40)
        called = pattern(_BEFORE[language]).search(folded, low, fact.start)
        behind = pattern(_BEHIND[language]).match(folded, fact.end)
        if not (called or behind) or pattern(_LIMIT).match(folded, behind.end() if behind else fact.end):
            continue
        start = called.start() if called else fact.start
        person = pattern(_PERSON[language]).search(text[max(0, start - 40) : start])
        if person:
            yield Seen(Span(start, behind.end() if behind else fact.end), "birth")
