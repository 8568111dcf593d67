"""Times of day as they are compared, with the time zones that a version names."""

from __future__ import annotations

from bisect import bisect_left

from noticelint.agree.item import Item
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading

# Hours ahead of UTC of the zones that such notices name; none of them has summer time.
_ZONES = {
    7: (
        r"bangkok(?: local)? time|thai(?:land)? time|thailand standard time|indochina time|\bict\b"
        r"|曼谷(?:当地|本地)?时间|泰国(?:当地|本地|标准)?时间"
        r"|เวลา(?:ใน)?(?:ประเทศ)?ไทย|เวลาท้องถิ่น(?:ประเทศ)?ไทย|เวลากรุงเทพ"
    ),
    8: (
        r"beijing time|china (?:standard )?time|hong kong time|taipei time|taiwan time|singapore time|macau time"
        r"|\bhkt\b|\bsgt\b|北京时间|中国(?:标准)?时间|香港时间|台北时间|台湾时间|澳门时间|新加坡时间"
        r"|เวลา(?:ปักกิ่ง|จีน|ฮ่องกง|ไทเป|ไต้หวัน|สิงคโปร์)"
    ),
    9: (
        r"tokyo time|japan (?:standard )?time|seoul time|\bjst\b|\bkst\b|东京时间|日本时间|首尔时间"
        r"|เวลา(?:โตเกียว|ญี่ปุ่น|เกาหลี)"
    ),
}  # fmt: skip
_OFFSET = r"(?:gmt|utc) ?([+-]) ?([0-9]{1,2})"
# The zone in which a version's unmarked times are read beside times that name another.
_OWN = {"th": 7, "zh-Hans": 8, "zh-Hant": 8}
_NEAR = 30


def hours(reading: Reading) -> list[Item]:
    """The times of a version: `18:30`, with its zone `18:30+7`, or `18:30~7` where the zone goes without saying.

    A zone named once holds for the whole version; of several, each holds for the times beside it.
    """
    zones = _zones(reading.sight.scene.text)
    every = next(iter(zones))[1] if len({offset for _, offset in zones}) == 1 else None
    found = []
    for fact in reading.facts:
        values = fact.readings or (fact.value,)
        if fact.kind != "time" or not values[0]:
            continue
        first = bisect_left(zones, (fact.start - _NEAR, -24))
        near = [offset for at, offset in zones[first : first + 1] if at < fact.end + _NEAR]
        offset = every if every is not None else near[0] if near else None
        own = _OWN.get(reading.language)
        mark = f"{offset:+d}" if offset is not None else f"~{own}" if own else ""
        found.append(Item("time", Span(fact.start, fact.end), tuple(f"{value}{mark}" for value in values)))
    return found


def same_hour(one: str, other: str) -> bool:
    """Whether two times are one: by the clock, or as instants where one of them names its zone.

    A minute to the hour is the hour: midnight is written 24:00, 00:00 and 23:59.
    """
    marks = [value[5:6] for value in (one, other)]
    if all(mark in "+-" and mark for mark in marks):
        return _instant(one) == _instant(other)
    if _minutes(one) == _minutes(other):
        return True
    return all(marks) and any(mark in "+-" for mark in marks) and _instant(one) == _instant(other)


def _minutes(value: str) -> int:
    whole = int(value[:2]) * 60 + int(value[3:5])
    return (whole + (value[3:5] == "59")) % 1440


def _instant(value: str) -> int:
    return (_minutes(value) - int(value[5:].replace("~", "")) * 60) % 1440


def _zones(text: str) -> list[tuple[int, int]]:
    found = [(match.start(), offset) for offset, names in _ZONES.items() for match in pattern(names).finditer(text)]
    for match in pattern(_OFFSET).finditer(text):
        found.append((match.start(), int(match.group(1) + match.group(2))))
    return sorted(found)
