"""Mail to its subject and the parts that a reader reads, each character with where it stands in the file."""

from __future__ import annotations

import base64
import quopri
import re
from bisect import bisect_right
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticelint.formats import mail
from noticelint.formats.errors import ReadError
from noticelint.formats.mail import Letter, read_mail
from noticelint.formats.part import Part
from noticelint.judge import Run
from noticelint.lint import lint_bytes

HANS = "尊敬的客户：因舞台设备故障，原定于5月1日举行的音乐会取消。\n我们将在七个工作日内原路全额退款。\n"
HANT = "親愛的顧客您好：因舞台設備故障，原訂5月1日的音樂會取消。\n我們將於七個工作天內全額退款。\n"
THAI = "เรียน ลูกค้าทุกท่าน บริษัทขอแจ้งยกเลิกคอนเสิร์ตวันที่ 5 พฤษภาคม\nบริษัทจะคืนเงินเต็มจำนวนภายใน 7 วันทำการ\n"
ENGLISH = "Dear customer,\nthe concert is cancelled = no show. We will refund £40.\n"
JAPANESE = "公演は中止となりました。全額返金します。\n"


def stretch(letter: Letter, part: Part, word: str) -> str:
    """What the word is written with in the file."""
    start = part.body.index(word)
    return letter.source[place(part, start) : ending(part, start + len(word) - 1)]


def place(part: Part, offset: int) -> int:
    text, source = part.runs[bisect_right(part.runs, (offset, 1 << 62)) - 1]
    return source + offset - text


def ending(part: Part, offset: int) -> int:
    start = place(part, offset)
    return part.written.get(start, start + 1)


def check(letter: Letter) -> None:
    """Positions lie inside the file and do not go back."""
    letter.source.encode("utf-8")
    for part in (*letter.parts, *([letter.subject] if letter.subject else [])):
        assert part.runs[0][0] == 0
        assert part.stated == {"channel": "email"}
        before = 0
        for offset in range(len(part.body)):
            where = place(part, offset)
            assert before <= where < ending(part, offset) <= len(letter.source)
            before = where
    for one, other in letter.alternatives:
        assert (letter.parts[one].markup, letter.parts[other].markup) == ("text", "html")
    assert not any("\n" in line for line in letter.skipped)


def sent(body: str, charset: str, transfer: str, *, kind: str = "plain", line_end: str = "\r\n") -> bytes:
    """A mail of one part, written by hand."""
    data = body.encode(charset)
    if transfer == "quoted-printable":
        data = quopri.encodestring(data)
    elif transfer == "base64":
        data = base64.encodebytes(data)
    head = f"Content-Type: text/{kind}; charset={charset}\nContent-Transfer-Encoding: {transfer}\n\n"
    return (head.encode() + data).replace(b"\n", line_end.encode())


