"""Which kind of notice it is: stated, or detected from what title, opening and body say."""

from collections.abc import Iterable
from typing import NamedTuple

from noticelint.notice import Span
from noticelint.recognise.scene import Match
from noticelint.recognise.weigh import Sight, weigh

UNKNOWN = "unknown"
_STRONG, _WEAK = 3.0, 1.0
_TITLE, _OPENING = 3.0, 2.0
# One strong phrase in the body, or two weak ones in the opening: less is no evidence.
_LEAST = 3.0


class KindSeen(NamedTuple):
    """The kind taken: `source` is stated, configured, detected or unknown; `confidence` runs from 0 to 1."""

    kind: str
    source: str
    confidence: float
    evidence: tuple[Span, ...]


def detect_kind(sight: Sight, kinds: Iterable[str]) -> KindSeen:
    """The kind whose phrases weigh most; `unknown` where none weighs enough.

    The confidence is the best kind's share of the best two.
    """
    scored = []
    groups = sight.lexicon.groups
    for kind in kinds:
        names = groups.get(f"kinds/{kind}/strong"), groups.get(f"kinds/{kind}/weak")
        if sight.matches.keys().isdisjoint(names):
            continue
        strong, weak = weigh(sight, f"kinds/{kind}/strong"), weigh(sight, f"kinds/{kind}/weak")
        score = _score(sight, strong, _STRONG) + _score(sight, weak, _WEAK)
        if score:
            scored.append((score, kind, strong + weak))
    if not scored:
        return KindSeen(UNKNOWN, UNKNOWN, 0.0, ())
    scored.sort(key=lambda item: -item[0])
    best, kind, matches = scored[0]
    if best < _LEAST:
        return KindSeen(UNKNOWN, UNKNOWN, 0.0, ())
    second = scored[1][0] if len(scored) > 1 else 0.0
    evidence = tuple(Span(match.start, match.end) for match in sorted(matches))
    return KindSeen(kind, "detected", round(best / (best + second), 2), evidence)


def _score(sight: Sight, matches: list[Match], weight: float) -> float:
    """Each phrase once, where it counts most: a word that is repeated proves no more than once."""
    best: dict[int, float] = {}
    for match in matches:
        factor = 1.0
        if sight.zones.title[0] <= match.start < sight.zones.title[1]:
            factor = _TITLE
        elif sight.zones.opening[0] <= match.start < sight.zones.opening[1]:
            factor = _OPENING
        best[match.phrase] = max(best.get(match.phrase, 0.0), factor * weight)
    return sum(best.values())
