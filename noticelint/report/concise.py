"""The reports of one line each: findings for editors and grep, and the files that could not be checked."""

from __future__ import annotations

from noticelint.report.result import Reported, Result, standing
from noticelint.report.width import visible


def render_concise(result: Result) -> str:
    """`path:line:column: severity[rule] message` for each finding that stands, each line ended.

    A string of a catalogue has its key in brackets before the severity.
    """
    return "".join(f"{line_of(found)}\n" for found in standing(result))


def line_of(found: Reported) -> str:
    """One finding on one line, without its end."""
    return (
        f"{visible(found.path)}:{found.place.line}:{found.place.column}: {_key(found.key)}"
        f"{found.severity}[{visible(found.rule)}] {_one_line(found.message)}"
    )


def render_failures(result: Result) -> str:
    """`path:line:column: message` for each file skipped or not to be checked, each line ended; for stderr."""
    lines = []
    for failed in sorted(
        (*result.failures, *result.skipped), key=lambda failed: (failed.path, failed.line or 0, failed.column or 0)
    ):
        where = [str(number) for number in (failed.line, failed.column) if number is not None]
        lines.append(f"{':'.join([visible(failed.path), *where])}: {_one_line(failed.message)}\n")
    return "".join(lines)


def _key(key: str) -> str:
    return f"[{_one_line(key)}] " if key else ""


def _one_line(text: str) -> str:
    return visible(" ".join(text.split()))
