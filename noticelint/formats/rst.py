"""reStructuredText to what its reader sees."""

from __future__ import annotations

import re

from docutils import nodes

from noticelint.formats.build import Builder
from noticelint.formats.finish import finish, with_newlines
from noticelint.formats.images import several_words
from noticelint.formats.part import Marked
from noticelint.formats.rst_inline import Inline
from noticelint.formats.rst_parse import parse
from noticelint.formats.rst_places import Places
from noticelint.formats.weave import Run, Weaver, compose, origin
from noticelint.notice import Comment
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNSEEN = (
    nodes.comment, nodes.label, nodes.meta, nodes.pending, nodes.problematic, nodes.raw, nodes.substitution_definition,
    nodes.target,
)  # fmt: skip
# What the parser does not know it gives back as it stands; these show nothing of what is written in them.
_DIRECTIVE = re.compile(r"\.\. (?:[^\s|]+:)?([^\s:|]+)::")
_WITHOUT_TEXT = (
    "contents",
    "csv-table",
    "include",
    "index",
    "math",
    "meta",
    "only",
    "raw",
    "tabularcolumns",
    "toctree",
)
_NO_WORDS = re.compile(r"\s*(?::[^:]+:|([^\w\s])\1*\s*\Z)")
_TO_US = "noticelint:"


def read_rst(body: str) -> Marked:
    """What a reader sees of a reStructuredText.

    Nothing is included, run, or looked up outside the text. Substitutions stand as they are defined in it, links tell
    the targets of their words. Of directives that docutils does not know, the content is read as lines. Cells of a
    table that are written over several lines stand on lines of their own, since the file has them side by side. There
    and in a page's header and footer, which come first, characters stand in another order than in the file. Raises
    ReadError where the text is beyond what can be parsed (see `parse`).
    """
    content, origins = _without_tabs(*with_newlines(body))
    built = Builder(content)
    inline = _Reader(content, built).read()
    marked = finish(built, origins, tuple(inline.links))
    written = {origin(origins, at): origin(origins, end - 1) + 1 for at, end in inline.written.items()}
    return marked._replace(written=written)


def _without_tabs(body: str, origins: list[Run]) -> tuple[str, list[Run]]:
    """The body with its tabs as blanks up to every eighth column."""
    if "\t" not in body:
        return body, origins
    woven = Weaver()
    done = line = 0
    for found in re.finditer(r"[\t\n]", body):
        woven.put(body[done : found.start()], done)
        done = found.end()
        if found[0] == "\n":
            woven.put("\n", found.start())
            line = woven.length
        else:
            for _ in range(8 - (woven.length - line) % 8):
                woven.put(" ", found.start())
    woven.put(body[done:], done)
    return woven.text(), list(compose(woven.runs, origins, woven.length))


