"""One scan: every literal of a lexicon found in a notice, and the phrases that they prove."""

from __future__ import annotations

from noticelint.facts.fact import Fact
from noticelint.language.boundaries import Boundaries
from noticelint.recognise.hatches import run_hatches
from noticelint.recognise.scene import Match, Scene, SpanPair, at_edges, set_scene
from noticelint.rulebook.lexicon import ALWAYS, Lexicon
from noticelint.rulebook.literals import opening_numbers
from noticelint.typed import TYPE_CHECKING, defaultdict

if TYPE_CHECKING:
    import ahocorasick_rs

_automata: dict[int, tuple[Lexicon, ahocorasick_rs.AhoCorasick]] = {}
# Looking for each literal by itself takes 2 ms for 600 characters, building the automaton 35: until so many
# characters of one language were read, it is done without.
_FEW = 10_000
_read: dict[int, int] = {}
# Thai vowels written before their consonant, and signs on or after one: beside them a literal is part of a syllable.
_THAI_LEADERS = frozenset("เแโใไ")
_THAI_MARKS = frozenset("ะัาำิีึืฺุู็่้๊๋์ํ๎")


def scan(
    folded: str, lexicon: Lexicon, facts: tuple[Fact, ...], bounds: Boundaries
) -> tuple[Scene, dict[int, list[Match]], dict[int, list[int]]]:
    """The scene of folded text; by group number the matches of plain phrases, sorted; and the phrases worth trying.

    Edges are confirmed, nothing else is weighed yet. A phrase of parts is worth trying where its rarest part stands;
    it is tried when its group is asked for.
    """
    found = _literals(folded, lexicon)
    scene = set_scene(folded, lexicon, found, facts, bounds)
    matches: dict[int, list[Match]] = {}
    due: set[int] = set()
    phrases, alone, hatches_at = lexicon.phrases, lexicon.alone, lexicon.hatches_at
    for literal, spans in found.items():
        for number in alone[literal]:
            phrase = phrases[number]
            before, after = phrase.edge_before, phrase.edge_after
            kept = [span for span in spans if at_edges(scene, span, before, after)] if before or after else spans
            if kept:
                matches.setdefault(phrase.group, []).extend([Match(start, end, number) for start, end in kept])
        if literal in hatches_at:
            due.update(hatches_at[literal])
    tried = set(lexicon.tried_at[ALWAYS]).union(*map(lexicon.tried_at.__getitem__, scene.members))
    pending: dict[int, list[int]] = defaultdict(list)
    group_of = lexicon.group_of
    for number in tried:
        pending[group_of[number]].append(number)
    if due:
        run_hatches(lexicon, due, scene, matches)
    for group in matches.values():
        if len(group) > 1:
            group.sort()
    return scene, matches, pending


def _literals(folded: str, lexicon: Lexicon) -> dict[int, list[SpanPair]]:
    """Spans of every literal, by its number; in English at word edges, in Thai never inside a syllable.

    In Chinese and Thai too, Latin words and numbers are whole.
    """
    found: dict[int, list[SpanPair]] = defaultdict(list)
    hits = _hits(folded, lexicon)
    if lexicon.language == "en":
        # One more character at either end: wordy[start] tells of what stands before the hit.
        wordy = [False, *map(str.isalnum, folded), False]
        for literal, start, end in hits:
            if not (wordy[start] and wordy[start + 1]) and not (wordy[end + 1] and wordy[end]):
                found[literal].append((start, end))
    elif lexicon.language == "th":
        text = folded + " "
        for literal, start, end in hits:
            if text[end] not in _THAI_MARKS and text[start - 1] not in _THAI_LEADERS and _apart(text, start, end):
                found[literal].append((start, end))
    else:
        text = folded + " "
        for literal, start, end in hits:
            if _apart(text, start, end):
                found[literal].append((start, end))
    return found


def _apart(text: str, start: int, end: int) -> bool:
    """Whether no Latin word and no number goes on across an end of the stretch; `text` has a space behind it."""
    first, last = text[start], text[end - 1]
    if first > "z" and last > "z":
        return True
    before, after = text[start - 1], text[end]
    return not (_runs_on(before, first) or _runs_on(last, after))


def _runs_on(one: str, other: str) -> bool:
    return (one.isdigit() and other.isdigit()) or ("a" <= one <= "z" and "a" <= other <= "z")


def _hits(folded: str, lexicon: Lexicon) -> list[tuple[int, int, int]]:
    """Every occurrence of every literal, overlapping ones too: its number, start and end, by end."""
    if id(lexicon) not in _automata:
        read = _read[id(lexicon)] = _read.get(id(lexicon), 0) + len(folded)
        if read <= _FEW:
            return _one_by_one(folded, lexicon)
        import ahocorasick_rs

        # Built as fast as the plain one, and a third faster to scan with; the full automaton takes 50 ms to build.
        kind = ahocorasick_rs.Implementation.ContiguousNFA
        built = ahocorasick_rs.AhoCorasick(list(lexicon.literals), implementation=kind)
        _automata[id(lexicon)] = lexicon, built
    return _automata[id(lexicon)][1].find_matches_as_indexes(folded, overlapping=True)


def _one_by_one(folded: str, lexicon: Lexicon) -> list[tuple[int, int, int]]:
    found = []
    for opening in lexicon.opened.among(opening_numbers(folded)):
        for number in lexicon.opened[opening]:
            literal = lexicon.literals[number]
            start = folded.find(literal)
            while start >= 0:
                found.append((number, start, start + len(literal)))
                start = folded.find(literal, start + 1)
    return found
