"""The report for programs that read line by line: the members of the JSON report, one a line."""

from __future__ import annotations

from noticelint.report.as_json import dump, error_told, finding_told, notice_told, summary_told
from noticelint.report.result import Result, ordered


def render_jsonl(result: Result) -> str:
    """Lines `{"notice": ...}`, `{"finding": ...}`, `{"error": ...}` and last `{"summary": ...}`, each line ended.

    What stands in each is described under `$defs` of `findings.schema.json`.
    """
    lines = [
        *({"notice": notice_told(one)} for one in sorted(result.notices, key=lambda one: (one.path, one.key))),
        *({"finding": finding_told(one)} for one in ordered(result.findings)),
        *({"error": error_told(one)} for one in sorted(result.failures, key=lambda one: (one.path, one.message))),
        {"summary": summary_told(result)},
    ]
    return "".join(f"{dump(line)}\n" for line in lines)
