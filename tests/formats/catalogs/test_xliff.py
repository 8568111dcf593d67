"""Units of XLIFF 1.2 and 2.0."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from noticelint.formats.catalogs.entry import DEEPEST
from noticelint.formats.catalogs.xliff import read_xliff
from noticelint.formats.errors import ReadError

Check = Callable[..., None]
StandsAs = Callable[..., str]


def old(units: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-16"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
        f'<file source-language="en-GB" target-language="zh-HK"><body>{units}</body></file></xliff>'
    )


def new(units: str) -> str:
    return f'<xliff version="2.0" srcLang="en" trgLang="th"><file id="f"><group id="g">{units}</group></file></xliff>'


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (old(""), []),
        (old('<trans-unit id="a"><source>Pay</source></trans-unit>'), [("a", "Pay", "en", "source")]),
        (
            old('<trans-unit id="a" resname="pay.now"><source>Pay</source><target>付款</target></trans-unit>'),
            [("pay.now", "Pay", "en", "source"), ("pay.now", "付款", "zh-Hant", "target")],
        ),
        (old('<trans-unit id="a" translate="no"><source>Pay</source></trans-unit>'), []),
        (
            old('<trans-unit id="a"><source>Pay</source><target state="needs-translation">Pay</target></trans-unit>'),
            [("a", "Pay", "en", "source")],
        ),
        (
            old(
                '<trans-unit id="a"><source>Pay</source><alt-trans><note>x</note><source>Buy</source><target>買</target>'
                "</alt-trans><seg-source><mrk>Pay</mrk></seg-source><target/></trans-unit>"
            ),
            [("a", "Pay", "en", "source")],
        ),
        # Inline elements
        (
            old('<trans-unit id="a"><source>Dear <x id="N" equiv-text="{{n}}"/>,<x id="B" ctype="lb"/>at <x id="T"/></source></trans-unit>'),
            [("a", "Dear {{n}},\nat {T}", "en", "source")],
        ),
        (
            old('<trans-unit id="a"><source>A <g id="1">b <g id="2">c</g></g> <ph id="3" equiv-text="-">%s</ph><bx id="4"/></source></trans-unit>'),
            [("a", "A b c %s", "en", "source")],
        ),
        (old('<trans-unit id="a"><source>a &lt;b&gt; <![CDATA[&amp; <i>]]>&#x4F60;</source></trans-unit>'), [("a", "a <b> &amp; <i>你", "en", "source")]),
        (
            new('<unit id="u" name="n"><segment><source>A. </source><target>ก </target></segment><ignorable><source>- </source></ignorable><segment><source>B</source><target>ข</target></segment></unit>'),
            [("n", "A. - B", "en", "source"), ("n", "ก ข", "th", "target")],
        ),
        (new('<unit id="u"><segment state="initial"><source>A</source><target>A</target></segment></unit>'), [("u", "A", "en", "source")]),
        (
            new(
                '<unit id="u"><originalData><data id="d">{n}</data><data id="e">' + "e" * 300 + "</data></originalData><segment>"
                '<source>A <ph id="1" dataRef="d"/><ph id="2" disp="{m}"/><ph id="3" equiv="{k}"/><ph id="4" dataRef="e"/><pc id="4">z</pc></source></segment></unit>'
            ),
            [("u", "A {n}{m}{k}z", "en", "source")],
        ),
    ],
)  # fmt: skip
def test_keys_and_values(source: str, expected: list[tuple[str, str, str, str]], positions_hold: Check) -> None:
    entries = read_xliff(source)
    assert [(entry.key, entry.text, entry.language, entry.role) for entry in entries] == expected
    for entry in entries:
        positions_hold(entry.text, entry.runs, entry.written, source)


def test_notes_are_comments() -> None:
    source = old('<trans-unit id="a"><source>A</source><note>Shown\n  twice</note></trans-unit>')
    assert [entry.comment for entry in read_xliff(source)] == ["Shown twice"]
    source = new('<unit id="u"><notes><note>Once</note></notes><segment><source>A</source></segment></unit>')
    assert [entry.comment for entry in read_xliff(source)] == ["Once"]


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("退款", "退款"),
        ("与退款", "&#x4E0E;退款"),
        ("{{n}}", '<x id="N" equiv-text="{{n}}"/>'),
        ("您好{{n}}", '您<g id="1">好</g><x id="N" equiv-text="{{n}}"/>'),
        ("\n", "\r\n"),
        ("A & B", "A &amp; B"),
    ],
)
def test_where_words_stand(words: str, written: str, stands_as: StandsAs) -> None:
    source = old(
        '<trans-unit id="a"><source>你😀您<g id="1">好</g><x id="N" equiv-text="{{n}}"/>\r\n付款&#x4E0E;退款 A &amp; B</source></trans-unit>'
    )
    entry = read_xliff(source)[0]
    assert stands_as(entry.text, entry.runs, entry.written, source, words) == written


LAUGHS = '<!DOCTYPE x [\n<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><xliff><file>&b;</file></xliff>'


@pytest.mark.parametrize(
    ("source", "line", "column", "reason"),
    [
        ("", 1, 1, "not XML: no element found"),
        ("<xliff>\n <file>你</fill></xliff>", 2, 11, "not XML: mismatched tag"),
        ("<xliff>\r\n你&nbsp;</xliff>", 2, 2, "not XML: undefined entity"),
        (LAUGHS, 2, 1, "an entity that XML itself does not know"),
        (
            '<!DOCTYPE x SYSTEM "file:///etc/hosts">\n<xliff>&hosts;</xliff>',
            2,
            8,
            "an entity that XML itself does not know",
        ),
        ('<!DOCTYPE x [<!ENTITY % p SYSTEM "p.dtd">%p;]><xliff/>', 1, 14, "an entity that XML itself does not know"),
        ("<a>" * 100_000, 1, 3 * DEEPEST + 1, "nested more than 100 deep"),
        ("<xliff>\x00</xliff>", 1, 8, "not XML"),
    ],
)
def test_what_is_no_xml_is_said_with_its_place(source: str, line: int, column: int, reason: str) -> None:
    with pytest.raises(ReadError, match=reason) as caught:
        read_xliff(source)
    assert (caught.value.line, caught.value.column) == (line, column)
