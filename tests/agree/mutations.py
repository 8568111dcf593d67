"""Good notices in three languages, each with one fact changed in one of its versions: what must be found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

GOOD = Path(__file__).parent.parent.parent / "fixtures" / "versions" / "good"

_MONTHS = {
    "en": {"January": "April", "February": "July", "March": "June", "April": "August", "May": "October",
           "June": "November", "July": "February", "August": "December", "September": "March", "October": "May",
           "November": "January", "December": "September"},
    "th": {"มกราคม": "เมษายน", "กุมภาพันธ์": "กรกฎาคม", "มีนาคม": "มิถุนายน", "เมษายน": "สิงหาคม", "พฤษภาคม": "ตุลาคม",
           "มิถุนายน": "พฤศจิกายน", "กรกฎาคม": "กุมภาพันธ์", "สิงหาคม": "ธันวาคม", "กันยายน": "มีนาคม", "ตุลาคม": "พฤษภาคม",
           "พฤศจิกายน": "มกราคม", "ธันวาคม": "กันยายน", "พ.ค.": "ต.ค.", "ส.ค.": "ธ.ค.", "พ.ย.": "ม.ค.", "ก.ย.": "มี.ค."},
}  # fmt: skip
# Whether a month has 31 days: a day that does not exist is another rule's.
_MONTHS_LONG = {
    "en": lambda name: name in ("January", "March", "May", "July", "August", "October", "December"),
    "th": lambda name: name.endswith(("คม", "ค.")),
}
_WORDS = {
    "en": (("working days", "days"), ("two weeks", "four weeks"), ("three weeks", "five weeks"), ("three days", "five days"),
           ("two hours", "three hours"), ("THB ", "USD "), ("HK$", "US$"), ("TWD ", "CNY "), (" noon", " midnight")),
    "zh": (("个工作日", "天"), ("三周", "五周"), ("泰铢", "美元"), ("泰銖", "美元"), ("港元", "美元"), ("上午10", "下午3"), ("晚10点", "早10点")),
    "th": (("วันทำการ", "วัน"), ("สองสัปดาห์", "สี่สัปดาห์"), (" บาท", " หยวน"), ("HK$", "US$"), ("เที่ยงวัน", "เที่ยงคืน"), ("สิบเอ็ดปี", "สิบสองปี")),
}  # fmt: skip
_EN_OR_TH_MONTH = re.compile(rf"(?: to \d+|-\d+)? (?:{'|'.join(map(re.escape, (*_MONTHS['en'], *_MONTHS['th'])))})")
# Numbers that are no fact of the notice: marks of lists, houses and floors, and those that only a proper name holds.
_LIST = r"(?m)^\d+\. "
_NO_FACT = (
    r"SPR2026|阿里巷\d弄|\d+号一楼|通罗\d+巷|Soi Ari \d|ซอยอารีย์ \d|พระราม \d|ทองหล่อ \d+|Thonglor \d+|(?<=\d)0(?=月)"
)


class Mutation(NamedTuple):
    """One version of a trio with one fact changed: `sort` says what kind of change, `start` and `end` where it stands
    in the changed file."""

    trio: str
    name: str
    sort: str
    text: str
    start: int
    end: int


def trios() -> dict[str, dict[str, str]]:
    """The good notices: trio -> file name -> text."""
    return {
        folder.name: {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}
        for folder in sorted(GOOD.iterdir())
    }


def mutations() -> Iterator[Mutation]:
    """Every change, in an order that stays."""
    for trio, versions in trios().items():
        for name, text in versions.items():
            low = text.find("\n---\n", 3) + 5 if text.startswith("---\n") else 0
            whole = "\n".join(versions.values())
            for sort, start, end, new in _changes(text, name[:2], whole):
                if start >= low and text[start:end] != new:
                    changed = text[:start] + new + text[end:]
                    yield Mutation(trio, name, sort, changed, start, start + len(new))


def _changes(text: str, language: str, whole: str) -> Iterator[tuple[str, int, int, str]]:
    taken = [found.span() for found in re.finditer(f"{_LIST}|{_NO_FACT}", text)]
    for start, end in _addresses(text):
        taken.append((start, end))
        at = start + 2
        yield "address", at, at + 1, "q" if text[at] != "q" else "z"
        if text[end - 1].isalpha() and "/" in text[start:end]:
            yield "address", end - 1, end, "x"
    for old, new in _MONTHS.get(language, {}).items():
        for found in re.finditer(rf"(?<=\d ){re.escape(old)}", text):
            day = re.search(r"(\d+) $", text[: found.start()])
            if not day or int(day[1]) < 29 or _MONTHS_LONG[language](new):
                yield "month", found.start(), found.end(), new
    for old, new in _WORDS[language]:
        for found in re.finditer(re.escape(old), text):
            yield "word", found.start(), found.end(), new
    for found in re.finditer(r"\d{1,2}[:.]\d{2}(?!\d)", text):
        if _free(found, taken):
            taken.append(found.span())
            hour, mark, minute = int(found.group()[:-3]), found.group()[-3], found.group()[-2:]
            yield "hour", *found.span(), f"{(hour + 3) % 12 + 1:02d}{mark}{minute}"
            yield "minute", *found.span(), f"{hour:02d}{mark}{'45' if minute != '45' else '15'}"
    for found in re.finditer(r"\d+(?:,\d{3})+|\d+", text):
        if not _free(found, taken):
            continue
        for new in _numbers(found.group(), text[: found.start()], text[found.end() :], whole):
            yield "number", *found.span(), new


def _numbers(old: str, before: str, after: str, whole: str) -> Iterator[str]:
    value = int(old.replace(",", ""))
    if re.match(r" ?(?:月)", after):
        if not re.match(r" ?月 ?(?:29|3)", after):
            yield _unused(value, 12, whole)
    elif re.match(r" ?(?:日|号)", after) or _EN_OR_TH_MONTH.match(after):
        yield _unused(value, 28, whole)
        yield _unused(value + 9, 28, whole)
    elif re.match(r" ?(?:月|点)", after) is None and re.search(r"(?:\d(?:-|至| to ))$", before) and len(old) < 3:
        yield _unused(value, 28, whole)
    elif re.match(r"(?:19|20|25)\d\d$", old) and not re.search(r"(?:HK\$|THB |TWD )$", before):
        yield str(value + 1)
    elif re.match(r" ?(?:点|时|時|am|pm|โมง)", after):
        yield str(value % 11 + 1)
    else:
        if "," in old or value > 999:
            yield f"{value * 10:,}" if "," in old else str(value * 10)
        shown = f"{value + 3:,}" if "," in old else str(value + 3).zfill(len(old))
        yield shown
        turned = old[:-2] + old[-1] + old[-2] if len(old) > 1 else old
        if turned != old and turned[0] != "0" and "," not in old:
            yield turned


def _unused(value: int, most: int, whole: str) -> str:
    """The next number after `value`, none above `most`, that none of the versions has."""
    for step in range(most):
        new = (value + step) % most + 1
        if not re.search(rf"(?<!\d){new}(?!\d)", whole):
            return str(new)
    return str(value % most + 1)


def _addresses(text: str) -> list[tuple[int, int]]:
    return [
        found.span()
        for found in re.finditer(
            r"[\w.-]+@[\w.-]+[a-z]|(?:https?://|www\.)?[a-z]+\.example/[a-z0-9/-]+|www[a-z0-9./-]+", text
        )
    ]


def _free(found: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    return not any(start < found.end() and found.start() < end for start, end in taken)
