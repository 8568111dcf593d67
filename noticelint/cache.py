"""The private cache: plain data in the user's own folder, never code, never a shared temporary folder."""

from __future__ import annotations

import marshal
import os
import stat
import sys
import time
from _thread import get_ident  # threading would load a module more

from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from mmap import mmap
    from typing import Any

_KEPT_FOR = 60 * 60 * 24 * 30  # seconds after which an entry that nobody wrote anew is dropped
_off = False

# Marshal's format differs between interpreters; an entry of another one must not be taken for ours.
FORMAT = f"{sys.implementation.cache_tag}-{marshal.version}"


def turn_off() -> None:
    """Neither read nor write the cache in this process (`--no-cache`)."""
    global _off
    _off = True


def folder() -> str | None:
    """The user's own cache folder for noticelint, made if need be; None where there can be none.

    A folder that somebody else owns or may write to is not used: its content would be trusted.
    """
    base = os.environ.get("NOTICELINT_CACHE_DIR") or _default()
    if _off or not os.path.isabs(base):
        return None
    try:
        os.makedirs(base, mode=0o700, exist_ok=True)
        seen = os.stat(base)
    except OSError:
        return None
    if os.name == "posix" and (seen.st_uid != os.getuid() or seen.st_mode & (stat.S_IWGRP | stat.S_IWOTH)):
        return None
    return base


def read(name: str) -> Any:
    """The entry called `name`, or None where there is none that can be read."""
    base = folder()
    if base is None:
        return None
    try:
        with open(os.path.join(base, f"{name}.{FORMAT}"), "rb") as file:
            return marshal.loads(file.read())
    except (OSError, ValueError, EOFError, TypeError):
        return None


def write(name: str, data: Any) -> None:
    """Keep plain data under `name`; where that cannot be done, nothing is kept."""
    write_bytes(name, marshal.dumps(data))


def mapped(name: str) -> mmap | None:
    """The bytes kept under `name`, of which only what is looked at is read; None where there are none."""
    base = folder()
    return None if base is None else mapped_file(os.path.join(base, f"{name}.{FORMAT}"))


def mapped_file(path: str) -> mmap | None:
    """The bytes of a file, of which only what is looked at is read; None where there are none."""
    from mmap import ACCESS_READ, mmap

    try:
        with open(path, "rb") as file:
            return mmap(file.fileno(), 0, access=ACCESS_READ)
    except (OSError, ValueError):
        return None


def write_bytes(name: str, data: bytes) -> None:
    """Keep bytes under `name`; where that cannot be done, nothing is kept."""
    base = folder()
    if base is None:
        return
    target = os.path.join(base, f"{name}.{FORMAT}")
    try:
        # A half-written file must never stand under the name that another process or thread reads.
        own = f"{target}.{os.getpid()}.{get_ident()}"
        with open(own, "wb") as file:
            file.write(data)
        os.replace(own, target)
        _sweep(base)
    except OSError:
        return


def _sweep(base: str) -> None:
    for entry in os.scandir(base):
        if entry.is_file() and entry.stat().st_mtime < time.time() - _KEPT_FOR:
            os.unlink(entry.path)


def _default() -> str:
    if os.name == "nt":  # pragma: no cover - Windows
        return os.path.join(os.environ.get("LOCALAPPDATA", ""), "noticelint", "cache")
    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(home, "noticelint")
