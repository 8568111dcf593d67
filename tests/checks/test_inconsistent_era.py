"""Eras: which years are called wrongly, differ side by side, or are mixed."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from tests.checks.table import Row, marked

ROWS: list[Row] = [
    ("th", "ใช้ถึงปี พ.ศ. 2026", ["พ.ศ. 2026"]),
    ("th", "ใช้ถึงปี พ.ศ. 2569", []),
    ("th", "ใช้ถึงปี ค.ศ. 2026", []),
    ("th", "ใช้ถึง 5 ธันวาคม 2569 (2026)", []),
    ("th", "ใช้ถึง 5 ธันวาคม 2569 (2027)", ["2569 (2027)"]),
    ("th", "ใช้ถึง 5 ธันวาคม พ.ศ. 2569 (ค.ศ. 2026) และ 6 ธันวาคม 2569", []),
    ("th", "5 ธันวาคม 2569 และ 6 ธันวาคม 2026", ["6 ธันวาคม 2026"]),
    ("th", "5 ธันวาคม 2026, 6 ธันวาคม 2569, 7 ธันวาคม 2569", ["5 ธันวาคม 2026"]),
    ("th", "5 ธันวาคม 2026 และ 6 ธันวาคม 2026", []),
    ("th", "รุ่น 2026 วันที่ 6 ธันวาคม 2569", []),
    ("th", "ปีการศึกษา 2569/2570 เริ่ม 6 ธันวาคม 2569", []),
    ("th", "2026-12-05 และ 6 ธันวาคม 2569", []),
    ("th", "โทร. 02-555-2026 วันที่ 6 ธันวาคม 2569", []),
    ("zh-Hant", "民國115年（2026年）", []),
    ("zh-Hant", "民國115年（西元2027年）", ["民國115年（西元2027年）"]),
    ("zh-Hant", "民國115年12月5日與2026年12月6日停課", ["2026年12月6日"]),
    # A line that dates the page.
    ("zh-Hant", "2026/11/20\n115年12月5日停課", []),
    ("zh-Hant", "115年12月5日與115年12月6日", []),
    ("zh-Hant", "民國88年創立，2026年12月6日遷址", []),
    ("zh-Hant", "民國一一五年十二月五日與民國115年12月6日", []),
    ("zh-Hans", "公元2569年12月5日", ["公元2569年"]),
    ("zh-Hans", "2026年12月5日与2027年1月5日", []),
    ("en", "5 December 2569 and 6 December 2026", ["6 December 2026"]),
    ("en", "5 December B.E. 2569", []),
    ("en", "in 2026 be prepared, there will be 2026 rooms", []),
    ("en", "room 2569 (2026 edition)", []),
    ("en", "5 December 2569 AD", ["2569 AD"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_eras(run: Run, language: str, text: str, expected: list[str]) -> None:
    assert marked(run, "inconsistent-era", language, text) == expected
