"""Mixed scripts: characters of the other Chinese script, or letters of another alphabet, within one notice."""

from __future__ import annotations

from bisect import bisect_left

from noticelint.checks.named import Seen
from noticelint.checks.other_script import SHARED, simplified, traditional
from noticelint.language.boundaries import around
from noticelint.language.traditional import counterparts, traditional_of
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.zones import Stretch
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_GROUP = "facts/mixed-script/"
_QUOTED = r"「[^」\n]*」|『[^』\n]*』|《[^》\n]*》|“[^”\n]*”"
_OTHER = "\u0370-\u03ff\u0400-\u04ff"
_LOOK_ALIKE = rf"[A-Za-z]{{0,30}}(?:[A-Za-z][{_OTHER}]|[{_OTHER}][A-Za-z])[A-Za-z{_OTHER}]{{0,30}}"
# So many different characters of the other script, and none of its own: a line that is meant to be in it.
_A_LINE = 4
# One such line among so many others was pasted in; it is not the notice said once more, nor the way to the other page.
_OTHERS = 3
_OTHER_PAGE = r"[简簡繁][体體]|https?:|www\."
# Traditional characters that simplified text writes too, in other words: 乾坤, 瞭望, 著作, 藉口.
_KEPT = frozenset("乾瞭著藉覆徵麼餘夥鍾剋")


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """Words with characters (each told once) of the other Chinese script; Latin words with Greek or Cyrillic letters.

    The notice's script is the one that most of its telling characters belong to. Quotations, titles in 《》 and a text
    that is said once more in the other script are left alone.
    """
    other = pattern(f"[{_OTHER}]").search(reading.notice.text)
    for match in pattern(_LOOK_ALIKE).finditer(reading.notice.text) if other else ():
        if len(match.group()) > 2:
            letters = " ".join(f"{one} (U+{ord(one):04X})" for one in dict.fromkeys(match.group()) if not one.isascii())
            yield Seen(Span(*match.span()), "look-alike", {"letters": letters})
    if reading.language[:2] == "zh":
        foreign = traditional(reading) if reading.language == "zh-Hans" else simplified(reading, f"{_GROUP}simplified")
        group = "traditional" if reading.language == "zh-Hans" else "simplified"
        once = any(one.once for one in rule.groups)
        yield from _words(reading, foreign, group, once=once)


def _words(reading: Reading, foreign: list[int], group: str, *, once: bool) -> Iterator[Seen]:
    from noticelint.language.segment import edges

    text, folded = reading.notice.text, reading.sight.scene.text
    told: set[str] = set()
    apart = [match.span() for match in pattern(_QUOTED).finditer(text)] + _whole_lines(reading, foreign)
    last = -1
    for at in foreign:
        if at < last or (once and text[at] in told) or any(low <= at < high for low, high in apart):
            continue
        low, high = around(reading.sight.scene.bounds.clauses, at, at + 1)
        cuts = sorted(edges(folded[low:high], "zh"))
        start = low + max(cut for cut in cuts if cut <= at - low)
        last = low + min((cut for cut in cuts if cut > at - low), default=high - low)
        there = [place for place in range(start, last) if place in foreign]
        told.update(text[place] for place in there)
        right = _right(reading, start, last, there)
        yield Seen(Span(start, last), group, {"right": right}, not _surely(text[start:last], right, group))


def _whole_lines(reading: Reading, foreign: list[int]) -> list[Stretch]:
    """The lines that hold several characters of the other script and none of the notice's own."""
    text, folded, found = reading.notice.text, reading.sight.scene.text, []
    if len({text[at] for at in foreign}) < _A_LINE:
        return []
    for line in pattern(r"[^\n]+").finditer(text):
        low, high = line.span()
        there = foreign[bisect_left(foreign, low) : bisect_left(foreign, high)]
        if len({text[at] for at in there}) < _A_LINE:
            continue
        own = folded[low:high]
        if reading.language == "zh-Hans":
            own = traditional_of(text[low:high])
        if not any(
            one != other for one, other in zip(text[low:high], own, strict=False) if "\u3400" <= one <= "\u9fff"
        ):
            found.append((low, high))
    alone = len(found) == 1 and len(pattern(r"[^\n]*\S[^\n]*").findall(text)) > _OTHERS
    return [] if alone and not pattern(_OTHER_PAGE).search(text, *found[0]) else found


def _surely(word: str, right: str, group: str) -> bool:
    """Whether each character that changes has but one counterpart: 国 is 國, and 发 may be 發 or 髮."""
    if group == "traditional":
        # Each of them is one simplified character, but for these, which stay as they are in some words.
        return not any(char in _KEPT for char in word)
    return all(old == new or old in SHARED or len(counterparts(old)) == 1 for old, new in zip(word, right, strict=True))


def _right(reading: Reading, start: int, end: int, foreign: list[int]) -> str:
    """The word with its foreign characters, and no others, in the notice's own script."""
    right = reading.sight.scene.text[start:end]
    if reading.language == "zh-Hant":
        right = traditional_of(right)
    own = zip(range(start, end), right, strict=False)
    return "".join(char if at in foreign else reading.notice.text[at] for at, char in own)
