"""The outputs of a run beside the plain text: where each goes, and what it needs to be told of the rules."""

from __future__ import annotations

from noticelint.config import CHOICES
from noticelint.judge import Run
from noticelint.report.result import Result
from noticelint.report.told import Missing, RuleTold, Seat, Told
from noticelint.rulebook.open import built_in_rules, rule_files
from noticelint.rulebook.rulebook import Rule
from noticelint.version import __version__

_WORST = ("error", "warning", "info")


def outputs_of(given: list[str], chosen: str) -> list[tuple[str, str]]:
    """Formats and the files they go to ('' for standard output), of values such as `sarif:out.sarif` and `out.txt`.

    A value without a format takes the report from standard output, in the format `chosen`.
    """
    found = []
    plain = False
    for value in given:
        name, colon, path = value.partition(":")
        # A drive letter or any other colon in a path is no format.
        known = bool(colon and path) and name in CHOICES["output-format"]
        plain = plain or not known
        output = (name, path) if known else (chosen, value)
        found.append((output[0], "") if output[1] == "-" else output)
    printed = any(not path for _, path in found)
    return found if plain or printed else [(chosen, ""), *found]


def render(name: str, result: Result, whole: Result, run: Run) -> str:
    """The report called `name` of `result`; `whole` is the result before a baseline or a revision narrowed it."""
    if name == "json":
        from noticelint.report.as_json import render_json

        return render_json(result)
    if name == "concise":
        from noticelint.report.concise import render_concise

        return render_concise(result)
    if name == "grouped":
        from noticelint.report.grouped import render_grouped

        return render_grouped(result, run.settings.ui_language)
    if name == "jsonl":
        from noticelint.report.jsonl import render_jsonl

        return render_jsonl(result)
    if name == "github":
        from noticelint.report.github import render_github

        return render_github(result)
    if name == "gitlab":
        from noticelint.report.gitlab import render_gitlab

        return render_gitlab(result)
    if name == "junit":
        from noticelint.report.junit import render_junit

        return render_junit(result)
    if name == "rdjson":
        from noticelint.report.rdjson import render_rdjson

        return render_rdjson(result)
    told = told_of(run, whole)
    if name == "sarif":
        from noticelint.report.sarif import render_sarif

        return render_sarif(result, told)
    if name == "markdown":
        from noticelint.report.markdown import render_markdown

        return render_markdown(result, told, run.settings.ui_language)
    from noticelint.report.html import render_html

    return render_html(result, told, run.settings.ui_language)


def told_of(run: Run, whole: Result) -> Told:
    """What the rules of a run are, what they ask of each kind of notice, and which elements `whole` finds missing."""
    # Imported here: it loads YAML, which most outputs do without.
    from noticelint.rulebook.told import rules_told

    texts = rules_told(rule_files([built_in_rules(), *run.settings.rules]), run.rulebook.digest)
    rules = tuple(
        RuleTold(rule.id, *texts.get(rule.id, ("", "")), _worst(rule, run), rule.sources, rule.tags)
        for rule in run.rules
    )
    elements = {rule.id: rule.detail["element"] for rule in run.rules if rule.folder == "required"}
    asked = {rule.detail["element"]: rule.detail["severity"] for rule in run.rules if rule.folder == "required"}
    missing: dict[Seat, Missing] = {
        (found.path, found.key, found.language, elements[found.rule]): Missing(found.severity, found.rule)
        for found in whole.findings
        if found.rule in elements
    }
    return Told(__version__, rules, run.rulebook.names, run.rulebook.kinds, asked, missing)


def _worst(rule: Rule, run: Run) -> str:
    said = run.settings.severity.get(rule.id) or rule.severity
    levels = rule.detail.get("severity", {}).values()
    return said or next((level for level in _WORST if level in levels), "warning")
