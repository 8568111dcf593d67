"""Unfilled placeholders: blanks of the writer's own template that went out with the notice."""

from __future__ import annotations

from noticelint.checks.blank_dates import blank_dates
from noticelint.checks.blank_gaps import gaps
from noticelint.checks.blank_marks import crosses, lines
from noticelint.checks.named import Seen, number
from noticelint.checks.within import starting
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.scene import Match
from noticelint.recognise.weigh import excused, weigh
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_GROUP = "facts/unfilled-placeholder/"
# Templates in languages that are not read: their variables are meant to stand. Those that are read hold none any more.
_TEMPLATES = (".tpl", ".ftl")
_VARIABLES = {
    "{{": r"\{\{\{?[^{}\n]{1,60}\}\}\}?",
    "${": r"\$\{[^{}\n]{1,40}\}",
    "{": r"(?<![A-Za-z0-9_/{$=])\{[\w][\w .\-\u0e31-\u0e4e]{0,40}\}(?!\})",
    "%": r"(?<![\w%])%(?:\([a-z_]{1,30}\))?[sd](?!\w)|%[A-Z][A-Z_]{2,30}%",
    "*|": r"\*\|[A-Z_0-9:]{2,30}\|\*",
    "<<": r"<<[^<>\n]{1,30}>>",
    "$": r"(?<![A-Za-z0-9_$])\$[A-Z][A-Z_]{2,30}\$(?![A-Za-z0-9_])",
    "#": r"#(?:user_?|customer_?|first_?)?(?:name|date|time|code|amount|order_?no)#",
    "«": r"«[A-Za-z][A-Za-z_]{2,30}»",
    "[[": r"\[\[[^\[\]\n]{1,30}\]\]",
    "<%": r"<%=? ?[\w.]{2,30} ?%>",
}
# A blank in brackets of another kind, (〔opening hours〕) or 【〔公司名称〕】, is the blank.
_BRACKETS = r"\[[^\[\]〔\n]{1,40}\]|【[^【】〔\n]{0,40}】|<[^<>〔\n]{2,40}>|\([^()〔\n]{2,40}\)|〔[^〔〕\n]{2,40}〕"
# A line is opened within so few characters.
_NEAR = 60
_YET_OPEN = r"[a-z] (?:dates?|times?|venue|location|details) $"
# What makes words at a line's start a name, not the line's label: [作者姓名] 您好.
_ADDRESSED = r" ?(?:您好|你好|君|钧鉴|台鉴|敬[上启]|谨[启上]|编辑部|团队|客服部)"
_TICK_BOX = r"[ ]*(?:[-*+•]|\d{1,2}[.)])?[ ]*$"
# What a value follows is a label: 【客服电话】：400-…
_VALUED = r" ?:? ?\d"
# The head noun tells the field, and few words go before it (退費申請|表單編號, your new|account number) or, in Thai,
# follow it (ชื่อ|ผู้ปกครอง). Longer than that it is a sentence.
_BEFORE = r"[\u4e00-\u9fff]{1,5}|[a-z'’-]{2,15}(?: [a-z'’-]{2,15}){0,2} "
_BEHIND = r" ?[\u0e01-\u0e4e]{2,16}"
_GLUE = r"(?:[\s:,;./'\"+&_-]|\b(?:the|an?|of|here|as)\b)*"


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """Each blank that was not filled, by what it is: words in brackets, a variable, crosses, a line, filler.

    Masked data (尾号****1234), formats told as examples, lines of a form for the reader to fill in and the
    variables of a template (in a language that is not read, or `template` different ones in one notation) are none.
    """
    seen = [
        *blank_dates(reading),
        *gaps(reading),
        *_in_brackets(reading),
        *crosses(reading, f"{_GROUP}crosses"),
        *lines(reading, f"{_GROUP}line"),
    ]
    for match in weigh(reading.sight, f"{_GROUP}filler"):
        words = reading.notice.text[match.start : match.end]
        # TBC in capitals and by itself: three small letters, or those of a link, are part of something else.
        if not words.isascii() or len(words) > 4 or (words.isupper() and not _joined(reading, match)):
            # "New date TBC" says that it is yet open, and leaves no blank.
            if pattern(_YET_OPEN).search(reading.sight.scene.text, max(0, match.start - 20), match.start):
                continue
            seen.append(Seen(Span(match.start, match.end), "filler"))
    if not reading.notice.path.endswith(_TEMPLATES):
        seen += _variables(reading.notice.text, number(rule, "template"))
    end = 0
    for one in sorted(seen, key=lambda each: (each.span.start, -each.span.end)):
        if one.span.start >= end:
            end = one.span.end
            yield one


