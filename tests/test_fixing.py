"""`check --fix` and its kin from the command line: what is written, what is printed, with which exit code."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from noticelint.cli import main
from noticelint.mend import save

_BEFORE = b"Dear customer,\r\nYour order was cancelled!! The fee is due pursuant to section 4. \xf0\x9f\x98\xa2"
_SAFE = b"Dear customer,\r\nYour order was cancelled! The fee is due under section 4. \xf0\x9f\x98\xa2"
_ALL = b"Dear customer,\r\nYour order was cancelled! The fee is due under section 4."
_CHECK = ("check", "--isolated", "--select", "jargon,informal-tone,unused-suppression")


class _Stdin(io.StringIO):
    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.buffer = io.BytesIO(data)


@pytest.fixture
def notice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.txt"
    path.write_bytes(_BEFORE)
    return path


def test_fix(notice: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main([*_CHECK, "--fix", "a.txt"]) == 1
    assert notice.read_bytes() == _SAFE
    out, err = capfd.readouterr()
    assert "😢" in out
    assert "1 finding can be fixed with --fix --unsafe-fixes" in out
    assert err == "noticelint: 2 fixes made in 1 file\n"
    assert main([*_CHECK, "--fix", "a.txt"]) == 1
    assert notice.read_bytes() == _SAFE
    assert capfd.readouterr().err == ""


def test_unsafe_fixes(notice: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main([*_CHECK, "--unsafe-fixes", "a.txt"]) == 1
    assert notice.read_bytes() == _BEFORE
    out = capfd.readouterr().out
    assert 'fix: write "under"' in out
    assert "2 findings can be fixed with --fix" in out
    assert main([*_CHECK, "--fix", "--unsafe-fixes", "a.txt"]) == 0
    assert notice.read_bytes() == _ALL


def test_diff(notice: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main([*_CHECK, "--diff", "a.txt"]) == 1
    assert notice.read_bytes() == _BEFORE
    assert capfd.readouterr().out == (
        "--- a.txt\n+++ a.txt\n@@ -1,2 +1,2 @@\n Dear customer,\r\n"
        "-Your order was cancelled!! The fee is due pursuant to section 4. 😢\n\\ No newline at end of file\n"
        "+Your order was cancelled! The fee is due under section 4. 😢\n\\ No newline at end of file\n"
    )
    notice.write_bytes(_SAFE)
    assert main([*_CHECK, "--diff", "a.txt"]) == 0
    assert capfd.readouterr().out == ""
    assert main([*_CHECK, "--diff", "--unsafe-fixes", "a.txt"]) == 1


def test_fix_only(notice: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main([*_CHECK, "--fix-only", "a.txt"]) == 0
    assert notice.read_bytes() == _SAFE
    assert capfd.readouterr().out == ""
    assert main([*_CHECK, "--fix-only", "a.txt", "gone.txt"]) == 2


def test_standard_input(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, notice: Path
) -> None:
    monkeypatch.setattr("sys.stdin", _Stdin(_BEFORE))
    assert main([*_CHECK, "--fix", "-"]) == 1
    out, err = capfdbinary.readouterr()
    assert out == _SAFE
    assert b"1 finding" in err
    monkeypatch.setattr("sys.stdin", _Stdin(_BEFORE))
    assert main([*_CHECK, "--fix-only", "--unsafe-fixes", "-q", "-"]) == 0
    assert capfdbinary.readouterr() == (_ALL, b"")


def test_a_file_that_changed_meanwhile(
    notice: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = save.save

    def late(path: str, old: bytes, new: bytes) -> None:
        notice.write_bytes(b"Somebody else wrote this!!")
        before(path, old, new)

    monkeypatch.setattr("noticelint.mend.fixing.save", late)
    assert main([*_CHECK, "--fix", "a.txt"]) == 2
    assert notice.read_bytes() == b"Somebody else wrote this!!"
    assert "a.txt: not written: it changed since it was read" in capfd.readouterr().err
    assert os.listdir(notice.parent) == ["a.txt"]


def test_accepted_by_a_baseline_or_a_comment(notice: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main([*_CHECK, "--write-baseline", "base.jsonl", "a.txt"]) == 0
    assert main([*_CHECK, "--fix", "--unsafe-fixes", "--baseline", "base.jsonl", "a.txt"]) == 0
    assert notice.read_bytes() == _BEFORE
    commented = b"# noticelint: ignore-file jargon, informal-tone -- agreed\n" + _BEFORE
    notice.write_bytes(commented)
    assert main([*_CHECK, "--fix", "--unsafe-fixes", "a.txt"]) == 0
    assert notice.read_bytes() == commented


def test_since(notice: Path, capfd: pytest.CaptureFixture[str]) -> None:
    notice.write_bytes(b"It is due pursuant to section 4.\nYour order was cancelled.\n")
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run([*git, *command], check=True, cwd=notice.parent)
    notice.write_bytes(b"It is due pursuant to section 4.\nYour order was cancelled!!\n")
    assert main([*_CHECK, "--fix", "--since", "HEAD", "a.txt"]) == 0
    assert notice.read_bytes() == b"It is due pursuant to section 4.\nYour order was cancelled!\n"


def test_outputs_tell_fixes(notice: Path, capfd: pytest.CaptureFixture[str]) -> None:
    outputs = [part for name in ("json", "sarif", "rdjson") for part in ("-o", f"{name}:{name}.out")]
    assert main([*_CHECK, *outputs, "a.txt"]) == 1
    read = {name: json.loads(Path(f"{name}.out").read_text("utf-8")) for name in ("json", "sarif", "rdjson")}
    (told,) = [one["fix"] for one in read["json"]["findings"] if one["rule"] == "jargon"]
    assert told == {
        "replacement": "under", "words": "under", "safe": True,
        "line": 2, "column": 43, "end_line": 2, "end_column": 54,
    }  # fmt: skip
    fixes = [fix for one in read["sarif"]["runs"][0]["results"] for fix in one.get("fixes", ())]
    replaced = fixes[-1]["artifactChanges"][0]["replacements"][0]
    assert replaced["insertedContent"] == {"text": "under"}
    assert (replaced["deletedRegion"]["startColumn"], replaced["deletedRegion"]["endColumn"]) == (43, 54)
    (suggested,) = [one["suggestions"] for one in read["rdjson"]["diagnostics"] if one["code"]["value"] == "jargon"]
    place = {"start": {"line": 2, "column": 43}, "end": {"line": 2, "column": 54}}
    assert suggested == [{"range": place, "text": "under"}]


def test_nothing_of_it_is_loaded_unasked(notice: Path) -> None:
    notice.write_bytes(b"Dear customer,\nThe shop is closed.\n")
    code = (
        "import sys; from noticelint.cli import main; main(['check', '--isolated', 'a.txt'])\n"
        "sys.exit(bool({'noticelint.mend.fix', 'noticelint.mend.fixing', 'noticelint.mend.edits', 'noticelint.mend.save',"
        " 'noticelint.checks.mending'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=notice.parent, check=False).returncode == 0
