"""Invalid contacts: which numbers, addresses and links cannot work."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from tests.checks.table import Row, marked

ROWS: list[Row] = [
    ("zh-Hans", "客服热线400-820-882，400-820-8820，4008-208-820", ["400-820-882"]),
    ("zh-Hans", "手机1381234567或13812345678", ["1381234567"]),
    ("zh-Hans", "电话：0571-8888-8888，021-62345678-801，0755-12345678/87654321", []),
    ("zh-Hans", "订单编号4008208820123，热线95588转0，致电2800 7676", []),
    ("zh-Hans", "邮箱：service@，微信kefu@123", ["service@"]),
    ("zh-Hans", "请发送至service@xxx.com或a@qq.com，警惕冒充的xxx.com", ["service@xxx.com"]),
    ("zh-Hant", "請撥0800-012-34或0800-012-345", ["0800-012-34"]),
    ("zh-Hant", "電話：(0836)20368、(02)2345-6789#12、傳真2345-678", []),
    ("zh-Hant", "致電+852 2345 678或+852 2345 6789", ["+852 2345 678"]),
    ("th", "โทร 02-123-456, 02-123-4567, 02-123-4567-9", ["02-123-456"]),
    ("th", "โทร 1800-123-45 หรือ 1800-123-456 หรือ 1333", ["1800-123-45"]),
    ("th", "เลขพัสดุ 0812345678901 โทร 081-234-5678", []),
    ("en", "Call +44 20 7946 01 or +44 20 7946 0123.", ["+44 20 7946 01"]),
    ("en", "Call 516-555-0142, 0345 123 4567, 1-800-FLOWERS; phone before 05/12/2026.", []),
    ("en", "E-mail help@kestrelgym, help@ or help@kestrelgym.co.uk.", ["help@kestrelgym"]),
    ("en", "Follow @kestrel; meet at shop@market square.", []),
    (
        "en",
        "See http:/mill.co.uk, https//mill.co.uk, www,mill.co.uk, www.mill.con and https:// mill.co.uk.",
        ["http:/mill.co.uk", "https//mill.co.uk", "www,mill.co.uk", "www.mill.con", "https:// mill.co.uk"],
    ),
    ("en", "See http://mill.co.uk, www.mill.co.uk/a//b, mill.community and contact.mill.com.", []),
    ("en", "See www.domain.com or info@example.org, not myexample.com.", ["www.domain.com", "info@example.org"]),
    ("en", "Pay at http://localhost:8080/pay.", ["http://localhost:8080/pay"]),
    ("en", "Scammers write from addresses such as info@example.com.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_marks(run: Run, language: str, text: str, expected: list[str]) -> None:
    assert marked(run, "invalid-contact", language, text) == expected
