"""Word files to the text that would be sent, and to what in them should not be."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part as FilePart
from hypothesis import given, settings
from hypothesis import strategies as st

from noticelint.formats import word_file
from noticelint.formats.errors import ReadError
from noticelint.formats.word import Document, read_word

NAMESPACES = " ".join(
    f'xmlns:{prefix}="http://schemas.{rest}"'
    for prefix, rest in {
        "w": "openxmlformats.org/wordprocessingml/2006/main",
        "r": "openxmlformats.org/officeDocument/2006/relationships",
        "mc": "openxmlformats.org/markup-compatibility/2006",
        "wps": "microsoft.com/office/word/2010/wordprocessingShape",
        "m": "openxmlformats.org/officeDocument/2006/math",
    }.items()
)
HEAD = f'<?xml version="1.0"?><w:document {NAMESPACES}><w:body>'


def p(*inline: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(inline)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def ins(*inline: str, author: str = "Li") -> str:
    return f'<w:ins w:id="1" w:author="{author}">{"".join(inline)}</w:ins>'


def gone(text: str, author: str = "Li") -> str:
    return f'<w:del w:id="2" w:author="{author}"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def field(instruction: str, result: str | None) -> str:
    shown = "" if result is None else f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(result)}'
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>{shown}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def table(*rows: tuple[str, ...], row_properties: str = "") -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr><w:trPr>{row_properties}</w:trPr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def box(content: str) -> str:
    choice = f'<mc:Choice Requires="wps"><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></mc:Choice>'
    fallback = f"<mc:Fallback><w:pict><w:txbxContent>{content}</w:txbxContent></w:pict></mc:Fallback>"
    return f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"


def packed(document: docx.document.Document) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def replaced(data: bytes, entries: dict[str, bytes | None]) -> bytes:
    """The zip with entries written anew, or dropped."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in (*old.namelist(), *(set(entries) - set(old.namelist()))):
            content = entries.get(name, old.read(name) if name in old.namelist() else None)
            if content is not None:
                new.writestr(name, content)
    return written.getvalue()


EMPTY = packed(docx.Document())


def with_body(body: str) -> bytes:
    return replaced(EMPTY, {"word/document.xml": f"{HEAD}{body}<w:sectPr/></w:body></w:document>".encode()})


