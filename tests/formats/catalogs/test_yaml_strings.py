"""Strings of YAML files."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from noticelint.formats.catalogs.entry import DEEPEST
from noticelint.formats.catalogs.yaml_strings import read_yaml
from noticelint.formats.errors import ReadError

Check = Callable[..., None]
StandsAs = Callable[..., str]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        ("# nothing\n", []),
        ("Sorry", [("", "Sorry")]),
        ("a: {b: x, c: [y, z]}", [("a.b", "x"), ("a.c[0]", "y"), ("a.c[1]", "z")]),
        ("a:\n- b: 一\n- 二\n- [三]\n", [("a[0].b", "一"), ("a[1]", "二"), ("a[2][0]", "三")]),
        (
            "- 12\n- 1.5\n- yes\n- ~\n- 2026-01-02\n- '12'\n- !!str 12\n- ! 13\n- !!int '7'\n",
            [("[5]", "12"), ("[6]", "12"), ("[7]", "13")],
        ),
        ("a: &x one\nb: *x\nc: two\n", [("a", "one"), ("c", "two")]),
        ("a: &m {b: one}\nc:\n  <<: *m\n  d: two\n", [("a.b", "one"), ("c.d", "two")]),
        ("a: one\n---\na: two\n...\n---\n- three", [("a", "one"), ("a", "two"), ("[0]", "three")]),
        ("? a\n: one\n? [b, c]\n: two\n", [("a", "one"), ("?[0]", "b"), ("?[1]", "c"), ("?", "two")]),
        ("zh-TW:\n  no: 否\n", [("zh-TW.no", "否")]),
        # Plain
        ("a: it goes\n  on and\n\n  on # not this\nb: x", [("a", "it goes on and\non"), ("b", "x")]),
        # Quoted
        ("a: 'it''s\n  so'", [("a", "it's so")]),
        ("a: ' two  spaces '", [("a", " two  spaces ")]),
        (r'a: "\"q\" \\ \x41\u4f60\U0001F600\N\_\e\/"', [("a", '"q" \\ A你😀\x85\xa0\x1b/')]),
        ('a: "one \\\n    two\n\n  three  \n  four"', [("a", "one two\nthree four")]),
        ('a: "x\\\n  \\ y"', [("a", "x y")]),
        # Blocks
        ("a: |\n  one\n    two\n\n  three\n", [("a", "one\n  two\n\nthree\n")]),
        ("a: |-\n  one\n\nb: |+\n  two\n\n\nc: x", [("a", "one"), ("b", "two\n\n\n"), ("c", "x")]),
        ("a: |2\n    one\n   two\n", [("a", "  one\n two\n")]),
        ("a: |\n\n\n  one\n", [("a", "\n\none\n")]),
        ("a: | # note\n  one # text\n", [("a", "one # text\n")]),
        ("a: >\n  one\n  two\n\n  three\n    more\n  four\n", [("a", "one two\nthree\n  more\nfour\n")]),
        ("a: >-\n  一\n  二\n\n\n  三", [("a", "一 二\n\n三")]),
        ("- |\n one\n  \n two\n", [("[0]", "one\n \ntwo\n")]),
        ("a: |\n  one \n  \ttwo\n", [("a", "one \n\ttwo\n")]),
        ("a: |\n  one\r\n  two\r\n", [("a", "one\ntwo\n")]),
        ("a: |\nb: >\n", [("a", ""), ("b", "")]),
        ("a: &x !!str |\n  one\nb: !x &y 'two'\nc: &z three\n", [("a", "one\n"), ("c", "three")]),
    ],
)
def test_keys_and_values(source: str, expected: list[tuple[str, str]], positions_hold: Check) -> None:
    for text in (source, "\ufeff" + source):
        entries = read_yaml(text)
        assert [(entry.key, entry.text) for entry in entries] == expected
        for entry in entries:
            positions_hold(entry.text, entry.runs, entry.written, text)


@pytest.mark.parametrize(
    ("source", "words", "written"),
    [
        ("a: We refund you", "refund", "refund"),
        ("退: 我们全额退款", "退款", "退款"),
        ("a: &x !!str 'We''ll refund'", "We'll", "We''ll"),
        ('a: "We \\"refund\\" \\u9000\\u6b3e"', "退款", r"\u9000\u6b3e"),
        ('a: "We \\"refund\\""', '"refund"', r"\"refund\""),
        ('a: "We refund\n   you"', "refund you", "refund\n   you"),
        ("a: We refund\n   you", "refund you", "refund\n   you"),
        ("a: |\n  One.\n\n  We refund\n  you\n", "We refund\nyou", "We refund\n  you"),
        ("a: |\n  One.\n    We refund\n", "  We", "  We"),
        ("a: >\n  We refund\n  you\n", "refund you", "refund\n  you"),
        ("a: >\n  We refund\n  you\n\n  soon\n", "you\nsoon", "you\n\n  soon"),
        ("a: |\r\n  We refund\r\n  you\r\n", "refund\nyou", "refund\r\n  you"),
        # Read otherwise than the library does: all of the string.
        ("a: 'We\u2028 refund'", "refund", "'We\u2028 refund'"),
    ],
)
def test_where_words_stand(source: str, words: str, written: str, stands_as: StandsAs) -> None:
    entry = read_yaml(source)[-1]
    assert stands_as(entry.text, entry.runs, entry.written, source, words) == written


@pytest.mark.parametrize(
    ("source", "line", "column", "reason"),
    [
        ("a: [b\n", 2, 1, "not YAML"),
        ("说明: 退款: 无", 1, 7, "mapping values are not allowed"),
        ("a: b\n退: 'x", 2, 6, "unexpected end"),
        ("a: 退\x07", 1, 5, "control characters"),
        ("a: *nobody", 1, 4, "nobody"),
        ("a: &x b\n---\nc: *x", 3, 4, "nothing is called 'x'"),
        ("[" * 1_000_000, 1, DEEPEST + 1, "nested"),
        ("- " * 1_000_000, 1, 2 * DEEPEST + 1, "nested"),
        ("a: {" * 1_000_000, 1, 400, "nested"),
        ("\ufeffa: [b\n", 2, 1, "not YAML"),
    ],
)
def test_what_is_no_yaml_is_said_with_its_place(source: str, line: int, column: int, reason: str) -> None:
    with pytest.raises(ReadError, match=reason) as caught:
        read_yaml(source)
    assert (caught.value.line, caught.value.column) == (line, column)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    held=st.lists(st.text(st.sampled_from(list("ab退ก😀 \n\t'\"\\:#-|>%é\x85")), max_size=40), max_size=4),
    style=st.sampled_from([None, "'", '"', "|", ">"]),
    width=st.sampled_from([10, 80]),
    unicode=st.booleans(),
)
def test_whatever_the_library_writes_is_read_back(
    held: list[str], style: str | None, width: int, unicode: bool, positions_hold: Check
) -> None:
    source = yaml.safe_dump(held, default_style=style, width=width, allow_unicode=unicode)
    expected = yaml.safe_load(source)
    entries = read_yaml(source)
    assert [entry.text for entry in entries] == expected
    for entry in entries:
        positions_hold(entry.text, entry.runs, entry.written, source)
