"""What a number in a notice is, by its shape and by what stands beside it."""

from __future__ import annotations

from noticelint.facts import clock, dates, durations, money, months, phones, slashed_dates, thai_clock, thai_months
from noticelint.facts.fact import Fact
from noticelint.facts.numerals import skip_space
from noticelint.patterns import pattern

_NUMBER = "[0-9][0-9.:/~–—-]*"
# No more than five groups, so that a long row of figures is not read to its end from each of them.
_THOUSANDS = r"(?:,[0-9]{3}){1,5}(?![0-9]|,[0-9]{3})(?:\.[0-9]+)?"
# The first letters of English months, of "th", "rd" and of "of".
_MONTH_HEADS = frozenset("jfmasondtr-")
_MARKS = ".:/~–—-"
# Longer stretches of digits and separators are tables, not facts.
_LONGEST = 48


def digit_numbers(text: str, language: str, fixed: list[tuple[int, int]], facts: list[Fact]) -> None:
    """Add the facts that start with or contain a number, outside the links and accounts in `fixed`."""
    done = index = 0
    for found in pattern(_NUMBER).finditer(text):
        start, end = found.span()
        while index < len(fixed) and fixed[index][1] <= start:
            index += 1
        if start < done or end - start > _LONGEST:
            if end <= done or end - start > _LONGEST:
                continue
            start = done
            if not "0" <= text[start] <= "9":
                continue
        if index < len(fixed) and fixed[index][0] <= start:
            continue
        before = text[start - 1]
        if "a" <= before <= "z" or before == "_":
            if before == "t" and facts and facts[-1].end == start - 1 and facts[-1].kind == "date":
                done = clock.clock(text, start, text[start:end].rstrip(_MARKS), facts)
                continue
            if not money.prefix(text, start, language)[0]:
                continue
        done = _token(text, start, text[start:end].rstrip(_MARKS), language, facts, done) or done


def _token(text: str, start: int, token: str, language: str, facts: list[Fact], done: int) -> int:
    """Add the facts of one token of digits and separators at `start`; the offset after them, 0 when it holds none."""
    end = start + len(token)
    if token.isdigit():
        if text[end] == "," and len(token) < 4:
            group = pattern(_THOUSANDS).match(text, end)
            if group:
                return quantity(text, start, group.end(), token + group.group(), "", language, facts)
        return _plain(text, start, end, token, language, facts, done)
    if ":" in token:
        return clock.clock(text, start, token, facts)
    if "/" in token:
        if token.count("/") > 1 or token.find("-") > 4:
            reached = dates.numeric(text, start, token, language, facts)
            if reached:
                return reached
        if language[0] == "z" and text[start - 1] not in "0123456789/":
            return slashed_dates.month_day(text, start, token, facts)
        return slashed_dates.day_month(text, start, token, facts) if language == "en" else 0
    low, mark, number = token.replace("–", "-").replace("~", "-").replace("—", "-").partition("-")
    if not mark:
        # A decimal number, a dotted time, a dotted date or a version.
        if token.count(".") == 1:
            return quantity(text, start, end, token, "", language, facts) or clock.dotted(text, start, token, facts)
        return dates.numeric(text, start, token, language, facts)
    if "-" in number or ("." in low and low.count(".") > 1):
        reached = dates.numeric(text, start, token, language, facts)
        return reached or phones.phone(text, start, token, language, facts)
    if not low.replace(".", "").isdigit() or not number.replace(".", "").isdigit():
        return 0
    return _span(text, start, end, token, low, number, language, facts)


def _span(text: str, start: int, end: int, token: str, low: str, number: str, language: str, facts: list[Fact]) -> int:
    """Add the facts of two numbers with a dash between them: a range, two times, a phone number or two days."""
    if "." in token:
        reached = clock.dotted(text, start, token, facts)
        if reached:
            return reached
    elif len(low) > 2 or token == "1-800" or text[start] == "0" or text[start - 1] in "(+":
        reached = phones.phone(text, start, token, language, facts)
        if reached:
            return reached
    reached = quantity(text, start, end, number, low, language, facts)
    if reached or "." in token:
        return reached
    reached = clock.half_day(text, start, token, facts)
    if reached:
        return reached
    if text[end] == "月" and len(number) < 3 and 0 < int(low) < 13:
        facts.append(Fact("date", start, start + len(low), f"--{int(low):02d}"))
        return dates.month_first(text, start + len(low) + 1, end, int(number), facts)
    middle = start + len(low) + 1
    if len(number) < 3 and len(low) < 3:
        reached = months.day_month(text, middle, end, number, facts) or thai_months.thai_day_month(
            text, middle, end, number, facts
        )
        return reached or _month_word(text, start, start + len(low), low, facts)
    return 0


