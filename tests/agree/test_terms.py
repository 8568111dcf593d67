"""The glossary: forms by language, mistakes in the file, and what a version writes otherwise."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from noticelint.agree.glossary import GlossaryError, glossary_of, read_glossary
from noticelint.agree.terms import term_slips
from noticelint.formats.read import read_notice
from noticelint.recognise.reading import Stated, read
from noticelint.rulebook.rulebook import Rulebook

POINTS = {
    "en": "member points", "zh-Hans": ["会员积分", "积分"], "zh-Hant": "會員點數", "zh-HK": "會員積分", "th": "คะแนนสะสม",
    "forbidden": {"th": ["แต้ม"], "en": ["loyalty points"]},
}  # fmt: skip


@pytest.mark.parametrize(
    ("entries", "texts", "expected"),
    [
        ([POINTS], {"en": "Your member points.", "th": "คะแนนสะสมของท่าน"}, []),
        ([POINTS], {"en": "Your member points.", "th": "แต้มของท่าน"}, [(1, "แต้ม", "คะแนนสะสม")]),
        ([POINTS], {"th": "คะแนนสะสมของท่าน", "en": "Your loyalty points."}, [(1, "loyalty points", "member points")]),
        ([POINTS], {"en": "Your member points.", "zh-Hans": "您的会员点数。"}, [(1, "会员点数", "会员积分")]),
        ([POINTS], {"en": "Your member points.", "zh-Hant": "您的會員積分。"}, [(1, "會員積分", "會員點數")]),
        ([POINTS], {"en": "Your member points.", "zh-Hant": "香港會員的會員積分。"}, []),
        ([POINTS], {"en": "Your member points.", "zh-Hans": "您的积分。"}, []),
        ([POINTS], {"en": "Your member points.", "zh-Hans": "您的奖励。"}, [(1, "", "会员积分")]),
        ([POINTS], {"en": "Your rewards.", "th": "แต้มของท่าน"}, []),
        ([{"en": "wallet"}], {"en": "Your wallet.", "th": "กระเป๋าเงิน"}, []),
    ],
)
def test_slips(rulebook: Rulebook, entries: list[Any], texts: dict[str, str], expected: list[Any]) -> None:
    readings = [
        reading
        for language, text in texts.items()
        if (reading := read(read_notice("a.txt", text.encode()), Stated("", language, "", ""), rulebook))
    ]
    found = [
        (one.version, readings[one.version].notice.text[slice(*one.span)] if one.span else "", one.right)
        for one in term_slips(glossary_of(entries), readings, rulebook.fold)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- [a", "not YAML"),
        ("just words", "a list of terms"),
        ("- just words", "term 1: expected forms by language"),
        ("- {fr: points}", "term 1: unknown language 'fr'"),
        ("- {en: points}\n- {en: 7}", "term 2: en should be a form"),
        ("- {en: points, forbidden: [a]}", "term 1: forbidden should be forms"),
    ],
)
def test_a_broken_glossary_is_told_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "glossary.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GlossaryError, match=said) as error:
        read_glossary(str(path))
    assert str(error.value).startswith(str(path))
    assert "\n" not in str(error.value)


def test_a_glossary_that_is_not_there_is_told() -> None:
    with pytest.raises(GlossaryError, match="No such file"):
        read_glossary("nowhere/glossary.yaml")
