"""Several outputs of one run, progress, and watching."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from noticelint.cli import main
from noticelint.config import CHOICES
from noticelint.outputs import outputs_of
from noticelint.progress import counted
from tests.test_cli import BAD, CLEAN


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["out.txt"], [("text", "out.txt")]),
        (["sarif:out.sarif"], [("text", ""), ("sarif", "out.sarif")]),
        (["sarif:out.sarif", "out.txt"], [("sarif", "out.sarif"), ("text", "out.txt")]),
        (["github:-", "html:a:b.html"], [("github", ""), ("html", "a:b.html")]),
        (["C:\\out.txt"], [("text", "C:\\out.txt")]),
        (["sarif:"], [("text", "sarif:")]),
        (["-"], [("text", "")]),
    ],
)
def test_which_formats_go_where(given: list[str], expected: list[tuple[str, str]]) -> None:
    assert outputs_of(given, "text") == expected


def test_several_at_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = CHOICES["output-format"]
    arguments = [item for name in names for item in ("-o", f"{name}:out.{name}")]
    assert main(["check", "bad.txt", "--output-format", "concise", *arguments]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    assert out == (folder / "out.concise").read_text(encoding="utf-8")
    for name in names:
        assert "missing-contact" in (folder / f"out.{name}").read_text(encoding="utf-8")
    sarif = json.loads((folder / "out.sarif").read_text(encoding="utf-8"))
    rules = sarif["runs"][0]["tool"]["driver"]["rules"]
    assert len(rules) > 60
    assert all(rule["help"]["text"] and rule["defaultConfiguration"]["level"] for rule in rules)
    page = (folder / "out.html").read_text(encoding="utf-8")
    assert '<mark class="error"' in page
    assert '<table class="matrix">' in page


def test_a_file_that_cannot_be_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "bad.txt", "-o", "sarif:none/out.sarif"]) == 2
    assert capsys.readouterr().err == "noticelint: none/out.sarif: No such file or directory\n"


def test_an_interrupt_leaves_no_trace(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("noticelint.cli.lint_paths", interrupted)
    assert main(["check", "bad.txt"]) == 130
    assert capsys.readouterr() == ("", "")


def test_progress_starts_late_and_leaves_nothing() -> None:
    said: list[str] = []
    clock = iter([0.0, 0.5, 1.0, 1.0, 1.05, 1.2, 1.2, 1.25])
    assert list(counted(list("abcde"), said.append, lambda: next(clock))) == list("abcde")
    assert said == ["\r1 / 5", "\r3 / 5", "\r     \r"]


def test_progress_of_a_short_run_is_silence() -> None:
    said: list[str] = []
    assert list(counted(["a", "b"], said.append, lambda: 0.0)) == ["a", "b"]
    assert said == []


def test_watch_wants_watchfiles(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    assert main(["check", "--watch"]) == 2
    assert "pip install 'noticelint[watch]'" in capsys.readouterr().err
    assert main(["check", "--watch", "-"]) == 2


@pytest.mark.skipif(os.name == "nt", reason="sends an interrupt as terminals on POSIX do")
def test_watch_checks_again_and_ends_quietly(folder: Path) -> None:
    pytest.importorskip("watchfiles", reason="watchfiles is not installed")
    command = [sys.executable, "-m", "noticelint", "check", "--watch", "--output-format", "concise", "."]
    out = folder / "out"
    with open(out, "wb") as told:
        run = subprocess.Popen(
            command, stdout=told, stderr=subprocess.PIPE,
            # Jobs in the background of a script ignore interrupts, and their children with them.
            preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
        )  # fmt: skip
    try:
        assert _waited_for(lambda: b"bad.txt:" in out.read_bytes())
        # The watcher may not have started yet: the file changes until it is seen to.
        changed = (folder / "clean.txt").write_text
        assert _waited_for(lambda: changed(BAD, encoding="utf-8") > 0 and b"clean.txt:" in out.read_bytes())
        run.send_signal(signal.SIGINT)
        assert (run.wait(20), run.communicate()[1]) == (0, b"")
    finally:
        run.kill()


def _waited_for(met: Callable[[], bool]) -> bool:
    for _ in range(150):
        if met():
            return True
        time.sleep(0.2)
    return False
