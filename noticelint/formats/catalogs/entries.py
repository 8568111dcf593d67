"""The strings of a catalogue, by the format its name tells, each with its language."""

from __future__ import annotations

import re

from noticelint.formats.catalogs.entry import Entry
from noticelint.formats.catalogs.language import language_code, told_by
from noticelint.formats.errors import ReadError

_XLIFF = re.compile(r"<xliff[\s>]")
_WORD = re.compile(r"[^.\[\]]+")


def read_entries(path: str, source: str, column: str = "") -> list[Entry]:
    """The strings of the catalogue at `path`, by its ending; `column` names the one of a table.

    Each has the language that the file tells, else its key, else the path. Those in a language that noticelint does
    not read are left out. Raises ReadError with the place on a broken file and where a limit is passed, and
    without one on the ending of no catalogue.
    """
    return _spoken(path, _read(path.lower(), source, column))


def _read(path: str, source: str, column: str) -> list[Entry]:
    ending = path.rpartition(".")[2]
    if ending in ("json", "arb"):
        from noticelint.formats.catalogs.json_strings import read_arb, read_json

        return read_arb(source) if ending == "arb" or '"@@locale"' in source else read_json(source)
    if ending in ("yaml", "yml"):
        from noticelint.formats.catalogs.yaml_strings import read_yaml

        return read_yaml(source)
    if ending in ("po", "pot"):
        from noticelint.formats.catalogs.po import read_po

        return read_po(source)
    if ending in ("csv", "tsv"):
        from noticelint.formats.catalogs.table import read_csv

        return read_csv(source, column)
    if ending in ("strings", "stringsdict"):
        from noticelint.formats.catalogs.apple import read_strings, read_stringsdict

        return read_strings(source) if ending == "strings" else read_stringsdict(source)
    if ending in ("xlf", "xliff") or (ending == "xml" and _XLIFF.search(source)):
        from noticelint.formats.catalogs.xliff import read_xliff

        return read_xliff(source)
    if ending == "xml":
        from noticelint.formats.catalogs.android import read_android

        return read_android(source)
    raise ReadError(f"no message catalogue ends in .{ending}")


def _spoken(path: str, entries: list[Entry]) -> list[Entry]:
    by_path = told_by(path)
    # A msgid is a text, not a path.
    codes = [
        [
            (entry.key[: word.start()], code)
            for word in _WORD.finditer("" if entry.role else entry.key)
            if (code := language_code(word[0]))
        ]
        for entry in entries
    ]
    # `ja` beside `en` is a language; `id` and `no` by themselves are none.
    known = {above for found in codes for above, code in found if code != "other"}
    spoken = []
    for entry, found in zip(entries, codes, strict=True):
        by_key = [code for above, code in found if above in known]
        told = entry.language or (by_key[-1] if by_key else "")
        if not told and entry.role != "source":
            told = by_path
        if told != "other":
            spoken.append(entry._replace(language=told))
    return spoken