CARRIED = [
    (HANS, "gb18030", ("音乐会", "退款", "5")),
    (HANS, "gb2312", ("音乐会", "退款")),
    (HANS, "utf-8", ("音乐会", "退款", "5")),
    (HANS, "utf-16", ("音乐会", "退款")),
    (HANS, "hz", ("音乐会", "退款")),
    (HANT, "big5", ("音樂會", "退款")),
    (HANT, "utf-8", ("音樂會", "退款")),
    (THAI, "tis-620", ("คอนเสิร์ต", "คืนเงิน")),
    (THAI, "iso-8859-11", ("คอนเสิร์ต", "คืนเงิน")),
    (THAI, "utf-8", ("คอนเสิร์ต", "คืนเงิน")),
    (ENGLISH, "iso-8859-1", ("refund", "£40", "=")),
    (ENGLISH, "windows-1252", ("refund", "£40", "=")),
    (JAPANESE, "iso-2022-jp", ("返金", "中止")),
]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("body", "charset", "words", "transfer"),
    [
        (*row, transfer)
        for row in CARRIED
        for transfer in ("8bit", "quoted-printable", "base64")
        # In UTF-16 the line ends of the file would be halves of characters.
        if row[1] != "utf-16" or transfer == "base64"
    ],
)
def test_a_word_leads_to_what_carries_it(
    body: str, charset: str, words: tuple[str, ...], transfer: str, line_end: str
) -> None:
    letter = read_mail(sent(body, charset, transfer, line_end=line_end))
    check(letter)
    (part,) = letter.parts
    assert (part.key, part.markup) == ("text", "text")
    assert part.body.replace("\r\n", "\n") == body
    for word in words:
        written = stretch(letter, part, word)
        wanted = word.encode(charset).removeprefix(b"\xff\xfe")
        if transfer == "8bit":
            carried = written.encode(letter.encoding)
        elif transfer == "quoted-printable":
            carried = quopri.decodestring(written)
        else:
            # From the first group of four digits that holds some of the word to the last.
            body_at = re.search(r"\r?\n\r?\n", letter.source)
            assert body_at is not None
            digits = re.sub(r"\s", "", letter.source[body_at.end() :])
            first = len(re.sub(r"\s", "", letter.source[body_at.end() : letter.source.index(written)]))
            last = first + len(re.sub(r"\s", "", written))
            carried = base64.b64decode(digits[first - first % 4 : last + -last % 4])
            assert len(carried) <= len(wanted) + 8
        # What switches between character sets in a stateful charset may stand before or after.
        assert wanted.removeprefix(b"\x1b$B").removesuffix(b"\x1b(B").strip(b"~{}") in carried


@pytest.mark.parametrize(
    ("data", "body"),
    [
        # A charset that is wrong, missing or unknown is found out.
        (b"Content-Type: text/plain; charset=us-ascii\n\n" + HANS.encode("gb18030"), HANS),
        (b"Content-Type: text/plain; charset=iso-8859-1\n\n" + HANT.encode("big5"), HANT),
        (b"Content-Type: text/plain; charset=iso-8859-1\n\n" + HANS.encode(), HANS),
        (b"Content-Type: text/plain; charset=gb2312\n\n" + HANS.encode(), HANS),
        (b"Content-Type: text/plain; charset=x-nothing\n\n" + THAI.encode("tis-620"), THAI),
        (b"Content-Type: text/plain; charset=unicode_escape\n\n\\u9000", "\\u9000"),
        (b"Content-Type: text/plain; charset=\n\n" + THAI.encode("tis-620"), THAI),
        (b"MIME-Version: 1.0\n\n" + HANS.encode("gb18030"), HANS),
        (b"Content-Type: text/plain; charset=gb2312\n\n" + "镕".encode("gbk") + HANS.encode("gb2312"), "镕" + HANS),
        (b"Content-Type: text/plain; charset=windows-874\n\n" + THAI.encode("cp874"), THAI),
        (b"Content-Type: text/html\n\n<meta charset=big5>" + HANT[:4].encode("big5"), "<meta charset=big5>" + HANT[:4]),
        (b"Content-Type: text/plain; charset=gb2312\n\n" + HANT.encode("big5"), HANT),
        (b"Content-Type: text/plain; charset=gb18030\n\n\xa8\xa6", "é"),
        (b"Content-Type: text/plain; charset=iso-8859-1\n\ncaf\xe9", "café"),
        (b"Content-Type: text/plain; charset=iso-8859-1\n\n" + "退款".encode(), "退款"),
        # Broken transfer encodings are read as far as they go.
        (sent("全额退款事宜", "gb18030", "base64")[:-6], "全额退款\ufffd"),
        (b"Content-Transfer-Encoding: base64\n\n6YCA5qy+\n====\nfooter", "退款"),
        (b"Content-Transfer-Encoding: base64\n\n6Y!CA-5q\n\n y+", "退款"),
        (b"Content-Transfer-Encoding: quoted-printable\n\na =ZZ b= \nc =3D=\n", "a =ZZ bc ="),
        (b"Content-Transfer-Encoding: quoted-printable\n\na   \nb\t", "a\nb"),
        ("Content-Transfer-Encoding: quoted-printable\n\n退款=E9=80=80".encode(), "退款退"),
        (b"Content-Transfer-Encoding: x-unheard-of\n\nRefund", "Refund"),
        # Few bytes that no charset explains are lost, and the rest is read.
        (b"Content-Type: text/plain; charset=utf-8\n\n" + HANS.encode() + b"\xff", HANS + "\ufffd"),
        # Where the headers end.
        (b"Subject: a\nno header\n\nRefund", "no header\n\nRefund"),
        (b"From me Mon Mar 2\nSubject: a\n\nRefund", "Refund"),
        (b"Subject: a\r\rRefund\rnow", "Refund\rnow"),
        (b"\xef\xbb\xbfSubject: a\n\nRefund", "Refund"),
        (b"Content-Type: text/plain; charset=\"gb2312; format=flowed\n\n" + HANS.encode("gb18030"), HANS),
        (b"Content-Type: ;;;\n\nRefund", "Refund"),
        (b"Content-Type: text/plain;" + b"(" * 5000 + b"\nContent-Transfer-Encoding: base64\n\n6YCA5qy+", "退款"),
        (b"Content-Type: text\n\nRefund", "Refund"),
    ],
)  # fmt: skip
def test_what_is_said_wrongly_is_read_all_the_same(data: bytes, body: str) -> None:
    letter = read_mail(data)
    check(letter)
    assert [part.body for part in letter.parts] == [body]


