"""The Code Quality report that GitLab shows in a merge request."""

from __future__ import annotations

import os

from noticelint.digest import blake2b
from noticelint.report.as_json import dump
from noticelint.report.result import Reported, Result, standing
from noticelint.report.wording import words_of
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render_gitlab(result: Result) -> str:
    """The findings that stand as a JSON array, a finding a line. Ends with a line end.

    GitLab takes findings of one fingerprint for one, so the path is part of it here. The form: GitLab, "Code
    Quality", "Code Quality report format", which follows the Code Climate specification.
    """
    issues = [dump(_issue(found)) for found in standing(result)]
    return "[\n" + ",\n".join(issues) + "\n]\n" if issues else "[]\n"


def _issue(found: Reported) -> dict[str, Any]:
    path, place = found.path.replace(os.sep, "/"), found.place
    mark = f"{path}\0{found.fingerprint}".encode("utf-8", "surrogatepass")
    key = f"[{found.key}] " if found.key else ""
    told: dict[str, Any] = {
        "type": "issue",
        "description": key + " ".join(found.message.split()),
        "check_name": found.rule,
        "categories": ["Clarity"],
        "fingerprint": blake2b(mark, digest_size=16).hexdigest(),
        "severity": _SEVERITIES[found.severity],
        "location": {
            "path": path,
            "positions": {
                "begin": {"line": place.line, "column": place.column},
                "end": {"line": place.end_line, "column": place.end_column},
            },
        },
    }
    if found.suggestion:
        told["content"] = {"body": words_of(found.language).suggestion + found.suggestion}
    if found.related:
        told["other_locations"] = [
            {"path": one.path.replace(os.sep, "/"), "lines": {"begin": one.place.line, "end": one.place.end_line}}
            for one in found.related
        ]
    return told
