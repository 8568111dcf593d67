"""The send gate: what it lets through, what it records, and what a record still proves."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from noticelint.cli import main
from noticelint.gate import SCHEMA
from noticelint.rulebook.open import built_in_rules
from noticelint.start.starts import filled, read_start, written

DAY = "2026-11-23"
START = read_start([built_in_rules()], "outage", "en")
CLEAN = filled(written(START, "email"), START)
OPEN = written(START, "email")
# Nothing but a missing contact is left to say of it.
NO_CONTACT = CLEAN.replace(
    "If you have questions, or would like to tell us what you think, please call 020 7946 0018 (day and night) or write to"
    " help@brookfibre.example.",
    "If you have questions, or would like to tell us what you think, please answer.",
)
UNSAID = "Dear Ms Petrova,\n\nThe blue folder is on the second shelf beside the window.\n\nBrook Fibre Ltd\n"


def _schema() -> Any:
    return json.loads(Path(SCHEMA).read_text(encoding="utf-8"))


@pytest.fixture
def at_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _gate(folder: Path, text: str, *more: str) -> tuple[int, dict[str, Any]]:
    (folder / "notice.txt").write_text(text, encoding="utf-8")
    code = main(["gate", "notice.txt", "--record", "record.json", "--as-of", DAY, *more])
    record = json.loads((folder / "record.json").read_text(encoding="utf-8"))
    Draft202012Validator(_schema()).validate(record)
    return code, record


def _accepting(comment: str) -> str:
    return NO_CONTACT.replace(
        "Home Fibre has been down", f"# noticelint: ignore missing-contact{comment}\nHome Fibre has been down"
    )


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        (CLEAN, 0, set()),
        (OPEN, 1, {"unfilled-placeholder"}),
        (CLEAN.replace("Thank you", "Our shop will be closed on 3 November 2026. Thank you"), 1, {"stale-date"}),
        (UNSAID, 1, {"unknown-kind"}),
        (NO_CONTACT, 1, {"missing-contact"}),
        (_accepting(" -- printed on the letterhead (by Ann Lee until 2026-12-31)"), 0, set()),
        (_accepting(" -- printed on the letterhead (by Ann Lee)"), 0, set()),
        (_accepting(" -- printed on the letterhead（by 林小姐 until 2026-11-23）"), 0, set()),
        (_accepting(" -- printed on the letterhead (by Ann Lee until 2026-11-22)"), 1, {"missing-contact", "expired-suppression"}),
        (_accepting(" -- printed on the letterhead (by Ann Lee until further notice)"), 1, {"missing-contact", "expired-suppression"}),
        (_accepting(" -- printed on the letterhead"), 1, {"missing-contact"}),
        (_accepting(" -- (by Ann Lee)"), 1, {"missing-contact"}),
        (_accepting(""), 1, {"missing-contact"}),
    ],
)  # fmt: skip
def test_what_may_go_out(at_work: Path, text: str, code: int, found: set[str]) -> None:
    told, record = _gate(at_work, text)
    counted = {one["rule"] for one in record["findings"] if one["severity"] != "info"}
    assert (told, record["clean"]) == (code, code == 0)
    assert found <= counted
    assert not (code == 0 and counted)


@pytest.mark.parametrize(
    "config",
    [
        'ignore = ["unfilled-placeholder"]\n',
        'ignore = ["facts"]\nfail-on = "never"\n',
        'select = ["wording"]\n',
        'severity = { unfilled-placeholder = "off" }\n',
        'severity = { unfilled-placeholder = "info" }\n',
    ],
)
def test_no_configuration_makes_it_lenient(at_work: Path, config: str) -> None:
    (at_work / "noticelint.toml").write_text(config, encoding="utf-8")
    code, record = _gate(at_work, OPEN)
    assert code == 1
    assert {one["severity"] for one in record["findings"] if one["rule"] == "unfilled-placeholder"} == {"error"}


def test_the_kind_may_be_given(at_work: Path) -> None:
    _, record = _gate(at_work, UNSAID, "--kind", "other")
    assert record["notices"][0]["kind"] == "other"
    assert "unknown-kind" not in {one["rule"] for one in record["findings"]}


def test_the_record_holds_what_was_seen(at_work: Path) -> None:
    text = _accepting(" -- printed on the letterhead (by Ann Lee until 2026-12-31)")
    _, record = _gate(at_work, text)
    data = text.encode()
    assert record["file"] == {"path": "notice.txt", "bytes": len(data), "sha256": sha256(data).hexdigest()}
    (accepted,) = record["accepted"]
    assert [accepted[key] for key in ("rule", "reason", "by", "until")] == [
        "missing-contact", "printed on the letterhead", "Ann Lee", "2026-12-31",
    ]  # fmt: skip
    _, again = _gate(at_work, text.replace("\n", "\r\n"))
    assert again["file"]["sha256"] != record["file"]["sha256"]
    assert again["notices"] == record["notices"]
    assert again["rules"] == record["rules"]


@pytest.mark.parametrize(
    ("text", "change", "day", "code", "said"),
    [
        (CLEAN, ("", ""), DAY, 0, "notice.txt is what was recorded on 20"),
        (CLEAN, ("Mill Lane", "Hill Lane"), DAY, 1, "its bytes have changed"),
        (OPEN, ("", ""), DAY, 1, "was not clean when it was recorded (unfilled-placeholder)"),
        (_accepting(" -- letterhead (by Ann Lee until 2026-12-31)"), ("", ""), "2026-12-31", 0, "may go out"),
        (_accepting(" -- letterhead (by Ann Lee until 2026-12-31)"), ("", ""), "2027-01-01", 1,
         "missing-contact in line 11 was accepted by Ann Lee until 2026-12-31"),
    ],
)  # fmt: skip
def test_verify(
    at_work: Path,
    capsys: pytest.CaptureFixture[str],
    text: str,
    change: tuple[str, str],
    day: str,
    code: int,
    said: str,
) -> None:
    _gate(at_work, text)
    capsys.readouterr()
    (at_work / "notice.txt").write_text(text.replace(*change) if change[0] else text, encoding="utf-8")
    assert main(["gate", "notice.txt", "--verify", "record.json", "--as-of", day]) == code
    assert said in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["none.txt"], "none.txt: No such file or directory"),
        (["empty.txt"], "empty.txt"),
        (["notice.txt", "--record", "none/record.json"], "none/record.json: No such file or directory"),
        (["notice.txt", "--record", "notice.txt"], "notice.txt is the notice; name another file after --record"),
        (["notice.txt", "--verify", "none.json"], "none.json: No such file or directory"),
        (["notice.txt", "--verify", "notice.txt"], "notice.txt: no record: not JSON; write one with noticelint gate"),
        (["notice.txt", "--verify", "other.json"], "other.json: no record of noticelint gate: "),
        (["notice.txt", "--verify", "deep.json"], "deep.json: no record: not JSON"),
    ],
)
def test_what_cannot_be_done_is_told(
    at_work: Path, capsys: pytest.CaptureFixture[str], line: list[str], said: str
) -> None:
    (at_work / "notice.txt").write_text(CLEAN, encoding="utf-8")
    (at_work / "empty.txt").write_bytes(b"")
    (at_work / "other.json").write_text('{"version": 2}', encoding="utf-8")
    (at_work / "deep.json").write_text("[" * 100_000, encoding="utf-8")
    assert main(["gate", *line]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert (at_work / "notice.txt").read_text(encoding="utf-8") == CLEAN


def test_an_acceptance_that_has_run_out_is_told_by_check_too(at_work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (at_work / "notice.txt").write_text(_accepting(" -- letterhead (until 2026-12-31)"), encoding="utf-8")
    assert main(["check", "notice.txt", "--as-of", "2026-12-31"]) == 0
    capsys.readouterr()
    assert main(["check", "notice.txt", "--as-of", "2027-01-01", "--select", "missing-contact,comments"]) == 1
    told = capsys.readouterr().out
    assert "error missing-contact" in told or "warning missing-contact" in told
    assert "This acceptance held until 2026-12-31 and no longer counts: missing-contact." in told
