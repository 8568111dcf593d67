"""Markdown as its reader sees it, and the light reader held to the parser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from noticelint.formats import markdown
from noticelint.formats.build import Builder
from noticelint.formats.errors import ReadError
from noticelint.formats.markdown_full import read_full
from noticelint.formats.markdown_light import read_light
from noticelint.formats.read import read_notice
from noticelint.notice import Notice, source_offset, source_span

Check = Callable[[Notice], None]


def read(text: str) -> Notice:
    return read_notice("notice.md", text.encode())


TABLE = [
    ("", ""),
    ("Dear customer", "Dear customer"),
    # Blocks: a line each, with an empty line between where the file has one.
    ("# Title\nText\n\nMore", "Title\nText\n\nMore"),
    ("Title\n=====\nText", "Title\n\nText"),
    ("- a\n- b\n\n1. c\n2) d", "a\nb\n\nc\nd"),
    ("- a\n  - b\n\n    c\n- d", "a\nb\n\nc\nd"),
    ("> a\n> b\n>\n> c", "a b\n\nc"),
    ("a\n\n---\n\nb", "a\n\nb"),
    ("```py\nx  = 1\n\n  y\n```\nb", "x = 1\n\ny\n\nb"),
    ("    code\n\tmore\n\nb", "code\nmore\n\nb"),
    ("- > - # *a* #\n", "a"),
    ("\tcode\n-\tb\n\n\tc", "code\nb\n\nc"),
    # Lines inside a paragraph.
    ("one\ntwo", "one two"),
    ("我们将\n全额退款", "我们将全额退款"),
    ("请在 App\n中查看", "请在 App 中查看"),
    ("เรียน ลูกค้า\nขออภัย", "เรียน ลูกค้า ขออภัย"),
    ("ก" * 60 + "\nข", "ก" * 60 + "ข"),
    ("one  \ntwo\\\nthree<br>four", "one\ntwo\nthree\nfour"),
    ("他说“\n退款”\n完", "他说“退款”完"),
    ("say “\nrefund”\n👋\n退", "say “ refund” 👋 退"),
    ("- one\ntwo", "one two"),
    ("1. one\n   two", "one two"),
    ("**one**\n_two_", "one two"),
    # Inside a line.
    ("a *b* **c** ***d*** _e_ __f__", "a b c d e f"),
    ("**退款**：*全额*，**是。**的", "退款：全额，**是。**的"),
    ("5 * 3 * 2 a_b_c 2*3", "5 * 3 * 2 a_b_c 2*3"),
    ("\\*a\\* \\b \\\\", "*a* \\b \\"),
    ("&amp; &copy; &#65; &#x42; &nope; &", "& © A B &nope; &"),
    ("Q&nbsp;&nbsp;A", "Q A"),
    ("`a  b` ``c ` d`` ` e `", "a b c ` d e"),
    ("`a\nb`", "a b"),
    ("![alt *x*](y.png) ![][z]", "alt x ![][z]"),
    ("a <b>c</b> <span title='x'>d</span> <https://x.y> <a@b.co>", "a c d https://x.y a@b.co"),
    ("a <!-- hidden --> b", "a b"),
    ("~~a~~ https://x.y", "~~a~~ https://x.y"),
    # Links.
    ("[call us](tel:+66-2-123)", "call us tel:+66-2-123"),
    ("see [here](<https://x.y/a b> 'title'), or", "see here https://x.y/a b, or"),
    ("点击[这里](https://x.y)查看", "点击这里 https://x.y 查看"),
    ("[a](page.md) [b](#c) [https://x.y](https://x.y) [a@b.co](mailto:a@b.co)", "a b https://x.y a@b.co"),
    ("[*a* `b`](http://x.y/(z))", "a b http://x.y/(z)"),
    ("[a][r] [r] [r][]\n\n[r]: https://x.y 'Title'", "a r r"),
    ("[a](https://x.y", "[a](https://x.y"),
    ("[![a](b.png)](https://x.y)", "a https://x.y"),
    ("![[a](https://x.y)](b.png)", "a https://x.y"),
    # Tables.
    ("| a | b |\n|---|:-:|\n| 1 | 2 |\n| 3 |", "a | b\n1 | 2\n3"),
    ("a|b\n-|-\n*x*|[y](z)\n\nafter", "a | b\nx | y\n\nafter"),
    ("| a \\| b | c |\n|---|---|", "a | b | c"),
    ("> | 甲 | 乙 |\n> |--|--|\n> | `1` | 2&amp;3 |", "甲 | 乙\n1 | 2&3"),
    # HTML.
    ("<div>\n<h2>Title</h2>\n<p>one\ntwo<br/>three &lt;</p></div>\n\nb", "Title\none two\nthree <\n\nb"),
    ("<style>p {}</style>\n\na\n\n<script>\n\nx\n</script>", "a"),
    ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
    ("<!-- a\n\nb -->\nc", "c"),
    ("<!-- open\n\nb", ""),
    # Front matter and characters nobody sees.
    ("---\nkind: sms\n---\n# a", "a"),
    ("\u3000\u3000尊敬的\u200b客户", "尊敬的客户"),
    ("# \u3000\u3000通知 \n**cafe\u0301**", "通知\ncafé"),
    ("น\u0e4d**\u0e32**", "นำ"),
]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("source", "text"), TABLE)
def test_the_readers_text(source: str, text: str, line_end: str, positions_hold: Check) -> None:
    notice = read(source.replace("\n", line_end))
    assert notice.text == text
    assert notice.source == source.replace("\n", line_end)
    positions_hold(notice)


def test_positions_are_exact_in_a_notice_with_everything() -> None:
    notice = read(
        "# 取消 *通知*\r\n\r\n> - Dear **customer**, see [the &lt;page&gt;](https://x.y/z)\r\n>   now\r\n\r\n"
        "| a | b \\| c |\r\n|---|---|\r\n| `d` | _e_ |\r\n\r\n```\r\ncode\r\n```\r\n<p>html</p>\r\n"
    )
    for word in ("取消", "通知", "customer", "see", "the", "page", "https://x.y/z", "now", "d", "e", "code", "html"):
        at = notice.text.index(word)
        start, end = source_span(notice, at, at + len(word))
        assert notice.source[start:end] == word


@pytest.mark.parametrize(
    ("source", "headings"),
    [
        ("# a\n\n## b *c* ##\n\n###### d", [("a", 1), ("b c", 2), ("d", 6)]),
        ("a\nb\n===\nc\n---", [("a b", 1), ("c", 2)]),
        ("#no\n\n#\n\n####### no", []),
        ("\u200b\n# \u200b a  b", [("a b", 1)]),
        ("<h3>a</h3>", [("a", 3)]),
        ("> - # a [b](http://c)", [("a b http://c", 1)]),
        ("# a <!-- x -->\n", [("a", 1)]),
    ],
)
def test_headings(source: str, headings: list[tuple[str, int]]) -> None:
    notice = read(source)
    assert [(notice.text[one.start : one.end].strip(), one.level) for one in notice.headings] == headings


@pytest.mark.parametrize(
    ("source", "text", "bodies"),
    [
        ("<!-- noticelint: ignore a -- b -->\n\nc", "c", ["ignore a -- b"]),
        ("a <!-- noticelint: x --> b", "a b", ["x"]),
        ("> a <!-- noticelint: x\n> y --> b", "a b", ["x\ny"]),
        ("<div><!-- noticelint: x --></div>\n\n- <!-- noticelint: y -->", "", ["x", "y"]),
        ("| a <!-- noticelint: x --> | b |\n|--|--|", "a | b", ["x"]),
        ("<!-- other -->", "", []),
        ("`<!-- noticelint: x -->`", "<!-- noticelint: x -->", []),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_comments(source: str, text: str, bodies: list[str], line_end: str) -> None:
    notice = read(source.replace("\n", line_end))
    assert notice.text == text
    assert [comment.body for comment in notice.comments] == bodies
    for comment in notice.comments:
        written = notice.source[comment.start : comment.end]
        assert written.startswith("<!--")
        assert written.endswith("-->")


@pytest.mark.parametrize(
    "source",
    [
        "# 取消通知\n\n尊敬的客户：\n\n因**舞台故障**，音乐会取消。\n\n- 全额退款\n- 客服 400\n\n---\n\n1. 一\n2. 二\n",
        "Dear customer,\n\nWe’re sorry:\n5 x 3\n",
        "Call +66 2 123 4567 or write to first_last@example.com #1 & 2 > 1\n+66\n-5 degrees",
    ],
)
def test_common_notices_need_no_parser(source: str) -> None:
    assert read_light(source, Builder(source))


def both(source: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Notice, Notice]:
    light = read(source)
    with monkeypatch.context() as patched:
        patched.setattr(markdown, "read_light", lambda body, built: False)
        full = read(source)
    return light, full


BLOCKS = [
    "\n",
    "\n\n",
    "\r\n",
    "- ",
    "* ",
    "# ",
    "## ",
    "1. ",
    "2. ",
    "10) ",
    "---",
    "=",
    "> ",
    "\n- ",
    "\n1. ",
    "\n# ",
]
INLINE = ["**", "*", "_", "a_b", "&", "#", ":", "(", "-", "+", "+66", "5", ".", "。", "**bold**", "**退款**", "**คำ**"]
WORDS = ["word", "退款", "คืน", "您好", " ", "  ", "    ", "\u3000", "\xa0", "\u200b", "\n\n---\n\n"]
LIGHT = st.lists(st.sampled_from([*BLOCKS, *INLINE, *WORDS]), max_size=25).map("".join)


@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LIGHT)
def test_the_light_reader_reads_what_the_parser_reads(monkeypatch: pytest.MonkeyPatch, source: str) -> None:
    try:
        light, full = both(source, monkeypatch)
    except ReadError:
        return
    assert light.text == full.text
    assert light.headings == full.headings
    offsets = range(len(light.text))
    assert [source_offset(light, at) for at in offsets] == [source_offset(full, at) for at in offsets]


RICH = ["[a](http://x.y)", "[", "](", "]", ")", "![", "<a@b.c>", "<https://a.b/%41>", "`", "``", "```\n", "\\", "\\*"]
RICH += ["|", "\n|---|---|\n", "| a | b |\n|---|---|\n| 1 |", "<br>", "<!-- noticelint: x -->", "<!--", "-->", "<div>"]
RICH += ["</div>", "<h2>", "<td>", "\t", "\r", "&copy;", "&#65;", "[r]", "\n[r]: http://q\n", "e\u0301", "\u0e4d\u0e32"]
RICH += ["\x0c", "\u2028", "\x85", "  \n", "\\\n", "\n===\n", "***", "__", "    x", "\n> "]


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(RICH) | LIGHT.filter(lambda text: len(text) < 12), max_size=20).map("".join))
def test_every_character_leads_back_to_the_file(positions_hold: Check, source: str) -> None:
    try:
        notice = read(source)
    except ReadError:
        return
    positions_hold(notice)


def test_no_text_is_lost_for_depth() -> None:
    body = "> " * 25 + "deep"
    built = Builder(body)
    read_full(body, built)
    assert built.woven.text() == "deep"
