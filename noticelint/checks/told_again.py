"""A reduction or a sum that is spoken of again as "the", with another figure."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.checks.within import facts_within
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import weigh
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS = ("percent", "money")
_THINGS = (
    r"voucher|credit|refund|deposit|fee|rise|increase|代金券|优惠券|礼券|抵用券|红包|押金|定金|退款|补偿|赔偿|"
    r"บัตรกำนัล|เวาเชอร์|คูปอง|เงินคืน|เงินมัดจำ|ค่าธรรมเนียม"
)


def told_again(reading: Reading, group: str) -> Iterator[Seen]:
    """What a phrase of `group` calls known ("the 20% discount", 该代金券100元), and no such figure was told before it.

    Asked only where exactly one other figure of the kind stands before, told of the same thing.
    """
    text = reading.sight.scene.text
    again = weigh(reading.sight, f"{group}again")
    told = weigh(reading.sight, f"{group}told") if again else []
    for match in again:
        fact = next((one for kind in _KINDS for one in facts_within(reading, match.start, match.end, kind)), None)
        if not fact or not fact.value:
            continue
        thing = _thing(text, match.start, match.end)
        before = [
            other
            for one in told
            if one.end <= match.start and _thing(text, one.start, one.end) == thing
            for other in facts_within(reading, one.start, one.end, fact.kind)
        ]
        values = {other.value for other in before}
        if len(values) == 1 and fact.value not in values:
            yield Seen(Span(match.start, match.end), "again", {"other": text[before[0].start : before[0].end]})
            return


def _thing(text: str, start: int, end: int) -> str:
    """What the figure is of: the same word for all that takes something off the price."""
    found = pattern(_THINGS).search(text, start, end)
    return found.group() if found else "off"
