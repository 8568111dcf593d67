"""Counted people and things, and the numbers of orders and flights, as they are compared."""

from __future__ import annotations

from decimal import Decimal

from noticelint.agree.counted import COUNTED, MEASURES
from noticelint.agree.figures import Figure, plain
from noticelint.agree.item import Item
from noticelint.agree.spans import outside, touches, united
from noticelint.facts.calendar_values import gregorian
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading

_GLUE = tuple("-_/#@")
_REFERENCE = (
    r"(?<![A-Za-z0-9@._/+-])(?:[A-Z]{1,4} [0-9]{2,6}|[A-Z0-9]{2,}(?:-[A-Z0-9]+)*|[A-Z](?:-[A-Z0-9]+)+)"
    r"(?![A-Za-z0-9%@]|[.,:/][0-9])"
)
_NO_LETTERS = frozenset(
    (
        "AM PM KG KM GB MB THB CNY RMB USD HKD TWD NTD NT HK US GBP EUR SGD JPY AUD CAD GMT UTC TEL FAX EXT NO ROOM"
        " FLOOR ID COVID PO"
    ).split()
)


def counts(reading: Reading, numbers: list[Figure]) -> list[Item]:
    """The numbers of a version that count something, outside its other facts: `1200`, of a sort such as `people`."""
    text, language = reading.sight.scene.text, reading.language[:2]
    taken = united(Span(fact.start, fact.end) for fact in reading.facts if fact.kind != "name")
    found: list[Item] = []
    for figure in outside(numbers, taken):
        if found and found[-1].span.end > figure.start:
            continue
        gap = figure.end + (text[figure.end : figure.end + 1] in (" ", "-"))
        for sort, words in COUNTED.items():
            unit = pattern(words[language] + (r"(?![a-z])" if language == "en" else "")).match(text, gap)
            if unit and (language != "en" or gap > figure.end) and not text[: figure.start].endswith("第"):
                # A few are as often said without their number.
                weak = figure.number < Decimal(10) and sort not in MEASURES
                span = Span(figure.start, unit.end())
                found.append(Item("count", span, (plain(figure.number),), sort, weak))
                break
    return found


def references(reading: Reading) -> list[Item]:
    """The numbers of orders, flights and the like: capitals and digits, written alike in every language, or six digits.

    They are never missed by themselves; where another stands in its place, that is told.
    """
    text = reading.notice.text
    taken = united(
        Span(fact.start, fact.end) for fact in reading.facts if fact.kind not in ("name", "duration", "percent")
    )
    found = []
    for match in pattern(_REFERENCE).finditer(text):
        token = match.group().replace(" ", "")
        letters = pattern("[^A-Z]").sub("", token)
        digits = len(token) - len(letters) - token.count("-")
        span = Span(*match.span())
        if letters in _NO_LETTERS or digits < (3 if letters else 6) or touches(taken, *span):
            continue
        # Of one sort are those of one shape: SP884120TH is SP, digits, TH.
        found.append(Item("reference", span, (token,), pattern("[0-9]+").sub("0", token), True))
    return found


def others(reading: Reading, numbers: list[Figure], items: list[Item]) -> list[Item]:
    """Numbers in digits that are none of the version's facts: gates, issues, years; the first nine are too common.

    They are never missed by themselves; where one other stands in its place, that is told.
    """
    text, language = reading.sight.scene.text, reading.language
    facts = [one for one in reading.facts if one.kind not in ("name", "address", "duration")]
    taken = united([*(item.span for item in items), *(Span(one.start, one.end) for one in facts)])
    found = []
    for figure in outside(numbers, taken):
        word = text[figure.start - 1 : figure.start]
        if figure.worded or figure.number < 10 or (word.isascii() and (word.isalnum() or word in _GLUE)):
            continue
        year = _year(text, figure, language)
        value = f"{year} year" if year else plain(figure.number)
        found.append(Item("number", Span(figure.start, figure.end), (value,), "year" if year else "number", True))
    return found


def _year(text: str, figure: Figure, language: str) -> int:
    """The year of the Christian era that a number stands for, or 0."""
    digits = text[figure.start : figure.end]
    if text.endswith(("民国", "民国 "), 0, figure.start) and len(digits) < 4:
        return int(figure.number) + 1911
    return gregorian(int(digits)) if len(digits) == 4 and digits.isdigit() else 0
