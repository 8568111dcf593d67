"""The header of a mail: its lines and where they stand, what they say, and the subject decoded."""

from __future__ import annotations

import re
from email.message import EmailMessage
from email.policy import default as policy
from email.utils import parsedate_to_datetime
from functools import partial
from typing import TypeVar

from noticelint.formats.charset import read_characters
from noticelint.formats.transfer import Carried, as_written, base64, joined, quoted_printable
from noticelint.formats.weave import Runs, Weaver
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

# Characters of one header that are looked at: the parser of the standard library takes long over longer ones.
LONGEST_FIELD = 4_000
LONGEST_SUBJECT = 20_000

_NAME = re.compile(r"([!-9;-~]+)[ \t]*:")
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_ASKED = ("content-type", "content-transfer-encoding", "content-disposition", "date")
_WORD = re.compile(r"=\?([^?\s*]{1,60})(?:\*[^?\s]{0,40})?\?([BbQq])\?([^?]*)\?=")
_UNFOLDED = re.compile(r"[^\r\n]+")
_T = TypeVar("_T")


class Field(NamedTuple):
    """A header: its name in small letters, and where its value stands in the file, folded lines and all."""

    name: str
    start: int
    end: int


class Header(NamedTuple):
    """The headers of a mail or of a part of one, and the offset at which its body begins."""

    fields: tuple[Field, ...]
    body: int


def read_header(source: str, start: int, end: int) -> Header:
    """The headers that stand at `start`; they end with an empty line, with a line that is no header, or at `end`."""
    fields: list[Field] = []
    at = start
    while at < end:
        line = _LINE.match(source, at, end)
        assert line is not None
        if not line[1]:
            at = line.end()
            break
        named = _NAME.match(line[1])
        if named is not None:
            fields.append(Field(named[1].lower(), at + named.end(), line.end(1)))
        elif line[1][0] in " \t" and fields:
            fields[-1] = fields[-1]._replace(end=line.end(1))
        elif at > start or not line[1].startswith("From "):
            break
        at = line.end()
    return Header(tuple(fields), at)


def first(header: Header, name: str) -> Field | None:
    """The first header of this name (in small letters)."""
    return next((field for field in header.fields if field.name == name), None)


def message_of(source: str, header: Header) -> EmailMessage:
    """What the headers say of the body and of the date, for the standard library to be asked about (by `asked`).

    A header that it cannot read is left out.
    """
    message = EmailMessage(policy=policy)
    for name in _ASKED:
        field = first(header, name)
        if field is not None:
            value = "".join(source[field.start : field.end][:LONGEST_FIELD].splitlines()).strip()
            asked(partial(message.__setitem__, name, value), None)
    return message


def asked(ask: Callable[[], _T], otherwise: _T) -> _T:
    """What `ask` gives, or `otherwise`: the parser of the standard library raises all sorts on broken headers."""
    try:
        return ask()
    except Exception:
        return otherwise


def iso_date(message: EmailMessage) -> str:
    """The Date header as ISO 8601 with its offset from UTC; '' where there is none that can be read."""
    return asked(lambda: parsedate_to_datetime(str(message["date"])).isoformat(), "")


def read_words(source: str, field: Field, encoding: str, plain_charset: str) -> tuple[str, Runs, dict[int, int]]:
    """The value of a header that is text, a subject: encoded words (RFC 2047) decoded, folded lines joined.

    Gives the text, its runs to the file, and where the writing of characters ends (see `Part`). Encoded words in
    one charset that stand next to each other are decoded together: a character is often cut between them.
    `plain_charset` is the charset of what should have been encoded and is not, '' where it is not known.
    """
    woven = Weaver()
    written: dict[int, int] = {}
    held: Carried | None = None
    charset = ""

    def let_go() -> None:
        nonlocal held
        if held is not None and held.data:
            where = held.starts[0]
            as_it_stands = source[where : held.ends[-1]].replace("\0", "")
            text, runs, ends = read_characters(held, charset) or (as_it_stands, ((0, where),), {})
            written.update(ends)
            for index, (start, origin) in enumerate(runs):
                until = runs[index + 1][0] if index + 1 < len(runs) else len(text)
                woven.put(text[start:until], origin)
        held = None

    def plain(start: int, end: int) -> None:
        nonlocal held, charset
        if source[start:end].strip() or held is None:
            let_go()
            for piece in _UNFOLDED.finditer(source, start, end):
                held, charset = as_written(piece[0], piece.start(), encoding), plain_charset
                let_go()

    value = source[field.start : min(field.end, field.start + LONGEST_SUBJECT)]
    done = field.start + len(value) - len(value.lstrip())
    end = field.start + len(value.rstrip())
    for word in _WORD.finditer(source, done, end):
        plain(done, word.start())
        done = word.end()
        if word[2] in "Bb":
            carried = base64(word[3], word.start(3))
        else:
            carried = quoted_printable(word[3], word.start(3), encoding, word=True)
        if held is not None and charset == word[1].lower():
            held = joined(held, carried)
        else:
            let_go()
            held, charset = carried, word[1].lower()
    let_go()
    plain(done, end)
    return woven.text(), tuple(woven.runs) or ((0, field.start),), written
