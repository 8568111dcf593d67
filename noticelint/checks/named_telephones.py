"""Private telephones and e-mail addresses: a mobile's number or a private address directly behind a person's name."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.checks.surnames import SURNAMES
from noticelint.checks.within import starting
from noticelint.facts.fact import Fact
from noticelint.language.boundaries import around, line_from
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.scene import Match
from noticelint.recognise.weigh import weigh
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# How a surname alone is addressed, and what else begins like a name: 高经理, 黄山店.
_NO_NAME = (
    r"(?!先生|女士|小姐|太太|经理|主任|老师|师傅|医生|律师|主管|总|同学|教练|助理|秘书|"
    r"[科股课组处局室队班店馆所院校区厂部会]长)(?!便|案|式|级|额|牌|新|达)"
    r"(?![\u3400-\u9fff]?[店路街村镇市县区省州城院校厂部处科室局所站馆厅牌])"
)
_TITLED = (
    r"(?<![\u3400-\u9fff])(?:[\u3400-\u9fff]{0,12}(?:[长员任师记洽找]|经理|[干理董]事|小编|教练|助理|秘书|代表|"
    r"联系|联络|致电|客户|会员|顾客|业主|患者|恭喜))?"
)
_THEN_ZH = (
    r"[ ,:;、|/()-]{0,3}(?:联系电话|联络电话|行动电话|手机号码|手机号|手机|移动电话|电话|"
    r"电子邮[箱件]|邮箱|信箱|e-?mail)?[ .:;()-]{0,3}$"
)
_NAMES = {
    "zh": (
        rf"{_TITLED}(?P<name>[{SURNAMES}]{_NO_NAME}[\u3400-\u9fff]{{1,2}})(?:先生|女士|小姐)?"
        rf"{_THEN_ZH}"
    ),
    "th": (
        r"(?P<name>(?:คุณ|นาย|นางสาว|นาง|น\.ส\.) ?[ก-๎]{2,20} "
        r"(?!โทร|มือถือ|เบอร์|ฝ่าย|แผนก|ทุก|ครับ|ค่ะ|ที่)[ก-๎]{2,25})[ ,:;(/-]{0,3}"
        r"(?:โทรศัพท์มือถือ|เบอร์มือถือ|มือถือ|เบอร์โทรศัพท์|เบอร์โทร|เบอร์|โทรศัพท์|โทร|อีเมล|e-?mail)?[ .:(]{0,3}$"
    ),
    "en": (
        r"(?<![A-Za-z'])(?P<name>[A-Z][a-z]+(?: [A-Z]\.?)? [A-Z][A-Za-z'-]+)[ ,:;(/-]{1,3}"
        r"(?P<said>(?:mobile|cell|mob)(?: phone| number)?|tel|phone|e-?mail)?[ .:(]{0,3}$"
    ),
}
# A surname with a post before the given name (李股长佩珊), and what friends are called (小周, 阿明).
_CALLED = (
    rf"(?P<name>[{SURNAMES}](?:代理|副|代)?(?:[科股课组处局室队班店馆所院校区厂部会]长|主任|经理|秘书|专员|干事)"
    rf"[\u3400-\u9fff]{{1,2}}|(?:[小老][{SURNAMES}]|阿[\u3400-\u9fff])[哥姐]?){_THEN_ZH}"
)
# Under these words people are listed, and not given to be called: there a surname or a first name will do.
_LISTED = {
    "zh": r"(?:[获中得]奖|获选|幸运)(?:[^\n]|\n(?!\n)){0,200}$",
    "th": r"(?:ผู้โชคดี|ผู้ได้รับรางวัล|รายชื่อผู้ชนะ)(?:[^\n]|\n(?!\n)){0,300}$",
}
_SHORT_NAMES = {
    "zh": rf"(?P<name>[{SURNAMES}](?:先生|女士|小姐|太太|同学))[ ,:;、|/()-]{{0,3}}(?:手机|电话)?[ .:;()-]{{0,3}}$",
    "th": r"(?P<name>(?:คุณ|นาย|นางสาว|นาง|น\.ส\.) ?[ก-๎]{2,20})[ ,:;(/-]{0,3}(?:มือถือ|เบอร์|โทร)?[ .:(]{0,3}$",
}
# Whom an English notice speaks of, and does not give to be called.
_OWNER = r"(?i)\b(?:customer|client|winner|guest|passenger|patient|member|tenant|student|applicant)(?: is| was)?[:,]? $"
# The mobile of an official whose office number stands before it.
_OFFICIAL = (
    r"(?P<name>[\u3400-\u9fff]{0,3}(?:发言人|主任|[课处科组局]长|经理|秘书|专员)[^\n]{0,12})\n?"
    r"[^\n]{0,6}(?:办公室|办公|公务|公司)电话[^\n]{6,30}[;,、 ](?:行动电话|手机|移动电话)[: ]*$"
)
_PRIVATE_MAIL = (
    r"[^@]+@(?:gmail|hotmail|outlook|live|yahoo|icloud|me|qq|163|126|foxmail|sina|sohu|proton(?:mail)?|aol|msn|pchome|seed)"
    r"\.(?:com?|net|me|co\.[a-z]{2}|com\.[a-z]{2})(?:\.[a-z]{2})?"
)
_MAINLAND, _TAIWAN, _THAILAND, _BRITAIN = r"1[3-9]\d{9}", r"09\d{8}", r"0[689]\d{8}", r"07[1-57-9]\d{8}"
_ABROAD = r"\+(?:861[3-9]\d{9}|8869\d{8}|66[689]\d{8}|447\d{9}|852[569]\d{7})"
_MOBILES = {
    "zh-Hans": f"{_MAINLAND}|{_ABROAD}",
    "zh-Hant": rf"{_TAIWAN}|{_MAINLAND}|[569]\d{{7}}|{_ABROAD}",
    "th": f"{_THAILAND}|{_ABROAD}",
    "en": f"{_BRITAIN}|{_ABROAD}",
}
_REACH = 30
_GROUPS = {"phone": "telephone", "email": "email"}


def named_telephones(reading: Reading, group: str) -> Iterator[Seen]:
    """Mobile numbers and addresses of private mail providers directly behind a full name, the name with them.

    A surname with a title alone (林小姐) and a person after a word of the two groups (承办人, ติดต่อ, call), close before
    in the same sentence, are whom the notice gives to be called; in a list of winners they are not. What is found
    is of the group `telephone` or `email`.
    """
    named = []
    for fact in reading.facts:
        if _private(reading, fact):
            name, sure = _name_before(reading, fact)
            if name >= 0:
                named.append((name, sure, fact))
    words = {kind: weigh(reading.sight, f"{group}{name}") if named else [] for kind, name in _GROUPS.items()}
    named = [one for one in named if not _contact(reading, words[one[2].kind], one[0], one[2].start)]
    for name, sure, fact in named:
        # Firms are named like people in English: one is told by the words beside it, several by standing in a list.
        if reading.language != "en" or sure or len(named) > 1:
            yield Seen(Span(name, fact.end), _GROUPS[fact.kind])


def _private(reading: Reading, fact: Fact) -> bool:
    if fact.kind == "phone":
        return pattern(_MOBILES[reading.language]).fullmatch(fact.value) is not None
    return fact.kind == "email" and pattern(_PRIVATE_MAIL).fullmatch(fact.value.lower()) is not None


def _contact(reading: Reading, words: list[Match], name: int, number: int) -> bool:
    low, _ = around(reading.sight.scene.bounds.sentences, name, number)
    if reading.language == "th":
        # A space before a name is taken for the end of a sentence.
        low = line_from(reading.sight.scene.text, name, 2 * _REACH)
    return any(name - word.end <= _REACH for word in starting(words, low, number))


def _name_before(reading: Reading, fact: Fact) -> tuple[int, bool]:
    """Where the name directly before the number starts (-1 without one), and whether it is surely a person's."""
    language = reading.language[:2]
    folded = reading.sight.scene.text
    # An English name is told by its capitals, which folding takes away.
    text = reading.notice.text if language == "en" else folded
    low = line_from(text, fact.start, 60)
    before = text[low : fact.start]
    match = pattern(_NAMES[language]).search(before)
    if match is None and language != "en":
        listed = pattern(_LISTED[language]).search(folded, max(0, low - 300), low + len(before))
        match = pattern(_SHORT_NAMES[language]).search(before) if listed else None
    if match is None and language == "zh":
        match = pattern(_CALLED).search(before)
    if match is None and language == "zh":
        low = max(0, fact.start - 70)
        match = pattern(_OFFICIAL).search(folded[low : fact.start])
    if match is None:
        return -1, False
    name = match.start("name")
    said = (match.group("said") or "") if language == "en" else ""
    return low + name, said.startswith(("mob", "cell")) or pattern(_OWNER).search(before, 0, name) is not None
