"""The bytes of a mail to characters, by the charset that it names or by what they turn out to be."""

from __future__ import annotations

import codecs
import re

from noticelint.formats.decode import CANDIDATES, decode
from noticelint.formats.errors import ReadError
from noticelint.formats.plausible import plausible, western
from noticelint.formats.transfer import Carried
from noticelint.formats.weave import Runs, Weaver

# What is sent under these names is often written with their supersets; the WHATWG Encoding Standard reads them so.
_MEANT = {
    "ascii": ("ascii",),
    "iso8859-1": ("cp1252", "iso8859-1"),
    "cp1252": ("cp1252", "iso8859-1"),
    "gb2312": ("gb18030",),
    "gbk": ("gb18030",),
    "gb18030": ("gb18030",),
    "big5": ("big5hkscs", "cp950"),
    "cp950": ("cp950", "big5hkscs"),
    "big5hkscs": ("big5hkscs", "cp950"),
    "tis-620": ("cp874",),
    "iso8859-11": ("cp874",),
    "cp874": ("cp874",),
}
_TEXT = re.compile(r"utf|gb|big5|cp\d|iso|tis|hz|shift|euc|koi8|mac|johab|ascii|kz1048|ptcp")
# Codecs in which what an ASCII byte means depends on what stands before it.
_STATEFUL = re.compile(r"utf-?(?:7|16|32)|iso-?2022|hz")
_HIGH = bytes(range(0x80, 0x100))
_ASCII = re.compile(rb"[\x00-\x7f]+")

# Text under a charset that was named is doubted below this, and given up for another that is better by that much.
_DOUBTED = 0.45
_CLEARLY = 0.25
# So many bytes beyond ASCII it takes to doubt it at all, unless they are UTF-8, which nothing else is by chance.
_ENOUGH_TO_DOUBT = 8
# With fewer readable characters than this, nothing is said to have been read.
_LEAST = 0.1
_FEW_LOST, _MOST_LOST = 0.02, 0.1


def known(charset: str) -> str:
    """The name that Python's codecs have for a charset of mail; '' where it is none."""
    name = charset.strip().strip("\"'").lower()
    for label in (name, name.removeprefix("x-"), re.sub(r"^(?:x-)?(?:windows|dos|ibm)-?(?=\d)", "cp", name)):
        try:
            found = codecs.lookup(label).name
        except (LookupError, ValueError):
            continue
        return found if _TEXT.match(found) else ""
    return ""


def is_stateful(charset: str) -> bool:
    """Whether ASCII bytes can mean something else in this charset, as in ISO-2022-JP."""
    return bool(_STATEFUL.match(known(charset)))


def read_characters(carried: Carried, charset: str) -> tuple[str, Runs, dict[int, int]] | None:
    """The characters of what a mail carries; None where it is no text.

    Gives the text, its runs to the file, and for each character that is written there with several where its
    writing ends (see `Part`). `charset` is what the mail says, '' where it says nothing. A charset that is
    wrong, or none, is found out from the bytes. Bytes that no charset explains become U+FFFD, if they are few.
    """
    codec = _codec(carried.data, charset)
    return None if codec is None else _characters(carried, codec)


def _codec(data: bytes, charset: str) -> str | None:
    name = known(charset)
    meant = _MEANT.get(name, (name,) if name else ())
    named, score = "", 0.0
    for codec in meant:
        text = _strictly(data, codec)
        if text is not None:
            named, score = codec, _score(text)
            if text.isascii() or name not in _MEANT or score >= _DOUBTED:
                return codec
            break
    if not named and (name in _MEANT or name == "utf-8"):
        # A mail that was cut off, or a character or two that are broken.
        for codec in meant:
            text = data.decode(codec, "replace")
            if text.count("\ufffd") <= max(1.0, _FEW_LOST * len(text)) and _score(text) >= _DOUBTED:
                return codec
    try:
        text, found = decode(data)
    except ReadError:
        return named or _with_losses(data, meant)
    too_few = found != "utf-8" and len(data.translate(None, _HIGH)) > len(data) - _ENOUGH_TO_DOUBT
    if named and (too_few or _score(text) < score + _CLEARLY):
        return named
    return {"utf-8-sig": "utf-8", "utf-16-be-sig": "utf-16"}.get(found, found)


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        text = data.decode(codec)
        # UTF-7 lets lone surrogates through, which nothing after this could write out again.
        text.encode("utf-8")
    except ValueError:
        return None
    return None if "\0" in text else text


def _score(text: str) -> float:
    return max(plausible(text), western(text))


def _with_losses(data: bytes, meant: tuple[str, ...]) -> str | None:
    """The codec under which least is lost, where that is little."""
    best, most = None, _LEAST
    for codec in dict.fromkeys((*meant, "utf-8", *CANDIDATES)):
        text = data.decode(codec, "replace")
        lost = text.count("\ufffd")
        if "\0" in text or lost > _MOST_LOST * len(text) or not _strictly(text.encode("utf-8", "replace"), "utf-8"):
            continue
        score = 1.0 - lost / len(text) if codec in meant or codec == "utf-8" else plausible(text)
        if score > most:
            best, most = codec, score
    return best


def _characters(carried: Carried, codec: str) -> tuple[str, Runs, dict[int, int]]:
    data, starts, ends = carried
    decoder = codecs.getincrementaldecoder(codec)("replace")
    in_stretches = not _STATEFUL.match(codec)
    woven = Weaver()
    written: dict[int, int] = {}

    def put(chars: str, first: int, end: int) -> None:
        for index, char in enumerate(chars):
            woven.put(char, starts[min(first + index, end - 1)])
        if len(chars) == 1 and ends[end - 1] > starts[first] + 1:
            written[starts[first]] = ends[end - 1]

    first = at = 0
    while at < len(data):
        if in_stretches and first == at and data[at] < 0x80:
            stretch = _ASCII.match(data, at)
            assert stretch is not None
            first = stretch.end()
            if ends[first - 1] - starts[at] == first - at:
                woven.put(stretch[0].decode("ascii"), starts[at])
            else:
                for byte in range(at, first):
                    put(chr(data[byte]), byte, byte + 1)
            at = first
            continue
        chars = decoder.decode(data[at : at + 1])
        at += 1
        if chars:
            put(chars, first, at)
            first = at - len(decoder.getstate()[0])
    put(decoder.decode(b"", True), first, at)
    return woven.text(), tuple(woven.runs) or ((0, starts[0] if starts else 0),), written
