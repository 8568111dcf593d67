"""The difference: one value on which the versions of a notice do not agree."""

from __future__ import annotations

from noticelint.agree.item import Item
from noticelint.typed import NamedTuple


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
