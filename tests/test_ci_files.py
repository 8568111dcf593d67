"""What plugs into CI: the action's own script run in a shell, and the GitLab job's, in a repository of notices."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

PROJECT = Path(__file__).parent.parent
ACTION = yaml.safe_load((PROJECT / "action.yml").read_text(encoding="utf-8"))
DOCUMENT = (PROJECT / "docs" / "ci.md").read_text(encoding="utf-8")
BAD = "Dear members,\n\nThe open day on 20 March 2027 is cancelled for certain reasons.\n\nThe Museum\n"

pytestmark = pytest.mark.skipif(shutil.which("bash") is None or os.name == "nt", reason="needs bash")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    def git(*arguments: str) -> None:
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    git("config", "user.email", "test@example.org")
    git("config", "user.name", "Test")
    (tmp_path / "notices").mkdir()
    (tmp_path / "notices" / "old.txt").write_text(BAD, encoding="utf-8")
    git("add", "-A")
    git("commit", "-qm", "old")
    (tmp_path / "notices" / "new.txt").write_text(BAD, encoding="utf-8")
    return tmp_path


def run(script: str, folder: Path, **given: str) -> subprocess.CompletedProcess[str]:
    command = folder / "bin" / "noticelint"
    command.parent.mkdir(exist_ok=True)
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m noticelint "$@"\n')
    command.chmod(0o755)
    environment = {**os.environ, "PATH": f"{command.parent}:{os.environ['PATH']}", "PYTHONPATH": str(PROJECT), **given}
    return subprocess.run(["bash", "-e", "-c", script], cwd=folder, capture_output=True, text=True, env=environment)


def test_the_action_annotates_what_is_new_and_writes_sarif(repository: Path) -> None:
    script = ACTION["runs"]["steps"][-1]["run"]
    done = run(script, repository, PATHS="notices", ARGS="--fail-on warning", SINCE="HEAD", SARIF="out.sarif")
    assert done.returncode == 1, done.stderr
    assert "::error" in done.stdout
    assert "new.txt" in done.stdout
    assert "old.txt" not in done.stdout
    assert json.loads((repository / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    everything = run(script, repository, PATHS="notices", ARGS="--fail-on never", SINCE="", SARIF="")
    assert everything.returncode == 0, everything.stderr
    assert "old.txt" in everything.stdout


def test_the_document_lists_the_inputs() -> None:
    assert re.findall(r"^\| `([a-z-]+)` \|", DOCUMENT, re.M) == list(ACTION["inputs"])
    used = ACTION["runs"]["steps"][-1]["env"]
    assert all(f"inputs.{name.lower()}" in value for name, value in used.items())


def test_the_gitlab_job_writes_its_report(repository: Path) -> None:
    block = DOCUMENT.split("## GitLab")[1].split("## Elsewhere")[0]
    job = yaml.safe_load("\n".join(line[4:] for line in block.split("\n") if line.startswith("    ")))["noticelint"]
    done = run(job["script"][-1], repository, CI_MERGE_REQUEST_DIFF_BASE_SHA="HEAD")
    assert done.returncode == 1, done.stderr
    report = json.loads((repository / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert {one["location"]["path"] for one in report} == {"notices/new.txt"}
