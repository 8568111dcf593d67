"""Which language a text is written in: by script, and by the characters that only one Chinese script writes."""

from __future__ import annotations

import re

_HAN = re.compile(r"[\u3400-\u9fff]")
_THAI = re.compile(r"[\u0e01-\u0e5b]")
_LATIN = re.compile(r"[A-Za-z]")
# Letters that carry one syllable's worth of meaning in each script, roughly: what makes shares comparable.
_WEIGHT = {"zh": 2.5, "th": 1.0, "en": 0.7}
# Words of one Chinese-writing place, for texts in which no character tells the script.
_TAIWAN_HONG_KONG = ("軟體", "簡訊", "網路", "資訊", "帳號", "專線", "閣下", "查詢")


def script_weights(text: str) -> dict[str, float]:
    """How much of `text` is written in Chinese characters (zh), Thai (th) and Latin letters (en)."""
    if text.isascii():
        return {"zh": 0.0, "th": 0.0, "en": len(_LATIN.findall(text)) * _WEIGHT["en"]}
    return {
        "zh": len(_HAN.findall(text)) * _WEIGHT["zh"],
        "th": len(_THAI.findall(text)) * _WEIGHT["th"],
        "en": len(_LATIN.findall(text)) * _WEIGHT["en"],
    }


def detect_language(text: str, traditional: frozenset[str], simplified: frozenset[str]) -> str:
    """zh-Hans, zh-Hant, th or en; "" where the text holds no letter of any.

    A Latin majority does not make a Chinese or Thai notice English: names, links and codes are
    Latin everywhere, so these scripts win from a quarter of the text on.
    """
    weights = script_weights(text)
    total = sum(weights.values())
    if not total:
        return ""
    if weights["zh"] >= max(weights["th"], total / 4):
        return chinese_script(text, traditional, simplified)
    return "th" if weights["th"] >= total / 4 else "en"


def chinese_script(text: str, traditional: frozenset[str], simplified: frozenset[str]) -> str:
    """zh-Hant or zh-Hans, by which script's own characters are more (distinct ones, so that a name decides nothing)."""
    seen = set(text)
    old, new = len(seen & traditional), len(seen & simplified)
    if old == new:
        return "zh-Hant" if any(word in text for word in _TAIWAN_HONG_KONG) else "zh-Hans"
    return "zh-Hant" if old > new else "zh-Hans"
