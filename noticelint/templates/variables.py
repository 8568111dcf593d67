"""What a variable holds: as it is declared, else as its name says in English, pinyin, Chinese or Thai."""

from __future__ import annotations

import re

from noticelint.guess import nearest
from noticelint.templates.variable_words import (
    ASIDES,
    CALLED,
    CHAT_OWNERS,
    CHINESE,
    ENDINGS,
    HEADS,
    PHONED,
    RATES,
    THAI,
    THINGS,
    WECHAT,
)
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Longer names are not compared: nobody wrote them.
_LONGEST = 200
_WECHAT = re.compile(r"([a-z_]+?)_?\d*\.DATA")
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[\u3400-\u9fff]+|[\u0e00-\u0e7f]+|\d+")
_YES_OR_NO = ("is", "has", "can", "show", "should", "needs", "use", "with", "enable", "allow")


# What a variable may be declared to hold: the kinds of fact, a number, or words.
TYPES = (
    "date", "time", "duration", "deadline", "money", "percent", "phone", "email", "url", "chat", "address", "name",
    "number", "text",
)  # fmt: skip


def type_of(name: str, declared: Mapping[str, str]) -> str:
    """The kind of what a variable holds: a kind of fact, `number` or `text`; '' where nothing tells it.

    `declared` maps names to kinds, and counts before the name's own words. Of a dotted path the last part counts,
    and those before it only where it says nothing by itself (`phone.number`, `date.formatted`).
    """
    if name in declared:
        return declared[name]
    wechat = _WECHAT.fullmatch(name)
    if wechat:
        return WECHAT.get(wechat.group(1), "")
    if len(name) > _LONGEST:
        return ""
    parts = [_WORD.findall(part) for part in name.removesuffix(".DATA").split(".")]
    words: list[str] = []
    for part in reversed([part for part in parts if part]):
        words = [word.lower() for word in part if not word.isdigit()] + words
        if not all(word in ASIDES or word in PHONED for word in words):
            break
    return _kind(words)


def near(name: str, declared: Mapping[str, str]) -> str:
    """The declared name that is nearest to the name, '' where none is near."""
    return nearest(name, declared) if len(name) <= _LONGEST else ""


def _kind(words: list[str]) -> str:
    if not words or words[0] in _YES_OR_NO:
        return ""
    for last in (words[-1], "".join(words)):
        if "\u3400" <= last[0] <= "\u9fff":
            return _chinese(last)
        if "\u0e00" <= last[0] <= "\u0e7f":
            return _thai(last)
    if "of" in words[1:-1]:
        first, rest = words[: words.index("of")], words[words.index("of") + 1 :]
        # `date_of_birth` is a date, but `amount_of_days` and `number_of_nights` count.
        found = _kind(first)
        return "number" if _kind(rest) == "number" or first[-1] in ("number", "count") else found
    if words[-1] in ("at", "on", "by") and len(words) > 1:
        return "date"
    if words[-2:] == ["opening", "hours"] or words[-2:] == ["business", "hours"]:
        return "time"
    if words[-3:] == ["up", "to", "date"]:
        return ""
    return _english(words)


def _english(words: list[str]) -> str:
    """The kind of a name of English or pinyin words, whose last one says what it is."""
    stripped = words
    while len(stripped) > 1 and stripped[-1] in ASIDES and stripped[-1] not in PHONED:
        stripped = stripped[:-1]
    last = stripped[-1]
    before = stripped[:-1]
    if last in PHONED and before:
        if any(word in CALLED for word in before):
            return "phone"
        return "chat" if before[-1] in CHAT_OWNERS else "text"
    if last in ("id", "account", "official") and before and before[-1] in CHAT_OWNERS:
        return "chat"
    if last == "rate":
        return "percent" if before and before[-1] in RATES else ""
    if last == "address" and before:
        return {"email": "email", "mail": "email", "ip": "text", "web": "url", "website": "url"}.get(
            before[-1], "address"
        )
    if last == "name" and before and before[-1] in THINGS:
        return "text"
    if last == "day" and before and before[-1] in ("per", "a"):
        return ""
    if last == "total" and before and before[-1] in ("item", "items", "number", "count"):
        return "number"
    found = HEADS.get(last, "")
    if found:
        return found
    ending = max((ending for ending, _ in ENDINGS if last.endswith(ending)), key=len, default="")
    if ending:
        return dict(ENDINGS)[ending]
    return HEADS.get(words[-1], "") if stripped != words else ""


def _chinese(words: str) -> str:
    """The kind of a Chinese name by the longest ending that is known."""
    return next((CHINESE[words[start:]] for start in range(len(words)) if words[start:] in CHINESE), "")


def _thai(words: str) -> str:
    """The kind of a Thai name by the longest beginning that is known."""
    return next((THAI[words[:end]] for end in range(len(words), 0, -1) if words[:end] in THAI), "")