def check(document: Document) -> None:
    """Positions lie inside the text, and what they mark is there."""
    length = len(document.source)
    assert document.part.body == document.source
    assert document.part.runs == ((0, 0),)
    for remark in document.part.remarks:
        assert 0 <= remark.start <= remark.end <= length
        if remark.values.get("change") == "inserted":
            assert document.source[remark.start : remark.end] == remark.values["found"]
        elif remark.rule != "leftover-comment":
            assert remark.start == remark.end
    assert list(document.part.remarks) == sorted(document.part.remarks, key=lambda one: (one.start, one.end))
    for heading in document.headings:
        assert 0 <= heading.start < heading.end <= length
        assert 1 <= heading.level <= 6
        assert "\n" not in document.source[heading.start : heading.end]
    for start, end, target in document.links:
        assert 0 <= start < end <= length
        assert target


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p(r("尊敬的客户：")) + p() + p(r("演出"), r("取消。")), "尊敬的客户：\n\n演出取消。"),
        (p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>"), "a\u2028b\tc-d"),
        (p("<w:r><w:t>a\n b</w:t><w:softHyphen/><w:t>c</w:t></w:r>"), "a  bc"),
        # Tables: a row a line, but prose a line of its own.
        (table((p(r("航线")), p(r("日期"))), (p(r("沪港")), p(r("5月1日")))), "航线 | 日期\n沪港 | 5月1日"),
        (table((p(r("Refund")), p(r("We refund all.")) + p() + p(r("In full")))), "Refund\nWe refund all.\nIn full"),
        (table((p(r("US$4.50")), p(), p(r("v1.2")))), "US$4.50 | v1.2"),
        (table((p(), p())) + p(r("a")), "a"),
        (table((p(r("a")), table((p(r("b")), p(r("c")))) + p())), "a | b | c"),
        (table((p(r("a")), table((p(r("b")),), (p(r("c")),)) + p())), "a\nb\nc"),
        # Text that stands in something else.
        (p("<w:hyperlink w:anchor='x'>", r("a"), "</w:hyperlink>", "<w:smartTag>", r("b"), "</w:smartTag>"), "ab"),
        (f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{p(r('a'))}</w:sdtContent></w:sdt>", "a"),
        (p("<w:sdt><w:sdtContent>", r("选择日期"), "</w:sdtContent></w:sdt>"), "选择日期"),
        (p("<w:ruby><w:rt>", r("x"), "</w:rt><w:rubyBase>", r("退"), "</w:rubyBase></w:ruby>"), "退"),
        (p("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"), "x=1"),
        (p(r("a"), box(p(r("in")) + p(r("box"))), r("b")) + p(r("c")), "ab\nin\nbox\nc"),
        # Fields: what they show.
        (p(r("Dear "), field(" MERGEFIELD Name ", "«Name»"), r("!")), "Dear «Name»!"),
        (p(field(' MERGEFIELD "First Name" \\* MERGEFORMAT', None)), "«First Name»"),
        (p("<w:fldSimple w:instr='DATE'>", r("5 May"), "</w:fldSimple>"), "5 May"),
        (p(field("IF " + "</w:instrText></w:r>" + field("MERGEFIELD x", "1") + "<w:r><w:instrText>", "yes")), "yes"),
        (p(field("XE 退款", None), r("a")), "a"),
        # A field that is never closed swallows nothing.
        (p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', r("a")) + p(r("b")), "a\nb"),
        (p('<w:r><w:fldChar w:fldCharType="end"/></w:r>', r("a")), "a"),
        # Changes as if accepted.
        (p(r("在"), ins(r("三")), gone("七"), r("天内")), "在三天内"),
        (p(r("one "), properties="<w:rPr><w:del w:author='Li'/></w:rPr>") + p(r("two")), "one two"),
        (p(gone("one"), properties="<w:rPr><w:del w:author='Li'/></w:rPr>") + p(r("two")), "two"),
        (p(r("a")) + p(gone("b"), properties="<w:rPr><w:del w:author='Li'/></w:rPr>"), "a\n"),
        (table((p(r("a")),), row_properties="<w:del w:author='Li'/>") + p(r("b")), "b"),
        (table(("<w:tcPr><w:cellDel w:author='Li'/></w:tcPr>" + p(r("a")), p(r("b")))), "b"),
        ("<w:moveFrom>" + p(r("a")) + "</w:moveFrom><w:moveTo>" + p(r("b")) + "</w:moveTo>", "\nb"),
        ("", ""),
    ],
)  # fmt: skip
def test_the_text_that_would_be_sent(body: str, text: str) -> None:
    document = read_word(with_body(body))
    check(document)
    assert document.source == text


@pytest.mark.parametrize(
    ("body", "remarks"),
    [
        (
            p(r("在"), gone("七"), ins(r("三")), r("天内")),
            [("tracked-change", "deleted", "七", "Li", 1, 1), ("tracked-change", "inserted", "三", "Li", 1, 2)],
        ),
        # One change that Word writes as several; two by different people.
        (p(ins(r("a"), r("b")), ins(r("c"))), [("tracked-change", "inserted", "abc", "Li", 0, 3)]),
        (p(gone("a"), gone("b"), r("c"), gone("d")), [
            ("tracked-change", "deleted", "ab", "Li", 0, 0), ("tracked-change", "deleted", "d", "Li", 1, 1),
        ]),
        (p(ins(r("a")), ins(r("b"), author="Wu")), [
            ("tracked-change", "inserted", "a", "Li", 0, 1), ("tracked-change", "inserted", "b", "Wu", 1, 2),
        ]),
        (p(ins(gone("a", author="Wu"), r("b"))), [
            ("tracked-change", "deleted", "a", "Wu", 0, 0), ("tracked-change", "inserted", "b", "Li", 0, 1),
        ]),
        (p(r("x")) + p("<w:moveFrom w:author='Li'>", r("a"), "</w:moveFrom>", "<w:moveTo w:author='Li'>", r("a"), "</w:moveTo>"), [
            ("tracked-change", "deleted", "a", "Li", 2, 2), ("tracked-change", "inserted", "a", "Li", 2, 3),
        ]),
        (p(r("one"), properties="<w:rPr><w:del w:author='Li'/></w:rPr>") + p(r("two")), [
            ("tracked-change", "deleted", "¶", "Li", 3, 3),
        ]),
        (p(r("x")) + table((p(r("a")), p(r("b"))), row_properties="<w:del w:author='Li'/>") + p(r("y")), [
            ("tracked-change", "deleted", "a", "Li", 2, 2), ("tracked-change", "deleted", "b", "Li", 2, 2),
        ]),
        (table((p(r("a")), p(r("b"))), row_properties="<w:ins w:author='Li'/>"), [
            ("tracked-change", "inserted", "a", "Li", 0, 1), ("tracked-change", "inserted", "b", "Li", 4, 5),
        ]),
        (p(r("a"), r("内部", "<w:vanish/>"), r("备注", "<w:vanish w:val='true'/>"), r("b")), [("hidden-text", None, "内部备注", None, 1, 1)]),
        (p(r("a", "<w:vanish w:val='0'/>"), r("b", "<w:webHidden/>")), []),
        (p(r("a")) + p(r("x", "<w:vanish/>")), [("hidden-text", None, "x", None, 2, 2)]),
        (p(r("a")) + table((p(r("x", "<w:vanish/>")),)), [("hidden-text", None, "x", None, 1, 1)]),
        # Changes of format alone are none of the text.
        (p(r("a", "<w:rPrChange w:author='Li'/>"), properties="<w:pPrChange w:author='Li'/>"), []),
    ],
)  # fmt: skip
def test_what_should_not_be_sent(body: str, remarks: list[tuple[object, ...]]) -> None:
    document = read_word(with_body(body))
    check(document)
    assert [
        (one.rule, one.values.get("change"), one.values["found"], one.values.get("author"), one.start, one.end)
        for one in document.part.remarks
    ] == remarks


def test_text_is_hidden_by_styles_too() -> None:
    document = docx.Document()
    hidden = document.styles.add_style("Hidden", 2)
    hidden.font.hidden = True
    derived = document.styles.add_style("Derived", 2)
    derived.base_style = hidden
    whole = document.styles.add_style("Whole", 1)
    whole.font.hidden = True
    document.add_paragraph("a").add_run("x", "Derived")
    document.add_paragraph("y", "Whole")
    read = read_word(packed(document))
    check(read)
    assert read.source == "a\n"
    assert [(one.rule, one.values, one.start) for one in read.part.remarks] == [
        ("hidden-text", {"found": "x"}, 1),
        ("hidden-text", {"found": "y"}, 2),
    ]


def test_comments_are_told_where_they_are_anchored() -> None:
    document = docx.Document()
    first = document.add_paragraph("尊敬的客户：")
    second = document.add_paragraph("演出")
    marked = second.add_run("取消")
    second.add_run("。")
    document.add_comment([marked], text="法务\n确认", author="王")
    document.add_comment([first.runs[0], marked], text="Really?", author="Jo")
    read = read_word(packed(document))
    check(read)
    assert read.source == "尊敬的客户：\n演出取消。"
    assert [(one.rule, one.values, read.source[one.start : one.end]) for one in read.part.remarks] == [
        ("leftover-comment", {"found": "Really?", "author": "Jo"}, "尊敬的客户：\n演出取消"),
        ("leftover-comment", {"found": "法务 确认", "author": "王"}, "取消"),
    ]


def test_a_comment_whose_place_is_lost_is_told_all_the_same() -> None:
    document = docx.Document()
    document.add_comment([document.add_paragraph("a").runs[0]], text="x", author="Jo")
    read = read_word(
        replaced(packed(document), {"word/document.xml": f"{HEAD}{p(r('a'))}</w:body></w:document>".encode()})
    )
    assert [(one.values["found"], one.start, one.end) for one in read.part.remarks] == [("x", 0, 0)]


def test_headings_by_style_and_by_outline() -> None:
    document = docx.Document()
    for level, text in enumerate(("关于演出取消的通知", "退款", "How")):
        document.add_heading(text, level)
    document.add_paragraph("Body")
    document.add_paragraph("Sub", "Subtitle")
    own = document.styles.add_style("Ours", 1)
    own.base_style = document.styles["Heading 2"]
    document.add_paragraph("Derived", "Ours")
    document.add_paragraph("", "Heading 1")
    data = packed(document)
    outlined = p(r("Outlined"), properties='<w:outlineLvl w:val="2"/>') + "</w:body>"
    with zipfile.ZipFile(io.BytesIO(data)) as zipped:
        body = zipped.read("word/document.xml").decode().replace("</w:body>", outlined)
    read = read_word(replaced(data, {"word/document.xml": body.encode()}))
    check(read)
    assert [(read.source[one.start : one.end], one.level) for one in read.headings] == [
        ("关于演出取消的通知", 1), ("退款", 1), ("How", 2), ("Sub", 2), ("Derived", 2), ("Outlined", 3),
    ]  # fmt: skip


def letter() -> docx.document.Document:
    """A letter with a header, a footer, a table, a link and notes."""
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "某某剧院"
    section.footer.paragraphs[0].text = "电话：020-12345678"
    section.even_page_header.paragraphs[0].text = "even pages are not set apart"
    document.add_paragraph("尊敬的客户：")
    linked = document.add_paragraph("详见")
    target = document.part.relate_to("https://example.com/refund", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = docx.oxml.parse_xml(f'<w:hyperlink {NAMESPACES} r:id="{target}">{r("退款说明")}</w:hyperlink>')
    linked._p.append(link)
    linked._p.append(docx.oxml.parse_xml(f'<w:r {NAMESPACES}><w:footnoteReference w:id="2"/></w:r>'))
    linked._p.append(docx.oxml.parse_xml(f'<w:r {NAMESPACES}><w:endnoteReference w:id="1"/></w:r>'))
    for kind, notes in (("footnote", ("续", "未引用", "七个工作日。")), ("endnote", ("续", "以公告为准。"))):
        items = "".join(
            f'<w:{kind} w:id="{number}"{" w:type=" + chr(34) + "separator" + chr(34) if not number else ""}>'
            f"{p(r(note))}</w:{kind}>"
            for number, note in enumerate(notes)
        )
        content = f"<w:{kind}s {NAMESPACES}>{items}</w:{kind}s>".encode()
        uri = PackURI(f"/word/{kind}s.xml")
        kinds = {"footnote": RELATIONSHIP_TYPE.FOOTNOTES, "endnote": RELATIONSHIP_TYPE.ENDNOTES}
        part = FilePart(uri, "application/xml", content, document.part.package)
        document.part.relate_to(part, kinds[kind])
    later = document.add_section()
    later.different_first_page_header_footer = True
    later.first_page_header.paragraphs[0].text = "第一页"
    later.footer.is_linked_to_previous = False
    later.footer.paragraphs[0].text = "电话：020-12345678"
    return document


def test_margins_notes_and_links() -> None:
    read = read_word(packed(letter()))
    check(read)
    assert read.source.split("\n") == [
        "某某剧院", "第一页", "尊敬的客户：", "详见退款说明", "", "七个工作日。", "以公告为准。", "电话：020-12345678",
    ]  # fmt: skip
    assert [(read.source[start:end], target) for start, end, target in read.links] == [
        ("退款说明", "https://example.com/refund")
    ]


def test_links_of_fields() -> None:
    read = read_word(with_body(p(r("见"), field(' HYPERLINK "https://example.com" ', "这里"))))
    check(read)
    assert read.links == ((1, 3, "https://example.com"),)


BOMB = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>'
STRICT = b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
OFFICE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def entry(name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(EMPTY)) as zipped:
        return zipped.read(name)


def encrypted(data: bytes) -> bytes:
    """The zip with the flag of encryption set on its first entry, in both places where it stands."""
    changed = bytearray(data)
    changed[data.index(b"PK\x03\x04") + 6] |= 1
    changed[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(changed)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no Word file: File is not a zip file"),
        (b"Dear customer", "no Word file: File is not a zip file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "an old Word file (.doc); save it as .docx"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0" + "EncryptedPackage".encode("utf-16-le"),
            "a Word file with a password, which cannot be read",
        ),
        (encrypted(EMPTY), "a Word file with encrypted entries, which cannot be read"),
        (EMPTY[:-50], "no Word file: "),
        (EMPTY[:2000] + b"x" * 50 + EMPTY[2050:], "a broken Word file: "),
        (replaced(EMPTY, {"word/document.xml": None}), "a broken Word file: There is no item named 'word/document.xml'"),
        (replaced(EMPTY, {"word/styles.xml": None}), "a broken Word file: There is no item named 'word/styles.xml'"),
        (replaced(EMPTY, {"[Content_Types].xml": None}), "a broken Word file: "),
        (replaced(EMPTY, {"_rels/.rels": None}), "a broken Word file: "),
        (replaced(EMPTY, {"word/document.xml": b"<w:document>"}), "a broken Word file: "),
        (replaced(EMPTY, {"word/document.xml": b""}), "a broken Word file: "),
        (replaced(EMPTY, {"word/document.xml": f"<w:document {NAMESPACES}/>".encode()}), "a Word file without a body"),
        (
            replaced(EMPTY, {"word/document.xml": HEAD.replace("?>", "?>" + BOMB).encode() + b"&c;</w:body></w:document>"}),
            "'/word/document.xml' has a document type, which no Word file has",
        ),
        (
            replaced(EMPTY, {"[Content_Types].xml": entry("[Content_Types].xml").replace(
                b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                b"application/vnd.ms-word.document.macroEnabled.main+xml",
            )}),
            "a Word file with macros (.docm); save it as .docx",
        ),
        (
            replaced(EMPTY, {"[Content_Types].xml": entry("[Content_Types].xml").replace(
                b"wordprocessingml.document.main+xml", b"spreadsheetml.sheet.main+xml",
            )}),
            "no Word file: its main part is application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        ),
        (
            replaced(EMPTY, {"_rels/.rels": entry("_rels/.rels").replace(OFFICE, STRICT)}),
            "a Word file in the Strict Open XML format; save it as Word Document (.docx)",
        ),
        (replaced(EMPTY, {"word/a.xml": b" " * 2_000_000}), "'word/a.xml' is packed more than 200 times"),
        (with_body("<w:sdtContent>" * 400 + "</w:sdtContent>" * 400), "a broken Word file: "),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_word(data)
    assert str(caught.value).startswith(reason)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("MOST_ENTRIES", 3, "a Word file of .* entries; at most 3 are read"),
        ("LARGEST_UNPACKED", 5000, "a Word file of .* bytes unpacked; at most 5000 are read"),
        ("LARGEST_RELATIONSHIPS", 100, "rels' is .* bytes unpacked; at most 100 are read"),
        ("LARGEST_XML", 5000, ".* bytes unpacked; at most 5000 are read"),
    ],
)
def test_limits(monkeypatch: pytest.MonkeyPatch, name: str, value: int, reason: str) -> None:
    monkeypatch.setattr(word_file, name, value)
    with pytest.raises(ReadError, match=reason):
        read_word(EMPTY)


@pytest.mark.parametrize("levels", [1, 20, 50, 80, 120, 240, 2000])
@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<w:sdt>", "</w:sdt>"),
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>"),
        ("<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"),
    ],
)
def test_nesting_is_read_or_refused(opening: str, closing: str, levels: int) -> None:
    data = with_body(opening * levels + p(r("a")) + closing * levels)
    try:
        text = read_word(data).source.strip()
    except ReadError as error:
        text = error.reason
    assert text == "a" or levels > 50
    assert text == "a" or "depth" in text or "deep" in text


