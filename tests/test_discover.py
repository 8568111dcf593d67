"""Paths to files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from noticelint.discover import discover
from noticelint.formats.errors import ReadError


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def make(folder: Path, *files: str, **contents: str) -> None:
    for file in (*files, *contents):
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(contents.get(file, ""), encoding="utf-8")


def test_folders_are_walked_for_the_extensions(here: Path) -> None:
    make(here, "b.md", "a.txt", "c.MARKDOWN", "d.py", "x/e.txt", "x/y/f.md", "g")
    assert discover(["."], ()) == ["a.txt", "b.md", "c.MARKDOWN", "x/e.txt", "x/y/f.md"]
    assert discover(["x"], (), (".MD",)) == ["x/y/f.md"]
    assert discover([str(here / "x")], ()) == [str(here / "x/e.txt"), str(here / "x/y/f.md")]


def test_each_file_once_however_it_is_named(here: Path) -> None:
    make(here, "x/a.txt", "b.py")
    assert discover(["x", "./x/a.txt", "x//a.txt", ".", "b.py", str(here / "x")], ()) == ["b.py", "x/a.txt"]


def test_hidden_and_installed_folders_are_left_out(here: Path) -> None:
    make(here, ".git/a.txt", ".venv/a.txt", "node_modules/a.md", "x/__pycache__/a.txt", ".hidden.txt", "x/a.txt")
    assert discover(["."], ()) == ["x/a.txt"]
    assert discover([".venv", ".hidden.txt"], ()) == [".hidden.txt", ".venv/a.txt"]


def test_exclude(here: Path) -> None:
    make(here, "a.txt", "drafts/b.txt", "x/drafts/c.txt", "x/d.md")
    assert discover(["."], ("drafts/",)) == ["a.txt", "x/d.md"]
    assert discover(["."], ("/drafts", "*.md")) == ["a.txt", "x/drafts/c.txt"]
    assert discover(["x"], ("x/drafts",)) == ["x/d.md"]
    assert discover(["drafts/b.txt"], ("drafts/",)) == ["drafts/b.txt"]


def test_exclude_elsewhere_counts_from_the_folder_named(here: Path, tmp_path: Path) -> None:
    make(tmp_path / "other", "drafts/a.txt", "b.txt")
    assert discover(["../other"], ("/drafts",)) == ["../other/b.txt"]


IGNORED = {
    ".gitignore": "build/\n*.md\n!keep.md\n/top.txt\n!\n# comment\n",
    "x/.gitignore": "!b.md\nlocal.txt\n",
    ".git/info/exclude": "secret.txt\n",
}
FILES = ("build/a.txt", "a.md", "keep.md", "top.txt", "x/top.txt", "x/b.md", "x/local.txt", "local.txt", "x/secret.txt")


def test_what_git_ignores_is_left_out(here: Path) -> None:
    make(here, *FILES, **IGNORED)
    assert discover(["."], ()) == ["keep.md", "local.txt", "x/b.md", "x/top.txt"]
    assert discover(["x"], ()) == ["x/b.md", "x/top.txt"]
    assert discover(["build", "a.md"], ()) == ["a.md", "build/a.txt"]


def test_it_is_what_git_itself_leaves_out(here: Path) -> None:
    try:
        subprocess.run(["git", "init", "-q"], check=True)
    except OSError:
        pytest.skip("no git")
    make(here, *FILES, **IGNORED)
    git = ["git", "ls-files", "--others", "--exclude-standard", "*.txt", "*.md"]
    listed = subprocess.run(git, check=True, capture_output=True, text=True).stdout.split()
    assert discover(["."], ()) == sorted(listed)


def test_a_worktree_obeys_the_exclude_file_it_shares(here: Path, tmp_path: Path) -> None:
    make(tmp_path / "main", **{".git/info/exclude": "a.txt\n", ".git/worktrees/w/commondir": "../..\n"})
    make(here, "a.txt", "b.txt", **{".git": f"gitdir: {tmp_path}/main/.git/worktrees/w\n"})
    assert discover(["."], ()) == ["b.txt"]


def test_ignore_files_above_count_only_in_a_repository(here: Path) -> None:
    make(here, "x/a.txt", **{".gitignore": "a.txt\n"})
    assert discover(["x"], ()) == ["x/a.txt"]
    assert discover(["."], ()) == []


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links")
def test_links(here: Path) -> None:
    make(here, "x/a.txt")
    (here / "x/loop").symlink_to(here, target_is_directory=True)
    (here / "b.txt").symlink_to(here / "x/a.txt")
    (here / "gone.txt").symlink_to(here / "nowhere.txt")
    assert discover(["."], ()) == ["b.txt", "gone.txt", "x/a.txt"]
    assert discover(["x/loop/x"], ()) == ["x/loop/x/a.txt"]


def test_a_path_that_does_not_exist(here: Path) -> None:
    with pytest.raises(ReadError, match=r"^nope/x\.txt: no such file or folder$") as caught:
        discover(["nope/x.txt"], ())
    assert caught.value.path == "nope/x.txt"


def test_nothing_to_discover(here: Path) -> None:
    assert discover([], ()) == []
    assert discover(["."], ()) == []


def test_patterns_cost_nothing_where_there_are_none(here: Path) -> None:
    make(here, "a.txt")
    code = "import sys; from noticelint.discover import discover; discover(['.'], ()); print('pathspec' in sys.modules)"
    path = [str(Path(entry).absolute()) for entry in sys.path if entry]
    out = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {path!r}\n{code}"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert out.stdout.strip() == "False"
