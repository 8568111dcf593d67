"""The zones of a notice: title, opening, closing, signature, headings; what stands where means different things."""

from __future__ import annotations

from noticelint.notice import Heading
from noticelint.patterns import pattern
from noticelint.typed import NamedTuple

Stretch = tuple[int, int]

_OPENING = {"zh": 160, "th": 420, "en": 420}  # characters after title and greeting: two or three sentences
_TITLE = {"zh": 42, "th": 110, "en": 110}
_SIGNATURE_LINE = {"zh": 30, "th": 70, "en": 60}
_GREETING = r"(?i)dear\b|hi\b|hello\b|to (?:all|our)\b|尊敬的|亲爱的|各位|敬爱的|致|您好|敬启者|เรียน|สวัสดี|ถึง|กราบเรียน"
_VALEDICTION = (
    r"(?:yours|best|kind|warm|regards|sincerely|thank you,|thanks,|cheers|"
    r"此致|敬礼|顺颂|特此|敬上|敬启|谨启|谨上|ขอแสดงความนับถือ|ด้วยความเคารพ)"
)
# Short last lines that still tell the news: when it holds, from when, what to do.
_NEWS_LINE = (
    r"มีผล|ตั้งแต่|ระหว่าง|เวลา|กรุณา|โปรด|ขออภัย|เริ่ม|(?:from|until|starting|effective|between|open|closed)\b|"
    r"自|即日|时间|生效|恢复|开放|截止|活动日期"
)
# Below the signature: how to be left alone. In it: a line of numbers and addresses, however long.
_BELOW = (
    r"(?:unsubscribe|to unsubscribe|to stop|text stop|reply stop|退订|拒收|如不希望|如欲取消订阅|ยกเลิกรับ|ไม่ต้องการรับ)"
)
_REACHED = (
    r"(?:联络人|联系人|承办人|电话|热线|客服|专线|地址|传真|电邮|邮箱|tel\b|phone|call\b|e-?mail|website|โทร|ติดต่อ|อีเมล|ที่อยู่)"
    r"[^。!?]{0,120}$"
)
# What stands before the first word of a sentence or of a clause.
_AFTER = {
    "sentence-start": tuple("\n。.!?;:)"), "clause-start": tuple("\n。.!?;:),、]】-~"),
}  # fmt: skip
_BRACKETED = r"[\s*]*[【\[〔《]([^】\]〕》\n]{2,40})[】\]〕》]"
_ANNOUNCES = (
    r"公告|通知|提醒|说明|启事|告知|公示|声明|通告|预告|须知|提示|消息|函|讯|ประกาศ|แจ้ง|เรื่อง|"
    r"(?:notice|update|alert|important|news|announcement|reminder|maintenance)\b"
)
# What is longer greets and goes on: "Hi Arjun, your membership ends on Friday".
_LONGEST_GREETING = {"zh": 30, "th": 80, "en": 60}
_SENTENCE_END = tuple("。！？!?.;；…")


class Zones(NamedTuple):
    """Stretches of the text, in characters. `title` and `signature` may be empty (start == end).

    `edges` runs from the end of the third line to the start of the last but two: a date outside may date the notice.
    `lines` are the end of the first line and the start of the last.
    """

    title: Stretch
    opening: Stretch
    closing: Stretch
    signature: Stretch
    headings: tuple[Stretch, ...]
    edges: Stretch
    lines: Stretch


