"""Prose: the lines of a notice that are read as running text, and how many words a stretch of it has."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading, once
from noticelint.recognise.zones import Stretch

_BULLETED = r"\s*[-*+•·●○■□◆◇▪▶►※☑✓✔✅→–]"
_NUMBERED = (
    r"\s*(?:\(?[0-9]{1,2}[.)、．]|[①-⑳❶-❿]|\([一二三四五六七八九十0-9a-z]{1,3}\)|"
    r"[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十0-9]{1,3}[条、]|(?:[a-z]|[ivx]{1,4})[.)] |ข้อ ?[0-9][.)]?)\s*"
)
# What a line holds that is a sentence and no item of a list. Thai ends none with a stop; its verbs tell.
_WHOLE = {"zh": r"[。!?]", "en": r"[a-z0-9)\"'][.!?][\"')]*(?:\s|$)", "th": r"จะ|ได้|ต้อง|ไม่|ให้"}
_TABLE_ROW = r"[^\n]*(?:\||\t|\S {3,}\S[^\n]*\S {3,}\S)"
_CHARACTER = r"[^\W_]"
_ADDRESSES = ("url", "email")
_WORD = r"[^\W_](?:[^\s]*[^\W_])?"
# Characters a word: Thai ones have 4 on the average, English ones a space beside them. No stretch that is shorter can
# hold so many.
_LEAST = {"zh": 1, "th": 3, "en": 2}


@once
def prose(reading: Reading) -> list[Stretch]:
    """The stretches of lines that are running text: no headings, title, signature, list items or table rows."""
    return [line for line in paragraphs(reading) if not pattern(_NUMBERED).match(_text(reading), *line)]


@once
def paragraphs(reading: Reading) -> list[Stretch]:
    """The lines of `prose`, and the numbered ones that are whole sentences: numbers part a letter's paragraphs too."""
    text, zones = _text(reading), reading.sight.zones
    apart = (zones.title, zones.signature, *zones.headings)
    lines = []
    for line in pattern(r"[^\n]*\S[^\n]*").finditer(text):
        start, end = line.span()
        if any(low <= start < high for low, high in apart):
            continue
        words = line.group()
        if pattern(_BULLETED).match(words) or (_tabled(words) and pattern(_TABLE_ROW).match(words)):
            continue
        number = pattern(_NUMBERED).match(words)
        if number and not pattern(_WHOLE[reading.language[:2]]).search(words, number.end()):
            continue
        lines.append((start, end))
    return lines


def _text(reading: Reading) -> str:
    return reading.sight.scene.text


def _tabled(line: str) -> bool:
    """Whether the line holds what parts the cells of a table: few do, and only those are looked at closely."""
    return "|" in line or "\t" in line or "   " in line


def length(reading: Reading, start: int, end: int, more_than: float) -> int:
    """How long the stretch is: Chinese characters (letters and figures too, marks not), English or Thai words.

    An address of the web or of mail is one character, and in English and Thai every fact is one word, however it is
    written (8.30 a.m. to 5 p.m.). A stretch that is too short to have `more_than` of them is not cut, and 0.
    """
    text, language = reading.sight.scene.text, reading.language[:2]
    if end - start < more_than * _LEAST[language]:
        return 0
    count, at = 0, start
    for fact in reading.facts[bisect_left(reading.facts, start, key=attrgetter("start")) :]:
        if fact.start >= end:
            break
        if at <= fact.start and fact.end <= end and (language != "zh" or fact.kind in _ADDRESSES):
            count += _words(text[at : fact.start], language) + 1
            at = fact.end
    return count + _words(text[at:end], language)


def _words(text: str, language: str) -> int:
    if language != "th":
        return len(pattern(_WORD if language == "en" else _CHARACTER).findall(text))
    from noticelint.language.segment import thai_cut

    return sum(any(char.isalnum() for char in word) for word in thai_cut(text)) if text.strip() else 0
