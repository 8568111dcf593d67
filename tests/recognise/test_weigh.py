"""What a phrase means: each mark of the notation against texts that it must and must not find."""

from __future__ import annotations

import json
from typing import Any

import pytest

from noticelint.facts.find import find_facts
from noticelint.language.boundaries import boundaries
from noticelint.language.fold import PUNCTUATION, fold, folding
from noticelint.recognise.scan import scan
from noticelint.recognise.weigh import Sight, weigh
from noticelint.recognise.zones import find_zones
from noticelint.rulebook.compile import compile_lexicon
from noticelint.rulebook.load import load_rules
from noticelint.rulebook.rule_file import RuleFile

CLAUSE_WORDS = {
    "denial": {"zh": (["不", "无法"], ["不便"]), "th": (["ไม่"], ["ไม่เพียง"]), "en": (["no", "not"], ["not only"])},
    "intention": {"zh": (["考虑"], []), "th": (["พิจารณา"], []), "en": (["considering"], [])},
    "discretion": {"zh": (["酌情"], []), "th": (["ดุลยพินิจ"], []), "en": (["discretion"], [])},
    "condition": {"zh": (["如"], ["如下"]), "th": (["หาก"], []), "en": (["if"], [])},
}


def rule_files(language: str, block: dict[str, Any], **head: Any) -> list[RuleFile]:
    names = dict.fromkeys(("en", "zh-Hans", "zh-Hant", "th"), "a remedy")
    body = {"name": names, "summary": "s", "sources": ["CX-3"], **head}
    body.update({one: {"phrases": ["§"]} for one in ("zh", "th", "en")})
    body[language] = block
    sources = {"rules/elements/remedy.yaml": json.dumps(body).encode()}
    sources["rules/words/goods.yaml"] = json.dumps({"zh": ["积分", "余额"], "th": ["คะแนน"], "en": ["points"]}).encode()
    for name, words in CLAUSE_WORDS.items():
        blocks = {one: {"phrases": phrases, "unless": unless} for one, (phrases, unless) in words.items()}
        sources[f"rules/words/{name}.yaml"] = json.dumps({"summary": "s", **blocks}).encode()
    return load_rules(sources)


def found(language: str, block: dict[str, Any], text: str, kind: str = "outage", **head: Any) -> list[str]:
    lexicon = compile_lexicon(rule_files(language, block, **head), language, PUNCTUATION)
    folded = fold(text, folding(PUNCTUATION))
    facts = find_facts(folded, "zh-Hans" if language == "zh" else language)
    bounds = boundaries(folded, language)
    scene, matches, pending = scan(folded, lexicon, facts, bounds)
    sight = Sight(lexicon, scene, matches, pending, find_zones(folded, (), language), kind, {})
    return [text[match.start : match.end] for match in weigh(sight, "elements/remedy")]


