"""Waiting for notices to change."""

from __future__ import annotations

import os

from noticelint.config import ConfigError
from noticelint.formats.known import format_of
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def changes(paths: list[str], extensions: tuple[str, ...], own: set[str]) -> Iterator[None]:
    """At once, and again after each change of a file with one of `extensions` (none: of a notice's format) at or below
    `paths`.

    Settings and rule files count too when they lie there; `own` are the absolute paths of what we write ourselves,
    which would start us again for ever. Ctrl-C raises KeyboardInterrupt. Raises ConfigError where watchfiles is not
    installed.
    """
    try:
        from watchfiles import watch
    except ImportError:
        raise ConfigError("--watch needs watchfiles: pip install 'noticelint[watch]'") from None
    settings = (".toml", ".yaml")
    yield

    def wanted(_: object, path: str) -> bool:
        name = path.lower()
        read = name.endswith(extensions) if extensions else bool(format_of(path)[0])
        return (read or name.endswith(settings)) and os.path.abspath(path) not in own

    for _ in watch(*paths, watch_filter=wanted):
        yield
