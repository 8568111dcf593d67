"""Rule files read and checked: YAML with places, against the schema, one error naming the file."""

import json
import os
from typing import Any, NamedTuple

import yaml

from noticelint.guess import guess_or_list
from noticelint.rulebook.errors import RuleError
from noticelint.rulebook.open import STARTS
from noticelint.rulebook.said import schema_said, yaml_said

FOLDERS = (
    "words", "elements", "kinds", "matrix", "required", "together", "wording", "limits", "facts", "files", "versions",
    "comments",
)  # fmt: skip
CLAUSE_WORDS = ("denial", "intention", "discretion", "condition")
SCHEMA = os.path.join(os.path.dirname(__file__), "rule.schema.json")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class RuleFile(NamedTuple):
    """One rule file: `folder` and `name` (its stem) say what it is, `body` is what it holds.

    `places` gives the 1-based line and column of each key and item, by its path in the body.
    """

    path: str
    folder: str
    name: str
    body: dict[str, Any]
    places: dict[tuple[str | int, ...], tuple[int, int]]


def load_rules(sources: dict[str, bytes]) -> list[RuleFile]:
    """Read rule files: `sources` maps a path ending in folder/name.yaml to its bytes.

    Raises RuleError for the first file that is broken or breaks the schema.
    """
    with open(SCHEMA, encoding="utf-8") as file:
        definitions = json.load(file)["$defs"]
    files = [_read(path, data) for path, data in sorted(sources.items())]
    whole: dict[str, Any] = {}
    for file_read in files:
        _validate(file_read, _whole({"$ref": f"#/$defs/{_definition(file_read)}"}, definitions, whole))
    return files


def folder_and_name(path: str) -> tuple[str, str]:
    """What a rule file is by its path: its folder, and its name without the ending."""
    folder, name = os.path.split(os.path.splitext(path)[0])
    return os.path.basename(folder), name


def fail(file: RuleFile, path: tuple[str | int, ...], what: str) -> RuleError:
    """The error that names the place of `path` in the file, or of its nearest ancestor that has one."""
    while path and path not in file.places:
        path = path[:-1]
    line, column = file.places.get(path, (1, 1))
    return RuleError(f"{file.path}:{line}:{column}: {what}")


def _read(path: str, data: bytes) -> RuleFile:
    places: dict[tuple[str | int, ...], tuple[int, int]] = {}
    loader = None
    try:
        loader = _Loader(data)
        node = loader.get_single_node()
        body: Any = _value(loader, node, (), places) if node is not None else None
    except yaml.MarkedYAMLError as error:
        line, column, what = yaml_said(data, error)
        raise RuleError(f"{path}:{line}:{column}: not YAML: {what}") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise RuleError(f"{path}:1:1: not YAML: {str(error).splitlines()[0]}") from None
    finally:
        if loader is not None:
            loader.dispose()
    return RuleFile(path, *folder_and_name(path), body, places)


def _value(loader: Any, node: Any, path: tuple[str | int, ...], places: dict[Any, tuple[int, int]]) -> object:
    places[path] = (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.MappingNode):
        body: dict[str, object] = {}
        for key_node, value_node in node.value:
            key = str(loader.construct_object(key_node, deep=True))
            if key in body:
                raise yaml.MarkedYAMLError(problem=f"{key!r} stands twice", problem_mark=key_node.start_mark)
            body[key] = _value(loader, value_node, (*path, key), places)
            places[(*path, key)] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        return body
    if isinstance(node, yaml.SequenceNode):
        return [_value(loader, item, (*path, index), places) for index, item in enumerate(node.value)]
    return loader.construct_object(node, deep=True)


def _definition(file: RuleFile) -> str:
    """The name of the schema's definition that the file is held to. Raises RuleError for an unknown folder."""
    if file.folder not in (*FOLDERS, STARTS):
        near = guess_or_list(file.folder, FOLDERS)
        raise RuleError(f"{file.path}:1:1: no check reads the folder {file.folder!r}{near}")
    if file.folder == "words" and file.name in CLAUSE_WORDS:
        return "clauseWords"
    if file.folder == "limits" and isinstance(file.body, dict):
        return "facts" if "check" in file.body else "counted"
    return "kinds_file" if file.folder == "kinds" else file.folder


def _whole(schema: Any, definitions: dict[str, Any], known: dict[str, Any]) -> Any:
    """The schema with what each reference names in its place; no definition refers to itself.

    The library would follow each reference anew at each place of a file, which takes two thirds of its time.
    `known` keeps the definitions that are done.
    """
    if isinstance(schema, list):
        return [_whole(part, definitions, known) for part in schema]
    if not isinstance(schema, dict):
        return schema
    whole = {key: _whole(part, definitions, known) for key, part in schema.items() if key != "$ref"}
    if "$ref" not in schema:
        return whole
    name = schema["$ref"].rpartition("/")[2]
    if name not in known:
        known[name] = _whole(definitions[name], definitions, known)
    return {**known[name], **whole}


def _validate(file: RuleFile, schema: dict[str, Any]) -> None:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import relevance

    errors = list(Draft202012Validator(schema).iter_errors(file.body))
    if errors:
        raise fail(file, *schema_said(max(errors, key=relevance)))
