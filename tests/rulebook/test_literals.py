"""Literals as a lexicon keeps them, and the openings by which a text tells which it may hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticelint.rulebook.literals import Literals, joined, opening_number, opening_numbers
from noticelint.rulebook.rows import Rows, flattened

LITERALS = ["refund", "退款", "", "ขออภัย", "a", "𝒜b"]


def test_literals_are_cut_out_again() -> None:
    kept = Literals(joined(LITERALS))
    assert list(kept) == LITERALS
    assert (kept[1], kept[2], len(kept)) == ("退款", "", 6)
    with pytest.raises(IndexError):
        kept[6]


@given(before=st.text(max_size=8), literal=st.text(min_size=1, max_size=9), after=st.text(max_size=8))
def test_a_text_that_holds_a_literal_holds_its_opening(before: str, literal: str, after: str) -> None:
    assert opening_number(literal) in opening_numbers(before + literal + after)


@pytest.mark.parametrize(
    ("rows", "asked", "expected"),
    [({0: (1,), 4: (2, 3)}, range(9), [0, 4]), ({}, [0, 7], []), ({2: (5,)}, [3, 2, 1], [2]), ({-1: (5,)}, [0], [])],
)
def test_rows_among_numbers(rows: dict[int, tuple[int, ...]], asked: list[int], expected: list[int]) -> None:
    assert Rows(flattened(rows)).among(asked) == expected
