"""What a variable holds, by its name or as it is declared."""

from __future__ import annotations

import pytest

from noticelint.facts.fact import FACT_KINDS
from noticelint.templates.variables import near, type_of

# Each kind, and the names that tell it; '' is told by none of its names.
KINDS = {
    "": "update candidate exchange_rate has_phone is_date 0 x up_to_date updates mandate yoomoney customer.vip",
    "address": "mailing_address dizhi 收货地址 store_address ที่อยู่",
    "chat": "line_id wechat wechat_id 客服微信 ไลน์",
    "date": "date_of_birth cancellation_date cancellation_date_text cancelled_at valid_until due_date updated_at date_updated respond_by quxiao_riqi 取消日期 วันที่ วันที่ยกเลิก time2.DATA date3.DATA format_date today date.formatted event.start_date eventDate 有效期",
    "deadline": "reply_deadline 截止时间 กำหนดชำระ",
    "duration": "refund_period ระยะเวลา 工期",
    "email": "email support_email email_address youxiang 邮箱 อีเมล help_email 電子郵件 ที่อยู่อีเมล",
    "money": "refund_amount refundAmount order.refund_amount amount_due totalPaid price_after_tax tuikuan_jine tuikuanjine 退款金额 จำนวนเงิน ยอดเงินคืน amount4.DATA Refund_Amount__c order.total number_to_currency total_amount fee baht 退費金額 ค่าธรรมเนียม",
    "name": "candidate_name FNAME LNAME customer_name customer.name xingming kehuxingming 姓名 ชื่อลูกค้า name1.DATA Contact.Name FULL_NAME company_name 公司名称",
    "number": "number amount_of_days number_of_nights processing_days item_count loop.index 天数 จำนวนวัน number6.DATA",
    "percent": "interest_rate discount_percent interest_rate_formatted 退款比例 อัตราดอกเบี้ย",
    "phone": "support_phone phone_number customer.phone.number mobileNo shouji lianxi_dianhua 客服電話 手机号码 เบอร์โทร phone_number5.DATA hotline contact_number 聯絡電話 หมายเลขโทรศัพท์ สายด่วน",
    "text": "phone_model order_number orderNo email_subject ip_address product_name reason 手机型号 订单号 商品名称 ชื่อสินค้า thing1.DATA character_string2.DATA first.DATA keyword1.DATA flight_number payment_status refund_reason room_number order.id timezone hotel_name 取消原因 條款 หมายเลขคำสั่งซื้อ สาเหตุ",
    "time": "departure_time opening_hours kaishi_shijian 开始时间 เวลา arrivalTime",
    "url": "link_to unsubscribe_url tracking_link lianjie 链接 ลิงก์ website 官网链接",
}


@pytest.mark.parametrize(("name", "kind"), [(name, kind) for kind, names in KINDS.items() for name in names.split()])
def test_the_name_tells(name: str, kind: str) -> None:
    assert type_of(name, {}) == kind


def test_each_kind_is_one_that_notices_know() -> None:
    assert set(KINDS) <= {*FACT_KINDS, "number", "text", ""}


def test_what_is_declared_counts_before_the_name() -> None:
    declared = {"refund_date": "text", "order.when": "date"}
    assert type_of("refund_date", declared) == "text"
    assert type_of("order.when", declared) == "date"
    assert type_of("refund_amount", declared) == "money"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("refund_amuont", "refund_amount"),
        ("refundAmount", "refund_amount"),
        ("ammount", "refund_amount"),
        ("phone", ""),
    ],
)
def test_the_nearest_that_is_declared(name: str, expected: str) -> None:
    assert near(name, {"refund_amount": "money", "customer.name": "name"}) == expected
