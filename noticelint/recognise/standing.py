"""Where a phrase stands in a scene."""

from __future__ import annotations

from noticelint.recognise.parts import find_parts, find_segment
from noticelint.recognise.scene import Scene, SpanPair, stretches_of
from noticelint.rulebook.lexicon import Phrase


def standing(scene: Scene, phrase: Phrase) -> list[SpanPair]:
    """The spans of a phrase of parts; most have none, because some part of it stands nowhere."""
    if not scene.members.keys() >= phrase.needs:
        return []
    if len(phrase.parts) == 1 and len(phrase.parts[0]) == 1:
        return find_segment(scene, phrase.parts[0][0])
    together = _together(scene, phrase)
    return find_parts(scene, phrase, together) if together else []


def _together(scene: Scene, phrase: Phrase) -> set[int]:
    """The clauses (or sentences, by number) that hold one literal of each set that the phrase needs."""
    together: set[int] | None = None
    for number in phrase.needs:
        held = stretches_of(scene, number, phrase.wide)
        together = held if together is None else together & held
        if not together:
            return set()
    if together is not None:
        return together
    # No set that it cannot do without: wherever one of its first choices stands, or a slot that has no words.
    numbers = [row[1] for row in phrase.parts[0][0][3]]
    if -1 in numbers:
        return set(range(len(scene.bounds.sentences if phrase.wide else scene.bounds.clauses)))
    return set().union(*(stretches_of(scene, number, phrase.wide) for number in numbers if number in scene.members))
