"""Shell completion: a script made from the command line's own grammar, with the names of rules and kinds."""

from __future__ import annotations

import argparse
import os

from noticelint.arguments import parser
from noticelint.config import CHOICES
from noticelint.rulebook.describe import RULE_FOLDERS
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FILES = ("FILE", "PATH", "[FORMAT:]FILE", "RECORD")


def completion(shell: str, rules: Iterable[str]) -> str:
    """The script for bash, zsh or fish; `rules` are the paths of the rule files.

    shtab writes it, for the shell to keep: completing costs no run of ours.
    """
    import shtab

    names = sorted(
        {os.path.basename(path)[:-5] for path in rules if os.path.basename(os.path.dirname(path)) in RULE_FOLDERS}
    )
    grammar = parser()
    for action in _actions(grammar):
        if action.metavar in _FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined] # where shtab looks for it
        elif action.metavar == "DIR":
            action.complete = shtab.DIR  # type: ignore[attr-defined]
        elif action.metavar == "RULE" and action.dest in ("rule", "rules"):
            action.choices = names
        elif action.metavar == "KIND":
            action.choices = CHOICES["kind"]
    # Of our own parts, only what the grammar says: no argument of ours reaches the script unquoted.
    return shtab.complete(grammar, shell) + "\n"


def _actions(grammar: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in grammar._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in dict.fromkeys(action.choices.values()):
                yield from _actions(command)
        else:
            yield action
