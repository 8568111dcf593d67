"""The pre-commit hook, tried with pre-commit itself in a git repository of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
GOOD = """\
Dear members,

The open day on Saturday 20 March 2027 is cancelled because the hall roof was damaged by the storm. We are sorry.
All ticket holders get a full refund to the card they paid with within 5 working days; you need do nothing.

Questions: call 020 7946 0018 or write to events@museum.example.

The Museum Friends
"""
HTML = "<html><body>" + "".join(f"<p>{part}</p>" for part in GOOD.strip().split("\n\n")) + "</body></html>\n"
BAD = GOOD.replace(
    "Questions: call 020 7946 0018 or write to events@museum.example.", "Please contact us with any questions."
)


def git(folder: Path, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *arguments], cwd=folder, check=check, capture_output=True, text=True)


def new_repository(folder: Path) -> Path:
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    git(folder, "config", "user.email", "test@example.org")
    git(folder, "config", "user.name", "Test")
    return folder


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of notices whose pre-commit configuration takes the hook from a commit of this project."""
    base = tmp_path_factory.mktemp("hook")
    os.environ["PRE_COMMIT_HOME"] = str(base / "home")
    project = new_repository(base / "noticelint")
    for name in (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE", "hatch_build.py"):
        shutil.copy(PROJECT / name, project)
    for name in ("noticelint", "rules"):
        shutil.copytree(PROJECT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    git(project, "add", "-A")
    git(project, "commit", "-qm", "the project")
    revision = git(project, "rev-parse", "HEAD").stdout.strip()
    notices = new_repository(base / "notices")
    (notices / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {project}\n    rev: {revision}\n    hooks:\n      - id: noticelint\n"
    )
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=notices, check=True, capture_output=True)
    return notices


def commit(repository: Path, name: str, text: str) -> subprocess.CompletedProcess[str]:
    (repository / name).parent.mkdir(exist_ok=True)
    (repository / name).write_text(text, encoding="utf-8")
    git(repository, "add", name)
    return git(repository, "commit", "-m", name, check=False)


@pytest.mark.parametrize(
    ("name", "text", "passes"),
    [
        ("good.txt", GOOD, True),
        ("bad.txt", BAD, False),
        ("good.md", GOOD, True),
        ("bad.py", f'"""{BAD}"""\n', True),
        ("good.html", HTML, True),
        ("bad.html", HTML.replace("call 020 7946 0018 or write to events@museum.example", "please ask"), False),
        ("bad.txt.j2", BAD.replace("Dear members", "Dear {{ name }}"), False),
        ("locales/en.json", json.dumps({"notice": {"open_day": BAD}}), False),
        ("settings.json", json.dumps({"notice": {"open_day": BAD}}), True),
    ],
)
def test_commit(repository: Path, name: str, text: str, passes: bool) -> None:
    done = commit(repository, name, text)
    said = done.stdout + done.stderr
    assert (done.returncode == 0) is passes, said
    assert ("missing-contact" in said) is not passes
    git(repository, "reset", "-q", "--hard")


def test_only_staged_files_are_read(repository: Path) -> None:
    (repository / "unstaged.txt").write_text(BAD, encoding="utf-8")
    done = commit(repository, "another.txt", GOOD)
    assert done.returncode == 0, done.stdout + done.stderr
