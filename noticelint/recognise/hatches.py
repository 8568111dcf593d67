"""The ways out of the notation: regular expressions (RE2) and spaCy token patterns, run only when due."""

from __future__ import annotations

from noticelint.language.boundaries import around
from noticelint.patterns import pattern
from noticelint.recognise.scene import Match, Scene
from noticelint.rulebook.lexicon import Lexicon
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

_compiled: dict[str, Any] = {}


def run_hatches(lexicon: Lexicon, due: set[int], scene: Scene, matches: dict[int, list[Match]]) -> None:
    """Add to `matches` what the hatches numbered in `due` find."""
    for number in sorted(due):
        hatch = lexicon.hatches[number]
        if hatch.kind == "plain":
            spans = [found.span() for found in pattern(hatch.pattern).finditer(scene.text)]
        elif hatch.kind == "regex":
            spans = [found.span() for found in _expression(hatch.pattern).finditer(scene.text)]
        else:
            literals = [literal for literal, hatches in lexicon.hatches_at.items() if number in hatches]
            spans = _token_spans(hatch.pattern, literals, scene)
        if spans:
            matches.setdefault(hatch.group, []).extend(Match(start, end, hatch.phrase) for start, end in spans)


def _expression(source: str) -> Any:
    import re2

    if source not in _compiled:
        _compiled[source] = re2.compile(source)
    return _compiled[source]


def _token_spans(source: str, literals: list[int], scene: Scene) -> list[tuple[int, int]]:
    """Spans of a spaCy Matcher pattern, looked for only in the sentences that hold one of the literals."""
    import json

    from spacy.matcher import Matcher

    from noticelint.language.pipeline import pipeline

    nlp = pipeline(scene.language)
    if source not in _compiled:
        matcher = Matcher(nlp.vocab)
        matcher.add("pattern", [json.loads(source)], greedy="LONGEST")
        _compiled[source] = matcher
    sentences = {around(scene.bounds.sentences, *span) for literal in literals for span in scene.found.get(literal, ())}
    spans = []
    for low, high in sorted(sentences):
        doc = nlp(scene.text[low:high])
        for _, start, end in _compiled[source](doc):
            found = doc[start:end]
            spans.append((low + found.start_char, low + found.end_char))
    return spans
