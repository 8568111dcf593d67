"""Statements that cannot both hold: a full refund less a fee, today only until Sunday, any branch and some branches."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.notice import Span
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import weigh
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_AGAINST = "-against"


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """The later of two statements of which a group's phrases tell the one and those of its `-against` the other.

    The words of the earlier one are the value `{other}`. At most one finding for each pair of groups.
    """
    for name in [group.name for group in rule.groups if not group.name.endswith(_AGAINST)]:
        ones = weigh(reading.sight, f"facts/{rule.id}/{name}")
        others = weigh(reading.sight, f"facts/{rule.id}/{name}{_AGAINST}") if ones else []
        pairs = [(one, other) for one in ones for other in others if one.end <= other.start or other.end <= one.start]
        if pairs:
            first, last = sorted(pairs[0])
            other = " ".join(reading.notice.text[first.start : first.end].split())
            yield Seen(Span(last.start, last.end), name, {"other": other})
