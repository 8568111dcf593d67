"""The page that people look at: every notice with its findings marked in place, filters, and what notices give.

One file that needs no other and no network; a policy in it forbids both, whatever a notice holds.
"""

from __future__ import annotations

import os
from base64 import b64encode
from hashlib import sha256

from noticelint.report.html_coverage import coverage
from noticelint.report.html_notice import Seen, article
from noticelint.report.html_words import escaped, kind_name
from noticelint.report.page_words import LANGUAGE_NAMES, PageWords, page_words
from noticelint.report.result import Reported, Result, ordered
from noticelint.report.told import Told
from noticelint.report.wording import SEVERITIES, common_language, summary


def render_html(result: Result, told: Told, ui: str = "") -> str:
    """The result as one HTML page; `ui` is the language of the page ('': the notices' own where they have one).

    Notices want their `text` and findings their `span`; without, findings are listed and not marked.
    """
    language = ui or common_language(result)
    words = page_words(language)
    notices = _seen(result)
    script = _asset("page.js")
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{_digest(script)}'; base-uri 'none'"
    why = {rule.id: (rule.summary, rule.why) for rule in told.rules}
    parts = [
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="color-scheme" content="light dark">',
        f"<title>{words.title}</title>\n<style>\n{_asset('page.css')}</style>\n</head>\n<body>",
        f'<a class="skip" href="#notices">{words.skip}</a>',
        f"<header>\n<h1>{words.title}</h1>\n<p>{escaped(summary(result, ui or None))}</p>\n</header>",
        _filters(notices, told, language, words),
        "<main>",
        coverage(notices, told, language, words),
        f'<section id="notices" aria-labelledby="notices-title">\n<h2 id="notices-title">{words.findings}</h2>',
        *(article(seen, why, told, ui, language, words) for seen in notices),
        "</section>",
        _failures(result, words),
        f"</main>\n<script>{script}</script>\n</body>\n</html>\n",
    ]
    return "\n".join(part for part in parts if part)


def _seen(result: Result) -> list[Seen]:
    """The notices in the order of their paths, each with the findings that are its own.

    Two versions in one file are told apart by their language; what fits none goes to the first of its file.
    """
    notices = sorted(result.notices, key=lambda one: (one.path, one.key))
    places = {(one.path, one.key, one.language): number for number, one in reversed(list(enumerate(notices)))}
    first = {one.path: number for number, one in reversed(list(enumerate(notices)))}
    own: list[list[Reported]] = [[] for _ in notices]
    for found in ordered(result.findings):
        number = places.get((found.path, found.key, found.language), first.get(found.path))
        if number is not None:
            own[number].append(found)
    return [Seen(f"n{number}", notice, tuple(own[number])) for number, notice in enumerate(notices)]


def _filters(notices: list[Seen], told: Told, language: str, words: PageWords) -> str:
    findings = [found for seen in notices for found in seen.findings]
    levels = [
        (level, name)
        for level, name in zip(SEVERITIES, words.levels, strict=True)
        if level in {found.severity for found in findings}
    ]
    rules = [(rule, rule) for rule in sorted({found.rule for found in findings})]
    spoken = [(tag, LANGUAGE_NAMES.get(tag, tag)) for tag in sorted({seen.notice.language for seen in notices})]
    kinds = [(kind, kind_name(told, kind, language, words)) for kind in sorted({seen.notice.kind for seen in notices})]
    boxes = [
        _select(name, title, options, words)
        for name, title, options in (
            ("severity", words.severity, levels),
            ("rule", words.rule, rules),
            ("language", words.language, spoken),
            ("kind", words.kind, kinds),
        )
    ]
    # Shown by the script: without it nothing could be filtered.
    return (
        f'<form id="filters" aria-label="{words.filters}" hidden>\n' + "\n".join(boxes) + "\n"
        f'<label>{words.path}<input name="path" type="search" autocomplete="off" spellcheck="false"></label>\n'
        f'<button type="button" id="clear">{words.reset}</button>\n'
        f'<output id="shown" data-form="{words.shown}"></output>\n</form>'
    )


def _select(name: str, title: str, options: list[tuple[str, str]], words: PageWords) -> str:
    rows = "".join(f'<option value="{escaped(value)}">{escaped(shown)}</option>' for value, shown in options)
    return f'<label>{title}<select name="{name}"><option value="">{words.every}</option>{rows}</select></label>'


def _failures(result: Result, words: PageWords) -> str:
    if not result.failures:
        return ""
    rows = [
        f"<li><code>{escaped(failed.path)}</code> {escaped(failed.message)}</li>"
        for failed in sorted(result.failures, key=lambda failed: (failed.path, failed.message))
    ]
    return f"<section>\n<h2>{words.failed}</h2>\n<ul>\n" + "\n".join(rows) + "\n</ul>\n</section>"


def _asset(name: str) -> str:
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8", newline="") as file:
        return file.read().replace("\r\n", "\n")


def _digest(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()
