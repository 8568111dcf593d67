"""Judging: every rule of a run asked of one reading, and what the file itself showed put into words."""

from __future__ import annotations

from noticelint.checks.limits import limits
from noticelint.checks.named import named
from noticelint.checks.required import required
from noticelint.checks.together import together
from noticelint.checks.wording import wording
from noticelint.checks.words import filled
from noticelint.config import Settings
from noticelint.finding import Finding
from noticelint.formats.part import Remark
from noticelint.formats.read import File
from noticelint.notice import Span
from noticelint.precedence import curbed, foremost
from noticelint.recognise.reading import Reading, concerns
from noticelint.rulebook.rulebook import Rule, Rulebook
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Run(NamedTuple):
    """What judges every file of a run: the rulebook, the rules chosen from it and the settings.

    `evidence` asks for the words that each element rests on and for the text as its reader sees it; a report of
    findings alone does without. `tried` asks that fixes be tried out, and those that do not hold left out.
    """

    rulebook: Rulebook
    rules: tuple[Rule, ...]
    settings: Settings
    evidence: bool = True
    tried: bool = False


class Judged(NamedTuple):
    """One notice of a file, read, with what was found in it.

    `partial` names the elements that only some paths through its template give. `shown` is False for a further path
    of a template, whose findings count and which is no notice of its own. `twin` is True for the HTML part of a mail
    whose text part is judged too.
    """

    reading: Reading
    findings: tuple[Finding, ...]
    partial: frozenset[str] = frozenset()
    shown: bool = True
    twin: bool = False


def judge(reading: Reading, run: Run) -> tuple[Finding, ...]:
    """The findings of all rules of the run in one notice, in the order of the rules: on the same words one of them."""
    found = [finding for rule in run.rules for finding in ask(rule, reading, run)]
    ranks = {rule.id: rule.detail["rank"] for rule in run.rules if "rank" in rule.detail}
    return curbed(foremost(found, ranks), run.rules, reading, run.settings.ui_language)


def ask(rule: Rule, reading: Reading, run: Run) -> Iterator[Finding]:
    """What one rule finds in one notice, with the severity that the settings give it."""
    ui = run.settings.ui_language
    if not concerns(rule.kinds, reading):
        return
    if rule.folder == "required":
        found = required(rule, reading, run.rulebook.kinds, ui)
    elif rule.folder == "wording":
        found = wording(rule, reading, ui)
    elif "check" in rule.detail:
        found = named(rule, reading, run.settings.as_of, ui)
    elif rule.folder == "limits":
        found = limits(rule, reading, ui)
    elif rule.folder == "together":
        found = together(rule, reading, run.rulebook.names, ui)
    else:
        return
    level = run.settings.severity.get(rule.id)
    for finding in found:
        yield finding._replace(severity=level) if level else finding


def remarked(file: File, remarks: tuple[Remark, ...], language: str, run: Run) -> Iterator[Finding]:
    """What the rules of the folder `files` say of a file's remarks, worded in `language` or as the settings ask.

    The finding's span is that of the remark: offsets in the source.
    """
    ui = run.settings.ui_language or language
    rules = {rule.id: rule for rule in run.rules if rule.folder == "files"}
    for remark in remarks:
        rule = rules.get(remark.rule)
        if rule is not None:
            group = next(group for group in rule.groups if group.name == remark.group or not remark.group)
            text = remark.values.get("words") or file.source[remark.start : remark.end]
            said = filled(group.message[ui], {"found": " ".join(text.split()), **remark.values})
            severity = run.settings.severity.get(rule.id, rule.severity)
            span = Span(remark.start, remark.end)
            yield Finding(rule.id, severity, said, group.suggestion[ui], span, text, language, rule.sources)
