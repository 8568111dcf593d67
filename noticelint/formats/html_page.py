"""A page of HTML or MJML read from its first token to its last."""

from __future__ import annotations

import re

from noticelint.formats.comments import comment_body
from noticelint.formats.html_look import Styles, classes, displayed_as_block, look_of
from noticelint.formats.html_stack import Element, Stack
from noticelint.formats.html_tables import tables_of_data
from noticelint.formats.html_tags import APART, HEADINGS, LINKS, TABLES, VOID
from noticelint.formats.html_tokens import COMMENT, END, REFERENCE, START, Token, attribute_span, tokens
from noticelint.formats.html_words import Words
from noticelint.formats.images import several_words
from noticelint.formats.part import Remark
from noticelint.notice import Comment, Link
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Less than this is a spacer, a tracking number, a note to screen readers.
_FEWEST_HIDDEN = 20
_LONGEST_SHOWN = 40
_BUTTONS = ("button", "reset", "submit")
_HEADING_NAME = re.compile(r"\bh([1-6])\b|heading|headline|title")
_LARGE = re.compile(r"(?:2[2-9]|[3-9][0-9])(?:\.[0-9]+)?px")


class Page:
    """Reads the content of `words` into its builder; what else it finds is in its lists.

    `inbox` says that the page may be a mail, of which the inbox shows hidden text that stands first. `pictures` are
    remarks on images without words, which hold only where the page has hardly any words. `languages` are those that
    `lang` names for any of its words.
    """

    def __init__(self, words: Words, *, inbox: bool) -> None:
        self.links: list[Link] = []
        self.remarks: list[Remark] = []
        self.pictures: list[Remark] = []
        self.languages: set[str] = set()
        self._words = words
        self._content = words.content
        self._tokens = list(tokens(words.content))
        self._data = tables_of_data(self._tokens, words.content)
        self._scripted = any(one.kind == START and one.tag == "script" for one in self._tokens)
        self._styles = Styles(_sheets(self._tokens, words.content))
        self._stack = Stack()
        self._preheader_due = inbox
        self._hidden: list[Token] = []
        self._switched = False

    def read(self) -> None:
        """Put all of the page."""
        for token in self._tokens:
            if token.kind == START:
                self._start(token)
            elif token.kind == END:
                self._end(token)
            elif token.kind == COMMENT:
                self._comment(token)
            elif self._stack.innermost.look.hidden:
                self._hidden.append(token)
            elif not self._stack.innermost.look.unread:
                self._put(token)
        self._leave(self._stack.clear())

    def _start(self, token: Token) -> None:
        tag, attributes = token.tag, token.attributes
        self._leave(self._stack.implied(tag))
        if tag in ("body", "html") and self._stack.is_open(tag):
            return
        around = self._stack.innermost
        style = self._styles.declared(tag, attributes)
        look = look_of(tag, attributes, style, around.look)
        if tag == "noscript" and self._scripted:
            look = look._replace(unread=True)
        if tag in VOID:
            if look.seen:
                self._void(token)
            return
        element = Element(
            tag,
            look,
            block=displayed_as_block(tag, style),
            data=token.start in self._data if tag in TABLES else around.data,
            cell=around.data if tag in ("td", "th") else around.cell and tag not in TABLES,
            target=attributes.get("href", "").strip() if tag in LINKS else "",
            level=_heading_level(token),
        )
        if look.hidden and not around.look.hidden:
            self._hidden = []
            self._switched = not self._styles.switched.isdisjoint(classes(attributes))
        if self._stack.push(element) and look.laid_out:
            self._enter(element, token)
        if token.closed and ("-" in tag or ":" in tag or self._stack.is_open("svg")):
            # In MJML and SVG, which are XML, `<x/>` is all of an element; in HTML the slash says nothing.
            self._end(token)

    def _end(self, token: Token) -> None:
        if token.tag in ("body", "html"):
            return
        if token.tag in ("br", "p") and not self._stack.is_open(token.tag):
            # Browsers make an element of each of these; an empty paragraph parts what stands around it.
            if self._stack.innermost.look.seen:
                self._void(token._replace(tag="br" if token.tag == "br" else "hr"))
            return
        self._leave(self._stack.close(token.tag))

    def _enter(self, element: Element, token: Token) -> None:
        if element.cell and (element.block or element.tag in ("td", "th")):
            self._words.gap(token.start)
        elif element.block:
            self._words.block(apart=self._apart(element))
        if element.level:
            self._words.heading(element.level)
        if element.target:
            self._words.built.mark = -1
        if element.tag == "mj-image":
            self._image(token)

    def _leave(self, elements: list[Element]) -> None:
        built = self._words.built
        for element in elements:
            if element.look.hidden and not self._stack.innermost.look.hidden:
                self._settle()
            if not element.look.laid_out:
                continue
            if element.target and built.mark >= 0:
                self.links.append(Link(built.mark, built.woven.length, element.target))
            if element.level:
                self._words.heading_ends()
            if element.block and not element.cell:
                self._words.block(apart=self._apart(element))

    def _apart(self, element: Element) -> bool:
        if element.tag in TABLES:
            return element.data
        return element.tag in APART and not (element.tag in ("ol", "ul") and self._stack.is_open("li"))

    def _void(self, token: Token) -> None:
        if token.tag == "br" and self._stack.innermost.cell:
            self._words.gap(token.start)
        elif token.tag == "br":
            self._words.line_break(token.start)
        elif token.tag == "hr":
            self._words.block(apart=True)
        elif token.tag == "img":
            self._image(token)
        elif token.tag == "input" and token.attributes.get("type", "").strip().lower() in _BUTTONS:
            self._attribute(token, "value")

    def _image(self, token: Token) -> None:
        alternative = token.attributes.get("alt", "").strip()
        source = token.attributes.get("src", "").strip()
        if several_words(alternative):
            self._attribute(token, "alt")
        elif source and not alternative and not _is_pixel(token):
            name = source.rsplit("/", 1)[-1][:_LONGEST_SHOWN]
            self.pictures.append(Remark("image-without-text", token.start, token.end, {"found": name}))

    def _attribute(self, token: Token, name: str) -> None:
        self._words.gap(token.start)
        self._words.attribute(*attribute_span(self._content, token, name))
        self._words.gap(token.end - 1)
        self._read_in(self._stack.innermost.look.language)

    def _put(self, token: Token) -> None:
        look = self._stack.innermost.look
        if token.kind == REFERENCE:
            self._words.reference(token.start, token.end, token.shown)
        else:
            self._words.text(token.start, token.end, spaced=look.spaced)
        if any(map(str.isalpha, token.shown or self._content[token.start : token.end])):
            self._read_in(look.language)

    def _read_in(self, language: str) -> None:
        self._preheader_due = False
        self.languages.add(language)

    def _settle(self) -> None:
        """Hidden text ends: the preheader is put, other text is remarked on."""
        hidden, self._hidden = self._hidden, []
        text = "".join(one.shown or self._content[one.start : one.end] for one in hidden)
        letters = sum(map(str.isalnum, text))
        if not letters or self._switched:
            return
        if self._preheader_due:
            self._words.block(apart=True)
            for token in hidden:
                self._put(token)
            self._words.block(apart=True)
        elif letters >= _FEWEST_HIDDEN:
            found = " ".join(text.split())[:_LONGEST_SHOWN]
            self.remarks.append(Remark("hidden-text", hidden[0].start, hidden[-1].end, {"found": found}))

    def _comment(self, token: Token) -> None:
        body = comment_body(self._content[token.start : token.end])
        if body is not None:
            place = self._words.place
            comment = Comment(place(token.start), place(token.end - 1) + 1, body)
            self._words.built.comments.append(comment)


def _sheets(page: list[Token], content: str) -> Iterator[str]:
    """The style sheets that a page holds."""
    start = -1
    for token in page:
        if token.tag in ("style", "mj-style"):
            if token.kind == END and start >= 0:
                yield content[start : token.start]
            start = token.end if token.kind == START else -1


def _heading_level(token: Token) -> int:
    attributes = token.attributes
    if token.tag in HEADINGS:
        return int(token.tag[1])
    if attributes.get("role", "").strip().lower() == "heading":
        level = attributes.get("aria-level", "2").strip()
        return int(level) if level in ("1", "2", "3", "4", "5", "6") else 2
    if token.tag != "mj-text":
        return 0
    named = _HEADING_NAME.search(f"{attributes.get('css-class', '')} {attributes.get('mj-class', '')}".lower())
    if named is not None:
        return int(named[1] or 1)
    return 1 if _LARGE.fullmatch(attributes.get("font-size", "").strip()) else 0


def _is_pixel(token: Token) -> bool:
    """Whether an image is a spacer, or counts who opened the mail."""
    return any(token.attributes.get(name, "").strip().removesuffix("px") in ("0", "1") for name in ("width", "height"))
