"""Every rule's own examples, run: a bad one must be found, a good one must not."""

from __future__ import annotations

from typing import Any

import pytest

from noticelint.config import Settings
from noticelint.lint import Run, lint_bytes
from noticelint.rulebook.describe import RULE_FOLDERS
from noticelint.rulebook.load import load_rules
from noticelint.rulebook.open import built_in_rules, rule_sources

FILES = [file for file in load_rules(rule_sources([built_in_rules()])) if file.folder in RULE_FOLDERS]
EXAMPLES = [
    pytest.param(file.name, sort, language, example, id=f"{file.name}-{sort}-{language}-{number}")
    for file in FILES
    for sort in ("bad", "good")
    for language, examples in file.body.get("examples", {}).get(sort, {}).items()
    for number, example in enumerate(examples, start=1)
]


@pytest.mark.parametrize(("rule", "sort", "language", "example"), EXAMPLES)
def test_example(run: Run, rule: str, sort: str, language: str, example: Any) -> None:
    case = example if isinstance(example, dict) else {"text": example}
    settings = Settings(root=".", language=language, kind=case.get("kind", ""), channel=case.get("channel", "web"))
    result = lint_bytes("example.txt", case["text"].encode(), run._replace(settings=settings))
    found = [one.text for one in result.findings if one.rule == rule]
    if sort == "good":
        assert not found
    else:
        assert any(case.get("find", "") in text or text in case.get("find", "") for text in found), found


def test_each_rule_fires_in_each_language() -> None:
    fired = {(file.name, language) for file in FILES for language in file.body.get("examples", {}).get("bad", {})}
    wanted = {
        (f.name, language) for f in FILES if f.folder != "comments" for language in ("en", "zh-Hans", "zh-Hant", "th")
    }
    assert wanted <= fired
