"""Waiting for notices to change."""

from __future__ import annotations

import os
from collections.abc import Iterator

from noticelint.config import ConfigError


def changes(paths: list[str], extensions: tuple[str, ...], own: set[str]) -> Iterator[None]:
    """At once, and again after each change of a file with one of `extensions` at or below `paths`, until Ctrl-C.

    Settings and rule files count too when they lie there; `own` are the absolute paths of what we write ourselves,
    which would start us again for ever. Raises ConfigError where watchfiles is not installed.
    """
    try:
        from watchfiles import watch
    except ImportError:
        raise ConfigError("--watch needs watchfiles: pip install 'noticelint[watch]'") from None
    endings = (*extensions, ".toml", ".yaml")
    yield
    wanted = lambda _, path: path.lower().endswith(endings) and os.path.abspath(path) not in own  # noqa: E731
    for _ in watch(*paths, watch_filter=wanted, raise_interrupt=False):
        yield
