"""Thai whole hours (บ่าย 3 โมง, 2 ทุ่ม), and the times that are one word in any language."""

from __future__ import annotations

from noticelint.facts.clock import written
from noticelint.facts.fact import Fact
from noticelint.facts.numerals import TH_NUMBERS, word_at


def thai_hour(text: str, start: int, end: int, hour: int, facts: list[Fact]) -> int:
    """Add a Thai whole hour (`9 โมงเช้า`, `บ่าย 3 โมง`, `2 ทุ่ม`, `ตี 2`); the offset after it, 0 when it is none."""
    here = end + 1 if text[end] in " \xa0" else end
    if text.startswith("ทุ่ม", here) and 0 < hour < 6:
        facts.append(Fact("time", start, here + 4, written(hour + 18, 0)))
        return here + 4
    back = start - 1 if text[start - 1] == " " else start
    if text.startswith("ตี", back - 2) and back > 1 and 0 < hour < 6 and text[back - 3] not in "นท":
        facts.append(Fact("time", back - 2, end, written(hour, 0)))
        return end
    afternoon = back > 3 and text.startswith("บ่าย", back - 4)
    if not text.startswith("โมง", here):
        if not afternoon or not 0 < hour < 6:
            return 0
        facts.append(Fact("time", back - 4, end, written(hour + 12, 0)))
        return end
    at = here + 3
    late = afternoon
    for word, evening in (("เช้า", False), ("เย็น", True), ("ตรง", False)):
        if text.startswith(word, at):
            at += len(word)
            late = late or evening
            break
    if not 0 < hour < 13:
        return 0
    facts.append(
        Fact("time", back - 4 if afternoon else start, at, written(hour + 12 if late and hour < 12 else hour, 0))
    )
    return at


_SINGLE = (
    ("en", "midnight", "00:00"), ("en", "noon", "12:00"), ("en", "midday", "12:00"),
    ("th", "เที่ยงคืน", "00:00"), ("th", "เที่ยงวัน", "12:00"), ("zh", "午夜", "00:00"), ("zh", "正午", "12:00"),
)  # fmt: skip


def single_words(text: str, language: str, facts: list[Fact]) -> None:
    """Add the times that are one word (noon, เที่ยงคืน, 午夜) and the Thai spelled hours (บ่ายสามโมง)."""
    for tongue, word, value in _SINGLE:
        if language.startswith(tongue) and word in text:
            at = text.find(word)
            while at >= 0:
                end = at + len(word)
                if tongue != "en" or not (word_at(text, end) or "a" <= text[at - 1] <= "z"):
                    facts.append(Fact("time", at, end, value))
                at = text.find(word, end)
    if language == "th" and "โมง" in text:
        at = text.find("โมง")
        while at >= 0:
            _spelled_hour(text, at, facts)
            at = text.find("โมง", at + 3)


def _spelled_hour(text: str, at: int, facts: list[Fact]) -> None:
    """Add the time whose Thai number word ends at `at`, where โมง stands."""
    for word, digits in TH_NUMBERS.items():
        if text.endswith(word, max(at - 8, 0), at) and digits.isdigit():
            thai_hour(text, at - len(word), at, int(digits), facts)
            return