def find_zones(folded: str, headings: tuple[Heading, ...], language: str) -> Zones:
    """The zones of folded text; `language` is zh, th or en, `headings` those that the format marks."""
    lines = _lines(folded)
    if not lines:
        return Zones((0, 0), (0, 0), (0, 0), (0, 0), (), (0, 0), (0, 0))
    marked = tuple((heading.start, heading.end) for heading in headings)
    title = _title(folded, lines, marked, language)
    signature = _signature(folded, lines, language)
    body_start = next(
        (
            start
            for start, end in lines
            if start >= title[1]
            and not (end - start <= _LONGEST_GREETING[language] and pattern(_GREETING).match(folded, start))
        ),
        title[1],
    )
    body_end = signature[0] if signature[0] > body_start else len(folded)
    opening = (body_start, min(body_start + _OPENING[language], body_end))
    closing = (max(body_start, body_end - _OPENING[language]), body_end)
    edges = lines[min(2, len(lines) - 1)][1], lines[-3][0] if len(lines) > 5 else 0
    return Zones(title, opening, closing, signature, marked, edges, (lines[0][1], lines[-1][0]))


def in_zone(zones: Zones, zone: str, start: int, end: int, folded: str) -> bool:
    """Whether a match from `start` to `end` stands in the zone (a name of lexicon.ZONES)."""
    if zone == "line-start":
        # A mark or a number may open a line; farther back need not be looked, however long the line.
        before = folded[max(0, start - 8) : start]
        opening = before[before.rfind("\n") + 1 :]
        return (len(opening) < len(before) or start <= 8) and not opening.strip(" \"'(-*•·")
    if zone in _AFTER:
        before = folded[max(0, start - 8) : start].rstrip(" \"'(*•·")
        return not before.strip() or before.endswith(_AFTER[zone])
    if zone == "dateline":
        return start < zones.edges[0] or 0 < zones.edges[1] <= start
    if zone == "first-line":
        return start < zones.lines[0]
    if zone == "last-line":
        return start >= zones.lines[1]
    if zone == "own-line":
        # A longer line is no line of a name's own, and need not be looked through.
        around = folded[max(0, start - 8) : start].rpartition("\n")[2] + folded[end : end + 8].partition("\n")[0]
        return not around.strip(" \"'()-*_~.,:[]<>«»【】「」")
    if zone == "heading":
        return any(low <= start < high for low, high in zones.headings) or _inside(zones.title, start)
    if zone == "body":
        return not _inside(zones.title, start) and not _inside(zones.signature, start)
    stretch: Stretch = getattr(zones, zone)
    return _inside(stretch, start)


def _inside(stretch: Stretch, offset: int) -> bool:
    return stretch[0] <= offset < stretch[1]


def _lines(folded: str) -> list[Stretch]:
    return [found.span() for found in pattern(r"[^\n]*\S[^\n]*").finditer(folded)]


def _title(folded: str, lines: list[Stretch], headings: tuple[Stretch, ...], language: str) -> Stretch:
    first = lines[0]
    for heading in headings[:1]:
        if heading[0] <= lines[min(3, len(lines) - 1)][1]:
            return heading
    words = folded[first[0] : first[1]].strip()
    short = len(words) <= _TITLE[language] and len(lines) > 1
    if short and not words.endswith((*_SENTENCE_END, ",", ":")) and not pattern(_GREETING).match(words):
        return first
    bracket = pattern(_BRACKETED).match(folded)
    # 【X】 with the text running on behind it is who sends a text message, unless it says that it announces.
    if bracket and (pattern(_ANNOUNCES).search(bracket[1]) or folded.startswith("\n", bracket.end())):
        return bracket.span()
    return (0, 0)


def _signature(folded: str, lines: list[Stretch], language: str) -> Stretch:
    """The short last lines that are no sentences: who signs, and when."""
    start = len(folded)
    for low, high in reversed(lines[1:][-8:]):
        words = folded[low:high].strip()
        if pattern(_BELOW).match(words):
            continue
        if (
            (len(words) > _SIGNATURE_LINE[language] and not pattern(_REACHED).match(words))
            or pattern(_NEWS_LINE).match(words)
            or words.endswith(_SENTENCE_END)
            or (pattern(r"[-*•\d]").match(words) and language != "zh" and not pattern(r"\d+ \S+ \d{4}\b").match(words))
        ):
            break
        start = low
        if pattern(_VALEDICTION).match(words):
            break
    return (start, len(folded))
