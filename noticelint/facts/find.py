"""The facts of a notice, found in one pass over its numbers and a few literals."""

from __future__ import annotations

from operator import itemgetter

from noticelint.facts import durations, money, months, thai_clock, thai_months
from noticelint.facts.fact import Fact
from noticelint.facts.links import find_links
from noticelint.facts.names import find_names
from noticelint.facts.numbers import digit_numbers
from noticelint.facts.relative import find_relative

# The words that open an account (chats.py); none of them seen, that module is not loaded.
_CHAT_SIGNS = (
    "微信", "公众号", "小程序", "qq", "微博", "line", "ไลน์", "facebook", "เฟซบุ๊ก", "telegram", "whatsapp", "wechat",
    "instagram", "twitter", "เพจ", "fb.", "t.me", ".me/", "lin.ee", "weibo.",
)  # fmt: skip


def find_facts(folded: str, language: str, unfolded: str = "") -> tuple[Fact, ...]:
    """The facts of a folded text, sorted by start; `language` is `zh-Hans`, `zh-Hant`, `th` or `en`.

    Names are found only in the text `unfolded`, where capitals still stand.
    Offsets are characters of `folded`. Facts of one kind do not overlap.
    """
    # Two line ends let every look ahead, and the last one every look behind, stay inside the text.
    text = folded + "\n\n"
    if language == "zh-Hant" and ("hk$" in text or "港币" in text or "港元" in text):
        language = money.HONG_KONG
    facts = find_links(text)
    signs = [sign for sign in _CHAT_SIGNS if sign in text]
    if signs:
        from noticelint.facts.chats import find_chats

        find_chats(text, language, signs, facts)
    fixed = sorted((fact.start, fact.end) for fact in facts)
    numbers: list[Fact] = []
    digit_numbers(text, language, fixed, numbers)
    if language[0] == "z":
        from noticelint.facts.chinese_numbers import chinese_numbers

        chinese_numbers(text, language, numbers)
    _words(text, language, numbers)
    find_relative(text, language, numbers)
    facts.extend(numbers)
    if "〔" in text:
        from noticelint.facts.blanks import find_blanks

        find_blanks(text, facts)
    if unfolded:
        facts.extend(find_names(unfolded, language))
    return _tidied(facts)


def _tidied(facts: list[Fact]) -> tuple[Fact, ...]:
    """The facts by start; of two of one kind that overlap the first, and of two with one start the longer.

    What is a date by itself stays before one that needs another: "this Friday, August 5, 2023".
    """
    facts.sort(key=itemgetter(1))
    last: dict[str, int] = {}
    kept: list[Fact] = []
    for fact in facts:
        kind = "duration" if fact.kind == "deadline" else fact.kind
        index = last.get(kind, -1)
        if index < 0 or fact.start >= kept[index].end:
            last[kind] = len(kept)
            kept.append(fact)
        elif fact.start == kept[index].start and fact.end > kept[index].end:
            kept[index] = fact
        elif kept[index].relative and not fact.relative and kind == "date":
            kept[index] = fact
    return tuple(kept)


def _words(text: str, language: str, facts: list[Fact]) -> None:
    """Add the facts that hold no number at all."""
    thai_clock.single_words(text, language, facts)
    if language == "en":
        months.months_alone(text, facts)
        durations.english_words(text, facts)
        if " box " in text:
            from noticelint.facts.addresses import boxes

            boxes(text, facts)
    elif language == "th":
        durations.thai_words(text, facts)
        at = text.find("เดือน")
        while at >= 0:
            alone = thai_months.thai_months_alone(text, at, 0)
            if alone:
                facts.append(alone)
            at = text.find("เดือน", at + 5)
        if "ถนน" in text or "แขวง" in text or "ตำบล" in text:
            from noticelint.facts.addresses import thai

            thai(text, facts)
