"""Long notices: more text than the channel's reader will read."""

from __future__ import annotations

from noticelint.checks.named import Seen, number
from noticelint.language.boundaries import trimmed
from noticelint.notice import Span
from noticelint.recognise.prose import length, prose
from noticelint.recognise.reading import Reading
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """At most one finding, at the first line: running text longer than the channel's figure.

    Counted in Chinese characters, English or Thai words. The figure is that of `most-CHANNEL` for the language, such
    as `most-email`; a channel without one (a text message has segments of its own) is not asked. Lists and tables of
    terms do not count.
    """
    name = f"most-{reading.channel}"
    if name not in rule.detail["numbers"]:
        return
    most = number(rule, name, reading.language, reading.language[:2])
    lines = prose(reading)
    if sum(end - start for start, end in lines) <= most:
        return
    count = sum(length(reading, start, end, 0) for start, end in lines)
    if count > most:
        text = reading.notice.text
        start, last = trimmed(text, 0, len(text))
        end = text.find("\n", start)
        values = {"count": str(count), "most": f"{most:.0f}"}
        yield Seen(Span(start, end if end > 0 else last), "notice", values)
