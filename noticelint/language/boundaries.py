"""Where sentences and clauses end, in folded text of each language."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from noticelint.patterns import pattern
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Boundaries(NamedTuple):
    """Offsets at which sentences and clauses end, sorted; the last is the text's length."""

    sentences: list[int]
    clauses: list[int]


# Spaces that open a new sentence in Thai, which has no full stop: before a word that starts one, after a
# particle that closes one. pythainlp's own sentence splitter (crfcut) needs a trained model and 0.6 s to start.
_THAI_OPENERS = (
    "ทั้งนี้|สาเหตุ(?:คือ|เกิด|มา)|อย่างไรก็ตาม|นอกจากนี้|อนึ่ง|ดังนั้น|หาก|กรุณา|โปรด|ขออภัย|ขอความ|ขอขอบ|ขอแจ้ง|ขอเรียน|ขอแสดง|ขอเชิญ|"
    "บริษัท|ธนาคาร|ลูกค้า|ท่าน|คุณ|เรา|ทางเรา|สำหรับ|กรณี|เนื่องจาก|เมื่อ|ติดต่อ|สอบถาม|จึงเรียน|จึงขอ|พร้อมนี้|ในการนี้|โดยบริษัท"
)
_SPLITTERS = {
    "zh": (r"[。!?\n…]+[\"')」』”]*", r"[。!?;…\n]|,(?!\d\d\d)|:(?!\d|//)|--|—"),
    "en": (r"[.!?]+[\"')\]]*(?=\s|$)|\n", r"[.!?;]+[\"')\]]*(?=\s|$)|,(?!\d)|:(?=\s|$)|\n| - | \("),
    "th": (
        rf"\n|(?<=ค่ะ) |(?<=ครับ) |(?<=คะ) |[.!?](?=\s|$)|(?<![\d.,]) (?=(?:{_THAI_OPENERS}))",
        r"\n|[!?;](?=\s|$)|:(?=\s)|(?<=[\u0e01-\u0e2e\u0e30-\u0e45\u0e47-\u0e4e]) (?=[\u0e01-\u0e45(])|,(?!\d)",
    ),
}
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st no nos approx dept est vs etc fig inc ltd co corp jan feb mar apr jun jul aug sep sept oct"
    " nov dec e.g i.e a.m p.m u.s u.k tel ext ref rev min max hrs".split()
)
# After these a full stop ends a sentence unless one of these words follows: "at 5 p.m. on Friday".
_OFTEN_LAST = frozenset("a.m p.m etc inc ltd co corp".split())
_GOES_ON = frozenset("on to and until from in - est et pst pt gmt bst or for".split())
_THAI_ABBREVIATION = r"(?:^|[\s\d(])(?:[\u0e01-\u0e4e]{1,4}\.){0,3}[\u0e01-\u0e4e]{1,4}$"


def boundaries(folded: str, language: str) -> Boundaries:
    """Sentence and clause ends of folded text; `language` is zh, th or en."""
    sentence_end, clause_end = map(pattern, _SPLITTERS[language])
    sentences = [m.end() for m in sentence_end.finditer(folded)]
    if language == "en":
        sentences = [end for end in sentences if not _abbreviated(folded, end)]
    elif language == "th":
        sentences = [
            end
            for end in sentences
            if folded[end - 1] != "." or not pattern(_THAI_ABBREVIATION).search(folded[max(0, end - 8) : end - 1])
        ]
    clauses = [m.end() for m in clause_end.finditer(folded)]
    if language == "en":
        clauses = [end for end in clauses if folded[end - 1] != "." or not _abbreviated(folded, end)]
    clauses = sorted({*clauses, *sentences, len(folded)})
    return Boundaries(
        [*sentences, len(folded)] if not sentences or sentences[-1] != len(folded) else sentences, clauses
    )


def around(ends: list[int], start: int, end: int) -> tuple[int, int]:
    """The stretch between two boundaries that holds the span [start, end)."""
    first = bisect_right(ends, start)
    last = bisect_left(ends, end, lo=first)
    return (ends[first - 1] if first else 0, ends[min(last, len(ends) - 1)])


def stretches(ends: list[int]) -> Iterator[tuple[int, int]]:
    """Every stretch that ends at a boundary, in order: the sentences of a text, or its clauses."""
    return zip([0, *ends], ends, strict=False)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of the text without the white space at its ends; a blank one is empty."""
    held = text[start:end]
    low = end - len(held.lstrip())
    return low, max(low, start + len(held.rstrip()))


def line_from(text: str, at: int, reach: int) -> int:
    """Where the line that holds `at` begins, or `reach` characters before `at` where it is longer."""
    low = max(0, at - reach)
    return max(low, text.rfind("\n", low, at) + 1)


def following(ends: list[int], offset: int) -> int:
    """The boundary after `offset`, which is itself one: where the next sentence ends."""
    return ends[min(bisect_right(ends, offset), len(ends) - 1)]


def _abbreviated(folded: str, end: int) -> bool:
    if folded[end - 1] != ".":
        return False
    word = folded[max(0, end - 12) : end - 1].split()
    if not word or folded[end - 2] == " ":
        return False
    if word[-1].lstrip("(\"'") not in _ABBREVIATIONS:
        return False
    rest = folded[end : end + 6].split()
    return word[-1] not in _OFTEN_LAST or bool(rest and rest[0] in _GOES_ON)
