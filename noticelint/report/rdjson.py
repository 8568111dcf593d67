"""The Reviewdog Diagnostic Format, which reviewdog posts to any code host."""

from __future__ import annotations

import os

from noticelint.notice import Place
from noticelint.report.as_json import dump
from noticelint.report.result import Reported, Result, standing
from noticelint.report.wording import words_of
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def render_rdjson(result: Result) -> str:
    """The findings that stand as one DiagnosticResult. Ends with a line end.

    Columns count bytes of UTF-8, as the format asks; a line that the result does not hold has none. The form:
    reviewdog, `proto/rdf/reviewdog.proto`.
    """
    diagnostics = [_diagnostic(found, result.sources) for found in standing(result)]
    return dump({"source": {"name": "noticelint"}, "diagnostics": diagnostics}) + "\n"


def _diagnostic(found: Reported, sources: dict[str, list[str]]) -> dict[str, Any]:
    key = f"[{found.key}] " if found.key else ""
    suggestion = f"\n{words_of(found.language).suggestion}{found.suggestion}" if found.suggestion else ""
    told: dict[str, Any] = {
        "message": f"{key}{found.message}{suggestion}",
        "location": _location(found.path, found.place, sources),
        "severity": _SEVERITIES[found.severity],
        "code": {"value": found.rule},
    }
    if found.fix is not None:
        place = _location(found.path, found.fix.place, sources)["range"]
        told["suggestions"] = [{"range": place, "text": found.fix.replacement}]
    if found.related:
        told["related_locations"] = [
            {"message": one.message, "location": _location(one.path, one.place, sources)} for one in found.related
        ]
    return told


def _location(path: str, place: Place, sources: dict[str, list[str]]) -> dict[str, Any]:
    lines = sources.get(path, [])
    return {
        "path": path.replace(os.sep, "/"),
        "range": {
            "start": _position(lines, place.line, place.column),
            "end": _position(lines, place.end_line, place.end_column),
        },
    }


def _position(lines: list[str], line: int, column: int) -> dict[str, int]:
    if line > len(lines):
        return {"line": line}
    return {"line": line, "column": len(lines[line - 1][: column - 1].encode("utf-8", "surrogatepass")) + 1}
