"""The report for programs: exactly this shape, held to its schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

import noticelint.report.as_json
from noticelint.notice import Place
from noticelint.report.as_json import render_json
from noticelint.report.result import ElementSeen, Evidence, Failure, NoticeSeen, Related, Reported, Result
from tests.report.conftest import MakeFinding

_SCHEMA = json.loads(Path(noticelint.report.as_json.__file__).with_name("findings.schema.json").read_text("utf-8"))


def _validate(text: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(text)
    Draft202012Validator(_SCHEMA).validate(value)
    return value


_SEEN = (Related("b.th.md", Place(2, 1, 2, 4), "คืน", "Said here."),)


def _result() -> Result:
    remedy = ElementSeen(True, (Evidence(Place(2, 1, 2, 5), "全额退款"), Evidence(Place(1, 3, 1, 5), "退款")))
    elements = {"remedy": remedy, "contact": ElementSeen(False, ())}
    findings = (
        Reported(
            "b.md",
            "r",
            "error",
            "m",
            "",
            Place(3, 1, 3, 1),
            "",
            (),
            "f2",
            "agreed\nwith legal",
            "en",
            "sms.body",
            _SEEN,
        ),
        Reported("a.md", "r", "info", "说明", "建议", Place(10, 2, 10, 4), "尽快", ("CX-1",), "f1", None, "zh-Hans"),
        Reported("a.md", "q", "warning", "m", "s", Place(9, 2, 10, 1), "x\n", ("CX-1",), "f0", "", "zh-Hans"),
    )
    notices = (
        NoticeSeen("b.md", "en", "unknown", "unknown", 0.0, "", {}, "sms.body"),
        NoticeSeen("a.md", "zh-Hans", "cancellation", "detected", 0.75, "sms", elements),
    )
    failures = (Failure("c.md", "bad front matter", 3, None), Failure("bb.md", "not UTF-8", None, None))
    return Result(notices, findings, failures, {})


def test_exact_shape() -> None:
    assert _validate(render_json(_result())) == {
        "version": 1,
        "notices": [
            {
                "path": "a.md",
                "key": "",
                "language": "zh-Hans",
                "kind": "cancellation",
                "kind_source": "detected",
                "kind_confidence": 0.75,
                "channel": "sms",
                "elements": {
                    "contact": {"present": False, "branches": "", "evidence": []},
                    "remedy": {
                        "present": True,
                        "branches": "",
                        "evidence": [
                            {"line": 1, "column": 3, "end_line": 1, "end_column": 5, "text": "退款"},
                            {"line": 2, "column": 1, "end_line": 2, "end_column": 5, "text": "全额退款"},
                        ],
                    },
                },
            },
            {
                "path": "b.md",
                "key": "sms.body",
                "language": "en",
                "kind": "unknown",
                "kind_source": "unknown",
                "kind_confidence": 0.0,
                "channel": "",
                "elements": {},
            },
        ],
        "findings": [
            {
                "path": "a.md",
                "key": "",
                "rule": "q",
                "severity": "warning",
                "message": "m",
                "suggestion": "s",
                "line": 9,
                "column": 2,
                "end_line": 10,
                "end_column": 1,
                "text": "x\n",
                "sources": ["CX-1"],
                "fingerprint": "f0",
                "suppressed": {"reason": "", "by": "comment"},
                "related": [],
                "fix": None,
            },
            {
                "path": "a.md",
                "key": "",
                "rule": "r",
                "severity": "info",
                "message": "说明",
                "suggestion": "建议",
                "line": 10,
                "column": 2,
                "end_line": 10,
                "end_column": 4,
                "text": "尽快",
                "sources": ["CX-1"],
                "fingerprint": "f1",
                "suppressed": False,
                "related": [],
                "fix": None,
            },
            {
                "path": "b.md",
                "key": "sms.body",
                "rule": "r",
                "severity": "error",
                "message": "m",
                "suggestion": "",
                "line": 3,
                "column": 1,
                "end_line": 3,
                "end_column": 1,
                "text": "",
                "sources": [],
                "fingerprint": "f2",
                "suppressed": {"reason": "agreed\nwith legal", "by": "comment"},
                "related": [
                    {
                        "path": "b.th.md",
                        "line": 2,
                        "column": 1,
                        "end_line": 2,
                        "end_column": 4,
                        "text": "คืน",
                        "message": "Said here.",
                    }
                ],
                "fix": None,
            },
        ],
        "errors": [
            {"path": "bb.md", "message": "not UTF-8", "line": None, "column": None},
            {"path": "c.md", "message": "bad front matter", "line": 3, "column": None},
        ],
        "summary": {
            "notices": 2,
            "findings": 1,
            "error": 0,
            "warning": 0,
            "info": 1,
            "suppressed": 2,
            "errors": 2,
        },
    }


def test_text_is_readable_and_the_order_of_input_does_not_matter() -> None:
    result = _result()
    text = render_json(result)
    assert '"text": "尽快"' in text
    assert len([row for row in text.splitlines() if row.startswith('  {"path": ')]) == 7
    turned = Result(result.notices[::-1], result.findings[::-1], result.failures[::-1], {})
    assert render_json(turned) == text


def test_nothing_found() -> None:
    assert _validate(render_json(Result((), (), (), {})))["findings"] == []


def test_what_a_terminal_or_an_encoder_would_not_take_is_escaped(make_finding: MakeFinding) -> None:
    odd = "a\x1b\x7f\x9b\u202e\u2028\ufeff\udcff退"
    text = render_json(Result((), (make_finding(path=odd, text=odd),), (), {}))
    assert not set(odd[1:-1]) & set(text)
    assert "退" in text
    text.encode()
    assert json.loads(text)["findings"][0]["text"] == odd


def test_schema_is_sound_and_described() -> None:
    Draft202012Validator.check_schema(_SCHEMA)

    def walk(node: object) -> None:
        if isinstance(node, dict):
            if node.get("type") == "object" and "properties" in node:
                assert node["additionalProperties"] is False
                assert set(node["required"]) == set(node["properties"])
                assert all("description" in prop or "$ref" in prop for prop in node["properties"].values())
            for value in node.values():
                walk(value)

    walk(_SCHEMA)


@pytest.mark.parametrize(
    ("change", "value"),
    [("suppressed", True), ("suppressed", {}), ("severity", "fatal"), ("line", 0), ("extra", 1)],
)
def test_schema_refuses(change: str, value: object) -> None:
    document = json.loads(render_json(_result()))
    document["findings"][0][change] = value
    with pytest.raises(ValidationError):
        Draft202012Validator(_SCHEMA).validate(document)
