"""How a value is told to somebody who does not read the version it stands in."""

from __future__ import annotations

from noticelint.agree.item import Item
from noticelint.facts.thai_months import MONTHS_TH_BY_HEAD
from noticelint.patterns import pattern

_NAMES = {
    "en": {"en": "English", "zh-Hans": "Simplified Chinese", "zh-Hant": "Traditional Chinese", "th": "Thai"},
    "zh-Hans": {"en": "英文版", "zh-Hans": "简体中文版", "zh-Hant": "繁体中文版", "th": "泰文版"},
    "zh-Hant": {"en": "英文版", "zh-Hans": "簡體中文版", "zh-Hant": "繁體中文版", "th": "泰文版"},
    "th": {"en": "ภาษาอังกฤษ", "zh-Hans": "ภาษาจีนตัวย่อ", "zh-Hant": "ภาษาจีนตัวเต็ม", "th": "ภาษาไทย"},
}  # fmt: skip
_VERSION = {"en": ("", " version"), "zh-Hans": ("", ""), "zh-Hant": ("", ""), "th": ("ฉบับ", "")}
_AND = {"en": " and ", "zh-Hans": "和", "zh-Hant": "和", "th": "และ"}
_COMMA = {"en": ", ", "zh-Hans": "、", "zh-Hant": "、", "th": " "}
_UNITS = {
    "en": {"day": "{} days", "working-day": "{} working days", "month": "{} months", "minute": "{} minutes",
           "second": "{} seconds"},
    "zh-Hans": {"day": "{}天", "working-day": "{}个工作日", "month": "{}个月", "minute": "{}分钟", "second": "{}秒"},
    "zh-Hant": {"day": "{}天", "working-day": "{}個工作天", "month": "{}個月", "minute": "{}分鐘", "second": "{}秒"},
    "th": {"day": "{} วัน", "working-day": "{} วันทำการ", "month": "{} เดือน", "minute": "{} นาที", "second": "{} วินาที"},
}  # fmt: skip
_QUOTES = {"en": ('"', '"'), "zh-Hans": ("“", "”"), "zh-Hant": ("「", "」"), "th": ("“", "”")}
_OR = {"en": " or ", "zh-Hans": "或", "zh-Hant": "或", "th": " หรือ "}
_BUDDHIST = 543  # years before the Christian era


def tongues(languages: list[str], ui: str) -> str:
    """The names of language versions in the language `ui`, joined: `English and Thai versions`."""
    names = [_NAMES[ui][language] for language in dict.fromkeys(languages)]
    before, after = _VERSION[ui]
    # Thai parts the last of three by a space, the second of two by none.
    joint = " " * (ui == "th" and len(names) > 2) + _AND[ui]
    joined = _COMMA[ui].join(names[:-1]) + joint + names[-1] if len(names) > 1 else names[0]
    return before + joined + after + ("s" if ui == "en" and len(names) > 1 else "")


def told(item: Item, ui: str) -> str:
    """What an item means, in a form that needs no knowledge of its language: `2026-11-21`, `7 working days`.

    To a reader of Thai, days and hours are told the Thai way: `21 พฤศจิกายน 2569`, `18.30 น.`
    """
    return _OR[ui].join(
        _written(item, value, ui) for value in (item.values if item.family == "date" else item.values[:1])
    )


def _written(item: Item, value: str, ui: str) -> str:
    ends = value.split(" – ")
    if len(ends) > 1:
        return " – ".join(_written(item, end, ui) for end in ends)
    if item.family == "length":
        unit, number = value.split()
        return _UNITS[ui][unit].format(number.replace("/", "–"))
    if item.family == "time":
        clock, offset = value[:5], value[5:]
        if ui == "th":
            clock = clock.replace(":", ".") + " น."
        return f"{clock} UTC{offset}" if offset and offset[0] != "~" else clock
    if item.family == "date" and ui == "th":
        return _thai_day(value)
    return value.removeprefix("--").removesuffix(" year")


def _thai_day(value: str) -> str:
    found = pattern(r"(?:([0-9]{4})|-)-([0-9]{2})(?:-([0-9]{2}))?").fullmatch(value)
    if not found:
        return value
    year, month, day = found.groups()
    name = next(name for number, name in MONTHS_TH_BY_HEAD.values() if number == int(month))
    return " ".join([*([str(int(day))] if day else []), name, *([str(int(year) + _BUDDHIST)] if year else [])])


def said(words: str, item: Item, ui: str) -> str:
    """The words of an item and, where a reader of another language could not tell it, what they mean in brackets."""
    words = " ".join(words.split())
    plain = item.family not in ("date", "time", "length", "money") and item.sort != "year"
    if plain or (item.family == "money" and len(item.values) > 1) or words.replace(",", "") == told(item, ui):
        return quoted(words, ui)
    opened, closed = ("（", "）") if ui.startswith("zh") else (" (", ")")
    return f"{quoted(words, ui)}{opened}{told(item, ui)}{closed}"


def quoted(words: str, ui: str) -> str:
    """The words in the quotation marks of the language `ui`."""
    opened, closed = _QUOTES[ui]
    return f"{opened}{words}{closed}"
