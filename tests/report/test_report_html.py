"""The page: what stands in it; how it behaves is tested in a browser (tests/test_page_in_browser.py)."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticelint.notice import Span
from noticelint.report.html import render_html
from noticelint.report.html_notice import Seen, marked_text
from noticelint.report.html_words import escaped
from noticelint.report.page_words import LANGUAGE_NAMES, PAGE_WORDS, page_words
from noticelint.report.result import NoticeSeen, Result
from noticelint.report.told import Told
from tests.report.conftest import MakeFinding, _finding
from tests.report.sample import sample, told


class _Reader(HTMLParser):
    """Whether every element is closed in turn, and which ids, links and languages there are."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if "id" in said:
            self.ids.append(said["id"] or "")
        if tag == "a":
            self.links.append(said["href"] or "")
        if tag not in ("meta", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def test_the_page_is_whole_and_every_link_leads_somewhere() -> None:
    page = render_html(sample(), told(), "en")
    reader = _Reader()
    reader.feed(page)
    assert (reader.open, reader.wrong) == ([], [])
    assert len(set(reader.ids)) == len(reader.ids)
    assert {link[1:] for link in reader.links} <= set(reader.ids)
    assert len(reader.links) > 10
    assert not re.search(r"""(src|href)=["'](?!#)""", page)
    assert "://" not in page
    assert "@import" not in page
    assert "url(" not in page


def test_the_policy_names_the_script() -> None:
    page = render_html(sample(), told(), "en")
    script = re.search(r"<script>(.*?)</script>", page, re.S)
    assert script is not None
    digest = b64encode(sha256(script[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'" in page
    assert page.count("<script") == 1


@pytest.mark.parametrize(
    ("ui", "title"),
    [
        ("en", "Notices, checked"),
        ("zh-Hans", "通知检查报告"),
        ("zh-Hant", "通知檢查報告"),
        ("th", "รายงานผลการตรวจประกาศ"),
        ("", "Notices, checked"),
    ],
)
def test_each_notice_keeps_its_language(ui: str, title: str) -> None:
    page = render_html(sample(), told(), ui)
    assert f'<html lang="{ui or "en"}">' in page
    assert f"<h1>{title}</h1>" in page
    for language in ("zh-Hans", "en", "th"):
        assert f'<div class="text" lang="{language}">' in page


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(2, 4)], "ab[w1:cd]{1}ef"),
        ([(0, 6)], "[w1:abcdef]{1}"),
        ([(1, 3), (2, 5)], "a[w1:b][w1 2:c]{1}[w2:de]{2}f"),
        ([(1, 5), (2, 3)], "a[w1:b][w1 2:c]{2}[w1:de]{1}f"),
        ([(2, 4), (2, 4)], "ab[w1 2:cd]{1}{2}ef"),
        ([(3, 3)], "abc{1}def"),
        ([(6, 6)], "abcdef{1}"),
        ([(4, 99)], "abcd[w1:ef]{1}"),
    ],
)
def test_marks(spans: list[tuple[int, int]], expected: str, make_finding: MakeFinding) -> None:
    findings = tuple(make_finding(span=Span(*span)) for span in spans)
    notice = NoticeSeen("a.md", "en", "outage", "stated", 1.0, "", {}, text="abcdef")
    html = marked_text("abcdef", Seen("n0", notice, findings), page_words("en"))
    html = re.sub(r'<mark class="warning" data-f="([\d ]+)">(.*?)</mark>', r"[w\1:\2]", html)
    assert re.sub(r"<a [^>]*>(\d+)</a>", r"{\1}", html) == expected


@given(st.text(max_size=20), st.lists(st.tuples(st.integers(0, 25), st.integers(0, 8)), max_size=6))
def test_marks_leave_the_text_as_it_is(text: str, spans: list[tuple[int, int]]) -> None:
    findings = tuple(_finding(span=Span(start, start + size)) for start, size in spans if start <= len(text))
    notice = NoticeSeen("a.md", "en", "outage", "stated", 1.0, "", {}, text=text)
    html = marked_text(text, Seen("n0", notice, findings), page_words("en"))
    assert sorted(re.findall(r'id="n0-m(\d+)"', html), key=int) == [str(n + 1) for n in range(len(findings))]
    bare = re.sub(r"<a [^>]*>\d+</a>|<mark [^>]*>|</mark>", "", html)
    assert re.sub(r"<span [^>]*></span>", "\ufffc", bare) == escaped(text)


