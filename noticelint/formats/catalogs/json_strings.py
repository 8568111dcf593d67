"""JSON of strings, and ARB, which is JSON with notes to the translator."""

from __future__ import annotations

import json
import re
from json import decoder

from noticelint.formats.catalogs.entry import DEEPEST, Entry, add, bounded, error_at, item, too_deep, under
from noticelint.formats.catalogs.language import language_code
from noticelint.formats.catalogs.undone import UTF16, held_to, undo, utf16
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

# Public, but not in the stubs: from where a string begins to its value and where it ends.
_scan: Any = decoder.scanstring  # type: ignore[attr-defined]
_TOKEN = re.compile(r'["{}\[\],:]')
_ESCAPE = re.compile(UTF16 + r"|\\.", re.DOTALL)
_LETTERS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_HALF = re.compile("[\ud800-\udfff]")


def read_json(source: str) -> list[Entry]:
    """The strings of a JSON file, at any depth; `key` is the path to each, list items counted from 0.

    Numbers and names are no strings. Half a surrogate pair, which no text holds, reads as U+FFFD. Raises ReadError
    with the place on what is no JSON, and where a limit is passed.
    """
    try:
        entries = _walk(bounded(source))
        # The walk takes any text; what is no JSON is said in the words of the library.
        json.loads(source, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        raise error_at(source, error.pos, f"not JSON: {error.msg}") from None
    return entries


def read_arb(source: str) -> list[Entry]:
    """The messages of an ARB file, with their descriptions as comments. Raises ReadError as `read_json` does."""
    entries = read_json(source)
    told = {entry.key: entry.text for entry in entries if entry.key.startswith("@")}
    language = language_code(told.get("@@locale", ""))
    return [
        entry._replace(language=language, comment=told.get(f"@{entry.key}.description", ""))
        for entry in entries
        if not entry.key.startswith("@")
    ]


def _walk(source: str) -> list[Entry]:
    entries: list[Entry] = []
    # For each open object or list: the path to it, the index in it (-1 in an object), and the path to what comes next.
    above: list[tuple[str, int, str]] = []
    path, index, here = "", -1, ""
    found = _TOKEN.search(source)
    while found is not None:
        at, token = found.end(), found[0]
        if token == '"':
            value, at = _scan(source, at, True)
            if source[at : at + 1] == ":" or _is_key(source, at):
                here = under(path, value)
            else:
                add(entries, _entry(here, value, source, found.end(), at - 1), source)
        elif token in "{[":
            if len(above) >= DEEPEST:
                raise too_deep(source, found.start())
            above.append((path, index, here))
            path, index = here, (0 if token == "[" else -1)
            here = item(path, 0) if token == "[" else path
        elif token in "}]" and above:
            path, index, here = above.pop()
        elif token == "," and index >= 0:
            index += 1
            here = item(path, index)
        found = _TOKEN.search(source, at)
    return entries


def _is_key(source: str, at: int) -> bool:
    following = _TOKEN.search(source, at)
    return following is not None and following[0] == ":"


def _entry(key: str, value: str, source: str, start: int, end: int) -> Entry:
    value = _HALF.sub("\ufffd", value)
    return Entry(key, *held_to(value, undo(source, start, end, _ESCAPE, _meaning), start - 1, end + 1))


def _meaning(escape: str) -> str:
    return utf16(escape) if len(escape) > 2 else _LETTERS.get(escape[1], escape[1])
