"""The command line: what is printed where, and the exit codes."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from noticelint.arguments import parser
from noticelint.cli import main
from noticelint.plain import plain_check

CLEAN = """\
尊敬的会员：

因场地检修，原定于2027年3月20日举办的会员沙龙取消。由此给您带来的不便，我们深表歉意。
已支付的报名费将在7个工作日内原路退回，无需申请，会员积分不受影响。
如有疑问，请致电客服热线400-820-0000。

云帆读书会
"""
BAD = CLEAN.replace("请致电客服热线400-820-0000", "请联系客服")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code", "said", "complained"),
    [
        (["check", "clean.txt"], 0, "", ""),
        (["check", "bad.txt"], 1, "missing-contact", ""),
        (["check"], 1, "bad.txt", ""),
        (["check", "bad.txt", "--output-format", "concise"], 1, "bad.txt:5:7: error[missing-contact]", ""),
        (["check", "bad.txt", "--select", "wording"], 0, "", ""),
        (["check", "bad.txt", "--select", "wording", "--extend-select", "missing-contact"], 1, "missing-contact", ""),
        (["check", "bad.txt", "--ignore", "missing-contact,wording"], 0, "", ""),
        (["check", "bad.txt", "--ignore", "content"], 0, "", ""),
        (["check", "bad.txt", "--fail-on", "never"], 0, "missing-contact", ""),
        (["check", "bad.txt", "--kind", "other"], 0, "", ""),
        (["check", "bad.txt", "--ui-language", "en"], 1, "does not say how", ""),
        (["check", "bad.txt", "--exclude", "bad*"], 1, "missing-contact", ""),
        (["check", ".", "--exclude", "bad*"], 0, "", ""),
        (["check", "bad.txt", "--statistics"], 1, "missing-contact", ""),
        (["check", "none.txt"], 2, "", "none.txt"),
        (["check", "empty"], 2, "", "no notices found"),
        (["check", "bad.txt", "--select", "missing-contct"], 2, "", "did you mean 'missing-contact'"),
        (["check", "bad.txt", "--config", "none.toml"], 2, "", "none.toml"),
        (["explain", "missing-contct"], 2, "", "did you mean 'missing-contact'"),
        (["explain", "missing-contact"], 0, "CX-5", ""),
        (["rules"], 0, "internal-blame", ""),
        (["config"], 0, "fail-on", ""),
    ],
)  # fmt: skip
def test_exit_codes(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, said: str, complained: str
) -> None:
    (folder / "empty").mkdir()
    assert main(arguments) == code
    out, err = capsys.readouterr()
    assert said in out
    assert complained in err
    assert bool(err) is bool(complained)


@pytest.mark.parametrize("argv", [["check"], ["check", "a.txt"], ["check", "a.txt", "b c.md"]])
def test_the_plain_line_is_taken_as_the_parser_takes_it(argv: list[str]) -> None:
    plain = plain_check(argv)
    assert plain is not None
    assert vars(plain) == vars(parser().parse_args(argv))


@pytest.mark.parametrize("argv", [[], ["rules"], ["check", "-"], ["check", "--quiet", "a.txt"], ["--version"]])
def test_any_other_line_is_left_to_the_parser(argv: list[str]) -> None:
    assert plain_check(argv) is None


def test_standard_input(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(BAD.encode("gb18030"))))
    assert main(["check", "-", "--stdin-filename", "draft.txt", "--output-format", "concise"]) == 1
    assert "draft.txt:5:7: error[missing-contact]" in capsys.readouterr().out


def test_json_holds_elements_and_findings(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", ".", "--output-format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["version"] == 1
    bad, clean = report["notices"]
    assert [bad["elements"]["contact"]["present"], clean["elements"]["contact"]["present"]] == [False, True]
    assert clean["kind"] == "cancellation"
    assert clean["language"] == "zh-Hans"
    evidence, *_ = clean["elements"]["contact"]["evidence"]
    lines = CLEAN.split("\n")
    assert lines[evidence["line"] - 1][evidence["column"] - 1 : evidence["end_column"] - 1] == evidence["text"]
    assert [found["rule"] for found in report["findings"] if found["severity"] == "error"] == ["missing-contact"]
    assert report["summary"]["error"] == 1


def test_output_goes_to_a_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "bad.txt", "--output", "out.json", "--output-format", "json"]) == 1
    assert capsys.readouterr().out == ""
    assert json.loads((folder / "out.json").read_text(encoding="utf-8"))["findings"]


def test_one_unreadable_file_does_not_stop_the_others(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "broken.txt").write_bytes(b"\x00\x01\x02\xff\xfe\x00binary\x00")
    assert main(["check", "bad.txt", "broken.txt", "--output-format", "concise"]) == 2
    out, err = capsys.readouterr()
    assert "missing-contact" in out
    assert len(err.splitlines()) == 1
    assert err.startswith("broken.txt")


@pytest.mark.parametrize(
    ("config", "code", "said"),
    [
        ('kind = "other"', 0, ""),
        ('severity = { missing-contact = "info" }', 0, ""),
        ('severity = { missing-contact = "off" }', 0, ""),
        ('fail-on = "never"', 0, ""),
        ('[[paths]]\npath = "bad.txt"\nkind = "other"', 0, ""),
        ('[[paths]]\npath = "letters/"\nkind = "other"', 1, ""),
        ('ignore = ["missing-contact"]', 0, ""),
        ('encoding = "utf-8"', 1, ""),
        ('encoding = "utf-9"', 2, "Python knows no such encoding"),
        ('[[paths]]\npath = "*.txt"\nencoding = "ascii"', 2, "bad.txt"),
        ('kinds = "other"', 2, "unknown key 'kinds'; did you mean 'kind'?"),
        ('kind = "cancelation"', 2, "did you mean 'cancellation'?"),
        ('severity = { missing-contact = "fatal" }', 2, "severity.missing-contact"),
        ('ignore = "all"', 2, "list of strings"),
        ("ignore = [", 2, "not TOML"),
        ('rules = ["house"]', 2, "house/wording/own.yaml:1:1: lacks"),
    ],
)
def test_configuration(folder: Path, capsys: pytest.CaptureFixture[str], config: str, code: int, said: str) -> None:
    (folder / "house" / "wording").mkdir(parents=True)
    (folder / "house" / "wording" / "own.yaml").write_text("summary: x\n")
    (folder / "noticelint.toml").write_text(config, encoding="utf-8")
    assert main(["check", "bad.txt"]) == code
    assert said in capsys.readouterr().err
    assert main(["check", "bad.txt", "--isolated"]) == 1


def test_pyproject_counts_only_with_our_table(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert main(["check", "bad.txt"]) == 1
    (folder / "pyproject.toml").write_text('[tool.noticelint]\nfail-on = "never"\n')
    assert main(["check", "bad.txt"]) == 0


def test_config_tells_where_each_value_came_from(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "noticelint.toml").write_text('kind = "outage"\n')
    assert main(["config"]) == 0
    lines = {line.split("=")[0].strip(): line for line in capsys.readouterr().out.splitlines()}
    assert "noticelint.toml" in lines["kind"]
    assert "default" in lines["fail-on"]


@pytest.mark.parametrize(
    ("front", "code"), [("kind: other", 0), ("kind: cancellation", 1), ("kind: cancelation", 2), ("kind: [a, b]", 2)]
)
def test_front_matter(folder: Path, front: str, code: int) -> None:
    (folder / "own.md").write_text(f"---\n{front}\n---\n{BAD}", encoding="utf-8")
    assert main(["check", "own.md"]) == code


@pytest.mark.parametrize(
    ("comment", "code", "said"),
    [
        ("<!-- noticelint: ignore missing-contact -- printed on the letterhead -->\n", 1, "missing-contact"),
        ("<!-- noticelint: ignore-file missing-contact -- printed on the letterhead -->\n", 0, ""),
        ("# noticelint: ignore-file missing-contact\n", 0, ""),
        ("<!-- noticelint: ignore-start missing-contact -->\n", 0, ""),
        ("<!-- noticelint: ignore-file missing-remedy -->\n", 1, "unused-suppression"),
        ("<!-- noticelint: ignore-file no-such-rule -->\n", 1, "no-such-rule"),
        ("<!-- noticelint: ignore -->\n", 1, "unused-suppression"),
    ],
)
def test_suppression(folder: Path, capsys: pytest.CaptureFixture[str], comment: str, code: int, said: str) -> None:
    (folder / "own.txt").write_text(comment + BAD, encoding="utf-8")
    assert main(["check", "own.txt", "--output-format", "concise"]) == code
    assert said in capsys.readouterr().out


def test_suppression_for_one_line(folder: Path) -> None:
    lines = BAD.split("\n")
    lines.insert(4, "# noticelint: ignore missing-contact -- on the letterhead")
    (folder / "own.txt").write_text("\n".join(lines), encoding="utf-8")
    assert main(["check", "own.txt"]) == 0


@pytest.mark.parametrize(
    ("channel", "text", "code"),
    [
        (
            "sms",
            "Your flight KX12 on 3 May 2027 is cancelled. Rebook free of charge or claim a refund: https://example.org/kx12",
            0,
        ),
        (
            "web",
            "Your flight KX12 on 3 May 2027 is cancelled. Rebook free of charge or claim a refund: https://example.org/kx12",
            1,
        ),
        ("sms", "Your flight KX12 on 3 May 2027 is cancelled. You can rebook free of charge or claim a refund.", 1),
    ],
)
def test_a_link_is_contact_enough_in_a_text_message(folder: Path, channel: str, text: str, code: int) -> None:
    (folder / "own.txt").write_text(text, encoding="utf-8")
    assert (
        main(["check", "own.txt", "--channel", channel, "--kind", "cancellation", "--select", "missing-contact"])
        == code
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only there can writing be made to fail")
@pytest.mark.parametrize(
    "command", [["check", "fixtures/bad"], ["check", "--output-format", "json", "fixtures/bad"], ["rules"]]
)
def test_a_full_disk_is_one_line(command: list[str]) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "noticelint", *command], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert (done.returncode, done.stderr) == (2, "noticelint: standard output: No space left on device\n")
