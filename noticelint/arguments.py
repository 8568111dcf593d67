"""The command line's grammar: which commands there are and what each takes."""

from __future__ import annotations

import argparse

from noticelint import __version__
from noticelint.config import CHOICES


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; the command's name is left in `command`."""
    top = argparse.ArgumentParser(
        prog="noticelint",
        description="Reads customer notices in Chinese, Thai and English as a careful compliance reviewer would.",
    )
    top.add_argument("--version", action="version", version=f"noticelint {__version__}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _check(commands.add_parser("check", help="check notices and report findings"))
    rules = commands.add_parser("rules", help="list the rules")
    rules.add_argument("--output-format", choices=("text", "json"), default="text")
    explain = commands.add_parser("explain", help="what a rule asks, why, and by whose guidance")
    explain.add_argument("rule", metavar="RULE")
    config = commands.add_parser("config", help="the settings in force and where each came from")
    evaluate = commands.add_parser("evaluate", help="measure accuracy on labelled notices")
    evaluate.add_argument("folder", metavar="DIR", help="folder of labelled notices (YAML)")
    evaluate.add_argument("--misses", action="store_true", help="show each miss and each false alarm with its text")
    evaluate.add_argument("--output-format", choices=("text", "json"), default="text")
    for command in (rules, explain, config, evaluate):
        _common(command)
    return top


def _check(check: argparse.ArgumentParser) -> None:
    check.add_argument("paths", nargs="*", metavar="PATH", help="files and folders; - for standard input (default: .)")
    check.add_argument("--stdin-filename", metavar="NAME", help="the name of what comes by standard input")
    check.add_argument("--output-format", choices=CHOICES["output-format"], help="default: text")
    check.add_argument("--output", metavar="FILE", help="write the report to FILE instead of standard output")
    for name in ("language", "kind", "channel"):
        check.add_argument(
            f"--{name}", choices=CHOICES[name], metavar=name.upper(), help=f"one of {', '.join(CHOICES[name])}"
        )
    for name, what in (
        ("select", "only these rules, folders or tags"),
        ("ignore", "leave out these"),
        ("extend-select", "add these to those selected"),
        ("exclude", "leave out files and folders that match"),
    ):
        check.add_argument(f"--{name}", action="append", metavar="NAMES", help=f"{what}; separated by commas")
    check.add_argument("--fail-on", choices=CHOICES["fail-on"], help="exit 1 from this severity on (default: warning)")
    check.add_argument("--ui-language", choices=CHOICES["ui-language"], help="of messages (default: the notice's own)")
    check.add_argument("--color", choices=("auto", "always", "never"), default="auto")
    check.add_argument("--quiet", "-q", action="store_true", help="findings only")
    check.add_argument("--statistics", action="store_true", help="count the findings of each rule")
    _common(check)


def _common(command: argparse.ArgumentParser) -> None:
    command.add_argument("--config", metavar="FILE", help="use this configuration file")
    command.add_argument("--isolated", action="store_true", help="use no configuration file")
    command.add_argument("--no-cache", action="store_true", help="neither read nor write the compiled rulebook")
