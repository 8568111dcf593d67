"""The dateline: a line that dates the notice itself, beside its reference number or alone."""

from __future__ import annotations

from noticelint.facts.fact import Fact
from noticelint.patterns import pattern
from noticelint.recognise.weigh import Sight

# The number of a letter, which stands before its date.
REFERENCE = (
    r"(?:(?:our |your )?ref(?:erence)?\.?(?: no\.?| number)?[: ]+[\w./()-]+|(?:letter|notice) no\.? ?[\w./()-]+|"
    r"(?:发文字号|字号|文号|编号|档案编号|档号|案号|函号)[: ]*[^\s,;。]{2,30}|"
    r"[^\s,;:。]{1,12}[〔(\[][0-9]{4}[〕)\]] ?(?:第 ?)?[0-9]+号|"
    r"(?:ที่|เลขที่|เลขที่หนังสือ|อ้างอิง)[: ]+(?:[ก-๎]{1,6}\.? ?)?[\w./()-]*[0-9][\w./()-]*)"
)
_PUBLISHED = (
    r"posted|published|issued(?: on)?|last updated|updated|dated|发布(?:时间|日期|于)?|公告(?:时间|日期)|"
    r"(?:发文|签发|发函|刊登|印发)(?:日期|时间)|更新(?:时间|日期)|"
    r"ประกาศ(?: ?ณ)?(?: ?วันที่)?|เผยแพร่(?:เมื่อ)?(?: ?วันที่)?|ลงวันที่"
)
_DATED = rf"[\s:()\[\]*|.,-]*(?:{_PUBLISHED}|date|日期|ณ(?: ?วันที่)?|วันที่)?(?: on)?[\s:()\[\]*|,.-]*(?:中华)?"
_LONGEST_LABEL = 60
_WORD = r"[^\W\d_]{2}"


def on_dateline(sight: Sight, fact: Fact) -> bool:
    """Whether a date has a line to itself, or shares it with a reference number or a word of publishing.

    Without such a word only among the first and last lines: elsewhere it dates what the notice tells of.
    """
    folded = sight.scene.text
    low = folded.rfind("\n", max(0, fact.start - _LONGEST_LABEL), fact.start) + 1
    high = folded.find("\n", fact.end, fact.end + _LONGEST_LABEL)
    if (not low and fact.start >= _LONGEST_LABEL) or (high < 0 and len(folded) > fact.end + _LONGEST_LABEL):
        return False
    high = len(folded) if high < 0 else high
    first, last = sight.zones.edges
    published = pattern(rf"{REFERENCE}{_DATED}|[\s:(*-]*(?:{_PUBLISHED})[\s:]*(?:中华)?").fullmatch(
        folded, low, fact.start
    )
    if not published and ((first <= low and high <= last) or not pattern(_DATED).fullmatch(folded, low, fact.start)):
        return False
    return not pattern(_WORD).search(folded, fact.end, high)
