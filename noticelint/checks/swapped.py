"""Figures of which two digits changed places: a price told as 6,980 and 6,890, one date as the 13th and the 31st."""

from __future__ import annotations

from itertools import combinations

from noticelint.checks.named import Seen
from noticelint.checks.near_miss import swapped
from noticelint.facts.fact import Fact
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# So many sums are a list of prices.
_LIST = 8
_FEWEST_DIGITS = 3
# A date's own name, and what stands between it and the date. "From 13 March" and "from 31 March" name nothing.
_NAMED = (
    r"([\u4e00-\u9fff]{2}(?:日期|时间)|วัน(?:ที่)?(?:ผลิต|หมดอายุ|ครบกำหนด|ออกบิล|เริ่มสัญญา|สิ้นสุดสัญญา)|"
    r"[a-z]+ date|date of [a-z]+)"
    r"[ \"]*(?:[:|]|为|是|คือ|is|was)?[ \"]*(?:the |วันที่ ?)?$"
)


def swapped_figures(reading: Reading) -> Iterator[Seen]:
    """The later of two sums, or of two dates with the same words before them, that differ by two swapped digits.

    Not where prices change, since £12.30 may well become £13.20, nor where sums are listed.
    """
    sums = [fact for fact in reading.facts if fact.kind == "money" and fact.value]
    if 1 < len(sums) <= _LIST and reading.kind.kind != "price-change":
        yield from _first(reading, "amount", [(_digits(fact.value), "", fact) for fact in sums])
    text = reading.sight.scene.text
    dates = []
    for fact in reading.facts:
        name = pattern(_NAMED).search(text, max(0, fact.start - 40), fact.start) if fact.kind == "date" else None
        if name and len(fact.value) == 10:
            dates.append((fact.value.replace("-", ""), name.group(1), fact))
    yield from _first(reading, "date", dates)


def _digits(value: str) -> str:
    """A sum's figures without the noughts at the end that tell no more: 6980 of CNY 6980.00."""
    figures = pattern(r"[0-9.]+").search(value)
    return (figures.group().rstrip("0").rstrip(".") if "." in figures.group() else figures.group()) if figures else ""


def _first(reading: Reading, group: str, told: list[tuple[str, str, Fact]]) -> Iterator[Seen]:
    for (one, name, earlier), (other, its_name, fact) in combinations(told, 2):
        if len(one) >= _FEWEST_DIGITS and len(one) == len(other) and name == its_name and swapped(one, other):
            yield Seen(Span(fact.start, fact.end), group, {"other": reading.notice.text[earlier.start : earlier.end]})
            return
