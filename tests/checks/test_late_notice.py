"""Planned changes told too late."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from tests.checks.table import marked


@pytest.mark.parametrize(
    ("rule", "language", "kind", "text", "expected"),
    [
        ("late-notice", "en", "outage", "2 May 2026\n\nThe site will be down on 2 May 2026.", ["2 May 2026"]),
        ("late-notice", "en", "outage", "2 May 2026\n\nThe site will be down on 3 May 2026.", []),
        ("late-notice", "en", "outage", "2 May 2026\n\nThe site will be down on 2 May 2026 for emergency work.", []),
        ("late-notice", "en", "outage", "The site will be down on 2 May 2026.", []),
        ("late-notice", "en", "cancellation", "2 May 2026\n\nThe fair will be off from 2 May 2026.", []),
        ("late-notice", "en", "termination", "2 May 2026\n\nThe line will end on 20 May 2026.", ["20 May 2026"]),
        ("late-notice", "en", "termination", "2 May 2026\n\nThe line will end on 20 June 2026.", []),
        ("late-notice", "en", "termination", "2 May 2026\n\nThe line ended on 20 April 2026.", []),
        ("late-notice", "zh-Hans", "outage", "将于5月2日起停水。\n\n水务公司\n2026年5月2日", ["5月2日"]),
        ("late-notice", "zh-Hans", "outage", "将于5月4日起停水。\n\n水务公司  2026年5月2日", []),
        ("late-notice", "zh-Hans", "outage", "因抢修将于5月2日起停水。\n\n水务公司\n2026年5月2日", []),
        (
            "late-notice",
            "th",
            "outage",
            "ประกาศ ณ วันที่ 2 พฤษภาคม 2569\n\nจะงดจ่ายน้ำวันที่ 2 พฤษภาคม 2569",
            ["2 พฤษภาคม 2569"],
        ),
        ("late-price-notice", "en", "price-change", "2 May 2026\n\nFrom 20 May 2026 it costs £9.", ["20 May 2026"]),
        ("late-price-notice", "en", "price-change", "2 May 2026\n\nFrom 2 June 2026 it costs £9.", []),
        ("late-price-notice", "en", "service-change", "2 May 2026\n\nFrom 20 May 2026 the desk shuts at 4.", []),
        ("late-price-notice", "zh-Hant", "price-change", "自5月20日起月費調整為90元。\n\n115年5月2日", ["5月20日"]),
        ("late-price-notice", "zh-Hant", "price-change", "自6月20日起月費調整為90元。\n\n115年5月2日", []),
    ],
)
def test_late(run: Run, rule: str, language: str, kind: str, text: str, expected: list[str]) -> None:
    assert marked(run, rule, language, text, kind) == expected
