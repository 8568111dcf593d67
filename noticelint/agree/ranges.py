"""Differences in both ends of one period or range, told as one."""

from __future__ import annotations

from noticelint.agree.difference import Difference, Told
from noticelint.agree.item import Item
from noticelint.agree.items import Version
from noticelint.notice import Span
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# How far apart the two ends stand at most, in characters.
_CLOSE = 8
_RANGED = ("date", "time", "money", "percent")


def joined(versions: Sequence[Version], found: list[Difference]) -> list[Difference]:
    """The differences, two that belong to the ends of one period made one: 1 to 21 March against 1 to 21 June."""
    kept: list[Difference] = []
    for one in sorted(found, key=_order):
        last = kept[-1] if kept else None
        if last and _one_period(versions, last, one):
            at = _both(last.at, one.at) if last.at and one.at else None
            others = {told.version: told for told in last.others}
            both = [
                _both(others[told.version], told)
                if told.version in others and _side_by_side(versions, others[told.version], told) else told
                for told in one.others
            ]  # fmt: skip
            kept[-1] = last._replace(at=at, others=tuple(both))
        else:
            kept.append(one)
    return [one for one in kept if not any(_within(versions, one, other) for other in kept)]


def _within(versions: Sequence[Version], one: Difference, other: Difference) -> bool:
    """Whether a value that stands alone is the other end of a period that was already told to differ."""
    if one.sort != "only-here" or other.sort != "differs" or not one.at or not other.at:
        return False
    return _side_by_side(versions, one.at, other.at) or _side_by_side(versions, other.at, one.at)


def _order(one: Difference) -> tuple[str, int, Span]:
    first = one.at or one.others[0]
    return one.sort, first.version, first.item.span


def _one_period(versions: Sequence[Version], last: Difference, one: Difference) -> bool:
    if last.family not in _RANGED or (last.sort, last.family, last.lacking) != (one.sort, one.family, one.lacking):
        return False
    if last.at and one.at:
        return last.at.version == one.at.version and _side_by_side(versions, last.at, one.at)
    return not one.at and not last.at and _side_by_side(versions, last.others[0], one.others[0])


def _side_by_side(versions: Sequence[Version], first: Told, second: Told) -> bool:
    text = versions[first.version].reading.sight.scene.text
    between = text[first.item.span.end : second.item.span.start]
    return (
        first.version == second.version
        and 0 <= second.item.span.start - first.item.span.end <= _CLOSE
        and not any(stop in between for stop in "\n。;,、")
    )


def _both(first: Told, second: Told) -> Told:
    value = f"{first.item.values[0]} – {second.item.values[0]}"
    span = Span(first.item.span.start, second.item.span.end)
    return Told(first.version, Item(first.item.family, span, (value,), second.item.sort))
