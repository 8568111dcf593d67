"""Lists that are announced with a number, and how many things they name."""

from __future__ import annotations

from noticelint.facts.numerals import EN_NUMBERS, TH_NUMBERS, number_at
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import weigh
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBERED = r"[ \t]*\(?([0-9]{1,2}|[一二三四五六七八九十]{1,2})(?:[.)、:]|\)\.?)(?![0-9])"
_BULLET = r"[ \t]*[-*•·●○▪◆](?![-*])[ \t]*\S"
_PERSON = r"[ \t]*(?:คุณ|นาย|นางสาว|นาง|น\.ส\.|ด\.ช\.|ด\.ญ\.) ?[ก-๎]"
# From the announcement to its list.
_COLON = {
    "zh": r"[^\n。.:;!?]{0,14}:?[ \t]*",
    "en": r"[^\n.:;!?]{0,40}:?[ \t]*",
    "th": r"[^\n:;!?]{0,40}:?[ \t]*",
}
_DIGITS = r"[0-9]{1,2}"
# One thing of a list in the line: short, and without what would make several of it.
_THING = r"[^,、;:()（）\n0-9]{1,40}"
# A list in the line is no longer than that.
_LONGEST = 160
_MORE = r"等|such as|including|e\.g|etc|among|เช่น|เป็นต้น|ฯลฯ|อาทิ"


def miscounted(reading: Reading, group: str, near: bool = False) -> Iterator[tuple[Span, int, int]]:
    """The announcements (matches of `group`) whose number is not that of the list after them.

    Each with the number told and the number counted. A list is numbered or bulleted lines under the announcement, or,
    short things joined by commas behind its colon or in the brackets behind it. With `near` nothing may stand between
    the announcement and its list.
    """
    text, language = reading.sight.scene.text, reading.language[:2]
    for match in weigh(reading.sight, group):
        told = _told(text, match.start, match.end, language)
        colon = pattern(_COLON[language]).match(text, match.end) if not near else None
        # An announcement that ends with its own colon has its list directly behind it.
        at = colon.end() if colon and text[match.end - 1] != ":" else match.end
        if told < 2 or told > 20:
            continue
        if near and text[match.end : match.end + 1] not in (":", "("):
            continue
        at += near
        if text.startswith("\n", at):
            counted = {_lines(text, at)}
        elif near or text.endswith(("ได้แก่", "คือ"), 0, match.end):
            at = at if near else match.end
            counted = _in_line(text, reading.notice.text, at, language)
        elif ":" in text[match.end - 1 : at]:
            counted = _in_line(text, reading.notice.text, at, language)
        else:
            continue
        if counted and counted.isdisjoint((0, 1, told)):
            yield Span(match.start, match.end), told, max(counted)


def _told(text: str, start: int, end: int, language: str) -> int:
    digits = pattern(_DIGITS).findall(text, start, end)
    if digits:
        return int(digits[0]) if len(digits) == 1 else 0
    if language == "zh":
        return next((told for at in range(start, end) if (told := number_at(text, at)[0]) > 0), 0)
    words = EN_NUMBERS if language == "en" else TH_NUMBERS
    said = [words[word] for word in words if pattern(rf"(?<![a-z]){word}(?![a-z])").search(text, start, end)]
    said = [value for value in said if value.isdigit() and value != "1"]
    return int(said[0]) if len(said) == 1 else 0


def _lines(text: str, at: int) -> int:
    """How many things the lines from `at` list: numbered from one on, or bulleted alike; 0 where that is not plain."""
    lines = [line for line in text[at : at + 3000].split("\n") if line.strip()]
    if lines and pattern(_NUMBERED).match(lines[0]):
        return _numbered(lines)
    people = next((at for at, line in enumerate(lines) if not pattern(_PERSON).match(line)), 0)
    if people:
        return people
    count = next((at for at, line in enumerate(lines) if not pattern(_BULLET).match(line)), len(lines))
    indents = {len(line) - len(line.lstrip()) for line in lines[:count]}
    # A bullet that goes on in a line of its own would end the list too early.
    goes_on = any(pattern(_BULLET).match(line) for line in lines[count : count + 3])
    return count if len(indents) == 1 and not goes_on else 0


def _numbered(lines: list[str]) -> int:
    expected, style = 0, ""
    for line in lines:
        found = pattern(_NUMBERED).match(line)
        if not found:
            continue
        said = found.group(1)
        shape = found.group().strip().replace(said, "#") + ("" if said.isdigit() else "一")
        style = style or shape
        if shape != style:
            continue
        value = number_at(said + "\n", 0)[0]
        if value != expected + 1:
            # Another numbering begins, or a number is left out.
            return expected if value == 1 else 0
        expected = value
    return expected


def _in_line(text: str, raw: str, at: int, language: str) -> set[int]:
    """How many short things the rest of the sentence may name; none where that is not plain."""
    ahead = text[at : at + 2 * _LONGEST] + "\n"
    end = pattern(r"[。;!?\n)]|\.(?= |\n|$)").search(ahead)
    stretch = ahead[: end.start()].strip() if end else ""
    if language == "th":
        return _thai(stretch)
    if len(stretch) > _LONGEST or pattern(_MORE).search(stretch):
        return set()
    things = stretch.split("、") if language == "zh" else pattern(r", (?!and |or )").split(stretch)
    join = r"以及|[和及与或]" if language == "zh" else r",? (?:and|or) "
    if len(things) == 1 and language == "en" and stretch.count(" and ") == 1 and len(stretch) < _LONGEST / 2:
        # Names stand in capitals: "come and see" lists nothing.
        both = raw[at : at + len(stretch) + 1].strip().split(" and ")
        return (
            {2} if len(both) == 2 and all(one[:1].isupper() and pattern(_THING).match(one) for one in both) else set()
        )
    if len(things) < 2 or any(pattern(join).search(thing) for thing in things[:-1]):
        return set()
    last = pattern(join).split(things[-1])
    each = [*things[:-1], *last]
    if len(last) > 2 or not all(pattern(_THING).fullmatch(one) and len(one.split()) <= 4 for one in each):
        return set()
    # 和 may be part of a name (共和路店), "and" between the last two things hardly ever is.
    return {len(each), len(things)} if language == "zh" else {len(each)}


def _thai(stretch: str) -> set[int]:
    """How many things of one kind a Thai row names, where each is called by its kind: สาขาสีลม สาขาสยาม และสาขาอโศก."""
    things = pattern(r" ?(?:,|และ| ) ?").split(stretch)
    things = [thing for thing in things if thing]
    alike = [thing for thing in things if thing.startswith("สาขา") and 6 < len(thing) < 24]
    return {len(alike)} if len(alike) > 1 and len(alike) == len(things) else set()
