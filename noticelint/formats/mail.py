"""Mail (RFC 5322 and MIME): its subject, and the parts of it that a reader reads."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right

from noticelint.formats.charset import is_stateful, read_characters
from noticelint.formats.errors import ReadError
from noticelint.formats.flowed import unfold
from noticelint.formats.mail_header import Header, asked, first, iso_date, message_of, read_header, read_words
from noticelint.formats.part import Part
from noticelint.formats.transfer import as_written, base64, quoted_printable
from noticelint.formats.weave import Runs, compose
from noticelint.notice import line_starts
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from email.message import EmailMessage

# Past any of these a mail is not read.
LARGEST = 50_000_000  # bytes of the file
LARGEST_TEXT = 2_000_000  # characters of the file that one text part takes
MOST_PARTS = 500
DEEPEST = 20  # parts in parts

_STATED = {"channel": "email"}
_DELIMITER_END = re.compile(r"(--)?[ \t]*(\r\n|\r|\n|\Z)")
_LINE_END = re.compile(r"\r\n|\r|\n")
# Where the header names no boundary, or none that stands there: a line that looks like one.
_LIKELY_BOUNDARY = re.compile(r"(?:\A|(?<=[\r\n]))--([^\r\n]{1,70})(?:\r\n|\r|\n)content-", re.IGNORECASE)
_META_CHARSET = re.compile(r"<meta\b[^<>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)


class Letter(NamedTuple):
    """A mail as read.

    `source` is the file as text, in `encoding`, for positions: UTF-8, or where it is none each byte one character
    (Latin-1). `subject` is the decoded subject as a part with the key `subject`; None where there is none.
    `date` is the Date header as ISO 8601 with its offset from UTC, or ''. `parts` are the bodies of text and HTML
    parts, in the order of the file, with the keys `text`, `html`, `text 2` and so on; in a mail that was
    forwarded in this one, `forwarded text` and so on. `alternatives` are pairs of indices of parts: a text and
    an HTML that give the same letter. `skipped` names in one line each what was not read.
    """

    source: str
    encoding: str
    subject: Part | None
    date: str
    parts: tuple[Part, ...]
    alternatives: tuple[tuple[int, int], ...]
    skipped: tuple[str, ...]


def read_mail(data: bytes) -> Letter:
    """The mail in `data`, the bytes of an .eml file.

    Broken MIME is read as far as it goes. Raises ReadError, in places with the line, where nothing can be read and
    where a limit is passed (LARGEST, LARGEST_TEXT, MOST_PARTS, DEEPEST).
    """
    if len(data) > LARGEST:
        raise ReadError(f"a mail of {len(data)} bytes; at most {LARGEST} are read")
    source, encoding = _decode(data)
    header = read_header(source, 0, len(source))
    if not header.fields:
        raise ReadError("no mail: it does not begin with headers", line=1, column=1)
    reading = _Reading(source, encoding)
    reading.read(0, len(source), "text/plain", "", 0)
    subject = _subject(source, header, encoding)
    if subject is None and not reading.parts:
        raise ReadError("nothing to read in this mail: " + ("; ".join(reading.skipped) or "it is empty"))
    date = iso_date(message_of(source, header))
    alternatives = tuple(reading.alternatives)
    return Letter(source, encoding, subject, date, tuple(reading.parts), alternatives, tuple(reading.skipped))


def _decode(data: bytes) -> tuple[str, str]:
    mark = data.startswith(codecs.BOM_UTF8)
    try:
        return data[3 if mark else 0 :].decode("utf-8"), "utf-8-sig" if mark else "utf-8"
    except UnicodeDecodeError:
        return data.decode("latin-1"), "latin-1"


def _subject(source: str, header: Header, encoding: str) -> Part | None:
    field = first(header, "subject")
    if field is None:
        return None
    charset = _parameter(message_of(source, header), "charset")
    text, runs, written = read_words(source, field, "latin-1" if encoding == "latin-1" else "utf-8", charset)
    return Part("subject", text, runs, written, "text", _STATED) if text.strip() else None


class _Reading:
    """What was read of a mail so far."""

    def __init__(self, source: str, encoding: str) -> None:
        self.source = source
        self.encoding = "latin-1" if encoding == "latin-1" else "utf-8"
        self.parts: list[Part] = []
        self.alternatives: list[tuple[int, int]] = []
        self.skipped: list[str] = []
        self._seen = 0
        self._keys: dict[str, int] = {}

    def read(self, start: int, end: int, default: str, forwarded: str, depth: int) -> None:
        """Read the mail or part that stands at `start` up to `end`; without a header that says so it is `default`."""
        self._seen += 1
        if self._seen > MOST_PARTS:
            raise self._error(f"a mail of more than {MOST_PARTS} parts", start)
        if depth > DEEPEST:
            raise self._error(f"parts of a mail nested more than {DEEPEST} deep", start)
        header = read_header(self.source, start, end)
        body = min(header.body, end)
        message = message_of(self.source, header)
        kind = asked(message.get_content_type, "text/plain") if "content-type" in message else default
        if kind.startswith("multipart/"):
            self._read_multipart(message, kind, body, end, forwarded, depth)
        elif kind in ("message/rfc822", "message/global") and _transfer(message) not in ("base64", "quoted-printable"):
            self.read(body, end, "text/plain", "forwarded ", depth + 1)
        else:
            self._read_leaf(message, kind, body, end, forwarded)

    def _read_multipart(
        self, message: EmailMessage, kind: str, start: int, end: int, forwarded: str, depth: int
    ) -> None:
        boundary = asked(lambda: message.get_boundary() or "", "")
        regions = self._split(boundary, start, end) if boundary else []
        if not regions:
            likely = _LIKELY_BOUNDARY.search(self.source, start, end)
            regions = self._split(likely[1].rstrip(), start, end) if likely is not None else []
        if not regions:
            self._read_leaf(message, "text/plain", start, end, forwarded)
            return
        before = len(self.parts)
        default = "message/rfc822" if kind == "multipart/digest" else "text/plain"
        for region in regions:
            self.read(*region, default, forwarded, depth + 1)
        if kind == "multipart/alternative":
            markups = [part.markup for part in self.parts[before:]]
            if "text" in markups and "html" in markups:
                self.alternatives.append((before + markups.index("text"), before + markups.index("html")))

    def _split(self, boundary: str, start: int, end: int) -> list[tuple[int, int]]:
        """Where the parts between lines of this boundary stand; the last may lack the line that closes it."""
        source, delimiter = self.source, "--" + boundary
        regions: list[tuple[int, int]] = []
        opened = -1
        at = source.find(delimiter, start, end)
        while at >= 0:
            rest = _DELIMITER_END.match(source, at + len(delimiter), end)
            if rest is None or (at > start and source[at - 1] not in "\r\n"):
                at = source.find(delimiter, at + 1, end)
                continue
            if opened >= 0:
                until = at - 2 if source.startswith("\r\n", at - 2) else at - 1
                regions.append((opened, max(until, opened)))
            opened = -1 if rest[1] else rest.end()
            at = -1 if rest[1] else source.find(delimiter, rest.end(), end)
        if opened >= 0:
            regions.append((opened, end))
        return regions

    def _read_leaf(self, message: EmailMessage, kind: str, start: int, end: int, forwarded: str) -> None:
        markup = {"text/plain": "text", "text/html": "html"}.get(kind)
        if markup is None or asked(message.get_content_disposition, None) == "attachment":
            self.skipped.append(f"{_file_name(message)} ({kind})")
            return
        if end - start > LARGEST_TEXT:
            reason = f"a text part of {end - start} characters; at most {LARGEST_TEXT} are read"
            raise self._error(reason, start)
        read = self._characters(message, markup, start, end)
        if read is None or not read[0].strip():
            reason = "not a text in any charset known" if read is None else "empty"
            self.skipped.append(f"{_file_name(message)} ({kind}): {reason}")
            return
        text, runs, written = read
        if markup == "text" and _parameter(message, "format").lower() == "flowed":
            woven = unfold(text, delete_space=_parameter(message, "delsp").lower() == "yes")
            text, runs = woven.text(), compose(woven.runs, runs, woven.length)
        key = forwarded + markup
        number = self._keys[key] = self._keys.get(key, 0) + 1
        key = key if number == 1 else f"{key} {number}"
        self.parts.append(Part(key, text, runs, written, markup, _STATED))

    def _characters(
        self, message: EmailMessage, markup: str, start: int, end: int
    ) -> tuple[str, Runs, dict[int, int]] | None:
        text = self.source[start:end]
        charset = _parameter(message, "charset")
        transfer = _transfer(message)
        if transfer == "base64":
            carried = base64(text, start)
        elif transfer == "quoted-printable":
            carried = quoted_printable(text, start, self.encoding)
        elif self.encoding == "utf-8" and not (text.isascii() and is_stateful(charset)):
            return None if "\0" in text else (text, ((0, start),), {})
        else:
            carried = as_written(text, start, self.encoding)
        if not charset and markup == "html":
            told = _META_CHARSET.search(carried.data[:2000].decode("latin-1"))
            charset = told[1] if told is not None else ""
        return read_characters(carried, charset)

    def _error(self, reason: str, offset: int) -> ReadError:
        starts = line_starts(self.source)
        line = bisect_right(starts, offset)
        return ReadError(reason, line=line, column=offset - starts[line - 1] + 1)


def _transfer(message: EmailMessage) -> str:
    return asked(lambda: str(message["content-transfer-encoding"]).strip().lower(), "")


def _parameter(message: EmailMessage, name: str) -> str:
    value = asked(lambda: message.get_param(name), None)
    return value if isinstance(value, str) else ""


def _file_name(message: EmailMessage) -> str:
    name = asked(lambda: message.get_filename() or "", "")
    return " ".join("".join(char if char.isprintable() else " " for char in name).split())[:100] or "unnamed"
