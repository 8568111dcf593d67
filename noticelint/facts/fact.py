"""The fact: a typed span of a notice's text, with its value in one written form."""

from __future__ import annotations

from noticelint.typed import NamedTuple

FACT_KINDS = (
    "date", "time", "duration", "deadline", "money", "percent", "phone", "email", "url", "chat", "address",
    "name",
)  # fmt: skip


class Fact(NamedTuple):
    """One date, sum, number to call ...: offsets in characters of the text, the end exclusive.

    `value` is normalised: dates `2026-11-21` (`--11-21` without a year), times `18:30`, durations and
    deadlines ISO 8601 (`P7D`) with working days as `P7WD`, money `CNY 12000`, percentages `12.5%`,
    phones their digits with a leading `+` where written, the others as written. It is empty where
    nothing can be read off the text alone. `readings` holds two values or more where the text allows
    them (03/04/2026), and `value` is then empty: a value is never guessed. `relative` marks what
    needs another date to stand on (tomorrow, 即日起).
    """

    kind: str
    start: int
    end: int
    value: str
    readings: tuple[str, ...] = ()
    relative: bool = False
