"""A rule file as it was read: what it holds, and where each part of it stands."""

from __future__ import annotations

from noticelint.rulebook.errors import RuleError
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any

Path = tuple[str | int, ...]


class Addition(NamedTuple):
    """What the file at `file` adds at the path `at`: items of a list, or `now` in the place of `was` (None: new)."""

    file: str
    at: Path
    was: Any
    now: Any


class RuleFile(NamedTuple):
    """One rule file: `folder` and `name` (its stem) say what it is, `body` is what it holds.

    `places` gives the file, 1-based line and column of each key and item, by its path in the body. Of a file that adds
    to another, `body` is what both make, each part's place is where it was written, and `added` lists what was added.
    """

    path: str
    folder: str
    name: str
    body: dict[str, Any]
    places: dict[Path, tuple[str, int, int]]
    added: tuple[Addition, ...] = ()


def where(file: RuleFile, path: Path) -> str:
    """The place of `path` in the file, or of its nearest ancestor that has one: `file:line:column`."""
    while path and path not in file.places:
        path = path[:-1]
    place, line, column = file.places.get(path, (file.path, 1, 1))
    return f"{place}:{line}:{column}"


def fail(file: RuleFile, path: Path, what: str) -> RuleError:
    """The error that names the place of `path` in the file, or of its nearest ancestor that has one."""
    return RuleError(f"{where(file, path)}: {what}")
