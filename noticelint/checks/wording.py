"""Wording: what should not be said to a customer."""

from __future__ import annotations

from noticelint.checks.words import fixed, worded
from noticelint.finding import Finding
from noticelint.language.boundaries import around
from noticelint.notice import Span, as_written
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading, concerns
from noticelint.recognise.scene import Match
from noticelint.recognise.weigh import weigh
from noticelint.rulebook.rulebook import Group, Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What joins two words to one phrase: "bug fixes and performance improvements".
_JOINED = r" ?(?:[,、/&]|,? ?\b(?:and|or)\b|和|及|与|或|以及|และ|หรือ) ?"


def wording(rule: Rule, reading: Reading, ui: str) -> Iterator[Finding]:
    """A finding for each match of the rule's groups that counts; of overlapping ones the first group's.

    Matches that a mere "and" joins are one finding, and so are those of one sentence where the group says
    `once: sentence`; not where one of them has words of its own to put in its place.
    """
    taken: list[Span] = []
    told: set[tuple[str, str]] = set()
    sentences: set[tuple[int, int]] = set()
    for group in rule.groups:
        if not concerns(group.kinds, reading):
            continue
        matches = [
            match
            for match in weigh(reading.sight, f"{rule.folder}/{rule.id}/{group.name}")
            if not any(match.start < other.end and other.start < match.end for other in taken)
        ]
        taken += [Span(match.start, match.end) for match in matches]
        for run in _runs(reading, group, matches):
            first, last = run[0], run[-1]
            words = reading.sight.scene.text[first.start : last.end] if group.once == "words" else ""
            if group.once == "sentence":
                sentence = _sentence(reading, first)
                if sentence in sentences:
                    continue
                sentences.add(sentence)
            elif group.once and (group.name, words) in told:
                continue
            told.add((group.name, words))
            span = Span(first.start, last.end)
            instead = reading.sight.lexicon.instead.get(first.phrase)
            suggestion = group.suggestion if instead is None else instead
            said = {"found": _words(reading, run)} if group.once == "sentence" and len(run) > 1 else {}
            finding = worded(rule, reading, span, rule.severity, group.message, suggestion, ui, **said)
            fixing = reading.sight.lexicon.fixes.get(first.phrase, group.fix)
            yield finding if fixing is None else fixed(finding, reading, fixing)


def _runs(reading: Reading, group: Group, matches: list[Match]) -> Iterator[list[Match]]:
    """The matches of a group, sorted, in runs that are one finding each."""
    run: list[Match] = []
    for match in matches:
        if run and not (_plain(reading, group, run[-1], match) and _together(reading, group, run[-1], match)):
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _plain(reading: Reading, group: Group, *matches: Match) -> bool:
    """Whether nothing is to be put in the place of any of the matches."""
    lexicon = reading.sight.lexicon
    return group.fix is None and not any(
        match.phrase in lexicon.instead or match.phrase in lexicon.fixes for match in matches
    )


def _together(reading: Reading, group: Group, one: Match, other: Match) -> bool:
    if group.once == "sentence" and _sentence(reading, one) == _sentence(reading, other):
        return True
    return pattern(_JOINED).fullmatch(reading.sight.scene.text, one.end, other.start) is not None


def _words(reading: Reading, run: list[Match]) -> str:
    """The words of a run, each once, without what stands between them."""
    written = (" ".join(as_written(reading.notice, Span(one.start, one.end)).split()) for one in run)
    return " … ".join(dict.fromkeys(written))


def _sentence(reading: Reading, match: Match) -> tuple[int, int]:
    return around(reading.sight.scene.bounds.sentences, match.start, match.start + 1)
