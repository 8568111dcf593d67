"""Weekdays that are not those of the dates beside them."""

from __future__ import annotations

from noticelint.checks.days import closed, day_of, days_of
from noticelint.checks.named import Seen
from noticelint.facts.fact import Fact
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_EN = r"(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|rs|s|r)?"
_TH = r"(จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)(?:บดี)?"
_TH_SHORT = r"(?<![ก-๛.])(จ|อ|พ|พฤ|ศ|ส|อา)\."
_ZH = r"(?:周|星期|礼拜)([一二三四五六日天])"
# จันทร์ถึงวันศุกร์ที่ 5 is a range of weekdays, 1 ต.ค. ถึงวันศุกร์ที่ 31 ต.ค. one of dates.
_NO_RANGE = "".join(
    f"(?<!{day}{gap}ถึง)"
    for day in ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์")
    for gap in ("", " ")
)
# By language: a weekday before a date, after it and inside its span. A weekday that recurs or belongs to a range of
# weekdays is none of the date's.
_BEFORE = {
    "en": rf"(?<![a-z])(?<!every )(?<!each ){_EN}[ ,.]{{1,2}}(?:the )?(\()?$",
    "th": rf"(?:(?:(?<!ทุก){_NO_RANGE}(?<!-)วัน|(?<![ก-๛-])(?<!- )(?<!ถึง ))"
    rf"{_TH}(?:ที่|นี้|หน้า)?|{_TH_SHORT}) ?(?:ที่ ?)?(\()?$",
    "zh": rf"(?<![每逢至到、及和或~-]){_ZH}[, ]?(\()?$",
}
_AFTER = {
    "en": rf"(?:, ?| ?\(){_EN}(?![a-z])(?! ?(?:-|to |and |through |until |& ))",
    "th": rf" ?\((?:วัน)?{_TH}(?! ?(?:-|ถึง|และ))",
    "zh": rf"(?:[, ]?{_ZH}|,? ?\((?:[本这下上]?(?:周|星期|礼拜))?([一二三四五六日天])\))"
    r"(?! ?[至到、及和~-] ?(?:周|星期|礼拜|[(一二三四五六日天]))",
}
_NAMES = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "th": "วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์".split(),
    "zh": "星期一 星期二 星期三 星期四 星期五 星期六 星期日".split(),
}
_SIGNS = {
    "en": "mon tue wed thu fri sat sun".split(),
    "th": "จันทร์ อังคาร พุธ พฤหัส ศุกร์ เสาร์ อาทิตย์ จ. อ. พ. พฤ. ศ. ส. อา.".split(),
    "zh": "周 星期 礼拜 (一 (二 (三 (四 (五 (六 (日 (天".split(),
}
# Of weekdays by their folded names, without what all of a language share; Monday is 0.
NUMBERS = {
    **{name[:3].lower(): number for number, name in enumerate(_NAMES["en"])},
    **{name[3:].removesuffix("บดี"): number for number, name in enumerate(_NAMES["th"])},
    **{name: number for number, name in enumerate(("จ", "อ", "พ", "พฤ", "ศ", "ส", "อา"))},
    **{name: number for number, name in enumerate("一二三四五六日")},
    "天": 6,
}  # fmt: skip
_AT_END = r" ?\([a-z周星期礼拜一二三四五六日天]+\)$|(?<=[日号0-9]) ?(?:周|星期|礼拜).$"
_EN_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? [0-9]"
# How far off the farthest weekday is looked for: ซึ่งทั้งสองวันดังกล่าวเป็นวันเสาร์.
_BESIDE = 36
_LUNAR = ("农历", "阴历", "旧历", "lunar ", "จันทรคติ ")
# "Monday to Friday 21 November" and "Saturday, Sunday and Monday 23 November" name several days.
_OF_SEVERAL = rf"(?<![a-z]){_EN} ?(?:,|-|to|and|or|through|until|&|/) ?$"


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """Each date with a weekday that no possible reading of the date has; the right one is the value `{weekday}`.

    In Chinese also the days of the lunar New Year that do not fit each other. A date without a year is asked only
    where the notice leaves no doubt about the year.
    """
    text, language = reading.sight.scene.text, reading.language[:2]
    if language == "zh" and ("除夕" in text or "(初" in text):
        from noticelint.checks.lunar_days import lunar_slips

        yield from (Seen(span, "lunar-day") for span in lunar_slips(text))
    beside = [
        fact
        for fact in reading.facts
        if fact.kind == "date"
        and not fact.relative
        and any(name in text[max(0, fact.start - _BESIDE) : fact.end + _BESIDE] for name in _SIGNS[language])
    ]
    if not beside:
        return
    certain = {one.fact: one.day for one in days_of(reading)}
    bare: list[tuple[Fact, int]] = []
    spans: dict[Fact, Span] = {}
    told: list[Span] = []
    for fact in beside:
        span, said = _weekday(text, fact, language)
        if said < 0:
            continue
        days = [certain[fact]] if fact in certain else [day for each in fact.readings if (day := day_of(each))]
        if not days and fact.value.startswith("--") and len(fact.value) == 7:
            bare.append((fact, said))
            spans[fact] = span
        if days and all(day.weekday() != said for day in days):
            right = " / ".join(dict.fromkeys(_said(day, language) for day in days))
            told.append(span)
            yield Seen(span, "weekday", {"weekday": right})
    from noticelint.checks.weekdays_of_several import several, unfit

    yield from (Seen(span, "weekday", {"weekday": _said(day, language)}) for span, day in several(reading))
    if len(bare) > 1:
        for fact, day in unfit(bare):
            told.append(spans[fact])
            yield Seen(spans[fact], "weekday", {"weekday": _said(day, language)})
    from noticelint.checks.weekday_ranges import unfit_ranges

    for span, fitting in unfit_ranges(reading):
        if not any(span.start < one.end and one.start < span.end for one in told):
            yield Seen(span, "weekday", {"weekday": _NAMES[language][fitting]})


def _said(day: date, language: str) -> str:
    return _NAMES[language][day.weekday()]


def _weekday(text: str, fact: Fact, language: str) -> tuple[Span, int]:
    """The span of a date with its weekday, and the weekday's number (Monday is 0); -1 where none is plain."""
    start, end = fact.start, fact.end
    nothing = Span(start, end), -1
    if text.endswith(_LUNAR, 0, start):
        return nothing
    digit = pattern(r"[0-9一二三四五六七八九十〇零]").search(text, start, end)
    month = pattern(_EN_MONTH).search(text, start, end) if language == "en" else None
    core = min(each.start() for each in (digit, month) if each) if digit else start
    if text.startswith("民国", start):
        core = start
    before = pattern(_BEFORE[language]).search(text, max(0, core - 24), core)
    # The span of a date may hold the weekday that follows it.
    inside = pattern(_AT_END).search(text, core, end)
    behind = inside.start() if inside else end
    after = pattern(_AFTER[language]).match(text, behind)
    names = []
    for found in (before, after):
        if found:
            names.append(next(group for group in found.groups() if group and group != "("))
    if before and (before.groups()[-1] == "(") and not text.startswith(")", end):
        return nothing
    if before and language == "en" and pattern(_OF_SEVERAL).search(text, max(0, before.start() - 16), before.start()):
        return nothing
    if not names:
        return nothing
    first = before.start() if before else start
    return closed(text, first, max(end, after.end() if after else 0)), NUMBERS[names[0]]
