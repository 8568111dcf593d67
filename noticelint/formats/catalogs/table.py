"""CSV and TSV with a column of notices."""

from __future__ import annotations

import csv
import io
import re

from noticelint.formats.catalogs.entry import Entry, add, bounded, error_at
from noticelint.formats.catalogs.language import language_code
from noticelint.formats.catalogs.undone import held_to, undo
from noticelint.notice import line_starts

# Columns that hold notices where none is named.
_COLUMNS = frozenset(
    "text body content message notice template value source target translation"
    " 正文 内容 內容 文案 通知 ข้อความ เนื้อหา".split()
)
_DELIMITERS = (",", "\t", ";")
_DOUBLED = re.compile('""')
_LINE_END = re.compile(r"\r\n|\r|\n")


def read_csv(source: str, column: str = "") -> list[Entry]:
    """The strings of a table, below the row that names its columns.

    `column` is the one that holds them. Where none is given, those count whose name is a language, which the entry
    then has, or a usual one as `text` or 正文. `key` is `row 3`, counted from 1 with the row of names, and with the
    column's name behind it where there are several. Columns are parted by comma, tab or semicolon, whichever parts
    the first row most. Raises ReadError with the place on a column that does not exist, on what is no table, and
    where a limit is passed.
    """
    start = 1 if bounded(source).startswith("\ufeff") else 0
    head = next(io.StringIO(source[start:], newline=""), "")
    delimiter = max(_DELIMITERS, key=head.count)
    entries: list[Entry] = []
    chosen: dict[int, tuple[str, str]] = {}
    reader = csv.reader(io.StringIO(source[start:], newline=""), delimiter=delimiter, strict=True)
    at = start
    number = 0
    try:
        for row in reader:
            number += 1
            if not row:
                at = _line_end(source, at)
                continue
            places = []
            for _ in row:
                places.append(_cell(source, at, delimiter))
                at = places[-1][1] + 1
            at = _line_end(source, places[-1][1])
            if number == 1:
                chosen = _chosen(row, column, source, start)
                if not chosen:
                    break
                continue
            for index, (suffix, language) in chosen.items():
                if index < len(row) and row[index]:
                    opened, end = places[index]
                    quoted = source.startswith('"', opened)
                    inner = (opened + 1, end - 1) if quoted else (opened, end)
                    undone = held_to(row[index], undo(source, *inner, _DOUBLED, lambda _: '"'), opened, end)
                    add(entries, Entry(f"row {number}{suffix}", *undone, language), source)
    except csv.Error as error:
        starts = line_starts(source)
        line = min(max(reader.line_num, 1), len(starts))
        raise error_at(source, starts[line - 1], f"not a table: {error}") from None
    return entries


def _chosen(names: list[str], column: str, source: str, start: int) -> dict[int, tuple[str, str]]:
    """The columns that hold notices: by index, what their keys end in and their language."""
    names = [name.strip() for name in names]
    languages = ["" if code == "other" else code for code in map(language_code, names)]
    if column:
        if column not in names:
            there = ", ".join(names)
            raise error_at(source, start, f"no column {column!r} among {there}")
        return {names.index(column): ("", languages[names.index(column)])}
    held = {index: code for index, code in enumerate(languages) if code}
    if not held:
        held = {index: "" for index, name in enumerate(names) if name.lower() in _COLUMNS}
    return {index: (f".{names[index]}" if len(held) > 1 else "", code) for index, code in held.items()}


def _cell(source: str, start: int, delimiter: str) -> tuple[int, int]:
    """Where the cell that begins at `start` ends, with its quotation marks."""
    at = start
    if source.startswith('"', start):
        at = source.find('"', start + 1)
        while at >= 0 and source.startswith('"', at + 1):
            at = source.find('"', at + 2)
        at = len(source) if at < 0 else at + 1
    found = re.compile(f"[{delimiter}\r\n]").search(source, at)
    return start, found.start() if found else len(source)


def _line_end(source: str, at: int) -> int:
    found = _LINE_END.search(source, at)
    return found.end() if found else len(source)
