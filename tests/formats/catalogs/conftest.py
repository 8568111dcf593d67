"""What tests of catalogues share."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from noticelint.formats.weave import Runs


def check_positions(text: str, runs: Runs, written: Mapping[int, int], source: str) -> None:
    """Each character of the text leads to itself in the source, or to what it is written with."""
    assert runs[0][0] == 0
    assert [offset for offset, _ in runs] == sorted({offset for offset, _ in runs})
    assert all(0 <= start < end <= len(source) for start, end in written.items())
    assert 0 <= runs[0][1] <= len(source)
    for index, (offset, origin) in enumerate(runs):
        until = runs[index + 1][0] if index + 1 < len(runs) else len(text)
        for step, char in enumerate(text[offset:until]):
            assert origin + step in written or source[origin + step] == char, (offset + step, char)


def written_as(text: str, runs: Runs, written: Mapping[int, int], source: str, words: str) -> str:
    """What stands in the source for `words` of the text, from its first character to the end of its last."""
    start = text.index(words)
    origins = [
        origin + step
        for (offset, origin), until in zip(runs, [*(run[0] for run in runs[1:]), len(text)], strict=True)
        for step in range(until - offset)
    ]
    last = origins[start + len(words) - 1]
    return source[origins[start] : written.get(last, last + 1)]


@pytest.fixture
def positions_hold() -> object:
    return check_positions


@pytest.fixture
def stands_as() -> object:
    return written_as
