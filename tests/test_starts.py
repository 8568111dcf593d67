"""Starting notices: each as it is handed out, and filled in with its samples, under the whole catalogue."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from noticelint.cli import main
from noticelint.config import CHOICES
from noticelint.facts.fact import Fact
from noticelint.facts.find import find_facts
from noticelint.lint import Run, lint_bytes
from noticelint.report.result import Result
from noticelint.rulebook.errors import RuleError
from noticelint.rulebook.open import built_in_rules
from noticelint.start.starts import BLANK, filled, read_start, start_files, written

AS_OF = "2026-11-23"
RULES = [built_in_rules()]
KINDS = tuple(start_files(RULES))
CASES = [
    (kind, language, channel)
    for kind in KINDS
    for language in CHOICES["language"]
    for channel in read_start(RULES, kind, language).channels
]
# A text message has room for what an error or a warning asks, and not for every remark.
_SHORT = {"missing-commitment", "missing-corrective-action", "missing-rights", "single-remedy"}


def test_every_kind_has_one() -> None:
    assert sorted(KINDS) == sorted(set(CHOICES["kind"]) - {"other"})


def _linted(text: str, run: Run) -> Result:
    result = lint_bytes("notice.txt", text.encode(), run._replace(settings=run.settings._replace(as_of=AS_OF)))
    assert not result.failures
    return result


@pytest.mark.parametrize(("kind", "language", "channel"), CASES)
def test_handed_out_it_lacks_nothing_but_what_is_to_be_filled_in(
    run: Run, kind: str, language: str, channel: str
) -> None:
    text = written(read_start(RULES, kind, language), channel)
    result = _linted(text, run)
    found = {one.text for one in result.findings if one.rule == "unfilled-placeholder"}
    assert found == {f"〔{label}〕" for label in re.findall(BLANK, text)}
    others = {one.rule for one in result.findings} - {"unfilled-placeholder"}
    assert others <= (_SHORT if channel == "sms" else set())


@pytest.mark.parametrize(("kind", "language", "channel"), CASES)
def test_filled_in_it_is_silent(run: Run, kind: str, language: str, channel: str) -> None:
    start = read_start(RULES, kind, language)
    result = _linted(filled(written(start, channel), start), run)
    rules = {(one.rule, one.severity) for one in result.findings}
    assert rules <= ({(rule, "info") for rule in _SHORT} if channel == "sms" else set())


@pytest.mark.parametrize(("kind", "language"), [(kind, language) for kind in KINDS for language in CHOICES["language"]])
def test_filled_in_it_is_taken_for_what_it_is(run: Run, kind: str, language: str) -> None:
    start = read_start(RULES, kind, language)
    unsaid = filled(written(start, "web"), start).split("---\n", 2)[2]
    (seen,) = _linted(unsaid, run).notices
    assert (seen.kind, seen.language) == (kind, language)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("From 〔start date〕 on", [("date", "〔start date〕")]),
        ("write to 〔e-mail address〕", [("email", "〔e-mail address〕")]),
        ("see 〔web address〕", [("url", "〔web address〕")]),
        ("call 〔telephone number〕", [("phone", "〔telephone number〕")]),
        ("退还〔退款金额〕", [("money", "〔退款金额〕")]),
        ("于〔退款日期〕前", [("date", "〔退款日期〕")]),
        ("วันที่ 〔วันที่ใหม่〕", [("date", "〔วันที่ใหม่〕")]),
        ("because 〔reason〕", []),
        ("the 〔 ] of it", []),
        ("〔dates\nand times〕", []),
    ],
)
def test_a_blank_stands_for_what_it_asks_for(text: str, facts: list[tuple[str, str]]) -> None:
    language = "th" if "ท" in text else "en" if text.isascii() or "from" in text.lower() else "zh-Hans"
    found: tuple[Fact, ...] = find_facts(text, language)
    assert [(fact.kind, text[fact.start : fact.end]) for fact in found if "〔" in text[fact.start : fact.end]] == facts


_START = """\
en: &text
  title: A notice
  text: From 〔date〕 on.
  blanks: {date: {date: 5 March 2027}}
zh-Hans: *text
zh-Hant: *text
th: *text
"""


@pytest.mark.parametrize(
    ("change", "place", "said"),
    [
        (("〔date〕", "〔day〕"), "4:12", "〔date〕 stands in no text"),
        (("〔date〕", "〔date〕 and 〔day〕"), "4:3", "〔day〕 is not listed under blanks"),
        (("{date: 5", "{day: 5"), "4:19", "unknown key 'day'"),
        (("  title: A notice\n", ""), "5:1", "lacks title"),
    ],
)
def test_a_broken_start_is_told_with_its_place(tmp_path: Path, change: tuple[str, str], place: str, said: str) -> None:
    path = tmp_path / "starts" / "outage.yaml"
    path.parent.mkdir()
    path.write_text(_START, encoding="utf-8")
    assert read_start([*RULES, str(tmp_path)], "outage", "th").title == "A notice"
    path.write_text(_START.replace(*change), encoding="utf-8")
    with pytest.raises(RuleError, match=f"outage.yaml:{place}: .*{said}"):
        read_start([*RULES, str(tmp_path)], "outage", "en")


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        (["outage"], 2, "in which language? Add --language with one of zh-Hans, zh-Hant, th, en"),
        (["outages", "--language", "en"], 2, "no starting notice for 'outages'; did you mean 'outage'?"),
        (["fault", "--language", "en", "--channel", "sms"], 2, "--channel may be email, letter, web"),
        (["fault", "--language", "en", "-o", "notice.docx"], 2, "name a file that ends in .txt or .md"),
        (["fault", "--language", "en", "-o", "here.txt"], 2, "here.txt exists and is left as it is"),
        (["fault", "--language", "en", "-o", "none/new.txt"], 2, "none/new.txt: No such file or directory"),
        ([], 0, "win-back           email, letter, web"),
        (["outage", "--language", "th", "--channel", "sms"], 0, "channel: sms"),
        (["outage", "--language", "zh-Hans"], 0, "主题：〔服务名称〕故障通知"),
        (["outage", "--language", "th", "--channel", "letter"], 0, "เรื่อง  แจ้งเหตุขัดข้อง"),
        (["outage", "--language", "en", "--example"], 0, "Subject: Home Fibre is down in Mill Lane"),
        (["outage", "--language", "en", "-o", "new.md"], 0, "then run: noticelint check new.md"),
    ],
)
def test_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    line: list[str], code: int, said: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    (tmp_path / "here.txt").write_text("mine", encoding="utf-8")
    assert main(["new", *line]) == code
    told = capsys.readouterr()
    assert said in (told.err if code else told.out)
    assert (tmp_path / "here.txt").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "new.md").exists() == ("new.md" in line)


def test_a_markdown_file_is_written_for_the_web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "outage", "--language", "en", "-o", "new.md"]) == 0
    lines = (tmp_path / "new.md").read_text(encoding="utf-8").split("\n")
    assert lines[3:6] == ["channel: web", "---", "# 〔service〕 is down in 〔area or customers〕"]
