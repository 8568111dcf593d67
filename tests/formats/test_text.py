"""Plain text as its reader sees it."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from noticelint.formats.errors import ReadError
from noticelint.formats.read import read_notice
from noticelint.notice import Notice, source_span

Check = Callable[[Notice], None]


def read(text: str) -> Notice:
    return read_notice("notice.txt", text.encode())


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("", ""),
        ("Dear customer,\n\nSorry.\n", "Dear customer,\n\nSorry.\n"),
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("a\u200bb\ufeffc\xadd\u2060e", "abcde"),
        ("a\xa0b\tc  d \t e", "a b c d e"),
        ("  a\n\t b\n\u3000\u3000尊敬的客户", "a\nb\n尊敬的客户"),
        ("a  \nb \r\n c", "a\nb\nc"),
        (" ", ""),
        ("  a", "a"),
        (" a ", "a"),
        ("a\n \t\nb", "a\n\nb"),
        ("通\u3000知", "通\u3000知"),
        ("通\u3000\u3000知", "通 知"),
        ("a \u200b b", "a b"),
        ("a\u2028b\x0bc\x0cd\x85e", "a\nb\nc\nd\ne"),
        ("น้\u0e4d\u0e32", "น้\u0e33"),
        ("น\u0e4d\u0e49\u0e32", "น้\u0e33"),
        ("น\u0e4d\u200b\u0e32", "น\u0e33"),
        ("\u0e40\u0e40จ้ง", "\u0e41จ้ง"),
        ("cafe\u0301 ok", "café ok"),
        ("ก\u0e48\u0e38", "ก\u0e38\u0e48"),
        ("\uf900", "\u8c48"),
        ("👨\u200d👩 ok", "👨\u200d👩 ok"),
        ("<p>&amp; **a** [b](c)", "<p>&amp; **a** [b](c)"),
    ],
)
def test_the_readers_text(source: str, text: str, positions_hold: Check) -> None:
    notice = read(source)
    assert notice.text == text
    assert notice.source == source
    positions_hold(notice)


def test_a_clean_text_is_its_own_source() -> None:
    notice = read("尊敬的客户：\n\n演出取消。\n")
    assert notice.runs == ((0, 0),)
    assert notice.text is notice.source


ENGLISH = """We are sorry to tell you that the concert on 5 May at the City Hall
cannot take place because the stage was damaged in the storm of last
Sunday and will not be repaired in time."""
CHINESE = """各位旅客您好，因受台风影响，今日下午三点以后的轮渡全部停航已购票
的旅客可于三十日内到售票窗口办理退票不收手续费，轮渡公司对此深表歉
意。"""
THAI = """บริษัทขอแจ้งยกเลิกคอนเสิร์ตซึ่งกำหนดจัดขึ้นในวันที่ห้าพฤษภาคมเนื่องจากเวทีชำรุดเสีย
หายอย่างหนักและไม่สามารถซ่อมแซมได้ทันเวลาบริษัทจะคืนเงินเต็มจำนวนให้แก่ผู้ซื้อบัตรทุก
ท่านภายในเจ็ดวัน"""


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (ENGLISH, ENGLISH.replace("\n", " ")),
        (ENGLISH.replace("\n", "\r\n"), ENGLISH.replace("\n", " ")),
        (CHINESE, CHINESE.replace("\n", "")),
        (THAI, THAI.replace("\n", "")),
        ("Hello\n\n" + ENGLISH + "\n\nBye", "Hello\n\n" + ENGLISH.replace("\n", " ") + "\n\nBye"),
        # Two lines, the second of which goes on in lower case.
        (ENGLISH.rsplit("\n", 1)[0], ENGLISH.rsplit("\n", 1)[0].replace("\n", " ")),
    ],
)
def test_hard_wrapped_paragraphs_are_joined(source: str, text: str, positions_hold: Check) -> None:
    notice = read(source)
    assert notice.text == text
    positions_hold(notice)


@pytest.mark.parametrize(
    "source",
    [
        # A list.
        "\n".join("- " + line for line in ENGLISH.split("\n")),
        "\n".join(f"{number}. {line}" for number, line in enumerate(ENGLISH.split("\n"))),
        # Lines ended by full stops.
        "\n".join(line + "." for line in ENGLISH.split("\n")),
        # A title above a greeting.
        "关于二〇二六年五月一日大剧院音乐会因舞台设备故障取消的通知\n尊敬的客户您好",
        # Short lines, as in a signature.
        "Customer Service\nHarbour Ferries Ltd\n21 November 2026",
        # Labels.
        "Date: Saturday the fifth of May two thousand and twenty-six at\nPlace: the City Hall",
        # The second line had room on the first.
        "The concert on 5 May at the City Hall cannot take place at all\nGo to\nYour account and there\n",
    ],
)
def test_lines_ended_on_purpose_stay(source: str) -> None:
    assert read(source).text == source


@pytest.mark.parametrize(
    ("source", "heading"),
    [
        ("Subject: Concert cancelled\n\nDear all", "Concert cancelled"),
        ("subject : Concert cancelled\nDear all", "Concert cancelled"),
        ("主题：音乐会取消\n尊敬的客户", "音乐会取消"),
        ("主旨:音樂會取消", "音樂會取消"),
        ("主題：音樂會取消", "音樂會取消"),
        ("เรื่อง แจ้งยกเลิกคอนเสิร์ต\nเรียน", "แจ้งยกเลิกคอนเสิร์ต"),
        ("เรื่อง:  แจ้งยกเลิก\r\nเรียน", "แจ้งยกเลิก"),
        ("\n\nSubject:  Late \n", "Late"),
        ("---\nkind: sms\n---\nSubject: X\n", "X"),
    ],
)
def test_a_subject_line_is_a_heading(source: str, heading: str, positions_hold: Check) -> None:
    notice = read(source)
    assert [(notice.text[one.start : one.end], one.level) for one in notice.headings] == [(heading, 1)]
    positions_hold(notice)


@pytest.mark.parametrize("source", ["Dear\nSubject: X", "Subject:\nX", "เรื่องนี้สำคัญ", "The subject: X", ""])
def test_other_lines_are_no_heading(source: str) -> None:
    assert read(source).headings == ()


@pytest.mark.parametrize(
    ("source", "text", "bodies"),
    [
        ("# noticelint: ignore vague -- reason\nText", "Text", ["ignore vague -- reason"]),
        ("A\n// noticelint:ignore vague\r\nB", "A\nB", ["ignore vague"]),
        ("A\r\n  #noticelint: x  \r\nB", "A\nB", ["x"]),
        ("A <!-- noticelint: ignore vague --> B", "A B", ["ignore vague"]),
        ("A\n<!-- noticelint: a -->\nB\n# noticelint: b", "A\nB\n", ["a", "b"]),
        ("<!--\nnoticelint: a\nb\n-->\nB", "B", ["a\nb"]),
        ("<!-- noticelint: a --><!-- noticelint: b -->", "", ["a", "b"]),
        ("A # noticelint: no", "A # noticelint: no", []),
        ("<!-- other --> A", "<!-- other --> A", []),
        ("<!-- noticelint: open", "<!-- noticelint: open", []),
        ("---\nid: 1\n---\n# noticelint: a", "", ["a"]),
    ],
)
def test_comments_are_taken_out(source: str, text: str, bodies: list[str], positions_hold: Check) -> None:
    notice = read(source)
    assert notice.text == text
    assert [comment.body for comment in notice.comments] == bodies
    for comment in notice.comments:
        written = notice.source[comment.start : comment.end]
        assert written.startswith(("#", "//", "<!--"))
        assert written == written.strip()
    positions_hold(notice)


def test_what_was_written_with_several_characters_is_spanned_whole() -> None:
    notice = read("cafe\u0301 น้\u0e4d\u0e32 \u0e40\u0e40จ้ง\r\nx")
    for shown, written in (("café", "cafe\u0301"), ("น้ำ", "น้\u0e4d\u0e32"), ("แ", "\u0e40\u0e40"), ("\n", "\r\n")):
        at = notice.text.index(shown)
        start, end = source_span(notice, at, at + len(shown))
        assert notice.source[start:end] == written


def test_errors_name_the_path() -> None:
    with pytest.raises(ReadError, match=r"^a/b\.txt:2:7: front matter"):
        read_notice("a/b.txt", b"---\nkind: [a]\n---\n")
    with pytest.raises(ReadError, match=r"^a/b\.txt: a binary file \(NUL byte\) \(at byte 1\)$"):
        read_notice("a/b.txt", b"a\0b")


def test_reading_imports_nothing_heavy() -> None:
    import subprocess

    code = (
        "import sys; import noticelint.formats.read as r; r.read_notice('a.txt', 'ก  a'.encode());"
        "r.read_notice('a.md', b'# a\\n\\n- **b**');"
        "print([m for m in ('pathlib','json','dataclasses','yaml','markdown_it','pathspec') if m in sys.modules])"
    )
    path = [entry for entry in sys.path if entry]
    out = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {path!r}\n{code}"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert out.stdout.strip() == "[]"


SPACING = [" ", "  ", "\n", "\r\n", "\r", "\t", "\u200b", "\ufeff", "\xa0", "\u3000", "\u2028"]
COMPOSING = ["\u0e4d", "\u0e32", "\u0e48", "\u0e40", "e\u0301", "\u0301", "\uf900", "\u0344", "\u1100\u1161"]
MARKS = ["# noticelint: a", "// noticelint: b\n", "<!-- noticelint: c -->", "<!--", "-->", "---\n", "Subject: "]
WORDS = ["a", "word ", "退款", "คืนเงิน", ".", ENGLISH, CHINESE, "words that go on and on to fill a line to its end"]
PIECES = st.lists(st.sampled_from([*SPACING, *COMPOSING, *MARKS, *WORDS]), max_size=25).map("".join)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PIECES | st.text(max_size=60))
def test_every_character_leads_back_to_the_file(positions_hold: Check, source: str) -> None:
    try:
        notice = read_notice("notice.txt", source.encode("utf-8", "replace"))
    except ReadError:
        return
    positions_hold(notice)
    assert not set("\r\t\u200b\ufeff\xa0") & set(notice.text)
    assert "  " not in notice.text
    assert " \n" not in notice.text
    assert "\n " not in notice.text


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=120), st.sampled_from(["a.txt", "a.md", "a"]))
def test_any_bytes_are_read_or_refused(data: bytes, path: str) -> None:
    try:
        named = read_notice(path, data).path
    except ReadError as error:
        named = error.path
    assert named == path
