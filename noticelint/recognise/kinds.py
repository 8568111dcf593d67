"""Which kind of notice it is: stated, or detected from what title, opening and body say."""

from __future__ import annotations

from noticelint.notice import Span
from noticelint.recognise.scene import Match
from noticelint.recognise.weigh import Sight, weigh
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

UNKNOWN = "unknown"
_STRONG, _WEAK = 3.0, 1.0
_TITLE, _OPENING = 3.0, 2.0
# One strong phrase in the body; where none stands, three weak ones in the opening: less is no evidence, and a recipe
# or the minutes of a meeting is no notice. On 431 labelled notices the kinds told rightly stay the same but for one.
_LEAST = 3.0
_LEAST_WEAK, _FEWEST_WEAK = 6.0, 3


class KindSeen(NamedTuple):
    """The kind taken: `source` is stated, configured, detected or unknown; `confidence` runs from 0 to 1."""

    kind: str
    source: str
    confidence: float
    evidence: tuple[Span, ...]


class Weighed(NamedTuple):
    """One kind's score, and each match with what it counts (a phrase that recurs counts once, at its best place).

    `strong` says whether one of them is a phrase that tells the kind by itself.
    """

    score: float
    kind: str
    matches: tuple[tuple[float, Match], ...]
    strong: bool


def detect_kind(sight: Sight, kinds: Iterable[str]) -> KindSeen:
    """The kind whose phrases weigh most; `unknown` where none weighs enough.

    The confidence is the best kind's share of the best two.
    """
    scored = weigh_kinds(sight, kinds)
    if not scored or not _enough(scored[0]):
        return KindSeen(UNKNOWN, UNKNOWN, 0.0, ())
    best = scored[0]
    second = scored[1].score if len(scored) > 1 else 0.0
    evidence = tuple(Span(start, end) for start, end in sorted((match.start, match.end) for _, match in best.matches))
    return KindSeen(best.kind, "detected", round(best.score / (best.score + second), 2), evidence)


def _enough(weighed: Weighed) -> bool:
    if weighed.strong:
        return weighed.score >= _LEAST
    return weighed.score >= _LEAST_WEAK and len(weighed.matches) >= _FEWEST_WEAK


def weigh_kinds(sight: Sight, kinds: Iterable[str]) -> list[Weighed]:
    """The kinds of which something is seen, by falling score."""
    scored = []
    groups = sight.lexicon.groups
    for kind in kinds:
        names = groups.get(f"kinds/{kind}/strong"), groups.get(f"kinds/{kind}/weak")
        if sight.matches.keys().isdisjoint(names) and sight.pending.keys().isdisjoint(names):
            continue
        strong = _counted(sight, weigh(sight, f"kinds/{kind}/strong"), _STRONG)
        counted = (*strong, *_counted(sight, weigh(sight, f"kinds/{kind}/weak"), _WEAK))
        if counted:
            scored.append(Weighed(sum(weight for weight, _ in counted), kind, counted, bool(strong)))
    return sorted(scored, key=lambda one: -one.score)


def _counted(sight: Sight, matches: list[Match], weight: float) -> list[tuple[float, Match]]:
    """Each phrase once, where it counts most: a word that is repeated proves no more than once."""
    best: dict[int, tuple[float, Match]] = {}
    for match in matches:
        factor = 1.0
        if sight.zones.title[0] <= match.start < sight.zones.title[1]:
            factor = _TITLE
        elif sight.zones.opening[0] <= match.start < sight.zones.opening[1]:
            factor = _OPENING
        if factor * weight > best.get(match.phrase, (0.0, match))[0]:
            best[match.phrase] = factor * weight, match
    return list(best.values())
