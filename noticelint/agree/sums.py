"""Sums of money and percentages as they are compared."""

from __future__ import annotations

from decimal import Decimal

from noticelint.agree.figures import plain
from noticelint.agree.item import Item
from noticelint.facts.numerals import CN_NUMERALS, cn_number
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading

# Whose dollars or yuan a bare sign or 元 may be: which is told by where the notice comes from.
_ANY_DOLLAR = ("USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD", "MOP")
_ANY_YUAN = ("CNY", "TWD", "HKD", "MOP", "SGD")
_BARE_YUAN = r"[0-9.,~–—-]+ ?(?:千万|[千万亿])? ?(?:元整?|圆整?|块钱)|[^a-z$¥]+(?<![港美欧日澳新])(?:元整?|圆整?|块钱)"
_THOUSANDTHS = rf"千分之([0-9.]*[0-9]|[{CN_NUMERALS}]+)|([0-9.]*[0-9]) ?‰"
_NAMED = r"人民币|港币|台币|美金|美元|欧元|英镑"


def sums(reading: Reading) -> list[Item]:
    """The sums of a version: `THB 1200`; a bare 元 or $ has a value for each currency that it may be."""
    text = reading.sight.scene.text
    found = []
    for fact in reading.facts:
        if fact.kind != "money" or not (fact.value or fact.readings):
            continue
        words = text[fact.start : fact.end]
        code, number = (fact.value or fact.readings[0]).split()
        codes: tuple[str, ...] = (code,)
        if fact.readings:
            codes = _ANY_DOLLAR
        elif "¥" in words:
            codes = (code, "JPY")
        elif pattern(_BARE_YUAN).fullmatch(words) and not pattern(_NAMED).search(words):
            codes = (code, *(each for each in _ANY_YUAN if each != code))
        amount = plain(Decimal(number))
        values = tuple(f"{each} {amount}" for each in codes)
        found.append(Item("money", Span(fact.start, fact.end), values, code))
    return found


def percents(reading: Reading) -> list[Item]:
    """The percentages of a version: `12.5%`; a Chinese discount (九折) is both what is paid and what is taken off.

    千分之二 is told as 0.2%.
    """
    text = reading.sight.scene.text
    found = []
    for fact in reading.facts:
        if fact.kind != "percent" or not fact.value:
            continue
        number = Decimal(fact.value[:-1])
        values = [f"{plain(number)}%"]
        if "折" in text[fact.start : fact.end]:
            values.append(f"{plain(100 - number)}%")
        # All, double and half have words of their own.
        weak = number in (100, 200)
        found.append(Item("percent", Span(fact.start, fact.end), tuple(values), "", weak))
    for match in pattern(_THOUSANDTHS).finditer(text):
        written = match.group(1) or match.group(2)
        number = Decimal(written if written[0].isdigit() else cn_number(written) or 0) / 10
        found.append(Item("percent", Span(*match.span()), (f"{plain(number)}%",)))
    return sorted(found, key=lambda item: item.span)
