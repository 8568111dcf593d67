"""What judges an open document: settings found upwards from it, and rules, read anew when their files change."""

from __future__ import annotations

import os

from noticelint.config import Settings, find_config, read_config
from noticelint.judge import Run
from noticelint.lint import prepare
from noticelint.rulebook.open import open_rulebook, rule_files, rule_folders
from noticelint.rulebook.rulebook import Rulebook
from noticelint.typed import NamedTuple

_Files = tuple[tuple[str, int, int], ...]
# Rulebooks that are kept open: those of rule files as they were before a change are of no more use.
_MOST = 4


class Runs(NamedTuple):
    """The runs that are open. `config` is the one configuration file to use, None to find each document's own.

    `isolated` says that none is used. `known` maps a configuration file ('' for none) to its run and the settings that
    it was made of, `rulebooks` the state of rule files to what was made of them.
    """

    config: str | None
    isolated: bool
    known: dict[str, tuple[Settings, Run]]
    rulebooks: dict[_Files, Rulebook]


def config_of(runs: Runs, path: str) -> str:
    """The configuration file that holds for the document at `path`, '' for none."""
    if runs.config or runs.isolated:
        return runs.config or ""
    return find_config(os.path.dirname(path)) or ""


def run_for(runs: Runs, path: str, root: str) -> Run:
    """The run that judges the document at `path`; `root` is its folder of work where no configuration gives one.

    Raises ConfigError, RuleError or UnknownRuleError for settings or rules that cannot be used, OSError for a file
    that is gone.
    """
    config = config_of(runs, path)
    settings = read_config(config)[0] if config else Settings(root=root)
    files = rule_files(rule_folders(settings.rules))
    seen = tuple(map(_seen, files))
    rulebook = runs.rulebooks.get(seen)
    if rulebook is None:
        if len(runs.rulebooks) >= _MOST:
            runs.rulebooks.clear()
        rulebook = runs.rulebooks[seen] = open_rulebook(files)
    made_of, run = runs.known.get(config, (None, None))
    if run is None or run.rulebook is not rulebook or made_of != settings._replace(root=""):
        run = prepare(rulebook, settings)._replace(evidence=False)
        runs.known[config] = settings._replace(root=""), run
    return run._replace(settings=settings)


def _seen(path: str) -> tuple[str, int, int]:
    seen = os.stat(path)
    return path, seen.st_size, seen.st_mtime_ns
