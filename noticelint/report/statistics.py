"""How often each rule was broken."""

from __future__ import annotations

from noticelint.report.result import Result, standing
from noticelint.report.width import cells, pad, visible


def render_statistics(result: Result) -> str:
    """A line per rule with findings that stand: count, rule, severity; most first, each line ended."""
    severities: dict[str, list[str]] = {}
    for found in standing(result):
        severities.setdefault(visible(found.rule), []).append(found.severity)
    digits = max((len(str(len(seen))) for seen in severities.values()), default=0)
    width = max(map(cells, severities), default=0)
    rows = sorted(severities.items(), key=lambda row: (-len(row[1]), row[0]))
    return "".join(
        f"{len(seen):>{digits}}  {pad(rule, width)}  {', '.join(sorted(set(seen)))}\n" for rule, seen in rows
    )
