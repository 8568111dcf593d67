"""When files were last changed: by git where it knows them and they lie as committed, else by the file system."""

from __future__ import annotations

import os
import subprocess

from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def last_changed(paths: Sequence[str]) -> dict[str, int]:
    """Path -> the second (Unix time) of its last change; paths that are gone are left out.

    A file that was touched since its last commit is as new as the file system says.
    """
    times = {path: int(os.stat(path).st_mtime) for path in paths if os.path.isfile(path)}
    by_folder: dict[str, list[str]] = {}
    for path in times:
        by_folder.setdefault(os.path.dirname(os.path.abspath(path)), []).append(path)
    for folder, its in by_folder.items():
        names = [os.path.basename(path) for path in its]
        listed = _git(
            folder, ["log", "--format=%x01%ct", "--name-only", "--no-renames", "-z", "--relative", "--", *names]
        )
        dirty = _git(folder, ["status", "--porcelain", "-z", "--untracked-files=all", "--", *names])
        if listed is None or dirty is None:
            continue
        touched = {os.path.basename(entry[3:]) for entry in dirty.split("\0")}
        committed = _times(listed)
        for path, name in zip(its, names, strict=True):
            if name in committed and name not in touched:
                times[path] = committed[name]
    return times


def _times(listed: str) -> dict[str, int]:
    """The newest time of each name in a log: a time behind \\x01, then names, all ended by \\0 or a line end."""
    times: dict[str, int] = {}
    now = 0
    for piece in listed.replace("\n", "\0").split("\0"):
        if piece.startswith("\x01"):
            now = int(piece[1:])
        elif piece:
            times.setdefault(piece, now)
    return times


def _git(folder: str, arguments: list[str]) -> str | None:
    # No program that a repository's settings name is run.
    command = ["git", "-C", folder, "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except OSError:
        return None
    return os.fsdecode(done.stdout) if not done.returncode else None
