"""A run of paragraphs of a Word file to lines, as they read with all changes accepted."""

from __future__ import annotations

import re

from lxml.etree import _Element

from noticelint.formats.joining import ENDS
from noticelint.formats.word_file import R, Story, W
from noticelint.formats.word_line import Line, Mark
from noticelint.formats.word_styles import Styles
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"

# A line break inside a paragraph: a line of the text is a paragraph, and stays one.
LINE_BREAK = "\u2028"
_CHARS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": LINE_BREAK,
    W + "cr": LINE_BREAK,
    W + "noBreakHyphen": "-",
}
_CHANGES = {
    W + "ins": "inserted",
    W + "moveTo": "inserted",
    W + "del": "deleted",
    W + "moveFrom": "deleted",
    W + "cellIns": "inserted",
    W + "cellDel": "deleted",
}
_UNREAD = {
    W + name
    for name in ("pPr", "rPr", "tblPr", "trPr", "tcPr", "tblGrid", "sdtPr", "sectPr", "rt", "object", "sdtEndPr")
}
_UNREAD.add(_COMPATIBILITY + "Fallback")
_SPACES = re.compile(r"[\r\n\t]+")
_ENDED = re.compile(rf"[{re.escape(ENDS)}](?:\s|$)|[\u3002\uff01\uff1f\uff1b]")
_MERGE_FIELD = re.compile(r'\s*MERGEFIELD\s+(?:"([^"]*)"|(\S+))')
_LINK_FIELD = re.compile(r'\s*HYPERLINK\s+"([^"]*)"')
_PARAGRAPH_MARK = "\u00b6"


class _Field:
    """A field that has begun: its instruction, and, once its result is `shown`, the line and where it starts there."""

    def __init__(self) -> None:
        self.instruction = ""
        self.shown = False
        self.line: Line | None = None
        self.start = 0


