"""Android's strings.xml: strings, plurals and lists of strings."""

from __future__ import annotations

import re

from noticelint.formats.catalogs.entry import Entry, add, named
from noticelint.formats.catalogs.undone import UTF16, Undoing, Undone, undo_again, utf16
from noticelint.formats.catalogs.xml_events import put_text, xml_events

_GROUPS = ("plurals", "string-array")
# A reference to another resource is no text.
_REFERENCE = re.compile(r"[@?](?:\w+:)?\w+/\w+")
_ESCAPE = re.compile(UTF16 + r'|\\.|"|[ \t\r\n]+', re.DOTALL)
_LETTERS = {"n": "\n", "t": "\t"}


def read_android(source: str) -> list[Entry]:
    """The strings of a resource file; `key` is the name, with `.other` for a plural form and `[0]` for a list's item.

    Styling tags are left out and what stands in them is kept. Raises ReadError with the place on what is no XML,
    and where a limit is passed.
    """
    entries: list[Entry] = []
    undoing: Undoing | None = None
    group = key = comment = ""
    item = start = depth = 0
    for event in xml_events(source):
        if undoing is not None:
            depth += {"start": 1, "end": -1}.get(event.kind, 0)
            if depth < 0:
                undone = _unescaped(undoing.undone(start))
                if not _REFERENCE.fullmatch(undone.text):
                    add(entries, Entry(key, *undone, comment=comment), source)
                undoing = None
                comment = comment if group else ""
            elif event.kind == "text":
                put_text(undoing, event, source)
            elif event.kind == "start" and event.name == "br":
                undoing.put_as("\\n", event.start, event.end)
        elif event.kind == "comment":
            comment = event.text.strip()
        elif event.kind == "end" and event.name in _GROUPS:
            group = comment = ""
        elif event.kind == "start" and event.name in _GROUPS:
            group, item = named(event.attributes.get("name", "")), 0
        elif event.kind == "start" and (event.name == "string" or (event.name == "item" and group)):
            if event.name == "string":
                key = named(event.attributes.get("name", ""))
            elif "quantity" in event.attributes:
                key = f"{group}.{named(event.attributes['quantity'])}"
            else:
                key, item = f"{group}[{item}]", item + 1
            undoing, start, depth = Undoing(), event.end, 0
    return entries


def _unescaped(undone: Undone) -> Undone:
    """The string as Android shows it: white space is one space, but between quotation marks; escapes undone."""
    quoted = False

    def meaning(escape: str) -> str | None:
        nonlocal quoted
        if escape == '"':
            quoted = not quoted
            return ""
        if escape[0] == "\\":
            return utf16(escape) if len(escape) > 2 else _LETTERS.get(escape[1:], escape[1:])
        return None if quoted or escape == " " else " "

    return undo_again(undone, _ESCAPE, meaning)
