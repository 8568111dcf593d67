"""Settings: defaults, the configuration file, the command line, and where each value came from."""

from __future__ import annotations

import os

from noticelint.guess import guess, guess_or_list
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

FILE_NAMES = ("noticelint.toml", "pyproject.toml")
_LEVELS = ("error", "warning", "info")


class ConfigError(Exception):
    """A configuration that cannot be used; the message is one line that names file and key."""


class PathRule(NamedTuple):
    """What holds for files that match a pattern (gitignore style, relative to the configuration file).

    `template` is the dialect of their templates, `variables` the types of the variables; of a catalogue, `keys` are
    patterns of the keys that hold notices, and `column` is the column that does.
    """

    path: str
    kind: str
    language: str
    channel: str
    encoding: str
    template: str = ""
    column: str = ""
    keys: tuple[str, ...] = ()
    variables: Mapping[str, str] = {}


class VersionsRule(NamedTuple):
    """Files that are versions of one another: a pattern with {lang}, relative to the configuration file.

    `languages` are those that every notice should have, `source` is the one that the others follow.
    """

    path: str
    languages: tuple[str, ...] = ()
    source: str = ""


class Settings(NamedTuple):
    """Everything that can be configured. `root` is the folder of the configuration file, or the current one."""

    root: str
    select: tuple[str, ...] = ("all",)
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    extensions: tuple[str, ...] = ()
    kind: str = ""
    language: str = ""
    channel: str = ""
    encoding: str = ""
    paths: tuple[PathRule, ...] = ()
    rules: tuple[str, ...] = ()
    severity: Mapping[str, str] = {}
    fail_on: str = "warning"
    ui_language: str = ""
    output_format: str = "text"
    as_of: str = ""
    baseline: str = ""
    versions: tuple[VersionsRule, ...] = ()
    glossary: str = ""


_KINDS = (
    "cancellation", "postponement", "service-change", "price-change", "outage", "fault", "data-breach", "refusal",
    "termination", "promotion", "software-update", "service-reminder", "win-back", "other",
)  # fmt: skip
CHOICES: dict[str, tuple[str, ...]] = {
    "kind": _KINDS,
    "language": ("zh-Hans", "zh-Hant", "th", "en"),
    "channel": ("web", "email", "letter", "sms", "app"),
    "fail-on": (*_LEVELS, "never"),
    "ui-language": ("en", "zh-Hans", "zh-Hant", "th"),
    "output-format": tuple("text concise grouped json jsonl sarif github gitlab junit rdjson markdown html".split()),
    "template": tuple(
        "jinja twig liquid handlebars mustache erb ejs go braze dollar percent brace merge wechat sms-cn none".split()
    ),
    "variable": tuple(
        "date time duration deadline money percent phone email url chat address name number text".split()
    ),
}
_LISTS = ("select", "ignore", "extend-select", "exclude", "extensions", "rules")


def find_config(start: str) -> str | None:
    """The nearest configuration file in `start` or above it; a pyproject.toml counts if it has our table."""
    folder = os.path.abspath(start)
    while True:
        for name in FILE_NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name != "pyproject.toml" or b"[tool.noticelint" in _bytes(path)):
                return path
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def read_config(path: str) -> tuple[Settings, dict[str, str]]:
    """The settings of a configuration file, and for each key it sets where that stands.

    Raises ConfigError for what is not TOML, for unknown keys and for values of the wrong kind.
    """
    table = _table(path)
    values: dict[str, Any] = {}
    for key, value in table.items():
        values[key.replace("-", "_")] = _checked(path, key, value)
    root = os.path.dirname(os.path.abspath(path))
    values["rules"] = tuple(os.path.join(root, folder) for folder in values.get("rules", ()))
    for key in ("baseline", "glossary"):
        if key in values:
            values[key] = os.path.join(root, values[key])
    return Settings(root=root, **values), {key.replace("-", "_"): path for key in table}


def override(settings: Settings, origins: dict[str, str], given: Mapping[str, Any]) -> tuple[Settings, dict[str, str]]:
    """The settings with those given on the command line in their place; None means not given."""
    said = {key: value for key, value in given.items() if value is not None}
    return settings._replace(**said), {**origins, **dict.fromkeys(said, "command line")}


def stated_for(settings: Settings, path: str) -> PathRule:
    """What the configuration says of one file: its own settings first, path by path the last that fits."""
    said = PathRule(path, settings.kind, settings.language, settings.channel, settings.encoding)
    if settings.paths:
        from pathspec import GitIgnoreSpec

        relative = os.path.relpath(os.path.abspath(path), settings.root).replace(os.sep, "/")
        for rule in settings.paths:
            if GitIgnoreSpec.from_lines([rule.path]).match_file(relative):
                named = {key: value for key, value in rule._asdict().items() if value and key != "path"}
                said = said._replace(**named)
    return said


def holds_keys(settings: Settings, path: str) -> bool:
    """Whether the configuration says which strings of a file are notices."""
    said = stated_for(settings, path)
    return bool(said.keys or said.column)


