"""Personal data: which numbers identify somebody, and which only look so."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from tests.checks.table import Row, marked

ROWS: list[Row] = [
    ("zh-Hans", "身份证号11010519491231002X已核验", ["11010519491231002X"]),
    ("zh-Hans", "身份证号110105194912310021、1101**********002X", ["110105194912310021"]),
    ("zh-Hans", "订单号：6222021001113450，对公收款账号6222021001113450", []),
    ("zh-Hans", "银行卡6222021001113450和6222021001113451", ["6222021001113450", "6222021001113451"]),
    ("zh-Hans", "张伟 13812345678 已报名", ["张伟 13812345678"]),
    ("zh-Hans", "联系人：张伟 13812345678", []),
    ("zh-Hans", "王女士 13812345678，李师傅13912345678", []),
    ("zh-Hans", "黄山店 13812345678\n高新区 13912345678\n方便面 13712345678", []),
    ("zh-Hans", "张伟 021-62345678，李* 139****5678", []),
    ("zh-Hans", "护照号E12345678，护照E****678", ["E12345678"]),
    ("zh-Hant", "身分證字號A123456789、A123456788", ["A123456789", "A123456788"]),
    ("zh-Hant", "訂單編號：A123456789", []),
    ("th", "เช่น นางมาลี ทองสุข HN 61-20457 นัด 5 ธ.ค.", ["นางมาลี ทองสุข HN 61-20457"]),
    ("th", "เรียน นางมาลี ทองสุข\nโปรดแจ้ง HN ของท่าน", []),
    ("zh-Hans", "名单里有患者王小明，病历号20260457，请知悉。", ["患者王小明，病历号20260457"]),
    (
        "en",
        "The file named patient Anna Berger, hospital number 4471203.",
        ["patient Anna Berger, hospital number 4471203"],
    ),
    ("zh-Hant", "旅客A123456(3)、A123456(4)、A123***(*)", ["A123456(3)"]),
    # What is called so need not prove itself.
    ("zh-Hant", "身份證A123456(4)、A123***(*)", ["A123456(4)"]),
    ("zh-Hant", "課長陳小明，電話：0912-345-678", ["陳小明，電話：0912-345-678"]),
    ("zh-Hant", "洽陳小明 0912-345-678、林小姐0923-456-789", ["陳小明 0912-345-678"]),
    ("zh-Hant", "洽承辦人陳小明 0912-345-678", []),
    ("zh-Hant", "管委會總幹事陳小明，手機0912-345-678。", ["陳小明，手機0912-345-678"]),
    ("zh-Hant", "李代理科長美芳 0912-345-678\n業務組\n林組長 0923-456-789", ["李代理科長美芳 0912-345-678"]),
    ("zh-Hans", "着急退款的请找前台小周13812345678。", ["小周13812345678"]),
    ("zh-Hans", "请打开小程序 13812345678", []),
    ("zh-Hans", "李芳，家长电话13812345678", ["家长电话13812345678"]),
    ("zh-Hans", "请核对您的家长电话13812345678", []),
    ("th", "เด็กหญิงมาลี ใจดี ป.4/2 (มารดา โทร. 081-234-5678)", ["มารดา โทร. 081-234-5678"]),
    ("en", "Ring Peter, our treasurer, at home on 01632 960123.", ["Peter, our treasurer, at home on 01632 960123"]),
    ("th", "เลขบัตรประชาชน 1100200123456", ["1100200123456"]),
    ("th", "เลขที่คำสั่งซื้อ 1100200123456, 1100200123457", []),
    ("th", "บัตร 1-1002-00123-45-6 และ 1-1002-00123-45-7", ["1-1002-00123-45-6"]),
    ("th", "ผู้ชนะ นายสมชาย ใจงาม 081-234-5678", ["นายสมชาย ใจงาม 081-234-5678"]),
    ("th", "ติดต่อ นายสมชาย ใจงาม 081-234-5678 หรือคุณปู โทร. 081-555-0144", []),
    ("en", "Card number 4532015112830366, 4532 0151 1283 0367.", ["4532015112830366", "4532 0151 1283 0367"]),
    ("en", "Card number: 4111 1111 1111 1111. Order number 4532015112830366.", []),
    (
        "en",
        "Anna Berger, 07700 900123\nPeter Coyle, 07700 900456",
        ["Anna Berger, 07700 900123", "Peter Coyle, 07700 900456"],
    ),
    ("en", "Call Anna Berger, 07700 900123\nNorthline Travel, 07700 900456", []),
    ("en", "Bring your passport; flight BA123456 leaves at noon.", []),
    (
        "en",
        "The refund went to Visa 4532-0151-1283-0366 and Amex 3714 496353 98431.",
        ["4532-0151-1283-0366", "3714 496353 98431"],
    ),
    ("en", "Transfer it to our account 4532 0151 1283 0366.", []),
    ("en", "HKID: K4567897, Hong Kong ID K-456789(7).", ["K4567897", "K-456789(7)"]),
    ("en", "NRIC S1234567D, social security number 536-22-1234.", ["S1234567D", "536-22-1234"]),
    ("en", "A social security number is written in the format 536-22-1234.", []),
    ("en", "Miller (passport: K4029183); passport fees rise to 533401234.", ["K4029183"]),
    ("en", "Our customer Anna Berger (07700 900123) found the keys.", ["Anna Berger (07700 900123"]),
    ("en", "The winner is Anna Berger (anna.b84@gmail.com).", ["Anna Berger (anna.b84@gmail.com"]),
    ("en", "Call Anna Berger (anna.b84@gmail.com) or Harbour Cafe (harbour.cafe@gmail.com).", []),
    ("en", "Patient: Anna Berger, date of birth 3 May 1990, was not seen.", ["date of birth 3 May 1990"]),
    ("en", "Children with a date of birth after 3 May 2015, and all born on 3 May 2015, travel free.", []),
    (
        "zh-Hans",
        "身份证：440306 19850612 301X，440306-19850612-301X。",
        ["440306 19850612 301X", "440306-19850612-301X"],
    ),
    ("zh-Hans", "请汇款至我司账户：中国银行 6228 4800 1012 3456 781", []),
    ("zh-Hans", "护照：E12345678", ["E12345678"]),
    ("zh-Hans", "获奖名单：王女士 13812345678", ["王女士 13812345678"]),
    ("zh-Hans", "客户王丽（邮箱：wangli88@163.com）已退款。", ["王丽（邮箱：wangli88@163.com"]),
    ("zh-Hans", "如有疑问请联系王丽 wangli88@163.com。", []),
    ("zh-Hans", "张伟（1990年5月3日生）、李芳，出生日期1990/5/3。", ["1990年5月3日生", "出生日期1990/5/3"]),
    ("zh-Hans", "出生日期在2015年5月3日之后的儿童、2015年5月3日以后出生的儿童免费。", []),
    ("zh-Hant", "香港身份證 K4567897 的持有人", ["K4567897"]),
    ("zh-Hant", "客戶編號B223456782", []),
    (
        "zh-Hant",
        "發言人：許主任志明\n辦公室電話：02-2345-6789分機212；行動電話：0910-123-456",
        ["發言人：許主任志明\n辦公室電話：02-2345-6789分機212；行動電話：0910-123-456"],
    ),
    ("zh-Hant", "聯絡人：許志明\n辦公室電話：02-2345-6789分機212；行動電話：0910-123-456", []),
    ("zh-Hant", "得獎者：林小姐 0912-345-678", ["林小姐 0912-345-678"]),
    ("th", "หนังสือเดินทาง AA1234567", ["AA1234567"]),
    ("th", "ผู้โชคดี\n1. คุณสมชาย 081-234-5678", ["คุณสมชาย 081-234-5678"]),
    ("th", "ติดต่อ คุณสมชาย ใจงาม อีเมล somchai.j@gmail.com", []),
    ("th", "นางสาววิภา สุขสันต์ วันเกิด 3 พ.ค. 2533", ["วันเกิด 3 พ.ค. 2533"]),
    ("th", "ผู้ที่เกิดหลังวันที่ 3 พฤษภาคม 2553 เข้าฟรี", []),
    ("en", "Questions? Text Margaret Lowe on her own mobile, 0491 570 156.", ["her own mobile, 0491 570 156"]),
    ("en", "Questions? Text our own helpline, 0491 570 156.", []),
    ("en", "Please check your own mobile number, 07700 900123, in the app.", []),
    ("en", "In an emergency ring Tom at home on 020 7946 0018.", ["Tom at home on 020 7946 0018"]),
    ("en", "Our engineers work at home. Ring 020 7946 0018.", []),
    ("en", "We apologise to Mrs Anna Berger of 12 Mill Lane, who was cut off.", ["Mrs Anna Berger of 12 Mill Lane"]),
    ("en", "Mrs Berger of our office is in 12 Mill Lane today.", []),
    ("en", "The guest Anna Berger, booking HX-48213, left a coat.", ["guest Anna Berger, booking HX-48213"]),
    ("en", "Dear Ms Berger, your booking HX-48213 is confirmed.", []),
    ("en", "Customer Anna Berger, account 482130", []),
    ("zh-Hans", "有问题请打给阿明的手机13812345678。", ["阿明的手机13812345678"]),
    ("zh-Hans", "有问题请打客服的手机13812345678。", []),
    ("zh-Hans", "请核对您的个人手机13812345678。", []),
    ("zh-Hans", "业主王小明（住3栋501室）家漏水。", ["业主王小明（住3栋501室"]),
    ("zh-Hans", "业主住3栋501室的，请开门检查。", []),
    ("zh-Hans", "客户李芳（订单号DD20260512）的投诉已处理。", ["客户李芳（订单号DD20260512"]),
    ("zh-Hans", "尊敬的客户李芳，您的订单号DD20260512已发货。", []),
    ("zh-Hant", "請直接打給小編林佳蓉 0912-345-678。", ["林佳蓉 0912-345-678"]),
    ("zh-Hant", "請直接私訊小編，或撥 02-2345-6789。", []),
    ("th", "มีปัญหาโทรหาครูแอนเบอร์ส่วนตัว 081-234-5678", ["เบอร์ส่วนตัว 081-234-5678"]),
    ("th", "มีปัญหาโทรหาฝ่ายทะเบียน 081-234-5678", []),
    ("th", "โปรดเก็บข้อมูลส่วนตัวให้ดี สอบถาม 081-234-5678", []),
    ("th", "ลูกค้าชื่อคุณวิภา สุขสันต์ เลขที่การจอง BK55120 ลืมของไว้", ["ลูกค้าชื่อคุณวิภา สุขสันต์ เลขที่การจอง BK55120"]),
    ("th", "เรียน คุณวิภา สุขสันต์ เลขที่การจองของท่านคือ BK55120", []),
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
