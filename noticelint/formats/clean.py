"""The characters a reader does not see, or sees as others: dropped or replaced, with the way back kept."""

from __future__ import annotations

import unicodedata

from noticelint.formats.weave import Runs, Weaver, compose
from noticelint.patterns import pattern

SPACES = " \t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_BREAK = "\r\n\x0b\x0c\x85\u2028\u2029"
UNSEEN = "\xad\u200b\u200c\u200e\u200f\u2060\ufeff"

# Any such character, unless it is a single space, newline or ideographic space. Written so that the search has one
# character class to look for: four times as fast as with the exception first.
_STRETCH = f"[{SPACES}{_BREAK}{UNSEEN}](?:[{SPACES}{_BREAK}{UNSEEN}]+|(?<![ \n\u3000]))"
_BREAKS = f"\r\n|[{_BREAK}]"
_ONE_SPACE = f"[{SPACES}]"
_THAI = "\u0e4d([\u0e48-\u0e4b]?)\u0e32|\u0e40\u0e40"


def is_clean(text: str) -> bool:
    """Whether `clean` would give `text` back as it is."""
    # str.isprintable is false for every control, format and space character but the ASCII space: no regular
    # expression comes near its speed.
    return (
        text.replace("\n", "").isprintable()
        and "  " not in text
        and " \n" not in text
        and "\n " not in text
        and text[:1] != " "
        and text[-1:] != " "
        and (text.isascii() or ("\u0e4d" not in text and "\u0e40\u0e40" not in text))
        and unicodedata.is_normalized("NFC", text)
    )


def clean(text: str) -> tuple[str, Runs]:
    """The text as a reader sees it, and the runs that lead from it back to `text`.

    Line ends become newlines; spaces, tabs and no-break spaces one space between words and none at a
    line's ends; zero-width characters vanish; Thai nikhahit and sara aa become sara am, two sara e one
    sara ae; the rest is put in composed form (NFC).
    """
    if is_clean(text):
        return text, ((0, 0),)
    runs: Runs = ((0, 0),)
    for step in (_spaces, _thai, _composed):
        woven = step(text)
        if woven is not None:
            text = woven.text()
            runs = compose(woven.runs, runs, len(text))
    return text, runs


def _spaces(text: str) -> Weaver:
    woven = Weaver()
    end = len(text.rstrip(SPACES + UNSEEN))
    done = len(text) - len(text.lstrip(SPACES + UNSEEN))
    for found in pattern(_STRETCH).finditer(text, done, end):
        woven.put(text[done : found.start()], done)
        done = found.end()
        breaks = list(pattern(_BREAKS).finditer(text, found.start(), done))
        for one in breaks:
            woven.put("\n", one.start())
        if not breaks:
            space = pattern(_ONE_SPACE).search(text, found.start(), done)
            if space is not None:
                woven.put(" ", space.start())
    woven.put(text[done:end], done)
    return woven


def _thai(text: str) -> Weaver | None:
    if "\u0e4d" not in text and "\u0e40\u0e40" not in text:
        return None
    woven = Weaver()
    done = 0
    for found in pattern(_THAI).finditer(text):
        woven.put(text[done : found.start()], done)
        done = found.end()
        if found[1]:
            woven.put(found[1], found.start() + 1)
            woven.put("\u0e33", found.start() + 2)
        else:
            woven.put("\u0e41" if found[1] is None else "\u0e33", found.start())
    woven.put(text[done:], done)
    return woven


def _composed(text: str) -> Weaver | None:
    if unicodedata.is_normalized("NFC", text):
        return None
    woven = Weaver()
    start = 0
    for line in text.splitlines(keepends=True):
        if unicodedata.is_normalized("NFC", line):
            woven.put(line, start)
        else:
            _compose_line(line, start, woven)
        start += len(line)
    return woven


def _compose_line(line: str, start: int, woven: Weaver) -> None:
    at = 0
    while at < len(line):
        end = at + 1
        while end < len(line) and unicodedata.combining(line[end]):
            end += 1
        cluster = line[at:end]
        composed = unicodedata.normalize("NFC", cluster)
        if composed == cluster:
            woven.put(cluster, start + at)
        else:
            for index, char in enumerate(composed):
                woven.put(char, start + at + min(index, len(cluster) - 1))
        at = end
