"""The catalogue: the rules as a table, and one rule explained from its own file."""

from __future__ import annotations

from noticelint.authors.addition import told
from noticelint.guess import guess
from noticelint.rulebook.describe import RULE_FOLDERS
from noticelint.rulebook.errors import RuleError
from noticelint.rulebook.load import folder_and_name, load_rules
from noticelint.rulebook.matrix import MARKS, asked_of, severity_of
from noticelint.rulebook.rule_file import RuleFile
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any


def render_rules(sources: dict[str, bytes], output_format: str) -> str:
    """All rules of the rule files (path -> bytes), as a table or as JSON."""
    files = load_rules(sources)
    asked = asked_of(files)
    rules = [file for file in files if file.folder in RULE_FOLDERS]
    if output_format == "json":
        import json

        table = [
            {
                "rule": file.name, "folder": file.folder, "severity": severity_of(file, asked),
                "tags": file.body.get("tags", []), "sources": file.body.get("sources", []),
                "summary": file.body["summary"],
            }
            for file in rules
        ]  # fmt: skip
        return json.dumps({"version": 1, "rules": table}, ensure_ascii=False, indent=2) + "\n"
    if output_format == "markdown":
        return _markdown(rules, asked)
    lines = [f"{'rule':28} {'folder':10} {'severity':18} summary"]
    for file in rules:
        shown = _shown(severity_of(file, asked), "/")
        lines.append(f"{file.name:28} {file.folder:10} {shown:18} {file.body['summary']}")
    return "\n".join(lines) + "\n"


_TITLES = {
    "required": "What a notice owes its reader", "together": "What goes together", "wording": "What should not be said",
    "limits": "How much, how long, how early", "facts": "What contradicts itself, is stale, missing or exposed",
    "files": "What a file or a template shows of itself",
    "versions": "What the language versions of a notice do not say alike", "comments": "Comments that accept findings",
}  # fmt: skip


def _markdown(rules: list[RuleFile], asked: dict[str, dict[str, str]]) -> str:
    lines = ["# Rules", "", "Made by `noticelint rules --output-format markdown`; `noticelint explain RULE` says more."]
    for folder, title in _TITLES.items():
        lines += ["", f"## {title}", "", "| rule | severity | finds | guidance |", "|---|---|---|---|"]
        for file in rules:
            if file.folder == folder:
                shown = _shown(severity_of(file, asked), ", ")
                cited = ", ".join(file.body.get("sources", ()))
                lines.append(f"| `{file.name}` | {shown} | {file.body['summary']} | {cited} |")
    return "\n".join(lines) + "\n"


def render_matrix(sources: dict[str, bytes], output_format: str) -> str:
    """What each kind of notice must hold: elements down, kinds across, with the rule that asks for each."""
    files = load_rules(sources)
    asked = asked_of(files)
    rules = {file.body["element"]: file.name for file in files if file.folder == "required"}
    if output_format == "json":
        import json

        return json.dumps({"version": 1, "matrix": asked, "rules": rules}, ensure_ascii=False, indent=2) + "\n"
    kinds = list(dict.fromkeys(kind for row in asked.values() for kind in row))
    marks = {severity: mark for mark, severity in MARKS.items()}
    lines = ["E error, W warning, i remark where it is missing; - not asked", ""]
    lines += [f"{'':22}{'  ' * number}{kind}" for number, kind in enumerate(kinds)]
    for element, row in asked.items():
        cells = " ".join(marks.get(row.get(kind, ""), "-") for kind in kinds)
        lines.append(f"{element:22}{cells}   {rules.get(element, '(no rule)')}")
    return "\n".join(lines) + "\n"


def render_rule(sources: dict[str, bytes], name: str) -> str:
    """One rule explained: what, why, by whose guidance, examples, known false alarms, configuration.

    Raises RuleError where no rule is called so.
    """
    placed = {path: folder_and_name(path) for path in sources}
    known = {stem: path for path, (folder, stem) in placed.items() if folder in RULE_FOLDERS}
    if name not in known:
        raise RuleError(f"unknown rule {name!r}{guess(name, known) or '; noticelint rules lists all that count'}")
    # Reading all files takes a second; this one and the matrix are enough.
    own = placed[known[name]]
    wanted = {path: data for path, data in sources.items() if placed[path] == own or placed[path][0] == "matrix"}
    files = load_rules(wanted)
    file = next(file for file in files if file.name == name and file.folder in RULE_FOLDERS)
    body = file.body
    severity = severity_of(file, asked_of(files))
    worst = _shown(severity, "/")
    parts = [f"{name} ({file.folder}, {worst})", body["summary"], "Why: " + " ".join(body["why"].split())]
    if "sources" in body:
        parts.append("Guidance: " + ", ".join(body["sources"]))
    if "basis" in body:
        parts.append("Rests on: " + " ".join(body["basis"].split()))
    if isinstance(severity, dict):
        asked = [f"  {kind:18} {level}" for kind, level in severity.items()]
        parts.append("Asked of these kinds of notice:\n" + "\n".join(asked))
    parts += [_messages(body), *_examples(file)]
    rows = [one for each in files if each.folder == "matrix" for one in each.added]
    parts.append(told([*file.added, *(one for one in rows if one.at[1:2] == (body.get("element"),))]))
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


def _shown(severity: str | dict[str, str], between: str) -> str:
    """A severity as it is printed; one by kind as the different ones that there are."""
    return severity if isinstance(severity, str) else between.join(dict.fromkeys(severity.values()))


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
        if file.folder == "versions":
            for example in file.body["examples"][sort][:2]:
                lines += [f"  {language:8} {text}" for language, text in example["texts"].items()] + [""]
            parts.append(f"{title}:\n" + "\n".join(lines[:-1]))
            continue
        for language, examples in file.body.get("examples", {}).get(sort, {}).items():
            for example in examples[:2]:
                text = example if isinstance(example, str) else example["text"]
                kind = "" if isinstance(example, str) or "kind" not in example else f" ({example['kind']})"
                first, *rest = text.strip().split("\n")
                lines.append(f"  {language:8}{kind} {first}" + "".join(f"\n           {line}" for line in rest))
        if lines:
            parts.append(f"{title}:\n" + "\n".join(lines))
    return parts
