"""A rule file that adds to the one of its folder and name: both made one, each part with its own place."""

from __future__ import annotations

from noticelint.guess import guess_or_list
from noticelint.rulebook.matrix import by_column, by_kind
from noticelint.rulebook.rule_file import Addition, Path, RuleFile, fail
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

# The key that says so.
EXTENDS = "extends"


def extended(below: RuleFile, above: RuleFile) -> RuleFile:
    """`below` with what `above` adds; each has been held to the schema.

    What is listed stands behind what is listed there, unless it is there already; keys are joined one by one; anything
    else takes the place of what is there. Raises RuleError for a figure that `below` does not have, and for a row of
    the matrix that does not fit its columns.
    """
    if above.folder == "matrix":
        columns = above.body.get("columns", below.body["columns"])
        return by_column(_joined_files(by_kind(below, below.body["columns"]), by_kind(above, columns)))
    figures = below.body.get("numbers", {})
    for name in above.body.get("numbers", {}):
        if name not in figures:
            raise fail(above, ("numbers", name), f"the check has no figure {name!r}{guess_or_list(name, figures)}")
    return _joined_files(below, above)


def _joined_files(below: RuleFile, above: RuleFile) -> RuleFile:
    # Both change while they are gone through.
    above = above._replace(places=dict(above.places))
    merged = below._replace(path=above.path, places=dict(below.places))
    added: list[Addition] = []
    told = {key: value for key, value in above.body.items() if key != EXTENDS}
    body = _joined(below.body, told, (), merged, above, added)
    return merged._replace(body=body, added=(*below.added, *added))


def _joined(old: Any, new: Any, path: Path, merged: RuleFile, above: RuleFile, added: list[Addition]) -> Any:
    """What `old` and `new` make at `path`; their places go into `merged`, what was added into `added`."""
    old, new = _by_scope(old, new, path, merged), _by_scope(new, old, path, above)
    if path[:1] == ("numbers",) and isinstance(new, dict) and not isinstance(old, dict):
        old, merged.places[(*path, "default")] = {"default": old}, merged.places[path]
    if isinstance(old, dict) and isinstance(new, dict) and path[-1:] != ("fix",):
        merged.places[path] = above.places[path]
        joined = dict(old)
        for key, value in new.items():
            if key in old:
                joined[key] = _joined(old[key], value, (*path, key), merged, above, added)
            else:
                joined[key] = value
                _move(value, (*path, key), (*path, key), merged, above)
                added.append(Addition(above.path, (*path, key), None, value))
        return joined
    if isinstance(old, list) and isinstance(new, list):
        merged.places[path] = above.places[path]
        known = set(map(repr, old))
        more = [(index, item) for index, item in enumerate(new) if repr(item) not in known]
        for place, (index, item) in enumerate(more, start=len(old)):
            _move(item, (*path, index), (*path, place), merged, above)
        if more:
            added.append(Addition(above.path, path, None, [item for _, item in more]))
        return old + [item for _, item in more]
    _move(new, path, path, merged, above)
    if new != old:
        added.append(Addition(above.path, path, old, new))
    return new


def _by_scope(one: Any, other: Any, path: Path, file: RuleFile) -> Any:
    """Excuses that are a plain list, by where they are looked for, as `other` has them; anything else as it is."""
    if path[-1:] == ("unless",) and isinstance(one, list) and isinstance(other, dict):
        for index in range(len(one)):
            file.places[(*path, "around", index)] = file.places[(*path, index)]
        file.places[(*path, "around")] = file.places[path]
        return {"around": one}
    return one


def _move(value: Any, source: Path, target: Path, merged: RuleFile, above: RuleFile) -> None:
    """Note for `value`, at `target` in the merged file, and for all that it holds where in `above` it stands."""
    merged.places[target] = above.places[source]
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        _move(each, (*source, key), (*target, key), merged, above)
