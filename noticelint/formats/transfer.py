"""Transfer encodings of mail undone: the bytes that characters of a file carry, and which characters carry each."""

from __future__ import annotations

from array import array
from binascii import a2b_base64

from noticelint.patterns import pattern
from noticelint.typed import NamedTuple

# A sign written by its two digits; a soft line break; the space before a line's end, which RFC 2045 has dropped. It
# is looked for from its first space only, so that a long stretch of spaces is not gone through again from each.
_QUOTED = r"=([0-9A-Fa-f]{2})|=[ \t]*(?:\r\n|\r|\n|\Z)|(?<![ \t])[ \t]+(?=[\r\n]|\Z)"
_WORD_QUOTED = r"=([0-9A-Fa-f]{2})|(_)"
_DIGITS = r"[A-Za-z0-9+/]+"


class Carried(NamedTuple):
    """Bytes, and for each the offset of the first character that carries it and the end (exclusive) of the last.

    A character of a mail can carry bits of two bytes (base64), or several characters one byte (quoted-printable).
    """

    data: bytes
    starts: array[int]
    ends: array[int]


def as_written(text: str, at: int, encoding: str) -> Carried:
    """The bytes of `text`, which stands at `at` in a file in `encoding`: 7bit, 8bit and binary."""
    carried = bytearray(), array("I"), array("I")
    _put(text, at, encoding, carried)
    return Carried(bytes(carried[0]), carried[1], carried[2])


def quoted_printable(text: str, at: int, encoding: str, *, word: bool = False) -> Carried:
    """The bytes that quoted-printable `text` (RFC 2045, 6.7) carries; `word` reads it as in headers (RFC 2047, Q).

    What is not well-formed stands for itself. `at` and `encoding` as in `as_written`.
    """
    carried = data, starts, ends = bytearray(), array("I"), array("I")
    done = 0
    for found in pattern(_WORD_QUOTED if word else _QUOTED).finditer(text):
        _put(text[done : found.start()], at + done, encoding, carried)
        done = found.end()
        if found[1] is not None or word:
            data.append(int(found[1], 16) if found[1] is not None else 0x20)
            starts.append(at + found.start())
            ends.append(at + done)
    _put(text[done:], at + done, encoding, carried)
    return Carried(bytes(data), starts, ends)


def base64(text: str, at: int) -> Carried:
    """The bytes that base64 `text` (RFC 2045, 6.8) carries, up to its padding; other characters are passed over.

    A byte is said to stand in the two digits that carry its bits. A last byte that is cut off is left out.
    """
    digits: list[str] = []
    places = array("I")
    padding = text.find("=")
    for found in pattern(_DIGITS).finditer(text, 0, padding if padding >= 0 else len(text)):
        digits.append(found[0])
        places.extend(range(at + found.start(), at + found.end()))
    size = len(places) * 3 // 4
    whole = "".join(digits)[: (size * 4 + 2) // 3]
    data = a2b_base64(whole + "=" * (-len(whole) % 4))
    starts = array("I", (places[byte * 4 // 3] for byte in range(size)))
    ends = array("I", (places[(byte * 8 + 7) // 6] + 1 for byte in range(size)))
    return Carried(data, starts, ends)


def joined(first: Carried, second: Carried) -> Carried:
    """The bytes of one and then of the other."""
    return Carried(first.data + second.data, first.starts + second.starts, first.ends + second.ends)


def _put(text: str, at: int, encoding: str, carried: tuple[bytearray, array[int], array[int]]) -> None:
    data, starts, ends = carried
    encoded = text.encode(encoding)
    data += encoded
    if len(encoded) == len(text):
        starts.extend(range(at, at + len(text)))
        ends.extend(range(at + 1, at + len(text) + 1))
        return
    for offset, char in enumerate(text, at):
        for _ in char.encode(encoding):
            starts.append(offset)
            ends.append(offset + 1)
