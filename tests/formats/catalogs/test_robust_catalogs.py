"""Whatever stands in a catalogue: a result or one clear error, in time that grows with its length."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from noticelint.formats.catalogs.entries import read_entries
from noticelint.formats.catalogs.entry import Entry
from noticelint.formats.catalogs.json_strings import read_json
from noticelint.formats.catalogs.read import read_catalog
from noticelint.formats.errors import ReadError

Check = Callable[..., None]

APP = Path(__file__).parent / "app"
FILES = sorted(path for path in APP.rglob("*") if path.is_file())
NAMES = ["a.json", "a.arb", "a.yaml", "a.po", "a.xlf", "a.strings", "a.stringsdict", "values/strings.xml", "a.csv"]
CHARS = st.text(st.sampled_from(list("ab你ก😀 \t\r\n\\\"'<>&;:,{}[]#|-*!/=%$u0n\u2028\ufeff")), max_size=60)
TOKENS = st.lists(
    st.sampled_from(
        r"""\u4f60|\ud83d\ude00|\ud83d|\n|\"|''|""|&amp;|&#20320;|<![CDATA[|]]>|<!--|-->|<x/>|<g>|</g>|msgid|msgstr|msgid_plural
        |msgstr[1]|msgctxt|#~|#,|<string>|</string>|<item>|<source>|</source>|<key>|"k"|=|:|;||>|>2|&a|*a|!!str|?|-|---|...|%|{}|[]
        |  |    |
|text""".split("|")
    ),
    max_size=25,
).map("".join)


def checked(path: str, source: str, hold: Check) -> None:
    entries, error = outcome(path, source)
    if error is not None:
        lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        line, column = error.line or 0, error.column or 0
        assert error.reason
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 2
    for entry in entries:
        hold(entry.text, entry.runs, entry.written, source)
    for part in () if error else read_catalog(path, source, ("*",)):
        hold(part.body, part.runs, part.written, source)


def outcome(path: str, source: str) -> tuple[list[Entry], ReadError | None]:
    try:
        return read_entries(path, source), None
    except ReadError as error:
        return [], error


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.sampled_from(NAMES), source=CHARS | TOKENS | st.text(max_size=60))
def test_any_text(path: str, source: str, positions_hold: Check) -> None:
    checked(path, source, positions_hold)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.sampled_from(FILES), start=st.integers(0, 3000), length=st.integers(0, 6), put=CHARS | TOKENS)
def test_any_change(path: Path, start: int, length: int, put: str, positions_hold: Check) -> None:
    source = path.read_text("utf-8")
    start %= len(source) + 1
    checked(str(path.relative_to(APP)), source[:start] + put + source[start + length :], positions_hold)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    held=st.dictionaries(st.text(max_size=5), st.text(max_size=30), max_size=4),
    ascii_only=st.booleans(),
    indent=st.sampled_from([None, 2]),
)
def test_json_there_and_back(held: dict[str, str], ascii_only: bool, indent: int | None, positions_hold: Check) -> None:
    source = json.dumps(held, ensure_ascii=ascii_only, indent=indent)
    entries = read_json(source)
    assert [entry.text for entry in entries] == list(held.values())
    for entry in entries:
        positions_hold(entry.text, entry.runs, entry.written, source)
