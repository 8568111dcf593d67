"""Bytes to text, in every encoding that notices come in."""

from __future__ import annotations

import codecs
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticelint.formats.decode import decode, encode
from noticelint.formats.errors import ReadError

HANS = (
    "尊敬的客户：因舞台设备故障，原定于5月1日举行的音乐会取消。我们将在七个工作日内原路全额退款。",
    "各位旅客：受台风影响，今日下午三点以后的轮渡全部停航，请到窗口办理退票。",
    "小区停水通知：明天上午九点至下午五点停水，请提前储水。",
    "很遗憾，您的贷款申请未获批准，您可在三十天内提出复核。",
)
HANT = (
    "親愛的顧客您好：因舞台設備故障，原訂5月1日的音樂會取消，我們將於七個工作天內全額退款。",
    "各位旅客：受颱風影響，今日下午三點以後的渡輪全部停航，請至窗口辦理退票。",
    "停水通知：明天上午九點至下午五點停水，請提前儲水。",
    "很遺憾，您的貸款申請未獲核准，您可於三十天內提出申覆。",
)
THAI = (
    "เรียน ลูกค้าทุกท่าน บริษัทขอแจ้งยกเลิกคอนเสิร์ตวันที่ 5 พฤษภาคม 2569",
    "บริษัทจะคืนเงินเต็มจำนวนภายใน 7 วันทำการ ขออภัยในความไม่สะดวก",
    "ประกาศงดจ่ายน้ำชั่วคราว วันที่ 3 มีนาคม กรุณาสำรองน้ำไว้ล่วงหน้า",
)
ENGLISH = (
    "We’re sorry – the concert on 5 May is cancelled.",
    "You’ll get a full refund of £40 within 7 days.",
    "Your café booking “Sunday brunch” could not be confirmed.",
)


def cut(text: str, codec: str, size: int) -> str:
    """The first characters of `text`, at least `size` bytes of them."""
    end = 1
    while len(text[:end].encode(codec)) < size and end < len(text):
        end += 1
    return text[:end]


SHORT = [
    (text, codec, size)
    for texts, encodings in (
        (HANS, ("gb18030", "gb2312", "utf-16-le", "utf-16-be", "utf-8")),
        (HANT, ("big5", "big5hkscs", "cp950", "gb18030", "utf-16-le", "utf-8")),
        (THAI, ("cp874", "tis-620", "utf-16-le", "utf-8")),
        (ENGLISH, ("cp1252", "utf-16-be", "utf-8")),
    )
    for text in texts
    for codec in encodings
    for size in (24, 40, 60, 200)
]


@pytest.mark.parametrize(("text", "codec", "size"), SHORT)
def test_short_notices_are_decoded_without_being_told_the_encoding(text: str, codec: str, size: int) -> None:
    text = cut(text, codec, size)
    assert decode(text.encode(codec))[0] == text


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("codec", ["gb18030", "big5hkscs", "cp874", "utf-16-le", "utf-8"])
def test_line_ends_stay_as_they_are(codec: str, line_end: str) -> None:
    lines = {"big5hkscs": HANT, "cp874": THAI}.get(codec, HANS)
    text = line_end.join(lines) + line_end
    assert decode(text.encode(codec))[0] == text


def test_characters_of_hong_kong() -> None:
    text = "各位街坊：嘅喺咗唔好意思，今日嘅渡輪服務取消，多謝。"
    assert decode(text.encode("big5hkscs")) == (text, "big5hkscs")


@pytest.mark.parametrize(
    ("data", "text", "name"),
    [
        (b"", "", "utf-8"),
        (b"Dear customer", "Dear customer", "utf-8"),
        ("退款".encode(), "退款", "utf-8"),
        (codecs.BOM_UTF8 + "退款".encode(), "退款", "utf-8-sig"),
        (codecs.BOM_UTF16_LE + "退款".encode("utf-16-le"), "退款", "utf-16"),
        (codecs.BOM_UTF16_BE + "退款".encode("utf-16-be"), "退款", "utf-16-be-sig"),
        ("Refund".encode("utf-16-le"), "Refund", "utf-16-le"),
        ("Refund".encode("utf-16-be"), "Refund", "utf-16-be"),
    ],
)
def test_names_tell_whether_a_mark_stood_there(data: bytes, text: str, name: str) -> None:
    assert decode(data) == (text, name)
    assert encode(text, name) == data


@pytest.mark.parametrize(
    ("data", "declared", "text", "name"),
    [
        ("退款".encode("gbk"), "GBK", "退款", "gbk"),
        ("คืนเงิน".encode("tis-620"), "tis-620", "คืนเงิน", "tis-620"),
        (codecs.BOM_UTF8 + b"a", "utf-8", "a", "utf-8-sig"),
        (b"a", "utf-8-sig", "a", "utf-8"),
        (codecs.BOM_UTF16_BE + "a".encode("utf-16-be"), "utf-16", "a", "utf-16-be-sig"),
        ("a".encode("utf-16-le"), "utf-16", "a", "utf-16-le"),
        (codecs.BOM_UTF16_LE + "a".encode("utf-16-le"), "utf-16-le", "a", "utf-16"),
    ],
)
def test_a_declared_encoding_is_taken_at_its_word(data: bytes, declared: str, text: str, name: str) -> None:
    assert decode(data, declared) == (text, name)


@pytest.mark.parametrize(
    ("data", "declared", "offset"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", None, 8),
        (b"abc\0def", None, 3),
        (codecs.BOM_UTF16_LE + b"a\0b", None, 4),
        (codecs.BOM_UTF8 + b"ab\xff", None, 5),
        ("ab\0".encode("utf-16"), None, 6),
        (b"abc\xff", "utf-8", 3),
        (b"abc\xff\xff\xff\xff\x01", None, 3),
        (b"abc", "no-such", None),
        (b"abc", "rot13", None),
        (b"abc", "base64", None),
        (b"\\ud800", "unicode_escape", None),
    ],
)
def test_what_is_no_text_is_said_with_its_place(data: bytes, declared: str | None, offset: int | None) -> None:
    with pytest.raises(ReadError) as caught:
        decode(data, declared)
    assert caught.value.offset == offset
    assert "\n" not in str(caught.value)


def test_utf8_costs_no_detector() -> None:
    known = set(sys.modules)
    decode("尊敬的客户".encode())
    assert not {name for name in set(sys.modules) - known if name.startswith("charset_normalizer")}


DECLARED = st.sampled_from([None, "utf-8", "utf-16", "gb18030", "big5", "tis-620", "utf-7", "hex", "idna", "punycode"])


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200), DECLARED)
def test_any_bytes_give_text_or_a_read_error(data: bytes, declared: str | None) -> None:
    try:
        text, _ = decode(data, declared)
    except ReadError:
        return
    text.encode("utf-8")
    assert "\0" not in text


@settings(max_examples=200, deadline=None)
# Control characters are how UTF-16 without a mark is told: "0\x0e" is a Thai letter there.
@given(st.text(st.characters(exclude_characters="\ufeff", exclude_categories=["Cs", "Cc"]), max_size=80))
def test_any_utf8_comes_back_as_it_was(text: str) -> None:
    data = text.encode()
    decoded, name = decode(data)
    assert (decoded, name) == (text, "utf-8")
    assert encode(decoded, name) == data
