"""What the documents say is so: commands and their output, lists of rules, modules, slots and kinds."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from noticelint.cli import main
from noticelint.config import CHOICES
from noticelint.rulebook.describe import RULE_FOLDERS
from noticelint.rulebook.lexicon import SLOTS, ZONES
from noticelint.rulebook.load import FOLDERS, SCHEMA

PROJECT = Path(__file__).parent.parent
README = (PROJECT / "README.md").read_text(encoding="utf-8")
RULES = sorted(path.stem for folder in RULE_FOLDERS for path in (PROJECT / "rules" / folder).glob("*.yaml"))
WRITING = (PROJECT / "docs" / "writing-rules.md").read_text(encoding="utf-8")


SHOWN = re.findall(r"^    \$ noticelint (.*)\n((?:    .*\n|\n)+)", README, re.M)


@pytest.mark.parametrize(("command", "output"), SHOWN)
def test_readme_shows_real_output(
    command: str, output: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(PROJECT)
    main([*command.split(), "--isolated"])
    shown = [line[4:] for line in output.rstrip("\n").split("\n")]
    assert capsys.readouterr().out.rstrip("\n").split("\n") == shown


def test_readme_shows_notices_a_template_and_versions() -> None:
    assert len(SHOWN) == 3
    assert any(".j2" in command for command, _ in SHOWN)


def test_readme_has_two_lines_to_set_up() -> None:
    lines = re.findall(r"^    (python3 -m venv .*)$", README, re.M)
    assert len(lines) == 2
    assert "noticelint check" in lines[0]
    assert lines[1].endswith("-m pytest -n 2")


def test_the_command_lists_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--isolated"]) == 0
    assert set(re.findall(r"^([a-z-]+) ", capsys.readouterr().out, re.M)) == {"rule", *RULES}


def test_every_rule_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    listed = (PROJECT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert main(["rules", "--output-format", "markdown", "--isolated"]) == 0
    assert capsys.readouterr().out == listed
    assert sorted(re.findall(r"^\| `([a-z-]+)` \|", listed, re.M)) == RULES


def test_readme_counts_the_rules() -> None:
    counted = re.search(r"(\d+) rules", README)
    assert counted
    assert int(counted[1]) == len(RULES)


@pytest.mark.parametrize(
    "command", ["check", "rules", "explain", "trace", "test", "new-rule", "config", "evaluate", "versions"]
)
def test_readme_names_every_command(command: str) -> None:
    assert f"noticelint {command}" in README


@pytest.mark.parametrize("document", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/writing-rules.md"])
def test_paths_in_documents_exist(document: str) -> None:
    text = (PROJECT / document).read_text(encoding="utf-8")
    for name in re.findall(r"`((?:[a-z_.]+/)+[a-z_.-]*|[a-z_]+\.py)`", text):
        places = [PROJECT / name, PROJECT / "noticelint" / name, PROJECT / "rules" / name]
        places += list((PROJECT / "noticelint").rglob(name)) if "/" not in name else []
        assert any(place.exists() for place in places) or name.startswith(("house-rules/", "letters/", "archive/")), (
            name
        )


def test_writing_rules_lists_folders_slots_and_zones() -> None:
    folders = set(re.findall(r"^\| `([a-z]+)/` \|", WRITING, re.M))
    assert folders == set(FOLDERS)
    assert set(re.findall(r"`\{([a-z]+)\}`", WRITING)) >= set(SLOTS)
    for zone in ZONES:
        assert re.search(rf"\b{zone}\b", WRITING), zone


def test_kinds_are_the_same_everywhere() -> None:
    schema = json.loads(Path(SCHEMA).read_text(encoding="utf-8"))
    files = sorted(path.stem for path in (PROJECT / "rules" / "kinds").glob("*.yaml"))
    assert sorted(schema["$defs"]["kind"]["enum"]) == sorted(CHOICES["kind"])
    assert files == sorted(CHOICES["kind"])


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_explained(rule: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", rule, "--isolated"]) == 0
    said = capsys.readouterr().out
    for part in ("Why:", "To configure", f"noticelint: ignore {rule}"):
        assert part in said


def test_accuracy_is_made_from_its_records(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "--page", str(PROJECT / "docs" / "accuracy.jsonl"), "--isolated"]) == 0
    assert capsys.readouterr().out == (PROJECT / "docs" / "accuracy.md").read_text(encoding="utf-8")


def test_the_matrix_is_printed_with_the_rule_for_each_element(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--matrix", "--isolated"]) == 0
    said = capsys.readouterr().out
    assert "(no rule)" not in said
    assert re.search(r"^remedy +E W i i i E W W W - - - W +missing-remedy$", said, re.M)


def test_modules_are_small() -> None:
    sizes = sorted(
        len(path.read_text(encoding="utf-8").splitlines()) for path in (PROJECT / "noticelint").rglob("*.py")
    )
    assert sizes[-1] <= 300
    assert sizes[len(sizes) // 2] < 120
