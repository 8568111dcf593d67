"""A house file that adds to a built-in one: what it may begin with, and what it added, in words."""

from __future__ import annotations

from noticelint.rulebook.extend import EXTENDS
from noticelint.rulebook.load import CLAUSE_WORDS
from noticelint.rulebook.rule_file import Addition, RuleFile
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

# How many items of a list are shown, and how many characters of each.
_MOST, _LONGEST = 5, 70
_LANGUAGES = ("zh", "th", "en")


def addition(built_in: RuleFile) -> str:
    """The text of a file that adds nothing yet, with what can be added to `built_in` in comments."""
    head = [
        f"# Adds to the built-in {built_in.folder}/{built_in.name}.yaml: docs/writing-rules.md.",
        "# What is listed here stands beside what is listed there; a text or a figure takes the place of its own.",
        "# Take away the `# ` before what you need, and before the keys above it that it belongs to.",
        f"{EXTENDS}: built-in",
    ]
    return "\n".join([*head, *(f"# {line}" for line in _may_add(built_in))]) + "\n"


def _may_add(file: RuleFile) -> list[str]:
    body = file.body
    lines = []
    if isinstance(body.get("severity"), str):
        lines.append(f"severity: {body['severity']}")
    elif file.folder == "required":
        lines.append("severity: {outage: warning}")
    lines += [f"most: {body['most']}"] if "most" in body else []
    if "numbers" in body:
        lines += ["numbers:", *(f"  {name}: {_flow(figure)}" for name, figure in body["numbers"].items())]
    if file.folder == "matrix":
        lines += [f"columns: {_flow(body['columns'][:2])}", "rows:"]
        lines += [f"  {element}: {_flow(marks[:2])}" for element, marks in list(body["rows"].items())[:1]]
    elif file.folder == "words":
        block = ["phrases"] if file.name in CLAUSE_WORDS else []
        lines += [line for language in _LANGUAGES for line in _under([language, *block], "[〔word〕]")]
    elif file.folder == "kinds":
        lines += [line for language in _LANGUAGES for line in _under([language, "strong"], "[〔phrase〕]")]
    elif file.folder == "elements":
        lines += [line for language in _LANGUAGES for line in _phrases([language])]
    if "groups" in body:
        lines += _group(body["groups"])
    if file.folder == "required":
        lines += ["suggestion:", "  default:", "    en: 〔A sentence to paste in its place〕"]
    elif "message" in body:
        lines += ["message:", "  en: 〔what is wrong, for the reader〕"]
    if file.folder != "versions" and "examples" in body:
        lines += ["examples:", "  bad:", "    en: [〔a text in which it must be found〕]", "  good:"]
        lines += ["    en: [〔a text in which it must not〕]"]
    return lines


def _group(groups: dict[str, Any]) -> list[str]:
    """The first group that holds phrases, else the first; the others are named beside it."""
    first = next((name for name, group in groups.items() if "en" in group), next(iter(groups)))
    others = [name for name in groups if name != first]
    lines = ["groups:", f"  {first}:" + (f"  # or {', '.join(others)}" if others else "")]
    if "en" in groups[first]:
        return lines + [f"    {line}" for language in _LANGUAGES for line in _phrases([language])]
    return [*lines, "    message:", "      en: 〔what is wrong with {found}, for the reader〕"]


def _phrases(keys: list[str]) -> list[str]:
    return [*_under([*keys, "phrases"], "[〔phrase〕]"), f"{'  ' * len(keys)}unless: [〔harmless inside this〕]"]


def _under(keys: list[str], value: str) -> list[str]:
    """A value under keys, one in a line."""
    *above, last = keys
    lines = [f"{'  ' * depth}{key}:" for depth, key in enumerate(above)]
    return [*lines, f"{'  ' * len(above)}{last}: {value}"]


def _flow(value: Any) -> str:
    """Figures or names as YAML has them in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {each}" for key, each in value.items()) + "}"
    return f"[{', '.join(value)}]" if isinstance(value, list) else str(value)


def told(added: Iterable[Addition]) -> str:
    """What house files added, file by file, a line for each place in it; empty where nothing was."""
    parts: dict[str, list[str]] = {}
    for one in added:
        now = one.now if isinstance(one.now, list) else [one.now]
        words = "; ".join(_short(each) for each in now[:_MOST])
        words += f" and {len(now) - _MOST} more" if len(now) > _MOST else ""
        was = f", in place of {_short(one.was)}" if one.was is not None else ""
        parts.setdefault(one.file, []).append(f"  {'.'.join(map(str, one.at))}: {words}{was}")
    return "\n\n".join("\n".join([f"Added by {file}:", *lines]) for file, lines in parts.items())


def _short(value: Any) -> str:
    """A value in one line, cut where it is long."""
    if isinstance(value, dict):
        plain = not any(isinstance(each, dict) for each in value.values())
        value = value.get("say") or value.get("text") or (_flow(value) if plain else ", ".join(value))
    said = " ".join(str(value).split())
    return said if len(said) <= _LONGEST else said[: _LONGEST - 1] + "…"
