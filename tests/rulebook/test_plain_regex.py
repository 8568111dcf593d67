"""Expressions that leave RE2: those that may be slow stay, and those that leave find what they found."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import re2
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from noticelint.rulebook.open import built_in_rules
from noticelint.rulebook.plain_regex import plain

STAYS = (
    "^(a+)+$", "(?:ab*)*c", "a+b", r"\d{5,}x", r"\p{Han}x", "(?i)abc", "(?:a|ab){1,20}c", "a{0,90}b{0,90}c", "[[:alpha:]]x",
    r"\x{4e00}",
)  # fmt: skip
LEAVES = (
    ("ab$", r"(?a)ab\Z"),
    (r"ab\z", r"(?a)ab\Z"),
    ("(?m)^a$", "(?am)^a$"),
    (r"[$]a\$", r"(?a)[$]a\$"),
    (r"[\]$]b", r"(?a)[\]$]b"),
    (r"a\d{5,}", r"(?a)a\d{5,}"),
    (r"(?:a|b\d{2,})", r"(?a)(?:a|b\d{2,})"),
    (r"\A[a-z]{1,90}[0-9a-z]{1,90}:", r"(?a)\A[a-z]{1,90}[0-9a-z]{1,90}:"),
)


def _built_in() -> list[str]:
    found: list[str] = []

    def walk(node: object) -> None:
        for name, inner in (
            node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
        ):
            if name == "regex":
                found.extend(entry["pattern"] for entry in inner)
            else:
                walk(inner)

    for path in sorted(Path(built_in_rules()).rglob("*.yaml")):
        walk(yaml.safe_load(path.read_text(encoding="utf-8")))
    return [expression for expression in found if plain(expression)]


BUILT_IN = _built_in()


@pytest.mark.parametrize("expression", STAYS)
def test_what_may_be_slow_or_means_another_thing_stays(expression: str) -> None:
    assert plain(expression) is None


@pytest.mark.parametrize(("expression", "expected"), LEAVES)
def test_what_leaves_is_worded_for_python(expression: str, expected: str) -> None:
    assert plain(expression) == expected


def test_most_of_the_built_in_ones_leave() -> None:
    assert len(BUILT_IN) > 20


@cache
def _both(expression: str) -> tuple[Any, Any]:
    return re.compile(str(plain(expression))), re2.compile(expression)


def _same(expression: str, text: str) -> None:
    python, google = _both(expression)
    assert [one.span() for one in python.finditer(text)] == [one.span() for one in google.finditer(text)], expression


def test_the_built_in_ones_find_in_our_notices_what_re2_finds() -> None:
    for path in sorted(Path("fixtures").rglob("*.txt")):
        text = path.read_bytes().decode("utf-8", "replace").lower()
        for expression in BUILT_IN:
            _same(expression, text)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(BUILT_IN),
    st.text(st.sampled_from("打电请 \n12/9-~:[]()!~.a$\u00a0室中心2025号日(自的截止จองโทรคุณร้านค่ะ๙"), max_size=60),
)
def test_and_in_any_text(expression: str, text: str) -> None:
    _same(expression, text)


@pytest.mark.parametrize(("expression", "expected"), [case for case in LEAVES if "{5,}" not in case[0]])
@given(text=st.text(st.sampled_from("ab$]1\n"), max_size=20))
def test_an_end_is_the_end_for_both(expression: str, expected: str, text: str) -> None:
    _same(expression, text)
