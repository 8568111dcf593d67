"""Hours that contradict each other, and their nearest harmless neighbours."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from tests.checks.table import Row, marked

ROWS: list[Row] = [
    ("en", "Doors open at 15:00 a.m.", ["15:00 a.m."]),
    ("en", "Doors open at 11:00 a.m. and close at 3:00 p.m.", []),
    ("en", "We come in the morning, between 14:00 and 16:00.", ["morning, between 14:00"]),
    ("en", "We come in the morning, between 9:00 and 11:00.", []),
    ("en", "It is 13 ambulances, not 14.", []),
    ("en", "Our 24-hour helpline (9:00 to 17:00) is 0800 555 0110.", ["9:00 to 17:00"]),
    ("en", "Our 24-hour helpline is 0800 555 0110. The shop opens 9:00 to 17:00.", []),
    ("en", "Our 24-hour helpline (00:00 to 24:00) is 0800 555 0110.", []),
    ("en", "The line is open 24 hours a day except for repairs from 01:00 to 03:00.", []),
    ("en", "The cafe is open daily from 8:00 to 18:00, closed on Sundays.", ["closed on Sundays"]),
    ("en", "The cafe is open daily from 8:00 to 18:00, but closed on Sundays.", []),
    ("en", "The cafe is open daily. The kitchen, in another house, is far away.\n\nOffice: closed on Sundays.", []),
    ("zh-Hans", "请于上午15:00前到场。", ["上午15:00"]),
    ("zh-Hans", "请于上午11:00至下午15:00到场。", []),
    ("zh-Hans", "门店24小时营业，营业时间9:00-21:00。", ["9:00-21:00"]),
    ("zh-Hans", "客服热线24小时开通，门店营业时间调整为9:00-21:00。", []),
    ("zh-Hans", "客服将在24小时内回复，热线服务时间9:00-21:00。", []),
    ("zh-Hans", "营业时间：每天10:00-22:00，周一店休。", ["周一店休"]),
    ("zh-Hans", "营业时间：每天10:00-22:00，除周一店休。", []),
    ("zh-Hant", "AM15:00開放入場。", ["AM15:00"]),
    ("zh-Hant", "PM15:00開放入場。", []),
    ("zh-Hant", "本店天天營業，每週三公休。", ["每週三公休"]),
    ("zh-Hant", "本店天天營業，本週三公休。", []),
    ("th", "ประตูเปิดตอนเช้า 15.00 น.", ["ตอนเช้า 15.00 น."]),
    ("th", "ประตูเปิดตอนเช้า 09.00 น.", []),
    ("th", "สายด่วนให้บริการตลอด 24 ชั่วโมง เวลา 08.00 - 20.00 น.", ["08.00 - 20.00 น."]),
    ("th", "สายด่วนให้บริการตลอด 24 ชั่วโมง โทร. 02-555-0110", []),
    ("th", "ร้านเปิดบริการทุกวัน 10.00-20.00 น. หยุดทุกวันพุธ", ["หยุดทุกวันพุธ"]),
    ("th", "ร้านเปิดบริการทุกวัน 10.00-20.00 น. ยกเว้นวันพุธ", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_hours(run: Run, language: str, text: str, expected: list[str]) -> None:
    assert marked(run, "inconsistent-hours", language, text) == expected
