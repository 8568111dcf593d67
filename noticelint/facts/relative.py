"""Dates that need another date to stand on: weekdays, today, 即日起, พรุ่งนี้."""

from __future__ import annotations

from noticelint.facts.dates import CN_DAYS, WEEKDAYS_CN
from noticelint.facts.fact import Fact
from noticelint.facts.numerals import number_at, word_at, word_before
from noticelint.facts.thai_months import WEEKDAYS_TH

# What must be seen, and the words it belongs to, with how far before it they start.
_CN_WORDS = (
    ("即日", ("即日起", "即日")), ("今", ("今天", "今日", "今晚", "今早", "今晨")), ("明", ("明天", "明日",
    "明晚", "明早")),
    ("昨", ("昨天", "昨日", "昨晚", "昨夜")), ("后天", ("后天",)), ("次日", ("次日",)), ("本月", ("本月底",
    "本月末", "本月内")),
    ("下月", ("下月底", "下月初")), ("本周", ("本周内", "本周末")), ("当日", ("当日",)), ("当天", ("当天",)),
)  # fmt: skip
_CN_BEFORE = ("本", "下下", "下", "上", "这", "这个", "下个", "上个")
_RECURS_CN = frozenset("每一二两三四五六七八九十0123456789逢双单几")
_RANGE_CN = ("至", "到", "-", "~", "—", "–", "、", "及", "和")
_TH_WORDS = (
    "บัดนี้เป็นต้นไป", "วันนี้เป็นต้นไป", "วันนี้", "พรุ่งนี้", "คืนนี้", "เมื่อวานนี้", "เมื่อวาน",
    "เมื่อคืนนี้", "เมื่อคืน", "มะรืนนี้",
    "สิ้นเดือนนี้", "เย็นนี้", "เช้านี้", "บ่ายนี้",
)  # fmt: skip
_EN_BEFORE = ("next", "this", "last", "coming")
_EN_RECURS = frozenset(["every", "each", "to", "through", "until", "and", "or"])
_DAYS = frozenset(("mon", "tues", "wednes", "thurs", "fri", "satur", "sun"))


def find_relative(text: str, language: str, facts: list[Fact]) -> None:
    """Add the relative date facts of a folded text; a weekday that recurs (每周六, Monday to Friday) is no date."""
    if language[0] == "z":
        _chinese(text, facts)
    elif language == "th":
        _thai(text, facts)
    if "day" in text:
        _english_days(text, facts)
    for word in ("tomorrow", "tonight"):
        if word in text:
            at = text.find(word)
            while at >= 0:
                _put(facts, at, at + len(word))
                at = text.find(word, at + len(word))


def _put(facts: list[Fact], start: int, end: int) -> None:
    facts.append(Fact("date", start, end, "", (), True))


def _chinese(text: str, facts: list[Fact]) -> None:
    for seen, words in _CN_WORDS:
        at = text.find(seen)
        while at >= 0:
            for word in words:
                if text.startswith(word, at):
                    if word != "明日" or text[at - 1] not in "说声":
                        _put(facts, at, at + len(word))
                    break
            at = text.find(seen, at + len(seen))
    at = text.find("月")
    while at >= 0:
        if text[at - 1] in "本下上当":
            day, end = number_at(text, at + 1, 3)
            if 0 < day < 32 and text[end] in "日号":
                _put(facts, at - 1, end + 1)
        at = text.find("月", at + 1)
    for name in WEEKDAYS_CN:
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if text[end] in CN_DAYS:
                _chinese_weekday(text, at, end + 1, facts)
            at = text.find(name, end)


def _chinese_weekday(text: str, at: int, end: int, facts: list[Fact]) -> None:
    """Add the weekday `text[at:end]`, unless it recurs or belongs to a range of weekdays."""
    start = at
    for word in _CN_BEFORE:
        if text.endswith(word, max(at - 2, 0), at):
            start = at - len(word)
            break
    if text[start - 1] in _RECURS_CN and start == at:
        return
    if start == at and _beside_weekday(text, at, end):
        return
    if text[end - 1] in "一二三四五六" and text[end] in "年次个些":
        return
    if text[end - 1] == "日" and text[end] in "均常":
        return
    _put(facts, start, end)


def _beside_weekday(text: str, at: int, end: int) -> bool:
    """Whether a range or list joins the weekday to another one (周一至周五)."""
    for mark in _RANGE_CN:
        if text.startswith(mark, end):
            here = end + len(mark)
            if text.startswith(WEEKDAYS_CN, here) or (text[here] in CN_DAYS and text[here + 1] not in "月日个十"):
                return True
        if text.endswith(mark, max(at - 2, 0), at):
            before = text[at - len(mark) - 1]
            if before in CN_DAYS and text[max(at - len(mark) - 4, 0) : at].find("月") < 0:
                return True
    return False


def _thai(text: str, facts: list[Fact]) -> None:
    taken: list[tuple[int, int]] = []
    for word in _TH_WORDS:
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if not any(start <= at < stop for start, stop in taken[-8:]):
                taken.append((at, end))
                _put(facts, at, end)
            at = text.find(word, end)
    for name in WEEKDAYS_TH:
        word = "วัน" + name
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if not (name == "พฤหัส" and text.startswith("บดี", end)):
                _thai_weekday(text, at, end, facts)
            at = text.find(word, end)


def _thai_weekday(text: str, at: int, end: int, facts: list[Fact]) -> None:
    """Add the weekday `text[at:end]`, unless it recurs (ทุกวันเสาร์,
    วันจันทร์-ศุกร์) or belongs to a whole date."""
    before = text[max(at - 5, 0) : at].rstrip()
    after = text[end : end + 12].lstrip()
    if before.endswith(("ทุก", "ถึง", "-", "–", "และ")) or after.startswith(("-", "–", "ถึง", "และวัน", "และ")):
        return
    if text.startswith("ที่", end) and text[end + 3 : end + 5].strip()[:1].isdigit():
        return
    for word in ("นี้", "หน้า", "ที่จะถึงนี้", "ที่ผ่านมา"):
        if text.startswith(word, end):
            end += len(word)
            break
    _put(facts, at, end)


def _english_days(text: str, facts: list[Fact]) -> None:
    at = text.find("day")
    while at >= 0:
        end = at + 3
        stem = word_before(text, at) if text[end] < "a" or text[end] > "z" else ""
        if stem in _DAYS:
            _english_weekday(text, at - len(stem), end, facts)
        elif stem in ("to", "yester"):
            _put(facts, at - len(stem), end)
        at = text.find("day", end)


def _english_weekday(text: str, at: int, end: int, facts: list[Fact]) -> None:
    """Add the weekday `text[at:end]`, with "next" or "this" before it,
    unless it recurs or opens a range of days."""
    start = at
    before = word_before(text, at - 1) if text[at - 1] == " " else ""
    if before in _EN_BEFORE:
        start = at - 1 - len(before)
    elif before in _EN_RECURS:
        other = word_before(text, at - 2 - len(before))
        if before in ("every", "each") or other.rstrip("s")[-3:] in ("day", "mon", "fri", "sat", "sun"):
            return
    if text[at - 1] in "-–" or (text[end] in "-–" and "a" <= text[end + 1] <= "z"):
        return
    if text[end] == " ":
        word = word_at(text, end + 1)
        if word in ("to", "through", "until", "and", "or"):
            other = word_at(text, end + 2 + len(word))
            if other.rstrip("s")[-3:] == "day" or text.startswith("- ", end + 1):
                return
        if text.startswith(("- ", "– "), end + 1):
            return
    _put(facts, start, end)
