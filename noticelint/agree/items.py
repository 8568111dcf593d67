"""All that a version states and that its siblings must state too, by family."""

from __future__ import annotations

from collections import Counter

from noticelint.agree.contacts import contacts, same_number
from noticelint.agree.counts import counts, others, references
from noticelint.agree.days import days, relative_days, same_day
from noticelint.agree.figures import Figure, figures
from noticelint.agree.hours import hours, same_hour
from noticelint.agree.item import Item
from noticelint.agree.lengths import lengths
from noticelint.agree.sums import percents, sums
from noticelint.agree.tongues import plain_link
from noticelint.notice import Span
from noticelint.recognise.reading import Reading
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# The families that each rule of versions/ compares.
FAMILIES = {
    "versions-dates": ("date", "time"),
    "versions-deadlines": ("length",),
    "versions-amounts": ("money", "percent", "count", "reference", "number"),
    "versions-contacts": ("phone", "email", "account"),
    "versions-links": ("url",),
}
# More values of one family than this make a table, whose rows nobody would compare one by one.
MOST = 300
# One value is compared and told at so many places of a version.
_PLACES = 4


class Version(NamedTuple):
    """One version with what it states: items by family, its numbers, and how many of its dates are relative.

    Of places that state one value the first few are items; `stated` are all of them.
    """

    reading: Reading
    items: Mapping[str, list[Item]]
    stated: list[Span]
    numbers: list[Figure]
    relative: int


def version(reading: Reading) -> Version:
    """What a version states, each place an item; a family with more than MOST values is left out."""
    numbers = figures(reading.sight.scene.text, reading.language[:2])
    every = [
        *days(reading), *hours(reading), *lengths(reading, numbers), *sums(reading), *percents(reading),
        *counts(reading, numbers), *references(reading), *contacts(reading), *_links(reading),
    ]  # fmt: skip
    every += others(reading, numbers, every)
    items: dict[str, list[Item]] = {}
    places: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for item in every:
        places[item.family, item.values] += 1
        if places[item.family, item.values] <= _PLACES:
            items.setdefault(item.family, []).append(item)
    kept = {family: found for family, found in items.items() if len({item.values for item in found}) <= MOST}
    return Version(reading, kept, [item.span for item in every], numbers, relative_days(reading))


def _links(reading: Reading) -> list[Item]:
    """The addresses that a version shows, and those that its markup hides behind words."""
    shown = [
        Item("url", Span(fact.start, fact.end), (plain_link(fact.value),))
        for fact in reading.facts
        if fact.kind == "url"
    ]
    known = {item.values for item in shown}
    for link in reading.notice.links:
        values = (plain_link(link.target),)
        if link.target.lower().startswith(("http://", "https://")) and values not in known:
            known.add(values)
            shown.append(Item("url", Span(link.start, link.end), values))
    return sorted(shown, key=lambda item: item.span)


def says(item: Item, other: Item) -> bool:
    """Whether `other`, of another version, may say what `item` says."""
    if item.family == "count" and len(item.values[0]) < 2 and item.sort != other.sort:
        return False
    same = _SAME.get(item.family)
    if same is None:
        return not set(item.values).isdisjoint(other.values)
    return any(same(one, another) for one in item.values for another in other.values)


_SAME: dict[str, Callable[[str, str], bool]] = {"date": same_day, "time": same_hour, "phone": same_number}
