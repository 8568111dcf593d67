"""Years of two eras in one notice: Buddhist, Republic of China and Christian."""

from __future__ import annotations

from itertools import pairwise

from noticelint.checks.days import closed
from noticelint.checks.eras import OFFSETS, Year, christian, renamed, years_of
from noticelint.checks.named import Seen
from noticelint.facts.fact import Fact
from noticelint.language.boundaries import line_from
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.dateline import on_dateline
from noticelint.recognise.reading import Reading
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BESIDE = r" ?年?(?:[0-9]{1,2}月[0-9]{1,2}日)? ?(?:\(|/|=|,? ?(?:ตรงกับ|หรือ|即|亦即|or) ?)(?:ปี ?)? ?"
_MINGUO_DATE = r"(?:民国 ?)?[0-9]{2,3}(?:年|[/.])|民国"
_THAI_MONTH = r"[0-9][ /-]?(?:[ก-๙. ]+|[0-9]{1,2}[/-])([0-9]{4})$"
_PRINTED = (
    # What a page or a form is dated with, a birthday, an example of how a date is typed.
    r"(?:公告|发布|张贴|更新|发文|上架|刊登)(?:日期|时间|日) ?:? ?$|出生|生日|(?:[(,;:]例(?:如)?|e\.g\.|เช่น) ?:? ?$|"
    r"有效日期|有效期|效期|到期日|保存期限|赏味|批号|制造日期|ควรบริโภคก่อน|วันหมดอายุ|วันที่ผลิต|best before|expiry|exp\b"
)
# How far before a date its label is looked for, in its line.
_LABEL = 60
_WRITTEN_YEAR = r"(?:民[国國] ?)?(?<![0-9])(?P<year>[0-9]{4}|[0-9]{2,3}(?=年))(?![0-9])"
_LATIN_DATE = r"([0-9]{4})$|^([0-9]{4})"


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """Years called by the wrong era, pairs of years side by side that differ, and dates of two eras in one notice.

    Side by side and equal (2569 (2026), 民國115年（2026年）) two eras are clear and are not reported. Only dates of day
    and month are counted as mixed: the year of a law, a brand or a founding may stay in its own era.
    """
    if not _may_mix(reading.sight.scene.text, reading.language):
        return
    text, years = reading.sight.scene.text, list(years_of(reading))
    yield from (
        Seen(Span(year.start, year.end), "wrong-name", _renumbered(reading, year))
        for year in years
        if year.called and year.called != year.era
    )
    told = set()
    for one, other in pairwise(years):
        if one.era != other.era and pattern(_BESIDE).fullmatch(text, one.end, other.start):
            told |= {one, other}
            off = abs(christian(one) - christian(other))
            # Farther apart, the two are not one year written twice.
            if 0 < off <= 10 or (off and one.called and other.called):
                right = christian(one) + OFFSETS[other.era]
                yield Seen(closed(text, one.start, other.end), "unequal", {"right": str(right)})
    dated = list(_dated(reading, [Span(year.start, year.end) for year in told]))
    eras = [era for _, era in dated]
    for era in dict.fromkeys(eras):
        # The era less used is the slip; of two used alike the later one.
        if era != eras[0] and len(set(eras)) == 2:
            odd = era if eras.count(era) <= eras.count(eras[0]) else eras[0]
            fact = next(fact for fact, each in dated if each == odd)
            wanted = odd, next(each for each in eras if each != odd)
            yield Seen(Span(fact.start, fact.end), "mixed", _redated(reading, fact, wanted, years, dated))


def _renumbered(reading: Reading, year: Year) -> dict[str, str]:
    """The right number, and the year as it is written with that number for its own."""
    right, written = str(renamed(year)), reading.notice.text[year.start : year.end]
    if written.count(str(year.number)) != 1:
        return {"right": right}
    return {"right": right, "mended": written.replace(str(year.number), right)}


def _redated(
    reading: Reading, fact: Fact, eras: tuple[str, str], years: list[Year], dated: list[tuple[Fact, str]]
) -> dict[str, str]:
    """The date as it is written in the other era: the same day. Not where its year names its era or is in words."""
    era, other = eras
    written = reading.notice.text[fact.start : fact.end]
    named = any(year.called for year in years if fact.start - 8 <= year.start <= fact.end + 2 and year.era != "minguo")
    found = pattern(_WRITTEN_YEAR).search(written)
    if named or found is None or len(pattern(r"[0-9]{4}").findall(written)) > 1:
        return {}
    number = str(int(found["year"]) - OFFSETS[era] + OFFSETS[other])
    if other == "minguo":
        if not written.startswith(f"{found['year']}年"):
            return {}
        like = next(each for each, its in dated if its == other)
        if reading.sight.scene.text.startswith("民国", like.start):
            number = ("民國" if reading.language == "zh-Hant" else "民国") + number
    return {"mended": written[: found.start()] + number + written[found.end("year") :]}


def _may_mix(text: str, language: str) -> bool:
    """Whether the notice may hold two eras at all: few do, and the rest need no closer look."""
    if language == "th":
        return "ค.ศ" in text or pattern(r"(?:19|20)[0-9]{2}").search(text) is not None
    if language == "en":
        return "b.e" in text or "be 2" in text or pattern(r"2[4-7][0-9]{2}").search(text) is not None
    named = any(era in text for era in ("民国", "公元", "西元", "佛历"))
    return named or (language == "zh-Hant" and pattern(r"(?<![0-9])1[0-9]{2}[年/.]").search(text) is not None)


def _dated(reading: Reading, pairs: list[Span]) -> Iterator[tuple[Fact, str]]:
    """The dates of day, month and year that do not stand beside their like in another era, with their eras."""
    text, language = reading.sight.scene.text, reading.language[:2]
    for fact in reading.facts:
        if fact.kind != "date" or not (len(fact.value) == 10 or fact.readings):
            continue
        if any(pair.start <= fact.end + 2 and fact.start - 2 <= pair.end for pair in pairs):
            continue
        # What is printed on a package is copied as it stands there, and a page or a mail is dated by a machine.
        if pattern(_PRINTED).search(text, line_from(text, fact.start, _LABEL), fact.start) or on_dateline(
            reading.sight, fact
        ):
            continue
        words = text[fact.start : fact.end]
        if language == "zh":
            if pattern(_MINGUO_DATE).match(words):
                yield fact, "minguo"
            elif pattern(r"[0-9]{4}[年/.]").match(words):
                yield fact, "christian"
            continue
        year = pattern(_THAI_MONTH if language == "th" else _LATIN_DATE).search(words)
        if year:
            digits = next(group for group in year.groups() if group)
            yield fact, "buddhist" if int(digits) >= 2443 else "christian"
