"""One thing told in two ways: days or sums under one label, numbers and names with a slip, a reply asked and barred."""

from __future__ import annotations

from noticelint.checks.letterheads import letterheads
from noticelint.checks.named import Seen
from noticelint.checks.near_miss import one_digit_off, one_letter_off
from noticelint.checks.spelt_names import names
from noticelint.checks.within import facts_within
from noticelint.facts.fact import Fact
from noticelint.language.boundaries import around
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import weigh
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_IS = (
    r"[ \"'」】*]*(?:[:|]|为|是|于|定于|is|are|will be|was|of|on|fixed for|set for|คือ|วันที่|เป็น|ในวันที่|จำนวน)* *"
    r"(?:the |วันที่ ?)?"
)
_MOST = 40
# Words of which a code may stand behind one.
_CODE_SIGNS = r"order|booking|invoice|case|model|flight|account|policy|号|เลข|รุ่น|เที่ยวบิน|รหัส"
# What a notice that may not be answered says.
_REPLY = r"(?:n.t|not|never) (?:reply|respond)|(?:勿|不要|无法|不能)(?:直接)?回复|(?:อย่า|ไม่ต้อง|งด|ห้าม)ตอบกลับ"
_FAX = r"(?:fax|传真|แฟกซ์|โทรสาร)[^\n]{0,12}$"


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """What contradicts an earlier place of the notice, each with what stood there as `{other}`.

    Labels must be the same words, each used twice and no more: with a third one the notice lists several things.
    """
    if len(weigh(reading.sight, f"facts/{rule.id}/date")) > 1:
        from noticelint.checks.days import days_of

        yield from _labelled(rule, reading, "date", {one.fact: str(one.day) for one in days_of(reading)})
    sums = {fact: fact.value for fact in reading.facts if fact.kind == "money" and fact.value}
    yield from _labelled(rule, reading, "amount", sums)
    yield from _phones(reading)
    yield from _addresses(reading)
    told = list(names(reading))
    yield from told or letterheads(reading)
    low, high = reading.sight.zones.title
    if pattern(r"[0-9]").search(reading.sight.scene.text, low, high):
        from noticelint.checks.title_dates import title_dates

        yield from title_dates(reading)
    if sum(fact.kind == "date" for fact in reading.facts) > 1:
        from noticelint.checks.datelines import datelines

        yield from datelines(reading)
    if sum(fact.kind in {"date", "money"} for fact in reading.facts) > 1:
        from noticelint.checks.swapped import swapped_figures

        yield from swapped_figures(reading)
    if pattern(_CODE_SIGNS).search(reading.sight.scene.text):
        from noticelint.checks.codes import codes

        yield from codes(reading)
    if pattern(_REPLY).search(reading.sight.scene.text):
        from noticelint.checks.replies import replies

        yield from replies(reading)


def _labelled(rule: Rule, reading: Reading, group: str, values: dict[Fact, str]) -> Iterator[Seen]:
    text = reading.sight.scene.text
    starts = {fact.start: fact for fact in values}
    told: dict[str, list[tuple[Span, Fact]]] = {}
    for match in weigh(reading.sight, f"facts/{rule.id}/{group}"):
        gap = pattern(_IS).match(text, match.end)
        fact = starts.get(gap.end()) if gap else None
        if fact:
            label = " ".join(text[match.start : match.end].split())
            told.setdefault(label, []).append((Span(match.start, fact.end), fact))
    for places in told.values():
        if len(places) == 2 and values[places[0][1]] != values[places[1][1]]:
            span, fact = places[1]
            # A range, "or" or a comma before a further value: the label has more than one.
            if all(_single(reading, one) for _, one in places):
                first = places[0][1]
                yield Seen(span, group, {"other": reading.notice.text[first.start : first.end]})


def _single(reading: Reading, fact: Fact) -> bool:
    low, high = around(reading.sight.scene.bounds.clauses, fact.start, fact.end)
    return len(facts_within(reading, low, high, fact.kind)) == 1


def _phones(reading: Reading) -> Iterator[Seen]:
    text, bounds = reading.sight.scene.text, reading.sight.scene.bounds
    phones = [fact for fact in reading.facts if fact.kind == "phone" and len(fact.value) >= 7]
    phones = [fact for fact in phones if not pattern(_FAX).search(text, max(0, fact.start - 20), fact.start)]
    # More than that is a directory.
    for at, fact in enumerate(phones[:_MOST]):
        for first in phones[:at]:
            together = around(bounds.sentences, first.start, first.end) == around(
                bounds.sentences, fact.start, fact.end
            )
            if not together and one_digit_off(first.value, fact.value):
                yield Seen(Span(fact.start, fact.end), "contact", {"other": first.value})
                return


def _addresses(reading: Reading) -> Iterator[Seen]:
    """E-mail addresses with a slip in one half, the other half being the same."""
    emails = [fact for fact in reading.facts if fact.kind == "email"]
    for at, fact in enumerate(emails[:_MOST]):
        for first in emails[:at]:
            halves = [one.value.lower().partition("@") for one in (first, fact)]
            (name, _, host), (other_name, _, other_host) = halves
            if (name == other_name and one_letter_off(host, other_host)) or (
                host == other_host and one_letter_off(name, other_name)
            ):
                yield Seen(Span(fact.start, fact.end), "contact", {"other": first.value})
                return
