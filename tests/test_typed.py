"""Our NamedTuple against that of `typing`: the same behaviour, made without it."""

from __future__ import annotations

import copy
import pickle
import typing
from collections.abc import Callable

import pytest

from noticelint import typed


class Ours(typed.NamedTuple):
    """Three fields, of which two have defaults."""

    first: int
    second: str = "b"
    third: tuple[int, ...] = ()

    @property
    def doubled(self) -> int:
        return self.first * 2


class Theirs(typing.NamedTuple):
    """Three fields, of which two have defaults."""

    first: int
    second: str = "b"
    third: tuple[int, ...] = ()

    @property
    def doubled(self) -> int:
        return self.first * 2


class Bare(typed.NamedTuple):
    """One field."""

    only: int


SAME: tuple[Callable[[typing.Any], object], ...] = (
    lambda kind: kind(1),
    lambda kind: kind(1, "x", (2,)),
    lambda kind: kind(third=(3,), first=1),
    lambda kind: kind(1)._replace(second="y"),
    lambda kind: kind._make([1, "z", ()]),
    lambda kind: kind(1)._asdict(),
    lambda kind: kind(1).second,
    lambda kind: kind(4).doubled,
    lambda kind: (kind._fields, kind._field_defaults, kind.__match_args__, kind.__doc__),
    lambda kind: tuple(kind(1)),
    lambda kind: hash(kind(1)),
    lambda kind: kind(1) == (1, "b", ()),
    lambda kind: kind(1) < kind(2),
    lambda kind: repr(kind(1)).partition("(")[2],
    lambda kind: copy.copy(kind(1, "c")),
    lambda kind: pickle.loads(pickle.dumps(kind(1, "p"))),
    lambda kind: isinstance(pickle.loads(pickle.dumps(kind(1))), kind),
    lambda kind: isinstance(kind(1), tuple),
    lambda kind: (lambda first, second, third: (third, second, first))(*kind(1)),
)
REFUSED: tuple[tuple[Callable[[typing.Any], object], type[Exception] | tuple[type[Exception], ...]], ...] = (
    (lambda kind: kind(), TypeError),
    (lambda kind: kind(1, "a", (), 4), TypeError),
    (lambda kind: kind(1, fourth=2), TypeError),
    (lambda kind: kind(1)._replace(fourth=2), (ValueError, TypeError)),  # the latter from Python 3.13 on
    (lambda kind: setattr(kind(1), "first", 2), AttributeError),
    (lambda kind: setattr(kind(1), "new", 2), AttributeError),
)


@pytest.mark.parametrize("ask", SAME)
def test_it_does_what_that_of_typing_does(ask: Callable[[typing.Any], object]) -> None:
    assert ask(Ours) == ask(Theirs)


@pytest.mark.parametrize(("ask", "refused"), REFUSED)
def test_it_refuses_what_that_of_typing_refuses(ask: Callable[[typing.Any], object], refused: type[Exception]) -> None:
    for kind in (Theirs, Ours):
        with pytest.raises(refused):
            ask(kind)


def test_each_class_has_its_own_constructor() -> None:
    assert (Bare(1), Ours(2), Bare(3)) == ((1,), (2, "b", ()), (3,))


def test_a_match_statement_reads_it_by_place() -> None:
    match Ours(5, "m"):
        case Ours(first, second):
            assert (first, second) == (5, "m")
