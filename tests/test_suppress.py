"""Which lines a comment speaks of."""

from __future__ import annotations

import pytest

from noticelint.formats.comments import take_comments
from noticelint.notice import line_starts
from noticelint.suppress import read_suppressions


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("# noticelint: ignore a -- x\nword\n", {"a": (1, 2)}),
        ("# noticelint: ignore a -- x\n\n\nword\n", {"a": (1, 4)}),
        ("word <!-- noticelint: ignore a -- x -->\nword\n", {"a": (1, 1)}),
        ("# noticelint: ignore a -- x\n# noticelint: ignore b -- y\nword\n", {"a": (1, 3), "b": (2, 3)}),
        ("# noticelint: ignore a\n\n<!-- noticelint: ignore b\n-- y -->\n\nword\n", {"a": (1, 6), "b": (3, 6)}),
        ("# noticelint: ignore a\n# noticelint: ignore b", {"a": (1, 2), "b": (2, 2)}),
        ("# noticelint: ignore a\nword <!-- noticelint: ignore b -->\nword", {"a": (1, 2), "b": (2, 2)}),
        ("# noticelint: ignore-file a\nword", {"a": (1, 2)}),
        ("# noticelint: ignore-start a\nword\n# noticelint: ignore-end a\nword", {"a": (1, 3)}),
    ],
)
def test_lines_of_a_comment(source: str, lines: dict[str, tuple[int, int]]):
    found = read_suppressions(take_comments(source, 0)[1], source, line_starts(source))
    assert {one.rule: (one.first, one.last) for one in found} == lines
