"""Figures that do not come out: totals, equations, price changes, and lists of another length than announced."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import weigh
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Without one of these signs there is no price for one, and no anniversary.
_OF_ONE = {
    "zh": ("每", "单", "/"),
    "th": ("ละ", "ต่อ", "/"),
    "en": (" each", "apiece", " per ", " a ", " an ", "/", "ments of"),
}
_KEPT = {"zh": ("周年",), "th": ("ครบรอบ",), "en": ("anniversary", "birthday", "years old", "years of service")}


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """What does not add up, each with the right figure as `{right}` where there is one.

    Sums are compared within one currency. What looks closer is loaded only where a notice gives it something to
    look at.
    """
    said = {group.name: weigh(reading.sight, f"facts/{rule.id}/{group.name}") for group in rule.groups}
    if "=" in reading.sight.scene.text or said["sum"]:
        from noticelint.checks.totals import equations, totals

        yield from equations(reading)
        yield from totals(rule, reading)
    if said["change"] or said["rise"] or said["fall"] or said["excess"]:
        from noticelint.checks.price_changes import doubled, raises, turned

        yield from turned(rule, reading)
        yield from raises(rule, reading)
        yield from doubled(rule, reading)
    if "折" in reading.sight.scene.text:
        from noticelint.checks.price_changes import tenths

        yield from tenths(reading)
    group, text = f"facts/{rule.id}/", reading.sight.scene.text
    if said["merged"]:
        from noticelint.checks.products import merged

        yield from merged(reading, group + "merged")
    if said["parted"]:
        from noticelint.checks.totals import breakdowns

        yield from breakdowns(reading, group + "parted")
    several = sum(fact.kind == "money" for fact in reading.facts) > 1
    if several and any(sign in text for sign in _OF_ONE[reading.language[:2]]):
        from noticelint.checks.products import products

        yield from products(reading)
    if said["again"]:
        from noticelint.checks.told_again import told_again

        yield from told_again(reading, group)
    if any(sign in text for sign in _KEPT[reading.language[:2]]):
        from noticelint.checks.anniversaries import anniversaries

        yield from anniversaries(reading)
    if said["count"] or said["listed"]:
        from noticelint.checks.listed import miscounted

        for name in ("count", "listed"):
            for span, told, counted in miscounted(reading, group + name, near=name == "listed"):
                yield Seen(span, "count", {"told": str(told), "counted": str(counted)})
