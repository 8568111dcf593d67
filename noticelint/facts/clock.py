"""Times of day: 18:30, 下午3点, 18.30 น., 5:30 pm."""

from __future__ import annotations

from noticelint.facts.fact import Fact
from noticelint.facts.numerals import number_at, skip_space

_MORNING = ("上午", "早上", "早晨", "清晨", "凌晨", "今早", "明早")
_AFTERNOON = ("下午", "傍晚", "晚上", "晚间", "夜间", "夜里", "深夜", "午后", "当晚", "今晚", "明晚", "昨晚")
# A bare 3点 may be "three points": only these may follow it.
_AFTER_POINT = "整半前后起至到开止左钟,。;:)(-~—–、\n ."
_GLUE = ("至", "到", "-", "~", "—", "–", "至次日", "-次日")
_ASCII_DIGITS = frozenset("0123456789")


def written(hour: int, minute: int) -> str:
    """A time as a fact's value: `18:30`."""
    return f"{hour:02d}:{minute:02d}"


def _period_before(text: str, start: int) -> tuple[str, int]:
    """'am', 'pm', 'noon', 'night' or '' for the Chinese part of the day before `start`, and where it starts."""
    at = start - 1 if text[start - 1] == " " else start
    if at < 2:
        return "", start
    word = text[at - 2 : at]
    first = start if word[1] in "晚早" and word[0] in "今明昨当" else at - 2
    if word in _MORNING:
        return "night" if word == "凌晨" else "am", first
    if word in ("午夜", "半夜"):
        return "night", first
    if word in _AFTERNOON:
        return "pm", first
    if word in ("中午", "正午", "午间"):
        return "noon", first
    # 每晚10点, 晚12点, 当晚8点
    part = "pm" if word[1] == "晚" else "am" if word[1] == "早" else ""
    return part, min(first + 1, start) if part else start


def _hour_of(hour: int, period: str) -> int:
    if period == "pm" and hour < 12:
        return hour + 12
    if period == "pm" and hour == 12:
        return 24
    if period == "noon" and hour < 4:
        return hour + 12
    return 0 if period == "night" and hour == 12 else hour


def _inherited(text: str, start: int, hour: int, facts: list[Fact]) -> str:
    """The part of the day that a range's first time hands on (下午2点至5点): 'pm' or ''."""
    if not facts or facts[-1].kind != "time" or not 0 < start - facts[-1].end < 4 or hour > 11:
        return ""
    first = facts[-1]
    if text[first.end : start].strip() not in _GLUE or not "12:00" <= first.value < "24:00":
        return ""
    said = text[first.start : first.end]
    return "pm" if said.startswith(_AFTERNOON) and hour + 12 >= int(first.value[:2]) else ""


def oclock(text: str, start: int, end: int, hour: int, facts: list[Fact]) -> int:
    """Add the time whose hour is `text[start:end]`, followed by 点 or 时; the offset after it, 0 when it is none."""
    mark = skip_space(text, end)
    point = text[mark] == "点"
    if not 0 <= hour <= 24 or text[start - 1] == "第" or (text[start - 1] in ".-" and text[start - 2] in _ASCII_DIGITS):
        return 0
    period, first = _period_before(text, start)
    if not period:
        period = _inherited(text, start, hour, facts)
    at = mark + 1
    minute, after = number_at(text, skip_space(text, at), 3)
    after = skip_space(text, after)
    if text[at] == "半":
        minute, at = 30, at + 1
    elif text[at] in "整钟":
        minute, at = 0, at + 1
    elif 0 <= minute < 60 and text[after] == "分" and text[after + 1] != "之":
        at = after + 1
    elif (point and not period and text[at] not in _AFTER_POINT) or (not point and text[at] in "间候代期而常刻"):
        return 0
    else:
        minute = 0
    if (
        text[end - 1] not in _ASCII_DIGITS
        and not period
        and at == mark + 1
        and (not point or text[at] not in "前后起至")
    ) and text[start:end] != "零":
        return 0
    facts.append(Fact("time", first, at, written(_hour_of(hour, period), minute)))
    return at


def _half_of_day(text: str, at: int) -> tuple[str, int]:
    """'am' or 'pm' when English a.m./p.m. stands at `at`, and the offset after it; ('', at) when not."""
    here = skip_space(text, at)
    if text[here] not in "ap":
        return "", at
    half = text[here] + "m"
    for form in (half, text[here] + ".m.", text[here] + ".m", text[here] + ". m."):
        if text.startswith(form, here):
            end = here + len(form)
            return (half, end) if not "a" <= text[end] <= "z" else ("", at)
    return "", at


