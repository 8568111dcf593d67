"""Modules from one file: what is loaded, when Python finds them itself, and what a cold start does without."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import noticelint
from noticelint import bundle

FIXTURES = Path(__file__).parent.parent / "fixtures"
CODE = """
import sys
from noticelint import bundle
finder = bundle.use()
from noticelint import cli
code = cli.main(sys.argv[1:])
ours = [one.__spec__.loader is finder for name, one in sys.modules.items() if name.startswith("noticelint.")]
bundle.keep(finder)
print("@", code, sum(ours), len(ours), cli.__file__, cli.__doc__ is not None, sep="|")
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the package and its rules, in which nothing is kept yet."""
    home = Path(noticelint.__file__).parent
    shutil.copytree(home, tmp_path / "noticelint", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(home.parent / "rules", tmp_path / "rules")
    (tmp_path / "a.txt").write_text("Dear guest, the lift is closed today.\n", encoding="utf-8")
    return tmp_path


def _run(package: Path, **environment: str) -> list[str]:
    known = {name: value for name, value in os.environ.items() if name not in ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH")}
    ran = subprocess.run(
        [sys.executable, "-c", CODE, "check", "--isolated", "a.txt"],
        cwd=package, capture_output=True, encoding="utf-8", env={**known, **environment}, check=True,
    )  # fmt: skip
    return ran.stdout.partition("@|")[2].strip().split("|")


def _kept(package: Path) -> list[Path]:
    return list((package / "noticelint" / "__pycache__").glob("bundle.*.[0-9]"))


def test_the_second_run_finds_its_modules_in_the_bundle(package: Path) -> None:
    first, second = _run(package), _run(package)
    assert first[1] == "0"
    assert int(second[1]) > 100
    # Those that open the bundle cannot lie in it.
    assert int(second[2]) - int(second[1]) < 8
    assert (first[0], first[3:]) == (second[0], second[3:])


def test_a_module_that_has_changed_is_read_anew(package: Path) -> None:
    _run(package)
    module = package / "noticelint" / "plain.py"
    module.write_text("raise SystemExit(41)\n", encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError) as stopped:
        _run(package)
    assert stopped.value.returncode == 41


@pytest.mark.parametrize("damage", [b"", b"\0" * 400, b"no bundle"])
def test_a_damaged_bundle_is_none_and_made_anew(package: Path, damage: bytes) -> None:
    _run(package)
    [kept] = _kept(package)
    kept.write_bytes(damage)
    assert _run(package)[1] == "0"
    assert int(_run(package)[1]) > 100


def test_nothing_is_kept_where_python_keeps_nothing(package: Path) -> None:
    _run(package, PYTHONDONTWRITEBYTECODE="1")
    assert _kept(package) == []


def test_nothing_is_told_where_nothing_can_be_kept(package: Path) -> None:
    _run(package)
    [kept] = _kept(package)
    kept.unlink()
    kept.mkdir()
    assert _run(package)[1] == "0"


@pytest.mark.parametrize("notice", ["bank-maintenance.zh-Hans.txt", "condo-water-tank.txt", "lift-maintenance.txt"])
def test_a_start_does_without_what_is_slow_to_import(package: Path, notice: str) -> None:
    (package / "a.txt").write_bytes((FIXTURES / "good" / notice).read_bytes())
    slow = "typing re enum functools contextlib collections dataclasses argparse pathlib json yaml importlib re2 spacy"
    code = (
        "import sys; from noticelint.cli import main; main(sys.argv[1:]);"
        f"print('@', *sorted(set({slow.split()}) & set(sys.modules)))"
    )
    # -S: site may import some of them itself, for the editable packages of an environment.
    paths = os.pathsep.join([str(package), *(path for path in sys.path if path)])
    for _ in range(2):
        ran = subprocess.run(
            [sys.executable, "-S", "-c", code, "check", "a.txt"],
            cwd=package, capture_output=True, encoding="utf-8", env={**os.environ, "PYTHONPATH": paths}, check=True,
        )  # fmt: skip
    assert ran.stdout.partition("@")[2].strip() == ""


def test_nothing_is_gathered_where_the_folder_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    finder = bundle.Finder({}, b"")
    monkeypatch.setattr(bundle.os, "access", lambda *_: False)
    monkeypatch.setattr(bundle.sys, "dont_write_bytecode", False)
    monkeypatch.setattr(bundle, "packed", lambda _: pytest.fail("gathered"))
    bundle.keep(finder)
