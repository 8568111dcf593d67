"""Which language a text is written in: by script, and by the characters that only one Chinese script writes."""

from __future__ import annotations

# Letters that carry one syllable's worth of meaning in each script, roughly: what makes shares comparable.
_WEIGHT = {"zh": 2.5, "th": 1.0, "en": 0.7}
# Words of one Chinese-writing place, for texts in which no character tells the script.
_TAIWAN_HONG_KONG = ("軟體", "簡訊", "網路", "資訊", "帳號", "專線", "閣下", "查詢")
_NO_LETTERS = bytes(code for code in range(256) if not chr(code).isascii() or not chr(code).isalpha())
_ASCII = bytes(range(128))


def script_weights(text: str) -> dict[str, float]:
    """How much of `text` is written in Chinese characters (zh), Thai (th) and Latin letters (en).

    Counted by encoding, which costs a tenth of a regular expression: ISO 8859-11 has ASCII and Thai,
    and what neither it nor Latin-1 has is taken for Chinese, its punctuation too.
    """
    latin = len(text.encode("ascii", "ignore").translate(None, _NO_LETTERS))
    if text.isascii():
        return {"zh": 0.0, "th": 0.0, "en": latin * _WEIGHT["en"]}
    thai = len(text.encode("iso8859_11", "ignore").translate(None, _ASCII)) if _has_thai(text) else 0
    chinese = len(text) - len(text.encode("latin-1", "ignore")) - thai
    return {"zh": chinese * _WEIGHT["zh"], "th": thai * _WEIGHT["th"], "en": latin * _WEIGHT["en"]}


def detect_language(text: str, traditional: frozenset[str], simplified: frozenset[str]) -> str:
    """zh-Hans, zh-Hant, th or en; "" where the text holds no letter of any.

    A Latin majority does not make a Chinese or Thai notice English: names, links and codes are
    Latin everywhere, so these scripts win from a quarter of the text on.
    """
    weights = script_weights(text)
    total = sum(weights.values())
    if not total:
        return ""
    if weights["zh"] >= max(weights["th"], total / 4) and any("\u3400" <= char <= "\u9fff" for char in text):
        return chinese_script(text, traditional, simplified)
    if weights["th"] >= total / 4:
        return "th"
    return "en" if weights["en"] else ""


def chinese_script(text: str, traditional: frozenset[str], simplified: frozenset[str]) -> str:
    """zh-Hant or zh-Hans, by which script's own characters are more; a repeated name counts once."""
    seen = set(text)
    old, new = len(seen & traditional), len(seen & simplified)
    if old == new:
        return "zh-Hant" if any(word in text for word in _TAIWAN_HONG_KONG) else "zh-Hans"
    return "zh-Hant" if old > new else "zh-Hans"


def _has_thai(text: str) -> bool:
    """Whether a Thai letter is likely: one of the six most frequent stands there."""
    return any(char in text for char in "านรอกเ")
