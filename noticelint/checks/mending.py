"""Mending: new words put in the place of others so that the sentence stays right, and words taken out of it."""

from __future__ import annotations

from noticelint.finding import Fix
from noticelint.language.boundaries import around, trimmed
from noticelint.notice import Span
from noticelint.recognise.reading import Reading

_CLOSING = ",.;:!?)\u2019\u201d,。、;:!?)」』”，；：！？）"
_OPENING = "(\u2018\u201c「『“（"
_STOPS = ".!?。！？…\n"
_PAUSES = ",;，；、"
# A sentence that holds one of these says something besides.
_BARE = frozenset(("apology", "impact", "what"))


def mend(reading: Reading, span: Span, words: str, take: str, *, safe: bool) -> Fix | None:
    """The fix that puts `words` in the place of a span; None where the sentence would not stay right.

    `take` is `words`, or `sentence` where the whole sentence around the span goes. Without words, spaces and
    punctuation that belonged to what goes are put right.
    """
    text = reading.notice.text
    if take == "sentence":
        return _without_sentence(reading, span, safe=safe)
    if not words:
        return _without(text, span, reading.language, safe=safe)
    start, end = span
    if reading.language == "en":
        if not _fits_article(text, start, words):
            return None
        words = _capital(text, span, words)
    elif reading.language != "th":
        # Between Chinese words stands no space, as it may around a Latin one.
        if _is_han(words[:1]) and text[start - 1 : start] == " " and _is_han(text[start - 2 : start - 1]):
            start -= 1
        if _is_han(words[-1:]) and text[end : end + 1] == " " and _is_han(text[end + 1 : end + 2]):
            end += 1
    return Fix(words, safe, start, end) if text[start:end] != words else None


def _capital(text: str, span: Span, words: str) -> str:
    found = text[span.start : span.end]
    opens = _opens(text, span.start)
    word = found.split()[0]
    if (opens and found[:1].isupper()) or (word[:1].isupper() and word[1:2].islower()):
        return words[:1].upper() + words[1:]
    return words


def _opens(text: str, at: int) -> bool:
    """Whether a sentence or line begins at an offset."""
    before = text[:at].rstrip(" " + _OPENING)
    return not before or before[-1] in _STOPS


def _fits_article(text: str, start: int, words: str) -> bool:
    """Whether `a` or `an` before the offset, if one stands there, goes with the words that follow."""
    before = text[max(0, start - 4) : start].lower()
    if before.endswith(" "):
        article = before.split()[-1:]
        if article in (["a"], ["an"]):
            return (article == ["an"]) == _sounds_open(words)
    return True


def _sounds_open(words: str) -> bool:
    first = words.lower()
    return first.startswith(("hour", "honest")) or (
        first[:1] in "aeiou" and not first.startswith(("one", "uni", "use", "usu", "eu"))
    )


def _without(text: str, span: Span, language: str, *, safe: bool) -> Fix | None:
    start, end = span
    before, after = text[start - 1 : start], text[end : end + 1]
    opens = _opens(text, start)
    if (opens or before in _PAUSES) and (not after or after in _STOPS):
        return None  # it says all that its clause does
    if opens:
        while text[end : end + 1] and text[end] in _PAUSES + " ":
            end += 1
        first = text[end : end + 1]
        if not first or first in _STOPS:
            return None
        if language == "en" and first.islower() and text[start].isupper():
            return Fix(first.upper(), safe, start, end + 1)
        return Fix("", safe, start, end)
    if language == "en" and not _fits_article(text, start, text[end:].lstrip()):
        return None
    if text[start - 2 : start].rstrip()[-1:] in tuple(_PAUSES) and after in tuple(_PAUSES):
        end += 1  # of two commas one is left
        after = text[end : end + 1]
    if before == " " and (not after or after == " " or after in _CLOSING):
        start -= 1
    elif after == " " and before and before in _OPENING + "\n":
        end += 1
    return Fix("", safe, start, end)


def _without_sentence(reading: Reading, span: Span, *, safe: bool) -> Fix | None:
    text = reading.notice.text
    low, high = around(reading.sight.scene.bounds.sentences, span.start, span.end)
    start, end = trimmed(text, low, high)
    if any(start < fact.end and fact.start < end for fact in reading.facts):
        return None
    for name, element in reading.elements.all().items():
        if name not in _BARE and any(start < one.end and one.start < end for one in element.evidence):
            return None
    before, after = text[:start], text[end:]
    alone = (not before or before[-1] == "\n") and (not after or after[0] == "\n")
    if alone:
        # The line goes, and where it was a paragraph the empty line before it.
        if not before:
            return None
        start = len(before.rstrip("\n")) if after[:2] in ("", "\n\n") else len(before) - 1
        return Fix("", safe, start, end)
    if before.endswith(" "):
        start -= 1
    elif after.startswith(" "):
        end += 1
    return Fix("", safe, start, end)


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"
