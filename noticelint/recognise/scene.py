"""The scene: one folded text with its literals, facts and boundaries, as phrases are matched against it."""

from __future__ import annotations

from bisect import bisect_right

from noticelint.facts.fact import Fact
from noticelint.language.boundaries import Boundaries, around
from noticelint.patterns import pattern
from noticelint.rulebook.lexicon import Lexicon
from noticelint.typed import NamedTuple, defaultdict

SpanPair = tuple[int, int]

# What a deadline says beyond its duration; a phrase may write these words itself: {duration}内.
_LIMIT_BEFORE = r"(?:within|in)(?: the)?(?: next)? ?|no later than |ภายใน(?:ระยะเวลา|เวลา)? ?"
_LIMIT_AFTER = r" ?(?:之内|以内|内|前|之前)$"


class Match(NamedTuple):
    """A phrase that stands in the text: offsets in characters, and its number in the lexicon (-1: a fact)."""

    start: int
    end: int
    phrase: int


class Scene(NamedTuple):
    """`found` maps literal numbers to their spans, `members` sets of literals to those of them that were found.

    `starting` and `ending` map (fact kind, offset) to the fact's other end, `fact_starts` are the offsets
    at which one starts, sorted. `in_clauses` and `in_sentences` keep the stretches of sets, and of literals (each at
    -1 - its number), once worked out.
    """

    text: str
    language: str
    found: dict[int, list[SpanPair]]
    members: dict[int, list[int]]
    facts: tuple[Fact, ...]
    fact_starts: list[int]
    starting: dict[tuple[str, int], int]
    ending: dict[tuple[str, int], int]
    bounds: Boundaries
    in_clauses: dict[int, set[int]]
    in_sentences: dict[int, set[int]]


def set_scene(
    text: str, lexicon: Lexicon, found: dict[int, list[SpanPair]], facts: tuple[Fact, ...], bounds: Boundaries
) -> Scene:
    """The scene of one text; `found` maps the lexicon's literals to where they stand."""
    members: dict[int, list[int]] = defaultdict(list)
    sets_at = lexicon.sets_at
    for literal in found:
        for number in sets_at[literal]:
            members[number].append(literal)
    starting: dict[tuple[str, int], int] = {}
    ending: dict[tuple[str, int], int] = {}
    for fact in facts:
        start, end = fact.start, fact.end
        starting[fact.kind, start] = end
        ending[fact.kind, end] = start
        if fact.kind == "deadline":
            words = text[start:end]
            before, after = pattern(_LIMIT_BEFORE).match(words), pattern(_LIMIT_AFTER).search(words)
            inner = start + (before.end() if before else 0), start + (after.start() if after else end - start)
            for one, other in ((start, end), (start, inner[1]), inner):
                starting.setdefault(("duration", one), other)
                ending.setdefault(("duration", other), one)
    fact_starts = sorted({start for _, start in starting})
    return Scene(text, lexicon.language, found, members, facts, fact_starts, starting, ending, bounds, {}, {})


def stretches_of(scene: Scene, number: int, wide: bool) -> set[int]:
    """The clauses (or, where `wide`, sentences) by number that hold a literal of the set, or a part of one."""
    known = scene.in_sentences if wide else scene.in_clauses
    if number not in known:
        ends = scene.bounds.sentences if wide else scene.bounds.clauses
        literals = scene.members[number]
        for literal in literals:
            if -1 - literal not in known:
                known[-1 - literal] = _held_in(ends, scene.found[literal])
        # A frequent word belongs to many sets, and its stretches are worked out once.
        each = [known[-1 - literal] for literal in literals]
        known[number] = each[0] if len(each) == 1 else set().union(*each)
    return known[number]


def _held_in(ends: list[int], spans: list[SpanPair]) -> set[int]:
    numbers = set()
    for start, end in spans:
        at = bisect_right(ends, start)
        numbers.add(at)
        while ends[at] < end:
            at += 1
            numbers.add(at)
    return numbers


def at_edges(scene: Scene, span: SpanPair, before: bool, after: bool) -> bool:
    """Whether a segmenter cuts the clause at the span's start (`before`) and end (`after`); Latin words are whole."""
    if scene.text[span[0] : span[1]].isascii():
        return True
    from noticelint.language.segment import edges

    start, end = around(scene.bounds.clauses, *span)
    cuts = edges(scene.text[start:end], scene.language)
    return (not before or span[0] - start in cuts) and (not after or span[1] - start in cuts)
