"""XML as a row of events, each with its place in the source."""

from __future__ import annotations

from collections.abc import Mapping
from xml.parsers import expat

from noticelint.formats.catalogs.entry import DEEPEST, bounded, error_at, too_deep
from noticelint.formats.catalogs.undone import Undoing
from noticelint.typed import NamedTuple

# Kind, name, attributes, text where it differs from the source, and where it stands in bytes; 0 where the end is not
# known.
_Row = tuple[str, str, Mapping[str, str], str, int, int]
_NONE: Mapping[str, str] = {}


class Event(NamedTuple):
    """A tag that opens (`start`) or closes (`end`), text, or a comment.

    `name` is without its prefix, `attributes` are too; `text` is what stands in the file once references are
    resolved. It stands in the source from `start` to `end` (offsets in characters).
    """

    kind: str
    name: str
    attributes: Mapping[str, str]
    text: str
    start: int
    end: int


def xml_events(source: str) -> list[Event]:
    """The events of an XML file.

    No entity but the five of XML is known, none may be declared, and nothing outside the file is read. Raises
    ReadError with the place on what is no XML, on an entity, and where a limit is passed.
    """
    parser = expat.ParserCreate("utf-8")
    rows: list[_Row] = []
    depth = 0
    encoded = bounded(source).encode("utf-8", "replace")

    def put(kind: str, name: str = "", attributes: Mapping[str, str] = _NONE, text: str = "", end: int = 0) -> None:
        rows.append((kind, name, attributes, text, parser.CurrentByteIndex, end))

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise too_deep(source, _characters(encoded, parser.CurrentByteIndex))
        put("start", _local(name), {_local(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        put("end", _local(name))

    def text(words: str) -> None:
        raw, at = words.encode(), parser.CurrentByteIndex
        if not encoded.startswith(raw, at) or (raw == b"&" and encoded.startswith((b"&amp;", b"&#"), at)):
            closed = encoded.find(b";", at) + 1 if encoded.startswith(b"&", at) else at + 1
            put("text", text=words, end=at + 2 if encoded.startswith(b"\r\n", at) else closed)
        elif rows and rows[-1][0] == "text" and not rows[-1][3] and rows[-1][5] == at:
            rows[-1] = (*rows[-1][:5], at + len(raw))
        else:
            put("text", end=at + len(raw))

    def refuse(*_: object) -> None:
        at = parser.CurrentByteIndex
        opened = encoded.rfind(b"<!ENTITY", 0, at)
        where = _characters(encoded, opened if opened >= 0 else at)
        raise error_at(source, where, "an entity that XML itself does not know")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.CommentHandler = lambda text: put("comment", text=text)
    # Sections and instructions end the tag before them.
    parser.StartCdataSectionHandler = lambda: put("other")
    parser.EndCdataSectionHandler = lambda: put("other")
    parser.ProcessingInstructionHandler = lambda *_: put("other")
    parser.EntityDeclHandler = refuse
    parser.SkippedEntityHandler = refuse
    try:
        parser.Parse(encoded, True)
    except expat.ExpatError as error:
        reason = expat.errors.messages.get(error.code, "broken")
        where = _characters(encoded, max(parser.ErrorByteIndex, 0))
        raise error_at(source, where, f"not XML: {reason}") from None
    return _placed(rows, encoded)


def put_text(undoing: Undoing, event: Event, source: str) -> None:
    """Put the text of an event: in step with the source, or standing for a reference or a line end."""
    if source[event.start : event.end] == event.text:
        undoing.put(event.text, event.start)
    else:
        undoing.put_as(event.text, event.start, event.end)


def _placed(rows: list[_Row], encoded: bytes) -> list[Event]:
    """The rows as events: bytes are counted from one to the next, so that all is decoded once."""
    events: list[Event] = []
    done = characters = 0
    for index, (kind, name, attributes, text, start, end) in enumerate(rows):
        characters += len(encoded[done:start].decode("utf-8", "ignore"))
        until = end or (rows[index + 1][4] if index + 1 < len(rows) else len(encoded))
        written = encoded[start:until].decode("utf-8", "ignore")
        if kind != "other":
            text = text or (written if kind == "text" else "")
            events.append(Event(kind, name, attributes, text, characters, characters + len(written)))
        done = max(done, start)
    return events


def _characters(encoded: bytes, position: int) -> int:
    return len(encoded[:position].decode("utf-8", "ignore"))


def _local(name: str) -> str:
    return name.rpartition(":")[2]
