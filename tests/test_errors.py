"""Errors: one line that says what is wrong, where, and what to do next."""

from __future__ import annotations

from pathlib import Path

import pytest

from noticelint.cli import main

RULE = "summary: s\nwhy: w\nsources: [CX-1]\nseverity: warning\ngroups: {}\nexamples: {}\n"


@pytest.mark.parametrize(
    ("files", "line", "said"),
    [
        ({}, ["check", "--config", "none.toml"], "none.toml: No such file or directory; noticelint init writes one"),
        ({"noticelint.toml": "colour = 1\n"}, ["check"], "unknown key 'colour'; there are kind, language,"),
        ({"noticelint.toml": "ignor = []\n"}, ["check"], "unknown key 'ignor'; did you mean 'ignore'?"),
        ({"noticelint.toml": 'ignore = "x"\n'}, ["check"], 'ignore should be a list of strings: ignore = ["..."]'),
        ({"noticelint.toml": "severity = 1\n"}, ["check"], 'severity should be a table of rule = level: { missing-remedy = "info" }'),
        ({"noticelint.toml": "baseline = 1\n"}, ["check"], "baseline should be the name of a file: baseline ="),
        ({"noticelint.toml": 'paths = ["a"]\n'}, ["check"], "paths should be tables, each with a path: [[paths]], below it path ="),
        ({"noticelint.toml": '[[paths]]\npath = "a"\nzzz = 1\n'}, ["check"], "unknown key 'zzz' in paths; there are "),
        ({"noticelint.toml": 'encoding = "klingon"\n'}, ["check"], "Python knows no such encoding; gb18030, big5 and tis-620 are some"),
        ({"noticelint.toml": "a = [\n"}, ["check"], "noticelint.toml: not TOML: "),
        ({}, ["check", "--select", "zzz", "."], "unknown rule 'zzz'; noticelint rules lists all, with their folders"),
        ({}, ["check", "--select", "missing-remdy", "."], "unknown rule 'missing-remdy'; did you mean 'missing-remedy'?"),
        ({}, ["explain", "zzz"], "unknown rule 'zzz'; noticelint rules lists all"),
        ({}, ["check", "."], "a file that is named is always checked"),
        ({"a.txt": "---\nkind: concert\n---\nHello\n"}, ["check", "a.txt"], "a.txt:1:1: unknown kind 'concert'; known: cancellation,"),
        ({"r/colour/a.yaml": RULE, "noticelint.toml": 'rules = ["r"]\n'}, ["check", "."],
         "a.yaml:1:1: no check reads the folder 'colour'; there are words, elements,"),
        ({"r/wording/a.yaml": RULE + "colour: 1\n", "noticelint.toml": 'rules = ["r"]\n'}, ["check", "."],
         "a.yaml:7:1: unknown key 'colour'; there are "),
    ],
)  # fmt: skip
def test_what_is_wrong_and_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    files: dict[str, str], line: list[str], said: str,
) -> None:  # fmt: skip
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(line) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert told.err.count("\n") == 1


def test_bytes_in_no_known_encoding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"caf\xe9 \xff\xfe\xfd \x81 closed\n")
    assert main(["check", str(path)]) == 2
    assert "save it as UTF-8, or name its encoding" in capsys.readouterr().err
