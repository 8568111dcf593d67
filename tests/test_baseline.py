"""The baseline: what it accepts, what it must not hide, what is stale, and what is never written over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from noticelint.baseline import Entry, apply_baseline, entry_of, read_baseline, render_baseline, stale
from noticelint.cli import main
from noticelint.config import ConfigError
from noticelint.notice import Place
from noticelint.report.result import NoticeSeen, Reported, Result

_NAME = "noticelint-baseline.jsonl"
_FIRST = "The app will be back soon, for various reasons."
_SECOND = "We will write to you shortly about your refund."


def _letter(*paragraphs: str) -> str:
    return "\n\n".join(["Dear customer,", *paragraphs, "Regards,\nHarbour Bank"]) + "\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(_letter(_FIRST), encoding="utf-8")
    (tmp_path / "b.txt").write_text(_letter(_FIRST), encoding="utf-8")
    return tmp_path


def _check(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], str]:
    code = main(["check", "--select", "vague-wording", "--output-format", "concise", *arguments])
    out, err = capsys.readouterr()
    return code, out.splitlines(), err


def test_what_stood_is_accepted_and_what_is_new_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = _check(capsys)
    assert before[0] == 1
    assert _check(capsys, "--write-baseline") == (0, [], f"noticelint: {len(before[1])} entries written to {_NAME}\n")
    assert _check(capsys, "--baseline", _NAME) == (0, [], "")
    (folder / "a.txt").write_text(_letter(_SECOND, _FIRST), encoding="utf-8")
    code, lines, err = _check(capsys, "--baseline", _NAME)
    assert (code, err) == (1, "")
    assert [line.split(": ")[0] for line in lines] == ["a.txt:3:22"]


def test_one_mended_and_one_new_do_not_hide_each_other(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _check(capsys, "--write-baseline")
    (folder / "a.txt").write_text(_letter("The app will be back on 3 May 2027."), encoding="utf-8")
    (folder / "c.txt").write_text(_letter(_FIRST), encoding="utf-8")
    code, lines, err = _check(capsys, "--baseline", _NAME)
    assert code == 1
    assert {line.split(":")[0] for line in lines} == {"c.txt"}
    assert "no longer apply (--prune takes them out):\n" in err
    assert "  a.txt: vague-wording: soon\n" in err


def test_prune_takes_out_what_is_stale_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _check(capsys, "--write-baseline")
    (folder / "a.txt").unlink()
    count = len(read_baseline(_NAME))
    code, _, err = _check(capsys, "--baseline", _NAME, "--prune")
    left = read_baseline(_NAME)
    assert (code, {entry.path for entry in left}) == (0, {"b.txt"})
    assert f"{count - len(left)} entries taken out of {_NAME}" in err
    assert _check(capsys, "--baseline", _NAME) == (0, [], "")


def test_files_and_rules_of_another_run_are_not_stale(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--write-baseline"]) == 0
    capsys.readouterr()
    whole = (folder / _NAME).read_text(encoding="utf-8")
    assert _check(capsys, "a.txt", "--baseline", _NAME, "--prune") == (0, [], "")
    assert (folder / _NAME).read_text(encoding="utf-8") == whole
    assert main(["check", "a.txt", "--select", "vague-wording", "--write-baseline"]) == 0
    assert (folder / _NAME).read_text(encoding="utf-8") == whole


def test_it_can_be_configured_and_holds_from_any_folder(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "noticelint.toml").write_text('baseline = "known/base.jsonl"\nselect = ["vague-wording"]\n')
    (folder / "known").mkdir()
    (folder / "sub").mkdir()
    assert main(["check", "--write-baseline"]) == 0
    assert {entry.path for entry in read_baseline("known/base.jsonl")} == {"../a.txt", "../b.txt"}
    monkeypatch.chdir(folder / "sub")
    assert main(["check", "../a.txt"]) == 0
    capsys.readouterr()
    assert main(["check", "../a.txt", "--isolated", "--select", "vague-wording"]) == 1


def test_suppressed_findings_need_no_entry(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.txt").write_text(
        _letter("# noticelint: ignore-file vague-wording -- agreed", _FIRST), encoding="utf-8"
    )
    _check(capsys, "a.txt", "--write-baseline")
    assert read_baseline(_NAME) == []


def test_json_says_what_accepts_a_finding(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _check(capsys, "--write-baseline")
    main(["check", "--select", "vague-wording", "--baseline", _NAME, "--output-format", "json"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert findings
    assert all(found["suppressed"] == {"reason": "in the baseline", "by": "baseline"} for found in findings)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("{", ":1: not a baseline entry"),
        ('\n{"path": "a"}\n', ":2: not a baseline entry"),
        ("[1]", ":1: not a baseline entry"),
        ("[" * 100_000, ":1: not a baseline entry"),
        ("<<<<<<< HEAD\n", ":1: a git conflict stands here; resolve it, or write the baseline anew"),
        (b"\xff\xfe", ": not a baseline: not UTF-8"),
        (None, ": No such file or directory"),
    ],
)
def test_what_is_no_baseline_is_an_error(
    folder: Path, capsys: pytest.CaptureFixture[str], content: str | bytes | None, complaint: str
) -> None:
    if content is not None:
        (folder / "base").write_bytes(content if isinstance(content, bytes) else content.encode())
    assert _check(capsys, "--baseline", "base") == (2, [], f"noticelint: base{complaint}\n")


@pytest.mark.parametrize("name", ["a.txt", "sub"])
def test_nothing_but_a_baseline_is_written_over(folder: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    (folder / "sub").mkdir()
    code, _, err = _check(capsys, "--write-baseline", name)
    assert code == 2
    assert name in err
    assert (folder / "a.txt").read_text(encoding="utf-8") == _letter(_FIRST)


def _found(path: str, mark: str) -> Reported:
    return Reported(path, "r", "error", "m", "", Place(1, 1, 1, 2), "some\n words", (), mark, None, "en")


def test_a_fingerprint_in_another_file_is_another_finding() -> None:
    entries = [entry_of(_found("x/a.md", "f1"), "x")]
    assert entries == [Entry("a.md", "r", "f1", "some words")]
    result, used = apply_baseline(Result((), (_found("x/a.md", "f1"), _found("x/b.md", "f1")), (), {}), entries, "x")
    assert [found.suppressed for found in result.findings] == ["in the baseline", None]
    assert used == set(entries)


def test_an_entry_of_a_file_that_could_not_be_read_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    entries = [Entry("a.md", "r", "f", ""), Entry("gone.md", "r", "f", ""), Entry("gone.md", "other", "f", "")]
    assert stale(entries, [], Result((), (), (), {}), {"r"}, str(tmp_path)) == [entries[1]]
    seen = NoticeSeen(str(tmp_path / "a.md"), "en", "unknown", "unknown", 0.0, "", {})
    assert stale(entries, [], Result((seen,), (), (), {}), {"r"}, str(tmp_path)) == entries[:2]


def test_entries_come_back_as_they_were_and_in_order(tmp_path: Path) -> None:
    entries = [
        Entry("b.md", "r", "f", "退款 \u2028 x"),
        Entry("a\\udcff.md", "r", "g", '"'),
        Entry("a.md", "r", "g", ""),
    ]
    text = render_baseline([*entries, entries[0]])
    (tmp_path / "base").write_text(text, encoding="utf-8", newline="\n")
    assert read_baseline(str(tmp_path / "base")) == sorted(entries)
    assert text.count("\n") == 3


def test_a_baseline_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="nowhere"):
        read_baseline(str(tmp_path / "nowhere" / "base"))
