"""How a value is told to somebody who does not read the version it stands in."""

from __future__ import annotations

from noticelint.agree.item import Item

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


def tongues(languages: list[str], ui: str) -> str:
    """The names of language versions in the language `ui`, joined: `English and Thai versions`."""
    names = [_NAMES[ui][language] for language in dict.fromkeys(languages)]
    before, after = _VERSION[ui]
    joined = _COMMA[ui].join(names[:-1]) + _AND[ui] + names[-1] if len(names) > 1 else names[0]
    return before + joined + after + ("s" if ui == "en" and len(names) > 1 else "")


def told(item: Item, ui: str) -> str:
    """What an item means, in a form that needs no knowledge of its language: `2026-11-21`, `7 working days`."""
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
        return f"{clock} UTC{offset}" if offset and offset[0] != "~" else clock
    return value.removeprefix("--").removesuffix(" year")


def said(words: str, item: Item, ui: str) -> str:
    """The words of an item and, where a reader of another language could not tell it, what they mean in brackets."""
    words = quoted(" ".join(words.split()), ui)
    plain = item.family not in ("date", "time", "length", "money") and item.sort != "year"
    if plain or (item.family == "money" and len(item.values) > 1):
        return words
    opened, closed = ("（", "）") if ui.startswith("zh") else (" (", ")")
    return f"{words}{opened}{told(item, ui)}{closed}"


def quoted(words: str, ui: str) -> str:
    """The words in the quotation marks of the language `ui`."""
    opened, closed = _QUOTES[ui]
    return f"{opened}{words}{closed}"
