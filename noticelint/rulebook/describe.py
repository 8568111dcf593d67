"""What rule files say beyond their phrases, as plain data that the cache can keep."""

from __future__ import annotations

from typing import Any

from noticelint.rulebook.load import RuleFile

RULE_FOLDERS = ("required", "wording", "limits", "comments")


def describe(files: list[RuleFile]) -> dict[str, Any]:
    """The rules, elements and kinds of checked rule files, as plain data that `build` takes."""
    kinds = {file.name: file.body["name"] for file in files if file.folder == "kinds"}
    return {
        "rules": [_rule(file) for file in files if file.folder in RULE_FOLDERS],
        "elements": [_element(file) for file in files if file.folder == "elements"],
        "kinds": kinds,
    }


def _rule(file: RuleFile) -> tuple[Any, ...]:
    body = file.body
    groups = tuple(
        (name, group["message"], group["suggestion"], tuple(group.get("kinds", ())))
        for name, group in body.get("groups", {}).items()
    )
    severity = body["severity"] if isinstance(body["severity"], str) else ""
    detail: dict[str, Any] = {
        key: body[key]
        for key in ("element", "sms_facts", "near", "count", "most", "message", "suggestion")
        if key in body
    }
    if not severity:
        detail["severity"] = body["severity"]
    return (
        file.name, file.folder, severity, tuple(body.get("sources", ())), tuple(body.get("tags", ())),
        tuple(body.get("kinds", ())), groups, detail,
    )  # fmt: skip


def _element(file: RuleFile) -> tuple[Any, ...]:
    facts = tuple(
        (entry, True, ()) if isinstance(entry, str)
        else (entry["fact"], entry.get("relative", True), tuple(entry.get("not_in", ())))
        for entry in file.body.get("facts", ())
    )  # fmt: skip
    near = dict.fromkeys(name for language in ("zh", "th", "en") for name in file.body[language].get("near", ()))
    return (file.name, facts, tuple(near))
