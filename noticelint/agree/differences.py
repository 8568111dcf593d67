"""Values that the versions of one notice do not all state: taken for each other where they can be, else missing."""

from __future__ import annotations

from collections import Counter

from noticelint.agree.difference import Difference, Told
from noticelint.agree.figures import Figure
from noticelint.agree.items import FAMILIES, Version, says
from noticelint.agree.ranges import joined
from noticelint.agree.spans import united
from noticelint.agree.spoken import free_figures, may_say
from noticelint.notice import Span
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

# Families in which only values of one sort are taken for each other.
_SORTED = ("count", "reference", "phone", "number")


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
            left = [claim for claim in claims[family] if len(claim.holders) < len(versions)]
            found += joined(versions, _told(versions, family, left))
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
    rest = [free_figures(version, version.stated) for version in versions]
    for number, version in enumerate(versions):
        if all(number in claim.holders for claim in claims[family]):
            continue
        unsettled = {
            told.item.span
            for name, open_claims in claims.items() if name != family
            for claim in open_claims for told in claim.told if told.version == number
        }  # fmt: skip
        settled = united(span for span in version.stated if span not in unsettled)
        free = free_figures(version, settled)
        for claim in claims[family]:
            if number not in claim.holders:
                first = claim.told[0]
                written = _inside(versions[first.version].numbers, first.item.span)
                own = _unshared(free, rest[first.version])
                if may_say(version, first.item, written, own, settled):
                    claim.holders.add(number)


def _unshared(free: list[Figure], others: list[Figure]) -> list[Figure]:
    """The numbers without those that the other version has besides: a house, a floor speak of no fact."""
    counted = Counter(figure.number for figure in free) - Counter(figure.number for figure in others)
    return [figure for figure in free if figure.number in counted]


def _inside(numbers: list[Figure], span: Span) -> list[Figure]:
    return [figure for figure in numbers if span.start <= figure.start and figure.end <= span.end]


def _told(versions: Sequence[Version], family: str, claims: list[_Claim]) -> list[Difference]:
    everyone = set(range(len(versions)))
    if family == "number":
        # Of two versions either may have a number of its own; only one on each side can be one with a slip.
        of_sort = Counter(claim.told[0].item.sort for claim in claims)
        claims = [claim for claim in claims if len(versions) > 2 or of_sort[claim.told[0].item.sort] == 2]
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
            if again and not _third(claims, paired, at, after, found):
                continue
            one, other = claims[at], claims[after]
            if (at in paired, -len(other.holders), other.told[0].version) < (
                after in paired,
                -len(one.holders),
                one.told[0].version,
            ):
                one, other = other, one
            paired |= {at, after}
            found.append(_differs(versions, family, one, other))
    for number, claim in enumerate(claims):
        missing = tuple(sorted(everyone - claim.holders))
        if number in paired or not _missed(versions, family, claim, missing):
            continue
        if family == "date":
            missing = tuple(each for each in missing if not _relative(versions, claim, each))
        if len(missing) * 2 < len(versions):
            found += [Difference("lacking", family, None, _firsts(claim.told), (each,)) for each in missing]
        elif missing:
            found.append(Difference("only-here", family, claim.told[0], (), missing))
    return found


def _digits(version: Version, span: Span) -> int:
    return sum(char.isdigit() for char in version.reading.notice.text[span.start : span.end])


def _third(claims: list[_Claim], paired: set[int], at: int, after: int, found: list[Difference]) -> bool:
    """Whether one of two values was taken for a third value, of a version that states neither of them."""
    new, old = (at, after) if after in paired else (after, at)
    versions = {told.version for told in claims[new].told}
    partners = {
        told.version
        for one in found if one.at
        for told in (one.at, *one.others) if any(told in claims[old].told for told in (one.at, *one.others))
    }  # fmt: skip
    return not versions & partners and not any(told.item.weak for told in claims[new].told)


def _differs(versions: Sequence[Version], family: str, right: _Claim, wrong: _Claim) -> Difference:
    """The difference, told at the first place of the value that fewer versions state."""
    first = wrong.told[0].version
    own = (told for told in wrong.told if told.version == first)
    # Where one place leaves the year out, the other one is told.
    at = max(own, key=lambda told: _digits(versions[first], told.item.span))
    others = [told for told in right.told if told.version != at.version]
    return Difference("differs", family, at, _firsts(others), ())


def _missed(versions: Sequence[Version], family: str, claim: _Claim, missing: tuple[int, ...]) -> bool:
    """Whether a value that has nothing in its place is missed at all."""
    if not all(told.item.weak for told in claim.told):
        return True
    # One order number too many is a slip where the others have numbers of that sort.
    sorts = {told.item.sort for told in claim.told}
    return family == "reference" and all(
        any(item.sort in sorts for item in versions[each].items.get(family, [])) for each in missing
    )


def _relative(versions: Sequence[Version], claim: _Claim, lacking: int) -> bool:
    """Whether the version that lacks a date tells as many days by words such as "tomorrow"."""
    holder = versions[claim.told[0].version]
    count, other = (len({item.values for item in one.items.get("date", [])}) for one in (versions[lacking], holder))
    return versions[lacking].relative > holder.relative and count < other


def _firsts(told: list[Told]) -> tuple[Told, ...]:
    """The first place in each version."""
    by_version: dict[int, Told] = {}
    for each in told:
        by_version.setdefault(each.version, each)
    return tuple(by_version.values())


def _in_place(family: str, one: _Claim, other: _Claim, everyone: set[int]) -> bool:
    """Whether each value is missing where the other stands: then one may stand in the other's place."""
    own, others = ({told.version for told in claim.told} for claim in (one, other))
    weak = any(told.item.weak for told in (*one.told, *other.told))
    if (weak or family in _SORTED) and one.told[0].item.sort != other.told[0].item.sort:
        return False
    if family == "number" and own | others != everyone:
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
