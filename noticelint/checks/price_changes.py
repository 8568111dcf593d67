"""Prices before and after a change, and what was charged twice."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from noticelint.checks.amounts import amount, currency, decimal, plain, sums
from noticelint.checks.named import Seen, number
from noticelint.checks.within import facts_within
from noticelint.facts.fact import Fact
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import weigh
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHINESE = "零一二三四五六七八九"
_TENTHS = (
    r"[,;( ]*(?:现|可|)(?:打|享|按|)([1-9](?:\.?[0-9])?|[一二三四五六七八九]{1,2})折"
    r"(?:优惠|特价|现价|活动价|后|价|只要|仅|需|即|为|是|[:, ])*"
)
_LIST_PRICE = r"(?:原价|定价|市价|门市价|标价|牌价)[为是: ]*$"
# The old price of "จาก 15,500 เหลือ 7,750 บาท", whose currency is told once, behind the new one.
_BARE_TH = r"(?:จาก|ปกติ) ?([0-9][0-9,]*)(?= ?(?:คง|ลด)?เหลือ)"
_PER_TIME = r" ?(?:/|a |per |each |ต่อ ?|每)?(months?|years?|weeks?|days?|月|年|周|日|เดือน|ปี|วัน)"


def raises(rule: Rule, reading: Reading) -> Iterator[Seen]:
    """Where old price, new price and the difference, in money or per cent, stand in one phrase and do not agree."""
    group = f"facts/{rule.id}/change"
    for match in weigh(reading.sight, group):
        money, percents = (facts_within(reading, match.start, match.end, kind) for kind in ("money", "percent"))
        if (
            any(not (fact.value or fact.readings) for fact in (*money, *percents))
            or len({currency(fact) for fact in money}) != 1
        ):
            continue
        figures = [amount(fact) for fact in money]
        bare = pattern(_BARE_TH).search(reading.sight.scene.text, match.start, match.end) if len(money) == 1 else None
        if bare:
            figures.insert(0, decimal(bare.group(1)))
        span = Span(match.start, match.end)
        if len(figures) == 3 and not percents:
            if 2 * max(figures) != sum(figures):
                yield Seen(span, "change", {"right": plain(sorted(figures)[-1] - sorted(figures)[-2])})
        elif len(figures) == 2 and len(percents) == 1 and min(figures) > 0:
            stated = Decimal(percents[0].value.rstrip("%"))
            off = Decimal(str(number(rule, "percent-off")))
            shares = [100 * abs(figures[1] - figures[0]) / each for each in figures] + [
                100 * min(figures) / max(figures)
            ]
            if all(abs(share - stated) > off for share in shares):
                yield Seen(span, "change", {"right": f"{plain(round(shares[0], 1))}%"})


def tenths(reading: Reading) -> Iterator[Seen]:
    """Where a price is not the tenths (折) of the old one that are told beside it, rounded to whole money."""
    text = reading.sight.scene.text
    money = [fact for fact in reading.facts if fact.kind == "money" and fact.value]
    for old, new in pairwise(money):
        told = pattern(_TENTHS).fullmatch(text, old.end, new.start)
        if (
            not told
            or currency(old) != currency(new)
            or not pattern(_LIST_PRICE).search(text, max(0, old.start - 10), old.start)
        ):
            continue
        digits = "".join(str(_CHINESE.find(char)) if char in _CHINESE else char for char in told.group(1))
        share = Decimal(digits) / (100 if len(digits) == 2 else 10)
        if abs(amount(old) * share - amount(new)) > max(Decimal(1), amount(old) / 100):
            right = f"{plain(round(10 * amount(new) / amount(old), 1))}折"
            yield Seen(Span(old.start, new.end), "change", {"right": right})


def turned(rule: Rule, reading: Reading) -> Iterator[Seen]:
    """Where a rise goes down or a reduction up: the old price and the new one have changed places."""
    for group, up in (("rise", True), ("fall", False)):
        for match in weigh(reading.sight, f"facts/{rule.id}/{group}"):
            old, new = sums(reading, match.start, match.end)[-2:]
            if currency(old) != currency(new) or len({_unit(reading, one) for one in (old, new)} - {""}) > 1:
                continue
            if (amount(new) < amount(old)) if up else (amount(new) > amount(old)):
                yield Seen(Span(match.start, match.end), group)


def _unit(reading: Reading, fact: Fact) -> str:
    """The time that a price is for, where it stands behind it: £20 a month; '' where none does."""
    found = pattern(_PER_TIME).match(reading.sight.scene.text, fact.end)
    return found.group(1)[0] if found else ""


def doubled(rule: Rule, reading: Reading) -> Iterator[Seen]:
    """Where the excess is not the sum that was charged twice, nor some times over, or is told in two figures."""
    told: dict[str, list[Fact]] = {}
    for name in ("charged", "excess"):
        matches = weigh(reading.sight, f"facts/{rule.id}/{name}")
        told[name] = [found[-1] for match in matches if (found := sums(reading, match.start, match.end))]
    if len({(currency(fact), amount(fact)) for fact in told["charged"]}) != 1:
        yield from _slipped(told["excess"])
        return
    once = told["charged"][0]
    for excess in told["excess"]:
        if currency(excess) == currency(once) and amount(excess) not in _times(amount(once)):
            yield Seen(Span(excess.start, excess.end), "excess", {"right": plain(amount(once))})
            return


def _slipped(excesses: list[Fact]) -> Iterator[Seen]:
    """Of two sums that are both called the excess the second, if a slip of the pen parts it from the first."""
    if len(excesses) == 2 and currency(excesses[0]) == currency(excesses[1]):
        first, second = (plain(amount(fact)) for fact in excesses)
        if len(first) == len(second) > 2 and sorted(first) == sorted(second) and first != second:
            yield Seen(Span(excesses[1].start, excesses[1].end), "again", {"other": first})


def _times(once: Decimal) -> list[Decimal]:
    """The sum once, twice and three times over."""
    return [once * count for count in (1, 2, 3)]