@pytest.mark.parametrize(
    ("header", "subject", "words"),
    [
        ("Concert cancelled", "Concert cancelled", {"cancelled": "cancelled"}),
        (" =?UTF-8?B?6YCA5qy+6YCa55+l?=", "退款通知", {"退款": "6YCA5qy+", "知": "55+l"}),
        ("=?gb2312?Q?=CD=CB=BF=EE_OK?= now", "退款 OK now", {"款": "=BF=EE", "OK": "OK", "now": "now"}),
        ("=?big5?B?sGi02g==?=", "退款", {"退": "sGi"}),
        ("=?tis-620?Q?=A4=D7=B9=E0=A7=D4=B9?=", "คืนเงิน", {"เงิน": "=E0=A7=D4=B9"}),
        # Space between encoded words is none; a character may be cut between them.
        ("=?utf-8?B?6YCA?=\r\n =?utf-8?B?5qy+?=", "退款", {"退款": "6YCA?=\r\n =?utf-8?B?5qy+"}),
        ("=?utf-8?Q?=E9=80?=\n\t=?utf-8?Q?=80?=", "退", {"退": "=E9=80?=\n\t=?utf-8?Q?=80"}),
        ("=?utf-8?Q?a?= =?gb2312?Q?=CD=CB?= b", "a退 b", {"退": "=CD=CB"}),
        ("Re: =?utf-8?B?6YCA5qy+?=", "Re: 退款", {"Re: ": "Re: "}),
        ("a\r\n b\r\n\tc", "a b\tc", {"b": "b"}),
        ("=?utf-8*en?Q?Refund?=", "Refund", {"fund": "fund"}),
        ("退款 now", "退款 now", {"退款": "退款"}),
        ("=?utf-8?B?broken", "=?utf-8?B?broken", {"broken": "broken"}),
        ("=?nothing?Q?Refund?=", "Refund", {"Refund": "Refund"}),
        ("a =?utf-8?Q?=00?=", "a =00", {"=00": "=00"}),
        ("a =?utf-8?Q??= b", "a  b", {"b": "b"}),
    ],
)
def test_the_subject_is_decoded(header: str, subject: str, words: dict[str, str]) -> None:
    letter = read_mail(f"Subject:{header}\nTo: a\n\nText".encode())
    check(letter)
    assert letter.subject is not None
    assert (letter.subject.key, letter.subject.body, letter.subject.markup) == ("subject", subject, "text")
    assert {word: stretch(letter, letter.subject, word) for word in words} == words


