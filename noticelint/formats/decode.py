"""Bytes to text: which encoding a file is in, and what it says in it."""

from __future__ import annotations

import codecs

from noticelint.formats.errors import BinaryError, ReadError
from noticelint.patterns import pattern

# Judged in this order; of two that do equally well the first is taken.
CANDIDATES = ("gb18030", "big5hkscs", "cp950", "cp874", "cp1252")
# A guess needs this much plausibility, and this much more than the next, to be taken without a second opinion.
_ENOUGH = 0.45
_CLEARLY = 0.25
# With less than this, saying that the file cannot be read is better than reading it wrongly.
_LEAST = 0.1
_SAMPLE = 4000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be-sig"),
)
_CONTROLS = "[\x00-\x08\x0e-\x1a\x7f]"


def decode(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """The text of a file, without its byte-order mark, and the name of its encoding.

    Names are those of Python's codecs; `utf-8-sig` and `utf-16` say that a byte-order mark stood there, as does
    `utf-16-be-sig`, which Python does not know and `encode` does. Line ends stay as they are. `declared` is
    taken at its word. Raises ReadError with the offset (in bytes) of what cannot be decoded.
    """
    if declared is not None:
        return _as_declared(data, declared)
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data, len(mark), codec), name
    # Thai in UTF-16 need not have a single NUL: half its bytes are 0x0e instead, which no text holds.
    if b"\0" in data or b"\x0e" in data:
        found = _unmarked_utf16(data)
        if found is not None:
            return found
    if b"\0" in data:
        raise BinaryError("a binary file (NUL byte)", offset=data.index(b"\0"))
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        found = _guess(data)
        if found is not None:
            return found
        reason = (
            f"neither UTF-8, UTF-16, GB18030, Big5 nor TIS-620 (byte 0x{data[error.start]:02x}); save it as UTF-8,"
            " or name its encoding"
        )
        raise ReadError(reason, offset=error.start) from None


def encode(text: str, encoding: str) -> bytes:
    """The bytes of `text` in an encoding that `decode` named, with the byte-order mark where the name says so.

    Raises UnicodeEncodeError where the encoding lacks a character.
    """
    for mark, codec, name in _MARKS:
        if encoding == name:
            return mark + text.encode(codec)
    return text.encode(encoding)


def _strictly(data: bytes, start: int, codec: str) -> str:
    try:
        text = data[start:].decode(codec)
    except UnicodeDecodeError as error:
        raise ReadError(f"not {codec}: {error.reason}", offset=start + error.start) from None
    nul = text.find("\0")
    if nul >= 0:
        raise BinaryError("a binary file (NUL character)", offset=start + len(text[:nul].encode(codec)))
    return text


def _as_declared(data: bytes, declared: str) -> tuple[str, str]:
    try:
        codec = codecs.lookup(declared).name
        if codec == "utf-16" and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            codec = "utf-16-le"
        for mark, plain, name in _MARKS:
            if data.startswith(mark) and codec in (plain, name, "utf-16" if plain != "utf-8" else plain):
                return _strictly(data, len(mark), plain), name
        text = data.decode("utf-8" if codec == "utf-8-sig" else codec)
        # Some codecs let lone surrogates through, which nothing after this could write out again.
        text.encode("utf-8")
    except LookupError:
        raise ReadError(f"no such text encoding: {declared}; utf-8, gb18030, big5 and tis-620 are some") from None
    except UnicodeDecodeError as error:
        raise ReadError(f"not {declared}: {error.reason}", offset=error.start) from None
    except ValueError as error:
        raise ReadError(f"not {declared}: {error}") from None
    if "\0" in text:
        raise ReadError(f"a binary file (NUL character, read as {declared})")
    return text, "utf-8" if codec == "utf-8-sig" else codec


def _unmarked_utf16(data: bytes) -> tuple[str, str] | None:
    """UTF-16 without a mark, where one of its two orders gives something that people write."""
    for codec in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        sample = text[:_SAMPLE]
        mostly_ascii = sum(map(str.isascii, sample)) > 0.7 * len(sample)
        if not pattern(_CONTROLS).search(text) and (mostly_ascii or _score(text, codec) >= _ENOUGH):
            return text, codec
    return None


def _score(text: str, codec: str) -> float:
    from noticelint.formats.plausible import plausible, western

    return (western if codec == "cp1252" else plausible)(text[:_SAMPLE])


def _guess(data: bytes) -> tuple[str, str] | None:
    texts: dict[str, str] = {}
    scores: dict[str, float] = {}
    utf16 = ("utf-16-le", "utf-16-be") if len(data) % 2 == 0 else ()
    for codec in (*CANDIDATES, *utf16):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if not pattern(_CONTROLS).search(text):
            texts[codec] = text
            scores[codec] = _score(text, codec)
    if texts.get("big5hkscs") == texts.get("cp950"):
        scores.pop("cp950", None)
    ranked = sorted(scores, key=lambda codec: -scores[codec])
    if not ranked:
        return None
    best = ranked[0]
    if scores[best] < _ENOUGH or (len(ranked) > 1 and scores[best] - scores[ranked[1]] < _CLEARLY):
        best = _second_opinion(data, [codec for codec in ranked if scores[codec] > scores[best] - _CLEARLY]) or best
    if scores[best] < _LEAST:
        return None
    return texts[best], best


def _second_opinion(data: bytes, codecs_left: list[str]) -> str | None:
    """What charset-normalizer makes of it, asked only where our own judgement is no better than a guess."""
    from charset_normalizer import from_bytes

    names = {codec.replace("-", "_"): codec for codec in codecs_left}
    found = from_bytes(data, cp_isolation=list(names), preemptive_behaviour=False).best()
    return None if found is None else names.get(found.encoding)
