"""Entries of gettext PO files."""

from __future__ import annotations

from collections.abc import Callable

import polib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from noticelint.formats.catalogs.po import LONGEST_STRING, read_po
from noticelint.formats.errors import ReadError

Check = Callable[..., None]
StandsAs = Callable[..., str]

HEADER = 'msgid ""\nmsgstr ""\n"Language: th\\n"\n"X-Source-Language: en_GB\\n"\n\n'


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        ("# nothing\n", []),
        (HEADER, []),
        ('msgid "Pay now"\nmsgstr "付款"\n', [("Pay now", "Pay now", "source"), ("Pay now", "付款", "target")]),
        ('msgid "mail.cancel.body"\nmsgstr "取消"\n', [("mail.cancel.body", "取消", "target")]),
        ('msgctxt "mail"\nmsgid "body"\nmsgstr "取消"\n', [("mail: body", "取消", "target")]),
        ('msgid "Pay now"\nmsgstr ""\n', [("Pay now", "Pay now", "source")]),
        ('msgid ""\n"a "\n\n"b"\nmsgstr "x"\n  "y"\n', [("a b", "a b", "source"), ("a b", "xy", "target")]),
        (
            'msgid "one day"\nmsgid_plural "%d days"\nmsgstr[0] "x"\nmsgstr[1] "y"\n',
            [
                ("one day", "one day", "source"),
                ("one day[plural]", "%d days", "source"),
                ("one day[0]", "x", "target"),
                ("one day[1]", "y", "target"),
            ],
        ),
        ('#, fuzzy, c-format\n#| msgid "x y"\nmsgid "a b"\nmsgstr "c"\n', [("a b", "a b", "source")]),
        ('#~ msgid "a b"\n#~ msgstr "c"\n', []),
        (
            'msgid "k"\nmsgstr "c"\n#~ msgid "a b"\n#~ msgstr "d"\nmsgid "l"\nmsgstr "e"\n',
            [("k", "c", "target"), ("l", "e", "target")],
        ),
        ('msgid "k"\nmsgstr "c"\n# the end\n', [("k", "c", "target")]),
        ('msgid "k"\nmsgstr "\\"q\\" \\\\n \\t\\r\\n\\x"\n', [("k", '"q" \\n \t\r\n\\x', "target")]),
        ('msgid "k"\r\nmsgstr "a"\r\n"b"\r\n', [("k", "ab", "target")]),
        (
            'msgid "' + "long words " * 20 + '"\nmsgstr "c"\n',
            [("long words " * 7 + "lo…", "long words " * 20, "source"), ("long words " * 7 + "lo…", "c", "target")],
        ),
    ],
)
def test_keys_and_values(source: str, expected: list[tuple[str, str, str]], positions_hold: Check) -> None:
    for text in (source, "\ufeff" + source):
        entries = read_po(text)
        assert [(entry.key, entry.text, entry.role) for entry in entries] == expected
        for entry in entries:
            positions_hold(entry.text, entry.runs, entry.written, text)


def test_languages_and_comments() -> None:
    source = (
        HEADER + '# by hand\n#. Sent late\n#: a.py:1\n#, c-format\nmsgid "a b"\nmsgstr "ก"\n\nmsgid "k"\nmsgstr "ข"\n'
    )
    found = [(entry.text, entry.language, entry.comment) for entry in read_po(source)]
    assert found == [("a b", "en", "by hand Sent late"), ("ก", "th", "by hand Sent late"), ("ข", "th", "")]


@pytest.mark.parametrize(
    ("source", "words", "written"),
    [
        ('msgid "退款"\nmsgstr "x"\n', "退款", "退款"),
        ('msgid "We \\"really\\"\\n"\n" refund"\nmsgstr ""\n', '"really"', '\\"really\\"'),
        ('msgid "We \\"really\\"\\n"\n" refund"\nmsgstr ""\n', "\n", "\\n"),
        ('msgid "We "\n  "refund you"\nmsgstr ""\n', "refund", "refund"),
        ('msgid "We "\n  "refund you"\nmsgstr ""\n', "We refund", 'We "\n  "refund'),
    ],
)
def test_where_words_stand(source: str, words: str, written: str, stands_as: StandsAs) -> None:
    entry = read_po(source)[0]
    assert stands_as(entry.text, entry.runs, entry.written, source, words) == written


@pytest.mark.parametrize(
    ("source", "line", "column", "reason"),
    [
        ('msgid "a"\nmsgstr "b"\nfoo', 3, 1, "not PO"),
        ('\r\nmsgid "a" "b"\n', 2, 1, "unescaped double quote"),
        ('msgid "a"\nmsgid "b"\n', 2, 1, "not PO"),
        ("msgid a b c\nmsgstr", 2, 1, "not PO"),
        (
            'msgid "a"\nmsgstr ""\n' + '"abcde"\n' * (LONGEST_STRING // 7),
            2,
            8,
            "a string of more than 100,000 characters",
        ),
    ],
)
def test_what_is_no_po_is_said_with_its_place(source: str, line: int, column: int, reason: str) -> None:
    with pytest.raises(ReadError, match=reason) as caught:
        read_po(source)
    assert (caught.value.line, caught.value.column) == (line, column)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    held=st.lists(
        st.tuples(
            st.text(st.sampled_from(list('ab退ก😀 \n\t"\\')), min_size=1, max_size=30),
            st.text(st.sampled_from(list('ab退ก😀 \n\t"\\')), max_size=60),
        ),
        max_size=4,
    ),
    width=st.sampled_from([10, 78]),
)
def test_whatever_the_library_writes_is_read_back(
    held: list[tuple[str, str]], width: int, positions_hold: Check
) -> None:
    catalogue = polib.POFile(wrapwidth=width)
    for number, (source, target) in enumerate(held):
        catalogue.append(polib.POEntry(msgctxt=f"c{number}", msgid=f"two {source}", msgstr=target))
    written = str(catalogue)
    expected = [text for source, target in held for text in (f"two {source}", target) if text]
    entries = read_po(written)
    assert [entry.text for entry in entries] == expected
    for entry in entries:
        positions_hold(entry.text, entry.runs, entry.written, written)
