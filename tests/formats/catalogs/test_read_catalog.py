"""From a catalogue to its notices: a web app's folders, patterns, subjects, languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from noticelint.formats.catalogs.entries import read_entries
from noticelint.formats.catalogs.names import is_catalog
from noticelint.formats.catalogs.read import read_catalog
from noticelint.formats.errors import ReadError

Check = Callable[..., None]
StandsAs = Callable[..., str]

APP = Path(__file__).parent / "app"

# For each file: its notices by key, language, channel and markup, with words of each and how they are written in the file.
NOTICES = {
    "android/res/values/strings.xml": [
        ("push_ferry", "", "app", "text", "doesn't run", r"doesn\'t run"),
        ("terms_html", "", "", "html", "<p>We change", "<p>We change"),
    ],
    "android/res/values-th/strings.xml": [("push_ferry", "th", "app", "text", "ขอคืนเงิน", "ขอคืนเงิน")],
    "android/res/values-zh-rTW/strings.xml": [("push_ferry", "zh-Hant", "app", "text", "，\n因", r"，\n因")],
    "config/locales/zh_TW.yml": [
        ("zh-TW.member.price.body", "zh-Hant", "", "text", "好：\n\n自", "好：\n\n        自"),
        ("zh-TW.member.expiring", "zh-Hant", "", "text", "到期。 到期前", "到期。\n      到期前"),
        ("zh-TW.member.notice", "zh-Hant", "", "text", "因'系統維護'", "因''系統維護''"),
        ("zh-TW.member.offers[1]", "zh-Hant", "", "text", "限本月", r"\u9650\u672c\u6708"),
    ],
    "i18n/sms.csv": [
        ("row 4.en", "en", "", "text", '"planned"', '""planned""'),
        ("row 4.zh-CN", "zh-Hans", "", "text", "\n敬请谅解", "\n敬请谅解"),
        ("row 4.zh-TW", "zh-Hant", "", "text", "洽詢電話", "洽詢電話"),
        ("row 4.th", "th", "", "text", "โทร.", "โทร."),
    ],
    "ios/th.lproj/Localizable.stringsdict": [],
    "ios/zh-HK.lproj/Localizable.strings": [
        ("pool.closed.body", "zh-Hant", "", "text", "健身室照常開放", r"健身室\U7167\U5e38\U958b\U653e")
    ],
    "lib/l10n/app_th.arb": [("dataBreachBody", "th", "", "text", "\nบริษัท", r"\nบริษัท")],
    "locale/th/LC_MESSAGES/shop.po": [
        ("mail: We are sorry: your parcel %(number)s was lost on its way. We send the \"same\" go… (source)", "en", "email", "text", "way.\nWe", 'way.\\n"\n"We'),
        ("mail: We are sorry: your parcel %(number)s was lost on its way. We send the \"same\" go…", "th", "email", "text", '"รายการเดิม"', r"\"รายการเดิม\""),
        ("One parcel waits for you. Please fetch it by %s, or we send it back. (source)", "en", "", "text", "fetch it", "fetch it"),
        ("One parcel waits for you. Please fetch it by %s, or we send it back.[plural] (source)", "en", "", "text", "fetch them", "fetch them"),
        ("One parcel waits for you. Please fetch it by %s, or we send it back.[0]", "th", "", "text", "%d ชิ้น", "%d ชิ้น"),
    ],
    "locales/en/mail.json": [
        ("mail.cancel.body", "en", "email", "text", '"every"', r"\"every\""),
        ("mail.welcome.html", "en", "email", "html", "{{date}}", "{{date}}"),
        ("sms.late", "en", "sms", "text", "seats", "seats"),
    ],
    "locales/th/mail.json": [("mail.cancel.body", "th", "email", "text", "คืนเงิน", "คืนเงิน")],
    "locales/zh-CN/mail.json": [
        ("mail.cancel.body", "zh-Hans", "email", "text", "全额原路退回", r"全额\u539f\u8def\u9000\u56de"),
        ("sms.late", "zh-Hans", "sms", "text", "【海滨票务】", "【海滨票务】"),
    ],
    "locales/zh-TW/mail.json": [
        ("mail.cancel.body", "zh-Hant", "email", "text", "：\n\n因", r"：\n\n因"),
        ("sms.late", "zh-Hant", "sms", "text", "請撥", "請撥"),
    ],
    "src/locale/messages.th.xliff": [
        ("recall.body (source)", "en", "", "text", "{{ model }}", '<ph id="0" dataRef="d1"/>'),
        ("recall.body", "th", "", "text", "หยุดใช้งานและ", "หยุดใช้งาน</pc>และ"),
    ],
    "src/locale/messages.zh-Hans.xlf": [
        ("outage.body (source)", "en", "", "text", "payments & refunds", "payments &amp; refunds"),
        ("outage.body", "zh-Hans", "", "text", "付款与退款", "付款&#x4E0E;退款"),
        ("draft.body (source)", "en", "", "text", "{date}", '<x id="date"/>'),
    ],
}  # fmt: skip
DIALECTS = {
    "brace": ["i18n/sms.csv", "lib/l10n/app_th.arb"],
    "jinja": ["locales/en/mail.json", "src/locale/messages.th.xliff", "src/locale/messages.zh-Hans.xlf"],
    "percent": ["android/res/values/strings.xml", "config/locales/zh_TW.yml", "ios/zh-HK.lproj/Localizable.strings", "locale/th/LC_MESSAGES/shop.po"],
}  # fmt: skip


def source_of(name: str) -> str:
    return (APP / name).read_bytes().decode()


def test_the_catalogues_of_an_app_are_found() -> None:
    files = [path.relative_to(APP).as_posix() for path in APP.rglob("*") if path.is_file()]
    assert sorted(filter(is_catalog, files)) == sorted(NOTICES)
    assert [path for path in files if not is_catalog(path)] == ["package.json"]


@pytest.mark.parametrize("name", NOTICES)
def test_the_notices_of_an_app(name: str, positions_hold: Check, stands_as: StandsAs) -> None:
    source = source_of(name)
    parts = read_catalog(name, source)
    found = [(one.key, one.stated.get("language", ""), one.stated.get("channel", ""), one.markup) for one in parts]
    assert found == [row[:4] for row in NOTICES[name]]
    for part, (*_, words, written) in zip(parts, NOTICES[name], strict=True):
        positions_hold(part.body, part.runs, part.written, source)
        assert stands_as(part.body, part.runs, part.written, source, words) == written


@pytest.mark.parametrize(
    ("dialect", "name"), [(dialect, name) for dialect, names in DIALECTS.items() for name in names]
)
def test_placeholders_of_an_app(dialect: str, name: str) -> None:
    assert {part.dialect for part in read_catalog(name, source_of(name))} == {dialect}
    assert {part.dialect for part in read_catalog(name, source_of(name), dialect="liquid")} == {"liquid"}


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        (("*.body",), ["mail.a.body", "list[0].body"]),
        (("mail.*.body",), ["mail.a.body"]),
        (("mail.*",), ["mail.a.note", "mail.a.body"]),
        (("mail.*.subject",), ["mail.a.subject"]),
        (("list[*].body", "late"), ["list[0].body", "late"]),
        (("list[0]*",), ["list[0].body"]),
        (("l?te",), ["late"]),
        (("LATE", "ate", "lat"), []),
        (("*",), ["mail.a.note", "mail.a.body", "list[0].body", "late"]),
    ],
)
def test_keys_by_pattern(keys: tuple[str, ...], chosen: list[str]) -> None:
    source = '{"mail": {"a": {"subject": "S", "note": "N", "body": "B"}}, "list": [{"body": "C"}], "late": "D"}'
    assert [part.key for part in read_catalog("a.json", source, keys)] == chosen


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("subject", "body"), ("a.title", "a.text"), ("cancel_subject", "cancel_body"), ("cancelSubject", "cancelContent"),
        ("CANCEL_TITLE", "CANCEL_MESSAGE"), ("a.subject", "a.html"),
    ],
)  # fmt: skip
def test_a_subject_belongs_to_the_body_below_it(subject: str, body: str, positions_hold: Check) -> None:
    source = f'{{"x": "-", "{subject}": "Your \\"tour\\"", "{body}": "is cancelled"}}'
    part = read_catalog("a.json", source, (body,))[0]
    assert part.subject is not None
    assert (part.key, part.body, part.subject.key, part.subject.body) == (body, "is cancelled", subject, 'Your "tour"')
    positions_hold(part.subject.body, part.subject.runs, part.subject.written, source)
    # Chosen too, it is no notice of its own.
    assert [one.key for one in read_catalog("a.json", source, (subject, body))] == [body]


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("a.subject", "b.body"),
        ("subtitle", "body"),
        ("subject", "anybody"),
        ("a.subject", "a.footer"),
        ("body", "subject"),
    ],
)
def test_a_subject_of_something_else(subject: str, body: str) -> None:
    source = f'{{"{subject}": "One", "{body}": "Two"}}'
    assert all(part.subject is None for part in read_catalog("a.json", source, ("*",)))


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Home", False),
        ("Are you sure? This cannot be undone.", False),
        ("Payments rest on Sunday from two to four. Nothing is lost.", False),
        ("Payments rest on Sunday from two to four in the morning. Nothing is lost.", True),
        ("word " * 24, False),
        ("word " * 25, True),
        ("<b>" * 30 + "Home</b>", False),
        ("确定删除吗？删除后无法恢复。", False),
        ("本周日凌晨两点至四点暂停付款服务。由此带来不便，敬请谅解。", True),
        ("退" * 39, False),
        ("退" * 40, True),
        ("ไม่สามารถเชื่อมต่อได้ กรุณาลองใหม่อีกครั้ง", False),
        ("เรือเที่ยวค่ำงดให้บริการวันนี้เนื่องจากคลื่นลมแรง ตั๋วยังใช้ได้กับเที่ยวถัดไป ขออภัยในความไม่สะดวก", True),
        ("ก" * 119, False),
        ("ก" * 120, True),
        ("x7 " * 300, True),
        ("1234567890 " * 300, False),
    ],
)
def test_what_reads_like_a_notice(text: str, taken: bool) -> None:
    assert (
        bool(read_catalog("values/strings.xml", f"<resources><string name='a'><![CDATA[{text}]]></string></resources>"))
        == taken
    )


LONG = "word " * 25


def test_what_is_said_to_the_translator_is_no_notice() -> None:
    keys = ["_comment", "a.comment", "a.todo", "@a", "b.message", "b.description", "c.description"]
    source = "{" + ", ".join(f'"{key}": "{LONG}"' for key in keys) + "}"
    assert [part.key for part in read_catalog("a.json", source)] == ["b.message", "c.description"]


@pytest.mark.parametrize(
    ("path", "source", "expected"),
    [
        ("a.json", '{"en": {"a": "x"}, "ja": {"a": "y"}, "th": {"a": "z"}}', [("en.a", "en"), ("th.a", "th")]),
        ("a.yml", "zh-TW:\n  a: x\n", [("zh-TW.a", "zh-Hant")]),
        ("th.json", '{"zh": {"a": "x"}, "b": "y"}', [("zh.a", "zh-Hans"), ("b", "th")]),
        ("a.json", '{"user": {"id": "x", "no": "y"}}', [("user.id", ""), ("user.no", "")]),
        ("a.json", '{"@@locale": "fr", "a": "x"}', []),
        ("app_th.arb", '{"@@locale": "zh", "a": "x"}', [("a", "zh-Hans")]),
        ("locales/fr/a.json", '{"a": "x"}', []),
        ("th.po", 'msgid "a b"\nmsgstr "c"\n', [("a b", ""), ("a b", "th")]),
        ("th.po", 'msgid ""\nmsgstr "Language: ja\\n"\n\nmsgid "a b"\nmsgstr "c"\n', [("a b", "")]),
        ("a.xml", "<xliff srcLang='en' trgLang='ko'><unit id='u'><segment><source>a</source><target>b</target></segment></unit></xliff>", [("u", "en")]),
        ("a.CSV", "key,text\na,b\n", [("row 2", "")]),
        ("th.lproj/a.strings", '"a" = "b";', [("a", "th")]),
    ],
)  # fmt: skip
def test_languages(path: str, source: str, expected: list[tuple[str, str]]) -> None:
    assert [(entry.key, entry.language) for entry in read_entries(path, source)] == expected


def test_a_column_by_name() -> None:
    source = "key,note\na,one\n"
    assert [part.body for part in read_catalog("a.csv", source, ("*",), "note")] == ["one"]


def test_what_ends_like_no_catalogue() -> None:
    with pytest.raises(ReadError, match=r"no message catalogue ends in \.txt"):
        read_catalog("a.txt", "")
