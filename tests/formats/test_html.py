"""HTML and MJML as their reader sees them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticelint.formats.html import read_html
from noticelint.formats.html_look import language_of
from noticelint.formats.html_tables import tables_of_data
from noticelint.formats.html_tokens import tokens
from noticelint.formats.part import Marked
from noticelint.formats.weave import origin
from tests.formats.conftest import check_marked

PAGES = Path(__file__).parent / "pages"


def written(body: str, marked: Marked, start: int, end: int) -> str:
    """What is written in the body for a stretch of the text."""
    first, last = origin(marked.runs, start), origin(marked.runs, end - 1)
    return body[first : marked.written.get(last, last + 1)]


TABLE = [
    ("", ""),
    ("Dear customer", "Dear customer"),
    # Blocks: those that a browser sets apart, and lines.
    ("<h1>Title</h1><p>one<p>two</p>three", "Title\n\none\n\ntwo\n\nthree"),
    ("<div>one</div><div>two</div>", "one\ntwo"),
    ("<div><div><p>one</p></div></div>\n\n\n<div>two</div>", "one\n\ntwo"),
    ("<ul><li>a<li>b<ul><li>c</ul></ul><dl><dt>d<dd>e</dl>", "a\nb\nc\n\nd\ne"),
    ("one<br>two<br/><br>three<br></p>four<br><br>", "one\ntwo\n\nthree\n\nfour"),
    ("<p>one</br>two", "one\ntwo"),
    ("<span style='display:block'>one</span><p style='display: inline'>two</p>", "one\ntwo"),
    ("<pre>one\n  two\n\nthree</pre>four", "one\ntwo\n\nthree\n\nfour"),
    # White space.
    ("<p>\n  one <b> two</b>\n three,<i>\nfour</i>\n</p>", "one two three, four"),
    ("退款将于\n三日内到账", "退款将于三日内到账"),
    ("ขออภัย\nในความไม่สะดวก", "ขออภัย ในความไม่สะดวก"),
    ("甲　乙<p>　　丙", "甲　乙\n\n丙"),
    ("a&nbsp;&nbsp;b &zwnj;&#847;c<p>&nbsp;</p>d", "a b c\n\nd"),
    # References, as browsers read them.
    ("&lt;b&gt; &copy 5 &notit; &#65;&#x42 &nope; & &amp;amp;", "<b> © 5 ¬it; AB &nope; & &amp;"),
    ("a &NotEqualTilde; b&#128;", "a \u2242\u0338 b€"),
    # Elements nobody reads.
    ("<title>t</title>a<script>if (a<b) c</script><style>p{}</style><template><p>t</template>b<!-- c -->", "ab"),
    ("<p>a<noscript>b</noscript>", "ab"),
    ("<p>a<noscript>b</noscript><script></script>", "a"),
    ("<!--[if mso]><p>Outlook</p><![endif]--><!--[if !mso]><!-->all<!--<![endif]--><![if !mso]>others<![endif]>", "allothers"),
    # Broken markup.
    ("a < b > c <3 </ d", "a < b > c <3"),
    ("<p>one<div>two</p>three", "one\n\ntwo\n\nthree"),
    ("<b><p>one</b>two</p>three", "one two\n\nthree".replace(" ", "")),
    ("<td>one</div>two</td>three</table>", "onetwo\nthree"),
    ("one<a href='x", "one"),
    ("one<!-- two", "one"),
    # Hidden.
    ("Hi<p hidden>x</p><p style='visibility: hidden'>x<b style='visibility:visible'>y</b></p>", "Hi\n\ny"),
    ("Hi<div style='font-size:0'>x<p style='font-size:14px'>y</div>", "Hi\n\ny"),
    ("Hi<div style='max-height:0px; overflow:hidden'>x</div><i style='DISPLAY:NONE'>x</i><b style='opacity:0'>x</b>", "Hi"),
    ("Hi<div style='max-height:0'>y</div><dialog>x</dialog><dialog open>z</dialog>", "Hi\ny\nz"),
    ("<style>.x, p.z {display:none}</style>Hi<div class='y x'>x</div><div class=z>y</div><p class=z>x", "Hi\ny"),
    ("<style>@media print {.x {display:none}}</style>Hi<div class=x>y</div>", "Hi\ny"),
    ("<style>.x{display:none}</style>Hi<div class=x style='display:block'>y</div>", "Hi\ny"),
    ("Hi<a style='mso-hide:all'> there</a><b aria-hidden=true>!</b>", "Hi there!"),
    # What the inbox shows first.
    ("<title>t</title><div style='display:none'>Soon&nbsp;</div><h1>Hello</h1>", "Soon\n\nHello"),
    ("<p>&nbsp;<img src=a alt=Logo></p><p hidden>Soon<p>Hello<p hidden>x", "Soon\n\nHello"),
    ("<mjml><mj-head><mj-preview>Soon</mj-preview></mj-head><mj-text>Hello</mj-text></mjml>", "Soon\n\nHello"),
    # Images and buttons.
    ("<p>See<img alt='two words &amp; more' src=a>now", "See two words & more now"),
    ("<img alt=logo><img alt='公司标志'><img alt='退款三日内到账'><img alt='โลโก้'><p>a", "退款三日内到账\n\na"),
    ("<input type=hidden value=x><input type=submit value='Pay now'>", "Pay now"),
    # Tables.
    ("<table><tr><th>a<th>b<tr><td>c<td>(d)</table>e", "a b\nc (d)\n\ne"),
    ("<p>x<table><tr><td><p>a</p></td><td>b<br>c</td></tr><tr><td>d</table>", "x\n\na b c\nd"),
    ("<table><tr><td>a<td><h2>b</h2><td>c</table>", "a\n\nb\n\nc"),
    ("<table role=presentation><tr><td>a<td>b</table>", "a\nb"),
    ("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>", "a b\n\nc"),
    ("<table><tr><td>We refund all tickets. You need do nothing.<td>b</table>", "We refund all tickets. You need do nothing.\nb"),
    # MJML.
    ("<mj-section><mj-text>a</mj-text><mj-image src=b /><mj-button href=c>d</mj-button></mj-section>", "a\n\nd"),
]  # fmt: skip


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("body", "text"), TABLE)
def test_the_readers_text(body: str, text: str, line_end: str) -> None:
    body = body.replace("\n", line_end)
    marked = read_html(body)
    assert marked.text == text
    check_marked(body, marked)


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.*ml")), ids=lambda page: page.name)
def test_whole_pages(page: Path) -> None:
    body = page.read_text(encoding="utf-8")
    marked = read_html(body)
    assert marked.text == page.with_suffix(".txt").read_text(encoding="utf-8").removesuffix("\n")
    check_marked(body, marked)
    assert marked.language == page.suffixes[0].removeprefix(".")


@pytest.mark.parametrize(
    ("page", "words", "as_written"),
    [
        ("newsletter.en.html", "8 March crossing", "8&nbsp;March crossing"),
        ("newsletter.en.html", "Lamma on 8", "Lamma\n        on 8"),
        ("newsletter.en.html", "O’Hara", "O&rsquo;Hara"),
        ("newsletter.en.html", "already held", "already held"),
        ("newsletter.en.html", "Refund\nAdult", "Refund</th></tr>\n        <tr><td><p>Adult"),
        ("cancellation.zh-Hans.mjml", "故障，原定", "故障，\n            原定"),
        ("cancellation.zh-Hans.mjml", "¥", "&yen;"),
        ("cancellation.zh-Hans.mjml", "三个工作日内退回", "三个工作日内退回"),
        ("outage.zh-Hant.html", "<客服中心>", "&lt;客服中心&gt;"),
        ("outage.zh-Hant.html", "，屆時", "，<SPAN STYLE=\"VISIBILITY:HIDDEN\">內部編號</SPAN>屆時"),
        ("price.th.html", "02‑123", "02&#8209;123"),
    ],
)  # fmt: skip
def test_words_stand_where_they_are_written(page: str, words: str, as_written: str) -> None:
    body = (PAGES / page).read_text(encoding="utf-8")
    marked = read_html(body)
    at = marked.text.index(words)
    assert written(body, marked, at, at + len(words)) == as_written


@pytest.mark.parametrize(
    ("body", "links"),
    [
        ("a <a href='tel:+66'> call <b>us</b></a> b", [("call us", "tel:+66")]),
        ("<A HREF=' https://x.y/?a=1&amp;b '>x</A>", [("x", "https://x.y/?a=1&b")]),
        ("<a href=x>one<a href=y>two</a> three", [("one", "x"), ("two", "y")]),
        ("<a href=x><p>one</p></a><a name=y>two</a>", [("one", "x")]),
        ("<a href=x><img src=a></a><p hidden><a href=y>b</a>", []),
        ("<a href=x>one", [("one", "x")]),
        ("<mj-button href='mailto:a@b.co'>write</mj-button>", [("write", "mailto:a@b.co")]),
    ],
)
def test_links(body: str, links: list[tuple[str, str]]) -> None:
    marked = read_html(body)
    assert [(marked.text[one.start : one.end], one.target) for one in marked.links] == links


@pytest.mark.parametrize(
    ("body", "headings"),
    [
        ("<h1>a</h1><h3>b <i>c</i></h3>d", [("a", 1), ("b c", 3)]),
        ("<h2>a<h3>b</h2>c", [("a", 2), ("b", 3)]),
        ("<h1><img src=x></h1><h1> </h1><h1 hidden>a</h1>b", [("a", 1)]),
        ("<div role=heading aria-level=3>a</div><div role=heading>b</div>", [("a", 3), ("b", 2)]),
        ("<mj-text mj-class='h2'>a</mj-text><mj-text font-size=28px>b</mj-text><mj-text>c</mj-text>", [("a", 2), ("b", 1)]),
    ],
)  # fmt: skip
def test_headings(body: str, headings: list[tuple[str, int]]) -> None:
    marked = read_html(body)
    found = [(marked.text[one.start : one.end], one.level) for one in marked.headings]
    assert found == [one for one in headings if "hidden" not in body or one[0] != "a"]


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("<html lang='zh-CN'><p>a", "zh-Hans"),
        ("<html lang='zh-CN'><body><html lang=en>a", "zh-Hans"),
        ("<body><div lang=th>a</div> 5 </body>", "th"),
        ("<div lang=th>a</div>b", ""),
        ("<html lang=en><p>a<p lang=th>b", ""),
        ("<html lang=en><p>a<p lang=th>1", "en"),
        ("<html lang=fr>a", ""),
        ("<html lang=en></html>", ""),
        ("<html xml:lang=zh-Hant-HK>a", "zh-Hant"),
    ],
)
def test_the_language_that_holds_for_all_of_it(body: str, language: str) -> None:
    assert read_html(body).language == language


@pytest.mark.parametrize(
    ("tag", "language"),
    [("zh-CN", "zh-Hans"), ("zh_SG", "zh-Hans"), ("zh-Hans-HK", "zh-Hans"), ("ZH-HANT", "zh-Hant"), ("zh-mo", "zh-Hant"),
     ("th-TH", "th"), ("en-GB", "en"), ("zh", ""), ("de", ""), ("", "")],
)  # fmt: skip
def test_language_tags(tag: str, language: str) -> None:
    assert language_of(tag) == language


LONG = "words of an earlier letter"


@pytest.mark.parametrize(
    ("body", "remarks"),
    [
        (f"Hi<p hidden>{LONG}</p>", [("hidden-text", LONG)]),
        (f"Hi<div hidden><p> {LONG} </p><p>&amp; more</p></div>", [("hidden-text", f"{LONG} & more")]),
        (f"<p hidden>{LONG}</p>Hi", []),
        (f"<p hidden>one</p><p hidden>{LONG}</p>Hi", [("hidden-text", LONG)]),
        ("Hi<p hidden>a few words</p>", []),
        (f"<style>@media (x) {{.m {{display:block}}}}</style>Hi<p hidden class=m>{LONG}", []),
        (f"Hi<script>{LONG}</script><template>{LONG}</template><p hidden><title>{LONG}</title>", []),
        ("<img src='https://x.y/all.png'>", [("image-without-text", "all.png")]),
        ("<img src=a.png alt=' '><img src=b.png>Hi", [("image-without-text", "a.png")]),
        ("<mj-image src=a.png />", [("image-without-text", "a.png")]),
        ("<img src=a.png alt=Letter><img alt=''><img src=b.gif width=1>", []),
        ("<img src=a.png><p>A letter of some forty letters and more says it all.", []),
    ],
)
def test_remarks(body: str, remarks: list[tuple[str, str]]) -> None:
    marked = read_html(body)
    assert [(one.rule, one.values["found"]) for one in marked.remarks] == remarks
    check_marked(body, marked)


def test_a_remark_stands_at_what_it_speaks_of() -> None:
    body = f"Hi\r\n<p hidden>{LONG}</p>"
    (remark,) = read_html(body).remarks
    assert body[remark.start : remark.end] == LONG


@pytest.mark.parametrize(
    ("body", "comments"),
    [
        ("a<!-- noticelint: ignore x -- y -->b", [("<!-- noticelint: ignore x -- y -->", "ignore x -- y")]),
        ("<p hidden><!--noticelint: x\r\ny-->", [("<!--noticelint: x\r\ny-->", "x\ny")]),
        ("<!-- other --><script><!-- noticelint: x --></script>", []),
    ],
)
def test_comments(body: str, comments: list[tuple[str, str]]) -> None:
    assert [(body[one.start : one.end], one.body) for one in read_html(body).comments] == comments


@pytest.mark.parametrize(
    ("body", "data"),
    [
        ("<table><tr><td>a<td>b", True),
        ("<table><tr><td>1.5 kg. No. 7<td>8 a.m.", True),
        ("<table role='None'><tr><td>a", False),
        ("<table><tr><td><p>a<p>b", False),
        ("<table><tr><td><ul><li>a</ul>", False),
        ("<table><tr><td>将于三个工作日内原路退回您的账户。如有疑问请致电我们的客服热线。", False),
        ("<table><tr><td>" + "ค่าบริการรายเดือน" * 8, False),
    ],
)
def test_tables_of_data(body: str, data: bool) -> None:
    assert tables_of_data(tokens(body), body) == ({0} if data else set())


def test_nothing_is_lost_for_depth() -> None:
    body = "<div>" * 2000 + "deep<script>x</script>" + "</div>" * 2000 + "<p>after</p>"
    marked = read_html(body)
    assert re.sub(r"\s+", " ", marked.text) == "deep after"


PIECES = """<p>|</p>|<div>|</div>|<div hidden>|<td>|</td>|<tr>|<table>|</table>|<b>|</b>|<a href='x:y'>|</a>|<br>|<li>|<ul>|</ul>
<style>.x{display:none}</style>|<p class=x>|<script>|</script>|<!--|-->|<!--noticelint: a -- b-->|&amp;|&nbsp;|&notit;|&#12288;
&copy|<h1>|</h1>|<h2>|<pre>|</pre>|<img alt='two words&lt;'>|<mj-text>|</mj-text>|<mj-image src=a />|<span style='font-size:0'>
</span>|<title>|</title>|<textarea>|<select>|<option>|<|&|<!|</|"|'|中|文字|ก|คำ|word|two|\t|\xa0|\u200b|\u3000|e\u0301|\u0e4d\u0e32
\x00|\x0c|\x85|\u2028|。|,|<svg>|<![CDATA[|]]>|<template>|</template>|<noscript>|<hr>|<input type=submit value=OK>|<body>|</body>
<html lang=th>|<svg/>|<plaintext>|<dialog>|&NotEqualTilde;| |  |\r\n|\r|<td lang=en>|</font>|<font>|<p style='white-space:pre'>"""
MARKUP = st.lists(st.sampled_from([*PIECES.replace("\n", "|").split("|"), "\n"]) | st.text(max_size=4), max_size=25)


@settings(max_examples=600, deadline=None)
@given(MARKUP.map("".join))
def test_every_character_leads_back_to_the_body(body: str) -> None:
    check_marked(body, read_html(body))


@settings(max_examples=300, deadline=None)
@given(MARKUP.map("".join).map(lambda body: body.replace("\r\n", "\n").replace("\r", "\n")))
def test_tokens_stand_one_behind_the_other(body: str) -> None:
    end = 0
    for token in tokens(body):
        assert end <= token.start <= token.end <= len(body)
        end = token.end
        opening = {"start": "<", "end": "</", "comment": "<", "reference": "&", "text": ""}[token.kind]
        assert body.startswith(opening, token.start)
