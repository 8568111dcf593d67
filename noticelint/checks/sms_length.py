"""Length of text messages: how many parts one is sent and billed in, and what makes it more."""

from __future__ import annotations

from noticelint.checks.named import Seen, number
from noticelint.language.boundaries import trimmed
from noticelint.notice import Span
from noticelint.recognise.reading import Reading
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# 3GPP TS 23.038: the basic character set, and the table that an escape opens (two units each).
_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENSION = frozenset("\f^{}\\[~]|€")
_ALONE = {"GSM-7": 160, "UCS-2": 70}
_JOINED = {"GSM-7": 153, "UCS-2": 67}
_FEW = 2


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """At most one finding in a text message: one or two characters that force the short parts, or too many parts.

    The first marks the first such character, the second what stands beyond the last part allowed (`parts`).
    """
    # What is yet to be filled in has no length.
    if reading.channel != "sms" or "〔" in reading.notice.text:
        return
    written = reading.notice.text
    start, end = trimmed(written, 0, len(written))
    text = written[start:end]
    encoding, forcing = encoded(text)
    parts, units = split(text, encoding)
    values = {"units": str(units), "parts": str(len(parts)), "encoding": encoding}
    if 0 < len(forcing) <= _FEW:
        narrow = "".join("'" if char in forcing else char for char in text)
        fewer = len(split(narrow, "GSM-7")[0])
        if fewer < len(parts):
            at = start + min(map(text.index, forcing))
            shown = " ".join(f"{char} (U+{ord(char):04X})" for char in forcing)
            yield Seen(Span(at, at + 1), "forced", {**values, "characters": shown, "fewer": str(fewer)})
            return
    most = int(number(rule, "parts", reading.language, reading.language[:2]))
    if len(parts) > most:
        yield Seen(Span(start + parts[most], start + len(text)), "parts", {**values, "most": str(most)})


def encoded(text: str) -> tuple[str, list[str]]:
    """The encoding a message is sent in, GSM-7 or UCS-2, and the characters (once each) that GSM-7 has not."""
    forcing = [char for char in dict.fromkeys(text) if char not in _BASIC and char not in _EXTENSION]
    return ("UCS-2" if forcing else "GSM-7"), forcing


def split(text: str, encoding: str) -> tuple[list[int], int]:
    """Where each part of a message starts (offsets in characters), and how many units the message takes.

    Units are septets in GSM-7, UTF-16 units in UCS-2. One character is never cut in two, so that a part may
    end a unit early (3GPP TS 23.040: a part of several gives up 6 octets to its header).
    """
    sizes = [_units(char, encoding) for char in text]
    units = sum(sizes)
    if units <= _ALONE[encoding]:
        return [0], units
    starts, room = [0], _JOINED[encoding]
    for offset, size in enumerate(sizes):
        if size > room:
            starts.append(offset)
            room = _JOINED[encoding]
        room -= size
    return starts, units


def _units(char: str, encoding: str) -> int:
    if encoding == "GSM-7":
        return 2 if char in _EXTENSION else 1
    return 2 if ord(char) > 0xFFFF else 1
