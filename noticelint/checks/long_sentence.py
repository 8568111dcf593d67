"""Long sentences: running text in which an ordinary reader loses the thread."""

from __future__ import annotations

from bisect import bisect_right

from noticelint.checks.named import Seen, number
from noticelint.language.boundaries import stretches, trimmed
from noticelint.notice import Span
from noticelint.recognise.prose import length, paragraphs
from noticelint.recognise.reading import Reading
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """Each sentence of running text with more than `most` characters (Chinese) or words (English, Thai).

    In Thai also one of more than `letters` letters, whose few words are long: of the sentences between 45 and 60 words
    in 287 labelled notices 8 of the 10 that reviewers call too long have more than 285, and 4 of the 20 others.

    A sentence ends where `language.boundaries` ends one: in Thai at a line's end, or at a space before a word that
    opens a sentence or after a particle that closes one; at a mere space it goes on.
    """
    most = number(rule, "most", reading.language, reading.language[:2])
    # A house's own rule of before has no such figure.
    told = "letters" in rule.detail.get("numbers", {})
    letters = number(rule, "letters", reading.language, reading.language[:2]) if told else 0
    text = reading.sight.scene.text
    lines = paragraphs(reading)
    for start, end in stretches(reading.sight.scene.bounds.sentences):
        low, high = trimmed(text, start, end)
        line = bisect_right(lines, (low, len(text))) - 1
        if high - low <= most or line < 0 or low >= lines[line][1]:
            continue
        count = length(reading, low, high, most)
        if count > most:
            yield Seen(Span(low, high), "sentence", {"count": str(count), "most": f"{most:.0f}"})
        elif letters and high - low > letters:
            yield Seen(Span(low, high), "letters", {"count": str(high - low), "most": f"{letters:.0f}"})
