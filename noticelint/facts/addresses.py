"""Postal addresses, as far as their shape is plain."""

from __future__ import annotations

from noticelint.facts.fact import Fact
from noticelint.facts.numerals import skip_space
from noticelint.patterns import pattern

_STREETS = "路街道巷弄段里村镇胡同园区"
_AREAS = ("省", "市", "区", "县", "镇", "乡", "九龙", "新界", "香港", "路", "大道", "街")
_STOPS = frozenset(" ,.;:()\n、。!?\"'“”「」【】<>|*#")
_LEADS = (
    "地址为",
    "地址是",
    "位于",
    "地址",
    "寄至",
    "送至",
    "前往",
    "请到",
    "请至",
    "寄往",
    "迁至",
    "搬至",
    "设于",
    "设在",
    "在",
    "于",
    "至",
    "到",
    "往",
)
_CN_TAIL = (
    r"(?:[之-][0-9]+)?(?:[0-9a-z一二三四五六七八九十-]{1,5}(?:号楼|号|楼|层|室|栋|幢|单元|座|f)"
    r"|[东西南北][座楼翼]|[\u4e00-\u9fff]{2,8}(?:大厦|广场|中心|大楼)|地下){0,5}(?:之[0-9]+)?"
)
_EN_STREET = (
    r"[a-z]?[ ,]{1,2}(?:[a-z'.-]{2,20} ){1,4}?(?:street|road|avenue|lane|drive|square|court|place|boulevard"
    r"|terrace|close|way|row|quay|st|rd|ave|blvd)\b\.?"
)
_EN_TAIL = r"(?:, ?[a-z][a-z' .-]{1,28}?){0,3}?,? ?(?:[a-z]{1,2}[0-9][0-9a-z]? [0-9][a-z]{2}\b|[a-z]{2} [0-9]{5}\b)"
_EN_WORDS = (
    " street",
    " road",
    " avenue",
    " lane",
    " st,",
    " rd",
    " square",
    " drive",
    " court",
    " place",
    " way",
    " boulevard",
    " quay",
    " terrace",
    " row",
    " close",
)
_TH_MARKS = ("ถนน", "ซอย", "แขวง", "ตำบล", "เขต", "อำเภอ", "จังหวัด", "ต.", "อ.", "จ.", "หมู่ที่", "กรุงเทพ", "ชั้น", "อาคาร")
# Words that no street is named with: "500 people on the street".
_PROSE = frozenset(
    ("on", "in", "at", "people", "for", "your", "our", "a", "this", "that", "is", "are", "you", "we", "to", "by")
)
_PO_BOX = r"p\.?o\.? box [0-9]{1,6}(?:,? [a-z]{3,20} [a-z]{1,2}[0-9][0-9a-z]? [0-9][a-z]{2})?"


def chinese(text: str, start: int, end: int, low: int, facts: list[Fact]) -> int:
    """Add the address whose house number `text[start:end]` is followed by 号, not reaching back before `low`; the
    offset after it, 0 when it is none."""
    at = skip_space(text, end)
    here = start - 1 if text[start - 1] == " " else start
    if text[here - 1] not in _STREETS:
        return 0
    first = here
    while first > low and here - first < 40 and text[first - 1] not in _STOPS:
        first -= 1
    stretch = text[first:here]
    for lead in _LEADS:
        # A lead inside a name (到 in 到贤) would cut it short: only one that leaves an area's word counts.
        cut = stretch.find(lead)
        if cut >= 0 and any(area in stretch[cut + len(lead) :] for area in _AREAS):
            first += cut + len(lead)
            first += text[first] in "在于至到"
            stretch = text[first:here]
            break
    if len(stretch) < 3 or not any(area in stretch for area in _AREAS):
        return 0
    tail = pattern(_CN_TAIL).match(text, at + 1)
    last = tail.end() if tail else at + 1
    facts.append(Fact("address", first, last, text[first:last]))
    return last


def english(text: str, start: int, end: int, facts: list[Fact]) -> int:
    """Add the address whose house number is `text[start:end]` (`12 High Street, Leeds LS1 4AB`); the offset after it,
    0 when it is none."""
    found = pattern(_EN_STREET).match(text, end)
    if not found or end - start > 5 or not _PROSE.isdisjoint(found.group().split()):
        return 0
    last = found.end()
    tail = pattern(_EN_TAIL).match(text, last)
    if tail:
        last = tail.end()
    facts.append(Fact("address", start, last, text[start:last]))
    return last


def has_english_street(text: str) -> bool:
    """Whether a word that names a street stands in the text at all."""
    return any(word in text for word in _EN_WORDS)


def boxes(text: str, facts: list[Fact]) -> None:
    """Add the post-office boxes."""
    at = text.find(" box ")
    while at >= 0:
        start = at - 4 if text[at - 1] == "." else at - 2
        found = pattern(_PO_BOX).match(text, start) if start >= 0 else None
        if found:
            facts.append(Fact("address", start, found.end(), found.group()))
        at = text.find(" box ", at + 5)


def thai(text: str, facts: list[Fact]) -> None:
    """Add the Thai addresses: a line's stretch that opens with เลขที่ or a number and names two parts of a place."""
    places = []
    for opening in ("ถนน", "แขวง", "ตำบล", "หมู่ที่"):
        at = text.find(opening)
        while at >= 0:
            places.append(at)
            at = text.find(opening, at + len(opening))
    done = 0
    for at in sorted(places):
        if at >= done:
            done = _thai_stretch(text, at, done, facts)


def _thai_stretch(text: str, at: int, low: int, facts: list[Fact]) -> int:
    """Add the address around a Thai street or ward at `at`, not before `low`; the offset from which to look on."""
    if at and text[at - 1] not in " \n,(0123456789":
        # Part of a sentence ("because the road gave way"), not of an address.
        return at + 3
    back = max(text.rfind("\n", low, at) + 1, at - 90, low)
    number = text.rfind("เลขที่", back, at)
    start = number
    if number < 0:
        # The house number: the first digits of the stretch that are followed by a part of a place.
        start = at
        for index in range(at - 1, back - 1, -1):
            if text[index].isdigit():
                start = index
            elif start < at and text[index] not in "/-":
                break
    stop = text.find("\n", at, at + 160)
    stretch = text[start : stop if stop >= 0 else at + 160]
    if (text[start].isdigit() is False and number < 0) or sum(mark in stretch for mark in _TH_MARKS) < 2:
        return at + 3
    last = max(stretch.rfind(mark) for mark in _TH_MARKS)
    end = start + last
    seen = False
    while end - start - last < 60 and text[end] not in "\n,;()":
        if text[end] == " " and seen and not text[end + 1].isdigit():
            break
        seen = seen or text[end] != " "
        end += 1
    while text[end - 1] in " .":
        end -= 1
    facts.append(Fact("address", start, end, text[start:end]))
    return end
