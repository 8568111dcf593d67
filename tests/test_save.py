"""A file replaced: whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

import pytest

from noticelint.mend.save import ChangedError, save


def test_permissions_and_links_stay(tmp_path: Path) -> None:
    target, link = tmp_path / "a.txt", tmp_path / "b.txt"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to("a.txt")
    save(str(link), b"old", b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o7777 == 0o640
    assert link.is_symlink()
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "b.txt"]


def test_what_changed_meanwhile_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"somebody else's")
    with pytest.raises(ChangedError, match="changed since it was read"):
        save(str(target), b"old", b"new")
    assert target.read_bytes() == b"somebody else's"
    assert os.listdir(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("step", ["fsync", "chmod", "replace"])
def test_a_write_that_fails_midway_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")

    def broken(*_: object) -> NoReturn:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, broken)
    with pytest.raises(OSError, match="No space left"):
        save(str(target), b"old", b"new")
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.txt"]


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anything")
def test_a_write_protected_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")
    target.chmod(0o444)
    with pytest.raises(PermissionError, match="write-protected"):
        save(str(target), b"old", b"new")
    assert target.read_bytes() == b"old"
