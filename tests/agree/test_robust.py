"""Comparing: any texts give an answer, and equal versions never differ."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from noticelint.agree.compare import compare
from noticelint.formats.read import read_notice
from noticelint.recognise.reading import Reading, Stated, read
from noticelint.rulebook.rulebook import Rulebook

PIECES = (
    "2569 2026年2月30日 --- 31/02/2026 03/04/2026 12月 ๑๒/๑๑/๖๙ 半 千分之十 ‰ 5‰ 九九折 0折 24:00 23:59 99:99 午夜12点 6 o'clock "
    "+66(0) 02- +++ 1-800-FLOWERS 一 两百 万 1万2 3千万元 $ ¥ 元 THB บาท 半个月 一个半小时 สี่สิบปี อายุ P0D 0天 7 วันทำการ within 0 days "
    "GMT+99 UTC-0 北京时间 http:// https://x. @ a@b.c TG1 LX-- A-1-B 000000 ครึ่ง ล้านล้าน one hundred thousand half 民国 民國99 % 100%"
).split()
LINES = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=30).map(" ".join)
LANGUAGES = ("en", "zh-Hans", "zh-Hant", "th")


def _read(text: str, language: str, rulebook: Rulebook) -> Reading | None:
    notice = read_notice("a.txt", b"a")._replace(text=text, source=text, runs=((0, 0),))
    return read(notice, Stated("", language, "", ""), rulebook)


@settings(max_examples=300, deadline=None)
@given(texts=st.tuples(LINES, LINES, LINES), languages=st.permutations(LANGUAGES))
def test_any_texts_are_compared(rulebook: Rulebook, texts: tuple[str, ...], languages: list[str]) -> None:
    readings = [_read(text, language, rulebook) for text, language in zip(texts, languages, strict=False)]
    kept = [reading for reading in readings if reading]
    for ui in ("", "th"):
        for one in compare([kept], rulebook, rulebook.rules, ui):
            assert one.finding.message
            assert "{" not in one.finding.message.replace(one.finding.text, "") or any("{" in text for text in texts)
            assert 0 <= one.finding.span.start <= one.finding.span.end <= len(one.reading.notice.text)


@settings(max_examples=150, deadline=None)
@given(text=LINES, language=st.sampled_from(LANGUAGES))
def test_a_version_agrees_with_itself(rulebook: Rulebook, text: str, language: str) -> None:
    readings = [_read(text, language, rulebook) for _ in range(2)]
    kept = [reading for reading in readings if reading]
    assert [
        one.finding for one in compare([kept], rulebook, rulebook.rules, "en") if one.finding.severity != "info"
    ] == []
