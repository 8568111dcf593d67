"""The catalogue: the rules as a table, and one rule explained from its own file."""

from __future__ import annotations

from typing import Any

from noticelint.guess import guess
from noticelint.rulebook.describe import RULE_FOLDERS
from noticelint.rulebook.errors import RuleError
from noticelint.rulebook.load import RuleFile, load_rules


def render_rules(sources: dict[str, bytes], output_format: str) -> str:
    """All rules of the rule files (path -> bytes), as a table or as JSON."""
    rules = [file for file in load_rules(sources) if file.folder in RULE_FOLDERS]
    if output_format == "json":
        import json

        table = [
            {
                "rule": file.name, "folder": file.folder, "severity": file.body["severity"],
                "tags": file.body.get("tags", []), "sources": file.body.get("sources", []),
                "summary": file.body["summary"],
            }
            for file in rules
        ]  # fmt: skip
        return json.dumps({"version": 1, "rules": table}, ensure_ascii=False, indent=2) + "\n"
    lines = [f"{'rule':22} {'folder':10} {'severity':16} summary"]
    lines += [f"{file.name:22} {file.folder:10} {_severity(file.body):16} {file.body['summary']}" for file in rules]
    return "\n".join(lines) + "\n"


def render_rule(sources: dict[str, bytes], name: str) -> str:
    """One rule explained: what, why, by whose guidance, examples, known false alarms, configuration.

    Raises RuleError where no rule is called so.
    """
    rules = {file.name: file for file in load_rules(sources) if file.folder in RULE_FOLDERS}
    if name not in rules:
        raise RuleError(f"unknown rule {name!r}{guess(name, rules)}")
    file = rules[name]
    body = file.body
    parts = [
        f"{name} ({file.folder}, {_severity(body)})", body["summary"], "Why: " + " ".join(body["why"].split()),
    ]  # fmt: skip
    if "sources" in body:
        parts.append("Guidance: " + ", ".join(body["sources"]))
    if isinstance(body["severity"], dict):
        asked = [f"  {kind:18} {severity}" for kind, severity in body["severity"].items()]
        parts.append("Asked of these kinds of notice:\n" + "\n".join(asked))
    parts += [_messages(body), *_examples(file)]
    if body.get("false_alarms"):
        parts.append("Known false alarms:\n" + "\n".join(f"  - {text}" for text in body["false_alarms"]))
    parts.append(
        "To configure, in noticelint.toml or under [tool.noticelint] in pyproject.toml:\n"
        f'  ignore = ["{name}"]             leave it out\n'
        f'  severity = {{ "{name}" = "info" }}  change its severity (error, warning, info, off)\n'
        "To accept one finding, in the notice:\n"
        f"  <!-- noticelint: ignore {name} -- the reason -->"
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _severity(body: dict[str, Any]) -> str:
    severity = body["severity"]
    return severity if isinstance(severity, str) else "/".join(dict.fromkeys(severity.values()))


def _messages(body: dict[str, Any]) -> str:
    """What it says, group by group, in English: the other languages stand in the file."""
    if "groups" in body:
        said = [f"  {name}: {group['message']['en']}" for name, group in body["groups"].items()]
        return "What it says:\n" + "\n".join([*([f"  {body['message']['en']}"] if "message" in body else []), *said])
    return "What it says: " + str(body["message"]["en"])


def _examples(file: RuleFile) -> list[str]:
    parts = []
    for sort, title in (("bad", "Found"), ("good", "Left alone")):
        lines = []
        for language, examples in file.body.get("examples", {}).get(sort, {}).items():
            for example in examples[:2]:
                text = example if isinstance(example, str) else example["text"]
                kind = "" if isinstance(example, str) or "kind" not in example else f" ({example['kind']})"
                first, *rest = text.strip().split("\n")
                lines.append(f"  {language:8}{kind} {first}" + "".join(f"\n           {line}" for line in rest))
        if lines:
            parts.append(f"{title}:\n" + "\n".join(lines))
    return parts
