"""How much of a notice explains: reasons that run on past what the reader needs."""

from __future__ import annotations

from noticelint.checks.named import Seen, number
from noticelint.language.boundaries import around, stretches, trimmed
from noticelint.notice import Span
from noticelint.recognise.reading import Reading
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """One finding, from the first to the last sentence of an explanation that runs on.

    A sentence explains where words of background or of a reason stand in it, and nothing that serves the reader
    (a remedy, what to do, a contact, what becomes of what they hold). Explaining sentences within one of each other
    run together. Too much: `sentences` of them or more, of which `background` tell the history, in at
    least `characters`, and at least `share` of the prose.
    """
    ends = reading.sight.scene.bounds.sentences
    sentences = [(low, high) for low, high in stretches(ends) if reading.notice.text[low:high].strip()]
    history = _sentences_of(reading, ("background",))
    if len(history) < number(rule, "background", reading.language):
        return
    serving = _sentences_of(reading, ("remedy", "instructions", "contact", "rights", "greeting", "sender"))
    explaining = history | (_sentences_of(reading, ("reason",)) - serving)
    total = sum(high - low for low, high in sentences) or 1
    for run in _runs(sentences, explaining):
        told = [sentence for sentence in run if sentence in explaining]
        length = run[-1][1] - run[0][0]
        language = reading.language
        if (
            len(told) >= number(rule, "sentences", language)
            and len(set(told) & history) >= number(rule, "background", language)
            and length >= number(rule, "characters", language)
            and length / total >= number(rule, "share", language)
        ):
            span = Span(*trimmed(reading.notice.text, run[0][0], run[-1][1]))
            yield Seen(span, "long", {"number": str(len(told))})
            return


def _sentences_of(reading: Reading, elements: tuple[str, ...]) -> set[tuple[int, int]]:
    ends = reading.sight.scene.bounds.sentences
    return {around(ends, span.start, span.start + 1) for name in elements for span in reading.elements[name].evidence}


def _runs(sentences: list[tuple[int, int]], wanted: set[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Stretches of sentences that begin and end with a wanted one, with at most one other between two wanted ones."""
    run: list[tuple[int, int]] = []
    pending: list[tuple[int, int]] = []
    for sentence in sentences:
        if sentence in wanted:
            run += [*pending, sentence] if run else [sentence]
            pending = []
        elif run and not pending:
            pending = [sentence]
        elif run:
            yield run
            run, pending = [], []
    if run:
        yield run