def _clock_parts(piece: str) -> tuple[int, int] | None:
    """Hour and minute of `18:30`, `18:30:15` or `18.30`; None when it is no time of day."""
    if (
        len(piece) == 5
        and piece[2] == ":"
        and piece[:2].isdigit()
        and piece[3:].isdigit()
        and piece < "24"
        and piece[3] < "6"
    ):
        return int(piece[:2]), int(piece[3:])
    parts = piece.replace(".", ":").split(":")
    if not 2 <= len(parts) <= 3 or not all(part.isdigit() for part in parts):
        return None
    if len(parts[0]) > 2 or any(len(part) != 2 for part in parts[1:]):
        return None
    hour, minute = int(parts[0]), int(parts[1])
    return (hour, minute) if (hour < 24 and minute < 60) or (hour, minute) == (24, 0) else None


def clock(text: str, start: int, token: str, facts: list[Fact]) -> int:
    """Add the times of a token such as `18:30` or `9:00-17:00` that starts at `start`; the offset after, 0 if none."""
    pieces = [token] if len(token) < 6 else token.replace("~", "-").replace("–", "-").replace("—", "-").split("-")
    if len(pieces) > 2 or text[start - 1] in "比率例":
        return 0
    read = []
    for piece in pieces:
        parts = _clock_parts(piece)
        if parts is None and len(pieces) == 2 and piece.isdigit() and len(piece) < 3 and int(piece) < 24:
            parts = (int(piece), 0)
        if parts is None:
            return 0
        read.append(parts)
    at = start + len(token)
    half, end = _half_of_day(text, at)
    period, first = _period_before(text, start)
    if not half:
        end = _thai_unit(text, at) or at
        if not period:
            period = _inherited(text, start, read[0][0], facts)
    return _add(first, start, pieces, read, half or period, end, facts)


def _add(
    first: int, start: int, pieces: list[str], read: list[tuple[int, int]], period: str, end: int, facts: list[Fact]
) -> int:
    """Add one or two times that were read off `pieces`, the last one ending at `end`."""
    if period == "am":
        read = [(hour % 12 if hour == 12 else hour, minute) for hour, minute in read]
    elif period == "pm" and len(read) == 2 and read[0][0] < 12 and read[0][0] % 12 > read[1][0] % 12:
        # 9-5pm starts in the morning.
        read = [read[0], (read[1][0] % 12 + 12, read[1][1])]
    elif period:
        late = 12 if period == "pm" and end > start + len("-".join(pieces)) else None
        read = [(late if hour == late else _hour_of(hour, period), minute) for hour, minute in read]
    at = start
    for number, ((hour, minute), piece) in enumerate(zip(read, pieces, strict=False)):
        begin = first if number == 0 else at
        last = end if number == len(read) - 1 else at + len(piece)
        facts.append(Fact("time", begin, last, written(hour, minute)))
        at += len(piece) + 1
    return end


def _thai_unit(text: str, at: int) -> int:
    """The offset after น. or นาฬิกา at `at`, or 0."""
    here = skip_space(text, at)
    if text.startswith("น.", here):
        return here + 2
    return here + 6 if text.startswith("นาฬิกา", here) else 0


def dotted(text: str, start: int, token: str, facts: list[Fact]) -> int:
    """Add the times of a dotted token (`18.30 น.`, `9.30am`, `เวลา 09.00-17.00`); the offset after, 0 when none."""
    at = start + len(token)
    sure = _thai_unit(text, at) or _half_of_day(text, at)[0]
    if not sure:
        here = start - 1 if text[start - 1] == " " else start
        if here < 4 or not text.startswith("เวลา", here - 4):
            return 0
    return clock(text, start, token, facts)


def half_day(text: str, start: int, token: str, facts: list[Fact]) -> int:
    """Add the times of whole English hours (`6 pm`, `2-5pm`, `2 to 5 p.m.`); the offset after them, 0 when none."""
    pieces = token.replace("–", "-").split("-")
    if len(pieces) > 2 or not all(len(piece) < 3 and piece.isdigit() and 0 < int(piece) < 13 for piece in pieces):
        return 0
    half, end = _half_of_day(text, start + len(token))
    if not half:
        return 0
    read = [(int(piece), 0) for piece in pieces]
    if len(pieces) == 1:
        back = text[max(start - 7, 0) : start]
        for glue in (" to ", " - ", " – ", " and "):
            if back.endswith(glue):
                digits = back[: -len(glue)][-2:].strip()
                if digits.isdigit() and 0 < int(digits) < 13 and (not facts or facts[-1].end <= start - len(glue) - 2):
                    first = start - len(glue) - len(digits)
                    _add(first, first, [digits, digits], [(int(digits), 0), read[0]], half, end, facts)
                    facts[-1] = facts[-1]._replace(start=start)
                    return end
    return _add(start, start, pieces, read, half, end, facts)


def oclock_english(text: str, start: int, end: int, hour: int, facts: list[Fact]) -> int:
    """Add `6 o'clock`, which may be morning or evening; the offset after it, 0 when it is none."""
    if not 0 < hour < 13:
        return 0
    last = skip_space(text, end) + len("o'clock")
    facts.append(Fact("time", start, last, "", (written(hour % 12, 0), written(hour % 12 + 12, 0))))
    return last
