"""Strings of Android's resources."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from noticelint.formats.catalogs.android import read_android
from noticelint.formats.errors import ReadError

Check = Callable[..., None]
StandsAs = Callable[..., str]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("", []),
        ('<string name="a">您好</string>', [("a", "您好")]),
        ('<string name="a"/><string name="b"></string>', [("a", ""), ("b", "")]),
        ('<plurals name="p"><item quantity="one">1</item><item quantity="other">2</item></plurals>', [("p.one", "1"), ("p.other", "2")]),
        ('<string-array name="l"><item>x</item><item>y</item></string-array><item name="z" type="string">z</item>', [("l[0]", "x"), ("l[1]", "y")]),
        ('<style name="s"><item name="color">red</item></style><integer name="n">1</integer>', []),
        ('<string name="a">@string/b</string><string name="c">@android:string/ok</string>', []),
        # Escapes
        ("<string name=\"a\">It\\'s \\\"so\\\"\\n\\t\\u4f60\\@\\?\\\\</string>", [("a", "It's \"so\"\n\t你@?\\")]),
        ('<string name="a">  one\n\t two   three  </string>', [("a", " one two three ")]),
        ('<string name="a">"  one\n two"  x</string>', [("a", "  one\n two x")]),
        ('<string name="a">a &amp; b &lt;c&gt; &#39;</string>', [("a", "a & b <c> '")]),
        ('<string name="a">a\\u00</string>', [("a", "au00")]),
        ('<string name="a">\\ud83d\\ude00</string>', [("a", "😀")]),
        ('<string name="a">\\ud83d</string>', [("a", "\ufffd")]),
        # Elements inside
        ('<string name="a">Hi <xliff:g id="n">%1$s</xliff:g>, <b>it <i>is</i></b><br/>on</string>', [("a", "Hi %1$s, it is\non")]),
        ('<string name="a"><![CDATA[<p>It\\\'s</p>]]> &amp;</string>', [("a", "<p>It's</p> &")]),
        ('<string name="a">one<!-- two --> three<?x y?></string>', [("a", "one three")]),
    ],
)  # fmt: skip
def test_keys_and_values(inside: str, expected: list[tuple[str, str]], positions_hold: Check) -> None:
    source = f'<?xml version="1.0" encoding="utf-8"?>\n<resources xmlns:xliff="x">{inside}</resources>\n'
    entries = read_android(source)
    assert [(entry.key, entry.text) for entry in entries] == expected
    for entry in entries:
        positions_hold(entry.text, entry.runs, entry.written, source)


def test_comments_are_those_above() -> None:
    source = (
        "<resources><!-- one --><string name='a'>x</string><string name='b'>x</string><!-- two --><plurals name='p'>"
        "<item quantity='one'>x</item><item quantity='other'>x</item></plurals><string name='c'>x</string></resources>"
    )
    assert [entry.comment for entry in read_android(source)] == ["one", "", "two", "two", ""]


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("It's", r"It\'s"),
        ("退款", r"\u9000款"),
        ("you & me", "you\n   &amp; me"),
        ("%1$s, it", "%1$s</xliff:g>, <b>it"),
        ("<p>", "<p>"),
        ("<br>", "&lt;br>"),
        ("😀", r"\ud83d\ude00"),
        ('"', "\\&quot;"),
    ],
)
def test_where_words_stand(words: str, written: str, stands_as: StandsAs) -> None:
    source = (
        '<resources><string name="a">您It\\\'s \\u9000款 you\n   &amp; me <xliff:g>%1$s</xliff:g>, <b>it</b>'
        "<![CDATA[<p>]]>&lt;br>\\ud83d\\ude00 \\&quot;</string></resources>"
    ).replace("<resources>", '<resources xmlns:xliff="x">')
    entry = read_android(source)[0]
    assert stands_as(entry.text, entry.runs, entry.written, source, words) == written


def test_an_entity_of_ones_own_is_refused() -> None:
    with pytest.raises(ReadError, match="an entity that XML itself does not know") as caught:
        read_android(
            '<!DOCTYPE resources [\n  <!ENTITY app "Shop">\n]>\n<resources><string name="a">&app;</string></resources>'
        )
    assert (caught.value.line, caught.value.column) == (2, 3)