def test_a_subject_that_was_not_encoded_is_in_the_charset_of_the_mail() -> None:
    head = "Subject: 退款通知\nContent-Type: text/plain; charset=gb2312\n\n"
    letter = read_mail((head + HANS).encode("gb2312"))
    check(letter)
    assert letter.subject is not None
    assert letter.subject.body == "退款通知"
    assert stretch(letter, letter.subject, "款").encode("latin-1") == "款".encode("gb2312")


@pytest.mark.parametrize(
    ("header", "date"),
    [
        ("Date: Mon, 2 Mar 2026 09:00:00 +0800", "2026-03-02T09:00:00+08:00"),
        ("date:2 Mar 2026 09:00 GMT", "2026-03-02T09:00:00+00:00"),
        ("Date: next week", ""),
        ("Date: 99 Mar 2026 99:00", ""),
        ("X-Date: Mon, 2 Mar 2026 09:00:00 +0800", ""),
    ],
)
def test_the_date_is_told(header: str, date: str) -> None:
    assert read_mail(f"{header}\n\nText".encode()).date == date


def newsletter() -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "音乐会取消通知"
    message.set_content(HANS, charset="gb18030", cte="quoted-printable")
    message.add_alternative(f"<p>{HANS}</p>", subtype="html", charset="utf-8", cte="base64")
    html = message.get_payload()[1]
    assert isinstance(html, EmailMessage)
    html.add_related(b"\x89PNG", "image", "png", cid="<logo>")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="退款说明.pdf")
    message.add_attachment("not the letter", filename="terms.txt")
    forwarded = EmailMessage()
    forwarded["Subject"] = "แจ้งยกเลิก"
    forwarded.set_content(THAI, charset="tis-620", cte="8bit")
    forwarded.add_alternative(f"<p>{THAI}</p>", subtype="html", charset="tis-620", cte="base64")
    message.add_attachment(forwarded)
    message.add_attachment(HANT, charset="big5", cte="base64", disposition="inline")
    return message


def test_a_mail_of_many_parts() -> None:
    letter = read_mail(newsletter().as_bytes(policy=policy.SMTP))
    check(letter)
    assert [part.key for part in letter.parts] == ["text", "html", "forwarded text", "forwarded html", "text 2"]
    assert [part.markup for part in letter.parts] == ["text", "html", "text", "html", "text"]
    assert [part.body.replace("\r", "") for part in letter.parts] == [
        HANS, f"<p>{HANS}</p>\n", THAI, f"<p>{THAI}</p>\n", HANT,
    ]  # fmt: skip
    assert letter.alternatives == ((0, 1), (2, 3))
    assert letter.skipped == ("unnamed (image/png)", "退款说明.pdf (application/pdf)", "terms.txt (text/plain)")
    assert letter.subject is not None
    assert letter.subject.body == "音乐会取消通知"


MIXED = "Content-Type: multipart/mixed{0}\n\npreamble\n--b\n\none\n--b\nContent-Type: text/html\n\n<p>two\n"


@pytest.mark.parametrize(
    ("data", "bodies"),
    [
        (MIXED.format("; boundary=b") + "--b--\nepilogue", ["one", "<p>two"]),
        (MIXED.format("; boundary=b") + "--b-- \t\nepilogue", ["one", "<p>two"]),
        (MIXED.format("; boundary=b"), ["one", "<p>two\n"]),
        (MIXED.format("; boundary=b") + "--bb\n--b", ["one", "<p>two\n--bb"]),
        (MIXED.format("; boundary=b").replace("\n", "\r\n") + "--b--", ["one", "<p>two"]),
        # The header names no boundary, or another.
        (MIXED.format("").replace("--b\n\n", "--b\nContent-Type: text/plain\n\n"), ["one", "<p>two\n"]),
        (MIXED.format("; boundary=c").replace("--b\n\n", "--b\nContent-Id: 1\n\n") + "--b--", ["one", "<p>two"]),
        ("Content-Type: multipart/mixed; boundary=b\n\nno such line\n", ["no such line\n"]),
        ("Content-Type: multipart/mixed\n\nno such line\n", ["no such line\n"]),
        # A boundary that begins like the one around it.
        (
            "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=b2\n\n"
            "--b2\n\none\n--b2--\n--b\n\ntwo\n--b--",
            ["one", "two"],
        ),
        # The inner mail is never closed.
        (
            "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=c\n\n"
            "--c\n\none\n--b\n\ntwo\n--b--",
            ["one", "two"],
        ),
        ("Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: x\n\none\n--b--", ["one"]),
        ("Content-Type: message/rfc822\n\nSubject: x\n\none", ["one"]),
    ],
)
def test_the_parts_of_a_mail(data: str, bodies: list[str]) -> None:
    letter = read_mail(data.encode())
    check(letter)
    assert [part.body for part in letter.parts] == bodies