def test_the_worst_severity_colours_a_mark(make_finding: MakeFinding) -> None:
    findings = (
        make_finding(span=Span(0, 4), severity="info"),
        make_finding(span=Span(1, 2), severity="error"),
        make_finding(span=Span(2, 3), severity="error", suppressed="agreed"),
    )
    notice = NoticeSeen("a.md", "en", "outage", "stated", 1.0, "", {}, text="abcd")
    html = marked_text("abcd", Seen("n0", notice, findings), page_words("en"))
    assert re.findall(r'<mark class="(\w+)"', html) == ["info", "error", "info", "info"]


def test_a_templates_blank_is_seen_and_read_aloud(make_finding: MakeFinding) -> None:
    notice = NoticeSeen("a.md", "en", "outage", "stated", 1.0, "", {}, text="Dear \ufffc,")
    html = marked_text(notice.text, Seen("n0", notice, (make_finding(span=Span(5, 6)),)), page_words("th"))
    blank = '<span class="blank" role="img" aria-label="ช่องที่ต้องเติมข้อความ"></span>'
    assert f'<mark class="warning" data-f="1">{blank}</mark>' in html


def _matrix(page: str) -> dict[str, list[str]]:
    table = page[page.index('<table class="matrix">') :]
    table = table[: table.index("</table>")]
    return {
        re.sub("<[^>]+>", "", row[1]): re.findall(r'<td class="cell (\w+)', row[2])
        for row in re.finditer(r'<th scope="row">(.*?)</th>(.*?)</tr>', table, re.S)
    }


def test_coverage_matrix() -> None:
    page = render_html(sample(), told(), "en")
    assert _matrix(page) == {
        "clean.txt": ["free"] * 3,
        "letters/100%, a:b/通知 1.md": ["met", "missing", "some"],
        "mail/strings.po [sms.body]": ["free"] * 3,
    }
    assert "only on some branches" in page
    assert 'title="Remedy: given\n退款"' in page
    assert "<td>1</td>" in page
    assert "1/3</td><td>Contact (1)</td>" in page


def test_no_matrix_where_nobody_looked_for_elements() -> None:
    notice = NoticeSeen("a.md", "en", "outage", "stated", 1.0, "", {})
    page = render_html(Result((notice,), (), (), {}), Told("1"), "en")
    assert 'id="coverage"' not in page
    assert "No findings." in page
    assert render_html(Result((), (), (), {}), Told("1")).endswith("</html>\n")


def test_versions_in_one_file_keep_their_own_findings(make_finding: MakeFinding) -> None:
    notices = tuple(NoticeSeen("a.md", tag, "outage", "stated", 1.0, "", {}, text="x") for tag in ("en", "th"))
    findings = (make_finding(language="th", rule="in-thai", span=Span(0, 1)), make_finding(language="en", rule="in-en"))
    page = render_html(Result(notices, findings, (), {}), Told("1"), "en")
    english, thai = page.split("<article")[1:]
    assert ("in-thai" in thai, "in-thai" in english) == (True, False)
    assert ("in-en" in english, "in-en" in thai) == (True, False)


def test_notices_are_shown_and_not_taken_for_markup() -> None:
    page = render_html(sample(), told(), "en")
    assert "<b>" not in page
    assert "</script><b>" not in page
    assert "\x1b" not in page
    page.encode()


def test_every_language_fills_the_same_places() -> None:
    assert set(PAGE_WORDS) == set(LANGUAGE_NAMES)
    for words in PAGE_WORDS.values():
        for ours, english in zip(words, PAGE_WORDS["en"], strict=True):
            forms, model = ([ours], [english]) if isinstance(ours, str) else (list(ours), list(english))
            assert len(forms) == len(model)
            assert all(forms)
            for form, like in zip(forms, model, strict=True):
                assert set(re.findall(r"{\w}", form)) == set(re.findall(r"{\w}", like))