class Reader:
    """Reads stories; keeps the notes that they refer to, in order: pairs of `footnote` or `endnote` and an id."""

    def __init__(self, styles: Styles) -> None:
        self.notes: list[tuple[str, str]] = []
        self._styles = styles
        self._targets: Mapping[str, str] = {}
        self._changes: list[tuple[str, str]] = []
        self._fields: list[_Field] = []
        self._instructions = 0  # how many of them have not come to their result
        self._boxes: list[_Element] = []
        self._continued: Line | None = None
        self._skip_instructions = True
        self._lost: list[Mark] = []

    def read(self, story: Story) -> list[Line]:
        """The lines of a story: one for each paragraph, and for each row of a table whose cells hold no prose."""
        lines = self._read(story, skip_instructions=True)
        if self._instructions:
            # A field that never comes to its result would swallow all that follows.
            lines = self._read(story, skip_instructions=False)
        return lines

    def _read(self, story: Story, *, skip_instructions: bool) -> list[Line]:
        self._targets, self._skip_instructions = story.targets, skip_instructions
        self._changes, self._fields, self._boxes, self._lost = [], [], [], []
        self._instructions = 0
        lines = self._flow(story.root)
        if self._lost:
            lines = lines or [Line()]
            lines[-1].take(self._lost)
        return lines

    def _flow(self, parent: _Element) -> list[Line]:
        """The lines of something that paragraphs do not run out of: a story, a cell, a text box."""
        outer, self._continued = self._continued, None
        lines = list(self._blocks(parent))
        if self._continued is not None:
            lines.append(self._continued)
        self._continued = outer
        return lines

    def _blocks(self, parent: _Element) -> Iterator[Line]:
        for element in parent:
            tag = element.tag
            if tag == W + "p":
                yield from self._paragraph(element)
            elif tag == W + "tbl":
                for row in element.iter(W + "tr"):
                    if _owner(row, W + "tbl") is element:
                        yield from self._row(row)
            elif tag in (W + "commentRangeStart", W + "commentRangeEnd"):
                self._comment(element, 0, self._lost)
            elif tag == _COMPATIBILITY + "AlternateContent":
                yield from self._blocks(_chosen(element))
            elif isinstance(tag, str) and tag not in _UNREAD:
                with_change = self._enter(element)
                yield from self._blocks(element)
                self._leave(with_change)

    def _paragraph(self, element: _Element) -> Iterator[Line]:
        line = self._continued or Line()
        self._continued = None
        line.take(self._lost)
        properties = element.find(W + "pPr")
        if not line.length:
            line.level = self._styles.level(properties)
        outer, self._boxes = self._boxes, []
        self._inline(element, line, self._styles.hides_paragraph(properties))
        boxes, self._boxes = self._boxes, outer
        deletion = _deletion_of_mark(properties)
        if deletion is None:
            yield line
        else:
            last = line.marks[-1] if line.marks else None
            if last is None or last.end < line.length or last.values.get("change") != "deleted":
                values = {"author": deletion.get(W + "author") or "?", "change": "deleted"}
                line.mark("tracked-change", line.length, _PARAGRAPH_MARK, values)
            self._continued = line
        for box in boxes:
            yield from self._flow(box)

    def _row(self, row: _Element) -> Iterator[Line]:
        with_change = self._enter_by(row.find(W + "trPr"))
        cells = [self._cell(cell) for cell in row.iter(W + "tc") if _owner(cell, W + "tr") is row]
        self._leave(with_change)
        in_one_line = all(_is_short(cell) for cell in cells)
        joined: Line | None = None
        for line in (line for cell in cells for line in cell):
            if line.is_empty():
                self._lost += line.marks
            elif not in_one_line:
                yield line
            elif joined is None:
                joined = line
            else:
                joined.add(line, " | ")
        if joined is not None:
            yield joined

    def _cell(self, cell: _Element) -> list[Line]:
        with_change = self._enter_by(cell.find(W + "tcPr"))
        lines = self._flow(cell)
        self._leave(with_change)
        return lines

    def _inline(self, parent: _Element, line: Line, hidden: bool) -> None:
        for element in parent:
            tag = element.tag
            if tag == W + "r":
                self._inline(element, line, self._styles.hides_run(element.find(W + "rPr"), hidden))
            elif tag in (W + "t", W + "delText", _MATH_TEXT):
                self._put(_SPACES.sub(" ", element.text or ""), line, hidden)
            elif tag in _CHARS:
                self._put(_CHARS[tag], line, hidden)
            elif tag == W + "fldChar":
                self._field(element.get(W + "fldCharType"), line, hidden)
            elif tag == W + "instrText":
                if self._fields and not self._fields[-1].shown:
                    self._fields[-1].instruction += element.text or ""
            elif tag in (W + "commentRangeStart", W + "commentRangeEnd", W + "commentReference"):
                self._comment(element, line.length, line.marks)
            elif tag in (W + "footnoteReference", W + "endnoteReference"):
                if not self._is_deleted():
                    self.notes.append((tag[len(W) : -len("Reference")], element.get(W + "id", "")))
            elif tag == W + "txbxContent":
                self._boxes.append(element)
            elif tag == _COMPATIBILITY + "AlternateContent":
                self._inline(_chosen(element), line, hidden)
            elif tag == W + "hyperlink":
                start = line.length
                self._inline(element, line, hidden)
                self._link(self._targets.get(element.get(R + "id", ""), ""), start, line)
            elif isinstance(tag, str) and tag not in _UNREAD:
                with_change = self._enter(element)
                self._inline(element, line, hidden)
                self._leave(with_change)

    def _put(self, text: str, line: Line, hidden: bool) -> None:
        if not text or (self._skip_instructions and self._instructions):
            return
        start = line.length
        deleted = self._is_deleted()
        if not deleted and not hidden:
            line.put(text)
        if self._changes and (deleted or not hidden):
            change, author = next((one for one in self._changes if one[0] == "deleted"), self._changes[-1])
            line.mark("tracked-change", start, text, {"author": author, "change": change})
        elif hidden:
            line.mark("hidden-text", start, text, {})

    def _is_deleted(self) -> bool:
        return any(change == "deleted" for change, _ in self._changes)

    def _enter(self, element: _Element) -> bool:
        change = _CHANGES.get(element.tag)
        if change is not None:
            self._changes.append((change, element.get(W + "author") or "?"))
        return change is not None

    def _enter_by(self, properties: _Element | None) -> bool:
        """Enter the change that the properties of a row or cell say it is."""
        return properties is not None and any(self._enter(element) for element in properties)

    def _leave(self, with_change: bool) -> None:
        if with_change:
            self._changes.pop()

    def _comment(self, element: _Element, at: int, marks: list[Mark]) -> None:
        marks.append(Mark("comment", at, at, {"id": element.get(W + "id", "")}, []))

    def _link(self, target: str, start: int, line: Line) -> None:
        if target and line.length > start:
            line.marks.append(Mark("link", start, line.length, {"target": target}, []))

    def _field(self, kind: str | None, line: Line, hidden: bool) -> None:
        if kind == "begin":
            self._fields.append(_Field())
            self._instructions += 1
        elif kind == "separate" and self._fields:
            field = self._fields[-1]
            self._instructions -= not field.shown
            field.shown, field.line, field.start = True, line, line.length
        elif kind == "end" and self._fields:
            field = self._fields.pop()
            self._instructions -= not field.shown
            merge = _MERGE_FIELD.match(field.instruction)
            link = _LINK_FIELD.match(field.instruction)
            if merge is not None and not field.shown:
                self._put(f"\u00ab{merge[1] or merge[2]}\u00bb", line, hidden)
            elif link is not None and field.line is line:
                self._link(link[1], field.start, line)


def _owner(element: _Element, tag: str) -> _Element | None:
    """The nearest element of this tag that `element` stands in."""
    return next(element.iterancestors(tag), None)


def _chosen(alternatives: _Element) -> _Element:
    """What of several ways to say the same is read: the first."""
    return next(alternatives.iterchildren(_COMPATIBILITY + "Choice"), next(iter(alternatives), alternatives))


def _is_short(cell: list[Line]) -> bool:
    """Whether a cell holds no prose: a line without a sentence's end."""
    texts = [line.text() for line in cell if not line.is_empty()]
    return len(texts) < 2 and not any(_ENDED.search(text) or LINE_BREAK in text for text in texts)


def _deletion_of_mark(properties: _Element | None) -> _Element | None:
    """What says that the mark that ends a paragraph is deleted, so that the next paragraph goes on in its line."""
    mark = None if properties is None else properties.find(W + "rPr")
    found = [] if mark is None else [mark.find(W + "del"), mark.find(W + "moveFrom")]
    return next((one for one in found if one is not None), None)