@pytest.mark.parametrize(
    ("language", "phrase", "text", "expected"),
    [
        # words, folding, alternatives
        ("zh", "退款", "我们将退款。", ["退款"]),
        ("zh", "(全额|)退款", "我们将全额退款。", ["全额退款"]),
        ("zh", "在app内", "请在 APP 内办理", ["在 APP 内"]),
        ("en", "full refund", "A FULL REFUND follows.", ["FULL REFUND"]),
        # edges of words
        ("en", "sorry", "He sorryfied us.", []),
        ("en", "<refund>", "We refunded you; refundable or not.", ["refunded"]),
        ("th", "คืน", "เราจะคืนเงิน", ["คืน"]),
        ("th", "รับ", "ผู้รับัง", []),
        ("th", "ปิดบัญชี", "วิธีเปิดบัญชี", []),
        ("zh", "roi", "适用于Android手机", []),
        ("zh", "roi", "提高ROI以上", ["ROI"]),
        ("zh", "2月", "12月起调整", []),
        ("th", "ปิดบัญชี", "ขอปิดบัญชี", ["ปิดบัญชี"]),
        ("zh", "~亲~", "亲，您好", ["亲"]),
        ("zh", "~亲~", "亲爱的客户", []),
        ("th", "~รหัส~", "กรุณากรอกรหัส", ["รหัส"]),
        ("th", "~รหัส~", "กรุณาเปลี่ยนรหัสผ่าน", []),
        # gaps: inside a clause, inside a sentence
        ("zh", "退…款", "我们退还您已支付的款项", ["退还您已支付的款"]),
        ("zh", "退…款", "我们退还押金，其他款项不变", []),
        ("zh", "退……款", "我们退还押金，其他款项不变", ["退还押金，其他款"]),
        ("zh", "退……款", "我们退还押金。其他款项不变", []),
        ("zh", "退…款", "退" + "一" * 30 + "款", []),
        ("en", "credit … account", "We will credit your account.", ["credit your account"]),
        # order
        ("en", "(the |our |)company … sorry", "your company is sorry", ["company is sorry"]),
        ("zh", "退 & [goods]", "您的积分将退回", ["积分将退"]),
        ("zh", "退 & [goods]", "退回您的余额", ["退回您的余额"]),
        ("zh", "退 & [goods]", "退回押金，积分不变", []),
        # slots
        ("zh", "{duration}内(…|)到账", "款项在 7 个工作日内到账", ["7 个工作日内到账"]),
        ("en", "refund … {deadline}", "You get a refund within 7 working days.", ["refund within 7 working days"]),
        ("en", "(soon|{date})", "Links work again soon.", ["soon"]),
        ("en", "(soon|{date})", "Links work again 3 May 2027.", ["3 May 2027"]),
        ("en", "by {date}", "Links work again by 3 May 2027.", ["by 3 May 2027"]),
        ("zh", "第{number}批", "第12批产品", ["第12批"]),
        ("zh", "共{number}张", "共8,000张，分2,3批", ["共8,000张"]),
        ("zh", "{number}张券", "送12,500张券", ["12,500张券"]),
        ("zh", "共{number}张", "共8,00张", []),
        ("zh", "送…{number}…券", "送您12张券", ["送您12张券"]),
        ("th", "ภายใน {duration}", "คืนเงินภายใน 7 วันทำการ", ["ภายใน 7 วันทำการ"]),
    ],
)
def test_notation(language: str, phrase: str, text: str, expected: list[str]) -> None:
    assert found(language, {"phrases": [phrase]}, text) == expected


