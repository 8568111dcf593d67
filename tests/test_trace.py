"""Every lintable statement has a rule, every rule a statement or a stated other reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from noticelint.authors.trace import Trace, gaps, trace
from noticelint.cli import main
from noticelint.rulebook.open import GUIDANCE, built_in_rules, rule_sources

STATEMENTS = yaml.safe_load((Path(built_in_rules()) / GUIDANCE).read_text(encoding="utf-8"))


def test_nothing_is_left_over() -> None:
    assert gaps(trace(rule_sources([built_in_rules()]), STATEMENTS)) == []


@pytest.mark.parametrize(
    ("traced", "said"),
    [
        (Trace({}, {"CX-1": ("gist", ())}, {}, []), ["CX-1: no rule serves it"]),
        (Trace({}, {}, {"a-rule": (("CX-9",), "", 4)}, []), ["a-rule: cites CX-9, which is no statement"]),
        (Trace({}, {}, {"a-rule": ((), "", 4)}, []), ["a-rule: rests on no statement and gives no basis"]),
        (Trace({}, {"CX-1": ("gist", ("a-rule",))}, {"a-rule": (("CX-1",), "", 4)}, []), []),
    ],
)
def test_gaps_are_seen(traced: Trace, said: list[str]) -> None:
    assert gaps(traced) == said


def test_trace_prints_statements_rules_and_what_cannot_be_linted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trace", "--isolated"]) == 0
    said = capsys.readouterr().out
    for name, gist in STATEMENTS["statements"].items():
        assert f"  {name:6} {gist}" in said
    for entry in STATEMENTS["not_lintable"]:
        assert entry["because"] in said
    assert main(["trace", "--isolated", "--output-format", "json"]) == 0
    body = json.loads(capsys.readouterr().out)
    assert body["gaps"] == []
    assert "missing-remedy" in body["statements"]["CX-3"]["rules"]
    assert body["rules"]["missing-remedy"]["examples"] > 8
