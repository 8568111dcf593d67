"""Columns of CSV and TSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from noticelint.formats.catalogs.table import read_csv
from noticelint.formats.errors import ReadError

Check = Callable[..., None]
StandsAs = Callable[..., str]


@pytest.mark.parametrize(
    ("source", "column", "expected"),
    [
        ("", "", []),
        ("key,text\n", "", []),
        ("key,text\na,退款\n", "", [("row 2", "退款", "")]),
        ("key,note,正文\na,b,退款", "", [("row 2", "退款", "")]),
        ("key,note\na,退款\n", "note", [("row 2", "退款", "")]),
        ("key,note\na,退款\n", "", []),
        ("key, en ,zh_TW,ja\na,x,y,z\n", "", [("row 2.en", "x", "en"), ("row 2.zh_TW", "y", "zh-Hant")]),
        ("id,th\n1,ก\n", "", [("row 2", "ก", "th")]),
        ("id,th\n1,ก\n", "id", [("row 2", "1", "")]),
        ("key\ttext\na\tx, y; z\n", "", [("row 2", "x, y; z", "")]),
        ("key;text\na;x, y\n", "", [("row 2", "x, y", "")]),
        ('text,key\n"x ""y""\r\nz, ",a\n\n,b\nw,c', "", [("row 2", 'x "y"\r\nz, ', ""), ("row 5", "w", "")]),
        ('text\r\n"a"\r\n""\r\nb"c\r\n', "", [("row 2", "a", ""), ("row 4", 'b"c', "")]),
        ("key,text\na\nb,x,y\n", "", [("row 3", "x", "")]),
        ("text\ra\rb", "", [("row 2", "a", ""), ("row 3", "b", "")]),
        ("text,key\n\u2028x\x0by,a\n", "", [("row 2", "\u2028x\x0by", "")]),
    ],
)
def test_keys_and_values(source: str, column: str, expected: list[tuple[str, str, str]], positions_hold: Check) -> None:
    for text in (source, "\ufeff" + source):
        entries = read_csv(text, column)
        assert [(entry.key, entry.text, entry.language) for entry in entries] == expected
        for entry in entries:
            positions_hold(entry.text, entry.runs, entry.written, text)


@pytest.mark.parametrize(
    ("words", "written"),
    [("退款", "退款"), ('"really" refund', '""really"" refund'), ("\n", "\n"), ("row 2", "row 2")],
)
def test_where_words_stand(words: str, written: str, stands_as: StandsAs) -> None:
    source = 'key,text\nrow 2,"We ""really"" refund\n退款 row 2"\n'
    entry = read_csv(source)[0]
    assert stands_as(entry.text, entry.runs, entry.written, source, words) == written
    assert source[entry.runs[-1][1] :].endswith('row 2"\n')


@pytest.mark.parametrize(
    ("source", "line", "column", "reason"),
    [
        ("key,text\na,b\n", 1, 1, "no column 'body' among key, text"),
        ('body\na\n"b"c\n', 3, 1, "not a table"),
        ('body\na\n"b', 3, 1, "not a table: unexpected end of data"),
        ("body\n" + "x" * 200_000, 2, 1, "not a table: field larger than field limit"),
    ],
)
def test_what_is_no_table_is_said_with_its_place(source: str, line: int, column: int, reason: str) -> None:
    with pytest.raises(ReadError, match=reason) as caught:
        read_csv(source, "body")
    assert (caught.value.line, caught.value.column) == (line, column)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    held=st.lists(st.text(st.sampled_from(list('ab退ก😀 \n\r\t",;')), min_size=1, max_size=30), max_size=5),
    delimiter=st.sampled_from([",", ";", "\t"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_whatever_the_library_writes_is_read_back(
    held: list[str], delimiter: str, quoting: int, positions_hold: Check
) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, quoting=quoting).writerows([["key", "text"], *(["k", text] for text in held)])
    entries = read_csv(out.getvalue())
    assert [entry.text for entry in entries] == held
    for entry in entries:
        positions_hold(entry.text, entry.runs, entry.written, out.getvalue())
