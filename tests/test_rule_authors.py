"""What rule authors use: the skeleton of a rule, the examples run, phrases that cannot be found, the kind explained."""

from __future__ import annotations

from pathlib import Path

import pytest

from noticelint.authors.proof import unproven
from noticelint.cli import main
from noticelint.rulebook.load import load_rules
from noticelint.rulebook.open import built_in_rules, rule_sources

ADDING = """\
extends: built-in
severity: error
groups:
  competitor:
    en: {phrases: [wibble wobble]}
examples:
  bad:
    en:
    - A wibble wobble.
    - {text: Nothing of the kind.}
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "noticelint.toml").write_text('rules = ["house-rules"]\n', encoding="utf-8")
    (tmp_path / "house-rules").mkdir()
    return tmp_path / "house-rules"


@pytest.mark.parametrize("folder", ["wording", "required"])
def test_a_skeleton_loads_and_its_examples_come_out_right(
    house: Path, capsys: pytest.CaptureFixture[str], folder: str
) -> None:
    assert main(["new-rule", "no-fax", "--folder", folder]) == 0
    assert main(["test", "no-fax"]) == 0
    assert "8 examples, 0 wrong, 0 phrases that cannot be found" in capsys.readouterr().out
    assert main(["explain", "no-fax"]) == 0
    assert main(["new-rule", "no-fax", "--folder", folder]) == 2
    assert "exists" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["new-rule", "No Fax"], "is no name for a rule"),
        (["test", "no-remedy"], "unknown rule 'no-remedy'"),
        (["explain"], "explain what?"),
        (["explain", "--kind", "absent.txt"], "absent.txt: No such file"),
        (["evaluate"], "evaluate what?"),
        (["evaluate", "."], "no labelled notices"),
        (["evaluate", "--page", "noticelint.toml"], "something else than records"),
    ],
)
def test_what_cannot_be_done_is_said(
    house: Path, capsys: pytest.CaptureFixture[str], argv: list[str], said: str
) -> None:
    assert main(argv) == 2
    assert said in capsys.readouterr().err


def test_a_skeleton_says_what_is_still_to_be_filled_in(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["new-rule", "breach_found", "--folder", "elements"])
    main(["new-rule", "missing-breach-found", "--folder", "required"])
    path = house / "required" / "missing-breach-found.yaml"
    text = path.read_text(encoding="utf-8").replace("element: contact", "element: breach_found")
    path.write_text(text, encoding="utf-8")
    assert main(["test", "missing-breach-found"]) == 1
    said = capsys.readouterr().out
    assert "missing-breach-found.yaml:2:1: summary: still to be filled in" in said
    assert "breach_found.yaml:4:1: basis: still to be filled in" in said


def test_a_built_in_file_is_copied_to_be_changed(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder, name in (("limits", "long-notice"), ("elements", "contact"), ("matrix", "matrix")):
        assert main(["new-rule", name, "--folder", folder, "--copy"]) == 0
        built_in = Path(built_in_rules(), folder, f"{name}.yaml")
        assert (house / folder / f"{name}.yaml").read_bytes() == built_in.read_bytes()
    assert "A copy of the built-in one" in capsys.readouterr().out
    for line, done in ((["long-notes", "--folder", "limits"], "add to"), (["long-notes", "--copy"], "copy")):
        assert main(["new-rule", *line]) == 2
        assert f"holds no 'long-notes' to {done}; " in capsys.readouterr().err


def test_the_name_of_a_built_in_file_makes_one_that_adds_to_it(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new-rule", "long-paragraph", "--folder", "limits"]) == 0
    assert "--copy writes a copy" in capsys.readouterr().out
    path = house / "limits" / "long-paragraph.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) < 30
    notice = house.parent / "notice.txt"
    notice.write_text("All is well here today. " * 10, encoding="utf-8")
    check = ["check", "--channel", "web", "--select", "long-paragraph", "--fail-on", "info", "notice.txt"]
    assert main(check) == 0
    at = lines.index("# numbers:")
    lines[at : at + 2] = ["numbers:", "  most: {en: 40}"]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert main(check) == 1


def test_a_source_that_is_no_statement_is_named(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["new-rule", "no-fax"])
    path = house / "wording" / "no-fax.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[3] = "sources: [CX-1, TM-99]"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert main(["test", "no-fax"]) == 1
    assert "no-fax.yaml:4:17: no statement of the guidance is called 'TM-99'" in capsys.readouterr().out


def test_what_an_example_should_mark_is_told_with_its_place(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["new-rule", "no-fax"])
    path = house / "wording" / "no-fax.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("- Here stands the example word.", "- {text: An example word., find: a fax}"), encoding="utf-8"
    )
    assert main(["test", "no-fax"]) == 1
    said = capsys.readouterr().out
    assert "no-fax.yaml:31:7: no-fax: en bad example 1 marks 'example word', but should mark 'a fax':" in said


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (("wording/no-fax.yml",), "no-fax.yml:1:1: the name of a rule file ends in .yaml; rename it"),
        (
            ("a/wording/no-fax.yaml", "b/wording/no-fax.yaml"),
            "has the same folder and name; only one of them can count",
        ),
        ((), "house-rules: a folder of rules cannot be read"),
    ],
)
def test_rule_files_that_would_be_passed_over_are_told(
    house: Path, capsys: pytest.CaptureFixture[str], files: tuple[str, ...], said: str
) -> None:
    if not files:
        house.rmdir()
    for name in files:
        (house / name).parent.mkdir(parents=True)
        (house / name).write_text("", encoding="utf-8")
    assert main(["check", "."]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("check: long-paragraph", "check: long-notes", "long-paragraph: there is no check 'long-notes'"),
        ("  most:", "  mots:", "needs a figure 'most' under numbers; did you mean 'mots'?"),
        ("  paragraph:\n", "  paragraphs:\n", "needs a group 'paragraph'; did you mean 'paragraphs'?"),
    ],
)
def test_what_a_check_needs_of_its_file_is_told(
    house: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    main(["new-rule", "long-paragraph", "--folder", "limits", "--copy"])
    path = house / "limits" / "long-paragraph.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    (house.parent / "notice.txt").write_text("All is well here. " * 400, encoding="utf-8")
    assert main(["check", "--channel", "web", "notice.txt"]) == 2
    assert said in capsys.readouterr().err


def test_a_wrong_example_is_shown(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["new-rule", "no-fax"])
    path = house / "wording" / "no-fax.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("- Here it does not.", "- An example word too."), encoding="utf-8"
    )
    assert main(["test", "no-fax"]) == 1
    said = capsys.readouterr().out
    assert "no-fax: en good example 1 marks 'example word':\n    An example word too." in said
    assert "8 examples, 1 wrong" in said


def test_what_a_house_file_adds_is_run_and_explained(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = house / "wording" / "disparagement.yaml"
    path.parent.mkdir()
    path.write_text(ADDING, encoding="utf-8")
    figures = house / "limits" / "long-paragraph.yaml"
    figures.parent.mkdir()
    figures.write_text("extends: built-in\nnumbers: {most: {th: 1000}}\n", encoding="utf-8")
    assert main(["test", "disparagement", "long-paragraph"]) == 1
    said = capsys.readouterr().out
    # Built-in examples of a long paragraph are none any more, and not wrong for that.
    assert f" of long-paragraph rest on figures that {figures} changes" in said
    assert ", 1 wrong, " in said
    assert f"2 of them from {path}" in said
    assert "disparagement.yaml:10:7: disparagement: en bad example" in said
    assert "is not found:\n    Nothing of the kind." in said
    assert main(["explain", "disparagement"]) == 0
    said = capsys.readouterr().out
    assert "disparagement (wording, error)" in said
    assert (
        f"Added by {path}:\n  severity: error, in place of warning\n  groups.competitor.en.phrases: wibble wobble\n"
        "  examples.bad.en: A wibble wobble.; Nothing of the kind.\n"
    ) in said


@pytest.mark.parametrize(
    ("phrase", "lost"),
    [
        ("退款", False),
        ("全额…退", False),
        ("退 & [money-words]", False),
        ("{deadline}退款", False),
        ("退款…{number}…元券", False),
        # A clause ends at the comma, so no clause holds both sides of the gap.
        ("退款,…全额", True),
    ],
)
def test_a_phrase_that_no_text_can_hold_is_named(phrase: str, lost: bool) -> None:
    sources = rule_sources([built_in_rules()])
    path = next(path for path in sources if path.endswith("words/discretion.yaml"))
    words = path.replace("discretion", "money-words")
    text = f"summary: s\nzh: {{phrases: ['{phrase}']}}\nth: {{phrases: [คืนเงิน]}}\nen: {{phrases: [refund]}}\n"
    files = load_rules({path: text.encode(), words: sources[words]})
    assert [line.split(": ")[0] for line in unproven(files, {path})] == ([f"{path}:2:16"] if lost else [])


def test_every_phrase_that_ships_can_be_found() -> None:
    files = load_rules(rule_sources([built_in_rules()]))
    assert unproven(files, {file.path for file in files}) == []


def test_the_kind_is_explained_with_its_words(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notice = house / "notice.txt"
    notice.write_text("Concert cancelled\n\nDear guests,\n\nthe concert on 3 May is cancelled.\n", encoding="utf-8")
    assert main(["explain", "--kind", str(notice)]) == 0
    said = capsys.readouterr().out
    assert "(en): cancellation, confidence" in said
    assert "1:1  Concert cancelled" in said
