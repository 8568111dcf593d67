"""Of two rules that find the same words, one speaks."""

import pytest

from noticelint.finding import Finding
from noticelint.notice import Span
from noticelint.precedence import foremost

RANKS = {"blame-shifting": 20, "pressure": 70, "informal-tone": 130}


def found(rule: str, start: int, end: int) -> Finding:
    return Finding(rule, "warning", "", "", Span(start, end), "", "en", ())


@pytest.mark.parametrize(
    ("findings", "kept"),
    [
        ([("pressure", 0, 10), ("blame-shifting", 0, 10)], ["blame-shifting"]),
        ([("blame-shifting", 0, 10), ("pressure", 2, 6)], ["blame-shifting"]),
        # Words of its own that are more than half of what it found.
        ([("blame-shifting", 0, 4), ("informal-tone", 0, 20)], ["blame-shifting", "informal-tone"]),
        ([("blame-shifting", 0, 10), ("informal-tone", 0, 19)], ["blame-shifting"]),
        # Beside each other.
        ([("pressure", 0, 10), ("blame-shifting", 10, 20)], ["pressure", "blame-shifting"]),
        # One that has yielded silences none.
        ([("blame-shifting", 0, 4), ("pressure", 1, 5), ("informal-tone", 4, 6)], ["blame-shifting", "informal-tone"]),
        # A rule does not silence itself, nor one without a rank.
        ([("pressure", 0, 10), ("pressure", 2, 6)], ["pressure", "pressure"]),
        ([("pressure", 0, 10), ("invalid-date", 2, 6)], ["pressure", "invalid-date"]),
        ([], []),
    ],
)
def test_one_rule_speaks_of_the_same_words(findings: list[tuple[str, int, int]], kept: list[str]) -> None:
    assert [one.rule for one in foremost([found(*one) for one in findings], RANKS)] == kept
