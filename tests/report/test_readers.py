"""Outputs read by the programs they are for; skipped where `npm install` in tests/readers has not brought them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from noticelint.report.github import render_github
from noticelint.report.gitlab import render_gitlab
from noticelint.report.junit import render_junit
from noticelint.report.rdjson import render_rdjson
from noticelint.report.result import Result, standing
from noticelint.report.sarif import render_sarif
from tests.report.sample import sample, told

_READERS = Path(__file__).parents[1] / "readers"
_MODULES = _READERS / "node_modules"


def _has(package: str) -> pytest.MarkDecorator:
    there = shutil.which("node") is not None and (_MODULES / package).is_dir()
    return pytest.mark.skipif(not there, reason=f"no {package}: npm install --ignore-scripts in tests/readers")


def _node(script: str, path: Path) -> str:
    done = subprocess.run(
        ["node", "--input-type=module", "-e", script, str(path)], cwd=_READERS, capture_output=True, check=True
    )
    return done.stdout.decode()


@_has("@microsoft/sarif-multitool-linux")
def test_sarif_multitool_finds_no_fault(tmp_path: Path) -> None:
    tool = _MODULES / "@microsoft" / "sarif-multitool-linux" / "Sarif.Multitool"
    tool.chmod(0o755)
    log, verdict = tmp_path / "out.sarif", tmp_path / "verdict.sarif"
    log.write_text(render_sarif(sample(), told()), encoding="utf-8")
    subprocess.run(
        [tool, "validate", log, "--rule-kind", "Sarif;Ghas", "--level", "Error", "--output", verdict],
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}, capture_output=True, check=True,
    )  # fmt: skip
    run = json.loads(verdict.read_text(encoding="utf-8-sig"))["runs"][0]
    assert [result["ruleId"] for result in run["results"]] == []
    assert run["invocations"][0]["executionSuccessful"] is True


@_has("@umbrelladocs/rdformat-validator")
def test_rdformat_validator_takes_rdjson(tmp_path: Path) -> None:
    told_file = tmp_path / "out.json"
    told_file.write_text(render_rdjson(sample()), encoding="utf-8")
    tool = _MODULES / "@umbrelladocs" / "rdformat-validator" / "bin" / "rdformat-validator.js"
    done = subprocess.run(
        ["node", tool, "--strict", "--format", "json", told_file], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@_has("junit2json")
def test_junit2json_counts_as_we_do(tmp_path: Path) -> None:
    path = tmp_path / "out.xml"
    path.write_text(render_junit(sample()), encoding="utf-8")
    script = (
        "import {parse} from 'junit2json'; import {readFileSync} from 'fs';"
        "console.log(JSON.stringify(await parse(readFileSync(process.argv[1]))))"
    )
    suites = json.loads(_node(script, path))
    assert (suites["tests"], suites["failures"], suites["errors"]) == (11, 3, 2)
    cases = [case for suite in suites["testsuite"] for case in suite["testcase"]]
    assert sum("failure" in case for case in cases) == 3


def test_junitparser_counts_as_we_do(tmp_path: Path) -> None:
    junitparser = pytest.importorskip("junitparser", reason="junitparser is not installed")
    path = tmp_path / "out.xml"
    path.write_text(render_junit(sample()), encoding="utf-8")
    suites = junitparser.JUnitXml.fromfile(str(path))
    results = [case.result[0] for suite in suites for case in suite if case.result]
    assert sum(isinstance(result, junitparser.Failure) for result in results) == 3
    assert sum(isinstance(result, junitparser.Error) for result in results) == 2
    assert sum(isinstance(result, junitparser.Skipped) for result in results) == 3


@_has("@actions/core")
def test_workflow_commands_are_escaped_as_githubs_toolkit_does(tmp_path: Path) -> None:
    """The toolkit writes the same command for what the runner would read back from ours."""
    line = next(line for line in render_github(sample()).splitlines() if "strings.po" in line)
    path = tmp_path / "line.txt"
    path.write_text(line, encoding="utf-8")
    script = """
        import {readFileSync} from 'fs';
        import {issueCommand} from './node_modules/@actions/core/lib/command.js';
        const line = readFileSync(process.argv[1], 'utf8');
        const [, name, told, text] = /^::(\\w+) (.*?)::(.*)$/s.exec(line);
        const data = (s) => s.replaceAll('%0A', '\\n').replaceAll('%0D', '\\r').replaceAll('%25', '%');
        const value = (s) => data(s.replaceAll('%3A', ':').replaceAll('%2C', ','));
        const values = Object.fromEntries(told.split(',').map((pair) => pair.split('=').map(value)));
        issueCommand(name, values, data(text));
    """
    assert _node(script, path).rstrip("\n") == line


@_has("codeclimate-types")
@_has("typescript")
def test_code_quality_report_has_code_climates_types() -> None:
    assert standing(sample())
    for result in (sample(), Result((), (), (), {})):
        source = _MODULES / "report-of-noticelint.ts"
        source.write_text(
            "import { Issue } from 'codeclimate-types'\n"
            f"export const report: (Issue & {{ fingerprint: string }})[] = {render_gitlab(result)}",
            encoding="utf-8",
        )
        try:
            done = subprocess.run(
                ["node", _MODULES / "typescript" / "bin" / "tsc", "--noEmit", "--strict", "--module", "nodenext",
                 "--moduleResolution", "nodenext", "--skipLibCheck", source],
                cwd=_READERS, capture_output=True, text=True, check=False,
            )  # fmt: skip
        finally:
            source.unlink()
        assert (done.returncode, done.stdout) == (0, "")
