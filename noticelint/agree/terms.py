"""Terms of the house glossary: a version that uses another form where its sibling uses the approved one."""

from __future__ import annotations

import re

from noticelint.agree.glossary import Term
from noticelint.agree.spans import touches
from noticelint.language.fold import Folding, fold
from noticelint.notice import Span
from noticelint.recognise.reading import Reading
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Folded words that show a notice in traditional characters to be for readers in Hong Kong.
_HONG_KONG = ("hk$", "港币", "港元", "香港", "九龙", "新界", "港铁", "+852", "查询热线")


class TermSeen(NamedTuple):
    """A version's slip: another form at `span` (None: no form of the term at all), the approved form to write, and
    where the versions `holders` write theirs, at `spans`."""

    version: int
    span: Span | None
    right: str
    holders: tuple[int, ...]
    spans: tuple[Span, ...]


def term_slips(terms: Sequence[Term], readings: Sequence[Reading], by: Folding) -> Iterator[TermSeen]:
    """The versions that write a term otherwise than the glossary has it, where a sibling writes it as approved.

    Forms are compared after folding. The form of another place that writes the same language (簡訊 in
    simplified, 短信 in traditional text) counts as another form unless the glossary approves it there too.
    """
    keys = [_key(reading) for reading in readings]
    for term in terms:
        approved = [_found(reading, _approved(term, key), by) for reading, key in zip(readings, keys, strict=True)]
        for number, (reading, key) in enumerate(zip(readings, keys, strict=True)):
            forms = _approved(term, key)
            holders = tuple(at for at, spans in enumerate(approved) if spans and at != number)
            if not forms or not holders:
                continue
            own = approved[number]
            others = [span for span in _found(reading, _others(term, key, by), by) if not touches(own, *span)]
            places = tuple(approved[at][0] for at in holders)
            for span in others:
                yield TermSeen(number, span, forms[0], holders, places)
            if not own and not others:
                yield TermSeen(number, None, forms[0], holders, places)


def _key(reading: Reading) -> str:
    if reading.language == "zh-Hant" and any(word in reading.sight.scene.text for word in _HONG_KONG):
        return "zh-HK"
    return reading.language


def _approved(term: Term, key: str) -> tuple[str, ...]:
    return term.forms.get(key) or (term.forms.get("zh-Hant", ()) if key == "zh-HK" else ())


def _others(term: Term, key: str, by: Folding) -> tuple[str, ...]:
    """The forms that are not to be used in a version: forbidden ones, and those of other places."""
    kept = {fold(form, by) for form in _approved(term, key)}
    places = [place for place in ("zh-Hans", "zh-Hant", "zh-HK") if key.startswith("zh")]
    regional = [form for place in places for form in term.forms.get(place, ())]
    forbidden = [*term.forbidden.get(key, ()), *(term.forbidden.get("zh-Hant", ()) if key == "zh-HK" else ())]
    return tuple(form for form in dict.fromkeys([*forbidden, *regional]) if fold(form, by) not in kept)


def _found(reading: Reading, forms: Sequence[str], by: Folding) -> list[Span]:
    """Where any of the forms stands, in the order of the text; English at word edges, with or without a plural s."""
    text = reading.sight.scene.text
    spans = []
    for form in forms:
        shape = re.escape(fold(form, by))
        if form.isascii():
            shape = rf"(?<![a-z0-9]){shape}(?:e?s)?(?![a-z0-9])"
        spans += [Span(*found.span()) for found in re.finditer(shape, text)]
    # 会员积分 is one form, not 积分 inside it.
    kept: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept
