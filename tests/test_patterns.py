"""Expressions that are kept compiled: what the cache gives back is what re would make."""

from __future__ import annotations

import marshal
import re
from pathlib import Path

import pytest

from noticelint import cache, patterns

SOURCES = [
    r"a+b",
    r"(?i)(?P<day>[0-9]{1,2})[/-](?P<month>[A-Z]{3})",
    "[㐀-鿿「」]{2,}(?=。)|(?<![ก-๛])วัน",
    r"(?m)^\s*(x|y)(?:\1)?$",
]


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A process that has compiled nothing yet, with a cache of its own."""
    monkeypatch.setenv("NOTICELINT_CACHE_DIR", str(tmp_path))
    _forget(monkeypatch)
    return tmp_path


def _forget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_compiled", {})
    monkeypatch.setattr(patterns, "_kept", None)
    monkeypatch.setattr(patterns, "_new", [])


@pytest.mark.parametrize("source", SOURCES)
def test_kept_expressions_are_those_of_re(fresh: Path, monkeypatch: pytest.MonkeyPatch, source: str) -> None:
    assert patterns.pattern(source) == re.compile(source)
    patterns.keep()
    _forget(monkeypatch)
    monkeypatch.setattr(re, "compile", lambda source: pytest.fail(f"{source} was compiled again"))
    kept = patterns.pattern(source)
    monkeypatch.undo()
    assert kept == re.compile(source)
    assert kept.groupindex == re.compile(source).groupindex


def test_an_entry_that_is_damaged_is_compiled_anew(fresh: Path) -> None:
    cache.write(patterns._NAME, {"a": b"no marshal", "b": marshal.dumps(("b", 32, [1, 2, 3], 0, {}, (None,)))})
    assert [patterns.pattern(source) for source in "ab"] == [re.compile("a"), re.compile("b")]


def test_no_more_are_kept_than_are_few(fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_MOST", 3)
    for number in range(5):
        patterns.pattern(f"x{number}")
    patterns.keep()
    assert set(cache.read(patterns._NAME)) == {"x0", "x1", "x2"}
    patterns.pattern("y")
    patterns.keep()
    assert len(cache.read(patterns._NAME)) <= 3
