"""Gaps that nothing marks: a preposition with no date behind it, a sum without its figure, "Dear [ ]"."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.checks.within import starting
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import excused, weigh
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_GAPS = {
    "en": (
        # "comes on at and needs an hour", "call us on ."
        r"\b(?:on|from|by|until|between) +(?:at|and|to|until) +(?=(?:and|or|to|until|for|with|in the|at)\b|"
        r"[.,;](?:\s|$))",
        r"\b(?:on|at|by|from|until|to|of|number|is|for)(?= +[.,;](?:\s|$))",
        r"\b(?:of|for|is|at|be) [£€$](?= (?:[a-z]|$)|[.,;](?:\s|$))",
        r"(?<!press )(?<!the )(?<!hit )\[ ?(?:please )?(?:insert|fill in|to be (?:inserted|added|completed|"
        r"filled in|advised))(?: here)? ?\]",
        r"[\[<] ?(?:please )?(?:insert|fill in|to be confirmed:?) (?!key|coin|menu|tab)[a-z' -]{2,40}[\]>]",
        r"(?<=\bdear )\[ *\]|(?<=\bon )\[ *\]|(?<=\bby )\[ *\]|(?<=\bat )\[ *\]",
        r"\b(?:call|phone|telephone|tel|contact|e-?mail|hotline|helpline|website)[:.]? [(\[] *[)\]]",
        r"\[x{1,4}, ?(?:i\.?e|e\.?g)\.?,? [^\]\n]{2,40}\]",
        r"\b(?:dr|mr|mrs|ms|prof|professor|reference|ref|room|on|by|until|from|is)\.? x{2,6}(?= (?:and|on|at|by|"
        r"from|to|in|is|will|or)\b|[.,;)](?:\s|$)|$)",
    ),
    "zh": (
        r"(?<=[于自至到从为:]) *(?:年 *)?(?:月 *)?日? *时(?: *分)? ?[至到-] ?(?:月 *日 *)? 时",
        r"(?<=[于自至到从]) +年 +月(?=[起,。前初底]| *$)",
        r"(?<=[为:]) +月 +日",
        r"(?:请|可|直接)(?:致电|拨打)[: ]*(?=[,。](?!也|或|亦|并))|(?:电话|热线|邮箱|网址)(?:为|是|:) *(?=[。;])",
        r"(?:为|共|计|额|费|款|付|退) +元(?![旦素宵月])",
        r"尊敬的 ?[(\[] *[)\]]",
        r"(?<![0-9])[0-9]{1,2}月 +日(?![0-9一-龥])",
        # "hotline (/)", "call (  )", "on (  ) (month)"; "telephone (  )" is for the reader to write in.
        r"(?:电话|热线|专线|手机|邮箱|信箱|网址|链接|微信|号码)[: ]*[(\[]/?[)\]]",
        r"(?:致电|拨打|联系|联络)[: ]*[(\[] *[)\]]",
        r"(?<=[于自至到从年月]) ?\( *\) ?[月日](?=[ (0-9日前起至,。])",
        # The end of a model letter, as it came.
        r"(?m)^(?:公司|单位|企业|店铺|门店|学校|机构)(?:名称|全称)$|^年 ?月 ?日$",
    ),
    "th": (
        r"(?:ภายใน|ใน|ตั้งแต่|ถึง|ณ|เมื่อ|ระหว่าง|ก่อน) ?วันที่ +เดือน *(?:พ\.ศ\.|ปี)(?: *25[0-9]{2})?|"
        r"(?<!ระบุ)(?<!กรอก)วันที่ +เดือน *(?:พ\.ศ\.|ปี) *25[0-9]{2}",
        r"(?:วันที่ +)?(?<!ระบุ)(?<!วัน )(?<!และ)เวลา +น\.",
        r"(?:จำนวน|ราคา|ยอด|เป็นเงิน|ค่าบริการ) +บาท",
        r"(?:โทร\.?|โทรศัพท์|เบอร์|สายด่วน) +(?=ในเวลา|ในวัน|ได้ตลอด|ได้ทุก)(?![^\n]{0,40}[0-9])",
        r"(?:เรียน|คุณ|โทร\.?|โทรศัพท์|เบอร์|อีเมล|ลิงก์|เว็บไซต์)[: ]*[(\[] *[)\]]",
    ),
}
_SIGNS = {
    "en": (" .", " ,", " ;", "on at", "by at", "$", "£", "€", "[", "<", "xx", "()", "( "),
    "zh": (" ", "()", "(/", "致电", "拨打", "电话", "热线", "尊敬的", "名称", "全称", "年月日"),
    "th": ("วันที่ ", "เวลา น", "เวลา  ", " บาท", "โทร", "เบอร์ ", "[", "("),
}
# A writer who parts marks from words by a space leaves nothing out by it.
_HABIT = r"(?<!\bon)(?<!\bat)(?<!\bby)(?<!\bof)(?<!\bto)(?<!\bis) [,.;](?=\s)| [!?](?=\s|$)"
_NEAR = 120


def gaps(reading: Reading) -> Iterator[Seen]:
    """Each place where a date, number or name is wanted and nothing stands; not on forms for the reader to fill in."""
    text, language = reading.sight.scene.text, reading.language[:2]
    if not any(sign in text for sign in _SIGNS[language]):
        return
    found = sorted(one.span() for expression in _GAPS[language] for one in pattern(expression).finditer(text))
    if not found:
        return
    spaced = language == "en" and pattern(_HABIT).search(text) is not None
    group = "facts/unfilled-placeholder/line"
    forms = weigh(reading.sight, group)
    for start, end in found:
        near = starting(forms, start - _NEAR, end + _NEAR)
        if near or (spaced and text[end : end + 1] == " ") or excused(reading.sight, group, start, end):
            continue
        words = text[start:end]
        yield Seen(Span(end - len(words.lstrip()), start + len(words.rstrip())), "gap")
