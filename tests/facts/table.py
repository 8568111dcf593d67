"""What a table of facts is made of: a language, a folded text, and the facts that must be found in it."""

from __future__ import annotations

from noticelint.facts.find import find_facts

Row = tuple[str, str, list[tuple[str, str, str]]]


def seen(text: str, language: str) -> list[tuple[str, str, str]]:
    """Kind, characters and value of each fact; several readings joined by `or`, `relative` for a relative date."""
    return [
        (
            fact.kind,
            text[fact.start : fact.end],
            "relative" if fact.relative else fact.value or " or ".join(fact.readings),
        )
        for fact in find_facts(text, language)
    ]
