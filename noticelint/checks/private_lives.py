"""What belongs to one person and not to a notice: their own telephone, their home, what they booked."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.checks.surnames import SURNAMES
from noticelint.language.boundaries import line_from
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Words that call a number somebody's own, before it and in brackets behind it. The reader's own is another matter.
_OWN = {
    "zh": (
        rf"(?:(?<!您的)(?<!你的)(?<!客户)(?<!会员)(?:私人|个人|自己的?|本人的?)(?:的)?(?:手机|电话|号码|微信|line)|"
        rf"(?:阿[\u3400-\u9fff]|[小老][{SURNAMES}]|(?<![\u3400-\u9fff])[{SURNAMES}][\u3400-\u9fff]{{1,2}})(?:哥|姐|老师)?的(?:手机|行动电话)|"
        rf"(?<!您的)(?<!你的)(?:家长|父亲|母亲|爸爸|妈妈|监护人|家属)的?(?:联系|联络)?(?:手机|电话|行动电话)|"
        rf"小编(?:[{SURNAMES}][\u3400-\u9fff]{{1,2}}|阿[\u3400-\u9fff])(?:的)?(?:手机|电话)?)"
        r"(?:号码|号)?[ :为是,(]{0,3}$|"
        r"(?:[馆店园院校站队社会所]长|老板娘?|房东|主委)的?(?:手机|行动电话)(?:号码|号)?[ :为是,(]{0,3}$",
        r" ?\((?:私人|个人|本人)(?:手机|电话|号码)?\)",
    ),
    "th": (
        r"(?:เบอร์|มือถือ|โทรศัพท์|หมายเลข|ไลน์|line)(?:มือถือ|โทรศัพท์|โทร)?ส่วนตัว(?!ของท่าน|ของคุณลูกค้า|ของลูกค้า)(?:ของ)?[^\n0-9]{0,30}$|"
        r"(?:มารดา|บิดา|ผู้ปกครอง|คุณแม่|คุณพ่อ)(?:ของนักเรียน)? ?(?:โทร\.?|โทรศัพท์|เบอร์(?:โทร)?|มือถือ)[ :]{0,2}$",
        r" ?\((?:เบอร์|มือถือ|หมายเลข)?ส่วนตัว\)",
    ),
    "en": (
        r"\b(?:(?:his|her)(?: own| private| personal)?|my (?:own|private|personal)|(?<!our )(?<!your )own|private|"
        r"(?<!your )personal) "
        r"(?:mobile|mob|cell|phone|telephone|number|home number|line)(?: phone| number)?[ ,:(]{1,3}(?:on |is |at |"
        r"which is )?$|"
        r"\b(?:mother|father|mum|dad|guardian|next of kin)(?:'s)?,? (?:mobile|phone|telephone|tel|number)[ :.]{0,3}$|"
        r"\b[a-z]+(?:, our [a-z]+,)? at home(?: on|:|,)? ?$|"
        r"\b(?:his|her|my) home(?: phone| number)?(?: on|:|,| is)? ?$",
        r" ?\((?:her|his|my)? ?(?:own|private|personal)(?: mobile| number| phone)?\)",
    ),
}
_NAME_TH = r"(?:คุณ|นายแพทย์|นาย|นางสาว|นาง|น\.ส\.) ?[ก-๎]{2,20}(?: [ก-๎]{2,25})?"
_HOME = {
    "zh": rf"(?:业主|住户|客户|租户|顾客|会员|租客|房客|居民|真名|本名|真实姓名)[是为叫:]?"
    rf"[{SURNAMES}][\u3400-\u9fff]{{1,2}}(?:先生|女士|"
    rf"小姐)?[,( ]{{0,2}}"
    r"(?:家住|现住|住址?为?|居住于)[: ]?[^\n,。)]{0,24}[0-9]+[^\n,。)]{0,8}[号室弄楼栋幢]",
    "th": rf"{_NAME_TH} ?[(,]? ?(?:บ้านเลขที่|อยู่บ้านเลขที่|ที่อยู่บ้าน|พักอยู่ที่) ?[0-9][^\n)]{{0,30}}",
    "en": r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? (?:[A-Z][A-Za-z'-]+ ){1,2}(?:of|at|who lives at|living at|"
    r"from) [0-9]{1,4}[A-Za-z]? "
    r"(?:[A-Z][a-z']+ ){1,3}(?:Street|Road|Lane|Avenue|Close|Drive|Way|Court|Crescent|Place|Terrace|Gardens|Row|"
    r"Mews|Rd|St|"
    r"Ave)\b"
    r"|\b[A-Z][a-z]+ [A-Z][a-z'-]+,? (?:who lives at|whose home is at|"
    r"living at) [0-9]{1,4}[A-Za-z]? (?:[A-Z][a-z']+ ?){1,4}",
}
_CODE = r"[ :#]{0,3}(?=[A-Za-z0-9-]*[0-9]{3})[A-Za-z0-9-]{5,20}"
_BOOKED = {
    "zh": rf"(?<!尊敬的)(?<!亲爱的)(?:客户|顾客|会员|业主|旅客|学员|乘客|患者|病人|"
    rf"买家)[{SURNAMES}][\u3400-\u9fff]{{1,2}}(?:先生|女士|小姐)?[,( ]{{0,2}}的?"
    rf"(?:订单|预订|会员|保单|合同|房号|账户|帐户|学号|病历|病案|就诊卡)(?:编号|号码|号)?为?{_CODE}",
    "th": rf"(?:ลูกค้าชื่อ|ลูกค้า|สมาชิก|ผู้โดยสาร|ผู้จอง) ?{_NAME_TH}[ ,(]{{0,3}}"
    rf"(?:เลขที่การจอง|หมายเลขการจอง|หมายเลขสมาชิก|เลขที่สมาชิก|คำสั่งซื้อ(?:เลขที่)?|เลขที่บัญชี|เลขที่กรมธรรม์){_CODE}"
    rf"|{_NAME_TH}[ ,(]{{0,3}}(?:hn|เลขประจำตัวผู้ป่วย|หมายเลขผู้ป่วย|เลขที่ผู้ป่วย){_CODE}",
    "en": r"\b(?i:customer|guest|passenger|client|member|tenant|student|patient|"
    r"buyer),? [A-Z][a-z]+ [A-Z][A-Za-z'-]+[,( ]{1,3}"
    r"(?i:booking|order|account|policy|membership|student|patient|hospital|nhs|mrn)"
    rf"(?i: no\.?| number| ref(?:erence)?| id)?{_CODE}",
}
# Debts of a neighbour, told by their flat and name; a bare name may be the reader's.
_OWES = {
    "zh": rf"[0-9a-z一二三四五六七八九十]{{1,4}}[楼室号户](?:之[0-9]+)? ?(?:业主|住户|租户)?"
    rf"[{SURNAMES}][\u3400-\u9fff]{{1,2}}"
    r"(?:先生|女士|小姐)?[,( ]{0,2}(?:共|仍|尚|至今)?(?:积欠|拖欠|欠缴|尚欠|未缴|欠)[^\n,。;]{0,20}",
    "th": rf"(?:ห้อง|บ้านเลขที่) ?[0-9][0-9/-]{{0,8}} ?{_NAME_TH} ?(?:ค้างชำระ|ค้างจ่าย|ยอดค้าง|ค้าง) ?"
    r"[0-9][0-9,.]* ?บาท",
    "en": r"\b(?i:flat|unit|apartment|house|plot) [0-9]{1,4}[A-Za-z]?,? \(?(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?"
    r"(?:[A-Z][a-z'-]+ ){1,2}(?i:owes|still owes|is in arrears|has not paid)\b[^\n.,;]{0,20}",
}
_SIGNS = {
    "zh": (
        "私人", "个人", "自己", "本人", "阿", "小", "老", "的手机", "的行动电话", "住", "号", "家长", "亲",
        "监护人", "家属", "欠", "未缴", "长手机", "长的手机", "老板", "房东", "主委",
    ),
    "th": ("ส่วนตัว", "ค้าง", "บ้าน", "พักอยู่", "เลขที่", "หมายเลข", "ผู้ป่วย", "hn", "มารดา", "บิดา", "ผู้ปกครอง", "แม่", "พ่อ"),
    "en": (
        "own ", "private", "personal", "at home", "her ", "his ", "my ", "lives at", "living at", "mr", "ms", "miss",
        "dr", "booking", "order", "account", "policy", "membership", "hospital", "nhs", "mrn",
        "mother", "father", "mum", "dad", "guardian", "kin", "owes", "arrears", "has not paid",
    ),
}  # fmt: skip
_BEFORE = 60


def private_lives(reading: Reading) -> Iterator[Seen]:
    """Telephone numbers that the notice calls a person's own, and named people with their home, their booking or their
    debts.

    The reader's own data are none: what stands in the salutation, or is called yours.
    """
    text, language = reading.sight.scene.text, reading.language[:2]
    if not any(sign in text for sign in _SIGNS[language]):
        return
    before, behind = _OWN[language]
    for fact in reading.facts:
        if fact.kind != "phone":
            continue
        low = line_from(text, fact.start, _BEFORE)
        said = pattern(before).search(text[low : fact.start])
        after = pattern(behind).match(text, fact.end)
        if said:
            yield Seen(Span(low + said.start(), fact.end), "own")
        elif after:
            yield Seen(Span(fact.start, after.end()), "own")
    # Names in English are told by their capitals.
    raw = reading.notice.text if language == "en" else text
    for group, expressions in (("home", _HOME), ("booked", _BOOKED), ("owes", _OWES)):
        for found in pattern(expressions[language]).finditer(raw):
            end = found.start() + len(found.group().rstrip())
            # The head of a letter names its reader in a line of their own.
            before_it = text[line_from(text, found.start(), _BEFORE) : found.start()]
            if group == "owes" or before_it.strip() or text[end : end + 3].strip(" ),.").partition("\n")[0].strip():
                yield Seen(Span(found.start(), end), group)
