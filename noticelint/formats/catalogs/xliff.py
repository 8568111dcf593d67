"""XLIFF 1.2 and 2.0: each unit as a source and its translation."""

from __future__ import annotations

from noticelint.formats.catalogs.entry import Entry, add, named
from noticelint.formats.catalogs.language import language_code
from noticelint.formats.catalogs.undone import Undoing
from noticelint.formats.catalogs.xml_events import Event, put_text, xml_events

_LANGUAGES = {
    "source-language": "source",
    "srcLang": "source",
    "target-language": "target",
    "trgLang": "target",
}
_UNITS = ("trans-unit", "unit")
# Elements of a unit that are read; the source in a proposal of the translator's tool, say, is none of it.
_READ = ("segment", "ignorable", "source", "target", "originalData", "data", "notes", "note")
_EMPTY = ("x", "ph", "bx", "ex", "sc", "ec")
# Attributes that tell what an empty element stands for.
_STANDS_FOR = ("equiv-text", "disp", "equiv")
_UNREADY = ("new", "needs-translation", "initial")
# In characters. A code may stand in many places: none is put that is longer than what refers to it, so that a text
# never grows beyond its file.
_LONGEST_CODE = 200


def read_xliff(source: str) -> list[Entry]:
    """The units of an XLIFF file, each as an entry of its source and, if it is translated, one of its target.

    `key` is the unit's name, else its id. The segments of a unit are joined. Left out are units that are not to be
    translated, and targets said not to be ready. Raises ReadError with the place on what is no XML, and where a
    limit is passed.
    """
    entries: list[Entry] = []
    languages = {"source": "", "target": ""}
    unit: list[Event] = []
    for event in xml_events(source):
        if event.kind == "start" and event.name in ("xliff", "file"):
            for name, side in _LANGUAGES.items():
                if name in event.attributes:
                    languages[side] = language_code(event.attributes[name])
        elif event.kind == "start" and event.name in _UNITS:
            unit = [event]
        elif event.kind == "end" and event.name in _UNITS:
            for entry in _entries(unit, source) if unit else ():
                add(entries, entry._replace(language=languages[entry.role]), source)
            unit = []
        elif unit:
            unit.append(event)
    return entries


def _entries(unit: list[Event], source: str) -> list[Entry]:
    attributes = unit[0].attributes
    key = named(attributes.get("resname") or attributes.get("name") or attributes.get("id", ""))
    if attributes.get("translate") == "no":
        return []
    sides: dict[str, tuple[Undoing, int]] = {}
    codes: dict[str, str] = {}
    comment: list[str] = []
    ready = True
    # The open elements: which of source, target, note and data the innermost stands in, else `-` where it is not read.
    above: list[str] = [""]
    code = ""
    for event in unit[1:]:
        side = above[-1]
        if event.kind == "start":
            if not side:
                side = event.name if event.name in _READ else "-"
                side = "" if side in ("segment", "ignorable", "originalData", "notes") else side
            above.append(side)
            ready = ready and not (event.name in ("segment", "target") and event.attributes.get("state") in _UNREADY)
            if event.name == "data":
                code = event.attributes.get("id", "")
                codes[code] = ""
            elif event.name == side and side in ("source", "target"):
                sides.setdefault(side, (Undoing(), event.end))
            elif side in sides and (event.name != "ph" or source.startswith("/>", event.end - 2)):
                sides[side][0].put_as(_stands_for(event, codes), event.start, event.end)
        elif event.kind == "end" and len(above) > 1:
            above.pop()
        elif event.kind == "text" and side in sides:
            put_text(sides[side][0], event, source)
        elif event.kind == "text" and side == "note":
            comment.append(event.text)
        elif event.kind == "text" and side == "data":
            codes[code] = (codes[code] + event.text)[:_LONGEST_CODE]
    texts = [(role, sides[role][0].undone(sides[role][1])) for role in ("source", "target") if role in sides]
    told = " ".join("".join(comment).split())
    return [
        Entry(key, *undone, comment=told, role=role)
        for role, undone in texts
        if undone.text and (role == "source" or ready)
    ]


def _stands_for(event: Event, codes: dict[str, str]) -> str:
    """What an empty element holds: the code it stands for, else a blank with its id."""
    attributes = event.attributes
    if event.name not in _EMPTY:
        return ""
    if attributes.get("dataRef") in codes:
        code = codes[attributes["dataRef"]]
        return code if len(code) <= event.end - event.start else ""
    for name in _STANDS_FOR:
        if name in attributes:
            return attributes[name]
    if attributes.get("ctype") == "lb" or attributes.get("subType") == "xlf:lb":
        return "\n"
    return "{" + attributes.get("id", "") + "}" if event.name == "x" else ""
