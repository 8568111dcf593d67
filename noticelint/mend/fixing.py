"""`check --fix`: files mended one by one, written back or shown as a diff."""

from __future__ import annotations

import os
import sys
from difflib import unified_diff

from noticelint.config import stated_for
from noticelint.draft import bytes_of, told_of
from noticelint.formats.errors import ReadError
from noticelint.formats.read import read_file
from noticelint.judge import Run
from noticelint.lint import merged
from noticelint.mend.fix import MOST_PASSES, Narrow, fix_bytes
from noticelint.mend.save import save
from noticelint.report.result import Failure, Result
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import SimpleNamespace


class Mended(NamedTuple):
    """What a run of mending came to: what goes to standard output, and a remark for stderr.

    `named` is standard input as it is now, `changed` counts the files that were mended or would be. `seen` is what was
    checked and could not be read or written, without findings; `unwritten` only what could not be written.
    """

    named: list[tuple[str, bytes]]
    output: bytes
    remark: str
    changed: int
    seen: Result
    unwritten: Result


def mend_all(named: list[tuple[str, bytes]], files: Iterable[str], run: Run, arguments: SimpleNamespace) -> Mended:
    """Mend standard input (`named`: its name and bytes) and files as `--fix`, `--unsafe-fixes` and `--diff` ask.

    With `--diff` nothing is written and the output is a unified diff, else it is standard input, mended. Raises
    ConfigError for a baseline or a revision that cannot be used.
    """
    narrow = _narrowing(arguments, run)
    passes = 1 if arguments.since is not None else MOST_PASSES  # after it, lines are others than git's
    seen: list[Result] = []
    unwritten: list[Failure] = []
    output: list[bytes] = []
    left: list[tuple[str, bytes]] = []
    edits = changed = 0
    for path, data, is_file in _read(named, files, seen):
        fixed = fix_bytes(path, data, run, unsafe=arguments.unsafe_fixes, narrow=narrow, passes=passes)
        seen.append(fixed.result._replace(findings=(), sources={}))
        failure = None
        if arguments.diff:
            output.append(_diff(path, data, fixed.data, run))
        elif not is_file:
            output.append(fixed.data)
            left.append((path, fixed.data))
        elif fixed.data != data:
            failure = _saved(path, data, fixed.data)
        if failure is not None:
            unwritten.append(failure)
        else:
            changed += fixed.data != data
            edits += fixed.edits
    remark = ""
    if edits and not arguments.quiet:
        would = "would be made" if arguments.diff else "made"
        remark = f"noticelint: {edits} {_number('fix', edits)} {would} in {changed} {_number('file', changed)}\n"
    failed = Result((), (), tuple(unwritten), {})
    return Mended(left, b"".join(output), remark, changed, merged([*seen, failed]), failed)


def _number(word: str, count: int) -> str:
    return word if count == 1 else word + ("es" if word.endswith("x") else "s")


def _saved(path: str, before: bytes, data: bytes) -> Failure | None:
    try:
        save(path, before, data)
    except OSError as error:
        return Failure(path, error.strerror or str(error), None, None)
    return None


def _read(
    named: list[tuple[str, bytes]], files: Iterable[str], results: list[Result]
) -> Iterator[tuple[str, bytes, bool]]:
    """Each name with its bytes, and whether it is a file; one that cannot be read is a failure in `results`."""
    yield from ((name, data, False) for name, data in named)
    for path in files:
        data = bytes_of(path)
        if isinstance(data, Result):
            results.append(data)
            continue
        yield path, data, True


def _narrowing(arguments: SimpleNamespace, run: Run) -> Narrow | None:
    """What a baseline and `--since` leave of a result."""
    steps: list[Narrow] = []
    settings = run.settings
    if settings.baseline and os.path.lexists(settings.baseline):
        from noticelint.baseline import apply_baseline, read_baseline

        entries = read_baseline(settings.baseline)
        folder = os.path.dirname(os.path.abspath(settings.baseline))
        steps.append(lambda result: apply_baseline(result, entries, folder)[0])
    if arguments.since is not None:
        from noticelint.since import changes_since, only_changed

        changes = changes_since(arguments.since)
        whole = {rule.id for rule in run.rules if rule.folder in ("required", "together")}
        steps.append(lambda result: only_changed(result, changes, whole))

    def narrow(result: Result) -> Result:
        for step in steps:
            result = step(result)
        return result

    return narrow if steps else None


def _diff(path: str, before: bytes, after: bytes, run: Run) -> bytes:
    """The change as a unified diff, in UTF-8; empty where there is none."""
    if before == after:
        return b""
    old, new = (_lines(path, data, run) for data in (before, after))
    shown = []
    for line in unified_diff(old, new, path, path):
        if sys.stdout.isatty():
            from noticelint.report.width import visible

            line = visible(line.rstrip("\r\n")) + "\n"
        shown.append(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
    return "".join(shown).encode("utf-8", "backslashreplace")


def _lines(path: str, data: bytes, run: Run) -> list[str]:
    try:
        source = read_file(path, data, told_of(stated_for(run.settings, path))).source
    except ReadError:  # pragma: no cover - what was mended can be read
        return []
    lines = source.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + [line for line in lines[-1:] if line]
