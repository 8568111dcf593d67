"""The day under a notice against the day on which it was published: what is signed later cannot be out yet."""

from __future__ import annotations

from noticelint.checks.days import days_of
from noticelint.checks.named import Seen
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.dateline import on_dateline
from noticelint.recognise.reading import Reading
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What tells that a line under the title dates the publication: the word for it before the date, or a clock behind.
_SAID = r"(?:posted|published|发布|发表|公告|张贴|刊登|เผยแพร่|ประกาศเมื่อ|โพสต์)[^\n]{0,16}$"
_CLOCK = r"[ T,]{0,2}(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9]"
_EVENT_LINE = 60


def datelines(reading: Reading) -> Iterator[Seen]:
    """The date in the last lines, where it is later than the day that the first lines say the notice was published.

    What stands there first is the value `{other}`.
    """
    text, (first, last) = reading.sight.scene.text, reading.sight.zones.edges
    lines = [one for one in days_of(reading) if one.own_year and on_dateline(reading.sight, one.fact)]
    heads = [
        one
        for one in lines
        if one.fact.start < first
        and (
            pattern(_SAID).search(text, max(0, one.fact.start - _EVENT_LINE), one.fact.start)
            or pattern(_CLOCK).match(text, one.fact.end)
        )
    ]
    feet = [one for one in lines if one.fact.start >= max(first, last)]
    if len(heads) == 1 and len(feet) == 1 and feet[0].day > heads[0].day:
        (_, start, end, *_), head = feet[0].fact, heads[0].fact
        yield Seen(Span(start, end), "date", {"other": reading.notice.text[head.start : head.end]})
