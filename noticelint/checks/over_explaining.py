"""How much of a notice explains: reasons that run on past what the reader needs."""

from __future__ import annotations

from noticelint.checks.named import Seen, number
from noticelint.language.boundaries import around, stretches, trimmed
from noticelint.notice import Span
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import weigh
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What turns a sentence to the reader, beside words for them: what serves them, what they can call, write to or count.
_SERVING = (
    *("remedy", "instructions", "contact", "rights", "greeting", "sender"),
    *("thanks", "feedback", "apology", "date", "commitment"),
)
_HELD = ("phone", "email", "url", "money")
# A shorter line is a title or a signature, in characters.
_PROSE = 25


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """One finding, from the first to the last sentence of an explanation that runs on, or the sentence that opens a
    tale (a phrase of the group `tale`: 事情是这样的).

    A sentence explains where words of background or of a reason stand in it, and nothing that serves the reader
    (a remedy, what to do, a contact, what becomes of what they hold). Explaining sentences within one of each other
    run together. Too much: `sentences` of them or more, with `words` different words of background, in at least
    `characters`, and at least `share` of the prose. On 1,340 labelled notices, all studied, this and the
    tales tell 25 of 89 rightly and 10 wrongly (29 and 21 where a seventh of the prose was enough in English and Thai);
    on 265 that nobody had read, 1 of 16 and 5.

    Where neither is seen, sentences in a row that do not turn to the reader (the group `reader`, or what serves them)
    are too much from `inward` characters on, `inward-background` of them with words of background: on 1,935 labelled
    notices this tells 6 more rightly and 2 wrongly, in English and Thai; in Chinese it was wrong as often as right.
    """
    ends = reading.sight.scene.bounds.sentences
    tales = weigh(reading.sight, f"limits/{rule.id}/tale")
    if tales:
        low, high = around(ends, tales[0].start, tales[0].end)
        yield Seen(Span(*trimmed(reading.notice.text, low, high)), "tale")
        return
    sentences = [(low, high) for low, high in stretches(ends) if reading.notice.text[low:high].strip()]
    words = reading.elements["background"].evidence
    if len(words) < number(rule, "words", reading.language):
        return
    history = _sentences_of(reading, ("background",))
    serving = _sentences_of(reading, ("remedy", "instructions", "contact", "rights", "greeting", "sender"))
    explaining = history | (_sentences_of(reading, ("reason",)) - serving)
    total = sum(high - low for low, high in sentences) or 1
    for run in _runs(sentences, explaining):
        told = [sentence for sentence in run if sentence in explaining]
        start, end = run[0][0], run[-1][1]
        length = end - start
        language = reading.language
        different = {reading.sight.scene.text[word.start : word.end] for word in words if start <= word.start < end}
        if (
            len(told) >= number(rule, "sentences", language)
            and len(different) >= number(rule, "words", language)
            and length >= number(rule, "characters", language)
            and length / total >= number(rule, "share", language)
        ):
            span = Span(*trimmed(reading.notice.text, start, end))
            yield Seen(span, "long", {"number": str(len(told))})
            return
    yield from _inward(rule, reading, sentences, history, min(explaining, default=(0, 0)))


def _inward(
    rule: Rule,
    reading: Reading,
    sentences: list[tuple[int, int]],
    history: set[tuple[int, int]],
    first: tuple[int, int],
) -> Iterator[Seen]:
    """The first stretch of sentences that speak of the sender alone for too long, from the first that explains on."""
    least = number(rule, "inward", reading.language)
    if not least or reading.sight.scene.bounds.sentences[-1] < least:
        return
    ends = reading.sight.scene.bounds.sentences
    turned = {around(ends, *match[:2]) for match in weigh(reading.sight, f"limits/{rule.id}/reader")}
    turned |= _sentences_of(reading, _SERVING)
    turned |= {around(ends, fact.start, fact.end) for fact in reading.facts if fact.kind in _HELD}
    run: list[tuple[int, int]] = []
    for sentence in [*sentences, (0, 0)]:
        if sentence not in turned and sentence[1] - sentence[0] >= _PROSE:
            run.append(sentence)
            continue
        told = sum(one in history for one in run)
        length = sum(high - low for low, high in run)
        if length >= least and told >= number(rule, "inward-background", reading.language):
            start = min(run[0], first)[0]
            span = Span(*trimmed(reading.notice.text, start, run[-1][1]))
            yield Seen(span, "long", {"number": str(sum(start <= low < span.end for low, _ in sentences))})
            return
        run = []


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
