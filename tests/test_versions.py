"""Versions on the command line: told by check in any layout, listed with what is missing and what was left behind."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from noticelint.cli import main
from noticelint.config import ConfigError, read_config

EN = (
    "The office is closed on 9 June 2026 because the lifts are being replaced on that day. Call 02-555-0140 with any"
    " question about your visit to us, and thank you for your patience."
)
TH = "สำนักงานปิดทำการวันที่ 19 มิถุนายน 2569 หากมีข้อสงสัยเกี่ยวกับการเข้าพบ โปรดติดต่อเราที่ โทร. 02-555-0140"
HANS = "办公室将于2026年6月9日关闭一天。如对来访有任何疑问，请致电02-555-0140与我们联系，谢谢您的理解与配合。"
HANT = "辦公室將於2026年6月19日關閉一天。如對來訪有任何疑問，請致電02-555-0140與我們聯絡，謝謝您的諒解與配合。"


def _found(folder: Path, capsys: pytest.CaptureFixture[str], *more: str) -> list[tuple[str, str, list[str]]]:
    main(["check", "--output-format", "json", "--select", "versions", *more, str(folder)])
    findings = json.loads(capsys.readouterr().out)["findings"]
    return [
        (Path(one["path"]).name, one["rule"], [Path(each["path"]).name for each in one["related"]]) for one in findings
    ]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"a.en.md": EN, "a.th.md": TH}, ("a.th.md", ["a.en.md"])),
        ({"en/a.txt": EN, "th/a.txt": TH}, ("a.txt", ["a.txt"])),
        ({"x.md": f"---\nid: C7\n---\n{EN}", "y.txt": f"---\nid: C7\n---\n{TH}"}, ("y.txt", ["x.md"])),
        ({"both.txt": f"{EN}\n\n{TH}\n"}, ("both.txt", ["both.txt"])),
        ({"chinese.txt": f"{HANS}\n\n{HANT}\n"}, ("chinese.txt", ["chinese.txt"])),
        ({"l/en.json": json.dumps({"mail": EN}), "l/th.json": json.dumps({"mail": TH})}, ("th.json", ["en.json"])),
        ({"th.po": f'msgid ""\nmsgstr "Language: th\\n"\n\nmsgid "{EN}"\nmsgstr "{TH}"\n'}, ("th.po", ["th.po"])),
    ],
    ids=["names", "folders", "id", "one file", "two scripts", "keys", "translation"],
)
def test_check_compares_whatever_belongs_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], files: dict[str, str], expected: tuple[str, list[str]]
) -> None:
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert _found(tmp_path, capsys, "--isolated") == [(expected[0], "versions-dates", expected[1])]


@pytest.mark.parametrize(
    ("ui", "begins"), [("", "โปรดตรวจสอบ"), ("th", "โปรดตรวจสอบ"), ("en", "Find out"), ("zh-Hans", "请核实")]
)
def test_what_to_find_out_is_told_in_the_language_of_the_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], ui: str, begins: str
) -> None:
    (tmp_path / "a.en.md").write_text(EN, encoding="utf-8")
    (tmp_path / "a.th.md").write_text(TH, encoding="utf-8")
    chosen = ["--ui-language", ui] if ui else []
    main(["check", "--isolated", "--output-format", "json", "--select", "versions-dates", *chosen, str(tmp_path)])
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["suggestion"].startswith(begins)


def test_configuration_names_what_belongs_together_and_the_glossary(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "m-en").mkdir()
    (tmp_path / "m-en" / "note.txt").write_text(EN, encoding="utf-8")
    (tmp_path / "m-th").mkdir()
    (tmp_path / "m-th" / "note.txt").write_text(TH.replace("19", "9"), encoding="utf-8")
    (tmp_path / "terms.yaml").write_text("- {en: office, th: ที่ทำการ, forbidden: {th: [สำนักงาน]}}", encoding="utf-8")
    config = tmp_path / "noticelint.toml"
    config.write_text('glossary = "terms.yaml"\n[[versions]]\npath = "m-{lang}/*.txt"\n', encoding="utf-8")
    assert _found(tmp_path, capsys, "--config", str(config)) == [("note.txt", "versions-terms", ["note.txt"])]
    (tmp_path / "terms.yaml").write_text("- office", encoding="utf-8")
    assert main(["check", "--config", str(config), str(tmp_path)]) == 2
    assert "terms.yaml: term 1: expected forms by language" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('versions = "a"', "versions should be tables"),
        ('[[versions]]\npath = "th/a.md"', "a path that holds {lang}"),
        ('[[versions]]\npath = "{lang}/a.md"\nsource = "fr"', "versions.source cannot be 'fr'"),
        ('[[versions]]\npath = "{lang}/a.md"\nlanguage = ["th"]', "unknown key 'language' in versions"),
        ('[[versions]]\npath = "{lang}/a.md"\nlanguages = "th"', "should be a list of languages"),
        ("glossary = 7", "glossary should be the name of a file"),
    ],
)
def test_what_cannot_be_configured_is_said(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "noticelint.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        read_config(str(path))
    assert said in str(error.value)


def test_a_comment_accepts_a_difference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.en.md").write_text(EN, encoding="utf-8")
    accepted = "<!-- noticelint: ignore versions-dates -- closed later there -->\n"
    (tmp_path / "a.th.md").write_text(accepted + TH, encoding="utf-8")
    main(["check", "--output-format", "json", "--select", "versions,comments", "--isolated", str(tmp_path)])
    said = json.loads(capsys.readouterr().out)
    assert [one["suppressed"] for one in said["findings"]] == [{"reason": "closed later there", "by": "comment"}]


def test_the_list_tells_what_is_missing_and_left_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("a.en.md", EN), ("a.th.md", TH), ("a.zh-Hans.md", HANS), ("b.en.md", EN), ("b.th.md", TH)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    _commit("2026-01-02T10:00:00Z")
    (tmp_path / "a.en.md").write_text(EN.replace("closed", "shut"), encoding="utf-8")
    _commit("2026-03-04T10:00:00Z")
    assert main(["versions", "--isolated"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "a.md",
        "  en       a.en.md",
        "  th       a.th.md  of 2026-01-02, older than a.en.md of 2026-03-04",
        "  zh-Hans  a.zh-Hans.md  of 2026-01-02, older than a.en.md of 2026-03-04",
        "b.md: no zh-Hans",
        "  en       b.en.md",
        "  th       b.th.md",
        "2 notices in several languages, 1 version missing, 2 older than what they follow",
    ]
    assert main(["versions", "--isolated", "--output-format", "json", "a.en.md", "a.th.md"]) == 1
    notices = json.loads(capsys.readouterr().out)["notices"]
    assert [one.get("older_than", {}).get("path") for one in notices[0]["versions"]] == [None, "a.en.md"]


def test_versions_that_are_all_there_are_fine(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in (("a.en.md", EN), ("a.th.md", TH)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["versions", "--isolated", str(tmp_path)]) == 0
    assert capsys.readouterr().out.endswith(
        "1 notice in several languages, 0 versions missing, 0 older than what they follow\n"
    )


def _commit(when: str) -> None:
    who = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "HOME": "/nonexistent", "PATH": "/usr/bin:/bin"}
    for arguments in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"],
    ):
        subprocess.run(["git", *arguments], check=True, env=who)
