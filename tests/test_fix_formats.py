"""Fixes in every format that can be written back: the bytes of the edit change, and no other."""

from __future__ import annotations

import codecs
import json

import pytest

from noticelint.config import Settings
from noticelint.judge import Run
from noticelint.mend.fix import fix_bytes

_EN = (
    "Your refund is due pursuant to section 4 of the terms, and it will reach your account within five days. Thank you."
)
_EN_FIXED = _EN.replace("pursuant to", "under")
_ZH = "您的訂單已取消，相關费用將於7個工作天內退回原付款帳戶，如有疑問請致電客服專線，我們將盡速為您處理，謝謝您。"
_ZH_FIXED = _ZH.replace("费", "費")
_TH = "ระบบใช้ดาต้าเบสใหม่ตั้งแต่วันที่ 5 ธันวาคม 2569"
_TH_FIXED = _TH.replace("ดาต้าเบส", "ฐานข้อมูล")


def _fixed(run: Run, path: str, data: bytes, encoding: str = "") -> bytes:
    rules = tuple(rule for rule in run.rules if rule.id in ("jargon", "mixed-script", "informal-tone", "mixed-width"))
    run = run._replace(rules=rules, settings=Settings(root=".", encoding=encoding))
    fixed = fix_bytes(path, data, run, unsafe=False)
    assert fix_bytes(path, fixed.data, run, unsafe=False).data == fixed.data
    return fixed.data


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("a.txt", f"{_EN}\r\n", f"{_EN_FIXED}\r\n"),
        ("a.txt", f"  {_EN}\r\rSecond\tline", f"  {_EN_FIXED}\r\rSecond\tline"),
        ("a.md", f"# Terms\n\n*  {_EN}\n", f"# Terms\n\n*  {_EN_FIXED}\n"),
        ("a.md", f"> **Note.** {_EN}", f"> **Note.** {_EN_FIXED}"),
        ("a.html", f"<p class='x'>{_EN}</p>\n<!-- pursuant to -->", f"<p class='x'>{_EN_FIXED}</p>\n<!-- pursuant to -->"),
        ("a.html", f"<p>R&amp;D. {_EN}</p>", f"<p>R&amp;D. {_EN_FIXED}</p>"),
        ("a.rst", f"Terms\n=====\n\n{_EN}\n", f"Terms\n=====\n\n{_EN_FIXED}\n"),
        ("a.txt.j2", f"Dear {{{{ name }}}},\n{_EN}\n", f"Dear {{{{ name }}}},\n{_EN_FIXED}\n"),
        (
            "a.html.j2",
            f"{{% if a %}}<p>{_EN}</p>{{% else %}}<p>{_EN} Thank you.</p>{{% endif %}}",
            f"{{% if a %}}<p>{_EN_FIXED}</p>{{% else %}}<p>{_EN_FIXED} Thank you.</p>{{% endif %}}",
        ),
        ("en.json", f'{{\n  "a": "{_EN}",\t"b": 1}}', f'{{\n  "a": "{_EN_FIXED}",\t"b": 1}}'),
        ("locales/zh-TW.json", json.dumps({"a": _ZH}), json.dumps({"a": _ZH_FIXED})),
        ("zh-TW.json", json.dumps({"a": _ZH}, ensure_ascii=False), json.dumps({"a": _ZH_FIXED}, ensure_ascii=False)),
        ("en.yaml", f"a: {_EN}\nb: |\n  {_EN}\n", f"a: {_EN_FIXED}\nb: |\n  {_EN_FIXED}\n"),
        ("en.yaml", f"a: '{_EN} It''s new.'", f"a: '{_EN_FIXED} It''s new.'"),
        ("en.yaml", f'a: "{_EN} \\u00e9"\nb: >-\n  {_EN[:40]}\n  {_EN[41:]}\n', f'a: "{_EN_FIXED} \\u00e9"\nb: >-\n  {_EN[:40]}\n  {_EN[41:]}\n'.replace("pursuant to", "under")),
        ("en.po", f'msgid "mail.body"\nmsgstr ""\n"{_EN[:50]}"\n"{_EN[50:]}"\n', f'msgid "mail.body"\nmsgstr ""\n"{_EN[:50]}"\n"{_EN[50:]}"\n'.replace("pursuant to", "under")),
        ("values/strings.xml", f'<resources><string name="a">{_EN} It\\\'s new.</string></resources>', f'<resources><string name="a">{_EN_FIXED} It\\\'s new.</string></resources>'),
        ("en.lproj/L.strings", f'/* pursuant to */\n"a" = "{_EN} \\"x\\"";\n', f'/* pursuant to */\n"a" = "{_EN_FIXED} \\"x\\"";\n'),
        ("a.arb", json.dumps({"@@locale": "en", "a": _EN}), json.dumps({"@@locale": "en", "a": _EN_FIXED})),
        ("en.csv", f'id,text\n1,"{_EN} He said ""yes""."\n', f'id,text\n1,"{_EN_FIXED} He said ""yes""."\n'),
        ("en.xlf", f'<xliff version="1.2"><file source-language="en"><body><trans-unit id="a"><source>{_EN} A &amp; B.</source></trans-unit></body></file></xliff>', f'<xliff version="1.2"><file source-language="en"><body><trans-unit id="a"><source>{_EN_FIXED} A &amp; B.</source></trans-unit></body></file></xliff>'),
    ],
)  # fmt: skip
def test_each_format(run: Run, path: str, before: str, after: str) -> None:
    assert _fixed(run, path, before.encode()) == after.encode()


