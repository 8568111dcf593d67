"""Texts that hold no fact."""

from __future__ import annotations

import pytest

from tests.facts.table import Row, seen

ROWS: list[Row] = [
    ("zh-Hans", "400-xxx-xxxx 138****0000 138-____-0000", []),
    ("zh-Hans", "十分抱歉,一点心意,一时疏忽,万一出现问题,统一处理,一直", []),
    ("zh-Hans", "比例1:10,汇率7:10,16:9屏幕,1/2杯,24/7服务,7x24小时", []),
    ("zh-Hans", "版本3.2.1,ip 192.168.0.1,v2.0,b12,订单号:202611210001234", []),
    ("zh-Hans", "纳税人识别号91310000123456789x,统一社会信用代码913100001234567890,合同编号2026-0012", []),
    ("zh-Hans", "我们会继续努力,感谢您的理解与支持。", []),
    ("zh-Hans", "户名:某某公司,账号:6222 0000 1111 2222,开户行:某某银行", []),
    ("th", "ข้อ 3.2 มาตรา 12 รุ่น 2.11.21 อัตรา 1/2", []),
    ("en", "thank you for your patience. we are sorry.", []),
    ("en", ("flight ba 2490, order 4471-2231-9987, card 4111 1111 1111 1111, version 10.4.2, iso 9001, top 10"), []),
]


@pytest.mark.parametrize(("language", "text", "facts"), ROWS)
def test_nothing(language: str, text: str, facts: list[tuple[str, str, str]]) -> None:
    assert seen(text, language) == facts
