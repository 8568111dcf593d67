"""What rule files say beyond their phrases, as plain data that the cache can keep."""

from __future__ import annotations

from noticelint.guess import guess
from noticelint.rulebook.lexicon import Fixing
from noticelint.rulebook.matrix import asked_of, severity_of
from noticelint.rulebook.rule_file import Path, RuleFile, fail
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

RULE_FOLDERS = ("required", "together", "wording", "limits", "facts", "files", "versions", "comments")
_DETAILS = (
    "element", "sms_facts", "not_in", "met_by", "near", "count", "most", "message", "suggestion", "given", "any_of",
    "each_of", "check", "facts", "numbers", "elements", "opposed",
    "only_opposed", "rank", "at_most",
)  # fmt: skip


def describe(files: list[RuleFile]) -> dict[str, Any]:
    """The rules, elements and kinds of checked rule files, as plain data that `build` takes.

    Raises RuleError for a matrix whose rows do not fit its columns, for names of elements that do not exist, for two
    rules of one name, and for what rests on nothing or is asked of no kind.
    """
    named: dict[str, RuleFile] = {}
    for file in files:
        if file.folder in RULE_FOLDERS and named.setdefault(file.name, file) is not file:
            other = named[file.name]
            raise fail(file, (), f"the name {file.name!r} is that of {other.path} too; rename the one of your own")
    kinds = {file.name: file.body["name"] for file in files if file.folder == "kinds"}
    asked = asked_of(files)
    elements = {file.name: file.body["name"] for file in files if file.folder == "elements"}
    for file in files:
        for element in file.body["rows"] if file.folder == "matrix" else ():
            _element_there(file, ("rows", element), element, elements)
    return {
        "rules": [_rule(file, asked, elements) for file in files if file.folder in RULE_FOLDERS],
        "elements": [_element(file) for file in files if file.folder == "elements"],
        "kinds": kinds,
        "wider": _wider(files, kinds),
        "names": elements,
    }


def fixing(said: dict[str, Any]) -> Fixing:
    """What a `fix:` of a rule file says, as plain data."""
    words = {key: text for key, text in said.items() if key not in ("safe", "take")}
    return said["safe"], said.get("take", "words"), words


def _rule(file: RuleFile, asked: dict[str, dict[str, str]], elements: dict[str, Any]) -> tuple[Any, ...]:
    body = file.body
    for key in ("element", "count", "given", "any_of", "each_of", "elements"):
        for name in [body.get(key, [])] if isinstance(body.get(key), str) else body.get(key, []):
            _element_there(file, (key,), name, elements)
    if file.folder != "comments":
        _founded(file)
    groups = tuple(
        (
            name, group["message"], group["suggestion"], tuple(group.get("kinds", ())), group.get("once", ""),
            fixing(group["fix"]) if "fix" in group else None,
        )
        for name, group in body.get("groups", {}).items()
    )  # fmt: skip
    severity = severity_of(file, asked)
    if file.folder == "required" and not severity:
        what = f"no kind of notice is asked for {body['element']!r}: the matrix has no row for it"
        raise fail(file, ("element",), f"{what}; say here which are, such as severity: {{outage: warning}}")
    detail: dict[str, Any] = {key: body[key] for key in _DETAILS if key in body}
    severities = {name: group["severity"] for name, group in body.get("groups", {}).items() if "severity" in group}
    if "fix" in body:
        detail["fix"] = fixing(body["fix"])
    if severities:
        detail["severities"] = severities
    if not isinstance(severity, str):
        detail["severity"], severity = severity, ""
    return (
        file.name, file.folder, severity, tuple(body.get("sources", ())), tuple(body.get("tags", ())),
        tuple(body.get("kinds", ())), groups, detail,
    )  # fmt: skip


def _wider(files: list[RuleFile], kinds: dict[str, Any]) -> dict[str, str]:
    """For each kind that says so the one of which it is a case."""
    wider = {}
    for file in files:
        if file.folder == "kinds" and "case_of" in file.body:
            name = file.body["case_of"]
            if name not in kinds or name == file.name:
                near = guess(name, kinds) or "; a kind is a file of kinds/"
                raise fail(file, ("case_of",), f"there is no other kind {name!r}{near}")
            wider[file.name] = name
    return wider


def _element_there(file: RuleFile, path: Path, name: str, elements: dict[str, Any]) -> None:
    if name not in elements:
        near = guess(name, elements) or "; an element is a file of elements/"
        raise fail(file, path, f"no element is called {name!r}{near}")


def _founded(file: RuleFile) -> None:
    if not file.body.get("sources") and "basis" not in file.body:
        raise fail(file, (), "lacks sources, or a basis where no guidance statement asks for it")


def _element(file: RuleFile) -> tuple[Any, ...]:
    _founded(file)
    facts = tuple(
        (entry, True, ()) if isinstance(entry, str)
        else (entry["fact"], entry.get("relative", True), tuple(entry.get("not_in", ())))
        for entry in file.body.get("facts", ())
    )  # fmt: skip
    near = dict.fromkeys(name for language in ("zh", "th", "en") for name in file.body[language].get("near", ()))
    return (file.name, facts, tuple(near), tuple(file.body.get("by_kind", ())))
