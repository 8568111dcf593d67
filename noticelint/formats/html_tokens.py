"""HTML cut into tags, text, character references and comments, each with its exact place."""

from __future__ import annotations

import re

from turbohtml import TokenType, tokenize

from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TEXT, REFERENCE, START, END, COMMENT = "text", "reference", "start", "end", "comment"
_KINDS = {
    TokenType.TEXT: TEXT,
    TokenType.CHARACTER_REFERENCE: REFERENCE,
    TokenType.START_TAG: START,
    TokenType.END_TAG: END,
    TokenType.COMMENT: COMMENT,
}
_ATTRIBUTE = re.compile(
    r"[ \t\n\f/]*([^ \t\n\f/>][^ \t\n\f/>=]*)"
    r"(?:[ \t\n\f]*=[ \t\n\f]*(?:\"([^\"]*)\"|'([^']*)'|([^ \t\n\f>]+)))?"
)
_NAME_END = re.compile(r"[ \t\n\f/>]")


class Token(NamedTuple):
    """One piece of the markup, at `start` to `end` of what was cut.

    `kind` is one of the five above, `tag` an element's name in small letters, `attributes` those of a start tag,
    unescaped. `shown` is what a reference stands for. `closed` tells of `<tag/>`.
    """

    kind: str
    start: int
    end: int
    tag: str = ""
    attributes: Mapping[str, str] = {}
    shown: str = ""
    closed: bool = False


def tokens(content: str) -> Iterator[Token]:
    """The tokens of HTML whose lines end with newlines, as the HTML standard cuts them; nothing is an error.

    What a browser drops (a tag that the file ends in) has no token.
    """
    starts = [0]
    while (newline := content.find("\n", starts[-1])) >= 0:
        starts.append(newline + 1)
    text = -1
    for one in tokenize(content, resolve_references=False, capture_source=True):
        start = starts[one.line - 1] + one.col
        if text >= 0:
            yield Token(TEXT, text, start)
            text = -1
        kind = _KINDS.get(one.type)
        end = start + len(one.source or "")
        if kind == TEXT:
            # The tokenizer gives no source for text, but the next token tells where it ends.
            text, last = start, start + len(one.data or "")
        elif kind == REFERENCE:
            shown, source = one.data or "", one.source or ""
            while source[-1:] == shown[-1:] and len(source) > 2 and len(shown) > 1:
                # Of "&notit" the standard reads "¬it".
                source, shown, end = source[:-1], shown[:-1], end - 1
            yield Token(REFERENCE, start, end, shown=shown)
            if end < start + len(one.source or ""):
                yield Token(TEXT, end, start + len(one.source or ""))
        elif kind is not None:
            yield Token(kind, start, end, one.tag or "", dict(one.attrs or ()), "", one.self_closing)
    if text >= 0:
        yield Token(TEXT, text, last)


def attribute_span(content: str, token: Token, name: str) -> tuple[int, int]:
    """Where the value of an attribute of a start tag is written, without its quotation marks."""
    named = _NAME_END.search(content, token.start + 1, token.end)
    at = named.start() if named is not None else token.end
    while (found := _ATTRIBUTE.match(content, at, token.end)) is not None:
        if found[1].lower() == name and found.lastindex is not None and found.lastindex > 1:
            return found.span(found.lastindex)
        at = found.end()
    return token.end, token.end
