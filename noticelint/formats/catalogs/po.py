"""Gettext PO: sources and their translations."""

from __future__ import annotations

import re

from noticelint.formats.catalogs.entry import Entry, add, bounded, error_at, named
from noticelint.formats.catalogs.language import language_code
from noticelint.formats.catalogs.undone import Undoing, Undone, undo, whole
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

# In characters. The library puts one together piece by piece, in time that grows with its square.
LONGEST_STRING = 100_000
_KEYWORD = re.compile(r"[ \t]*(msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]\])?)[ \t]*(?=\")")
_CONTINUED = re.compile(r"[ \t]*(?=\")")
_ESCAPE = re.compile(r'\\[\\ntrvbf"]')
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "v": "\v", "b": "\b", "f": "\f"}
_WRONG = re.compile(r"\(line ([0-9]+)\)(?:: (.*))?")
# An id in the place of a source, as `mail.cancel.body`.
_ID = re.compile(r"[A-Za-z0-9_.\-\[\]]*")


class _Text(NamedTuple):
    """One keyword with its strings: where each stands, without its quotation marks."""

    line: int
    keyword: str
    pieces: list[tuple[int, int]]


def read_po(source: str) -> list[Entry]:
    """The entries of a PO file, each as its source and, if it is translated, its target; plural forms one by one.

    `key` is the msgctxt and the msgid, shortened; `[plural]` or the number of a plural form follows. Left out are
    what is obsolete, a fuzzy translation, and a msgid that is an id and no source. Raises ReadError with the line on
    what is no PO, and where a limit is passed.
    """
    import polib

    lines = bounded(source).removeprefix("\ufeff").splitlines(keepends=True)
    first = len(source) - sum(map(len, lines))
    texts, comments, kept = _scan(source, lines, first)
    try:
        # A text with a line end is not taken for the name of a file.
        catalogue = polib.pofile("".join(kept) + "\n")
    except (OSError, ValueError, LookupError) as error:
        wrong = _WRONG.search(str(error))
        line = int(wrong[1]) if wrong else 1
        where = first + sum(map(len, lines[: line - 1]))
        raise error_at(source, where, "not PO: " + ((wrong and wrong[2]) or "no line of an entry")) from None
    languages = {
        "source": language_code(catalogue.metadata.get("X-Source-Language", "")),
        "target": language_code(catalogue.metadata.get("Language", "")),
    }
    entries: list[Entry] = []
    numbers = [one.linenum or 0 for one in catalogue]
    at = 0
    for one, since, until in zip(catalogue, numbers, [*numbers[1:], len(lines) + 1], strict=False):
        held: dict[str, _Text] = {}
        while at < len(texts) and texts[at].line < until:
            if texts[at].line >= since:
                held.setdefault(texts[at].keyword, texts[at])
            at += 1
        opening = min((text.line for text in held.values()), default=0)
        comment = comments.get(since) or comments.get(opening, "")
        key = (named(one.msgctxt) + ": " if one.msgctxt else "") + named(one.msgid)
        for role, keyword, suffix, text in _forms(one):
            if keyword in held and text:
                undone = _undone(source, text, held[keyword].pieces)
                add(entries, Entry(key + suffix, *undone, languages[role], comment, role), source)
    return entries


def _forms(one: Any) -> Iterator[tuple[str, str, str, str]]:
    """The texts of an entry: role, keyword, what its key ends in, text."""
    if not _ID.fullmatch(one.msgid):
        yield "source", "msgid", "", one.msgid
        yield "source", "msgid_plural", "[plural]", one.msgid_plural
    if "fuzzy" not in one.flags:
        yield "target", "msgstr", "", one.msgstr
        for number, text in sorted(one.msgstr_plural.items()):
            yield "target", f"msgstr[{number}]", f"[{number}]", text


def _scan(source: str, lines: list[str], start: int) -> tuple[list[_Text], dict[int, str], list[str]]:
    """Where the texts stand, the comments by the line they stand above, and the lines without comments."""
    texts: list[_Text] = []
    comments: dict[int, str] = {}
    kept: list[str] = []
    waiting: list[str] = []
    for number, line in enumerate(lines, 1):
        is_comment = line.lstrip().startswith("#")
        if is_comment and not line.startswith("#,"):
            waiting += [line[2:].strip()] if line.startswith(("# ", "#.")) else []
            # The library joins comments in time that grows with their square, and keeps what is obsolete.
            kept.append("\n")
        else:
            kept.append(line)
            if waiting and line.strip():
                comments[number] = " ".join(waiting)
                waiting = []
        keyword = _KEYWORD.match(line)
        if keyword is not None:
            texts.append(_Text(number, keyword[1], []))
        opened = keyword or _CONTINUED.match(line)
        if opened is not None and texts:
            pieces = texts[-1].pieces
            pieces.append((start + opened.end() + 1, max(start + line.rfind('"'), start + opened.end() + 1)))
            if pieces[-1][1] - pieces[0][0] > LONGEST_STRING:
                raise error_at(source, pieces[0][0] - 1, f"a string of more than {LONGEST_STRING:,} characters")
        start += len(line)
    return texts, comments, kept


def _undone(source: str, text: str, pieces: list[tuple[int, int]]) -> Undone:
    undoing = Undoing()
    for piece in pieces:
        undoing.put_undone(undo(source, *piece, _ESCAPE, _meaning))
    undone = undoing.undone(pieces[0][0])
    return undone if undone.text == text else whole(text, pieces[0][0] - 1, pieces[-1][1] + 1)


def _meaning(escape: str) -> str:
    return _LETTERS.get(escape[1], escape[1])
