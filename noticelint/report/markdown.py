"""A comment for a pull request: a summary, a table of findings, and what to write instead, folded away."""

from __future__ import annotations

import re

from noticelint.report.page_words import PageWords, page_words
from noticelint.report.result import Failure, Reported, Result, standing
from noticelint.report.told import Told
from noticelint.report.width import visible
from noticelint.report.wording import SEVERITIES, common_language, counted, summary
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 60_000  # characters; GitHub takes comments of 65,536, GitLab longer ones
_ROWS = 2_000  # findings that might fit; more are not even tried
_SIGNS = {"error": "🔴", "warning": "🟡", "info": "🔵"}
# Emphasis, code, links, headings, tables, formulas; addresses that become links and :signs: that become pictures.
_SPECIAL = re.compile(r"([\\`*_{}\[\]#|~$]|:(?=//|\w+:)|(?<=www)\.)")
_LIST = re.compile(r"^(\d*)([-+=.)])")


def render_markdown(result: Result, told: Told, ui: str = "") -> str:
    """The findings that stand as GitHub-flavoured Markdown, at most 60,000 characters. Ends with a line end.

    Nothing in a notice counts as markup here, and nobody is mentioned by it. `ui` is the language of headings; ''
    takes the notices' own where they have one.
    """
    language = ui or common_language(result)
    words = page_words(language)
    head = f"### noticelint\n\n{_escaped(summary(result, ui or None))}\n"
    findings = standing(result)
    tail = _failures(result.failures, words)
    room = _MOST - len(head) - len(tail) - 300
    why = {rule.id: rule.why or rule.summary for rule in told.rules}
    for count in _fewer(min(len(findings), _ROWS)):
        body = _body(findings[:count], words, why)
        if len(body) <= room or not count:
            break
    if count < len(findings):
        body += f"\n{_escaped(counted(words.not_shown, len(findings) - count))}\n"
    return head + body + tail


def _fewer(count: int) -> Iterator[int]:
    """The number, then four fifths of it again and again, down to none: how many findings to try."""
    while count:
        yield count
        count = count * 4 // 5
    yield 0


def _body(findings: list[Reported], words: PageWords, why: dict[str, str]) -> str:
    if not findings:
        return ""
    levels = dict(zip(SEVERITIES, words.levels, strict=True))
    rows = [
        f"\n| {words.severity} | {words.place} | {words.rule} | {words.told} |",
        "|---|---|---|---|",
        *(
            f"| {_SIGNS[found.severity]} {levels[found.severity]} | {_where(found)} | {_escaped(found.rule)} |"
            f" {_escaped(found.message)} |"
            for found in findings
        ),
        "",
        f"<details>\n<summary>{words.what_to_write}</summary>\n",
    ]
    for found in findings:
        rows += [f"**{_where(found)}** {_escaped(found.rule)}", ""]
        if found.text.strip():
            rows += [f"> {_escaped(found.text)}", ""]
        if found.suggestion:
            rows += [_escaped(found.suggestion), ""]
        rows += [
            f"{words.other_place}{_escaped(f'{one.path}:{one.place.line}')} {_escaped(one.message)}\n"
            for one in found.related
        ]
        if found.sources:
            rows += [words.sources + _escaped(", ".join(found.sources)), ""]
    rows += ["</details>"]
    told = [f"- {_escaped(rule)}: {_escaped(why[rule])}" for rule in _rules(findings) if why.get(rule)]
    if told:
        rows += ["", f"<details>\n<summary>{words.why}</summary>\n", *told, "\n</details>"]
    return "\n".join(rows) + "\n"


def _rules(findings: list[Reported]) -> list[str]:
    return sorted({found.rule for found in findings})


def _where(found: Reported) -> str:
    key = f" [{found.key}]" if found.key else ""
    return _escaped(f"{found.path}:{found.place.line}:{found.place.column}{key}")


def _failures(failures: tuple[Failure, ...], words: PageWords) -> str:
    if not failures:
        return ""
    shown = sorted(failures, key=lambda failed: (failed.path, failed.message))[:50]
    lines = [f"- {_escaped(failed.path)}: {_escaped(failed.message)}" for failed in shown]
    more = [f"- … +{len(failures) - len(shown)}"] if len(failures) > len(shown) else []
    return "\n".join([f"\n{words.failed}:", "", *lines, *more]) + "\n"


def _escaped(text: str) -> str:
    """`text` on one line, as it stands there, and no user or team mentioned."""
    plain = visible(" ".join(text.split())).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _LIST.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", plain)).replace("@", "@<!-- -->")
