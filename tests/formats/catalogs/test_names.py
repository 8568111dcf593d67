"""Which files are catalogues, what language they are in, and how their placeholders are written."""

from __future__ import annotations

import pytest

from noticelint.formats.catalogs.dialect import dialect_of
from noticelint.formats.catalogs.entry import Entry
from noticelint.formats.catalogs.language import language_code, language_of, told_by
from noticelint.formats.catalogs.names import is_catalog


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("zh", "zh-Hans"), ("zh-CN", "zh-Hans"), ("zh_SG", "zh-Hans"), ("zh-Hans-HK", "zh-Hans"), ("ZH_hans", "zh-Hans"),
        ("zh-TW", "zh-Hant"), ("zh_HK", "zh-Hant"), ("zh-Hant", "zh-Hant"), ("zh-Hant-CN", "zh-Hant"), ("zh-MO", "zh-Hant"),
        ("zh-rTW", "zh-Hant"), ("b+zh+Hant+TW", "zh-Hant"), ("zho", "zh-Hans"), ("yue", "zh-Hant"),
        ("th", "th"), ("th_TH", "th"), ("tha", "th"), ("en", "en"), ("en-GB", "en"), ("EN_us", "en"), (" en ", "en"), ("en-001", "en"),
        ("ja", "other"), ("fr_FR", "other"), ("pt-BR", "other"), ("fil", "other"),
        ("", ""), ("xx", ""), ("mail", ""), ("english", ""), ("en.json", ""), ("the", ""),
    ],
)  # fmt: skip
def test_language_of_a_tag(tag: str, code: str) -> None:
    assert language_code(tag) == code


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("locales/en/mail.json", "en"),
        ("locales/zh-CN/mail.json", "zh-Hans"),
        ("config/locales/zh_TW.yml", "zh-Hant"),
        ("i18n/messages.zh-HK.json", "zh-Hant"),
        ("i18n/messages_th.properties.json", ""),
        ("lib/l10n/app_zh_Hant.arb", "zh-Hant"),
        ("lib/l10n/app_th.arb", "th"),
        ("locale/th/LC_MESSAGES/shop.po", "th"),
        ("locale/th_TH/LC_MESSAGES/shop.po", "th"),
        ("po/zh_CN.po", "zh-Hans"),
        ("src/messages.zh-Hans.xlf", "zh-Hans"),
        ("app/src/main/res/values-zh-rTW/strings.xml", "zh-Hant"),
        ("res/values-b+zh+Hant/strings.xml", "zh-Hant"),
        ("res/values-mcc454-mnc12-zh-rHK-night/strings.xml", "zh-Hant"),
        ("res/values-th/strings.xml", "th"),
        ("res/values/strings.xml", ""),
        ("res/values-night/strings.xml", ""),
        ("res/values-sw600dp/strings.xml", ""),
        ("res/values-fr/strings.xml", "other"),
        ("ios/zh-HK.lproj/Localizable.strings", "zh-Hant"),
        ("ios/Base.lproj/Localizable.strings", ""),
        ("ios/fr.lproj/Localizable.strings", "other"),
        ("th\\mail.json", "th"),
        # The nearer tells.
        ("en/th.json", "th"),
        ("zh-TW/en/mail.json", "en"),
        ("locales/en/ja.json", "other"),
        # Words and folders of another meaning
        ("locales/en/sign-in.json", "en"),
        ("locales/en/how_to.json", "en"),
        ("locales/th/user.id.json", "other"),
        ("src/ts/mail.json", ""),
        ("ts/locales/mail.json", ""),
        ("locales/ja/mail.json", "other"),
        ("locales/mail.json", ""),
        ("mail.json", ""),
        ("en", ""),
    ],
)
def test_language_that_a_path_tells(path: str, told: str) -> None:
    assert told_by(path) == told
    assert language_of(path) == ("" if told == "other" else told)


@pytest.mark.parametrize(
    "path",
    [
        "shop.po", "a/b.XLF", "a.xliff", "app_en.arb", "x.strings", "x.stringsdict", "res/values/strings.xml",
        "res/values-zh-rTW/strings.xml", "res/values/strings_mail.xml", "locales/mail/cancel.json", "src/locale/a.yaml",
        "I18N/texts.csv", "lang/a.yml", "translations/a.tsv", "_locales/en/messages.json", "en.json", "messages.zh-CN.json",
        "config/zh_TW.yml", "texts-th.csv", "locales/fr.json", "locales\\a.json",
    ],
)  # fmt: skip
def test_catalogues(path: str) -> None:
    assert is_catalog(path)


@pytest.mark.parametrize(
    "path",
    [
        "shop.pot", "shop.mo", "a.json", "data/notices.yaml", "table.csv", "strings.xml", "res/layout/strings.xml",
        "res/values/colors.xml", "package.json", "locales/package.json", "i18n/tsconfig.json", "lang/tsconfig.build.json",
        "openapi.en.yaml", "messages/asyncapi.yml", "messages/order.schema.json", "docker-compose.th.yml", "fr.json",
        "check-in.json", "user.id.json", "locales", "locales/readme.md", "locales/en", "en.txt", "",
    ],
)  # fmt: skip
def test_what_is_no_catalogue(path: str) -> None:
    assert not is_catalog(path)


@pytest.mark.parametrize(
    ("path", "texts", "dialect"),
    [
        ("a.json", ["Dear customer"], ""),
        ("a.json", [], ""),
        ("a.json", ["Dear {name}", "{{x}}", "at {0} or {place}"], "brace"),
        ("a.json", ["{n, plural, one {# day} other {# days}}"], "brace"),
        ("a.json", ["Dear {{name}}, {{ date | short }}"], "jinja"),
        ("a.json", ["Dear ${name}, at ${time.start}"], "dollar"),
        ("a.json", ["尊敬的%s，共%d元", "%(name)s您好"], "percent"),
        ("a.yml", ["Dear %{name}"], "percent"),
        ("a.strings", ["您好 %@，%1$@"], "percent"),
        ("values/strings.xml", ["%1$s, %2$d", "{x}"], "percent"),
        ("a.json", ["20% discount, 100%"], ""),
        ("a.json", ["{ \"a\": 1 }", "{}", "{{}}", "$5", "{a b c}"], ""),
        # Of two alike, the one usual in the format.
        ("a.arb", ["{x} ${y}"], "brace"),
        ("a.po", ["{x} %s"], "percent"),
    ],
)  # fmt: skip
def test_placeholders(path: str, texts: list[str], dialect: str) -> None:
    assert dialect_of(path, [Entry("", text, ((0, 0),), {}) for text in texts]) == dialect
