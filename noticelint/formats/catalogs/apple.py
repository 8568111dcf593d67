"""Apple's .strings and .stringsdict."""

from __future__ import annotations

import re

from noticelint.formats.catalogs.entry import Entry, add, bounded, error_at, item, named, under
from noticelint.formats.catalogs.undone import UTF16, Undoing, undo, utf16
from noticelint.formats.catalogs.xml_events import put_text, xml_events

_TOKEN = re.compile(
    r'\s+|(?P<line>//[^\r\n]*)|(?P<comment>/\*)|(?P<quote>")|(?P<word>[A-Za-z0-9_.$:/-]+)|(?P<mark>[=;])', re.DOTALL
)
_ESCAPE = re.compile(UTF16 + r"|\\[0-7]{1,3}|\\.", re.DOTALL)
_STOP = re.compile(r'["\\]')
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_FORMATS = ("NSStringFormatSpecTypeKey", "NSStringFormatValueTypeKey")


def read_strings(source: str) -> list[Entry]:
    """The strings of a .strings file, given as text, with the comment above each.

    Raises ReadError with the place on what has not the form `"key" = "value";`, and where a limit is passed.
    """
    if source.lstrip("\ufeff \t\r\n").startswith("<"):
        return read_stringsdict(source)
    entries: list[Entry] = []
    # What has been read of the entry under way: its words, each with its span, and the marks between them.
    words: list[tuple[int, int]] = []
    marks = comment = ""
    at = 1 if bounded(source).startswith("\ufeff") else 0
    while at < len(source):
        found = _TOKEN.match(source, at)
        if found is None:
            raise error_at(source, at, f"not a strings file: {source[at]!r} in no place for it")
        at = found.end()
        if found["line"] or found["comment"]:
            end = source.find("*/", at) if found["comment"] else at
            if end < 0:
                raise error_at(source, found.start(), "not a strings file: a comment that does not end")
            comment = source[found.start() + 2 : end].strip()
            at = end + 2 if found["comment"] else end
        elif found["quote"]:
            end = _string_end(source, at)
            words.append((at, end))
            marks += "s"
            at = end + 1
        elif found["word"]:
            words.append(found.span())
            marks += "s"
        elif found["mark"]:
            marks += found["mark"]
        if not "s=s;".startswith(marks) and marks != "s;":
            raise error_at(source, found.start(), 'not a strings file: expected "key" = "value";')
        if marks.endswith(";"):
            key, value = words[0], words[-1]
            undone = undo(source, *value, _ESCAPE, _meaning)
            add(entries, Entry(named(undo(source, *key, _ESCAPE, _meaning).text), *undone, comment=comment), source)
            words, marks, comment = [], "", ""
    if marks:
        raise error_at(source, len(source), 'not a strings file: expected "key" = "value";')
    return entries


def read_stringsdict(source: str) -> list[Entry]:
    """The strings of a property list in XML; `key` is the path to each. Raises ReadError as other XML does."""
    entries: list[Entry] = []
    above: list[str] = []
    counts: list[int] = []
    here = name = ""
    undoing: Undoing | None = None
    start = 0
    for event in xml_events(source):
        if event.kind == "text" and undoing is not None:
            put_text(undoing, event, source)
        elif event.kind == "start" and event.name in ("key", "string"):
            undoing, start = Undoing(), event.end
        elif event.kind == "start" and event.name in ("dict", "array"):
            here = _next(above, counts, name)
            above.append(here)
            counts.append(0 if event.name == "array" else -1)
        elif event.kind == "end" and event.name in ("dict", "array") and above:
            above.pop()
            counts.pop()
        elif event.kind == "end" and undoing is not None:
            undone = undoing.undone(start)
            undoing = None
            if event.name == "key":
                name = undone.text
            elif name not in _FORMATS:
                add(entries, Entry(_next(above, counts, name), *undone), source)
    return entries


def _next(above: list[str], counts: list[int], name: str) -> str:
    if not above:
        return ""
    if counts[-1] >= 0:
        counts[-1] += 1
        return item(above[-1], counts[-1] - 1)
    return under(above[-1], name)


def _string_end(source: str, start: int) -> int:
    found = _STOP.search(source, start)
    while found is not None and found[0] == "\\":
        found = _STOP.search(source, found.end() + 1)
    if found is None:
        raise error_at(source, start - 1, "not a strings file: a string that does not end")
    return found.start()


def _meaning(escape: str) -> str:
    if escape[1] in "uU" and len(escape) > 5:
        return utf16(escape)
    if escape[1] in "01234567":
        # Octal, of the encoding that NeXT had; of ASCII it is the same.
        return chr(int(escape[1:], 8) & 0x7F)
    return _LETTERS.get(escape[1], escape[1])