@pytest.mark.parametrize(
    ("body", "parameters", "text"),
    [
        ("We are \nsorry.\nBye", "", "We are sorry.\nBye"),
        ("退款 \n通知", "; delsp=yes", "退款通知"),
        ("退款 \r\n通知 \r\n完", "; delsp=yes", "退款通知完"),
        ("a \n\nb", "", "a \n\nb"),
        ("> a \n> b\nc", "", "> a b\nc"),
        ("> a \n>> b \nc", "", "> a \n>> b \nc"),
        (" >a\n  b", "", ">a\n b"),
        ("Bye \n-- \nJo", "", "Bye \n-- \nJo"),
        ("a ", "", "a "),
    ],
)
def test_flowed_text_is_joined(body: str, parameters: str, text: str) -> None:
    letter = read_mail(f"Content-Type: text/plain; format=flowed{parameters}\n\n{body}".encode())
    check(letter)
    (part,) = letter.parts
    assert part.body == text
    assert {stretch(letter, part, char) for char in text if char.isalnum()} == {c for c in text if c.isalnum()}


def test_flowed_text_that_is_encoded_leads_to_its_writing() -> None:
    data = b"Content-Type: text/plain; format=flowed; charset=gb2312; delsp=yes\nContent-Transfer-Encoding: "
    data += b"quoted-printable\n\n=CD=CB=20\n=BF=EE"
    letter = read_mail(data)
    check(letter)
    assert stretch(letter, letter.parts[0], "退款") == "=CD=CB=20\n=BF=EE"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "does not begin with headers"),
        (b"Dear customer,\nwe are sorry.\n", "does not begin with headers"),
        (b"\x89PNG\r\n\x1a\n\0\0", "does not begin with headers"),
        ("Subject: a\n\nb".encode("utf-16"), "does not begin with headers"),
        (b"From: a\n\n", "nothing to read in this mail: unnamed (text/plain): empty"),
        (b"Content-Type: image/png; name=a.png\n\n...", "nothing to read in this mail: a.png (image/png)"),
        (b"Content-Type: text/plain\n\n\0\0\0", "nothing to read in this mail: unnamed (text/plain): not a text in any"),
        (b"A: b\n" * 3 + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\na\n" * 600, "more than 500 parts"),
        (b"Content-Type: message/rfc822\n\n" * 30 + b"A: b\n\nc", "nested more than 20 deep"),
        (b"A: b\n\n" + b"a" * 2_000_001, "a text part of 2000001 characters; at most 2000000 are read"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_mail(data)
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_limit_is_told_with_the_line_where_it_is_passed() -> None:
    with pytest.raises(ReadError) as caught:
        read_mail(b"Content-Type: multipart/mixed; boundary=b\n\n--b\nA: b\n\n" + b"a" * 2_000_001)
    assert (caught.value.line, caught.value.column) == (6, 1)


def test_a_mail_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "LARGEST", 10)
    with pytest.raises(ReadError, match="a mail of 11 bytes; at most 10 are read"):
        read_mail(b"A: b\n\n12345")


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ('Content-Type: application/pdf; name="a.pdf"', "a.pdf (application/pdf)"),
        ("Content-Type: image/png\nContent-Disposition: inline; filename=\"a\tb.png\"", "a b.png (image/png)"),
        ("Content-Type: text/calendar", "unnamed (text/calendar)"),
        ("Content-Disposition: attachment; filename*=UTF-8''%E9%80%80.txt", "退.txt (text/plain)"),
        ("Content-Disposition: attachment; filename=\"=?utf-8?B?6YCA?=.txt\"", "退.txt (text/plain)"),
        ("Content-Type: message/rfc822\nContent-Transfer-Encoding: base64", "unnamed (message/rfc822)"),
    ],
)  # fmt: skip
def test_what_is_not_read_is_named(head: str, line: str) -> None:
    letter = read_mail(f"Subject: a\n{head}\n\nabc".encode())
    assert letter.skipped == (line,)
    assert letter.parts == ()


