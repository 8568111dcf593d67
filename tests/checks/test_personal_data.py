"""Personal data: which numbers identify somebody, and which only look so."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from tests.checks.table import Row, marked

ROWS: list[Row] = [
    ("zh-Hans", "身份证号11010519491231002X已核验", ["11010519491231002X"]),
    ("zh-Hans", "身份证号110105194912310021、1101**********002X", ["110105194912310021"]),
    ("zh-Hans", "订单号：6222021001113450，对公收款账号6222021001113450", []),
    ("zh-Hans", "银行卡6222021001113450和6222021001113451", ["6222021001113450"]),
    ("zh-Hans", "张伟 13812345678 已报名", ["张伟 13812345678"]),
    ("zh-Hans", "联系人：张伟 13812345678", []),
    ("zh-Hans", "王女士 13812345678，李师傅13912345678", []),
    ("zh-Hans", "黄山店 13812345678\n高新区 13912345678\n方便面 13712345678", []),
    ("zh-Hans", "张伟 021-62345678，李* 139****5678", []),
    ("zh-Hans", "护照号E12345678，护照E****678", ["E12345678"]),
    ("zh-Hant", "身分證字號A123456789、A123456788", ["A123456789", "A123456788"]),
    ("zh-Hant", "訂單編號：A123456789", []),
    ("zh-Hant", "身份證A123456(3)、A123456(4)、A123***(*)", ["A123456(3)"]),
    ("zh-Hant", "課長陳小明，電話：0912-345-678", ["陳小明，電話：0912-345-678"]),
    ("zh-Hant", "洽陳小明 0912-345-678、林小姐0923-456-789", []),
    ("th", "เลขบัตรประชาชน 1100200123456", ["1100200123456"]),
    ("th", "เลขที่คำสั่งซื้อ 1100200123456, 1100200123457", []),
    ("th", "บัตร 1-1002-00123-45-6 และ 1-1002-00123-45-7", ["1-1002-00123-45-6"]),
    ("th", "ผู้ชนะ นายสมชาย ใจงาม 081-234-5678", ["นายสมชาย ใจงาม 081-234-5678"]),
    ("th", "ติดต่อ นายสมชาย ใจงาม 081-234-5678 หรือคุณปู โทร. 081-555-0144", []),
    ("en", "Card number 4532015112830366, 4532 0151 1283 0367.", ["4532015112830366"]),
    ("en", "Card number: 4111 1111 1111 1111. Order number 4532015112830366.", []),
    (
        "en",
        "Anna Berger, 07700 900123\nPeter Coyle, 07700 900456",
        ["Anna Berger, 07700 900123", "Peter Coyle, 07700 900456"],
    ),
    ("en", "Call Anna Berger, 07700 900123\nNorthline Travel, 07700 900456", []),
    ("en", "Bring your passport; flight BA123456 leaves at noon.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_marks(run: Run, language: str, text: str, expected: list[str]) -> None:
    assert marked(run, "personal-data", language, text) == expected


def test_checks_of_the_numbering_schemes() -> None:
    from noticelint.facts import identity

    assert identity.mainland("11010519491231002X")
    assert not identity.mainland("11010519490231002X")
    assert identity.thai("1100200123456")
    assert not identity.thai("0105536000315")
    assert identity.taiwanese("A123456789")
    assert not identity.taiwanese("A323456789")
    assert identity.hong_kong("AB", "987654", "3")
    assert not identity.hong_kong("AB", "987654", "4")
    assert identity.card("378282246310005")
    assert not identity.card("4242424242424242")
