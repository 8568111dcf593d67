"""The library's own door: lint_text, lint_bytes and lint_paths, with the settings as keyword arguments.

Safe to call from threads. A rulebook is opened once in a process for each set of rule folders and kept, so that the
second call costs a few milliseconds a notice; rule files changed later are read by the next process.
"""

from __future__ import annotations

import os
from datetime import date
from threading import Lock
from typing import TypedDict

from noticelint import lint
from noticelint.config import CHOICES, ConfigError, Settings, read_config
from noticelint.discover import discover
from noticelint.guess import guess
from noticelint.judge import Run
from noticelint.report.result import Result
from noticelint.rulebook.open import open_rulebook, rule_files, rule_folders
from noticelint.rulebook.rulebook import Rulebook
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from typing_extensions import Unpack


class Options(TypedDict, total=False):
    """The settings that may be given, each as a keyword argument; what is not given is as on the command line.

    `config` is the path of a configuration file, whose settings the others override; without it none is read, wherever
    one lies. `rules` are folders of rules beside the built-in ones. `severity` maps rules to error, warning, info or
    off. `as_of` is the day on which the notice is read (2026-11-21). `evidence` asks for the words that each element
    rests on, `fixes` that the fix of each finding be tried out.
    """

    language: str
    kind: str
    channel: str
    select: Iterable[str]
    ignore: Iterable[str]
    severity: Mapping[str, str]
    as_of: str | date
    ui_language: str
    rules: Iterable[str]
    config: str | os.PathLike[str] | None
    evidence: bool
    fixes: bool


_CHOSEN = ("language", "kind", "channel", "ui_language")
_LISTS = ("select", "ignore", "rules")
_opened: dict[tuple[str, ...], Rulebook] = {}
_opening = Lock()


def lint_text(text: str, name: str = "notice.txt", **options: Unpack[Options]) -> Result:
    """Check one notice; the ending of `name` tells its format, and the findings bear it as their path.

    Raises ConfigError, UnknownRuleError or RuleError for options, rules or rule files that cannot be used. A text that
    cannot be read as a notice raises nothing: it stands under `failures`.
    """
    run = _run(options)
    # What is text already needs no guess at its encoding; a lone surrogate, which no encoding has, is told as such.
    paths = tuple(rule._replace(encoding="") for rule in run.settings.paths)
    settings = run.settings._replace(encoding="utf-8", paths=paths)
    return lint.lint_bytes(name, text.encode("utf-8", "surrogatepass"), run._replace(settings=settings))


def lint_bytes(data: bytes, name: str = "notice.txt", **options: Unpack[Options]) -> Result:
    """Check one file's bytes, whose encoding is found out; else as lint_text."""
    return lint.lint_bytes(name, data, _run(options))


def lint_paths(paths: Iterable[str | os.PathLike[str]], **options: Unpack[Options]) -> Result:
    """Check files and folders, as `noticelint check` does: .gitignore and the configured `exclude` are respected.

    Raises, besides what lint_text raises, ReadError for a path that does not exist. A file that cannot be read stands
    under `failures`; folders without a notice give an empty result.
    """
    run = _run(options)
    files = discover([os.fspath(path) for path in paths], run.settings.exclude, run.settings.extensions)
    return lint.lint_paths(files, run)


def _run(options: Mapping[str, Any]) -> Run:
    settings = _settings(options)
    folders = tuple(rule_folders(settings.rules))
    with _opening:
        rulebook = _opened.get(folders)
        if rulebook is None:
            rulebook = _opened[folders] = open_rulebook(rule_files(list(folders)))
    run = lint.prepare(rulebook, settings)
    return run._replace(evidence=bool(options.get("evidence", False)), tried=bool(options.get("fixes", False)))


def _settings(options: Mapping[str, Any]) -> Settings:
    unknown = sorted(set(options) - set(Options.__annotations__))
    if unknown:
        raise TypeError(f"unknown option {unknown[0]!r}; there are {', '.join(Options.__annotations__)}")
    config = options.get("config")
    settings = read_config(os.fspath(config))[0] if config is not None else Settings(root=os.getcwd())
    said: dict[str, Any] = {
        key: _one_of(key, options[key], CHOICES[key.replace("_", "-")]) for key in _CHOSEN if options.get(key)
    }
    for key in _LISTS:
        if options.get(key) is not None:
            # A string is a list of its letters to Python, and never meant as one.
            if isinstance(options[key], str):
                raise TypeError(f"{key} is a list of strings: {key}=[{options[key]!r}]")
            said[key] = tuple(map(os.fspath, options[key]))
    if options.get("severity") is not None:
        levels = ("error", "warning", "info", "off")
        given: Mapping[str, str] = options["severity"]
        said["severity"] = {rule: _one_of(f"severity of {rule}", level, levels) for rule, level in given.items()}
    if options.get("as_of"):
        try:
            said["as_of"] = date.fromisoformat(str(options["as_of"])).isoformat()
        except ValueError:
            raise ConfigError(f"as_of should be a day like 2026-11-21, not {options['as_of']!r}") from None
    return settings._replace(**said)


def _one_of(key: str, value: str, known: tuple[str, ...]) -> str:
    if value not in known:
        raise ConfigError(f"{key} cannot be {value!r}{guess(str(value), known)}; known: {', '.join(known)}")
    return value
