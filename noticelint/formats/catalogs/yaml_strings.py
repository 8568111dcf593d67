"""YAML of strings: plain, quoted and block scalars, in one document or several."""

from __future__ import annotations

import re

from noticelint.formats.catalogs.entry import DEEPEST, Entry, add, bounded, error_at, item, too_deep, under
from noticelint.formats.catalogs.undone import Undoing, Undone, held_to, undo
from noticelint.formats.errors import ReadError
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

_STRING = "tag:yaml.org,2002:str"
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")
_HEADER = re.compile(r"[|>][^\r\n]*(?:\r\n|\r|\n|\Z)")
_LINE = re.compile(r"[^\r\n]+")
_BREAK = re.compile(r"\r\n|\r|\n")
_GAP = re.compile(r"[ \n]+")
_SPACE = r"[ \t\r\n]+"
_FLOW = {
    "": re.compile(_SPACE),
    "'": re.compile(f"''|{_SPACE}"),
    '"': re.compile(
        r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|(?:\r\n|\r|\n)[ \t]*|.)|" + _SPACE, re.DOTALL
    ),
}
_LETTERS = dict(zip('0abtnvfre "/\\N_LP\t', '\0\a\b\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029\t', strict=True))


def read_yaml(source: str) -> list[Entry]:
    """The strings of a YAML file; `key` is the path to each, list items counted from 0.

    What an anchor names is read where it stands, and not again at its aliases. Numbers, dates, truth values and
    null are no strings. Raises ReadError with the place on what is no YAML, and where a limit is passed.
    """
    import yaml

    # libyaml takes the mark for no character.
    first = 1 if bounded(source).startswith("\ufeff") else 0
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        # Events instead of nodes: libyaml composes by recursion, which ends the whole process where it is too deep.
        return _walk(source, first, yaml.parse(source[first:], Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = error.problem or error.context or "broken"
        raise error_at(source, first + (mark.index if mark else 0), f"not YAML: {reason}") from None
    except yaml.reader.ReaderError as error:
        where = _characters(source[first:], error.position) if loader is not yaml.SafeLoader else error.position
        raise error_at(source, first + where, f"not YAML: {error.reason}") from None
    except (yaml.YAMLError, ValueError) as error:
        raise ReadError(f"not YAML: {error}", line=1, column=1) from None


def _characters(source: str, position: int) -> int:
    return len(source.encode("utf-8", "replace")[:position].decode("utf-8", "ignore"))


def _walk(source: str, first: int, events: Iterable[Any]) -> list[Entry]:
    import yaml

    entries: list[Entry] = []
    resolve: Any = yaml.resolver.Resolver().resolve
    anchors: set[Any] = set()
    # As in JSON: the path to what is open, the index in it (-1 in a mapping), whether a key comes next, the path to
    # what comes next.
    above: list[tuple[str, int, bool, str]] = []
    path, index, is_key, here = "", -1, False, ""
    for event in events:
        at = first + event.start_mark.index
        end = event.end_mark
        anchor = getattr(event, "anchor", None)
        if isinstance(event, yaml.DocumentStartEvent):
            anchors, path, index, is_key, here = set(), "", -1, False, ""
            continue
        if isinstance(event, yaml.AliasEvent) and anchor not in anchors:
            raise error_at(source, at, f"not YAML: nothing is called {anchor!r}")
        if isinstance(event, yaml.CollectionStartEvent):
            anchors.add(anchor)
            if len(above) >= DEEPEST:
                raise too_deep(source, at)
            here = under(path, "?") if is_key else here
            above.append((path, index, is_key, here))
            is_list = isinstance(event, yaml.SequenceStartEvent)
            path = here
            index, is_key, here = (0, False, item(path, 0)) if is_list else (-1, True, path)
            continue
        if isinstance(event, yaml.CollectionEndEvent):
            path, index, is_key, here = above.pop()
        elif isinstance(event, yaml.ScalarEvent):
            anchors.add(anchor)
            if is_key:
                here = under(path, event.value)
            elif end is not None and (event.tag or resolve(yaml.ScalarNode, event.value, event.implicit)) in (
                _STRING,
                "!",
            ):
                undone = _undone(source, at, first + end.index, event.style or "", event.value)
                add(entries, Entry(here, *undone), source)
        elif not isinstance(event, yaml.AliasEvent):
            continue
        if index >= 0:
            index += 1
            here = item(path, index)
        else:
            is_key = not is_key
    return entries


def _undone(source: str, start: int, end: int, style: str, value: str) -> Undone:
    properties = _PROPERTIES.match(source, start, end)
    start = properties.end() if properties else start
    if style in "|>" and style:
        undone = _block(source, start, end, value)
    elif style:
        undone = undo(source, start + 1, end - 1, _FLOW[style], _meaning)
    else:
        undone = undo(source, start, end, _FLOW[""], _meaning)
    return held_to(value, undone, start, max(end, start + 1))


def _meaning(escape: str) -> str | None:
    """What an escape or a stretch of white space in a quoted or plain scalar stands for."""
    if escape[0] in " \t\r\n":
        breaks = len(_BREAK.findall(escape))
        return None if not breaks else "\n" * (breaks - 1) or " "
    if escape[0] == "'":
        return "'"
    if escape[1] in "xuU" and len(escape) > 2:
        code = int(escape[2:], 16)
        return chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"
    return "" if escape[1] in "\r\n" else _LETTERS.get(escape[1], escape)


def _block(source: str, start: int, end: int, value: str) -> Undone:
    """A literal or folded scalar: its lines stand in `value` as they are, and only what is between them differs."""
    undoing = Undoing()
    header = _HEADER.match(source, start, end)
    done = header.end() if header else start
    at = 0
    for line in _LINE.finditer(source, done, end):
        words = line[0].lstrip(" ")
        if not words:
            continue
        where = _end_of_gap(value, at)
        if not value.startswith(words, where):
            break
        _put_gap(undoing, value[at:where], source, done, line.end() - len(words))
        undoing.put(words, line.end() - len(words))
        at, done = where + len(words), line.end()
    _put_gap(undoing, value[at : _end_of_gap(value, at)], source, done, end)
    return undoing.undone(start)


def _end_of_gap(value: str, at: int) -> int:
    found = _GAP.match(value, at)
    return found.end() if found else at


def _put_gap(undoing: Undoing, gap: str, source: str, start: int, end: int) -> None:
    """Put the line ends and spaces that stand between two lines of the file, or the space that they are folded to."""
    breaks = [found.span() for found in _BREAK.finditer(source, start, end)]
    indent = "" if gap == " " and breaks else gap[gap.rfind("\n") + 1 :]
    for index, char in enumerate(gap[: len(gap) - len(indent)] if breaks else ""):
        where, until = breaks[min(index, len(breaks) - 1)]
        if char == source[where:until]:
            undoing.put(char, where)
        else:
            undoing.put_as(char, where, until)
    if source.endswith(indent, start, end):
        undoing.put(indent, end - len(indent))
