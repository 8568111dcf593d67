"""The item: one value that a version states, as it is compared with those of its siblings."""

from __future__ import annotations

from noticelint.notice import Span
from noticelint.typed import NamedTuple


class Item(NamedTuple):
    """A value at `span`. `values` are what it may mean, each in one written form; two or more where it is not plain.

    `sort` tells what it is a value of within its family (working days, baht): items of one sort are taken for each
    other first. A `weak` item is never missed in another version; where another stands in its place, that is told.
    """

    family: str
    span: Span
    values: tuple[str, ...]
    sort: str = ""
    weak: bool = False