class _Reader:
    def __init__(self, content: str, built: Builder) -> None:
        self._document = parse(content)
        self._places = Places(content)
        self._inline = Inline(self._document, built)
        self._built = built

    def read(self) -> Inline:
        """Put the whole document."""
        # A list instead of recursion, with the depth of sections that each node stands in.
        waiting: list[tuple[nodes.Node, int]] = [(self._document, 0)]
        while waiting:
            node, depth = waiting.pop()
            depth += isinstance(node, nodes.section)
            waiting += [(child, depth) for child in reversed(self._put(node, depth))]
        return self._inline

    def _put(self, node: nodes.Node, depth: int) -> Sequence[nodes.Node]:
        """Put what a node holds; gives the nodes in it that are still to be put."""
        if isinstance(node, nodes.comment):
            self._comment(node)
        elif isinstance(node, nodes.system_message):
            self._unknown(node)
        elif isinstance(node, _UNSEEN):
            pass
        elif isinstance(node, nodes.image):
            self._image(node)
        elif isinstance(node, nodes.literal_block | nodes.doctest_block | nodes.math_block):
            self._lines(node.rawsource or node.astext(), node.line)
        elif isinstance(node, nodes.table) and _is_plain(node):
            self._table(node)
        elif isinstance(node, nodes.title | nodes.subtitle):
            self._built.open_heading(min(max(depth, 1), 6))
            self._words(node)
            self._built.close_heading()
        elif isinstance(node, nodes.field):
            return self._field(node)
        elif isinstance(node, nodes.classifier):
            raw = node.astext()
            self._put_on_the_line(node, raw, self._places.find(raw, None))
        elif isinstance(node, nodes.TextElement):
            self._built.block(row=isinstance(node, nodes.line))
            self._words(node)
        else:
            return node.children
        return ()

    def _words(self, node: nodes.Element) -> None:
        raw = node.rawsource or node.astext()
        self._inline.put(node, raw, self._places.find(raw, node.line or node.parent.line))

    def _field(self, field: nodes.field) -> Sequence[nodes.Node]:
        name, body = (one for one in field.children if isinstance(one, nodes.Element))
        raw = f":{name.rawsource or name.astext()}:"
        runs = self._places.find(raw, field.line)
        self._built.block(row=True)
        self._inline.put_raw(raw, 1, len(raw), runs)
        first = body.children[0] if body.children else None
        if runs and isinstance(first, nodes.paragraph):
            self._built.gap(" ", origin(runs, len(raw) - 1))
            self._words(first)
            return body.children[1:]
        return body.children

    def _table(self, table: nodes.table) -> None:
        """A row a line."""
        for part in table.children:
            if isinstance(part, nodes.title):
                self._built.block()
                self._words(part)
        for index, row in enumerate(table.findall(nodes.row)):
            self._built.block(row=index > 0)
            for cell in row.findall(nodes.paragraph):
                raw = cell.rawsource or cell.astext()
                self._put_on_the_line(cell, raw, self._places.find(raw, cell.line))

    def _put_on_the_line(self, node: nodes.Element, raw: str, runs: list[Run]) -> None:
        if runs:
            self._built.gap(" ", runs[0][1] - 1)
            self._inline.put(node, raw, runs)

    def _lines(self, raw: str, line: int | None) -> None:
        """Lines that are kept as they stand."""
        self._built.block()
        runs = self._places.find(raw, line)
        offset = 0
        ended = -1
        for row in raw.split("\n") if runs else ():
            if row.strip():
                if ended >= 0:
                    self._built.hard_break(ended)
                self._built.put(row, origin(runs, offset))
                ended = origin(runs, offset) + len(row)
            offset += len(row) + 1
        self._built.block()

    def _unknown(self, message: nodes.system_message) -> None:
        """What docutils could not read it gives back in a message about it."""
        line = message.get("line")
        for block in message.children:
            if not isinstance(block, nodes.literal_block):
                continue
            rows = block.astext().split("\n")
            directive = _DIRECTIVE.match(rows[0])
            if directive is not None and directive[1] in _WITHOUT_TEXT:
                continue
            for index, row in enumerate(rows):
                words = row.strip()
                if words and not (index == 0 and directive is not None) and not _NO_WORDS.match(row):
                    self._built.block(row=index > 1)
                    self._inline.put_raw(words, 0, len(words), self._places.find(words, (line or 1) + index))

    def _image(self, image: nodes.image) -> None:
        alternative = image.get("alt", "")
        if several_words(alternative):
            self._built.block()
            runs = self._places.find(alternative, image.line)
            self._inline.put_raw(alternative, 0, len(alternative), runs)

    def _comment(self, comment: nodes.comment) -> None:
        text = comment.rawsource or comment.astext()
        if not text.startswith(_TO_US):
            return
        runs = self._places.find(text, comment.line)
        if runs:
            start = self._built.body.rfind("..", 0, runs[0][1])
            body = text.removeprefix(_TO_US).strip()
            self._built.comments.append(Comment(start, origin(runs, len(text) - 1) + 1, body))


def _is_plain(table: nodes.table) -> bool:
    """Whether each cell is one paragraph on one line."""
    return all(
        len(cell.children) <= 1
        and all(isinstance(one, nodes.paragraph) and "\n" not in one.rawsource for one in cell.children)
        for cell in table.findall(nodes.entry)
    )
