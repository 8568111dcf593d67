"""Marks that stand for what is still to be written: crosses and circles (XX月XX日, +354 XXX XXXX), dots and lines."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.checks.surnames import SURNAMES
from noticelint.checks.within import starting
from noticelint.facts.phone_cues import cue_before
from noticelint.language.boundaries import line_from
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import excused, weigh
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_CROSSES = (
    r"[$£€¥฿+]?(?:[0-9]{2,4}-)?[0-9(]{0,8}[x×]{2,}[0-9x×]*\)?(?:[-/.:, ]{1,2}\(?[0-9x×]+\)?)*%?"
    r"|\+[0-9]{1,3}[ -][x×]{2,}(?:[ -][x×]{2,})*"
)
_NO_DAY = r"(?<![0-9/.-])00([/.-])00\1(?:00|20|25)[0-9]{2}(?![0-9])"
_NO_DAY_YET = r"20[0-9]{2}(?:0[1-9]|1[0-2])xx"
_AREA_FIRST = r"\(x{2,4}\) ?x{3,4}[- ]?x{3,4}"
_COUNTED = (
    r"[号月日年楼时点分元层室栋幢座折天个位人名次期张周%]|小时|工作日|(?:janu|febru|march|april|may|june|july|august|septem|octo|novem|"
    r"decem|days|hours|minutes)|(?:ชั้น|น\.|บาท|วัน|เดือน)"
)
# Two will do before what is counted; a pair with words between is emphasis.
_PAIR = rf"(?<![a-z0-9_*])_{{2}}(?= ?(?:{_COUNTED}))(?![^_\n]{{1,40}}_{{2}}(?! ?(?:{_COUNTED}|_)))"
# __(date)__: what is asked for stands inside the line.
_ASKED = "date|time|day|month|name|amount|number|日期|时间|姓名|名称|金额|电话|วันที่|เวลา|ชื่อ|จำนวน"
_ASKING = rf"_{{2,}}\((?:[^()_\n]{{0,20}}[ /])?(?:{_ASKED})[^()_\n]{{0,20}}\)_{{2,}}"
_LINES = rf"{_PAIR}|{_ASKING}|_{{3,}}|\.{{7,}}|…{{3,}}"
_THAI_LINES = rf"{_PAIR}|{_ASKING}|\.{{2,}} *\(?(?:โปรด)?ระบุ[^.\n]{{0,40}}\.{{2,}}|_{{3,}}|\.{{5,}}|…{{2,}}"
# A page or a price that leaders lead to.
_LED_TO = r"[$£€¥฿]?\d[\d.,]* ?(?:元|บาท|baht|usd|hkd)?"
_LINE = 400
# A hotline of the mainland has five figures.
_SHORTEST = 5
_FORM_LABEL = r"(?:^|[_.…: ])[^\n_.…:]{1,30}: *[_/ ]*$"
_PERSON = ("先生", "女士", "小姐", "同学", "老师", "太太")


def crosses(reading: Reading, group: str) -> Iterator[Seen]:
    """Crosses and circles in place of figures and names, as the group's phrases or their own shape tell them."""
    text = reading.sight.scene.text
    start = end = -1
    for match in weigh(reading.sight, group):
        before = text[match.start - 1 : match.start]
        # 张××先生 hides who it is, and 95xxx客服 is what all such numbers are called.
        if (before.isascii() and before.isalnum()) or (
            before and before in SURNAMES and text.startswith(_PERSON, match.end - 2)
        ):
            continue
        if start >= 0 and match.start - end <= 1 and "\n" not in text[end : match.start]:
            # XX月XX日至XX月XX日 is one blank.
            end = match.end
            continue
        if start >= 0:
            yield Seen(Span(start, end), "crosses")
        start, end = match.start, match.end
        while text[end : end + 1] and text[end] in "x×/:0123456789":
            end += 1
    if start >= 0:
        yield Seen(Span(start, end), "crosses")
    if "00/00/" in text or "00-00-" in text or "00.00." in text:
        for found in pattern(_NO_DAY).finditer(text):
            if not excused(reading.sight, group, *found.span()):
                yield Seen(Span(*found.span()), "crosses")
    if "x%" in text:
        for found in pattern(r"(?<![\w.×*])x%(?!\w)").finditer(text):
            if not excused(reading.sight, group, *found.span()):
                yield Seen(Span(*found.span()), "crosses")
    if "xx" in text or "××" in text:
        for found in pattern(_CROSSES).finditer(text):
            start, end = found.start(), found.start() + len(found.group().rstrip(" -/.:,"))
            if _blank_number(text, start, end) and not excused(reading.sight, group, start, end):
                yield Seen(Span(start, end), "crosses")


