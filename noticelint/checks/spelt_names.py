"""Names that are spelt in two ways."""

from __future__ import annotations

from itertools import pairwise

from noticelint.checks.named import Seen
from noticelint.checks.near_miss import one_character_off, one_letter_off
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 40
_QUOTED = r"[「『“《\"]([^「」『』“”《》\"\n]{3,24})[」』”》\"]"
_CAPITALISED = r"(?<![A-Za-z])[A-Z][a-z]{3,}(?![A-Za-z'’])"


def names(reading: Reading) -> Iterator[Seen]:
    """Names in quotation marks, and capitalised words beside the same other one, that are spelt in two ways.

    Of those the rarer is reported, each with the other as `{other}`; at most one of a notice.
    """
    found = next(_quoted(reading), None) if reading.language != "en" else None
    found = found or next(_capitalised(reading.notice.text), None)
    if found:
        yield found


def _quoted(reading: Reading) -> Iterator[Seen]:
    text, folded = reading.notice.text, reading.sight.scene.text
    first_places = {found.group(1): found.span(1) for found in reversed(list(pattern(_QUOTED).finditer(text)))}
    places = sorted(first_places.values())[:_MOST]
    for at, (start, end) in enumerate(places):
        for low, high in places[:at]:
            if one_character_off(folded[low:high], folded[start:end]):
                yield Seen(Span(start, end), "name", {"other": text[low:high]})


def _capitalised(text: str) -> Iterator[Seen]:
    places = list(pattern(_CAPITALISED).finditer(text))
    count: dict[str, int] = {}
    for found in places:
        count[found.group()] = count.get(found.group(), 0) + 1
    common = set(pattern(r"(?<![A-Za-z])[a-z]{4,}").findall(text))
    before: dict[str, set[str]] = {}
    after: dict[str, set[str]] = {}
    for one, two in pairwise(places):
        if text[one.end() : two.start()] == " ":
            after.setdefault(one.group(), set()).add(two.group())
            before.setdefault(two.group(), set()).add(one.group())
    for found in places:
        word = found.group()
        if count[word] > 1 or word.lower() in common:
            continue
        # A word that stands beside many is no part of a name.
        beside = [after[one] for one in before.get(word, ())] + [before[one] for one in after.get(word, ())]
        for other in sorted(set().union(*(each for each in beside if len(each) < _MOST))):
            if count[other] > 1 and one_letter_off(word, other):
                yield Seen(Span(*found.span()), "name", {"other": other})
