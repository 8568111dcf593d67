"""Who sends a notice, as its first line and its signature name them."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.checks.near_miss import differing, swapped
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = r"\s*(?:【([^】\n]{3,40})】|([^\n]{3,60})(?=\n))"
_LINE = r"[^\n]*\S[^\n]*"
# Words and characters by which two senders differ that are two: branches, halves of a town, numbers.
_TWO = frozenset("一二三四五六七八九十东西南北中上下左右大小新老前后甲乙丙丁男女内外0123456789")
_LIKE = {
    "zh": r"(?:公司|店|馆|院|校|园|会|部|处|中心|银行|书局|书店|餐厅|酒店|物业|超市|社|所|局|队|团|行|坊|屋|厂|站)$",
    "th": r"^(?:บริษัท|ร้าน|โรงเรียน|โรงแรม|ธนาคาร|คลินิก|สำนักงาน|ห้าง|ศูนย์|โรงพยาบาล|มหาวิทยาลัย|นิติบุคคล)",
    "en": r"^(?:[a-z'&.-]+ ){1,5}[a-z'&.-]+$",
}
_SHORTEST = {"zh": 4, "th": 10, "en": 9}
_WORDS_ALIKE = 4


def letterheads(reading: Reading) -> Iterator[Seen]:
    """The sender's name in the signature, where it differs by one slip from that of the first line.

    In Chinese and Thai one character is another one; in English one word of several is, and begins alike.
    """
    text, language = reading.sight.scene.text, reading.language[:2]
    head = pattern(_HEAD).match(text)
    if not head:
        return
    group = 1 if head.group(1) else 2
    first, at = head.group(group).strip(" *#"), head.start(group)
    if len(first) < _SHORTEST[language] or not pattern(_LIKE[language]).search(first):
        return
    for line in pattern(_LINE).finditer(text, max(reading.sight.zones.signature[0], head.end())):
        words = line.group().strip(" *,.，。")
        if _slip(first, words, language):
            start = line.start() + line.group().index(words)
            other = reading.notice.text[at : at + len(head.group(group))].strip()
            yield Seen(Span(start, start + len(words)), "name", {"other": other})
            return


def _slip(one: str, other: str, language: str) -> bool:
    if one == other:
        return False
    if language == "en":
        both = one.split(), other.split()
        off = [(a, b) for a, b in zip(*both, strict=False) if a != b]
        if len(both[0]) != len(both[1]) or len(off) != 1 or len(both[0]) < 2:
            return False
        a, b = sorted(off[0], key=len)
        # "Service" and "Services" are one word in two forms.
        return a[:_WORDS_ALIKE] == b[:_WORDS_ALIKE] and len(a) > _WORDS_ALIKE and not b.startswith(a)
    if len(one) != len(other):
        return False
    places = differing(one, other)
    if len(places) == 1:
        return not {one[places[0]], other[places[0]]} & _TWO
    return swapped(one, other)
