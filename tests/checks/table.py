"""What a table of a check's cases is made of: a language, a text, and the words that must be marked in it."""

from __future__ import annotations

from noticelint.config import Settings
from noticelint.judge import Run
from noticelint.lint import lint_bytes

Row = tuple[str, str, list[str]]


def marked(run: Run, rule: str, language: str, text: str, kind: str = "", as_of: str = "2026-11-21") -> list[str]:
    """The words that the rule marks, in their order."""
    settings = Settings(root=".", select=(rule,), language=language, kind=kind, channel="web", as_of=as_of)
    result = lint_bytes("case.txt", text.encode(), run._replace(settings=settings))
    assert not result.failures
    return [found.text for found in result.findings if found.rule == rule]
