"""SARIF 2.1.0, for code scanning: one run, its rules with their reasons, and every finding."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from noticelint.notice import Place
from noticelint.report.as_json import dump
from noticelint.report.result import Edit, Failure, NoticeSeen, Reported, Result, ordered
from noticelint.report.told import RuleTold, Told
from noticelint.report.wording import fix_told, words_of
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def render_sarif(result: Result, told: Told) -> str:
    """The result as a SARIF log; columns count Unicode characters, ends are exclusive. Ends with a line end.

    Paths become URI references, relative ones relative. Suppressed findings are there with their suppression.
    The form: OASIS, Static Analysis Results Interchange Format 2.1.0.
    """
    findings = ordered(result.findings)
    known = {rule.id: rule for rule in told.rules}
    for found in findings:
        known.setdefault(found.rule, RuleTold(found.rule, "", "", found.severity, found.sources))
    seen: dict[str, list[NoticeSeen]] = {}
    for notice in result.notices:
        seen.setdefault(notice.path, []).append(notice)
    rules = {name: number for number, name in enumerate(known)}
    paths = sorted({item.path for items in (result.notices, findings, result.failures) for item in items})
    places = {path: number for number, path in enumerate(paths)}
    run = {
        "tool": {
            "driver": {
                "name": "noticelint",
                "semanticVersion": told.version,
                "rules": [_rule(rule) for rule in known.values()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not result.failures,
                "toolExecutionNotifications": [_notification(failed, places) for failed in result.failures],
            }
        ],
        "artifacts": [_artifact(path, seen.get(path, [])) for path in paths],
        "results": [_result(found, rules[found.rule], places) for found in findings],
    }
    return dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(rule: RuleTold) -> dict[str, Any]:
    """The rule with its help, which GitHub demands: of a rule that nobody told of, its name."""
    summary, cited = rule.summary or rule.id, ", ".join(rule.sources)
    more = [part for part in (rule.why, cited and f"Guidance: {cited}") if part]
    return {
        "id": rule.id,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": rule.why or summary},
        "help": {"text": "\n\n".join([summary, *more]), "markdown": "\n\n".join([f"**{summary}**", *more])},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [*rule.tags], "sources": [*rule.sources]},
    }


def _artifact(path: str, notices: list[NoticeSeen]) -> dict[str, Any]:
    """The file, and of the notices in it what they were taken for: `sourceLanguage` would name a programming one."""
    told = [
        {"language": one.language, "kind": one.kind, "channel": one.channel, **({"key": one.key} if one.key else {})}
        for one in notices
    ]
    return {"location": {"uri": _uri(path)}, "properties": {"notices": told}}


def _result(found: Reported, rule: int, places: dict[str, int]) -> dict[str, Any]:
    words = words_of(found.language)
    text = found.message + (f"\n\n{words.suggestion}{found.suggestion}" if found.suggestion else "")
    told: dict[str, Any] = {
        "ruleId": found.rule,
        "ruleIndex": rule,
        "level": _LEVELS[found.severity],
        "message": {"text": text},
        "locations": [_location(found.path, found.place, found.text, places)],
        "partialFingerprints": {"noticelint/v1": found.fingerprint},
        "suppressions": [],
        "properties": {"sources": [*found.sources], "language": found.language},
    }
    if found.key:
        told["locations"][0]["logicalLocations"] = [{"name": found.key, "kind": "resource"}]
    if found.related:
        told["relatedLocations"] = [
            {"id": number, **_location(one.path, one.place, one.text, places), "message": {"text": one.message}}
            for number, one in enumerate(found.related)
        ]
    if found.fix is not None:
        told["fixes"] = [_fix(found, found.fix, places)]
    if found.suppressed is not None:
        kind = "inSource" if found.suppressed_by == "comment" else "external"
        told["suppressions"] = [{"kind": kind, "status": "accepted", "justification": found.suppressed}]
    return told


def _fix(found: Reported, fix: Edit, places: dict[str, int]) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(fix.place), "insertedContent": {"text": fix.replacement}}
    return {
        "description": {"text": fix_told(found.language, fix)},
        "artifactChanges": [{"artifactLocation": _artifact_of(found.path, places), "replacements": [replacement]}],
    }


def _location(path: str, place: Place, text: str, places: dict[str, int]) -> dict[str, Any]:
    region = {**_region(place), "snippet": {"text": text}}
    return {"physicalLocation": {"artifactLocation": _artifact_of(path, places), "region": region}}


def _artifact_of(path: str, places: dict[str, int]) -> dict[str, Any]:
    artifact: dict[str, Any] = {"uri": _uri(path)}
    if path in places:
        artifact["index"] = places[path]
    return artifact


def _region(place: Place) -> dict[str, Any]:
    return {
        "startLine": place.line, "startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column,
    }  # fmt: skip


def _notification(failed: Failure, places: dict[str, int]) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(failed.path), "index": places[failed.path]}}
    if failed.line is not None:
        physical["region"] = {"startLine": failed.line, "startColumn": failed.column or 1}
    return {"level": "error", "message": {"text": failed.message}, "locations": [{"physicalLocation": physical}]}


def _uri(path: str) -> str:
    if os.path.isabs(path):
        return Path(path).as_uri()
    return quote(os.fsencode(path.replace(os.sep, "/")))
