"""Where the news stands: how much a reader has to read before it comes."""

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


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """One finding, at the sentence that tells the news, where it comes later than `sentences` and `characters`.

    The news is the first words that are sure signs of the kind or say what happened; a title or
    subject that tells it is enough. Greeting and thanks are not counted as sentences before it.
    """
    zones = reading.sight.zones
    signs = weigh(reading.sight, f"kinds/{reading.kind.kind}/strong")
    news = [*(Span(sign.start, sign.end) for sign in signs), *reading.elements["what"].evidence]
    if not news or any(span.start < zones.title[1] for span in news):
        return
    start, end = min(news)
    sentences = reading.sight.scene.bounds.sentences
    low, high = around(sentences, start, end)
    first = zones.opening[0]
    courtesy = [span for name in ("greeting", "thanks") for span in reading.elements[name].evidence]
    before = [
        (left, right)
        for left, right in stretches(sentences)
        if first <= left < low
        and reading.notice.text[left:right].strip()
        and not any(left <= span.start < right for span in courtesy)
    ]
    length = sum(right - left for left, right in before)
    language = reading.language
    if len(before) >= number(rule, "sentences", language) and length >= number(rule, "characters", language):
        yield Seen(Span(*trimmed(reading.notice.text, low, high)), "buried", {"number": str(len(before))})
