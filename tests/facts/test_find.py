"""What holds for the facts of any text."""

from __future__ import annotations

import subprocess
import sys

import pytest

from noticelint.facts.fact import FACT_KINDS, Fact
from noticelint.facts.find import find_facts
from noticelint.facts.numerals import cn_number, scaled
from noticelint.facts.phones import phone_value

LANGUAGES = ("zh-Hans", "zh-Hant", "th", "en")
MIXED = (
    "2026年11月21日(周六)22:00-次日06:00 within 7 working days ภายใน 7 วันทำการ call 0800 123 4567 ¥100-200 5%-10%"
    " 上海市浦东新区世纪大道100号 https://a.example.com/x?y=1 微信公众号“某某” 21-23 พฤศจิกายน 2569 line @abc 03/04/2026"
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_facts_are_sorted_and_of_one_kind_do_not_overlap(language: str) -> None:
    for cut in range(len(MIXED)):
        ends: dict[str, int] = {}
        previous = 0
        for fact in find_facts(MIXED[cut:], language):
            assert fact.kind in FACT_KINDS
            assert previous <= fact.start < fact.end <= len(MIXED) - cut
            assert fact.start >= ends.get(fact.kind, 0)
            assert len(fact.readings) != 1
            assert not (fact.readings and fact.value)
            ends[fact.kind] = fact.end
            previous = fact.start


@pytest.mark.parametrize("language", LANGUAGES)
def test_latin_facts_are_found_in_every_language(language: str) -> None:
    text = "2026-11-21 november 21, 2026 help@example.com www.example.com +44 20 7946 0018 18:30 5%"
    kinds = [fact.kind for fact in find_facts(text, language)]
    assert kinds == ["date", "date", "email", "url", "phone", "time", "percent"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    ["", "1", "\n", "年", "@", ".", "://", "(", "$", "+", "周", "1年", "ถนน", "a@", "-1", "1/", "03/0201.03/2026"],
)
def test_fragments_hold_no_fact(text: str, language: str) -> None:
    assert [fact for fact in find_facts(text, language) if fact.kind != "duration"] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "piece",
    ["1", "a", "年", "1/", "a@", "://", "t.me/", "周一", "1月", "(", "$1", "路1号", "1 may ", "03/0201.03/04/2026"],
)
def test_long_lines_end(piece: str, language: str) -> None:
    find_facts(piece * 20_000, language)


def test_an_ambiguous_date_has_readings_and_no_value() -> None:
    assert find_facts("03/04/2026", "en") == (Fact("date", 0, 10, "", ("2026-04-03", "2026-03-04")),)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("zh-Hans", "(021)6234 5678", "+862162345678"),
        ("zh-Hans", "拨打95588", "95588"),
        ("zh-Hant", "(02)2345-6789", "+886223456789"),
        ("th", "02-123-4567", "+6621234567"),
        ("en", "020 7946 0018 ext 12", "+442079460018;ext=12"),
    ],
)
def test_phone_value_is_international_where_it_can_be_told(language: str, text: str, value: str) -> None:
    (fact,) = find_facts(text, language)
    assert phone_value(fact, language) == value


def test_the_phone_library_is_not_loaded_for_numbers_whose_shape_is_closed() -> None:
    code = (
        "import sys\nfrom noticelint.facts.find import find_facts\n"
        "assert find_facts('call 0800 123 4567 or +44 20 7946 0018', 'en')\n"
        "assert find_facts('拨打400-820-8820或13800000000', 'zh-Hans')\n"
        "assert 'phonenumbers' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("十", "10"),
        ("十五", "15"),
        ("二十", "20"),
        ("三百", "300"),
        ("一百一十五", "115"),
        ("二〇二六", "2026"),
        ("半", "0.5"),
    ],
)
def test_chinese_numerals(words: str, number: str) -> None:
    assert cn_number(words) == number


@pytest.mark.parametrize(
    ("number", "power", "value"),
    [("1.2", 4, "12000"), ("3,000", 0, "3000"), ("12.50", 0, "12.5"), ("0.125", 2, "12.5")],
)
def test_scaled_numbers(number: str, power: int, value: str) -> None:
    assert scaled(number, power) == value
