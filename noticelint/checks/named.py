"""Checks with a module of their own: rules of `facts/` and `limits/` name theirs under `check:`."""

from __future__ import annotations

import sys
from time import strftime
from types import MappingProxyType

from noticelint.checks.words import fixed, worded
from noticelint.finding import Finding
from noticelint.guess import guess_or_list
from noticelint.notice import Span
from noticelint.recognise.reading import Reading, concerns, holds_fact
from noticelint.rulebook.errors import RuleError
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Seen(NamedTuple):
    """What a check saw: where, which group of the rule words it, and what is filled into its message and its fix.

    `unsure` says that a fix, which the rule calls safe, may change the meaning here.
    """

    span: Span
    group: str
    values: Mapping[str, str] = MappingProxyType({})
    unsure: bool = False


def named(rule: Rule, reading: Reading, as_of: str, ui: str) -> Iterator[Finding]:
    """The findings of the rule's own check, a function `find(rule, reading, as_of)` that yields what it saw.

    `as_of` is the day on which the notice is read, `2026-11-21`, or empty for today. A rule that names kinds of fact
    is asked only where one of them stands, so that its module is not loaded for nothing.
    Raises RuleError where no check has the name that the rule gives.
    """
    wanted = rule.detail.get("facts")
    if wanted and not holds_fact(reading, wanted):
        return
    groups = {group.name: group for group in rule.groups}
    try:
        name = f"noticelint.checks.{rule.detail['check'].replace('-', '_')}"
        # importlib would bring `warnings` along: 1 ms of a start.
        __import__(name)
        check = sys.modules[name]
    except ModuleNotFoundError:
        what = f"there is no check {rule.detail['check']!r}; it has one of a built-in rule"
        raise RuleError(f"{rule.id}: {what}") from None
    told: set[tuple[str, str]] = set()
    for span, name, values, unsure in check.find(rule, reading, as_of or strftime("%Y-%m-%d")):
        if name not in groups:
            raise RuleError(f"{rule.id}: its check needs a group {name!r}{guess_or_list(name, groups)}")
        group = groups[name]
        if not concerns(group.kinds, reading):
            continue
        if group.once:
            words = reading.notice.text[span.start : span.end] if group.once == "words" else ""
            if (name, words) in told:
                continue
            told.add((name, words))
        finding = worded(rule, reading, span, rule.severity, group.message, group.suggestion, ui, **values)
        yield finding if group.fix is None else fixed(finding, reading, group.fix, values, unsure=unsure)


def number(rule: Rule, name: str, *keys: str) -> float:
    """A figure of the rule: one for all, or the one of the first of `keys` (language, kind, channel) that has one.

    Raises RuleError where the rule gives no figure of that name.
    """
    figures = rule.detail.get("numbers", {})
    if name not in figures:
        near = guess_or_list(name, figures) if figures else ""
        raise RuleError(f"{rule.id}: its check needs a figure {name!r} under numbers{near}")
    figure = figures[name]
    if not isinstance(figure, dict):
        return float(figure)
    return float(next((figure[key] for key in keys if key in figure), figure.get("default", 0)))
