"""What a finding rests on, told where the pointer rests: the rule's reason, its guidance, and what to write instead."""

from __future__ import annotations

import os
from functools import lru_cache

from noticelint.judge import Run
from noticelint.lsp.checked import Checked
from noticelint.patterns import pattern
from noticelint.report.result import Reported
from noticelint.report.wording import words_of
from noticelint.rulebook.open import GUIDANCE, rule_files, rule_folders
from noticelint.rulebook.told import rules_told

# What Markdown or HTML would read as markup.
_MARKUP = r"[\\`*_\[\]<>#~|&]"


def hover_text(checked: Checked, found: list[Reported], markdown: bool) -> str:
    """What is to be said of findings at one place, in Markdown or as plain text.

    The headings are in the language of the messages; the reason and the guidance are as their files have them.
    """
    if checked.run is None:
        return ""
    between = "\n\n---\n\n" if markdown else "\n\n"
    return between.join(_told(one, checked.run, markdown) for one in found)


def _told(found: Reported, run: Run, markdown: bool) -> str:
    plain = _escaped if markdown else str
    words = words_of(run.settings.ui_language or found.language)
    files = rule_files(rule_folders(run.settings.rules))
    _, why = rules_told(files, run.rulebook.digest).get(found.rule, ("", ""))
    name = f"**{found.rule}**" if markdown else found.rule
    parts = [f"{name}: {plain(found.message)}"]
    if found.suggestion:
        parts.append(f"{words.suggestion}{plain(found.suggestion)}")
    if why:
        parts.append(plain(why))
    gists = _guidance(tuple(rule_folders(run.settings.rules)))
    cited = [f"{one}: {gists[one]}" if one in gists else one for one in found.sources]
    if len(cited) == 1:
        parts.append(f"{words.sources}{plain(cited[0])}")
    elif cited:
        parts.append("\n".join([words.sources.rstrip(), *(f"- {plain(one)}" for one in cited)]))
    return "\n\n".join(parts)


def _escaped(text: str) -> str:
    return pattern(_MARKUP).sub(r"\\\g<0>", text)


@lru_cache(maxsize=8)
def _guidance(folders: tuple[str, ...]) -> dict[str, str]:
    """The gist of each statement of the guidance that lies beside the rules; a file that cannot be read has none."""
    import yaml

    gists: dict[str, str] = {}
    for folder in folders:
        try:
            with open(os.path.join(folder, GUIDANCE), encoding="utf-8") as file:
                statements = yaml.safe_load(file)["statements"]
            gists.update({str(name): " ".join(str(gist).split()) for name, gist in statements.items()})
        except (OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError, AttributeError):
            continue
    return gists