def _blank_number(text: str, start: int, end: int) -> bool:
    """Whether crosses stand for a figure to be filled in, rather than hide one or be part of a word."""
    written = text[start:end].replace("×", "x")
    around = text[max(start - 1, 0) : start] + text[end : end + 1]
    if any(char in "*_-" or (char.isascii() and char.isalnum()) for char in around):
        return False
    # What ends in digits hides the others: XXXX 3306.
    if sum(char.isdigit() for char in written[written.rfind("x") :]) > 1:
        return False
    first = written.lstrip("$£€¥฿+(")
    # 202304XX is a batch or a date whose day nobody filled in.
    if pattern(_NO_DAY_YET).fullmatch(first):
        return True
    if first[: first.find("x")].isdigit():
        # 4xx is a kind of error, 138xxxxxxxx hides a winner's number: unless it is there to be called.
        return len(first) >= _SHORTEST and _called(text, start)
    if any(char in "$£€¥฿%/:+" for char in written):
        return True
    # A telephone number by its groups: (XXX) XXX-XXXX can be nothing else, others are where a word of calling stands
    # before them; ends of letters (xxx) and Roman numerals are none.
    return len(written) > 6 and (pattern(_AREA_FIRST).fullmatch(written) is not None or _called(text, start))


def _called(text: str, start: int) -> bool:
    """Whether a word of calling stands before the number at `start`."""
    before = "\n" + text[max(0, start - _LINE) : start]
    return cue_before(before + text[start : start + _LINE], len(before)) > 0


def lines(reading: Reading, group: str) -> Iterator[Seen]:
    """Lines and dots to write on, where no form asks its reader to.

    The group's phrases name what only forms have (signature, 签名, ลงชื่อ): their lines are none, nor is anything
    below a reply slip's heading, which its `unless` names.
    """
    text = reading.sight.scene.text
    forms = weigh(reading.sight, group)
    last = -1
    for found in pattern(_THAI_LINES if reading.language == "th" else _LINES).finditer(text):
        start, end = found.span()
        # ____年____月____日 is one blank.
        if last >= 0 and start - last <= 2 and "\n" not in text[last:start]:
            last = end
            continue
        # Of a long line what stands near will do.
        low = line_from(text, start, _LINE)
        high = text.find("\n", end, end + _LINE)
        line = text[low : high if high >= 0 else end + _LINE]
        rest = text[end : low + len(line)].strip()
        # A rule across the page; leaders to a page or a price.
        if not line.strip("_.…ー -*()") or (text[start] in ".…" and pattern(_LED_TO).fullmatch(rest)):
            continue
        # Below a signature stands its date.
        above = text.rfind("\n", max(0, low - _LINE), max(low - 1, 0)) + 1 or max(0, low - _LINE)
        signed = starting(forms, above, low + len(line))
        if signed or excused(reading.sight, group, start, end):
            continue
        # Some write their pauses so: ขอบคุณค่ะ......แล้วพบกัน.
        if text[start] in ".…" and text[start - 1 : start] not in (" ", "(", ":", "") and len(found.group()) < 8:
            continue
        # "Room: ____" leaves the reader to write; what goes on behind the blank does not.
        if text[start] == "_" and not rest.strip("_ /") and pattern(_FORM_LABEL).search(text[low:start]):
            continue
        last = end
        yield Seen(Span(start, end), "line")
