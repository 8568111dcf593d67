"""Which lines changed since a revision, as git tells it."""

from __future__ import annotations

import os
import re
import subprocess

from noticelint.config import ConfigError
from noticelint.report.result import Reported, Result
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPED = re.compile(rb"\\([0-7]{3}|.)")
_SIGNS = {b"a": 7, b"b": 8, b"t": 9, b"n": 10, b"v": 11, b"f": 12, b"r": 13, b'"': 34, b"\\": 92}


class Changes(NamedTuple):
    """What changed: absolute path -> changed lines (1-based, half open), and every path that git knows."""

    lines: Mapping[str, list[tuple[int, int]]]
    tracked: frozenset[str]


def changes_since(revision: str) -> Changes:
    """The changes of the working folder's repository from `revision` to the files as they lie there.

    Raises ConfigError where there is no git, no repository, or no such revision.
    """
    top = os.fsdecode(_git(["rev-parse", "--show-toplevel"], "not in a git repository").rstrip(b"\n"))
    commit = _git(
        ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"],
        f"git knows no revision {revision!r}" + (" (a shallow clone may lack it)" if _is_shallow() else ""),
    ).strip()
    # Nothing that a repository's or user's settings say may change the form, and no program of theirs is run.
    diff = _git(
        [
            "-c", "core.quotePath=true", "-c", "core.fsmonitor=false", "diff", "-U0", "--find-renames", "--no-color",
            "--no-ext-diff", "--no-textconv", "--text", "--ignore-submodules=all", "--no-relative",
            "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/", os.fsdecode(commit), "--",
        ],
        f"git cannot compare with {revision!r}",
    )  # fmt: skip
    listed = _git(["-c", "core.fsmonitor=false", "-C", top, "ls-files", "-z"], "git cannot list its files")
    tracked = frozenset(os.path.realpath(os.path.join(top, os.fsdecode(name))) for name in listed.split(b"\0") if name)
    lines = {os.path.realpath(os.path.join(top, path)): changed for path, changed in parse_diff(diff).items()}
    return Changes(lines, tracked)


def parse_diff(diff: bytes) -> dict[str, list[tuple[int, int]]]:
    """The changed lines of each file of a `git diff -U0`: path from the repository's top -> (first, behind the last).

    Where lines were only taken out the stretch is empty: (n, n). Files that are gone are left out.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    current: list[tuple[int, int]] | None = None
    left = 0  # lines of the hunk still to come: what they hold is no header, whatever it looks like
    for line in diff.split(b"\n"):
        if left and line[:1] in b"+-" and line:
            left -= 1
        elif line.startswith(b"+++ "):
            name = _unquoted(line[4:])
            current = found.setdefault(name[2:], []) if name.startswith("b/") else None
        elif line.startswith(b"diff --git "):
            current = None
        elif (hunk := _HUNK.match(line)) is not None:
            gone, first, come = hunk[1], int(hunk[2]), hunk[3]
            size = 1 if come is None else int(come)
            left = size + (1 if gone is None else int(gone))
            if current is not None:
                current.append((first, first + size) if size else (first + 1, first + 1))
    return found


def only_changed(result: Result, changes: Changes, whole: Collection[str]) -> Result:
    """The result with the findings alone that stand on changed lines; files that git does not know are new.

    Rules in `whole` judge a notice as a whole (something is missing): their findings count in any file that changed,
    since what was taken out leaves no line. In a catalogue only lines count.
    """
    kept = tuple(found for found in result.findings if _counts(found, changes, whole))
    return result._replace(findings=kept)


def _counts(found: Reported, changes: Changes, whole: Collection[str]) -> bool:
    path = os.path.realpath(found.path)
    if path not in changes.tracked or not os.path.isfile(path):
        return True
    stretches = changes.lines.get(path)
    if stretches is None:
        return False
    if (found.rule in whole and not found.key) or _has_other_lines(path):
        return True
    return any(found.place.line < end and start <= found.place.end_line for start, end in stretches)


def _has_other_lines(path: str) -> bool:
    """Whether git's line numbers are not ours: lines end where git sees no end, or the file is packed (Word)."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return True
    return b"\0" in data or data.count(b"\r") != data.count(b"\r\n")


def _unquoted(name: bytes) -> str:
    """A path as git writes it in a header: in quotation marks and escaped where it holds unusual characters."""
    name = name.rstrip(b"\t")
    if name[:1] == b'"':
        name = _ESCAPED.sub(lambda found: bytes([_byte(found[1])]), name[1:-1])
    return os.fsdecode(name)


def _byte(escaped: bytes) -> int:
    return _SIGNS[escaped] if escaped in _SIGNS else int(escaped, 8)


def _is_shallow() -> bool:
    return _git(["rev-parse", "--is-shallow-repository"], "git cannot tell").strip() == b"true"


def _git(arguments: list[str], reason: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except OSError:
        raise ConfigError("--since needs git, which cannot be run here") from None
    if done.returncode:
        raise ConfigError(f"--since: {reason}")
    return done.stdout
