"""noticelint init: what it proposes, that it keeps what is there, that it asks, and that a second run changes nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from noticelint.cli import main
from noticelint.config import read_config
from noticelint.rulebook.open import built_in_rules
from noticelint.start.init_files import propose_ci, propose_config, propose_hook
from noticelint.start.starts import filled, read_start, written

HOOKED = "- repo: https://example.org/hooks\n  rev: v1\n  hooks: [{id: trailing-whitespace}]\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, kind, language in (
        ("refusals/one.txt", "refusal", "en"), ("refusals/two.txt", "refusal", "th"),
        ("refusals/three.md", "refusal", "zh-Hans"), ("letters/down.txt", "outage", "zh-Hant"),
        ("letters/off.txt", "cancellation", "en"),
    ):  # fmt: skip
        start = read_start([built_in_rules()], kind, language)
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(filled(written(start, "web"), start), encoding="utf-8")
    (tmp_path / "README.md").write_text("# Our letters\n\nHow we write them.\n", encoding="utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".github").mkdir()
    monkeypatch.chdir(tmp_path / "letters")
    return tmp_path


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_it_looks_proposes_and_writes_once(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = _files(repository)
    assert main(["init"]) == 2
    told = capsys.readouterr()
    assert "no terminal to ask on; to write all of it, noticelint init --yes" in told.err
    for said in ("5 notices recognised", "languages: en 2, th 1, zh-Hans 1, zh-Hant 1", "kinds: refusal 3, cancellation 1",
                 "--- noticelint.toml", "--- .pre-commit-config.yaml", "--- .github/workflows/noticelint.yml"):  # fmt: skip
        assert said in told.out
    assert _files(repository) == before
    assert main(["init", "--yes"]) == 0
    written_now = _files(repository)
    assert set(written_now) - set(before) == {
        "noticelint.toml",
        ".pre-commit-config.yaml",
        ".github/workflows/noticelint.yml",
    }
    assert {name: written_now[name] for name in before} == before
    settings, _ = read_config(str(repository / "noticelint.toml"))
    assert settings.exclude == ("README.md",)
    assert [(rule.path, rule.kind) for rule in settings.paths] == [("/refusals/", "refusal")]
    capsys.readouterr()
    assert main(["init", "--yes"]) == 0
    assert _files(repository) == written_now
    assert "Nothing to do." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("answers", "files"), [("y\nn\n\n", {"noticelint.toml"}), ("n\nno\nnein\n", set()), ("", set())]
)
def test_it_asks_for_each_file(repository: Path, answers: str, files: set[str]) -> None:
    pty = pytest.importorskip("pty")
    here, there = pty.openpty()
    before = set(_files(repository))
    process = subprocess.Popen([sys.executable, "-m", "noticelint", "init"], stdin=there, stdout=there, stderr=there)
    os.write(here, (answers or "\x04\x04\x04").encode())
    os.close(there)
    said = b""
    try:
        while part := os.read(here, 4096):
            said += part
    except OSError:
        pass  # the other end is closed
    assert process.wait() == 0
    assert set(_files(repository)) - before == files
    assert said.count(b"[y/N]") == 3
    assert (b"Nothing was written." in said) == (not files)


@pytest.mark.parametrize(
    "old",
    [
        "repos:\n" + HOOKED,
        "# ours\nrepos:\n"
        + "".join(f"    {line}\n" for line in HOOKED.splitlines())
        + "\n# at last\nfail_fast: true\n",
        "fail_fast: true\nrepos:\n" + HOOKED.rstrip("\n"),
        ("repos:\n" + HOOKED + "# more to come\n").replace("\n", "\r\n"),
    ],
)
def test_a_hook_is_added_to_those_that_are_there(tmp_path: Path, old: str) -> None:
    (tmp_path / ".pre-commit-config.yaml").write_bytes(old.encode())
    proposal = propose_hook(str(tmp_path), ["md", "txt"])
    data: Any = yaml.safe_load(proposal.whole)
    *others, last = data["repos"]
    assert {**data, "repos": others} == yaml.safe_load(old)
    assert [hook["id"] for hook in last["hooks"]] == ["noticelint"]
    assert last["hooks"][0]["files"] == r"\.(md|txt)$"
    lines = proposal.whole.split("\n")
    assert all(line in lines for line in old.split("\n"))
    assert proposal.whole.count("\r\n") == (proposal.whole.count("\n") if "\r" in old else 0)
    (tmp_path / ".pre-commit-config.yaml").write_bytes(proposal.whole.encode())
    assert propose_hook(str(tmp_path), ["md", "txt"]).text == ""


@pytest.mark.parametrize(
    "old", ["repos: [{repo: local, hooks: []}]\n", "repos: []\n", "fail_fast: true\n", "- a list\n", ""]
)
def test_what_cannot_be_added_to_is_told_how_by_hand(tmp_path: Path, old: str) -> None:
    (tmp_path / ".pre-commit-config.yaml").write_text(old, encoding="utf-8")
    proposal = propose_hook(str(tmp_path), ["txt"])
    assert (proposal.text, proposal.whole) == ("", "")
    assert "add by hand:" in proposal.remark
    assert "entry: noticelint check" in proposal.remark


@pytest.mark.parametrize(
    ("old", "path", "added_to"),
    [
        (None, "noticelint.toml", False),
        ('[project]\nname = "letters"', "pyproject.toml", True),
        ('[project]\r\nname = "letters"\r\n', "pyproject.toml", True),
        ("tool = {}\n", "noticelint.toml", False),
        ("[project\n", "noticelint.toml", False),
        ('[tool.noticelint]\nfail-on = "error"\n', "pyproject.toml", None),
    ],
)
def test_settings_go_where_the_others_are(tmp_path: Path, old: str | None, path: str, added_to: bool | None) -> None:
    if old is not None:
        (tmp_path / "pyproject.toml").write_bytes(old.encode())
    proposal = propose_config(str(tmp_path), ['READ"ME.md'], [("/refusals/", "refusal")])
    assert proposal.path == path
    if added_to is None:
        assert proposal.text == ""
        return
    assert proposal.added_to is added_to
    assert proposal.whole.startswith((old or "") if added_to else "# noticelint config")
    (tmp_path / path).write_bytes(proposal.whole.encode())
    settings, _ = read_config(str(tmp_path / path))
    assert (settings.exclude, settings.paths[0].kind) == (('READ"ME.md',), "refusal")


@pytest.mark.parametrize(
    ("files", "wanted", "proposed"),
    [
        ({}, None, {"CI": False}),
        ({}, "none", {}),
        ({}, "gitlab", {".gitlab-ci.yml": True}),
        ({".github/CODEOWNERS": ""}, None, {".github/workflows/noticelint.yml": True}),
        ({".git/config": "url = git@github.com:us/letters\n"}, None, {".github/workflows/noticelint.yml": True}),
        ({".git/config": "url = https://gitlab.example/us\n"}, None, {".gitlab-ci.yml": True}),
        ({".github/workflows/ci.yml": "run: noticelint check\n"}, None, {".github/workflows/ci.yml": False}),
        ({".gitlab-ci.yml": "build:\n  script: [!reference [a, b], make]\n"}, None, {".gitlab-ci.yml": True}),
        ({".gitlab-ci.yml": "lint:\n  script: [noticelint check]\n"}, None, {".gitlab-ci.yml": False}),
        ({".gitlab-ci.yml": "{build: {script: make}}\n"}, None, {".gitlab-ci.yml": False}),
    ],
)
def test_ci(tmp_path: Path, files: dict[str, str], wanted: str | None, proposed: dict[str, bool]) -> None:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    proposals = {one.path: one for one in propose_ci(str(tmp_path), wanted)}
    assert {path: bool(one.text) for path, one in proposals.items()} == proposed
    for one in proposals.values():
        assert one.whole.startswith(files.get(one.path, "") if one.text else "")
        assert "noticelint check" in one.whole or not one.text


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        (".pre-commit-config.yaml", b"repos: [\n", ".pre-commit-config.yaml:2: not YAML: "),
        (".pre-commit-config.yaml", b"repos: \xff\n", ".pre-commit-config.yaml: not UTF-8; nothing was written"),
        ("noticelint.toml", b"fail-on = 3\n", "fail-on cannot be 3"),
    ],
)
def test_what_is_broken_is_told_and_left(
    repository: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, said: str
) -> None:
    (repository / name).write_bytes(data)
    before = _files(repository)
    assert main(["init", "--yes"]) == 2
    assert said in capsys.readouterr().err
    assert _files(repository) == before