def render_settings(settings: Settings, origins: Mapping[str, str]) -> str:
    """Each setting with its value and where it came from, one a line."""
    lines = []
    for key, value in settings._asdict().items():
        if key == "severity":
            shown = ", ".join(f"{rule}={level}" for rule, level in value.items())
        elif key in ("paths", "versions"):
            shown = "; ".join(
                " ".join(f"{name}={said}" for name, said in rule._asdict().items() if said) for rule in value
            )
        else:
            shown = ", ".join(value) if isinstance(value, tuple) else value
        lines.append(f"{key.replace('_', '-'):15} = {shown or '(not set)':32} # {origins.get(key, 'default')}")
    return "\n".join(lines) + "\n"


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def _table(path: str) -> dict[str, Any]:
    try:
        import tomllib
    except ModuleNotFoundError:  # Python 3.10
        import tomli as tomllib  # type: ignore[no-redef] # the same library by its older name
    try:
        with open(path, "rb") as file:
            data = tomllib.load(file)
    except OSError as error:
        missing = "; noticelint init writes one" if isinstance(error, FileNotFoundError) else ""
        raise ConfigError(f"{path}: {error.strerror}{missing}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not TOML: {error}") from None
    if os.path.basename(path) == "pyproject.toml":
        data = data.get("tool", {}).get("noticelint", {})
    return data


def _checked(path: str, key: str, value: Any) -> Any:
    known = (*CHOICES, *_LISTS, "encoding", "severity", "paths", "baseline", "versions", "glossary")
    if key not in known:
        raise ConfigError(f"{path}: unknown key {key!r}{guess_or_list(key, known)}")
    if key in CHOICES:
        return _choice(path, key, value)
    if key == "encoding":
        return _encoding(path, key, value)
    if key in ("baseline", "glossary"):
        if not isinstance(value, str):
            raise ConfigError(f'{path}: {key} should be the name of a file: {key} = "FILE"')
        return value
    if key == "severity":
        if not isinstance(value, dict):
            raise ConfigError(f'{path}: severity should be a table of rule = level: {{ missing-remedy = "info" }}')
        return {
            rule: _choice(path, f"severity.{rule}", level, known=(*_LEVELS, "off")) for rule, level in value.items()
        }
    if key == "paths":
        return _path_rules(path, value)
    if key == "versions":
        return _versions_rules(path, value)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ConfigError(f'{path}: {key} should be a list of strings: {key} = ["..."]')
    return tuple(value)


def _path_rules(path: str, value: Any) -> tuple[PathRule, ...]:
    if not isinstance(value, list) or not all(
        isinstance(entry, dict) and isinstance(entry.get("path"), str) for entry in value
    ):
        raise ConfigError(f'{path}: paths should be tables, each with a path: [[paths]], below it path = "letters/"')
    rules = []
    for entry in value:
        for key in entry:
            if key not in PathRule._fields:
                raise ConfigError(f"{path}: unknown key {key!r} in paths{guess_or_list(key, PathRule._fields)}")
        chosen = {key: _path_value(path, key, value) for key, value in entry.items() if key != "path"}
        rules.append(PathRule(entry["path"], **{**dict.fromkeys(PathRule._fields[1:5], ""), **chosen}))
    return tuple(rules)


def _versions_rules(path: str, value: Any) -> tuple[VersionsRule, ...]:
    if not isinstance(value, list) or not all(
        isinstance(entry, dict) and "{lang}" in str(entry.get("path", "")) for entry in value
    ):
        raise ConfigError(f"{path}: versions should be tables, each with a path that holds {{lang}}: [[versions]]")
    rules = []
    for entry in value:
        for key in entry:
            if key not in VersionsRule._fields:
                raise ConfigError(f"{path}: unknown key {key!r} in versions{guess(key, VersionsRule._fields)}")
        named = entry.get("languages", [])
        if not isinstance(named, list):
            raise ConfigError(f"{path}: versions.languages should be a list of languages")
        languages = tuple(_choice(path, "versions.languages", one, "language") for one in named)
        source = _choice(path, "versions.source", entry["source"], "language") if "source" in entry else ""
        rules.append(VersionsRule(entry["path"], languages, source))
    return tuple(rules)


def _path_value(path: str, key: str, value: Any) -> Any:
    if key == "encoding":
        return _encoding(path, f"paths.{key}", value)
    if key == "keys":
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise ConfigError(f'{path}: paths.keys should be a list of strings: keys = ["mail.*"]')
        return tuple(value)
    if key == "variables":
        if not isinstance(value, dict):
            raise ConfigError(f'{path}: paths.variables should be a table of name = type: {{ amount = "money" }}')
        return {name: _choice(path, f"paths.variables.{name}", kind, "variable") for name, kind in value.items()}
    if key == "column":
        return str(value)
    return _choice(path, f"paths.{key}", value, key)


def _choice(path: str, key: str, value: Any, of: str = "", known: tuple[str, ...] = ()) -> str:
    known = known or CHOICES[of or key]
    if value not in known:
        raise ConfigError(f"{path}: {key} cannot be {value!r}{guess(str(value), known)}; known: {', '.join(known)}")
    return str(value)


def _encoding(path: str, key: str, value: Any) -> str:
    import codecs

    try:
        codecs.lookup(value)
    except (LookupError, TypeError):
        raise ConfigError(
            f"{path}: {key} cannot be {value!r}: Python knows no such encoding; gb18030, big5 and tis-620 are some"
        ) from None
    return str(value)