def _joined(reading: Reading, match: Match) -> bool:
    around = reading.sight.scene.text[max(match.start - 1, 0) : match.end + 2]
    return pattern(r"[a-z0-9/._@-]?[a-z]{3}(?:[a-z0-9/_@-]|\.[a-z])|[a-z0-9/._@-][a-z]{3}").match(around) is not None


def _variables(text: str, most: float) -> Iterator[Seen]:
    for sign, expression in _VARIABLES.items():
        if sign in text:
            found = list(pattern(expression).finditer(text))
            if len({one.group() for one in found}) < most:
                yield from (Seen(Span(*one.span()), "variable") for one in found)


def _in_brackets(reading: Reading) -> Iterator[Seen]:
    """Brackets that hold nothing but what to fill in: the name of a field, or words that ask the writer to."""
    text = reading.sight.scene.text
    names = weigh(reading.sight, f"{_GROUP}bracket")
    orders = weigh(reading.sight, f"{_GROUP}instruction")
    for found in pattern(_BRACKETS).finditer(text):
        start, end = found.span()
        fields, asking = _within(names, start, end), _within(orders, start, end)
        inside, asked = sorted((*fields, *asking)), bool(asking)
        # English asks with words that name keys and buttons too: [Enter].
        told = bool(fields) if reading.language == "en" else bool(inside)
        # What is pressed stands in brackets too, but not in 〔those〕 of the tool's own suggestions.
        key = text[start] != "〔" and excused(reading.sight, f"{_GROUP}bracket", start, end)
        if _blank(text, start, end, inside if told else [], asked) and not key:
            yield Seen(Span(start, end), "instruction" if asked else "bracket")


def _within(matches: list[Match], start: int, end: int) -> list[Match]:
    return [match for match in starting(matches, start + 1, end) if match.end < end]


def _blank(text: str, start: int, end: int, inside: list[Match], asked: bool) -> bool:
    kind, content = text[start], text[start + 1 : end - 1].strip()
    opens_line = pattern(_TICK_BOX).match(_line_before(text, start)) is not None
    goes_on = text[end : end + 1] not in ("", "\n") and pattern(_ADDRESSED).match(text, end) is None
    if kind == "〔":
        return not any(char.isdigit() for char in content)
    if kind == "[" and content and not content.strip("x×. "):
        return not (opens_line and text[end : end + 1] in (" ", ""))
    if kind == "【" and not content:
        return True
    if (kind == "(" and not asked) or (opens_line and goes_on and not asked):
        # (日期) explains, and 【时间】 at a line's start is the line's label.
        return False
    if not inside or pattern(_VALUED).match(text, end):
        return False
    # Of longer nouns only [those] within a line: 【更新內容】 is a heading, 【鴿子信箱】 a name.
    longer = kind == "[" and not opens_line
    return _covered(text, start + 1, end - 1, inside) or (longer and _headed(text, start + 1, end - 1, inside))


def _line_before(text: str, start: int) -> str:
    """The line up to an offset; of a long one its last part, which no mark opens."""
    return text[max(0, start - _NEAR) : start].rpartition("\n")[2]


def _headed(text: str, start: int, end: int, fields: list[Match]) -> bool:
    """Whether the stretch is a noun whose head names a field: the last word of it, in Thai the first."""
    first, last = fields[0], max(fields, key=lambda one: one.end)
    before = last.end == end and pattern(_BEFORE).fullmatch(text, start, last.start)
    return bool(before or (first.start == start and pattern(_BEHIND).fullmatch(text, first.end, end)))


def _covered(text: str, start: int, end: int, fields: list[Match]) -> bool:
    """Whether the stretch holds nothing but fields and what joins them."""
    for low, high, _ in fields:
        if not pattern(_GLUE).fullmatch(text, start, max(low, start)):
            return False
        start = max(start, high)
    return pattern(_GLUE).fullmatch(text, start, end) is not None
