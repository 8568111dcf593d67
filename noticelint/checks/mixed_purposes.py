"""How many purposes a notice serves: bad news and an offer in one letter spoil each other."""

from __future__ import annotations

from noticelint.checks.named import Seen, number
from noticelint.notice import Span
from noticelint.recognise.kinds import weigh_kinds
from noticelint.recognise.reading import Reading
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SALES = ("promotion",)


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """One finding where a notice of another kind also sells: at the words that tell most of it.

    The offer has to weigh `least`, as kinds are weighed, without the words that serve as the notice's own remedy.
    """
    for weighed in weigh_kinds(reading.sight, _SALES, {}):
        remedies = reading.elements["remedy"].evidence
        kept = [
            (weight, match)
            for weight, match in weighed.matches
            if not any(match.start < span.end and span.start < match.end for span in remedies)
        ]
        # One word alone is seldom an offer: points are redeemed in bad news too.
        if len(kept) > 1 and sum(weight for weight, _ in kept) >= number(rule, "least", reading.language):
            _, first = min(kept, key=lambda one: (-one[0], one[1]))
            yield Seen(Span(first.start, first.end), "selling")
