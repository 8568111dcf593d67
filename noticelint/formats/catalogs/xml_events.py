"""XML as a row of events, each with its place in the source."""

from typing import NamedTuple
from xml.parsers import expat

from noticelint.formats.catalogs.entry import DEEPEST, bounded, error_at, too_deep
from noticelint.formats.catalogs.undone import Undoing

# Kind, name, attributes, text, and where it stands in bytes.
_Row = tuple[str, str, dict[str, str], str, int]


class Event(NamedTuple):
    """A tag that opens (`start`) or closes (`end`), text, or a comment.

    `name` is without its prefix, `attributes` are too; `text` is what stands in the file once references are
    resolved. It stands in the source from `start` to `end` (offsets in characters).
    """

    kind: str
    name: str
    attributes: dict[str, str]
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

    def at() -> int:
        return len(encoded[: parser.CurrentByteIndex].decode("utf-8", "ignore"))

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise too_deep(source, at())
        held = {_local(key): value for key, value in attributes.items()}
        rows.append(("start", _local(name), held, "", parser.CurrentByteIndex))

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        rows.append(("end", _local(name), {}, "", parser.CurrentByteIndex))

    def refuse(*_: object) -> None:
        raise error_at(source, at(), "an entity that XML itself does not know")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda text: rows.append(("text", "", {}, text, parser.CurrentByteIndex))
    parser.CommentHandler = lambda text: rows.append(("comment", "", {}, text, parser.CurrentByteIndex))
    # Sections and instructions end the text before them.
    parser.StartCdataSectionHandler = lambda: rows.append(("other", "", {}, "", parser.CurrentByteIndex))
    parser.EndCdataSectionHandler = parser.StartCdataSectionHandler
    parser.ProcessingInstructionHandler = lambda *_: rows.append(("other", "", {}, "", parser.CurrentByteIndex))
    parser.EntityDeclHandler = refuse
    parser.SkippedEntityHandler = refuse
    try:
        parser.Parse(encoded, True)
    except expat.ExpatError as error:
        reason = expat.errors.messages.get(error.code, "broken")
        where = len(encoded[: max(parser.ErrorByteIndex, 0)].decode("utf-8", "ignore"))
        raise error_at(source, where, f"not XML: {reason}") from None
    return _placed(rows, encoded)


def put_text(undoing: Undoing, event: Event, source: str) -> None:
    """Put the text of an event: in step with the source, or standing for a reference or a line end."""
    start, end = event.start, event.end
    if source[start:end] == event.text:
        undoing.put(event.text, start)
    elif source.startswith("&", start):
        undoing.put_as(event.text, start, source.find(";", start, end) + 1)
    elif source.startswith("\r\n", start):
        undoing.put_as(event.text, start, start + 2)
    elif source.startswith(event.text, start):
        undoing.put(event.text, start)
    else:
        undoing.put_as(event.text, start, end)


def _placed(rows: list[_Row], encoded: bytes) -> list[Event]:
    """The rows with their places: bytes are counted from one to the next, so that all is decoded once."""
    offsets = []
    done = characters = 0
    for row in rows:
        characters += len(encoded[done : row[4]].decode("utf-8", "ignore"))
        done = max(done, row[4])
        offsets.append(characters)
    offsets.append(characters + len(encoded[done:].decode("utf-8", "ignore")))
    return [
        Event(kind, name, attributes, text, start, max(end, start))
        for (kind, name, attributes, text, _), start, end in zip(rows, offsets, offsets[1:], strict=False)
        if kind != "other"
    ]


def _local(name: str) -> str:
    return name.rpartition(":")[2]
