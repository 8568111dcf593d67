"""`--since`: what counts as changed, in real git repositories."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from noticelint.cli import main
from noticelint.since import parse_diff

_OLD = "Dear customer,\n\nThe app will be back soon.\n\nRegards,\nHarbour Bank\n"


def _git(*arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false", *arguments],
        check=True, capture_output=True,
    )  # fmt: skip


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    _git("init", "-q", "-b", "main")
    (tmp_path / "a.txt").write_text(_OLD, encoding="utf-8")
    (tmp_path / '通知 "b"\t.txt').write_text(_OLD, encoding="utf-8")
    _git("add", ".")
    _git("commit", "-q", "-m", "first")
    return tmp_path


def _told(capsys: pytest.CaptureFixture[str], *arguments: str, rules: str = "vague-wording") -> list[str]:
    code = main(["check", "--since", "HEAD", "--select", rules, "--output-format", "concise", *arguments])
    out, err = capsys.readouterr()
    assert (code, err) == (1 if out else 0, "")
    return [line.split(": ")[0] for line in out.splitlines()]


def test_nothing_changed(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _told(capsys) == []


def test_lines_that_changed_and_no_others(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "a.txt").write_text(
        _OLD.replace("\n\nRegards", "\n\nWe will write shortly.\n\nRegards"), encoding="utf-8"
    )
    assert _told(capsys) == ["a.txt:5:15"]


def test_odd_names(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / '通知 "b"\t.txt').write_text(_OLD.replace("soon", "very soon"), encoding="utf-8")
    (told,) = _told(capsys)
    assert told.startswith('通知 "b"')


def test_untracked_and_added_files_are_new(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "new.txt").write_text(_OLD, encoding="utf-8")
    (repository / "added.txt").write_text(_OLD, encoding="utf-8")
    _git("add", "added.txt")
    assert _told(capsys) == ["added.txt:3:22", "new.txt:3:22"]


def test_a_renamed_file_is_not_new(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _git("mv", "a.txt", "renamed.txt")
    assert _told(capsys) == []
    text = (repository / "renamed.txt").read_text(encoding="utf-8")
    (repository / "renamed.txt").write_text(text + "We will write shortly.\n", encoding="utf-8")
    assert _told(capsys) == ["renamed.txt:7:15"]


def test_from_a_folder_below(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / "sub").mkdir()
    monkeypatch.chdir(repository / "sub")
    (repository / "a.txt").write_text(_OLD.replace("soon", "very soon"), encoding="utf-8")
    assert _told(capsys, "..") == ["../a.txt:3:27"]


def test_what_was_taken_out_leaves_a_finding(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "a.txt").write_text(_OLD.replace("Dear customer,\n\n", ""), encoding="utf-8")
    told = _told(capsys, "--kind", "outage", rules="missing-greeting,missing-contact")
    assert {name.split(":")[0] for name in told} == {"a.txt"}


def test_users_settings_of_git_change_nothing(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for key, value in (
        ("diff.noprefix", "true"), ("diff.mnemonicPrefix", "true"), ("diff.external", "false"), ("color.ui", "always"),
        ("diff.interHunkContext", "9"), ("diff.renames", "false"), ("core.quotePath", "false"), ("diff.relative", "true"),
    ):  # fmt: skip
        _git("config", key, value)
    _git("mv", "a.txt", "moved.txt")
    (repository / "moved.txt").write_text(_OLD + "\nWe will write shortly.\n", encoding="utf-8")
    assert _told(capsys) == ["moved.txt:8:15"]


def test_lines_that_git_does_not_count_as_we_do(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "mac.txt").write_bytes(_OLD.replace("\n", "\r").encode())
    _git("add", ".")
    _git("commit", "-q", "-m", "second")
    assert _told(capsys) == []
    (repository / "mac.txt").write_bytes(_OLD.replace("\n", "\r").replace("Bank", "Banking").encode())
    assert _told(capsys) == ["mac.txt:3:22"]


def test_files_that_are_packed_count_as_a_whole(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "wide.txt").write_bytes(_OLD.encode("utf-16"))
    _git("add", ".")
    _git("commit", "-q", "-m", "second")
    assert _told(capsys) == []
    (repository / "wide.txt").write_bytes((_OLD + "Call us.\n").encode("utf-16"))
    assert _told(capsys) == ["wide.txt:3:22"]


@pytest.mark.parametrize(
    ("revision", "complaint"),
    [("nonsense", "git knows no revision 'nonsense'"), ("--output=x", "git knows no revision"), ("", "git knows no")],
)
def test_no_such_revision(repository: Path, capsys: pytest.CaptureFixture[str], revision: str, complaint: str) -> None:
    assert main(["check", f"--since={revision}"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.startswith(f"noticelint: --since: {complaint}")) == ("", True)
    assert not (repository / "x").exists()


def test_no_repository(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "a.txt").write_text(_OLD, encoding="utf-8")
    assert main(["check", "--since", "HEAD"]) == 2
    assert capsys.readouterr().err == "noticelint: --since: not in a git repository\n"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["check", "--since", "HEAD"]) == 2
    assert "needs git" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("diff", "expected"),
    [
        (b"", {}),
        (b"diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n", {"x": [(1, 2)]}),
        (b"diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -3,2 +2,0 @@ name\n-a\n-b\n", {"x": [(3, 3)]}),
        (b"diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -0,0 +1,2 @@\n+++ b/y\n+@@ -1 +9 @@\n", {"x": [(1, 3)]}),
        (b"diff --git a/x b/x\n--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n", {}),
        (b"diff --git a/x b/x\nold mode 100644\nnew mode 100755\n", {}),
        (b'diff --git "a/\\347" "b/\\347"\n--- a/x\n+++ "b/\\351\\200\\232 \\"q\\"\\t"\n@@ -1 +1 @@\n-a\n+b\n', {'通 "q"\t': [(1, 2)]}),
        (b"diff --git a/x y b/x y\n--- a/x y\t\n+++ b/x y\t\n@@ -1 +1 @@\n-a\n\\ No newline\n+b\n\\ No newline\n@@ -7 +7,3 @@\n-a\n+b\n+c\n+d\n", {"x y": [(1, 2), (7, 10)]}),
    ],
)  # fmt: skip
def test_diffs(diff: bytes, expected: dict[str, list[tuple[int, int]]]) -> None:
    assert parse_diff(diff) == expected
