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
        (ELEMENT.replace("[CX-3]", "CX-3"), "remedy.yaml:2:1: should be a list, not a text; put [ ] around it"),
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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ELEMENT.replace("  phrases: [refund]", "\tphrases: [refund]"), "remedy.yaml:8:1: not YAML: a tab stands here"),
        (ELEMENT.replace("[refund]", "\n  - {date} refund"), "remedy.yaml:9:12: not YAML: the text goes on behind its closing }"),
        (ELEMENT.replace("[refund]", "\n  - *{number}"), "a text that begins with * stands in quotes: '*{number}'"),
        (ELEMENT.replace("summary: What", "summary: What: what"), "a text that holds a colon and a space stands in quotes"),
        (ELEMENT.replace("summary: What", "summary:What"), "remedy.yaml:1:1: not YAML: neither a key"),
        (ELEMENT.replace("summary: What", "summary：What"), "remedy.yaml:1:1: not YAML: the colon here is a full-width one"),
        (ELEMENT.replace("  phrases: [refund]", "  phrases: [refund]\n   unless: [x]"), "remedy.yaml:9:4: not YAML: this line is indented otherwise"),
        (ELEMENT.replace("  phrases: [refund]", "   unless: [x]\n  phrases: [refund]"), "remedy.yaml:9:3: not YAML: this line is indented otherwise"),
        ("", "remedy.yaml:1:1: the file is empty"),
        (ELEMENT.replace("What it is.", ""), "remedy.yaml:1:1: nothing stands here; a text is needed"),
        (ELEMENT.replace("[refund]", "refund"), "should be a list, not a text; put [ ] around it"),
        (ELEMENT.replace("[refund]", "[no]"), "should be a text, not true or false; in quotes it is a text"),
        (ELEMENT.replace("[refund]", "\n  - [channels]"), "a text that begins with { or ["),
        (ELEMENT.replace("[refund]", "[{sya: refund}]"), "unknown key 'sya'; did you mean 'say'?"),
        (ELEMENT.replace("[refund]", "[refund]\n  unless: {near: [x]}"), "unknown key 'near'; there are around"),
        (ELEMENT.replace("[refund]", "[refund, our ... refund]"), "a gap is one character"),
        (ELEMENT.replace("[refund]", "[refund, 'our &']"), "has nothing beside it"),
        (ELEMENT.replace("[refund]", "[refund, '& our']"), "has nothing beside it"),
        (ELEMENT.replace("[refund]", "['[chanels]']"), "no word set is named [chanels]"),
        (ELEMENT.replace("[refund]", "['{dat}']"), "did you mean 'date'?"),
        (ELEMENT.replace("[CX-3]", "[our guide]"), "is not the id of a statement of the guidance, such as CX-3"),
        (ELEMENT.replace("[CX-3]", "[]"), "nothing stands here; at least one is needed"),
    ],
)  # fmt: skip
def test_what_a_newcomer_writes_is_told_with_what_to_do(text: str, said: str) -> None:
    assert said in problem("elements", "remedy", text)


def described(**files: str) -> None:
    describe(load_rules({f"h/{path.replace('__', '/')}.yaml": text.encode() for path, text in files.items()}))


REQUIRED = (
    f"summary: s\nwhy: w\nbasis: b\nelement: remedy\nmessage: {TEXTS}\nsuggestion: {{default: {TEXTS}}}\n"
    f"examples: {EXAMPLES}\n"
)


def test_an_element_may_rest_on_a_basis_but_not_on_nothing() -> None:
    described(elements__remedy=ELEMENT.replace("sources: [CX-3]", "basis: our procedure"))
    with pytest.raises(RuleError, match="lacks sources, or a basis"):
        described(elements__remedy=ELEMENT.replace("sources: [CX-3]\n", ""))


def test_an_element_that_no_kind_is_asked_for_is_told() -> None:
    with pytest.raises(RuleError, match=r"rule.yaml:4:1: no kind of notice is asked for 'remedy'"):
        described(elements__remedy=ELEMENT, required__rule=REQUIRED)
    described(elements__remedy=ELEMENT, required__rule=REQUIRED, matrix__matrix=MATRIX)
    described(elements__remedy=ELEMENT, required__rule=REQUIRED + "severity: {outage: info}\n")


def test_two_rules_of_one_name_are_told() -> None:
    with pytest.raises(RuleError, match=r"the name 'rule' is that of h/required/rule.yaml too"):
        described(
            elements__remedy=ELEMENT,
            required__rule=REQUIRED + "severity: {outage: info}\n",
            together__rule=TOGETHER.replace("apology", "remedy"),
        )
