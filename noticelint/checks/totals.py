"""Totals of items, and equations written out."""

from __future__ import annotations

from decimal import Decimal

from noticelint.checks.amounts import amount, currency, decimal, plain, sums
from noticelint.checks.named import Seen
from noticelint.facts.fact import Fact
from noticelint.language.boundaries import around
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import excused, weigh
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_AMOUNT = (
    r"[a-z]{0,3}[¥£€฿$]? ?([0-9][0-9,]*(?:\.[0-9]+)?)(%?) ?(?:元|บาท|baht|dollars?|pounds?|euros?|[a-z]{3}(?![a-z]))?"
)
_UNIT = r"(?:[张个件份人位天月次年周ใบชิ้นคนวันเดือนคืน]+|tickets?|months?|nights?|people|items?|days?|weeks?)?"
_FREE = r"(?<![0-9.,=x×*+/¥£€฿$a-z-])(?<![=x×*+/-] )"
# What the second figure is for: £120 + breakfast £15 = £135.
_WORDS = r"(?:[a-z]{3,15} (?=[¥£€฿$])|[\u4e00-\u9fff]{1,6}|[ก-๎]{2,15} ?)?"
_EQUATION = (
    rf"{_FREE}{_AMOUNT} ?{_UNIT}(?:/[^ 0-9]{{1,6}})? ?([x×*+]) ?{_WORDS}{_AMOUNT} ?{_UNIT} ?= ?{_AMOUNT}(?![0-9%])"
)
# How far before a total its items are looked for.
_REACH = 400
# Beside a sum of items, these say that it is no plain sum.
_PER = r"[×*@]|[0-9] ?x ?|每|单价|均价|各|人均|each|per |/|apiece|(?<!แ)ละ(?!เอียด)|ต่อ|คนละ"
# A slip is small: items that fall far short are some of them.
_MOST_OFF = 4


def equations(reading: Reading) -> Iterator[Seen]:
    """Each `a × b = c` or `a + b = c` that does not come out."""
    for found in pattern(_EQUATION).finditer(reading.sight.scene.text):
        one, one_percent, sign, other, other_percent, total, _ = found.groups()
        left, right = (
            decimal(each) / (100 if percent else 1) for each, percent in ((one, one_percent), (other, other_percent))
        )
        result = left + right if sign == "+" else left * right
        # Small ones are slogans (1+1=1), and per cent is not added.
        if max(result, decimal(total)) < 20 or (sign == "+" and (one_percent or other_percent)):
            continue
        if abs(result - decimal(total)) > Decimal("0.01"):
            yield Seen(Span(*found.span()), "sum", {"right": plain(result)})


def totals(rule: Rule, reading: Reading) -> Iterator[Seen]:
    """Each total that no sum of the items before it gives, each item added, taken off or left out."""
    group = f"facts/{rule.id}/sum"
    for match in weigh(reading.sight, group):
        total = next((fact for fact in sums(reading, match.start, match.end)), None)
        if not total:
            continue
        low, high = around(reading.sight.scene.bounds.sentences, match.start, match.end)
        items = sums(reading, max(low, match.start - _REACH), match.start) or _lines_above(reading, low)
        start = items[0].start if items else low
        if not _plain(reading, group, total, items, Span(start, min(high, total.end + _REACH))):
            continue
        reached = {Decimal(0)}
        for item in items:
            reached |= {each + sign * amount(item) for each in reached for sign in (1, -1)}
        if amount(total) not in reached:
            yield Seen(
                Span(start, max(total.end, match.end)), "sum", {"right": plain(sum(map(amount, items), Decimal()))}
            )


def breakdowns(reading: Reading, group: str) -> Iterator[Seen]:
    """Each total that the items told behind it do not make: 1,284 baht, made up of 402, 418 and 446 baht."""
    for match in weigh(reading.sight, group):
        before = sums(reading, match.start, match.end)
        if not before:
            continue
        total = before[-1]
        _, high = around(reading.sight.scene.bounds.sentences, match.start, match.end)
        items = sums(reading, match.end, min(high, total.end + _REACH))
        if not _plain(reading, group, total, items, Span(match.end, items[-1].end if items else high)):
            continue
        made = sum(map(amount, items), Decimal())
        if 0 < abs(made - amount(total)) * _MOST_OFF <= amount(total):
            yield Seen(Span(total.start, items[-1].end), "sum", {"right": plain(made)})


def _plain(reading: Reading, group: str, total: Fact, items: list[Fact], stretch: Span) -> bool:
    """Whether the items are of the total's currency, and nothing in the stretch calls them prices of one."""
    if not 2 <= len(items) <= 8 or any(currency(item) != currency(total) for item in items):
        return False
    if pattern(_PER).search(reading.sight.scene.text, *stretch):
        return False
    return not excused(reading.sight, group, min(items[0].start, total.start), max(items[-1].end, total.end))


def _lines_above(reading: Reading, end: int) -> list[Fact]:
    """The sums of the lines directly above the line that starts at `end`: of each that ends with its one sum."""
    text, items = reading.sight.scene.text, list[Fact]()
    while end > 0:
        start = text.rfind("\n", max(0, end - _REACH), end - 1) + 1
        # A longer line is no item's.
        if not start and end > _REACH:
            break
        line = text[start:end]
        found = sums(reading, start, end)
        if len(found) != 1 or text[found[0].end : end].strip(" .|;,。*\n"):
            # A line between the total and its items may be a rule or empty; any other ends the list.
            if line.strip(" -=*|\n") or items:
                break
            end = start
            continue
        items.insert(0, found[0])
        end = start
    return items
