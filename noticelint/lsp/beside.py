"""The files in which an open document's other language versions may stand."""

from __future__ import annotations

import os

from noticelint.judge import Run
from noticelint.typed import TYPE_CHECKING
from noticelint.versions.grouping import Member, named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# More files than a notice has languages are no versions of one.
_MOST = 12


def versions_beside(path: str, opened: Iterable[str], run: Run) -> list[str]:
    """The paths of files that are called as `path` is but for their language: open ones, and those in its folder or
    in one beside it.

    None where no rule that compares versions is in force, and none where there are too many to be versions.
    """
    if not any(rule.folder == "versions" for rule in run.rules):
        return []
    families, root = run.settings.versions, run.settings.root
    own = named(Member(path), families, root)
    near = {*opened, *_near(path)} - {path}
    found = [one for one in near if named(Member(one), families, root) == own]
    return sorted(found) if len(found) <= _MOST else []


def _near(path: str) -> Iterator[str]:
    folder, name = os.path.split(path)
    above = os.path.dirname(folder)
    ending = os.path.splitext(name)[1]
    for one in _entries(folder):
        if one.name.endswith(ending) and one.is_file():
            yield one.path
    for one in _entries(above):
        if one.path != folder and one.is_dir() and os.path.isfile(os.path.join(one.path, name)):
            yield os.path.join(one.path, name)


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []
