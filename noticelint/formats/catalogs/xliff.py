"""XLIFF 1.2 and 2.0: each unit as a source and its translation."""

from __future__ import annotations

from noticelint.formats.catalogs.entry import Entry, add, named
from noticelint.formats.catalogs.language import language_code
from noticelint.formats.catalogs.undone import Undoing
from noticelint.formats.catalogs.xml_events import Event, put_text, xml_events

# What stands for a stretch of the original that the translator does not see.
_STANDS_FOR = ("equiv-text", "disp", "equiv")
_UNREADY = ("new", "needs-translation", "initial")


def read_xliff(source: str) -> list[Entry]:
    """The units of an XLIFF file, each as an entry of its source and, if it is translated, one of its target.

    `key` is the unit's name, else its id. The segments of a unit are joined. Left out are units that are not to be
    translated, and targets said not to be ready. Raises ReadError with the place on what is no XML, and where a
    limit is passed.
    """
    entries: list[Entry] = []
    languages = {"source": "", "target": ""}
    sides: dict[str, Undoing] = {}
    starts: dict[str, int] = {}
    data: dict[str, str] = {}
    comment: list[str] = []
    key = side = within = ""
    skipped = False
    unready = False
    for event in xml_events(source):
        if event.kind == "start" and event.name in ("xliff", "file"):
            for one, names in (("source", ("source-language", "srcLang")), ("target", ("target-language", "trgLang"))):
                for name in names:
                    if name in event.attributes:
                        languages[one] = language_code(event.attributes[name])
        elif event.kind == "start" and event.name in ("trans-unit", "unit"):
            attributes = event.attributes
            key = named(attributes.get("resname") or attributes.get("name") or attributes.get("id", ""))
            skipped = attributes.get("translate") == "no"
            sides, starts, data, comment, unready = {}, {}, {}, [], False
        elif event.kind == "end" and event.name in ("trans-unit", "unit"):
            for role in ("source", "target"):
                if role not in sides or skipped or (role == "target" and unready):
                    continue
                undone = sides[role].undone(starts[role])
                if undone.text:
                    add(entries, Entry(key, *undone, languages[role], " ".join(comment).strip(), role), source)
        elif event.kind in ("start", "end") and event.name in ("alt-trans", "note", "data"):
            within = event.name if event.kind == "start" else ""
            if within == "data":
                data[event.attributes.get("id", "")] = ""
        elif within == "note" and event.kind == "text":
            comment.append(event.text)
        elif within == "data" and event.kind == "text":
            data[list(data)[-1]] += event.text
        elif within:
            continue
        elif event.kind == "start" and event.name == "segment":
            unready = unready or event.attributes.get("state") in _UNREADY
        elif event.kind in ("start", "end") and event.name in ("source", "target"):
            side = event.name if event.kind == "start" else ""
            if side:
                unready = unready or (side == "target" and event.attributes.get("state") in _UNREADY)
                sides.setdefault(side, Undoing())
                starts.setdefault(side, event.end)
        elif side and event.kind == "text":
            put_text(sides[side], event, source)
        elif side and event.kind == "start":
            sides[side].put_as(_stands_for(event, data), event.start, event.end)
    return entries


def _stands_for(event: Event, data: dict[str, str]) -> str:
    """What an inline element without content holds: the code it stands for, else a blank with its id."""
    attributes = event.attributes
    if event.name not in ("x", "ph", "bx", "ex", "sc", "ec"):
        return ""
    if attributes.get("dataRef") in data:
        return data[attributes["dataRef"]]
    for name in _STANDS_FOR:
        if name in attributes:
            return attributes[name]
    if attributes.get("ctype") == "lb" or attributes.get("subType") == "xlf:lb":
        return "\n"
    return "{" + attributes.get("id", "") + "}" if event.name == "x" else ""
