from __future__ import annotations

import pytest

from noticelint.language.boundaries import boundaries
from noticelint.language.detect import detect_language
from noticelint.language.fold import PUNCTUATION, fold, folding
from noticelint.language.segment import chinese_cut, edges, private_jieba, thai_cut
from noticelint.rulebook.rulebook import Rulebook

CHINESE = (
    "尊敬的客户您好因场地检修原定于本周六举办的会员活动取消",
    "已支付的报名费将在七个工作日内原路退回您的账户",
    "亲爱的会员我们以全国最低价为您提供服务",
    "请致电客服热线或关注微信公众号咨询",
    "乒乓球拍卖完了研究生命起源结婚的和尚未结婚的",
    "造成的不便敬请谅解感谢各位会员长期的支持",
)
THAI = (
    "บริษัทฯขออภัยในความไม่สะดวกที่เกิดขึ้นมาณที่นี้",
    "กรุณาเปลี่ยนรหัสผ่านโดยเร็วที่สุด",
    "ธนาคารจะคืนเงินเข้าบัญชีของท่านภายใน 7 วันทำการ",
    "ตากลมและมหาวิทยาลัยปิดปรับปรุงระบบชั่วคราว",
    "เสียค่าปรับ 500 บาทหากชำระล่าช้า",
)


@pytest.mark.parametrize("clause", CHINESE)
def test_chinese_is_cut_as_jieba_cuts_it(clause: str) -> None:
    private_jieba()
    import jieba

    assert chinese_cut(clause) == list(jieba.cut(clause, HMM=False))


@pytest.mark.parametrize("clause", THAI)
def test_thai_is_cut_as_newmm_cuts_it(clause: str) -> None:
    from pythainlp.tokenize import word_tokenize

    assert thai_cut(clause) == word_tokenize(clause, engine="newmm")


@pytest.mark.parametrize(
    ("clause", "language", "start", "end", "at_edge"),
    [
        ("亲您好", "zh", 0, 1, True),
        ("亲爱的客户", "zh", 0, 1, False),
        ("เปลี่ยนรหัสผ่าน", "th", 7, 11, False),
        ("we are", "en", 0, 2, True),
    ],
)
def test_edges(clause: str, language: str, start: int, end: int, at_edge: bool) -> None:
    assert ({start, end} <= edges(clause, language)) is at_edge


def test_whole_and_small_thai_dictionaries_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    small = [thai_cut(clause) for clause in THAI]
    monkeypatch.setattr("noticelint.language.segment._SMALL_DICTIONARIES", 0)
    assert [thai_cut(clause) for clause in THAI] == small


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＡＢＣ，１２３：（x）", "abc,123:(x)"),
        ("退款（７日）", "退款(7日)"),
        ("๒๑ พ.ย. ๒๕๖๙", "21 พ.ย. 2569"),
        ("“Don’t”—no", '"don\'t"-no'),
        ("a\u00a0b\tc", "a b c"),
        ("İstanbul", "İstanbul".replace("İ", "İ").replace("I", "i")),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text, folding(PUNCTUATION)) == folded
    assert len(fold(text, folding(PUNCTUATION))) == len(text)


def test_fold_traditional(rulebook: Rulebook) -> None:
    assert fold("敬請見諒，退費與補償，網路", rulebook.fold) == "敬请见谅,退费与补偿,网路"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("尊敬的客户，活动取消", "zh-Hans"),
        ("親愛的會員，活動取消", "zh-Hant"),
        ("เรียน ลูกค้า ขอยกเลิกงาน Summer Sale 2026", "th"),
        ("Dear customer", "en"),
        ("我们将在 GitHub Actions 上停止支持 Node 16 runner image", "zh-Hans"),
        ("Meet us at our new restaurant 東京", "en"),
        ("12345", ""),
    ],
)
def test_detect(rulebook: Rulebook, text: str, language: str) -> None:
    assert detect_language(text, rulebook.traditional, rulebook.simplified) == language


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("zh", "因故取消。敬请谅解!谢谢", ["因故取消。", "敬请谅解!", "谢谢"]),
        (
            "en",
            "we close at 5 p.m. on friday. sorry. e.g. this, mr. x.",
            ["we close at 5 p.m. on friday.", " sorry.", " e.g. this, mr. x."],
        ),
        ("en", "it costs 3.50 now\nplease pay", ["it costs 3.50 now\n", "please pay"]),
        ("th", "ขอยกเลิกงาน ขออภัยในความไม่สะดวก", ["ขอยกเลิกงาน ", "ขออภัยในความไม่สะดวก"]),
        ("th", "วันที่ 21 พ.ย. 2569 เวลา 10.00 น. ที่สำนักงาน", ["วันที่ 21 พ.ย. 2569 เวลา 10.00 น. ที่สำนักงาน"]),
        ("th", "ปิดตั้งแต่ 3 มี.ค. ถึง 5 เม.ย. 2569", ["ปิดตั้งแต่ 3 มี.ค. ถึง 5 เม.ย. 2569"]),
        ("th", "ขอบคุณค่ะ แล้วพบกัน", ["ขอบคุณค่ะ ", "แล้วพบกัน"]),
    ],
)
def test_sentences(language: str, text: str, sentences: list[str]) -> None:
    ends = boundaries(text, language).sentences
    assert [text[start:end] for start, end in zip([0, *ends], ends, strict=False)] == sentences


@pytest.mark.parametrize(
    ("language", "text", "clauses"),
    [
        ("zh", "退1,200元,敬请谅解", ["退1,200元,", "敬请谅解"]),
        ("en", "we refund 1,200 baht, not more", ["we refund 1,200 baht,", " not more"]),
        ("th", "ปิดระบบ เปิดใหม่ วันที่ 21 พ.ย. เวลา 10 น.", ["ปิดระบบ ", "เปิดใหม่ ", "วันที่ 21 พ.ย. เวลา 10 น."]),
    ],
)
def test_clauses(language: str, text: str, clauses: list[str]) -> None:
    ends = boundaries(text, language).clauses
    assert [text[start:end] for start, end in zip([0, *ends], ends, strict=False)] == clauses
