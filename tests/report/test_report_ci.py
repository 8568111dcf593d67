"""The outputs for CI services: escaping, counts, places, and what must not be said by a notice."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from noticelint.notice import Place
from noticelint.report.github import render_github
from noticelint.report.gitlab import render_gitlab
from noticelint.report.grouped import render_grouped
from noticelint.report.jsonl import render_jsonl
from noticelint.report.junit import render_junit
from noticelint.report.markdown import _escaped, render_markdown
from noticelint.report.rdjson import render_rdjson
from noticelint.report.result import Result
from noticelint.report.told import Told
from noticelint.report.width import visible
from tests.report.conftest import MakeFinding, _finding
from tests.report.sample import HOSTILE, ODD, sample, told

_SCHEMA = json.loads(
    (Path(__file__).parents[2] / "noticelint" / "report" / "findings.schema.json").read_text(encoding="utf-8")
)
_NOTHING = Result((), (), (), {})


def test_github_escapes_values_and_text() -> None:
    first = render_github(sample()).splitlines()[0]
    assert first == (
        "::error file=letters/100%25%2C a%3Ab/通知 1.md,line=3,endLine=3,col=1,endColumn=7,title=missing-contact"
        "::没有写明。%0A请写明〔日期〕。"
    )
    assert render_github(_NOTHING) == ""


def test_github_takes_no_command_from_a_notice() -> None:
    text = render_github(sample())
    assert "##[" not in text
    for line in text.splitlines():
        assert re.match(r"::(error|warning|notice) file=", line)
        assert "\x1b" not in line


def test_github_shows_ten_of_each_severity_and_says_how_many_more(make_finding: MakeFinding) -> None:
    findings = tuple(
        make_finding(Place(line, 1, line, 2), path="a.md", severity=severity, message="::set-output::x")
        for severity, count in (("error", 12), ("warning", 10), ("info", 11))
        for line in range(1, count + 1)
    )
    lines = render_github(Result((), findings, (), {})).splitlines()
    commands = [line.split(" ")[0] for line in lines if re.match("::(error|warning|notice) ", line)]
    assert {name: commands.count(f"::{name}") for name in ("error", "warning", "notice")} == {
        "error": 10, "warning": 10, "notice": 10,
    }  # fmt: skip
    assert "::notice title=noticelint::4 more findings stand in the log" in lines
    group = lines[lines.index("::group::Further findings") + 1 : -1]
    assert len(group) == 4
    assert all(line.startswith("- a.md:") for line in group)
    assert lines[-1] == "::endgroup::"


def test_github_names_columns_on_one_line_only(make_finding: MakeFinding) -> None:
    text = render_github(Result((), (make_finding(Place(1, 4, 2, 2)),), (), {}))
    assert "line=1,endLine=2,title=vague-time::" in text


def test_gitlab(make_finding: MakeFinding) -> None:
    issues = json.loads(render_gitlab(sample()))
    assert len(issues) == 5
    assert issues[0]["location"] == {
        "path": ODD, "positions": {"begin": {"line": 1, "column": 1}, "end": {"line": 5, "column": 6}},
    }  # fmt: skip
    assert [issue["severity"] for issue in issues] == ["info", "major", "minor", "info", "major"]
    assert not any("\n" in issue["description"] for issue in issues)
    same = (make_finding(path="a.md"), make_finding(path="b.md"))
    assert len({issue["fingerprint"] for issue in json.loads(render_gitlab(Result((), same, (), {})))}) == 2
    assert render_gitlab(_NOTHING) == "[]\n"


def test_junit() -> None:
    root = fromstring(render_junit(sample()))
    assert root.attrib == {"name": "noticelint", "tests": "11", "failures": "3", "errors": "2"}
    suites = {suite.attrib["name"]: suite for suite in root}
    assert list(suites["clean.txt"][0].attrib.values()) == ["clean.txt", "no findings", "0"]
    odd = suites[ODD]
    assert {name: odd.attrib[name] for name in ("tests", "failures", "errors", "skipped")} == {
        "tests": "6", "failures": "2", "errors": "0", "skipped": "2",
    }  # fmt: skip
    assert suites["front.md"][0][0].attrib["message"] == "front\nmatter"
    failure = suites["mail/strings.po"][0][0]
    assert "]]>" in failure.attrib["message"]
    assert "<U+001B>" in failure.attrib["message"]
    assert fromstring(render_junit(_NOTHING)).attrib["tests"] == "0"


@given(st.text(), st.text())
def test_junit_is_xml_whatever_it_holds(path: str, text: str) -> None:
    found = _finding(path=path, message=text, suggestion=text, key=text)
    (suite,) = fromstring(render_junit(Result((), (found,), (), {})).encode())
    assert suite[0][0].attrib["type"] == "warning"


@given(st.text())
def test_markdown_shows_any_words_as_they_are(text: str) -> None:
    html = MarkdownIt("gfm-like", {"linkify": False}).renderInline(_escaped(text))
    assert unescape(html.replace("<!-- -->", "")) == visible(" ".join(text.split()))


@pytest.mark.parametrize(
    ("line", "place", "start", "end"),
    [
        ("活动 soon", Place(1, 4, 1, 8), {"line": 1, "column": 8}, {"line": 1, "column": 12}),
        ("a𐐀b", Place(1, 3, 1, 4), {"line": 1, "column": 6}, {"line": 1, "column": 7}),
        ("ก่อน", Place(1, 1, 1, 5), {"line": 1, "column": 1}, {"line": 1, "column": 13}),
        ("plain", Place(1, 2, 7, 3), {"line": 1, "column": 2}, {"line": 7}),
    ],
)
def test_rdjson_counts_bytes(
    line: str, place: Place, start: dict[str, int], end: dict[str, int], make_finding: MakeFinding
) -> None:
    told = json.loads(render_rdjson(Result((), (make_finding(place),), (), {"a.md": [line]})))
    assert told["diagnostics"][0]["location"] == {"path": "a.md", "range": {"start": start, "end": end}}


def test_jsonl_holds_what_json_holds() -> None:
    lines = [json.loads(line) for line in render_jsonl(sample()).splitlines()]
    names = [name for line in lines for name in line]
    assert names == ["notice"] * 3 + ["finding"] * 8 + ["error"] * 2 + ["summary"]
    for line in lines:
        ((name, value),) = line.items()
        Draft202012Validator({"$defs": _SCHEMA["$defs"], "$ref": f"#/$defs/{name}"}).validate(value)


def _html(text: str) -> str:
    return MarkdownIt("gfm-like", {"linkify": False}).render(text)


def test_markdown_is_a_table_and_details() -> None:
    html = _html(render_markdown(sample(), told(), "en"))
    assert html.count("<tr>") == 6
    assert html.count("<details>") == html.count("</details>") == 2
    assert "<td>🔴 error</td>" in html
    assert "Time left vague." not in html
    assert "Soon is no date. &lt;b&gt;" in html


def test_markdown_takes_no_markup_from_a_notice() -> None:
    text = render_markdown(sample(), told(), "en")
    html = _html(text)
    for banned in ("<script", "<b>", "<em>", "<strong>x", "<a ", "<code>"):
        assert banned not in html
    assert "@team" not in text
    shown = re.sub("<!--.*?-->", "", html)
    assert "::error::x ##[set-env name=A]b @team &lt;/script&gt;&lt;b&gt;|`*_[x](y)" in shown


def test_markdown_fits_a_comment(make_finding: MakeFinding) -> None:
    findings = tuple(make_finding(Place(n, 1, n, 2), message=f"{n} " + "字|" * 50) for n in range(1, 1000))
    text = render_markdown(Result((), findings, (), {}), Told("1"), "zh-Hans")
    assert 40_000 < len(text) < 65_000
    shown = text.count("\n| 🟡")
    assert f"另有 {999 - shown} 处未在此列出" in text
    assert render_markdown(_NOTHING, Told("1")) == "### noticelint\n\nno notices checked\n"


def test_grouped(make_finding: MakeFinding) -> None:
    findings = (
        make_finding(Place(12, 3, 12, 5), rule="long-sentence", message="甲\n乙"),
        make_finding(Place(2, 30, 2, 31), severity="error", key="sms"),
        make_finding(path="b.md", suppressed=""),
    )
    assert render_grouped(Result((), findings, (), {}), "en") == (
        "a.md (unknown)\n"
        "  2:30 [sms]  error    vague-time     No date is given.\n"
        "  12:3        warning  long-sentence  甲 乙\n"
        "\n"
        "2 findings (1 error, 1 warning) in 1 of 0 notices; 1 suppressed\n"
    )


def test_hostile_words_reach_every_output_and_break_none() -> None:
    assert HOSTILE in next(found.message for found in sample().findings if found.key)
    for text in (
        render_github(sample()), render_gitlab(sample()), render_junit(sample()), render_rdjson(sample()),
        render_jsonl(sample()), render_markdown(sample(), told()), render_grouped(sample()),
    ):  # fmt: skip
        assert "\x1b" not in text
        text.encode()
