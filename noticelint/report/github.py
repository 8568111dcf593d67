"""Workflow commands, which GitHub Actions shows as annotations beside the lines of a change."""

from __future__ import annotations

from noticelint.report.concise import line_of
from noticelint.report.result import Reported, Result, standing
from noticelint.report.width import visible
from noticelint.report.wording import SEVERITIES

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_SHOWN = 10  # annotations of one level that GitHub shows for a step; it drops the others without a word


def render_github(result: Result) -> str:
    """A command for each finding that stands, the severest first; each line ended.

    Of each severity the first ten are commands; the others follow as plain lines in a group of the log, and a
    notice says how many. How values are escaped: GitHub, "Workflow commands for GitHub Actions".
    """
    findings = standing(result)
    lines: list[str] = []
    rest: list[Reported] = []
    for severity in SEVERITIES:
        same = [found for found in findings if found.severity == severity]
        # The notice that tells of the rest is one of the ten.
        most = _SHOWN - 1 if severity == "info" else _SHOWN
        lines += [_command(found) for found in same[:most]]
        rest += same[most:]
    if rest:
        noun = "finding stands" if len(rest) == 1 else "findings stand"
        lines.append(f"::notice title=noticelint::{len(rest)} more {noun} in the log")
        lines += ["::group::Further findings", *map(_plain, rest), "::endgroup::"]
    return "".join(f"{line}\n" for line in lines)


def _command(found: Reported) -> str:
    place = found.place
    values = {"file": found.path, "line": place.line, "endLine": place.end_line}
    if place.line == place.end_line:
        values |= {"col": place.column, "endColumn": place.end_column}
    values["title"] = f"{found.rule} [{found.key}]" if found.key else found.rule
    told = ",".join(f"{name}={_value(str(value))}" for name, value in values.items())
    text = found.message + (f"\n{found.suggestion}" if found.suggestion else "")
    return f"::{_COMMANDS[found.severity]} {told}::{_data(text)}"


def _plain(found: Reported) -> str:
    """A line that starts no command: neither `::` at its start nor `##[` anywhere."""
    return "- " + line_of(found).replace("##[", "## [")


def _data(text: str) -> str:
    lines = (visible(line).replace("%", "%25") for line in text.splitlines())
    return "%0A".join(lines).replace("##[", "## [")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