@pytest.mark.parametrize(
    ("language", "written", "text", "counts"),
    [
        # unless, by where it looks
        ("zh", {"say": "尽快", "unless": ["尽快的方式"]}, "以尽快的方式", False),
        ("zh", {"say": "尽快", "unless": ["尽快的方式"]}, "我们会尽快处理", True),
        ("zh", {"say": "尽快", "unless": {"clause": ["{date}"]}}, "尽快在11月21日前处理", False),
        ("zh", {"say": "尽快", "unless": {"clause": ["{date}"]}}, "尽快处理，11月21日前通知", True),
        ("zh", {"say": "尽快", "unless": {"sentence": ["{date}"]}}, "尽快处理，11月21日前通知", False),
        ("zh", {"say": "尽快", "unless": {"next": ["{date}"]}}, "尽快处理。11月21日前通知您。", False),
        ("zh", {"say": "尽快", "unless": {"next": ["{date}"]}}, "尽快处理。谢谢。11月21日前通知您。", True),
        ("zh", {"say": "上调", "unless": {"after": ["{money}"]}}, "去年亏损18万元，故上调月费。", True),
        ("zh", {"say": "上调", "unless": {"after": ["{money}"]}}, "月费上调。新月费为20元。", False),
        ("zh", {"say": "尽快", "unless": {"notice": ["附表"]}}, "尽快处理。谢谢。见附表。", False),
        ("zh", {"say": "趸交", "unless": {"explained": True}}, "趸交（一次交清）", False),
        ("zh", {"say": "趸交", "unless": {"explained": True}}, "一次交清（趸交）", False),
        ("zh", {"say": "趸交", "unless": {"explained": True}}, "交费方式（期交、趸交）", True),
        ("en", {"say": "dns", "unless": {"explained": True}}, "DNS (the web's list of addresses)", False),
        ("en", {"say": "dns", "unless": {"explained": True}}, "the list of addresses (DNS) moves", False),
        ("en", {"say": "dns", "unless": {"explained": True}}, "DNS records (all of them)", True),
        # denial, scoped to the clause, and never by its own longer words
        ("zh", {"say": "退款", "deniable": True}, "本次不予退款", False),
        ("zh", {"say": "退款", "deniable": True}, "退款无法办理", False),
        ("zh", {"say": "退款", "deniable": True}, "不便之处，我们退款", True),
        ("zh", {"say": "退款", "deniable": True}, "票面不变，退款照常", True),
        ("zh", {"say": "退款"}, "本次不予退款", True),
        ("th", {"say": "คืนเงิน", "deniable": True}, "บริษัทไม่คืนเงิน", False),
        ("en", {"say": "refunds", "deniable": True}, "There will be no refunds.", False),
        ("en", {"say": "refunds", "deniable": True}, "There are not only refunds.", True),
        # mood
        ("zh", {"say": "补偿", "when": "decided"}, "我们正在考虑补偿", False),
        ("zh", {"say": "补偿", "when": "decided"}, "我们酌情给予补偿", False),
        ("zh", {"say": "补偿", "when": "decided"}, "如有损失，我们补偿", True),
        ("zh", {"say": "补偿", "when": "certain"}, "如有损失，我们补偿", False),
        ("en", {"say": "replace", "when": "certain"}, "If it fails, we replace it.", False),
        ("en", {"say": "replace", "when": "certain"}, "We replace it if it fails.", True),
        # zones and kinds
        ("zh", {"say": "取消", "in": ["title"]}, "活动取消通知\n\n尊敬的客户：\n活动不办了。", True),
        ("zh", {"say": "取消", "in": ["title"]}, "活动通知\n\n尊敬的客户：\n活动取消了。", False),
        ("zh", {"say": "经理", "in": ["signature"]}, "活动通知\n\n活动取消了，很抱歉给您带来不便。\n\n客户经理", True),
        ("zh", {"say": "取消", "in": ["line-start"]}, "活动通知\n\n取消：11月21日", True),
        ("zh", {"say": "取消", "in": ["line-start"]}, "活动通知\n\n活动取消", False),
        ("zh", {"say": "补偿", "kinds": ["outage"]}, "我们补偿", True),
        ("zh", {"say": "补偿", "kinds": ["refusal"]}, "我们补偿", False),
    ],
)
def test_options(language: str, written: dict[str, Any], text: str, counts: bool) -> None:
    assert bool(found(language, {"phrases": [written]}, text)) is counts


@pytest.mark.parametrize(
    ("text", "counts"), [("we are really really sorry", True), ("we are sorry", False), ("really really fine", False)]
)
def test_tokens_hatch(text: str, counts: bool) -> None:
    entry = {"seen": ["sorry"], "pattern": [{"LOWER": "really"}, {"LOWER": "really", "OP": "+"}, {"LOWER": "sorry"}]}
    assert bool(found("en", {"phrases": ["§"], "tokens": [entry]}, text)) is counts


@pytest.mark.parametrize(
    ("language", "pattern", "text"),
    [("zh", [{"TEXT": "退款"}, {"TEXT": "到"}], "我们退款到您的账户"), ("th", [{"TEXT": "คืนเงิน"}], "เราจะคืนเงินให้ท่าน")],
)
def test_tokens_hatch_segments(language: str, pattern: list[dict[str, Any]], text: str) -> None:
    entry = {"seen": ["退款", "คืนเงิน"], "pattern": pattern}
    assert found(language, {"phrases": ["§"], "tokens": [entry]}, text)


@pytest.mark.parametrize(("text", "expected"), [("tel xxxx", ["xxxx"]), ("tel xx", [])])
def test_regex_hatch(text: str, expected: list[str]) -> None:
    assert found("en", {"phrases": ["§"], "regex": [{"seen": ["tel"], "pattern": "x{3,}"}]}, text) == expected


def test_regex_hatch_waits_for_its_literal() -> None:
    assert found("en", {"phrases": ["§"], "regex": [{"seen": ["fax"], "pattern": "x{3,}"}]}, "tel xxxx") == []