def read_or_refuse(data: bytes) -> None:
    try:
        document = read_word(data)
    except ReadError as error:
        message = str(error)
    else:
        check(document)
        message = ""
    assert "\n" not in message


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_a_document_or_a_read_error(data: bytes) -> None:
    read_or_refuse(data)
    read_or_refuse(EMPTY[:4] + data)


LETTER = packed(letter())
PIECES = st.sampled_from([
    p(r("退款")), ins(r("a")), gone("b"), r("x", "<w:vanish/>"), field("MERGEFIELD a", "b"), table((p(r("c")), p())), "<w:p>",
    "</w:p>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:r>", "</w:r>", box(p(r("d"))), "<!-- x -->", "&amp;",
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:commentRangeStart w:id="0"/>', "<w:sectPr/>", "<?pi?>", "<w:t>e</w:t>",
    '<w:pPr><w:outlineLvl w:val="x"/><w:pStyle/><w:rPr><w:del/></w:rPr></w:pPr>', "<w:footnoteReference/>", '<w:hyperlink r:id="x"/>',
])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=12))
def test_any_markup_gives_a_document_or_a_read_error(pieces: list[str]) -> None:
    read_or_refuse(with_body("".join(pieces)))
    read_or_refuse(with_body(p(*pieces)))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_broken_file_gives_a_document_or_a_read_error(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(LETTER) - 1))
    junk = data.draw(st.binary(max_size=8))
    read_or_refuse(LETTER[:at] + junk + LETTER[at + data.draw(st.integers(0, 12)) :])
    with zipfile.ZipFile(io.BytesIO(LETTER)) as zipped:
        name = data.draw(st.sampled_from(sorted(zipped.namelist())))
        content = zipped.read(name)
    at = data.draw(st.integers(0, len(content)))
    changed = content[:at] + junk + content[at + data.draw(st.integers(0, 12)) :]
    read_or_refuse(replaced(LETTER, {name: changed}))
