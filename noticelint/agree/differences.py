"""Values that the versions of one notice do not all state: taken for each other where they can be, else missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from noticelint.agree.figures import Figure
from noticelint.agree.item import Item
from noticelint.agree.items import FAMILIES, Version, says
from noticelint.agree.spoken import free_figures, may_say
from noticelint.notice import Span

# Families in which only values of one sort are taken for each other.
_SORTED = ("count", "reference", "phone")


class Told(NamedTuple):
    """An item and the number of the version that states it."""

    version: int
    item: Item


class Difference(NamedTuple):
    """A value on which versions differ. `sort` is one of:

    `differs`: `at` says it, `others` say something else in its place; `only-here`: `at` says it and the versions
    `lacking` do not; `lacking`: the one version in `lacking` does not say what `others` do; `ambiguous`: `at` can be
    read in several ways, one of which `others` say plainly.
    """

    sort: str
    family: str
    at: Told | None
    others: tuple[Told, ...]
    lacking: tuple[int, ...]


class _Claim(NamedTuple):
    """One value: who states it, and the numbers of all versions that say it one way or the other."""

    told: list[Told]
    holders: set[int]


def differences(versions: Sequence[Version], families: Sequence[str]) -> list[Difference]:
    """On which values of these families the versions differ, in no order; every family is looked at to tell more."""
    names = [family for rule in FAMILIES.values() for family in rule]
    claims = {family: _claims(versions, family) for family in names}
    found: list[Difference] = []
    for family in families:
        if claims[family]:
            _excuse(versions, claims, family)
            found += _told(versions, family, [claim for claim in claims[family] if len(claim.holders) < len(versions)])
        if family == "date":
            found += _ambiguous(versions)
    return found


def _claims(versions: Sequence[Version], family: str) -> list[_Claim]:
    """The values of a family that at least one version does not state."""
    items = [version.items.get(family, []) for version in versions]
    claims: list[_Claim] = []
    for number, own in enumerate(items):
        for item in own:
            holders = {number}
            holders.update(other for other, its in enumerate(items) if any(says(item, each) for each in its))
            if len(holders) == len(versions):
                continue
            for claim in claims:
                if any(says(item, told.item) and says(told.item, item) for told in claim.told):
                    claim.told.append(Told(number, item))
                    claim.holders.update(holders)
                    break
            else:
                claims.append(_Claim([Told(number, item)], holders))
    return claims


def _excuse(versions: Sequence[Version], claims: dict[str, list[_Claim]], family: str) -> None:
    """Add to the holders of each value the versions that may say it in words from which no fact was read."""
    for number, version in enumerate(versions):
        if all(number in claim.holders for claim in claims[family]):
            continue
        unsettled = {
            told.item.span
            for name, open_claims in claims.items() if name != family
            for claim in open_claims for told in claim.told if told.version == number
        }  # fmt: skip
        settled = [item.span for items in version.items.values() for item in items if item.span not in unsettled]
        free = free_figures(version, settled)
        for claim in claims[family]:
            if number not in claim.holders:
                first = claim.told[0]
                written = _inside(versions[first.version].numbers, first.item.span)
                if may_say(version, first.item, written, free):
                    claim.holders.add(number)


def _inside(numbers: list[Figure], span: Span) -> list[Figure]:
    return [figure for figure in numbers if span.start <= figure.start and figure.end <= span.end]


def _told(versions: Sequence[Version], family: str, claims: list[_Claim]) -> list[Difference]:
    everyone = set(range(len(versions)))
    found: list[Difference] = []
    paired: set[int] = set()
    pairs = sorted(
        (-_likeness(versions, one, other), at, after)
        for at, one in enumerate(claims)
        for after, other in enumerate(claims)
        if at < after and _in_place(family, one, other, everyone)
    )  # fmt: skip
    # Each value is taken for the nearest that is free; where three versions say three things, for one that is not.
    for again in (False, True):
        for _, at, after in pairs:
            if len({at, after} & paired) > again or {at, after} <= paired:
                continue
            one, other = claims[at], claims[after]
            if (at in paired, -len(other.holders), other.told[0].version) < (
                after in paired,
                -len(one.holders),
                one.told[0].version,
            ):
                one, other = other, one
            paired |= {at, after}
            found.append(_differs(family, one, other))
    for number, claim in enumerate(claims):
        missing = tuple(sorted(everyone - claim.holders))
        if number in paired or all(told.item.weak for told in claim.told):
            continue
        if family == "date":
            most = max(versions[told.version].relative for told in claim.told)
            missing = tuple(each for each in missing if versions[each].relative <= most)
        if len(missing) * 2 < len(versions):
            found += [Difference("lacking", family, None, _firsts(claim.told), (each,)) for each in missing]
        elif missing:
            found.append(Difference("only-here", family, claim.told[0], (), missing))
    return found


def _differs(family: str, right: _Claim, wrong: _Claim) -> Difference:
    """The difference, told at the first place of the value that fewer versions state."""
    at = wrong.told[0]
    others = [told for told in right.told if told.version != at.version]
    return Difference("differs", family, at, _firsts(others), ())


def _firsts(told: list[Told]) -> tuple[Told, ...]:
    """The first place in each version."""
    by_version: dict[int, Told] = {}
    for each in told:
        by_version.setdefault(each.version, each)
    return tuple(by_version.values())


def _in_place(family: str, one: _Claim, other: _Claim, everyone: set[int]) -> bool:
    """Whether each value is missing where the other stands: then one may stand in the other's place."""
    own, others = ({told.version for told in claim.told} for claim in (one, other))
    if family in _SORTED and one.told[0].item.sort != other.told[0].item.sort:
        return False
    return bool(own - other.holders) and bool(others - one.holders)


def _likeness(versions: Sequence[Version], one: _Claim, other: _Claim) -> float:
    """How likely it is that two values are one with a slip: of one sort, written alike, in like places."""
    first, second = one.told[0], other.told[0]
    alike = first.item.sort == second.item.sort
    left, right = first.item.values[0], second.item.values[0]
    shared = sum(a == b for a, b in zip(left, right, strict=False)) / max(len(left), len(right))
    places = [
        told.item.span.start / max(len(versions[told.version].reading.notice.text), 1) for told in (first, second)
    ]
    return alike * 2 + shared - abs(places[0] - places[1]) * 2


def _ambiguous(versions: Sequence[Version]) -> list[Difference]:
    """Dates that can be read in several ways and that another version says plainly."""
    found = []
    for number, version in enumerate(versions):
        for item in version.items.get("date", []):
            if len(item.values) < 2:
                continue
            plainly = [
                Told(other, each)
                for other, its in enumerate(versions) if other != number
                for each in its.items.get("date", []) if len(each.values) == 1 and says(item, each)
            ]  # fmt: skip
            if plainly:
                found.append(Difference("ambiguous", "date", Told(number, item), _firsts(plainly), ()))
    return found
