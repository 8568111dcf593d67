"""Mending: new words put in the place of others so that the sentence stays right, and words taken out of it."""

from __future__ import annotations

from noticelint.finding import Fix
from noticelint.language.boundaries import around, trimmed
from noticelint.notice import Span, source_span
from noticelint.recognise.reading import Reading, once

_CLOSING = ",.;:!?)\u2019\u201d\u3002\u3001\u300d\u300f\uff0c\uff1b\uff1a\uff01\uff1f\uff09"
_OPENING = "(\u2018\u201c\u300c\u300e\uff08"
_STOPS = ".!?\u3002\uff01\uff1f\u2026\n"
_MARKS = "!?\uff01\uff1f"
# An adjective before none of these, and behind none of those, stands before a noun and can go.
_NO_NOUN = frozenset("and or but in for to at by with of when which that as from so because if on than".split())
_BEING = frozenset("is are was were be been being seems feels looks so very more most too truly".split())
_NO_NOUN_BEHIND = tuple("是为為成很更最")
_NO_NOUN_BEHIND_THAI = ("เป็น", "คือ", "ด้วย", "และ")
# A sentence that holds no more than these can go where it is one too many.
_BARE = frozenset(("apology", "impact", "what"))
# How far one looks back for what begins a sentence, in characters.
_NEAR = 40


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
    if len(words) == 1 and words in _MARKS:
        return _one_mark(text, span, words, safe=safe)
    start, end = _with_echo(text, span, words)
    if reading.language == "en":
        if not _fits_article(text, start, words):
            return None
        words = _capital(text, Span(start, end), words)
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
    before = text[max(0, at - _NEAR) : at].rstrip(" " + _OPENING)
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


def _one_mark(text: str, span: Span, mark: str, *, safe: bool) -> Fix:
    """One mark for the whole row that the span is part of: a question mark where it holds one."""
    start, end = span
    while start and text[start - 1] in _MARKS:
        start -= 1
    while text[end : end + 1] and text[end] in _MARKS:
        end += 1
    if "?" in text[start:end] or "\uff1f" in text[start:end]:
        mark = {"!": "?", "\uff01": "\uff1f"}.get(mark, mark)
    return Fix(mark, safe, start, end)


def _with_echo(text: str, span: Span, words: str) -> tuple[int, int]:
    """The span with what stands beside it and would be said twice: the 用户 behind it where 个人用户 is put."""
    start, end = span
    for size in range(min(len(words) - 1, _NEAR), 1, -1):
        before, after = text[max(0, start - size) : start], text[end : end + size]
        # English is cut between words only.
        if before == words[:size] and (
            not words.isascii() or (before[-1] == " " and not text[start - size - 1 : start - size].isalpha())
        ):
            return start - size, end
        if after == words[-size:] and (
            not words.isascii() or (after[0] == " " and not text[end + size : end + size + 1].isalpha())
        ):
            return start, end + size
    return start, end


def _without(text: str, span: Span, language: str, *, safe: bool) -> Fix | None:
    start, end = span
    if not any(map(str.isalnum, text[start:end])):
        return _without_sign(text, start, end, safe=safe)
    # What goes is a word that praises a noun: the noun has to be there.
    if language == "en":
        before, after = text[max(0, start - _NEAR) : start].split()[-1:], text[end : end + _NEAR].split()[:1]
        if text[end : end + 1] != " " or not after or not after[0][:1].isalpha():
            return None
        if after[0].lower() in _NO_NOUN or (before and before[0].lower() in _BEING):
            return None
        if _opens(text, start) and text[start].isupper():
            return Fix(after[0][0].upper(), safe, start, end + 2)
        return Fix("", safe, start, end + 1) if _fits_article(text, start, after[0]) else None
    if language == "th":
        near = text[max(0, start - _NEAR) : start]
        good = "\u0e01" <= near[-1:] <= "\u0e4e" and not near.endswith(_NO_NOUN_BEHIND_THAI)
        return Fix("", safe, start, end) if good else None
    end += text[end : end + 1] == "的"
    good = _is_han(text[end : end + 1]) and text[start - 1 : start] not in _NO_NOUN_BEHIND
    return Fix("", safe, start, end) if good else None


def _without_sign(text: str, start: int, end: int, *, safe: bool) -> Fix | None:
    """Without an emoji: its colours and variants go with it, and a space where two would be left."""
    while text[end : end + 1] and (text[end] == "\ufe0f" or "\U0001f3fb" <= text[end] <= "\U0001f3ff"):
        end += 1
    if "\u200d" in (text[end : end + 1], text[start - 1 : start]):
        return None  # part of a larger one
    before, after = text[start - 1 : start], text[end : end + 1]
    if before == " " and (not after or after in " \n" or after in _CLOSING):
        start -= 1
    elif after == " " and (not before or before in "\n" + _OPENING):
        end += 1
    return Fix("", safe, start, end)


def _without_sentence(reading: Reading, span: Span, *, safe: bool) -> Fix | None:
    text = reading.notice.text
    low, high = around(reading.sight.scene.bounds.sentences, span.start, span.end)
    if (low, high) in _telling(reading):
        return None
    start, end = trimmed(text, low, high)
    written = slice(*source_span(reading.notice, start, end))
    # Thai has no full stop: what stands on the next line of a paragraph may be another sentence.
    if reading.language == "th" and "\n" in reading.notice.source[written].strip():
        return None
    before, after = text[start - 1 : start], text[end : end + 2]
    if before in ("", "\n") and after[:1] in ("", "\n"):
        # The line goes, and where it was a paragraph the empty line before it.
        if not before:
            return None
        start -= 1
        while after in ("", "\n\n") and text[start - 1 : start] == "\n":
            start -= 1
    elif before == " ":
        start -= 1
    elif after[:1] == " ":
        end += 1
    return Fix("", safe, start, end)


@once
def _telling(reading: Reading) -> frozenset[tuple[int, int]]:
    """The sentences that hold a fact, or an element that a sentence of regret need not have."""
    ends = reading.sight.scene.bounds.sentences
    spans = [(fact.start, fact.end) for fact in reading.facts if fact.kind != "name"]
    for name, element in reading.elements.all().items():
        if name not in _BARE:
            spans += element.evidence
    return frozenset(around(ends, start, end) for start, end in spans)


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"
