"""Dates that are past and told as to come."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from tests.checks.table import Row, marked

ROWS: list[Row] = [
    ("en", "The shop will close on 20 November 2026.", ["20 November 2026"]),
    ("en", "The shop will close on 21 November 2026.", []),
    ("en", "The shop closed on 20 November 2026.", []),
    ("en", "The shop will be closed from 20 November 2026 to 25 November 2026.", []),
    ("en", "Items bought before 20 November 2026 will be taken back.", []),
    ("en", "Please reply by 20 November 2026.", ["20 November 2026"]),
    ("en", "The shop will close on 20 November.", []),
    ("en", "The shop will close on 20 November 2020.", []),
    ("en", "The shop will close on 20 November 2020. The new one opens on 1 December 2026.", ["20 November 2020"]),
    ("en", "12 November 2026\n\nDear all,\n\nThe shop will close on 20 November 2026.", []),
    ("en", "12 November 2026\n\nDear all,\n\nThe shop will close on 10 November 2026.", ["10 November 2026"]),
    ("en", "---\ndate: 2026-11-12\n---\nThe shop will close on 20 November 2026.", []),
    ("en", "# Summer 2025\n\nThe shop is closed from 3 August 2027 on.", []),
    ("en", "# Summer 2026\n\nThe shop is closed from 3 August 2027 on.", []),
    ("en", "The shop closes on 3 May 2027.\n\n(c) 2025 Shop", ["2025"]),
    ("en", "The shop closes on 3 May 2027.\n\n(c) 2026 Shop", []),
    ("zh-Hans", "本店将于2026年11月20日停业。", ["2026年11月20日"]),
    ("zh-Hans", "本店已于2026年11月20日停业。", []),
    ("zh-Hans", "原定于2026年11月20日举行的活动取消。", []),
    ("zh-Hans", "请于2026年11月20日前领取。", ["2026年11月20日"]),
    ("zh-Hans", "本店将于2026年11月20日至2026年12月1日停业。", []),
    ("zh-Hant", "本店將於115年11月20日停業。", ["115年11月20日"]),
    ("zh-Hant", "本店將於115年11月22日停業。", []),
    ("th", "ร้านจะปิดวันที่ 20 พฤศจิกายน 2569", ["20 พฤศจิกายน 2569"]),
    ("th", "ร้านจะปิดวันที่ 22 พฤศจิกายน 2569", []),
    ("th", "ร้านปิดแล้วเมื่อวันที่ 20 พฤศจิกายน 2569", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_stale_dates(run: Run, language: str, text: str, expected: list[str]) -> None:
    assert marked(run, "stale-date", language, text) == expected


def test_last_years_title(run: Run) -> None:
    text = "Summer Closing 2026\n\nThe shop is closed from 3 August 2027 to 9 August 2027."
    assert marked(run, "stale-date", "en", text, as_of="2027-06-01") == ["2026"]
