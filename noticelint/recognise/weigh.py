"""Weighing: which matches count, by zone, kind, what stands around them, denial and mood."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from noticelint.language.boundaries import around, following
from noticelint.recognise.scene import Match, Scene
from noticelint.recognise.standing import standing
from noticelint.recognise.zones import Zones, in_zone
from noticelint.rulebook.lexicon import Lexicon, Phrase
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container

# How far a denial reaches inside its clause, in characters: 不 before 退款, "refunds ... will not be given".
_DENIAL_REACH = {"zh": 8, "th": 30, "en": 34}


class Spans(NamedTuple):
    """Matches to be asked whether one touches a stretch: their starts, sorted, and the farthest end up to each."""

    starts: list[int]
    farthest: list[int]


class Sight(NamedTuple):
    """What weighing looks at: a scene with all its matches by group number, before any is weighed.

    `pending` are the phrases worth trying, by group number, until `matches_of` tries them. `asked` keeps what was
    worked out once: the Spans of a group, the clause words that count.
    """

    lexicon: Lexicon
    scene: Scene
    matches: dict[int, list[Match]]
    pending: dict[int, list[int]]
    zones: Zones
    kind: str
    asked: dict[int | str, Spans | list[Match]]


def matches_of(sight: Sight, group: int) -> list[Match]:
    """The matches of a group by number, sorted, before any is weighed: its phrases of parts are tried here."""
    due = sight.pending.pop(group, ())
    found = sight.matches.get(group, [])
    if not due:
        return found
    hits: list[Match] = []
    scene, kind, phrases = sight.scene, sight.kind, sight.lexicon.phrases
    for number in due:
        phrase = phrases[number]
        # While the kind is looked for, it is not known yet.
        if (not phrase.kinds or not kind or kind in phrase.kinds) and (spans := standing(scene, phrase)):
            hits += [Match(start, end, number) for start, end in spans]
    if hits:
        found = sight.matches[group] = sorted([*found, *hits])
    return found


def weigh(sight: Sight, group: str) -> list[Match]:
    """The matches of a group (by name) that count, sorted, of overlapping ones the longest."""
    number = sight.lexicon.groups.get(group, -1)
    found = matches_of(sight, number)
    if not found:
        return []
    group_unless = sight.lexicon.group_unless.get(number, ())
    kept = [match for match in found if _counts(sight, match, group_unless)]
    return _longest(kept, sight.lexicon.fixes)


def excused(sight: Sight, group: str, start: int, end: int) -> bool:
    """Whether the `unless` of a group makes harmless what stands at the span: a fact, which no phrase proved."""
    number = sight.lexicon.groups.get(group, -1)
    return _harmless(sight, Match(start, end, -1), sight.lexicon.group_unless.get(number, ()))


def _counts(sight: Sight, match: Match, group_unless: tuple[tuple[str, int], ...]) -> bool:
    if match.phrase < 0:
        return not _harmless(sight, match, group_unless)
    phrase = sight.lexicon.phrases[match.phrase]
    if phrase.kinds and sight.kind not in phrase.kinds:
        return False
    zones, text = sight.zones, sight.scene.text
    if phrase.zones and not any(in_zone(zones, zone, match.start, match.end, text) for zone in phrase.zones):
        return False
    if group_unless and _harmless(sight, match, group_unless):
        return False
    if phrase.unless and _harmless(sight, match, phrase.unless):
        return False
    if phrase.deniable and _denied(sight, match):
        return False
    return not phrase.when or _decided(sight, match, phrase)


def _harmless(sight: Sight, match: Match, unless: tuple[tuple[str, int], ...]) -> bool:
    for scope, group in unless:
        if scope == "explained":
            if _explained(sight.scene.text, match):
                return True
            continue
        starts, farthest = _spans(sight, group)
        if starts:
            low, high = _reach(sight, match, scope)
            before = bisect_left(starts, high)
            if before and farthest[before - 1] > low:
                return True
    return False


def _explained(text: str, match: Match) -> bool:
    """Whether a bracket opens right behind the match, or it stands alone in one: DNS (the list of addresses), (DNS)."""
    behind = text[match.end : match.end + 2].lstrip(" ")[:1]
    return behind == "(" or (behind == ")" and text[max(match.start - 2, 0) : match.start].rstrip(" ")[-1:] == "(")


def _spans(sight: Sight, group: int) -> Spans:
    spans = sight.asked.get(group)
    if not isinstance(spans, Spans):
        matches = _excuses(sight, group)
        ends = accumulate((match.end for match in matches), max)
        spans = sight.asked[group] = Spans([match.start for match in matches], list(ends))
    return spans


def _excuses(sight: Sight, group: int) -> list[Match]:
    """The matches of an `unless` group, sorted: its phrases, and the facts that excuse by themselves."""
    kinds, found = sight.lexicon.excuses[group], matches_of(sight, group)
    if not kinds:
        return found
    wanted = {*kinds, "deadline"} if "duration" in kinds else set(kinds)
    return sorted([*found, *(Match(fact.start, fact.end, -1) for fact in sight.scene.facts if fact.kind in wanted)])


def _reach(sight: Sight, match: Match, scope: str) -> tuple[int, int]:
    if scope == "around":
        return match.start, match.end
    if scope == "clause":
        return around(sight.scene.bounds.clauses, match.start, match.end)
    if scope == "notice":
        return 0, len(sight.scene.text)
    low, high = around(sight.scene.bounds.sentences, match.start, match.end)
    if scope == "sentence":
        return low, high
    return match.end if scope == "after" else low, following(sight.scene.bounds.sentences, high)


def _denied(sight: Sight, match: Match) -> bool:
    """Whether a word of denial stands in the clause, near the match or in one of its gaps.

    One inside a match without gaps is part of what the phrase itself says.
    """
    gapped = match.phrase >= 0 and bool(sight.lexicon.phrases[match.phrase].parts)
    low, high = around(sight.scene.bounds.clauses, match.start, match.end)
    reach = _DENIAL_REACH[sight.lexicon.language]
    low, high = max(low, match.start - reach), min(high, match.end + reach)
    for denial in _words(sight, "denial", low, high):
        if denial.end <= high and (gapped or not _overlap(denial, match)):
            return True
    return False


def _decided(sight: Sight, match: Match, phrase: Phrase) -> bool:
    """Whether the match is neither a mere intention nor at somebody's discretion nor, for `certain`, conditional."""
    clause = around(sight.scene.bounds.clauses, match.start, match.end)
    sentence = around(sight.scene.bounds.sentences, match.start, match.end)
    for name, (low, high) in (("intention", clause), ("discretion", sentence)):
        if any(word.end <= high and not _overlap(word, match) for word in _words(sight, name, low, high)):
            return False
    if phrase.when == "certain":
        return not any(word.end <= match.start for word in _words(sight, "condition", sentence[0], match.start))
    return True


def _words(sight: Sight, name: str, low: int, high: int) -> list[Match]:
    """The words of denial, intention ... that count and start in the stretch from `low` to `high`."""
    words = sight.asked.get(name)
    if not isinstance(words, list):
        number = sight.lexicon.groups.get(f"words/{name}", -1)
        unless = sight.lexicon.group_unless.get(number, ())
        words = [word for word in matches_of(sight, number) if not _harmless(sight, word, unless)]
        sight.asked[name] = words
    return words[bisect_left(words, (low, 0, 0)) : bisect_left(words, (high, 0, 0))]


def _overlap(one: Match, other: Match) -> bool:
    return one.start < other.end and other.start < one.end


def _longest(matches: list[Match], fixes: Container[int]) -> list[Match]:
    """Of overlapping matches the longest; of two phrases in one place the one that knows a fix."""
    kept: list[Match] = []
    for match in matches:
        if kept and match.start < kept[-1].end:
            longer = match.end - match.start - (kept[-1].end - kept[-1].start)
            if longer > 0 or (longer == 0 and match.phrase in fixes and kept[-1].phrase not in fixes):
                kept[-1] = match
        else:
            kept.append(match)
    return kept
