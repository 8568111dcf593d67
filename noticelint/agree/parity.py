"""What one version gives its reader and another does not: elements, remedies, ways to complain."""

from __future__ import annotations

from noticelint.notice import Span
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import weigh
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Lack(NamedTuple):
    """Something that the versions `holders` give at `spans` and those `lacking` do not.

    `name` is the group of the rule that recognises it, or an element. Where another group of the rule stands in its
    place in the version that lacks it, `instead` is that group's span there.
    """

    name: str
    element: bool
    holders: tuple[int, ...]
    spans: tuple[Span, ...]
    lacking: tuple[int, ...]
    instead: Span | None = None


def lacks(rule: Rule, readings: Sequence[Reading]) -> list[Lack]:
    """What the rule's groups of phrases and its elements tell to be given in some versions only.

    Groups are broad: any word of the matter counts, so that a version lacks it only where nothing speaks of it. Of
    groups that the rule calls opposed (a refund, a voucher) one is told in the place of the other.
    """
    given = {
        group.name: [weigh(reading.sight, f"versions/{rule.id}/{group.name}") for reading in readings]
        for group in rule.groups
    }
    spans = {
        name: [Span(found[0].start, found[0].end) if found else None for found in by_version]
        for name, by_version in given.items()
        if any(by_version)
    }
    opposed = rule.detail.get("opposed", ())
    found = _opposed(spans, opposed)
    told = {
        (name, number) for one in found for name in _pair_of(one, opposed) for number in (*one.holders, *one.lacking)
    }
    only_opposed = rule.detail.get("only_opposed", ())
    for name, places in spans.items():
        if name not in only_opposed:
            found += _missing(
                name, False, [None if (name, at) in told else span for at, span in enumerate(places)], told
            )
    for name in rule.detail.get("elements", ()):
        seen = [reading.elements[name] for reading in readings]
        places = [element.evidence[0] if element.present else None for element in seen]
        found += _missing(name, True, places, {(name, at) for at, element in enumerate(seen) if element.near})
    return found


def _missing(name: str, element: bool, places: list[Span | None], excused: set[tuple[str, int]]) -> list[Lack]:
    holders = tuple(at for at, span in enumerate(places) if span)
    lacking = tuple(at for at, span in enumerate(places) if not span and (name, at) not in excused)
    if not holders or not lacking:
        return []
    return [Lack(name, element, holders, tuple(span for span in places if span), lacking)]


def _opposed(spans: dict[str, list[Span | None]], opposed: Sequence[Sequence[str]]) -> list[Lack]:
    """Where one version gives one of two opposed things and another version the other, and neither gives both."""
    found = []
    for names in opposed:
        known = [name for name in names if name in spans]
        for at, one in enumerate(known):
            for other in known[at + 1 :]:
                first = [number for number, span in enumerate(spans[one]) if span and not spans[other][number]]
                second = [number for number, span in enumerate(spans[other]) if span and not spans[one][number]]
                if not first or not second:
                    continue
                # The fewer are told to differ; of equals, those that come later.
                right, wrong, name, place = (first, second, one, other)
                if len(second) > len(first) or (len(first) == len(second) and second[0] < first[0]):
                    right, wrong, name, place = second, first, other, one
                held = tuple(span for number in right if (span := spans[name][number]))
                found.append(Lack(name, False, tuple(right), held, (wrong[0],), spans[place][wrong[0]]))
    return found


def _pair_of(one: Lack, opposed: Sequence[Sequence[str]]) -> list[str]:
    return [name for names in opposed if one.name in names for name in names]
