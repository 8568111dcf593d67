from __future__ import annotations

import pytest

from noticelint.rulebook.compile import compile_lexicon
from noticelint.rulebook.describe import describe
from noticelint.rulebook.errors import RuleError
from noticelint.rulebook.load import load_rules

ELEMENT = """\
summary: What it is.
sources: [CX-3]
zh:
  phrases: [退款]
th:
  phrases: [คืนเงิน]
en:
  phrases: [refund]
name: {en: a remedy, zh-Hans: 补救, zh-Hant: 補救, th: การแก้ไข}
"""


def compile_all(path: str, text: str) -> None:
    files = load_rules({path: text.encode()})
    for language in ("zh", "th", "en"):
        compile_lexicon(files, language, {})


def problem(folder: str, name: str, text: str) -> str:
    with pytest.raises(RuleError) as caught:
        compile_all(f"house/{folder}/{name}.yaml", text)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            ELEMENT.replace("phrases: [refund]", "phrase: [refund]"),
            "remedy.yaml:8:3: unknown key 'phrase'; did you mean 'phrases'?",
        ),
        (ELEMENT.replace("th:\n  phrases: [คืนเงิน]\n", ""), "remedy.yaml:1:1: lacks th"),
        (ELEMENT.replace("[CX-3]", "CX-3"), "remedy.yaml:2:1: should be of type array, not str"),
        (ELEMENT.replace("[refund]", "[refund"), "not YAML"),
        (ELEMENT + "summary: Again.\n", "remedy.yaml:10:1: not YAML: 'summary' stands twice"),
        (ELEMENT.replace("[退款]", "[退款, '(全额退款']"), "remedy.yaml:4:17: phrase '(全额退款': ( is not closed"),
        (
            ELEMENT.replace("[refund]", "[refund]\n  regex: [{seen: [x], pattern: '(?=x)'}]"),
            "remedy.yaml:9:23: RE2 does not take",
        ),
        (ELEMENT.replace("[refund]", "[{say: refund, in: [titel]}]"), "unknown 'titel'; did you mean 'title'?"),
    ],
)
def test_one_broken_file_is_named_with_its_place(text: str, said: str) -> None:
    assert said in problem("elements", "remedy", text)


MATRIX = "summary: s\ncolumns: [outage, fault]\nrows:\n  remedy: [E, W]\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (MATRIX.replace("[E, W]", "[E]"), "matrix.yaml:4:3: 1 marks for 2 columns"),
        (MATRIX.replace("[E, W]", "[E, X]"), "unknown 'X'"),
        (MATRIX.replace("fault", "fualt"), "did you mean 'fault'?"),
    ],
)
def test_a_broken_matrix_is_named_with_its_place(text: str, said: str) -> None:
    with pytest.raises(RuleError) as caught:
        describe(load_rules({"house/matrix/matrix.yaml": text.encode()}))
    assert said in str(caught.value)


TEXTS = "{en: a, zh-Hans: b, zh-Hant: c, th: d}"
EXAMPLES = "{bad: {en: [x], zh-Hans: [x], zh-Hant: [x], th: [x]}, good: {en: [y], zh-Hans: [y], zh-Hant: [y], th: [y]}}"
TOGETHER = (
    f"summary: s\nwhy: w\nsources: [CX-1]\nseverity: info\ngiven: remedy\nany_of: [apology]\nmessage: {TEXTS}\n"
    f"suggestion: {TEXTS}\nexamples: {EXAMPLES}\n"
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TOGETHER, "rule.yaml:6:1: no element is called 'apology'"),
        (TOGETHER.replace("sources: [CX-1]\n", "").replace("apology", "remedy"), "lacks sources, or a basis"),
        (TOGETHER.replace("any_of", "anyof"), "unknown key 'anyof'; did you mean 'any_of'?"),
    ],
)
def test_a_rule_of_elements_together_is_checked(text: str, said: str) -> None:
    with pytest.raises(RuleError) as caught:
        describe(load_rules({"h/elements/remedy.yaml": ELEMENT.encode(), "h/together/rule.yaml": text.encode()}))
    assert said in str(caught.value)


def test_unknown_folder() -> None:
    assert "did you mean 'elements'?" in problem("element", "remedy", ELEMENT)


def test_a_rule_without_an_example_in_a_language_is_an_error() -> None:
    texts = "{en: a, zh-Hans: b, zh-Hant: c, th: d}"
    block = "{phrases: [x]}"
    text = (
        f"summary: s\nwhy: w\nsources: [CX-1]\nseverity: info\ngroups:\n  one: {{message: {texts}, suggestion: {texts},"
        f" zh: {block}, th: {block}, en: {block}}}\n"
        "examples:\n  bad: {en: [x], zh-Hans: [x], zh-Hant: [x]}\n  good: {en: [y], zh-Hans: [y], zh-Hant: [y], th: [y]}\n"
    )
    assert "lacks th" in problem("wording", "house", text)
