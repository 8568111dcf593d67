"""The report for programs: one JSON object, as `findings.schema.json` describes it."""

from __future__ import annotations

import json
import re

from noticelint.notice import Place
from noticelint.report.result import (
    Edit,
    ElementSeen,
    Failure,
    NoticeSeen,
    Related,
    Reported,
    Result,
    ordered,
    standing,
)
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

# Valid in JSON, yet not to be sent raw: controls a terminal obeys, marks that reorder text, and
# surrogates (from file names that are not UTF-8), which no encoder takes.
_escaped = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def render_json(result: Result) -> str:
    """The whole result as JSON, a notice or finding a line, in an order that does not change between runs.

    Lines and columns are 1-based and in Unicode characters, ends exclusive. Suppressed findings
    are listed but counted apart. Ends with a line end.
    """
    notices = sorted(result.notices, key=lambda notice: (notice.path, notice.key))
    failures = sorted(result.failures, key=lambda failed: (failed.path, failed.line or 0, failed.column or 0))
    members = (
        '"version": 1',
        f'"notices": {_array([notice_told(notice) for notice in notices])}',
        f'"findings": {_array([finding_told(found) for found in ordered(result.findings)])}',
        f'"errors": {_array([error_told(failed) for failed in failures])}',
        f'"summary": {dump(summary_told(result))}',
    )
    return "{\n" + ",\n".join(members) + "\n}\n"


def notice_told(notice: NoticeSeen) -> dict[str, Any]:
    """A notice as the schema describes it."""
    return {
        "path": notice.path,
        "key": notice.key,
        "language": notice.language,
        "kind": notice.kind,
        "kind_source": notice.kind_source,
        "kind_confidence": notice.kind_confidence,
        "channel": notice.channel,
        "elements": {name: _element(notice.elements[name]) for name in sorted(notice.elements)},
    }


def _element(seen: ElementSeen) -> dict[str, Any]:
    return {
        "present": seen.present,
        "branches": seen.branches,
        "evidence": [{**_place(shown.place), "text": shown.text} for shown in sorted(seen.evidence)],
    }


def finding_told(found: Reported) -> dict[str, Any]:
    """A finding as the schema describes it."""
    return {
        "path": found.path,
        "key": found.key,
        "rule": found.rule,
        "severity": found.severity,
        "message": found.message,
        "suggestion": found.suggestion,
        **_place(found.place),
        "text": found.text,
        "sources": list(found.sources),
        "fingerprint": found.fingerprint,
        "suppressed": False if found.suppressed is None else {"reason": found.suppressed, "by": found.suppressed_by},
        "related": [_related(one) for one in found.related],
        "fix": None if found.fix is None else _fix(found.fix),
    }


def _fix(fix: Edit) -> dict[str, Any]:
    return {"replacement": fix.replacement, "words": fix.words, "safe": fix.safe, **_place(fix.place)}


def _related(one: Related) -> dict[str, Any]:
    return {"path": one.path, **_place(one.place), "text": one.text, "message": one.message}


def _place(place: Place) -> dict[str, int]:
    return place._asdict()


def error_told(failed: Failure) -> dict[str, Any]:
    """A file that could not be checked, as the schema describes it."""
    return failed._asdict()


def summary_told(result: Result) -> dict[str, int]:
    """How much was found, as the schema describes it."""
    severities = [found.severity for found in standing(result)]
    return {
        "notices": len(result.notices),
        "findings": len(severities),
        "error": severities.count("error"),
        "warning": severities.count("warning"),
        "info": severities.count("info"),
        "suppressed": len(result.findings) - len(severities),
        "errors": len(result.failures),
    }


def _array(items: list[dict[str, Any]]) -> str:
    return "[\n" + ",\n".join(f"  {dump(item)}" for item in items) + "\n]" if items else "[]"


def dump(value: object) -> str:
    """A value as JSON on one line that is safe to show and to encode, everything else readable."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return _escaped.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
