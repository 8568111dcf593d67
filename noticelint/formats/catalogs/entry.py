"""One string of a message catalogue, and the limits that catalogues are held to."""

from __future__ import annotations

from noticelint.formats.errors import ReadError
from noticelint.formats.weave import Runs
from noticelint.notice import line_starts
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

# In characters; a catalogue of a large shop has some hundred thousand.
LARGEST = 5_000_000
MOST_ENTRIES = 100_000
DEEPEST = 100
_LONGEST_NAME = 80
_LONGEST_KEY = 300


class Entry(NamedTuple):
    """A string with its key: `mail.cancel.body`, `notices[2].text`, a msgid, `row 3`.

    `text` has the escapes of the format undone. `runs` lead from it to the source, and `written` maps the source
    offset of a character that is written with several to where its writing ends (exclusive). `language` is what
    the file says of it, as `language_code` gives it, `other` included. `comment` is what the file tells the
    translator. `role` is `source` or `target` in a file that holds both, else ''.
    """

    key: str
    text: str
    runs: Runs
    written: Mapping[int, int]
    language: str = ""
    comment: str = ""
    role: str = ""


def error_at(source: str, offset: int, reason: str) -> ReadError:
    """The error that says `reason` of the character at `offset`."""
    offset = min(max(offset, 0), len(source))
    starts = line_starts(source[:offset])
    return ReadError(reason, line=len(starts), column=offset - starts[-1] + 1)


def bounded(source: str) -> str:
    """`source`, if it is not too large for a catalogue. Raises ReadError if it is."""
    if len(source) > LARGEST:
        raise ReadError(f"a catalogue of more than {LARGEST:,} characters", line=1, column=1)
    return source


def add(entries: list[Entry], entry: Entry, source: str) -> None:
    """Append `entry`. Raises ReadError, with its place, where the file holds too many."""
    if len(entries) >= MOST_ENTRIES:
        raise error_at(source, entry.runs[0][1], f"a catalogue of more than {MOST_ENTRIES:,} strings")
    entries.append(entry)


def too_deep(source: str, offset: int) -> ReadError:
    """The error that says that what opens at `offset` is nested too deeply."""
    return error_at(source, offset, f"nested more than {DEEPEST} deep")


def named(name: str) -> str:
    """A name of the file as it stands in a key: on one line, and shortened where it is a text."""
    if not name.isprintable():
        name = "".join(char if char.isprintable() else " " for char in name[: 4 * _LONGEST_NAME])
    name = " ".join(name.split())
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"


def under(path: str, name: str) -> str:
    """The key of what is called `name` in what has the key `path`; of a very long one, its end."""
    key = f"{path}.{named(name)}" if path else named(name)
    return key if len(key) <= _LONGEST_KEY else "…" + key[1 - _LONGEST_KEY :]


def item(path: str, index: int) -> str:
    """The key of an item of the list that has the key `path`, counted from 0."""
    return f"{path}[{index}]"
