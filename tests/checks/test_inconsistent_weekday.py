"""Weekdays beside dates: which pairs contradict each other."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from tests.checks.table import Row, marked

ROWS: list[Row] = [
    ("en", "Closed on Sunday 21 November 2026.", ["Sunday 21 November 2026"]),
    ("en", "Closed on Sunday, the 21st of November 2026.", ["Sunday, the 21st of November 2026"]),
    ("en", "Closed on Sat, Nov 21, 2026.", []),
    ("en", "Closed on 21 November 2026 (Sun) and 22 November 2026 (Sun).", ["21 November 2026 (Sun)"]),
    ("en", "Closed on 21 November 2026, Monday.", ["21 November 2026, Monday"]),
    ("en", "Closed on 21 November 2026, Monday to Friday afterwards.", []),
    ("en", "From Monday 23 November 2026 to Friday 27 November 2026.", []),
    ("en", "From Monday 23 November 2026 to Friday 28 November 2026.", ["Friday 28 November 2026"]),
    ("en", "Monday to Friday 28 November 2026.", []),
    ("en", "Every Monday, 24 November 2026 included.", []),
    ("en", "Monday (23 November 2026)", []),
    ("en", "Tuesday (23 November 2026)", ["Tuesday (23 November 2026)"]),
    ("en", "On 2 November 2026 we wrote to you. Come on Friday 20 November.", []),
    ("en", "On 2 November 2026 we wrote to you. Come on Friday 19 November.", ["Friday 19 November"]),
    ("en", "Come on Friday 19 November.", []),
    ("en", "Since 2 May 2024 and 3 May 2026. Come on Friday 19 November.", []),
    ("en", "On 20 December 2026 we wrote to you. Come on Sunday 3 January.", []),
    ("en", "Come on Thursday 03/12/2026.", []),
    ("en", "Come on Monday 31/12/2026.", ["Monday 31/12/2026"]),
    ("zh-Hans", "2026年11月21日星期日闭馆。", ["2026年11月21日星期日"]),
    ("zh-Hans", "2026年11月21日(六)闭馆。", []),
    ("zh-Hans", "2026年11月21日（日）闭馆。", ["2026年11月21日（日）"]),
    ("zh-Hans", "2026年11月21日（星期六、日休息）闭馆。", []),
    ("zh-Hans", "星期日（2026年11月21日）闭馆。", ["星期日（2026年11月21日）"]),
    ("zh-Hans", "2026年11月22日（周日）至24日（周三）闭馆。", ["24日（周三）"]),
    ("zh-Hans", "2026-11-21（周日）闭馆。", ["2026-11-21（周日）"]),
    ("zh-Hans", "2026年11月周日闭馆。", []),
    ("zh-Hans", "2026年11月21日日间闭馆。", []),
    ("zh-Hans", "2026年11月21日周五晚闭馆。", ["2026年11月21日周五"]),
    ("zh-Hans", "每周三(2026年11月24日除外)闭馆。", []),
    ("zh-Hans", "2/16（除夕）至2/20（初四）休息。", []),
    ("zh-Hans", "2/16（除夕）、2/17（初一）、2/21（初四）休息。", ["2/21（初四）"]),
    ("zh-Hans", "9月5日（八月初五）休息，2月16日（除夕）休息。", []),
    ("zh-Hant", "民國115年11月21日（星期日）休館。", ["民國115年11月21日（星期日）"]),
    ("zh-Hant", "2026年11月21日（週六）休館。", []),
    ("zh-Hant", "115/11/21(日)休館。", ["115/11/21(日)"]),
    ("th", "ปิดวันอาทิตย์ที่ 21 พฤศจิกายน 2569", ["วันอาทิตย์ที่ 21 พฤศจิกายน 2569"]),
    ("th", "ปิดวันเสาร์ที่ 21 พฤศจิกายน 2569", []),
    ("th", "ปิดวันพฤหัสบดีที่ 19 พฤศจิกายน 2569", []),
    ("th", "ปิด อา. 21 พ.ย. 69", ["อา. 21 พ.ย. 69"]),
    ("th", "ปิด ส. 21 พ.ย. 69", []),
    ("th", "เปิดวันจันทร์ถึงวันศุกร์ที่ 21 พฤศจิกายน 2569", []),
    ("th", "งดส่งของวันพุธที่ 3 ถึงวันเสาร์ที่ 7 มิถุนายน 2569", ["วันเสาร์ที่ 7 มิถุนายน 2569"]),
    ("th", "ปิดวันอาทิตย์ที่ 21/11/2569", ["วันอาทิตย์ที่ 21/11/2569"]),
    ("th", "ปิดวันที่ 21 พฤศจิกายน 2569 (วันอาทิตย์)", ["21 พฤศจิกายน 2569 (วันอาทิตย์)"]),
    ("zh-Hant", "11/23（二）至11/27（五）公休。\n2026/11/20", ["11/23（二）"]),
    ("zh-Hant", "2026/11/23（二）至（五）公休。", []),
    ("zh-Hans", "2026年11月23日（周二）至周五闭馆。", []),
    ("th", "ปิด ศุกร์ 21 พ.ย. 69 และ ศุกร์ 20 พ.ย. 69", ["ศุกร์ 21 พ.ย. 69"]),
    ("th", "เปิด จันทร์-ศุกร์ 21 พ.ย. 69", []),
    ("en", "The yard shuts this Friday, August 5, 2023.", ["Friday, August 5, 2023"]),
    ("en", "The yard shuts this Saturday, August 5, 2023.", []),
    ("en", "The yard shuts next Monday 7 August 2023 and last Friday was fine.", []),
    ("th", "ปิดวันศุกร์นี้ (5 สิงหาคม 2566)", ["วันศุกร์นี้ (5 สิงหาคม 2566)"]),
    ("th", "ปิดวันเสาร์นี้ (5 สิงหาคม 2566)", []),
    ("zh-Hant", "男舍：九月廿四日（四）。女舍：九月廿八日（日）。", ["九月廿八日（日）"]),
    ("zh-Hant", "男舍：九月廿四日（四）。女舍：九月廿八日（一）。", []),
    ("zh-Hans", "本周五（2023年8月5日）闭馆。", ["周五（2023年8月5日）"]),
    ("zh-Hans", "本周六2023年8月5日闭馆。", []),
    (
        "en",
        "Classes fall out on 26 October and 2 November 2025 (both Saturdays).",
        ["26 October and 2 November 2025 (both Saturdays)"],
    ),
    ("en", "Classes fall out on 26 October and 2 November 2025 (both Sundays).", []),
    ("en", "Classes fall out on 26 October and 2 November 2025, both of them for pupils of Saturday groups.", []),
    ("en", "On 4, 11 and 19 December 2026, all Fridays, we shut at noon.", ["19 December 2026, all Fridays"]),
    ("en", "On 4, 11 and 18 December 2026, all Fridays, we shut at noon.", []),
    ("en", "On 4 December 2026 we are shut, and all Fridays are short days.", []),
    ("zh-Hant", "課程於2025年10月26日及11月2日（均為星期六）停課。", ["2025年10月26日及11月2日（均為星期六）"]),
    ("zh-Hant", "課程於2025年10月26日及11月2日（均為星期日）停課。", []),
    ("zh-Hans", "2026年12月5日、12日、20日都是星期六，照常开放。", ["20日都是星期六"]),
    ("zh-Hans", "2026年12月5日、12日都是星期六，照常开放。", []),
    ("zh-Hans", "2026年12月5日及12日照常开放，均为周一至周五的补班。", []),
    (
        "th",
        "งดเรียนวันที่ 26 ตุลาคม และ 2 พฤศจิกายน 2568 ซึ่งทั้งสองวันเป็นวันเสาร์",
        ["26 ตุลาคม และ 2 พฤศจิกายน 2568 ซึ่งทั้งสองวันเป็นวันเสาร์"],
    ),
    ("th", "งดเรียนวันที่ 26 ตุลาคม และ 2 พฤศจิกายน 2568 ซึ่งทั้งสองวันเป็นวันอาทิตย์", []),
    (
        "en",
        "The fair is on Saturday and Sunday, 6 and 7 December 2026.",
        ["Saturday and Sunday, 6 and 7 December 2026"],
    ),
    ("en", "The fair is on Saturday and Sunday, 5 and 6 December 2026.", []),
    ("en", "The fair is on 5-6 December 2026 (Sun-Mon).", ["5-6 December 2026 (Sun-Mon)"]),
    ("en", "The office opens on 7 December 2026 (Monday to Friday 9 to 5).", []),
    ("en", "From 1 to 31 December 2026 (Saturdays and Sundays) trams run late.", []),
    ("zh-Hans", "2026年12月5日、6日（周五、周六）暂停营业。", ["2026年12月5日、6日（周五、周六）"]),
    ("zh-Hans", "2026年12月5日、6日（周六、周日）暂停营业。", []),
    ("zh-Hans", "2026年12月1日至31日（周一至周五）开放。", []),
    ("th", "จัดงานวันเสาร์-อาทิตย์ที่ 6-7 ธันวาคม 2569", ["วันเสาร์-อาทิตย์ที่ 6-7 ธันวาคม 2569"]),
    ("th", "จัดงานวันเสาร์-อาทิตย์ที่ 5-6 ธันวาคม 2569", []),
    ("en", "We shut on Monday 15 March. We reopen on Friday 20 March.", ["Friday 20 March"]),
    ("en", "We shut on Monday 15 March. We reopen on Friday 19 March.", []),
    ("en", "We shut on Thursday 24 December. We reopen on Monday 4 January.", []),
    ("zh-Hant", "3/15（一）停課，3/20（五）復課。", ["3/20（五）"]),
    ("zh-Hant", "3/15（一）停課，3/19（五）復課。", []),
    ("zh-Hans", "5月1日（周五）休息，5月6日（周三）上班，5月9日（周日）补班。", ["5月9日（周日）"]),
    ("zh-Hans", "5月1日（周五）休息，5月6日（周三）上班，5月9日（周六）补班。", []),
    ("th", "ปิดวันจันทร์ที่ 15 มีนาคม เปิดวันศุกร์ที่ 20 มีนาคม", ["วันศุกร์ที่ 20 มีนาคม"]),
    ("th", "ปิดวันจันทร์ที่ 15 มีนาคม เปิดวันศุกร์ที่ 19 มีนาคม", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_weekdays(run: Run, language: str, text: str, expected: list[str]) -> None:
    assert marked(run, "inconsistent-weekday", language, text) == expected


def test_front_matter_names_the_year(run: Run) -> None:
    text = "---\ntitle: A\ndate: 2026-11-02\n---\nCome on Friday 19 November."
    assert marked(run, "inconsistent-weekday", "en", text) == ["Friday 19 November"]