@pytest.mark.parametrize(
    ("path", "data"),
    [
        # Words parted by markup, by a tag of the template, or that a variable may join.
        ("a.md", "Your refund is due pursuant **to** section 4 of the terms."),
        ("a.html", "<p>Your refund is due pursuant <b>to</b> section 4 of the terms.</p>"),
        ("a.txt.j2", "Your refund is due pursuant {# why #}to section 4 of the terms."),
        # Mails and Word files are left alone.
        ("a.eml", f"Subject: x\nContent-Type: text/plain; charset=utf-8\n\n{_EN}\n"),
    ],
)
def test_left_alone(run: Run, path: str, data: str) -> None:
    assert _fixed(run, path, data.encode()) == data.encode()


@pytest.mark.parametrize(
    ("encoding", "mark", "before", "after"),
    [
        ("utf-8", codecs.BOM_UTF8, _EN, _EN_FIXED),
        ("utf-16-le", codecs.BOM_UTF16_LE, _ZH, _ZH_FIXED),
        ("utf-16-be", codecs.BOM_UTF16_BE, _TH, _TH_FIXED),
        ("gb18030", b"", "您的订单已經发出，请您注意查收，如有疑问请致电客服热线，谢谢您的支持。", "您的订单已经发出，请您注意查收，如有疑问请致电客服热线，谢谢您的支持。"),
        ("big5", b"", "主機故障！！服務將於今日恢復，造成您的不便，敬請見諒，如有疑問請洽客服。", "主機故障！服務將於今日恢復，造成您的不便，敬請見諒，如有疑問請洽客服。"),
        ("cp874", b"", _TH, _TH_FIXED),
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_each_encoding(run: Run, encoding: str, mark: bytes, before: str, after: str, end: str) -> None:
    data = mark + f"{before}{end}".encode(encoding)
    assert _fixed(run, "a.txt", data) == mark + f"{after}{end}".encode(encoding)


def test_what_the_encoding_lacks_is_not_written(run: Run) -> None:
    words = "".join(f"&#{ord(char)};" for char in "系统故障，请稍候再试")
    page = f"<p>{words}!!</p>"
    assert _fixed(run, "a.html", page.encode(), encoding="ascii") == page.encode()
    assert _fixed(run, "a.html", page.encode()) == f"<p>{words}！</p>".encode()


def test_a_word_in_escapes_is_written_in_escapes(run: Run) -> None:
    assert b"\\u8cbb" in _fixed(run, "zh-TW.json", json.dumps({"a": _ZH}).encode())
