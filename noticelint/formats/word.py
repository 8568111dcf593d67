"""Word files (.docx): their text as it would be sent, and what in them should not be sent."""

from __future__ import annotations

from lxml.etree import _Element

from noticelint.formats.errors import ReadError
from noticelint.formats.part import Part, Remark
from noticelint.formats.word_file import W, WordFile, open_word
from noticelint.formats.word_line import Line
from noticelint.formats.word_story import Reader
from noticelint.formats.word_styles import Styles
from noticelint.notice import Heading
from noticelint.typed import NamedTuple


class Document(NamedTuple):
    """A Word file as read.

    A Word file has no lines: `source` is its text as a reader sees it, a paragraph a line, empty ones too; so the
    line of a finding is the number of the paragraph, and its column the character in it. A row of a table is one
    line, its cells parted by ` | `, unless a cell holds prose: then each paragraph in it is a line. A line break
    inside a paragraph is U+2028. Headers stand first, footnotes, endnotes and footers last.

    `part` is the whole of it; its body is `source` and its remarks are `tracked-change` (values `found`, `author`
    and `change`, which is `inserted` or `deleted`), `leftover-comment` (`found`, `author`) and `hidden-text`
    (`found`); what does not show stands at the place where it would. `headings` and `links` (start, end, target)
    are offsets in `source`.
    """

    source: str
    part: Part
    headings: tuple[Heading, ...]
    links: tuple[tuple[int, int, str], ...]


def read_word(data: bytes) -> Document:
    """The document in `data`, the bytes of a .docx file.

    It reads as with all changes accepted, and without hidden text. Pictures, charts, equations' layout and the
    numbers of lists are not read. Raises ReadError where it is no such file, is broken, or passes a limit
    (`word_file`).
    """
    file = open_word(data)
    try:
        lines = _lines(file)
    except RecursionError:
        raise ReadError("a Word file nested too deeply") from None
    remarks: list[Remark] = []
    headings: list[Heading] = []
    links: list[tuple[int, int, str]] = []
    edges: dict[str, list[int]] = {}
    at = 0
    for line in lines:
        if line.level and not line.is_empty():
            headings.append(Heading(at, at + line.length, line.level))
        for mark in line.marks:
            start, end = at + mark.start, at + mark.end
            if mark.name == "link":
                links.append((start, end, mark.values["target"]))
            elif mark.name == "comment":
                edges.setdefault(mark.values["id"], []).append(start)
            else:
                remarks.append(Remark(mark.name, start, end, {"found": "".join(mark.found), **mark.values}))
        at += line.length + 1
    source = "\n".join(line.text() for line in lines)
    for key, comment in file.comments.items():
        where = edges.get(key, [0])
        values = {"found": _comment_text(comment), "author": comment.get(W + "author") or "?"}
        remarks.append(Remark("leftover-comment", min(where), max(where), values))
    remarks.sort(key=lambda remark: (remark.start, remark.end))
    part = Part("", source, ((0, 0),), {}, "text", {}, tuple(remarks))
    return Document(source, part, tuple(headings), tuple(sorted(links)))


def _lines(file: WordFile) -> list[Line]:
    reader = Reader(Styles(file.styles))
    headers = [reader.read(story) for story in file.headers]
    body = reader.read(file.body)
    notes: list[list[Line]] = []
    for kind, stories in (("footnote", file.footnotes), ("endnote", file.endnotes)):
        keys = dict.fromkeys(key for name, key in reader.notes if name == kind)
        notes += [reader.read(stories[key]) for key in keys if key in stories]
    footers = [reader.read(story) for story in file.footers]
    return _once(headers) + body + [line for note in notes for line in note] + _once(footers)


def _once(stories: list[list[Line]]) -> list[Line]:
    """The lines of stories beside the body, without empty ones; of stories that read alike, the first."""
    seen: set[str] = set()
    lines: list[Line] = []
    for story in stories:
        kept = [line for line in story if line.marks or not line.is_empty()]
        text = "\n".join(line.text() for line in kept)
        if text not in seen:
            seen.add(text)
            lines += kept
    return lines


def _comment_text(comment: _Element) -> str:
    paragraphs = ("".join(piece.text or "" for piece in one.iter(W + "t")) for one in comment.iter(W + "p"))
    return " ".join(" ".join(paragraphs).split())
