"""Rule files read and checked: YAML with places, against the schema, one error naming the file."""

from __future__ import annotations

import json
import os
from functools import cache, lru_cache
from typing import Any

import yaml

from noticelint.guess import guess, guess_or_list
from noticelint.rulebook.errors import RuleError
from noticelint.rulebook.extend import EXTENDS, extended
from noticelint.rulebook.open import STARTS
from noticelint.rulebook.rule_file import Path, RuleFile, fail
from noticelint.rulebook.said import schema_said, yaml_said

FOLDERS = (
    "words", "elements", "kinds", "matrix", "required", "together", "wording", "limits", "facts", "files", "versions",
    "comments",
)  # fmt: skip
CLAUSE_WORDS = ("denial", "intention", "discretion", "condition")
SCHEMA = os.path.join(os.path.dirname(__file__), "rule.schema.json")
# Files that are kept as they were read: the built-in ones and as many again. Nobody changes what is kept.
_FILES = 400
# The definitions of the schema, and those that have each reference's own words in its place.
_Schemas = tuple[dict[str, Any], dict[str, Any]]
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_rules(sources: dict[str, bytes]) -> list[RuleFile]:
    """Read rule files: `sources` maps a path ending in folder/name.yaml to its bytes.

    Of files with one folder and name the last takes the place of those before it, or adds to them where it says so.
    Raises RuleError for the first file that is broken or breaks the schema.
    """
    stacks: dict[tuple[str, str], list[str]] = {}
    for path in sources:
        stacks.setdefault(folder_and_name(path), []).append(path)
    return [_in_force(paths, sources) for paths in stacks.values()]


@cache
def _schemas() -> _Schemas:
    with open(SCHEMA, encoding="utf-8") as file:
        return json.load(file)["$defs"], {}


def folder_and_name(path: str) -> tuple[str, str]:
    """What a rule file is by its path: its folder, and its name without the ending."""
    folder, name = os.path.split(os.path.splitext(path)[0])
    return os.path.basename(folder), name


def _in_force(paths: list[str], sources: dict[str, bytes]) -> RuleFile:
    """What the files at `paths`, of one folder and name, make: the last, with those before it that it adds to."""
    read = [_read(paths[-1], sources[paths[-1]])]
    for path in reversed(paths[:-1]):
        if not _adds(read[-1]):
            break
        read.append(_read(path, sources[path]))
    *adding, file = read
    if _adds(file):
        near = _near(file, [folder_and_name(path) for path in sources if path != file.path])
        raise fail(file, (EXTENDS,), f"there is no {file.folder}/{file.name} that this could add to{near}")
    file = _held(file.path, sources[file.path], len(paths) > 1)
    for above in reversed(adding):
        _validate(above, False, _definition(file))
        file = extended(file, above)
        _validate(file)
    return file


@lru_cache(_FILES)
def _held(path: str, data: bytes, beneath: bool) -> RuleFile:
    """The file as it stands by itself, held to its definition."""
    file = _read(path, data)
    _validate(file, beneath)
    return file


def _near(file: RuleFile, known: list[tuple[str, str]]) -> str:
    """What was meant by a file's folder and name: the name in another folder, or one that is close."""
    folders = [folder for folder, name in known if name == file.name]
    if folders:
        return f"; there is {folders[0]}/{file.name}"
    return guess(file.name, [name for folder, name in known if folder == file.folder])


def _adds(file: RuleFile) -> bool:
    return isinstance(file.body, dict) and EXTENDS in file.body and file.folder != STARTS


@lru_cache(_FILES)
def _read(path: str, data: bytes) -> RuleFile:
    places: dict[Path, tuple[int, int]] = {}
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
    return RuleFile(path, *folder_and_name(path), body, {at: (path, *place) for at, place in places.items()})


def _value(loader: Any, node: Any, path: Path, places: dict[Path, tuple[int, int]]) -> object:
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


def _validate(file: RuleFile, beneath: bool = False, definition: str = "") -> None:
    """Raise RuleError where the file breaks its definition. `beneath`: it takes the place of another."""
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import relevance

    schema = _whole({"$ref": f"#/$defs/{definition or _definition(file)}"}, *_schemas())
    errors = list(Draft202012Validator(schema).iter_errors(file.body))
    if errors:
        error = max(errors, key=relevance)
        path, what = schema_said(error)
        raise fail(file, path, what + (_lacking(file, path, beneath) if error.validator == "required" else ""))


def _lacking(file: RuleFile, path: Path, beneath: bool) -> str:
    """What to do where keys are missing: something that was to be added to is taken for a whole."""
    if beneath and not path:
        return f"; to add to the built-in {file.folder}/{file.name}, begin with {EXTENDS}: built-in"
    new = {one.at for one in file.added if one.was is None}
    if path not in new or path[:-1] != ("groups",):
        return ""
    known = [name for name in file.body["groups"] if ("groups", name) not in new]
    return f", which a new group needs{guess_or_list(str(path[-1]), known)}"
