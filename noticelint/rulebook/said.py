"""What is wrong with a rule file, in words for who wrote it: broken YAML, and what breaks the schema."""

from __future__ import annotations

from noticelint.guess import guess_or_list
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

_TYPES = {
    "array": "a list", "object": "keys with values", "string": "a text", "integer": "a whole number",
    "number": "a number", "boolean": "true or false",
}  # fmt: skip
_VALUES = {"dict": "keys with values", "list": "a list", "str": "a text", "date": "a date"}
# What the parser says where a line is no key.
_NO_KEY = "could not find expected ':'"
_QUOTED = "*&!%@`"
_CLOSING = {'"': '"', "'": "'", "{": "}", "[": "]"}


def yaml_said(data: bytes, error: Any) -> tuple[int, int, str]:
    """Line, column and what is wrong with a file that is no YAML; `error` is what the parser raised."""
    problem = str(error.problem or error.context)
    mark = error.problem_mark or error.context_mark
    if _NO_KEY in problem and error.context_mark:
        mark = error.context_mark
    if mark is None:
        return 1, 1, problem
    lines = [*data.decode("utf-8", "replace").split("\n"), ""]
    if "mapping values are not allowed" in problem and mark.line and _bare(lines[mark.line - 1]):
        # A key without its colon and space: what follows was read on as its text.
        above = lines[mark.line - 1]
        return mark.line, len(above) - len(above.lstrip()) + 1, _broken(above, 0, _NO_KEY)
    return mark.line + 1, mark.column + 1, _broken(lines[mark.line], mark.column, problem)


def _bare(line: str) -> bool:
    """Whether a line is neither empty, nor a comment, an item or a key."""
    text = line.strip()
    return bool(text) and not text.startswith(("#", "- ")) and ": " not in f"{text} "


def _broken(line: str, column: int, problem: str) -> str:
    if "\t" in line[: column + 1]:
        return "a tab stands here; YAML is indented with spaces"
    value = _value(line)
    if value[:1] and value[0] in _QUOTED:
        return f"a text that begins with {value[0]} stands in quotes: '{value.strip()}'"
    if _NO_KEY in problem:
        if "：" in line:
            return "the colon here is a full-width one; behind a key stands : and a space"
        return "neither a key, with a colon and a space behind it, nor an item, with a hyphen and a space before it"
    if "mapping values are not allowed" in problem:
        return (
            "no key can stand here: a text that holds a colon and a space stands in quotes, and keys that belong "
            "together begin in one column"
        )
    if "did not find expected" in problem or "expected <block end>" in problem:
        closing = _CLOSING.get(value[:1], "")
        if closing and closing in value[1:-1]:
            kind = "quotes of the other kind" if value[0] in "'\"" else "quotes"
            return f"the text goes on behind its closing {closing}; put the whole in {kind}"
        return "this line is indented otherwise than those that it belongs to"
    return problem


def _value(line: str) -> str:
    """What stands in a line behind its hyphen or its key."""
    text = line.strip()
    text = text.removeprefix("- ").strip()
    key, colon, rest = text.partition(": ")
    return rest.strip() if colon and key.replace("-", "").replace("_", "").isalnum() else text


def schema_said(error: Any) -> tuple[tuple[str | int, ...], str]:
    """The path in the file and what is wrong there; `error` is what jsonschema found."""
    error = _nearest(error)
    path = tuple(error.absolute_path)
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        known = list(error.schema.get("properties", ()))
        unknown = next(key for key in error.instance if key not in known)
        return (*path, unknown), f"unknown key {unknown!r}{guess_or_list(unknown, known)}"
    if error.validator == "required":
        missing = [key for key in error.validator_value if key not in error.instance]
        return path, "lacks " + ", ".join(missing)
    if error.validator == "enum":
        return path, f"unknown {error.instance!r}{guess_or_list(str(error.instance), map(str, error.validator_value))}"
    if error.validator == "type":
        return path, _of_type(error.validator_value, error.instance, path)
    if error.validator in ("minItems", "minLength", "minProperties"):
        return path, "nothing stands here; at least one is needed"
    if error.validator == "pattern" and "description" in error.schema:
        return path, f"{error.instance!r} is not {error.schema['description']}"
    return path, error.message.splitlines()[0][:200]


def _nearest(error: Any) -> Any:
    """Of the errors below an `anyOf`, the one of the branch that what was written is nearest to."""
    from jsonschema.exceptions import relevance

    while error.context:
        other = {inner.schema_path[0] for inner in error.context if inner.validator == "type" and not inner.path}
        fitting = [inner for inner in error.context if inner.schema_path[0] not in other]
        error = max(
            fitting or error.context,
            key=lambda inner: (len(inner.path), inner.validator == "additionalProperties", relevance(inner)),
        )
    return error


def _of_type(wanted: str, value: object, path: tuple[str | int, ...]) -> str:
    if not path and value is None:
        return "the file is empty"
    if value is None:
        return f"nothing stands here; {_TYPES.get(wanted, wanted)} is needed"
    found = _VALUES.get(type(value).__name__, "true or false" if isinstance(value, bool) else "a number")
    hint = ""
    if wanted == "string" and isinstance(value, dict | list):
        hint = "; a text that begins with { or [, or holds a colon and a space, stands in quotes"
    elif wanted == "string":
        hint = "; in quotes it is a text" + (" (yes, no, on and off too)" if isinstance(value, bool) else "")
    elif wanted == "array" and isinstance(value, str):
        hint = "; put [ ] around it, or a hyphen and a space before each item"
    return f"should be {_TYPES.get(wanted, wanted)}, not {found}{hint}"
