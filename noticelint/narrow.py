"""What of a result counts: findings on lines that changed, and findings that no baseline accepts."""

from __future__ import annotations

import os

from noticelint.baseline import NAME, Entry, apply_baseline, entry_of, read_baseline, render_baseline, stale
from noticelint.config import ConfigError, Settings
from noticelint.judge import Run
from noticelint.report.result import Result, standing
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from types import SimpleNamespace

_SHOWN = 20  # stale entries told one by one


def narrowed(result: Result, arguments: SimpleNamespace, settings: Settings, run: Run) -> tuple[Result, list[str]]:
    """The result as `--since`, `--baseline`, `--write-baseline` and `--prune` narrow it, and remarks for stderr.

    Writes the baseline where that is asked for. Raises ConfigError, which says what could not be done.
    """
    remarks: list[str] = []
    if settings.baseline or arguments.write_baseline is not None:
        result, remarks = _with_baseline(result, arguments, settings, run)
    if arguments.since is not None:
        from noticelint.since import changes_since, only_changed

        whole = {rule.id for rule in run.rules if rule.folder in ("required", "together")}
        result = only_changed(result, changes_since(arguments.since), whole)
    return result, [] if arguments.quiet else remarks


def _with_baseline(
    result: Result, arguments: SimpleNamespace, settings: Settings, run: Run
) -> tuple[Result, list[str]]:
    path = arguments.write_baseline or settings.baseline or os.path.join(settings.root, NAME)
    folder = os.path.dirname(os.path.abspath(path))
    writing = arguments.write_baseline is not None
    if writing and os.path.isdir(path):
        raise ConfigError(f"--write-baseline takes a file, and {path} is a folder: name what to check before it")
    # What is written over has to be a baseline: a notice named by mistake is not lost.
    entries = [] if writing and not os.path.lexists(path) else read_baseline(path)
    # An entry of a rule that exists no longer accepts nothing for ever.
    left_out = {rule.id for rule in run.rulebook.rules} - {rule.id for rule in run.rules}
    ran = {entry.rule for entry in entries} - left_out
    narrowed_result, used = apply_baseline(result, entries, folder)
    idle = stale(entries, used, result, ran, folder)
    shown = os.path.relpath(path)
    if writing:
        new = {entry_of(found, folder) for found in standing(result)}
        kept = {entry for entry in entries if entry not in idle and entry not in used}
        _write(path, {*new, *kept})
        accepted, _ = apply_baseline(result, new, folder)
        return accepted, [f"{len(new | kept)} {_entries(len(new | kept))} written to {shown}"]
    if not idle:
        return narrowed_result, []
    if arguments.prune:
        _write(path, set(entries) - set(idle))
        return narrowed_result, [f"{len(idle)} {_entries(len(idle))} taken out of {shown}"]
    told = [f"  {entry.path}: {entry.rule}: {entry.text}" for entry in idle[:_SHOWN]]
    more = [f"  and {len(idle) - _SHOWN} more"] if len(idle) > _SHOWN else []
    count = f"{len(idle)} {_entries(len(idle))} of {shown} no longer {'applies' if len(idle) == 1 else 'apply'}"
    return narrowed_result, [f"{count} (--prune takes them out):", *told, *more]


def _entries(count: int) -> str:
    return "entry" if count == 1 else "entries"


def _write(path: str, entries: set[Entry]) -> None:
    try:
        with open(f"{path}.new", "w", encoding="utf-8", newline="\n") as file:
            file.write(render_baseline(entries))
        os.replace(f"{path}.new", path)
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from None
