"""How values and versions are told to somebody who does not read the version they stand in."""

from __future__ import annotations

import pytest

from noticelint.agree.item import Item
from noticelint.agree.readings import said, tongues
from noticelint.notice import Span


@pytest.mark.parametrize(
    ("family", "values", "words", "ui", "expected"),
    [
        ("date", ("2026-06-09",), "9 June 2026", "th", "“9 June 2026” (9 มิถุนายน 2569)"),
        ("date", ("--06-09",), "6月9日", "th", "“6月9日” (9 มิถุนายน)"),
        ("date", ("2026-06",), "June 2026", "th", "“June 2026” (มิถุนายน 2569)"),
        ("date", ("2026-04-03", "2026-03-04"), "03/04/2026", "th", "“03/04/2026” (3 เมษายน 2569 หรือ 4 มีนาคม 2569)"),
        ("date", ("2026-06-09",), "9 มิถุนายน 2569", "en", '"9 มิถุนายน 2569" (2026-06-09)'),
        ("time", ("18:30~7",), "6:30 pm", "th", "“6:30 pm” (18.30 น.)"),
        ("time", ("18:30+8",), "6:30 pm", "th", "“6:30 pm” (18.30 น. UTC+8)"),
        ("time", ("18:30~7",), "18.30 น.", "en", '"18.30 น." (18:30)'),
        ("money", ("THB 12000",), "THB 12,000", "th", "“THB 12,000”"),
        ("money", ("THB 12000",), "一万二千泰铢", "th", "“一万二千泰铢” (THB 12000)"),
        ("length", ("working-day 5",), "5个工作日", "th", "“5个工作日” (5 วันทำการ)"),
        ("phone", ("+6625550140",), "+66 2 555 0140", "th", "“+66 2 555 0140”"),
    ],
)
def test_a_value_is_told_in_the_readers_own_way(
    family: str, values: tuple[str, ...], words: str, ui: str, expected: str
) -> None:
    assert said(words, Item(family, Span(0, 1), values), ui) == expected


@pytest.mark.parametrize(
    ("languages", "ui", "expected"),
    [
        (["en", "zh-Hans"], "th", "ฉบับภาษาอังกฤษและภาษาจีนตัวย่อ"),
        (["en", "zh-Hans", "zh-Hant"], "th", "ฉบับภาษาอังกฤษ ภาษาจีนตัวย่อ และภาษาจีนตัวเต็ม"),
        (["en", "th", "zh-Hant"], "en", "English, Thai and Traditional Chinese versions"),
        (["th", "th"], "en", "Thai version"),
    ],
)
def test_versions_are_named_together(languages: list[str], ui: str, expected: str) -> None:
    assert tongues(languages, ui) == expected
