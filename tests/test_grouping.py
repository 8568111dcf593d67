"""Which notices are versions of one another."""

from __future__ import annotations

import pytest

from noticelint.config import VersionsRule
from noticelint.versions.grouping import Member, group, missing, without_language


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a/cancel.zh-Hans.md", "a/cancel.md"),
        ("a/cancel_th.md", "a/cancel.md"),
        ("a/cancel.md", "a/cancel.md"),
        ("a/cancel.en.md.j2", "a/cancel.md.j2"),
        ("th/cancel.md", "{lang}/cancel.md"),
        ("zh-TW/mail/cancel.md", "{lang}/mail/cancel.md"),
        ("letters/th.md", "letters/{lang}.md"),
        ("messages/en.json", "messages/{lang}.json"),
        ("ios/zh-HK.lproj/L.strings", "ios/{lang}.lproj/L.strings"),
        ("res/values-zh-rTW/strings.xml", "res/values/strings.xml"),
        ("res/values/strings.xml", "res/values/strings.xml"),
        ("locale/th/LC_MESSAGES/shop.po", "locale/{lang}/LC_MESSAGES/shop.po"),
        ("check-in.md", "check-in.md"),
        ("menthe.md", "menthe.md"),
    ],
)
def test_paths_without_their_language(path: str, expected: str) -> None:
    assert without_language(path) == expected


def _paths(members: list[Member], families: tuple[VersionsRule, ...] = ()) -> list[list[str]]:
    return [[member.path + member.key for member in one.members] for one in group(members, families)]


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ([Member("a.en.md", language="en"), Member("a.th.md", language="th"), Member("b.th.md", language="th")], [["a.en.md", "a.th.md"]]),
        ([Member("en/a.md", language="en"), Member("zh-TW/a.md", language="zh-Hant")], [["en/a.md", "zh-TW/a.md"]]),
        ([Member("a.md", language="en"), Member("a.th.md", language="th")], [["a.md", "a.th.md"]]),
        # One language twice is no pair, but two places that write it are.
        ([Member("a.en.md", language="en"), Member("a-en.md", language="en")], []),
        ([Member("a.zh-HK.md", language="zh-Hant"), Member("a.zh-TW.md", language="zh-Hant")], [["a.zh-HK.md", "a.zh-TW.md"]]),
        ([Member("x/1.md", id="C7", language="en"), Member("y/2.txt", id="C7", language="th")], [["x/1.md", "y/2.txt"]]),
        ([Member("en.json", "mail.body", "en"), Member("th.json", "mail.body", "th"), Member("th.json", "sms", "th")], [["en.jsonmail.body", "th.jsonmail.body"]]),
        ([Member("a.json", "en.body", "en"), Member("a.json", "th.body", "th")], [["a.jsonen.body", "a.jsonth.body"]]),
        ([Member("th.po", "body", "th"), Member("th.po", "body (source)", "en")], [["th.pobody (source)", "th.pobody"]]),
        ([Member("a.md", language="th", part=0), Member("a.md", language="en", part=1)], [["a.md", "a.md"]]),
        ([Member("a.md", language="th"), Member("b.md", language="en")], []),
    ],
)  # fmt: skip
def test_groups(members: list[Member], expected: list[list[str]]) -> None:
    assert _paths(members) == expected


def test_a_configured_pattern_goes_before_names() -> None:
    members = [
        Member("m/th/a1.md", language="th"),
        Member("m/en/a1.md", language="en"),
        Member("m/en/b.md", language="en"),
    ]
    family = VersionsRule("m/{lang}/*.md", ("en", "th", "zh-Hans"), "en")
    groups = group(members, (family,), alone=True)
    assert [one.members[0].language for one in groups] == ["en", "en"]
    assert missing(groups, (family,)) == {"m/{lang}/a1.md": ("zh-Hans",), "m/{lang}/b.md": ("th", "zh-Hans")}


def test_what_its_like_have_is_missing() -> None:
    names = (("a", "en"), ("a", "th"), ("a", "zh-Hans"), ("b", "en"), ("b", "th"), ("c", "th"))
    members = [Member(f"{name}.{language}.md", language=language) for name, language in names]
    assert missing(group(members, alone=True)) == {"b.md": ("zh-Hans",), "c.md": ("en", "zh-Hans")}
    assert missing(group(members)) == {"b.md": ("zh-Hans",)}
