"""Strings of JSON and ARB files."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from noticelint.formats.catalogs.entry import DEEPEST, LARGEST, MOST_ENTRIES
from noticelint.formats.catalogs.json_strings import read_arb, read_json
from noticelint.formats.errors import ReadError

Check = Callable[..., None]
StandsAs = Callable[..., str]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{}", []),
        ("7", []),
        ('"Sorry"', [("", "Sorry")]),
        ('{"mail": {"cancel": {"body": "退款"}}}', [("mail.cancel.body", "退款")]),
        ('{"notices": [{"text": "一"}, 2, {"text": "二"}]}', [("notices[0].text", "一"), ("notices[2].text", "二")]),
        ('[["a", "b"], {}, [], "c"]', [("[0][0]", "a"), ("[0][1]", "b"), ("[3]", "c")]),
        ('{"a.b": "x", "a": {"c": null, "d": true, "e": ""}}', [("a.b", "x"), ("a.e", "")]),
        ('{"a": "one", "a": "two"}', [("a", "one"), ("a", "two")]),
        ('{"คีย์" : "ค่า", "x\\ny": "z"}', [("คีย์", "ค่า"), ("x y", "z")]),
        (r'{"a": "\"q\" \\ \/ \b\f\n\r\t"}', [("a", '"q" \\ / \b\f\n\r\t')]),
        (r'["\u4f60\uD83D\ude00"]', [("[0]", "你😀")]),
        (r'["\ud83d", "\ud83dx", "\ude00\ud83d"]', [("[0]", "\ufffd"), ("[1]", "\ufffdx"), ("[2]", "\ufffd\ufffd")]),
        ('{"' + "k" * 100 + '": "x"}', [("k" * 79 + "…", "x")]),
        ("[" + "9" * 5000 + ', NaN, 1e999, "x"]', [("[3]", "x")]),
    ],
)
def test_keys_and_values(source: str, expected: list[tuple[str, str]], positions_hold: Check) -> None:
    entries = read_json(source)
    assert [(entry.key, entry.text) for entry in entries] == expected
    for entry in entries:
        positions_hold(entry.text, entry.runs, entry.written, source)


@pytest.mark.parametrize(
    ("source", "words", "written"),
    [
        ('{"refund": "We refund you"}', "refund", "refund"),
        (r'{"a": "Dear you,\n\nwe \"really\" refund"}', '"really"', r"\"really\""),
        (r'{"a": "Dear you,\n\nwe"}', ",\n", r",\n"),
        (r'{"a": "\u5168\u989d\u9000\u6b3e"}', "退款", r"\u9000\u6b3e"),
        (r'{"a": "x\ud83d\ude00退款"}', "😀", r"\ud83d\ude00"),
        (r'{"a": "x\ud83d\ude00退款"}', "退款", "退款"),
    ],
)
def test_where_words_stand(source: str, words: str, written: str, stands_as: StandsAs) -> None:
    entry = read_json(source)[0]
    assert stands_as(entry.text, entry.runs, entry.written, source, words) == written


def test_the_same_words_are_told_apart_by_their_place() -> None:
    source = '{"x": "x", "y": ["x", "x"]}'
    assert [entry.runs[0][1] for entry in read_json(source)] == [7, 18, 23]


@pytest.mark.parametrize(
    ("source", "line", "column", "reason"),
    [
        ("", 1, 1, "not JSON"),
        ('{"a": "b"', 1, 10, "Expecting"),
        ('{\n  "a": "b"\n  "c": "d"}', 3, 3, "Expecting ',' delimiter"),
        ('{\r\n"退": "b\n"}', 2, 8, "Invalid control character"),
        ('["\\x"]', 1, 3, "Invalid \\escape"),
        ('{"a": 1} x', 1, 10, "Extra data"),
        ("[" * (DEEPEST + 1), 1, DEEPEST + 1, "nested"),
        ("\n" + '{"a":' * 100_000, 2, 5 * DEEPEST + 1, "nested"),
        (" " * (LARGEST + 1), 1, 1, "more than 5,000,000 characters"),
        ("[" + '"",' * (MOST_ENTRIES + 1) + '""]', 1, 3 + 3 * MOST_ENTRIES, "more than 100,000 strings"),
    ],
)
def test_what_is_no_json_is_said_with_its_place(source: str, line: int, column: int, reason: str) -> None:
    with pytest.raises(ReadError, match=reason.replace("\\", r"\\")) as caught:
        read_json(source)
    assert (caught.value.line, caught.value.column) == (line, column)


def test_nesting_up_to_the_limit_is_read() -> None:
    assert len(read_json("[" * DEEPEST + '"x"' + "]" * DEEPEST)) == 1


def test_arb_without_what_is_for_the_translator() -> None:
    source = """{"@@locale": "zh_TW", "hello": "您好", "@hello": {"description": "Greets"}, "bye": "再見",
        "@bye": {"placeholders": {"name": {"type": "String"}}}, "@@x-note": "by hand"}"""
    found = [(entry.key, entry.text, entry.language, entry.comment) for entry in read_arb(source)]
    assert found == [("hello", "您好", "zh-Hant", "Greets"), ("bye", "再見", "zh-Hant", "")]
