"""SARIF: held to the schema, and what each member says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from noticelint.report.result import Result
from noticelint.report.sarif import render_sarif
from noticelint.report.told import Told
from tests.report.conftest import MakeFinding
from tests.report.sample import ODD, sample, told

_SCHEMA = json.loads((Path(__file__).parents[1] / "readers" / "sarif-2.1.0.json").read_text(encoding="utf-8"))


def _run(result: Result, said: Told) -> dict[str, Any]:
    log = json.loads(render_sarif(result, said))
    errors = [error.message for error in Draft202012Validator(_SCHEMA).iter_errors(log)]
    assert errors == []
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    run: dict[str, Any] = log["runs"][0]
    return run


def test_a_run_names_its_rules_and_files() -> None:
    run = _run(sample(), told())
    driver = run["tool"]["driver"]
    assert driver["semanticVersion"] == "9.9.9"
    assert run["columnKind"] == "unicodeCodePoints"
    rules = {rule["id"]: rule for rule in driver["rules"]}
    assert list(rules) == ["missing-contact", "vague-wording", "long-paragraph", "unused-ignore"]
    contact = rules["missing-contact"]
    assert contact["help"]["text"] == "No way to reach the sender.\n\nReaders have questions.\n\nGuidance: CX-5"
    assert contact["help"]["markdown"].startswith("**No way to reach the sender.**")
    assert contact["defaultConfiguration"] == {"level": "error"}
    artifact = next(one for one in run["artifacts"] if "%E9" in one["location"]["uri"])
    assert artifact["location"]["uri"] == "letters/100%25%2C%20a%3Ab/%E9%80%9A%E7%9F%A5%201.md"
    assert artifact["properties"]["notices"] == [{"language": "zh-Hans", "kind": "cancellation", "channel": "sms"}]


def test_every_finding_points_at_its_rule_and_file() -> None:
    run = _run(sample(), told())
    assert len(run["results"]) == len(sample().findings)
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        for location in (*result["locations"], *result.get("relatedLocations", ())):
            artifact = location["physicalLocation"]["artifactLocation"]
            assert run["artifacts"][artifact["index"]]["location"]["uri"] == artifact["uri"]


def test_a_result_in_full() -> None:
    results = _run(sample(), told())["results"]
    found = next(one for one in results if one["partialFingerprints"] == {"noticelint/v1": "f1"})
    assert found["level"] == "error"
    assert found["message"] == {"text": "没有写明。\n\n建议：请写明〔日期〕。"}
    assert found["suppressions"] == []
    assert found["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 7, "snippet": {"text": "活动因故取消"},
    }  # fmt: skip
    keyed = next(one for one in results if "relatedLocations" in one)
    assert keyed["locations"][0]["logicalLocations"] == [{"name": "sms.body", "kind": "resource"}]
    assert keyed["relatedLocations"][0]["message"] == {"text": "The Chinese gives a reason."}


@pytest.mark.parametrize(
    ("mark", "kind", "justification"),
    [("f5", "inSource", "agreed | with legal"), ("f6", "external", "in the baseline"), ("f7", "inSource", "")],
)
def test_suppressions(mark: str, kind: str, justification: str) -> None:
    results = _run(sample(), told())["results"]
    found = next(one for one in results if one["partialFingerprints"]["noticelint/v1"] == mark)
    assert found["suppressions"] == [{"kind": kind, "status": "accepted", "justification": justification}]


def test_files_that_could_not_be_checked() -> None:
    (invocation,) = _run(sample(), told())["invocations"]
    assert invocation["executionSuccessful"] is False
    first, second = invocation["toolExecutionNotifications"]
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "broken.txt"
    assert second["locations"][0]["physicalLocation"]["region"] == {"startLine": 2, "startColumn": 3}


@pytest.mark.parametrize(
    ("path", "uri"),
    [("/srv/a b.md", "file:///srv/a%20b.md"), ("bad\udcff.txt", "bad%FF.txt"), (ODD, "letters/100%25%2C%20a%3Ab/")],
)
def test_paths_are_uris(path: str, uri: str, make_finding: MakeFinding) -> None:
    run = _run(Result((), (make_finding(path=path),), (), {}), Told("1.0.0"))
    assert run["artifacts"][0]["location"]["uri"].startswith(uri)


def test_nothing_found() -> None:
    run = _run(Result((), (), (), {}), Told("1.0.0"))
    assert (run["results"], run["artifacts"], run["invocations"][0]["executionSuccessful"]) == ([], [], True)
