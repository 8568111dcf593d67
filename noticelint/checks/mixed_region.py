"""Mixed usage: words of another place that writes the same language, and one word spelled in two ways."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.notice import Span
from noticelint.recognise.reading import Reading
from noticelint.recognise.scene import Match
from noticelint.recognise.weigh import weigh
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_GROUP = "facts/mixed-region/"


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """Each such word, with what to write instead (`right`: the phrase's own `instead`).

    Chinese: mainland words in traditional text, Taiwanese ones in simplified text; what Hong Kong writes too is
    excused in its notices by the phrase's `unless`. English: the spelling, British or American, that the notice uses
    less. Thai: another spelling of a word that the notice also spells as the Royal Institute does.
    """
    if reading.language[:2] == "zh":
        group = "taiwan" if reading.language == "zh-Hans" else "mainland"
        yield from _seen(reading, weigh(reading.sight, f"{_GROUP}{group}"), group)
    elif reading.language == "en":
        yield from _less_used(reading)
    else:
        yield from _spelled_twice(reading)


def _seen(reading: Reading, matches: list[Match], group: str) -> Iterator[Seen]:
    for match in matches:
        right = _right(reading, match)
        if reading.notice.text[match.start : match.end] != right:
            yield Seen(Span(match.start, match.end), group, {"right": right})


def _less_used(reading: Reading) -> Iterator[Seen]:
    text = reading.notice.text
    seen = {}
    for group in ("british", "american"):
        # With a capital it may be a name: Rockefeller Center. A phrase is looked for in both spellings.
        seen[group] = [
            one for one in weigh(reading.sight, f"{_GROUP}{group}")
            if text[one.start].islower() and text[one.start : one.end] != _right(reading, one)
        ]  # fmt: skip
    british, american = seen["british"], seen["american"]
    if british and american:
        words = {name: {text[one.start : one.end] for one in found} for name, found in seen.items()}
        ahead = len(words["british"]) - len(words["american"]) or american[0].start - british[0].start
        yield from _seen(reading, american if ahead > 0 else british, "american" if ahead > 0 else "british")


def _spelled_twice(reading: Reading) -> Iterator[Seen]:
    spelled: dict[str, list[Match]] = {}
    for match in weigh(reading.sight, f"{_GROUP}spelling"):
        spelled.setdefault(_right(reading, match), []).append(match)
    for right, matches in spelled.items():
        if len({reading.notice.text[match.start : match.end] for match in matches}) > 1:
            others = [match for match in matches if reading.notice.text[match.start : match.end] != right]
            yield from _seen(reading, others, "spelling")


def _right(reading: Reading, match: Match) -> str:
    instead = reading.sight.lexicon.instead[match.phrase]
    return instead.get(reading.language) or instead[reading.language[:2]]
