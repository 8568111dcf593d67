"""The parts of a Word file: unpacked within limits, and found by what the file says they are."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part as FilePart
from docx.opc.part import XmlPart
from docx.oxml.parser import parse_xml
from docx.package import Package
from lxml.etree import _Element

from noticelint.formats.errors import ReadError
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# Past any of these a file is not unpacked.
MOST_ENTRIES = 2_000
LARGEST_UNPACKED = 50_000_000  # bytes, all entries together
LARGEST_XML = 20_000_000  # bytes of one XML entry
LARGEST_RELATIONSHIPS = 1_000_000  # bytes of one list of relationships
STRONGEST_PACKED = 200  # times an XML entry may be smaller than unpacked, if it is larger than _SMALL
_SMALL = 1_000_000

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
_READ = ("document.main+xml", "template.main+xml")


class Story(NamedTuple):
    """A run of paragraphs of its own (body, header, footnote), and where the links in it lead, by their ids."""

    root: _Element
    targets: dict[str, str]


class WordFile(NamedTuple):
    """What of a Word file is read; notes and comments by their ids; None or nothing where it has none."""

    body: Story
    headers: tuple[Story, ...]
    footers: tuple[Story, ...]
    footnotes: dict[str, Story]
    endnotes: dict[str, Story]
    comments: dict[str, _Element]
    styles: _Element | None


def open_word(data: bytes) -> WordFile:
    """The parts of a .docx file. Raises ReadError where it is none, is broken, or passes a limit."""
    _check_zip(data)
    try:
        package = Package.open(BytesIO(data))
        document = package.main_document_part
        if not isinstance(document, FilePart) or not document.content_type.endswith(_READ):
            if "macroEnabled" in document.content_type:
                raise ReadError("a Word file with macros (.docm); save it as .docx")
            raise ReadError(f"no Word file: its main part is {document.content_type}")
        return _found(document)
    except ReadError:
        raise
    except KeyError as error:
        if _STRICT.encode() in _relationships(data):
            raise ReadError("a Word file in the Strict Open XML format; save it as Word Document (.docx)") from None
        raise ReadError(f"a broken Word file: {error.args[0] if error.args else error}") from None
    # The library and the parsers below it raise whatever they stumble over in a broken file.
    except Exception as error:
        raise ReadError(f"a broken Word file: {str(error) or type(error).__name__}") from None


def _check_zip(data: bytes) -> None:
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise ReadError("a Word file with a password, which cannot be read")
        raise ReadError("an old Word file (.doc); save it as .docx")
    try:
        with ZipFile(BytesIO(data)) as packed:
            entries = packed.infolist()
    except Exception as error:
        raise ReadError(f"no Word file: {error}") from None
    total = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES:
        raise ReadError(f"a Word file of {len(entries)} entries; at most {MOST_ENTRIES} are read")
    if total > LARGEST_UNPACKED:
        raise ReadError(f"a Word file of {total} bytes unpacked; at most {LARGEST_UNPACKED} are read")
    for entry in entries:
        if entry.flag_bits & 1:
            raise ReadError("a Word file with encrypted entries, which cannot be read")
        if not entry.filename.endswith((".xml", ".rels")):
            continue
        largest = LARGEST_XML if entry.filename.endswith(".xml") else LARGEST_RELATIONSHIPS
        if entry.file_size > largest:
            raise ReadError(f"'{entry.filename}' is {entry.file_size} bytes unpacked; at most {largest} are read")
        if entry.file_size > _SMALL and entry.file_size > STRONGEST_PACKED * max(entry.compress_size, 1):
            raise ReadError(f"'{entry.filename}' is packed more than {STRONGEST_PACKED} times; such a file is not read")


def _relationships(data: bytes) -> bytes:
    try:
        with ZipFile(BytesIO(data)) as packed:
            return packed.read("_rels/.rels")
    except Exception:
        return b""


def _found(document: FilePart) -> WordFile:
    root = _root(document)
    body = root.find(W + "body")
    if body is None:
        raise ReadError("a Word file without a body")
    headers, footers = (_margins(document, body, name) for name in ("header", "footer"))
    comments = _related(document, RELATIONSHIP_TYPE.COMMENTS)
    return WordFile(
        Story(body, _targets(document)),
        headers,
        footers,
        _notes(document, RELATIONSHIP_TYPE.FOOTNOTES, "footnote"),
        _notes(document, RELATIONSHIP_TYPE.ENDNOTES, "endnote"),
        {} if comments is None else dict(_by_id(_root(comments), "comment")),
        _rooted(_related(document, RELATIONSHIP_TYPE.STYLES)),
    )


def _root(part: FilePart) -> _Element:
    root: _Element = part.element if isinstance(part, XmlPart) else parse_xml(part.blob)
    if root.getroottree().docinfo.internalDTD is not None:
        raise ReadError(f"'{part.partname}' has a document type, which no Word file has")
    return root


def _rooted(part: FilePart | None) -> _Element | None:
    return None if part is None else _root(part)


def _related(document: FilePart, kind: str) -> FilePart | None:
    for relationship in document.rels.values():
        if relationship.reltype == kind and not relationship.is_external:
            target: FilePart = relationship.target_part
            return target
    return None


def _targets(part: FilePart) -> dict[str, str]:
    return {name: found.target_ref for name, found in part.rels.items() if found.is_external}


def _by_id(root: _Element, name: str) -> Iterator[tuple[str, _Element]]:
    for element in root.iterchildren(W + name):
        # Those with a type are the lines that Word draws between text and notes.
        if element.get(W + "type") in (None, "normal"):
            yield element.get(W + "id", ""), element


def _notes(document: FilePart, kind: str, name: str) -> dict[str, Story]:
    part = _related(document, kind)
    if part is None:
        return {}
    targets = _targets(part)
    return {key: Story(element, targets) for key, element in _by_id(_root(part), name)}


def _margins(document: FilePart, body: _Element, name: str) -> tuple[Story, ...]:
    """Headers or footers in the order of the sections, those that are shown, each once."""
    even = is_on(_rooted(_related(document, RELATIONSHIP_TYPE.SETTINGS)), "evenAndOddHeaders")
    shown: dict[str, FilePart] = {}
    # A section goes on with those of the section before where it has none of its own.
    current: dict[str, FilePart] = {}
    for section in body.iter(W + "sectPr"):
        for reference in section.iterchildren(f"{W}{name}Reference"):
            relationship = document.rels.get(reference.get(R + "id", ""))
            if relationship is not None and not relationship.is_external:
                current[reference.get(W + "type", "default")] = relationship.target_part
        used = {"first": is_on(section, "titlePg"), "even": even, "default": True}
        for kind in ("first", "default", "even"):
            if used[kind] and kind in current:
                shown[str(current[kind].partname)] = current[kind]
    return tuple(Story(_root(part), _targets(part)) for part in shown.values())


def is_on(properties: _Element | None, name: str) -> bool:
    """Whether an on/off property stands there and is on."""
    found = None if properties is None else properties.find(W + name)
    return found is not None and found.get(W + "val", "true") not in ("0", "false", "off")
