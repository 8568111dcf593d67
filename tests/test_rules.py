"""Every rule's own examples, run: a bad one must be found, a good one must not."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from noticelint.authors.examples import run_example, run_siblings
from noticelint.judge import Run
from noticelint.rulebook.describe import RULE_FOLDERS
from noticelint.rulebook.load import load_rules
from noticelint.rulebook.open import built_in_rules, rule_sources

FILES = [file for file in load_rules(rule_sources([built_in_rules()])) if file.folder in RULE_FOLDERS]
EXAMPLES = [
    pytest.param(file.name, sort, language, number, example, id=f"{file.name}-{sort}-{language}-{number}")
    for file in FILES
    if file.folder != "versions"
    for sort in ("bad", "good")
    for language, examples in file.body.get("examples", {}).get(sort, {}).items()
    for number, example in enumerate(examples, start=1)
]


SIBLINGS = [
    pytest.param(file.name, sort, number, example, id=f"{file.name}-{sort}-{number}")
    for file in FILES
    if file.folder == "versions"
    for sort in ("bad", "good")
    for number, example in enumerate(file.body["examples"][sort], start=1)
]


@pytest.mark.parametrize(("rule", "sort", "number", "example"), SIBLINGS)
def test_siblings(run: Run, rule: str, sort: str, number: int, example: Any) -> None:
    outcome = run_siblings(rule, sort, number, example, run)
    assert outcome.right, outcome.found


@pytest.mark.parametrize(("rule", "sort", "language", "number", "example"), EXAMPLES)
def test_example(run: Run, rule: str, sort: str, language: str, number: int, example: Any) -> None:
    outcome = run_example(rule, sort, language, number, example, run)
    assert outcome.right, outcome.found


def test_each_rule_fires_in_each_language() -> None:
    fired = {
        (file.name, language)
        for file in FILES
        for bad in [file.body.get("examples", {}).get("bad", {})]
        for language in ([each for one in bad for each in one["texts"]] if isinstance(bad, list) else bad)
    }
    wanted = {
        (f.name, language)
        for f in FILES
        if f.folder not in ("comments", "files")
        for language in ("en", "zh-Hans", "zh-Hant", "th")
    }
    assert wanted <= fired
    # What a file itself shows is no matter of language, and shown by whole files (test_fixtures).
    shown = {path.name for path in (Path(__file__).parent.parent / "fixtures" / "bad").iterdir()}
    assert {file.name for file in FILES if file.folder == "files"} <= shown


def test_every_check_that_a_rule_names_exists() -> None:
    named = [file.body["check"].replace("-", "_") for file in FILES if "check" in file.body]
    assert named
    assert [check for check in named if find_spec(f"noticelint.checks.{check}") is None] == []
