"""Traceability: which rule serves which statement of the guidance, and which statement each rule rests on."""

from __future__ import annotations

import json

from noticelint.rulebook.describe import RULE_FOLDERS
from noticelint.rulebook.load import load_rules
from noticelint.rulebook.rule_file import RuleFile, fail
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any


class Trace(NamedTuple):
    """`statements` maps an id to its gist and rules, `rules` a rule to its sources, basis and count of examples."""

    documents: dict[str, str]
    statements: dict[str, tuple[str, tuple[str, ...]]]
    rules: dict[str, tuple[tuple[str, ...], str, int]]
    not_lintable: list[dict[str, str]]


def trace(sources: dict[str, bytes], guidance: dict[str, Any]) -> Trace:
    """The trace of rule files (path -> bytes) and the guidance (what guidance.yaml holds)."""
    rules = {file.name: _rule(file) for file in load_rules(sources) if file.folder in RULE_FOLDERS}
    statements = {
        name: (gist, tuple(rule for rule, (cited, _, _) in rules.items() if name in cited))
        for name, gist in guidance["statements"].items()
    }
    return Trace(guidance["documents"], statements, rules, guidance["not_lintable"])


def gaps(traced: Trace) -> list[str]:
    """What does not hold: statements without a rule, rules that rest on nothing, ids that no statement has."""
    said = [f"{name}: no rule serves it" for name, (_, rules) in traced.statements.items() if not rules]
    for rule, (cited, basis, _) in traced.rules.items():
        said += [f"{rule}: cites {name}, which is no statement" for name in cited if name not in traced.statements]
        if not cited and not basis:
            said.append(f"{rule}: rests on no statement and gives no basis")
    return said


def uncited(files: list[RuleFile], guidance: dict[str, Any]) -> list[str]:
    """Each source that is the id of no statement, as `path:line:column: what`."""
    said = []
    for file in files:
        for index, name in enumerate(file.body.get("sources", ()) if isinstance(file.body, dict) else ()):
            if name not in guidance["statements"]:
                what = f"no statement of the guidance is called {name!r}; `noticelint trace` lists them"
                said.append(str(fail(file, ("sources", index), what)))
    return said


def render_trace(traced: Trace, output_format: str) -> str:
    """Statement -> rules -> examples, then rule -> statements, then what cannot be linted, as text or JSON."""
    if output_format == "json":
        body = {"version": 1, **traced._asdict(), "gaps": gaps(traced)}
        body["statements"] = {name: {"gist": gist, "rules": rules} for name, (gist, rules) in traced.statements.items()}
        body["rules"] = {
            rule: {"sources": cited, "basis": basis, "examples": count}
            for rule, (cited, basis, count) in traced.rules.items()
        }
        return json.dumps(body, ensure_ascii=False, indent=2) + "\n"
    lines: list[str] = []
    for document, title in traced.documents.items():
        lines += [f"{document}: {title}", ""]
        for name, (gist, rules) in traced.statements.items():
            if name.split("-")[0] == document:
                served = ", ".join(f"{rule} ({traced.rules[rule][2]} examples)" for rule in rules)
                lines += [f"  {name:6} {gist}", f"         -> {served or 'no rule'}"]
        lines.append("")
    lines += ["Each rule rests on:", ""]
    for rule, (cited, basis, _) in traced.rules.items():
        lines.append(f"  {rule:28} {', '.join(cited) or basis or '-'}")
    lines += ["", "Not to be judged from a text:", ""]
    lines += [f"  {entry['document']}: {entry['asks']}. {entry['because']}" for entry in traced.not_lintable]
    return "\n".join([*lines, *(f"GAP {gap}" for gap in gaps(traced))]) + "\n"


def _rule(file: RuleFile) -> tuple[tuple[str, ...], str, int]:
    body = file.body
    examples = body.get("examples", {})
    listed = [texts for sort in examples.values() for texts in (sort.values() if isinstance(sort, dict) else [sort])]
    count = sum(map(len, listed))
    basis = body.get("basis", "it is about the tool's own comments" if file.folder == "comments" else "")
    return tuple(body.get("sources", ())), basis, count