def quantity(text: str, start: int, end: int, number: str, low: str, language: str, facts: list[Fact]) -> int:
    """Add the sum, percentage or duration whose number is `text[start:end]`; the offset after it, 0 when none."""
    reached = money.percent(text, start, end, number, low, facts)
    if reached:
        return reached
    reached = money.add(text, start, end, number, low, language, facts)
    if reached or "," in number:
        return reached
    at = end
    if text[at] == "(" or text.startswith((" (", "\xa0("), at):
        # 30 (สามสิบ) วัน: the number once more in words.
        closed = text.find(")", at, at + 14)
        at = closed + 1 if closed > 0 else at
    if text[at] in " \xa0-":
        at += 1
    char = text[at]
    if "a" <= char <= "z":
        code, last = durations.english_unit_at(text, at)
        if code and not "a" <= text[last] <= "z":
            return durations.add(text, start, end, number, code, low, last, facts)
    elif char > "\x80" and text[at - 1] != "-":
        code, last = durations.unit_at(text, at)
        if code and text[start - 1] != "第":
            return durations.add(text, start, end, number, code, low, last, facts)
    return 0


def _month_word(text: str, start: int, end: int, token: str, facts: list[Fact]) -> int:
    """Add the date whose month is a word that stands before `text[start:end]`; the offset after it, 0 when none."""
    before = text[start - 1]
    if before not in " -\xa0" or start < 3:
        return 0
    ahead = text[start - 2]
    if "a" <= ahead <= "z" or ahead == ".":
        reached = months.month_day(text, start, end, token, facts)
        if reached:
            return reached
    return thai_months.thai_month_before(text, start, end, token, facts) if ahead > "\u0e00" or ahead == "." else 0


def _plain(text: str, start: int, end: int, token: str, language: str, facts: list[Fact], done: int) -> int:
    """Add the fact of one whole number at `start`, by what stands beside it; the offset after it, 0 when none."""
    size = end - start
    before = text[start - 1]
    if size > 6 or token[0] == "0" or before in "(+" or (size > 2 and text[end] in " -)"):
        reached = phones.phone(text, start, token, language, facts)
        if reached or size > 9:
            return reached
    at = skip_space(text, end)
    char = text[at]
    if char > "\u2e80":
        if char == "年":
            if size != 3 or language.startswith("zh-Hant") or text[max(start - 3, 0) : start].rstrip().endswith("民国"):
                reached = dates.year_first(text, start, end, int(token), language, facts) if size in (2, 3, 4) else 0
                if reached:
                    return reached
        elif char == "月":
            return dates.month_first(text, start, end, int(token), facts) if size < 3 else 0
        elif char in "点时":
            return clock.oclock(text, start, end, int(token), facts) if size < 3 else 0
        elif char == "号" and text[start - 1] not in "第":
            from noticelint.facts.addresses import chinese

            return chinese(text, start, end, done, facts)
    elif char > "\u0e00":
        if size < 3:
            reached = thai_months.thai_day_month(text, start, end, token, facts) or thai_clock.thai_hour(
                text, start, end, int(token), facts
            )
            if reached:
                return reached
    elif ("a" <= char <= "z" or char == "-") and size < 3:
        reached = (
            (months.day_month(text, start, end, token, facts) if char in _MONTH_HEADS or at == end else 0)
            or (clock.half_day(text, start, token, facts) if char in "ap" else 0)
            or (clock.oclock_english(text, start, end, int(token), facts) if text.startswith("o'clock", at) else 0)
        )
        if reached:
            return reached
    reached = quantity(text, start, end, token, "", language, facts)
    if reached:
        return reached
    if size < 5 and before in " -\xa0":
        reached = _month_word(text, start, end, token, facts)
        if reached:
            return reached
    if "ก" <= text[start - 2] <= "๛" and size < 3:
        reached = thai_clock.thai_hour(text, start, end, int(token), facts)
        if reached:
            return reached
    if 3 <= size <= 6:
        reached = phones.short_number(text, start, end, language, facts)
        if reached:
            return reached
    if language == "en" and size < 6 and "a" <= char <= "z" and (at > end or text[end + 1] == " "):
        from noticelint.facts.addresses import english, has_english_street

        if has_english_street(text[end : end + 90]):
            return english(text, start, end, facts)
    return 0
