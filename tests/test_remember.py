"""Answers kept: once for each question, and not without end."""

from __future__ import annotations

from noticelint import remember
from noticelint.remember import remembered


def test_the_same_question_is_worked_out_once() -> None:
    asked: list[tuple[int, ...]] = []

    @remembered
    def total(*numbers: int) -> int:
        asked.append(numbers)
        return sum(numbers)

    assert [total(1, 2), total(1, 2), total(2, 1), total(), total()] == [3, 3, 3, 0, 0]
    assert asked == [(1, 2), (2, 1), ()]


def test_an_answer_of_none_is_one_too() -> None:
    asked: list[int] = []
    nothing = remembered(asked.append)
    assert (nothing(1), nothing(1)) == (None, None)
    assert asked == [1]


def test_no_more_are_kept_than_a_process_can_bear() -> None:
    asked: list[int] = []

    @remembered
    def same(number: int) -> int:
        asked.append(number)
        return number

    for number in [*range(remember.MOST + 1), 0]:
        same(number)
    assert len(asked) == remember.MOST + 2