TEXT = st.text(st.sampled_from("aA=?_ -.\n\t>退款通知樂ข้อ£\u2028"), max_size=60)
TRANSFER = st.sampled_from(["quoted-printable", "base64"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(TEXT, st.sampled_from(["plain", "html"]), TRANSFER), min_size=1, max_size=4), st.booleans())
def test_the_standard_library_reads_the_same(parts: list[tuple[str, str, str]], nested: bool) -> None:
    message = EmailMessage()
    message["Subject"] = "s"
    message.make_mixed()
    for text, kind, transfer in parts:
        one = EmailMessage()
        one.set_content(text, subtype=kind, charset="utf-8", cte=transfer)
        if nested:
            inner = EmailMessage()
            inner.set_content(text, subtype=kind, charset="gb18030", cte=transfer)
            one.make_mixed()
            one.attach(inner)
        message.attach(one)
    data = message.as_bytes(policy=policy.SMTP)
    expected = []
    for leaf in message_from_bytes(data, policy=policy.default).walk():
        if not leaf.is_multipart():
            payload = leaf.get_payload(decode=True)
            assert isinstance(payload, bytes)
            text = payload.decode(leaf.get_content_charset("utf-8"))
            if text.strip():
                expected.append(text)
    letter = read_mail(data)
    check(letter)
    assert [part.body for part in letter.parts] == expected


def read_or_refuse(data: bytes) -> None:
    try:
        letter = read_mail(data)
    except ReadError:
        return
    check(letter)


HEADS = st.sampled_from([
    b"Subject: =?utf-8?B?", b"Content-Type: text/plain; charset=", b"Content-Type: multipart/alternative; boundary=b\n\n",
    b"--b\n", b"--b--\n", b"Content-Transfer-Encoding: base64\n\n", b"Content-Transfer-Encoding: quoted-printable\n\n",
    b"Content-Type: message/rfc822\n\n", b"format=flowed", b"gb2312", b"utf-7", b"utf-16", b"hz", b"iso-2022-jp", b"idna",
    b"Content-Disposition: attachment; filename*0*=", b"=?=", b"\r\n", b"\n\n", b"=E9", b"6YCA", b"\0", b"\xff", b"+2AA-",
])  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(HEADS, st.binary(max_size=20)), max_size=12).map(b"".join))
def test_any_bytes_give_a_letter_or_a_read_error(data: bytes) -> None:
    read_or_refuse(data)
    read_or_refuse(b"Subject: a\n" + data)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_broken_mail_gives_a_letter_or_a_read_error(data: st.DataObject) -> None:
    whole = NEWSLETTER
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(whole)))
        end = min(len(whole), start + data.draw(st.integers(0, 40)))
        whole = whole[:start] + data.draw(st.one_of(HEADS, st.binary(max_size=8))) + whole[end:]
    read_or_refuse(whole)


NEWSLETTER = newsletter().as_bytes(policy=policy.SMTP)


@pytest.mark.parametrize(("html", "twins"), [(ENGLISH, [False, True]), (THAI, [False, False])])
def test_the_html_part_in_one_language_with_the_text_part_is_its_twin(run: Run, html: str, twins: list[bool]) -> None:
    letter = EmailMessage(policy=policy.SMTP)
    letter["Subject"] = "Concert"
    letter.set_content(ENGLISH)
    letter.add_alternative(f"<p>{html}</p>", subtype="html")
    assert [one.twin for one in lint_bytes("a.eml", letter.as_bytes(), run).notices] == twins
