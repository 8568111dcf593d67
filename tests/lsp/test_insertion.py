"""Where a sentence goes, what accepts a finding, and how a kind is declared: edits held to the checks themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from noticelint.config import Settings
from noticelint.draft import Draft, draft_of
from noticelint.lint import lint_bytes, prepare
from noticelint.lsp.change import Change
from noticelint.lsp.declare import declaration, kinds_in_question
from noticelint.lsp.insertion import insertion, sentences_of
from noticelint.lsp.insertion_html import after_in_html, before_in_html
from noticelint.lsp.places import offset_of, text_of
from noticelint.lsp.suppression import suppression
from noticelint.report.result import Reported, standing
from noticelint.rulebook.rulebook import Rulebook

FIXTURES = Path(__file__).parents[2] / "fixtures"
JSON = '{"mail": {"body": "Dear customer, the power is cut on 3 March 2027. We are sorry for this."}}'
MAIL = (
    "Subject: Power cut\nContent-Type: text/plain; charset=utf-8\n\nDear customer, the power is cut on 3 March 2027."
    " We are sorry for this.\n"
)
# Formats that a comment can be written into; the others hold several strings or more than text.
WRITTEN = sorted(one for one in (FIXTURES / "formats").glob("class.*") if one.suffix not in (".eml", ".docx"))
WRITTEN = [one for one in WRITTEN if one.suffix not in (".arb", ".po", ".strings", ".xlf")]


def _insert(rulebook: Rulebook, name: str, source: str, element: str, sentence: str) -> str:
    draft = _read(rulebook, name, source)
    edit = insertion(draft.file, draft.judged[0].reading, element, sentence)
    return source if edit is None else _applied(source, edit)


def _read(rulebook: Rulebook, name: str, source: str) -> Draft:
    draft = draft_of(name, source.encode(), prepare(rulebook, Settings(root="."))._replace(rules=()))
    assert isinstance(draft, Draft)
    return draft


def _applied(source: str, edit: Change) -> str:
    return source[: edit.start] + edit.text + source[edit.end :]


@pytest.mark.parametrize(
    ("name", "source", "element", "sentence", "after"),
    [
        ("a.txt", "Power cut\n\nDear all,\n\nThe power is cut on 3 March.\n\nNorth Grid\n", "contact", "Call 〔n〕.",
         "Power cut\n\nDear all,\n\nThe power is cut on 3 March.\n\nCall 〔n〕.\n\nNorth Grid\n"),
        ("a.txt", "Power cut\r\n\r\nThe power is cut on 3 March.\r\n\r\nNorth Grid\r\n", "contact", "Call 〔n〕.",
         "Power cut\r\n\r\nThe power is cut on 3 March.\r\n\r\nCall 〔n〕.\r\n\r\nNorth Grid\r\n"),
        ("a.txt", "停电通知\n尊敬的用户：\n　　3月3日9时至12时幸福路停电。\n吉祥电力\n", "contact", "请致电〔电话〕。",
         "停电通知\n尊敬的用户：\n　　3月3日9时至12时幸福路停电。\n　　请致电〔电话〕。\n吉祥电力\n"),
        ("a.txt", "停电通知\n\n尊敬的用户：\n\n幸福路3月3日停电。请您安排用电。\n\n吉祥电力\n", "reason", "因〔原因〕，",
         "停电通知\n\n尊敬的用户：\n\n因〔原因〕，幸福路3月3日停电。请您安排用电。\n\n吉祥电力\n"),
        ("a.txt", "Power cut\n\nThe power is cut on 3 March.\n\nNorth Grid\n", "greeting", "Dear 〔name〕,",
         "Power cut\n\nDear 〔name〕,\n\nThe power is cut on 3 March.\n\nNorth Grid\n"),
        ("a.txt", "停电通知\n\n幸福路3月3日停电。\n", "sender", "〔单位〕\n〔日期〕",
         "停电通知\n\n幸福路3月3日停电。\n\n〔单位〕\n〔日期〕\n"),
        ("a.md", "# Power cut\n\nThe power is **cut on 3 March.**\n\nNorth Grid\n", "contact", "Call 〔n〕.",
         "# Power cut\n\nThe power is **cut on 3 March.**\n\nCall 〔n〕.\n\nNorth Grid\n"),
        ("a.md", "# Power cut\n\n- On 3 March.\n- On 4 March.\n", "sender", "〔a〕\n〔b〕",
         "# Power cut\n\n- On 3 March.\n- On 4 March.\n\n〔a〕  \n〔b〕\n"),
        ("a.rst", "Power cut\n=========\n\nThe power is cut on 3 March.\n", "sender", "〔a〕\n〔b〕",
         "Power cut\n=========\n\nThe power is cut on 3 March.\n\n| 〔a〕\n| 〔b〕\n"),
        ("a.html", "<h1>Power cut</h1>\n<p id=x class='y'>The power is cut.</p>\n", "contact", "A & B.",
         "<h1>Power cut</h1>\n<p id=x class='y'>The power is cut.</p>\n<p class='y'>A &amp; B.</p>\n"),
        ("a.txt.j2", "Power cut\n\nThe power is cut on 3 March.\n\n{% if x %}\nSee you there.\n{% endif %}\n", "contact", "Call 〔n〕.",
         "Power cut\n\nThe power is cut on 3 March.\n\n{% if x %}\nSee you there.\n{% endif %}\n\nCall 〔n〕.\n"),
        ("a.txt.j2", "Power cut\n\nThe power is cut on 3 March.{% if x %}\nSee you there.{% endif %}\n\nNorth Grid\n", "contact", "Call 〔n〕.",
         "Power cut\n\nThe power is cut on 3 March.\n\nCall 〔n〕.{% if x %}\nSee you there.{% endif %}\n\nNorth Grid\n"),
        ("en.json", JSON, "contact", "Call.", JSON),
        ("a.eml", MAIL, "contact", "Call.", MAIL),
    ],
)  # fmt: skip
def test_sentences_go_where_readers_look(
    rulebook: Rulebook, name: str, source: str, element: str, sentence: str, after: str
):
    assert _insert(rulebook, name, source, element, sentence) == after


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("<p>One.|</p><p>Two</p>", "<p>One.</p>\n<p>S</p><p>Two</p>"),
        ("<p>One.|<br>Two</p>", "<p>One.<br>\nS<br>Two</p>"),
        ("<p>One.|<br><br>Two</p>", "<p>One.<br><br>\nS<br><br>Two</p>"),
        ("<div>One.|</div>", "<div>One.\n<p>S</p></div>"),
        ("<div>One.|<p>Two</p></div>", "<div>One.\n<p>S</p><p>Two</p></div>"),
        ("<ul><li>One.|</li></ul><p>Two</p>", "<ul><li>One.</li></ul>\n<p>S</p><p>Two</p>"),
        ("<ul><li><p>One.|</p></li><li>Two</li></ul>", "<ul><li><p>One.</p></li><li>Two</li></ul>\n<p>S</p>"),
        ("<ul><li>a<ul><li>One.|</li></ul></li></ul>Two", "<ul><li>a<ul><li>One.</li></ul></li></ul>\n<p>S</p>Two"),
        ("<p>One <b>two.|</b><!-- </p> --></p>", "<p>One <b>two.</b><!-- </p> --></p>\n<p>S</p>"),
        ("One.|\nTwo", "One.\n<p>S</p>\nTwo"),
        ("<p>One.|<!-- </p>", "<p>One.<!-- </p>\n<p>S</p>"),
    ],
)
def test_paragraphs_in_html_leave_its_tags_whole(source: str, after: str):
    where = source.index("|")
    plain = source.replace("|", "")
    assert _applied(plain, after_in_html(plain, where, ["S"])) == after


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("<h1>T</h1>\n<p class=a id='b'>|One.</p>", "<h1>T</h1>\n<p class=a>S</p>\n<p class=a id='b'>One.</p>"),
        ("<div><b>|One.</b></div>", "<div><p>S</p>\n<b>One.</b></div>"),
        ("<td>\n  <p><b>|One.</b></p>", "<td>\n  <p>S</p>\n  <p><b>One.</b></p>"),
        ("T<br>|One.", "T<br><p>S</p>\nOne."),
    ],
)
def test_paragraphs_before_others_in_html(source: str, after: str):
    where = source.index("|")
    plain = source.replace("|", "")
    assert _applied(plain, before_in_html(plain, where, "S")) == after


@pytest.mark.parametrize(
    ("suggestion", "element", "sentences"),
    [
        ("Please 〔step / other〕. / You need do nothing.", "instructions", ["Please 〔step / other〕.", "You need do nothing."]),
        ("请于〔日期〕前办理。／您无需操作。", "instructions", ["请于〔日期〕前办理。", "您无需操作。"]),
        ("〔姓名先生／女士〕您好：", "greeting", ["〔姓名先生／女士〕您好："]),
        ("〔单位〕／〔年〕年〔月〕月", "sender", ["〔单位〕\n〔年〕年〔月〕月"]),
        ("Your 〔a 〔b / c〕 / d〕.", "rights", ["Your 〔a 〔b / c〕 / d〕."]),
    ],
)  # fmt: skip
def test_alternatives_are_offered_one_by_one(suggestion: str, element: str, sentences: list[str]):
    assert sentences_of(suggestion, element) == sentences


@pytest.mark.parametrize("path", WRITTEN, ids=lambda one: one.name)
def test_in_every_format_what_is_inserted_and_accepted_counts(rulebook: Rulebook, path: Path):
    run = prepare(rulebook, Settings(root=str(FIXTURES), as_of="2027-02-01"))
    source = path.read_bytes().decode("utf-8")
    found = standing(lint_bytes(str(path), source.encode(), run))
    draft = _read(rulebook, str(path), source)
    assert found
    for one in found:
        offset = offset_of(text_of(source, len), one.place.line, one.place.column)
        edit = suppression(draft.file, offset, one.rule, "why")
        assert edit is not None
        after = lint_bytes(str(path), _applied(source, edit).encode(), run)
        assert _marks(found) - _marks(standing(after)) >= {(one.rule, one.text)}
        assert _marks(standing(after)) <= _marks(found)
    rules = {rule.id: rule for rule in run.rules}
    missing = [one for one in found if one.rule in ("missing-contact", "missing-remedy", "missing-thanks")]
    assert len(missing) == 3
    for one in missing:
        element = rules[one.rule].detail["element"]
        for sentence in sentences_of(one.suggestion, element):
            edit = insertion(draft.file, draft.judged[0].reading, element, sentence)
            assert edit is not None
            after = lint_bytes(str(path), _applied(source, edit).encode(), run)
            assert one.rule not in {other.rule for other in standing(after)}


def _marks(found: list[Reported]) -> set[tuple[str, str]]:
    return {(one.rule, one.text) for one in found}


@pytest.mark.parametrize(
    ("name", "source", "line", "after"),
    [
        ("a.md", "# T\n\nOne\ntwo\n", 3, "# T\n\n<!-- noticelint: ignore r -- w -->\nOne\ntwo\n"),
        ("a.md", "# T\n\nOne\ntwo  \n", 4, "# T\n\nOne\ntwo <!-- noticelint: ignore r -- w -->  \n"),
        ("a.md", "# T\r\n\r\nOne\r\ntwo\r\n", 3, "# T\r\n\r\n<!-- noticelint: ignore r -- w -->\r\nOne\r\ntwo\r\n"),
        ("a.md", "---\nkind: other\n---\nOne\n", 4, "---\nkind: other\n---\n<!-- noticelint: ignore r -- w -->\nOne\n"),
        ("a.md", "---\nkind: other\n---\nOne\n", 2, None),
        ("a.rst", "T\n=\n\nOne\ntwo\n", 4, "T\n=\n\n.. noticelint: ignore r -- w\n\nOne\ntwo\n"),
        ("a.rst", "T\n=\n\nOne\ntwo\n", 5, None),
        ("a.html", "<div>\n  <p>One</p></div>", 2, "<div>\n  <!-- noticelint: ignore r -- w -->\n  <p>One</p></div>"),
        ("a.txt.j2", "T\n\nOne\n", 3, "T\n\nOne {# noticelint: ignore r -- w #}\n"),
        ("a.html.j2", "<p>One {{ a }}</p>", 1, "{# noticelint: ignore r -- w #}\n<p>One {{ a }}</p>"),
        ("en.json", JSON, 1, None),
        ("a.eml", MAIL, 4, None),
    ],
)
def test_comments_stand_where_they_tear_nothing(
    rulebook: Rulebook, name: str, source: str, line: int, after: str | None
):
    edit = suppression(_read(rulebook, name, source).file, offset_of(text_of(source, len), line, 1), "r", "w")
    assert (None if edit is None else _applied(source, edit)) == after


@pytest.mark.parametrize(
    ("name", "source", "after"),
    [
        ("a.txt", "One\n", "---\nkind: outage\n---\nOne\n"),
        ("a.txt", "One\r\nTwo", "---\r\nkind: outage\r\n---\r\nOne\r\nTwo"),
        ("a.md", "---\nid: 3\n---\nOne\n", "---\nkind: outage\nid: 3\n---\nOne\n"),
        ("a.md", "---\nid: 3\nkind: other  # so far\n---\nOne\nkind: x\n", "---\nid: 3\nkind: outage  # so far\n---\nOne\nkind: x\n"),
        ("a.md", "---\nkind:\n---\nOne\n", "---\nkind: outage\n---\nOne\n"),
        ("a.md", '---\r\nkind: "other"\r\n---\r\nOne\r\n', "---\r\nkind: outage\r\n---\r\nOne\r\n"),
        ("a.html", "---\nid: 3\n---\n<p>One</p>\n", "---\nkind: outage\nid: 3\n---\n<p>One</p>\n"),
        ("a.html", "<p>One</p>\n", None),
        ("en.json", JSON, None),
        ("a.eml", MAIL, None),
    ],
)  # fmt: skip
def test_kinds_are_declared_in_front_matter(rulebook: Rulebook, name: str, source: str, after: str | None):
    edit = declaration(_read(rulebook, name, source).file, "outage")
    assert (None if edit is None else _applied(source, edit)) == after
    if after is not None:
        reading = _read(rulebook, name, after).judged[0].reading
        assert (reading.kind.kind, reading.kind.source) == ("outage", "stated")


@pytest.mark.parametrize(
    ("source", "first", "count"),
    [
        ("---\nkind: refusal\n---\nPower cut\n\nThe power is cut on 3 March.\n", "outage", None),
        ("# The roses\n\nThey are red.\n", "cancellation", 14),
    ],
)
def test_kinds_in_question(rulebook: Rulebook, source: str, first: str, count: int | None):
    reading = _read(rulebook, "a.md", source).judged[0].reading
    kinds = kinds_in_question(reading, rulebook)
    assert kinds[0] == first
    assert reading.kind.kind not in kinds
    assert count is None or len(kinds) == count
