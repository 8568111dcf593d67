"""Saving: a file replaced in one step, so that nothing is lost should the writing fail midway."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress


class ChangedError(OSError):
    """The file holds something else by now than what was read."""


def save(path: str, before: bytes, data: bytes) -> None:
    """Put `data` in the place of `before`, the bytes that were read from the file at `path`.

    The new file is written beside the old one and takes its name when it is whole; it keeps permissions and, where
    that is allowed, owner. A symbolic link stays and its target is replaced. Raises ChangedError where the file
    changed meanwhile, and OSError where it cannot be written; the old file stands then.
    """
    target = os.path.realpath(path)
    if not os.access(target, os.W_OK):
        raise PermissionError("not written: it is write-protected")
    folder, name = os.path.split(target)
    seen = os.stat(target)
    handle, new = tempfile.mkstemp(prefix=f".{name}.", suffix=".new", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(new, seen.st_mode & 0o7777)
        if hasattr(os, "chown"):
            with suppress(OSError):
                os.chown(new, seen.st_uid, seen.st_gid)
                os.chmod(new, seen.st_mode & 0o7777)
        with open(target, "rb") as file:
            if file.read() != before:
                raise ChangedError("not written: it changed since it was read")
        os.replace(new, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(new)
        raise
