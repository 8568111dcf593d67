"""Strings of Apple's .strings and .stringsdict."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from noticelint.formats.catalogs.apple import read_strings, read_stringsdict
from noticelint.formats.errors import ReadError

Check = Callable[..., None]
StandsAs = Callable[..., str]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        ("/* nothing */ // at all", []),
        ('"a" = "您好";', [("a", "您好", "")]),
        ('a.b="x";"c d" = "y" ;', [("a.b", "x", ""), ("c d", "y", "")]),
        (
            '/* one */\n"a" = "x";\n// two\n"b" = "x";\n"c" = "x";',
            [("a", "x", "one"), ("b", "x", "two"), ("c", "x", "")],
        ),
        ('"a" = /* here */ "x"; /* " = ; */', [("a", "x", "here")]),
        ('"pay";', [("pay", "pay", "")]),
        (r'"a" = "\"q\" \\ \n\t\r\' \U4f60\u597d \101\0";', [("a", '"q" \\ \n\t\r\' 你好 A\0', "")]),
        (r'"a" = "\Ud83d\Ude00 \ud83d";', [("a", "😀 \ufffd", "")]),
        ('"a" = "one\n  two // three /* */";', [("a", "one\n  two // three /* */", "")]),
        ('"a" = x.y;', [("a", "x.y", "")]),
    ],
)
def test_keys_and_values(source: str, expected: list[tuple[str, str, str]], positions_hold: Check) -> None:
    for text in (source, "\ufeff" + source):
        entries = read_strings(text)
        assert [(entry.key, entry.text, entry.comment) for entry in entries] == expected
        for entry in entries:
            positions_hold(entry.text, entry.runs, entry.written, text)


@pytest.mark.parametrize(
    ("source", "words", "written"),
    [
        ('"a" = "我们全额退款";', "退款", "退款"),
        ('"a" = "We \\"really\\" refund";', '"really"', '\\"really\\"'),
        ('"a" = "We \\"really\\" refund";', "refund", "refund"),
        ('"a" = "\\U9000\\U6b3e";', "退款", "\\U9000\\U6b3e"),
        ('"a" = "x\\Ud83d\\Ude00";', "😀", "\\Ud83d\\Ude00"),
    ],
)
def test_where_words_stand(source: str, words: str, written: str, stands_as: StandsAs) -> None:
    entry = read_strings(source)[0]
    assert stands_as(entry.text, entry.runs, entry.written, source, words) == written


@pytest.mark.parametrize(
    ("source", "line", "column", "reason"),
    [
        ('"a" = "b"', 1, 10, "expected"),
        ('"a" = "b";\n"c" = ;', 2, 7, "expected"),
        ('"a" "b";', 1, 5, "expected"),
        ('"a" = "b" = "c";', 1, 11, "expected"),
        (";", 1, 1, "expected"),
        ('"a" =\n "b;', 2, 2, "a string that does not end"),
        ('"a" = "b\\";', 1, 7, "a string that does not end"),
        ('"a" = "b";\n/* c', 2, 1, "a comment that does not end"),
        ('"a" = {b = c;};', 1, 7, "'{' in no place for it"),
    ],
)
def test_what_is_no_strings_file_is_said_with_its_place(source: str, line: int, column: int, reason: str) -> None:
    with pytest.raises(ReadError, match=reason) as caught:
        read_strings(source)
    assert (caught.value.line, caught.value.column) == (line, column)


LIST = """<?xml version="1.0"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>left</key><dict>
  <key>NSStringLocalizedFormatKey</key><string>%#@n@</string>
  <key>n</key><dict>
    <key>NSStringFormatSpecTypeKey</key><string>NSStringPluralRuleType</string>
    <key>NSStringFormatValueTypeKey</key><string>d</string>
    <key>one</key><string>1 &amp; only</string>
    <key>other</key><string>剩 %d 次</string>
  </dict>
</dict>
<key>steps</key><array><string>x</string><dict><key>y</key><string>z</string></dict><string>w</string></array>
<key>count</key><integer>3</integer>
</dict></plist>"""


def test_a_property_list(positions_hold: Check, stands_as: StandsAs) -> None:
    entries = read_stringsdict(LIST)
    assert [(entry.key, entry.text) for entry in entries] == [
        ("left.NSStringLocalizedFormatKey", "%#@n@"),
        ("left.n.one", "1 & only"),
        ("left.n.other", "剩 %d 次"),
        ("steps[0]", "x"),
        ("steps[1].y", "z"),
        ("steps[2]", "w"),
    ]
    for entry in entries:
        positions_hold(entry.text, entry.runs, entry.written, LIST)
    assert stands_as(entries[1].text, entries[1].runs, entries[1].written, LIST, "& only") == "&amp; only"
    assert read_strings(LIST) == entries
