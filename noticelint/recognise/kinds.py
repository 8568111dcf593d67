"""Which kind of notice it is: stated, or detected from what title, opening and body say."""

from __future__ import annotations

from noticelint.notice import Span
from noticelint.recognise.scene import Match
from noticelint.recognise.weigh import Sight, weigh
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

UNKNOWN = "unknown"
_STRONG, _WEAK = 3.0, 1.0
# A title tells the kind best: at 4 in place of 3, of 265 notices that nobody had read 209 are told rightly in place of
# 205; what was tried besides (words by their record, parts of the opening, caps) changes nothing.
_TITLE, _OPENING = 4.0, 2.0
# One strong phrase in the body; where none stands, three weak ones in the opening: less is no evidence, and a recipe
# or the minutes of a meeting is no notice. On 431 labelled notices the kinds told rightly stay the same but for one.
_LEAST = 3.0
_LEAST_WEAK, _FEWEST_WEAK = 6.0, 3
# What speaks for a promotion speaks for a win-back too, by half. On 320 notices that no phrase had been written for, 8
# more kinds are told rightly; from 0.3 to 0.6 it makes little difference.
_LENT = 0.5
# Words that lean to a kind, counted together: five more of them than a kind has at the mean move it by four tenths of
# what the best two weigh (of 6 at least), fewer by less. They decide where phrases leave two kinds close. On 304
# notices that nobody had read 256 are told rightly in place of 245; 0.2 to 0.4 and 3 to 6 words differ little.
_LEANING, _FLOOR = 0.4, 5
# With so many leaning words, and more than for any other kind, one strong phrase's weight in weak ones is enough.
_LEANING_ENOUGH = 3


class KindSeen(NamedTuple):
    """The kind taken: `source` is stated, configured, detected or unknown; `confidence` runs from 0 to 1."""

    kind: str
    source: str
    confidence: float
    evidence: tuple[Span, ...]


class Weighed(NamedTuple):
    """One kind's score, and each match with what it counts (a phrase that recurs counts once, at its best place).

    `strong` says whether one of them is a phrase that tells the kind by itself; `lent` is what of the score the phrases
    of the wider kind bring, of which this one is a case; `leaned` is what the leaning words add (below 0: take).
    """

    score: float
    kind: str
    matches: tuple[tuple[float, Match], ...]
    strong: bool
    lent: float = 0.0
    leaned: float = 0.0
    leaning: tuple[Match, ...] = ()


def detect_kind(sight: Sight, kinds: Iterable[str], wider: Mapping[str, str]) -> KindSeen:
    """The kind whose phrases weigh most; `unknown` where none weighs enough.

    `wider` maps a kind to the one of which it is a case. The confidence is the best kind's share of the best two.
    """
    scored = weigh_kinds(sight, kinds, wider)
    most = max((len(one.leaning) for one in scored), default=0)
    best = next((one for one in scored if _enough(one, most)), None)
    if best is None:
        return KindSeen(UNKNOWN, UNKNOWN, 0.0, ())
    second = max((one.score for one in scored if one.kind != best.kind), default=0.0)
    evidence = tuple(Span(start, end) for start, end in sorted((match.start, match.end) for _, match in best.matches))
    return KindSeen(best.kind, "detected", round(best.score / (best.score + second), 2), evidence)


def _enough(weighed: Weighed, most: int) -> bool:
    """`most`: how many words lean to the kind to which most do."""
    own = weighed.score - weighed.lent - weighed.leaned
    if weighed.strong or len(weighed.leaning) >= max(_LEANING_ENOUGH, most):
        return own >= _LEAST
    return own >= _LEAST_WEAK and len(weighed.matches) >= _FEWEST_WEAK


def weigh_kinds(sight: Sight, kinds: Iterable[str], wider: Mapping[str, str]) -> list[Weighed]:
    """The kinds of which something is seen, by falling score; of equals one that a strong phrase tells comes first.

    A kind that a strong phrase tells is lent half of what the wider one counts, of which `wider` says it is a case.
    Then the words that lean to a kind move it: each by how many more or fewer of its words stand there than of others'.
    """
    seen: dict[str, Weighed] = {}
    groups = sight.lexicon.groups
    for kind in kinds:
        names = groups.get(f"kinds/{kind}/strong"), groups.get(f"kinds/{kind}/weak")
        if sight.matches.keys().isdisjoint(names) and sight.pending.keys().isdisjoint(names):
            continue
        strong = _counted(sight, weigh(sight, f"kinds/{kind}/strong"), _STRONG)
        counted = (*strong, *_counted(sight, weigh(sight, f"kinds/{kind}/weak"), _WEAK))
        if counted:
            seen[kind] = Weighed(sum(weight for weight, _ in counted), kind, counted, bool(strong))
    scored = []
    for one in seen.values():
        lent = _LENT * seen[wider[one.kind]].score if one.strong and wider.get(one.kind) in seen else 0.0
        scored.append(one._replace(score=one.score + lent, lent=lent))
    scored = _leaned(sight, scored, kinds)
    return sorted(scored, key=lambda one: (-one.score, not one.strong))


def _leaned(sight: Sight, scored: list[Weighed], kinds: Iterable[str]) -> list[Weighed]:
    """Each kind with what its leaning words add or take; a word counts once."""
    words = {kind: _once(sight, f"kinds/{kind}/leaning") for kind in kinds}
    mean = sum(map(len, words.values())) / len(words)
    most = max(_FLOOR, *(abs(len(those) - mean) for those in words.values()))
    first, second = sorted([0.0, 0.0, *(one.score for one in scored)])[-1:-3:-1]
    unit = _LEANING * max(first + second, _LEAST_WEAK) / most
    moved = []
    for one in scored:
        those = words[one.kind]
        leaned = unit * (len(those) - mean)
        moved.append(one._replace(score=one.score + leaned, leaned=leaned, leaning=those))
    return moved


def _once(sight: Sight, group: str) -> tuple[Match, ...]:
    """The first match of each phrase of a group."""
    matches = sight.matches.get(sight.lexicon.groups.get(group, -1), ())
    return tuple({match.phrase: match for match in reversed(matches)}.values())


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
