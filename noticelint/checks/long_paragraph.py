"""Long paragraphs: walls of text on which the eye finds no hold."""

from __future__ import annotations

from noticelint.checks.named import Seen, number
from noticelint.language.boundaries import trimmed
from noticelint.notice import Span
from noticelint.recognise.prose import length, paragraphs
from noticelint.recognise.reading import Reading
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """Each paragraph (a line of running text) of more than `most` characters (Chinese) or words (English, Thai).

    Text messages are asked by their segments, and not here.
    """
    if reading.channel == "sms":
        return
    most = number(rule, "most", reading.language, reading.language[:2])
    for start, end in paragraphs(reading):
        if end - start > most:
            count = length(reading, start, end, most)
            if count > most:
                low, _ = trimmed(reading.notice.text, start, end)
                yield Seen(Span(low, end), "paragraph", {"count": str(count), "most": f"{most:.0f}"})
