"""Sums of money as figures."""

from __future__ import annotations

from decimal import Decimal

from noticelint.checks.within import facts_within
from noticelint.facts.fact import Fact
from noticelint.recognise.reading import Reading


def sums(reading: Reading, low: int, high: int) -> list[Fact]:
    """The sums of money between two offsets."""
    return facts_within(reading, low, high, "money")


def currency(fact: Fact) -> str:
    """The currency of a sum; of one in unnamed dollars, the likeliest."""
    return (fact.value or fact.readings[0])[:3]


def amount(fact: Fact) -> Decimal:
    """The figure of a sum of money."""
    return Decimal((fact.value or fact.readings[0])[4:])


def decimal(written: str) -> Decimal:
    """A number as written, with thousands commas."""
    return Decimal(written.replace(",", ""))


def plain(amount: Decimal) -> str:
    """A figure without zeros that say nothing."""
    return f"{amount:f}".rstrip("0").rstrip(".") if "." in f"{amount:f}" else f"{amount:f}"
