"""How a date's value is written, and which years a notice may mean."""

from __future__ import annotations

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def gregorian(year: int) -> int:
    """The Gregorian year of a four-digit year that may be Buddhist (2569 -> 2026); 0 when no notice means it."""
    if 1900 <= year < 2200:
        return year
    return year - 543 if 2443 <= year < 2743 else 0


def short_year(year: int, thai: bool) -> int:
    """The Gregorian year of a two-digit one: in Thai 60 to 99 are Buddhist (69 -> 2026), below 43 Gregorian; else 0."""
    if thai and year >= 60:
        return 2500 + year - 543
    return 2000 + year if year < 43 else 0


def date_value(year: int, month: int, day: int = 0) -> str:
    """`2026-11-21`, `--11-21` without a year (0), `2026-11` without a day (0); '' when there is no such day."""
    if not 1 <= month <= 12 or not 0 <= day <= _DAYS[month - 1]:
        return ""
    if month == 2 and day == 29 and year and (year % 4 or (year % 100 == 0 and year % 400)):
        return ""
    head = f"{year:04d}-{month:02d}" if year else f"--{month:02d}"
    return f"{head}-{day:02d}" if day else head
