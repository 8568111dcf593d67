"""Paths that a user names to the files that are read."""

from __future__ import annotations

import os

from noticelint.formats.errors import ReadError
from noticelint.formats.known import format_of
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    # Says of a path whether patterns leave it out: True, False, or None where they say nothing of it.
    Verdict = Callable[[str], bool | None]

_NEVER = frozenset(("node_modules", "__pycache__"))


class _Ignores(NamedTuple):
    """The patterns of one ignore file, which hold below `folder`."""

    folder: str
    verdict: Verdict


def discover(
    paths: list[str],
    exclude: tuple[str, ...],
    extensions: tuple[str, ...] = (),
    also: Callable[[str], bool] | None = None,
) -> list[str]:
    """The files that `paths` stand for, sorted and each once.

    A file is taken whatever it is called and whatever `exclude` says. A folder is walked for files with one of
    `extensions` (none: for files in a format that notices are written in) and for those that `also` says are wanted;
    left out are hidden files and folders, node_modules, __pycache__, what git ignores, and what `exclude` matches
    (patterns as in .gitignore, from the working folder). Links to folders are not followed.
    Raises ReadError, which names the path, where one does not exist or cannot be listed.
    """
    excluded = _patterns(exclude) if exclude else None
    endings = tuple(one.lower() for one in extensions)

    def wanted(path: str) -> bool:
        if path.lower().endswith(endings) if endings else format_of(path)[0]:
            return True
        return also is not None and also(path)

    found: dict[str, str] = {}
    for path in map(os.path.normpath, paths):
        if os.path.isdir(path):
            files = _walk(path, excluded, wanted)
        elif os.path.lexists(path):
            files = iter((path,))
        else:
            raise ReadError("no such file or folder", path=path)
        for file in files:
            found.setdefault(os.path.abspath(file), file)
    return sorted(found.values())


def excludes(exclude: tuple[str, ...], folder: str, path: str) -> bool:
    """Whether patterns, as in .gitignore and seen from `folder`, leave out a file there or below.

    Raises ReadError for what is no pattern.
    """
    relative = os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")
    return not relative.startswith("../") and bool(_patterns(exclude)(relative))


def _walk(top: str, excluded: Verdict | None, wanted: Callable[[str], bool]) -> Iterator[str]:
    working = os.getcwd()
    above = _ignores_above(os.path.abspath(top))
    # Who names an ignored folder wants it read.
    waiting = [(top, () if _ignored(above, os.path.abspath(top), True) else above)]
    while waiting:
        folder, ignores = waiting.pop()
        absolute = os.path.abspath(folder)
        ignores = (*_ignores_in(absolute), *ignores)
        excludes = (_Ignores(_base(working, absolute, top), excluded),) if excluded is not None else ()
        try:
            with os.scandir(folder) as listing:
                entries = list(listing)
        except OSError as error:
            raise ReadError(error.strerror or "cannot be listed", path=folder) from None
        for entry in entries:
            is_folder = entry.is_dir(follow_symlinks=False)
            if entry.name.startswith(".") or (is_folder and entry.name in _NEVER):
                continue
            # A link that leads nowhere is kept: whoever reads it says so.
            path = entry.name if folder == "." else os.path.join(folder, entry.name)
            is_file = not is_folder and wanted(path) and _is_file(entry)
            if not (is_folder or is_file):
                continue
            place = os.path.join(absolute, entry.name)
            if _ignored(ignores, place, is_folder) or _ignored(excludes, place, is_folder):
                continue
            if is_folder:
                waiting.append((path, ignores))
            else:
                yield path


def _is_file(entry: os.DirEntry[str]) -> bool:
    if entry.is_symlink():
        return not os.path.exists(entry.path) or os.path.isfile(entry.path)
    return entry.is_file()


def _base(working: str, folder: str, top: str) -> str:
    """What exclude patterns are relative to: the working folder, or what was named, where that is elsewhere."""
    inside = folder == working or folder.startswith(os.path.join(working, ""))
    return working if inside else os.path.abspath(top)


def _ignored(ignores: tuple[_Ignores, ...], place: str, is_folder: bool) -> bool:
    for ignore in ignores:
        relative = os.path.relpath(place, ignore.folder).replace(os.sep, "/")
        verdict = ignore.verdict(relative + "/" if is_folder else relative)
        if verdict is not None:
            return verdict
    return False


def _ignores_above(folder: str) -> tuple[_Ignores, ...]:
    """What the ignore files of the folders above say, the nearest first, where `folder` is in a git repository."""
    found: list[_Ignores] = []
    while True:
        git = os.path.join(folder, ".git")
        if os.path.lexists(git):
            return (*found, *_read_ignores(os.path.join(_common_folder(git), "info", "exclude"), folder))
        above = os.path.dirname(folder)
        if above == folder:
            return ()
        folder = above
        found.extend(_ignores_in(folder))


def _common_folder(git: str) -> str:
    """The folder a repository keeps its settings in: `.git`, or for a worktree the one its `.git` file leads to."""
    if os.path.isdir(git):
        return git
    lines = _lines(git)
    folder = os.path.join(os.path.dirname(git), lines[0].removeprefix("gitdir:").strip()) if lines else git
    common = _lines(os.path.join(folder, "commondir"))
    return os.path.join(folder, common[0].strip()) if common else folder


def _ignores_in(folder: str) -> tuple[_Ignores, ...]:
    return _read_ignores(os.path.join(folder, ".gitignore"), folder)


def _read_ignores(path: str, folder: str) -> tuple[_Ignores, ...]:
    # Git passes over a line that is no pattern, and so do we.
    lines = tuple(line for line in _lines(path) if line.strip() not in ("", "!", "/", "\\"))
    return (_Ignores(folder, _patterns(lines, path)),) if lines else ()


def _lines(path: str) -> list[str]:
    try:
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            return file.read().split("\n")
    except OSError:
        return []


def _patterns(lines: tuple[str, ...], path: str = "exclude") -> Verdict:
    from pathspec import GitIgnoreSpec

    try:
        spec = GitIgnoreSpec.from_lines(lines)
    except ValueError as error:
        raise ReadError(f"not an ignore pattern: {error}", path=path) from None
    return lambda place: spec.check_file(place).include
