"""Prices before and after a change, and what was charged twice."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from noticelint.checks.amounts import amount, currency, plain, sums
from noticelint.checks.named import Seen, number
from noticelint.checks.within import facts_within
from noticelint.facts.fact import Fact
from noticelint.notice import Span
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import weigh
from noticelint.rulebook.rulebook import Rule


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


def doubled(rule: Rule, reading: Reading) -> Iterator[Seen]:
    """Where the excess is not the sum that was charged twice, nor some times over."""
    told: dict[str, list[Fact]] = {}
    for name in ("charged", "excess"):
        matches = weigh(reading.sight, f"facts/{rule.id}/{name}")
        told[name] = [found[-1] for match in matches if (found := sums(reading, match.start, match.end))]
    if len({(currency(fact), amount(fact)) for fact in told["charged"]}) != 1:
        return
    once = told["charged"][0]
    for excess in told["excess"]:
        if currency(excess) == currency(once) and amount(excess) not in _times(amount(once)):
            yield Seen(Span(excess.start, excess.end), "excess", {"right": plain(amount(once))})
            return


def _times(once: Decimal) -> list[Decimal]:
    """The sum once, twice and three times over."""
    return [once * count for count in (1, 2, 3)]
