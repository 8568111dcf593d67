"""Display width: held to wcwidth character by character, and safe to send to a terminal."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from wcwidth import wcswidth, wcwidth

from noticelint.patterns import pattern
from noticelint.report.width import _PLAIN, Cut, cells, clusters, cut, pad, visible


def test_fast_path_agrees_with_wcwidth_on_every_character() -> None:
    plain = [char for char in map(chr, range(0x20, 0x110000)) if pattern(_PLAIN).fullmatch(char)]
    assert len(plain) > 20_000
    assert [char for char in plain if cells(char) != wcwidth(char)] == []


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("refund", 6),
        ("退款", 4),
        ("（全额）", 8),
        ("“退款”……", 8),
        ("น้ำ", 2),
        ("เก็บค่าที่", 6),
        ("11月28日", 8),
        ("😀", 2),
        ("👍🏽", 2),
        ("👨‍👩‍👧", 2),
        ("🇹🇭", 2),
        ("❤️", 2),
        ("1️⃣ 退", 5),
        ("한국", 4),
        ("e\u0301", 1),
        ("𠮷", 2),
    ],
)
def test_cells(text: str, columns: int) -> None:
    assert cells(text) == wcswidth(text) == columns


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ที่นี่", ["ที่", "นี่"]),
        ("น้ำ", ["น้ำ"]),
        ("退款", ["退", "款"]),
        ("a👍🏽b", ["a", "👍🏽", "b"]),
        ("\u0e48ก", ["\u0e48", "ก"]),
    ],
)
def test_clusters(text: str, parts: list[str]) -> None:
    assert clusters(text) == parts


def test_pad_counts_columns() -> None:
    assert pad("退款", 6) == "退款  "
    assert pad("退款", 2) == "退款"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("a\tb", "a    b"),
        ("\x1b[31mred", "␛[31mred"),
        ("\x00\x07\x7f", "␀␇␡"),
        ("\x9b31m", "<U+009B>31m"),
        ("\u202eabc", "<U+202E>abc"),
        ("\ufeff退", "<U+FEFF>退"),
        ("\udcff", "<U+DCFF>"),
        ("ก\u200bข👨‍👩‍👧", "ก\u200bข👨‍👩‍👧"),
    ],
)
def test_visible(raw: str, shown: str) -> None:
    assert visible(raw) == shown


def test_nothing_that_steers_a_terminal_is_let_through() -> None:
    kept = {char for char in map(chr, range(0x110000)) if visible(char) == char}
    assert not [char for char in kept if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}]
    assert not [char for char in kept if unicodedata.bidirectional(char) in {"LRE", "RLE", "LRO", "RLO", "PDF"}]
    assert not [char for char in kept if unicodedata.bidirectional(char) in {"LRI", "RLI", "FSI", "PDI"}]


@pytest.mark.parametrize(
    ("text", "start", "end", "width", "expected"),
    [
        ("abcdef", 2, 4, 6, Cut("abcdef", 2, 2)),
        ("abcdefghijklmnop", 0, 2, 8, Cut("abcdefg…", 0, 2)),
        ("abcdefghijklmnop", 7, 9, 8, Cut("…fghijk…", 3, 2)),
        ("abcdefghijklmnop", 14, 16, 8, Cut("…jklmnop", 6, 2)),
        ("abcdefghijklmnop", 4, 16, 8, Cut("…efghij…", 1, 7)),
        ("一二三四五六七八九十", 4, 5, 10, Cut("…三四五六…", 5, 2)),
        ("一二三四五六七八九十", 4, 5, 11, Cut("…三四五六…", 5, 2)),
        ("ที่ที่ที่ที่ที่ที่", 6, 9, 4, Cut("…ที่ที่…", 2, 1)),
        ("ที่นี่", 1, 2, 80, Cut("ที่นี่", 0, 1)),
        ("abc", 3, 3, 80, Cut("abc", 3, 1)),
        ("", 0, 0, 80, Cut("", 0, 1)),
    ],
)
def test_cut(text: str, start: int, end: int, width: int, expected: Cut) -> None:
    assert cut(text, start, end, width) == expected
    assert cells(expected.text) <= width


def test_wcwidth_is_not_imported_for_plain_notices() -> None:
    code = (
        "import sys; from noticelint.report.width import cells, cut; "
        "cells('เก็บค่าที่'); cut('退款（全额）' * 40, 3, 5, 60); cells('refund'); "
        "assert 'wcwidth' not in sys.modules; cells('😀'); assert 'wcwidth' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
