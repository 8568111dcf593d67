"""The command line's grammar: which commands there are and what each takes."""

from __future__ import annotations

import argparse

from noticelint.config import CHOICES
from noticelint.version import __version__


def parser(command: str = "") -> argparse.ArgumentParser:
    """The parser of the whole command line; the command's name is left in `command`.

    With `command`, only that command's own arguments are filled in: building the others costs a
    tenth of a run on one notice.
    """
    top = argparse.ArgumentParser(
        prog="noticelint",
        description="Reads customer notices in Chinese, Thai and English as a careful compliance reviewer would.",
        epilog="Exit code 0: clean; 1: findings; 2: something could not be done. More: noticelint COMMAND --help",
        formatter_class=_Formatter,
    )
    top.add_argument("--version", action="version", version=f"noticelint {__version__}")
    # Without `prog`, argparse would format a usage line to name the commands' parsers.
    commands = top.add_subparsers(prog="noticelint", dest="command", required=True, metavar="COMMAND")
    for name, (summary, fill) in _COMMANDS.items():
        if command in ("", name):
            examples = _EXAMPLES.get(name, ())
            epilog = (
                "\n".join(("examples:", *(f"  noticelint {name} {line}" for line in examples))) if examples else None
            )
            told = f"{summary[0].upper()}{summary[1:]}."
            fill(commands.add_parser(name, help=summary, description=told, epilog=epilog, formatter_class=_Formatter))
        else:
            commands.add_parser(name, help=summary, formatter_class=_Formatter, add_help=False)
    return top


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """A width of its own: asking the terminal imports a module, even where no help is printed."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30, width=100)


def _check(check: argparse.ArgumentParser) -> None:
    check.usage = "noticelint check [OPTIONS] [PATH ...]"
    check.add_argument("paths", nargs="*", metavar="PATH", help="files and folders; - for standard input (default: .)")
    notices = check.add_argument_group("what the notices are, where their front matter does not say so")
    for name in ("language", "kind", "channel"):
        notices.add_argument(
            f"--{name}", choices=CHOICES[name], metavar=name.upper(), help=f"one of {', '.join(CHOICES[name])}"
        )
    notices.add_argument("--encoding", metavar="NAME", help="of the files (default: found out)")
    notices.add_argument("--stdin-filename", metavar="NAME", help="the name of what comes by standard input")
    rules = check.add_argument_group("what is checked")
    for name, what in (
        ("select", "only these rules, folders or tags"),
        ("ignore", "leave out these"),
        ("extend-select", "add these to those selected"),
        ("exclude", "leave out files and folders that match"),
    ):
        rules.add_argument(f"--{name}", action="append", metavar="NAMES", help=f"{what}; separated by commas")
    rules.add_argument(
        "--as-of", metavar="DATE", type=_day, help="the day on which it is read, 2026-11-21 (default: today)"
    )
    counts = check.add_argument_group("what counts")
    counts.add_argument("--fail-on", choices=CHOICES["fail-on"], help="exit 1 from this severity on (default: warning)")
    counts.add_argument("--baseline", metavar="FILE", help="findings that FILE lists are accepted; new ones are told")
    counts.add_argument(
        "--write-baseline", metavar="FILE", nargs="?", const="", help="list today's findings in FILE, and accept them"
    )
    counts.add_argument("--prune", action="store_true", help="take entries that no longer apply out of the baseline")
    counts.add_argument("--since", metavar="REV", help="only findings on lines changed since a git revision")
    mending = check.add_argument_group("mending")
    mending.add_argument("--fix", action="store_true", help="mend what can be mended without changing the meaning")
    mending.add_argument(
        "--unsafe-fixes", action="store_true", help="with --fix, mend what may change the meaning too; alone, show it"
    )
    mending.add_argument("--diff", action="store_true", help="write nothing, and show what --fix would change")
    mending.add_argument("--fix-only", action="store_true", help="mend, and report nothing of what remains")
    report = check.add_argument_group("the report")
    report.add_argument(
        "--output-format", choices=CHOICES["output-format"], metavar="FORMAT",
        help=f"one of {', '.join(CHOICES['output-format'])} (default: text)",
    )  # fmt: skip
    report.add_argument(
        "-o", "--output", metavar="[FORMAT:]FILE", action="append",
        help="write the report to FILE instead of standard output; with FORMAT:, a further report beside it",
    )  # fmt: skip
    report.add_argument("--ui-language", choices=CHOICES["ui-language"], help="of messages (default: the notice's own)")
    report.add_argument("--color", choices=("auto", "always", "never"), default="auto")
    report.add_argument("--quiet", "-q", action="store_true", help="findings only")
    report.add_argument("--statistics", action="store_true", help="count the findings of each rule")
    report.add_argument("--watch", action="store_true", help="check again whenever a file changes")
    _common(check)


def _day(text: str) -> str:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a day like 2026-11-21: {text}") from None


def _rules(rules: argparse.ArgumentParser) -> None:
    rules.add_argument("--matrix", action="store_true", help="what each kind of notice must hold")
    rules.add_argument("--output-format", choices=("text", "json", "markdown"), default="text")
    _common(rules)


def _explain(explain: argparse.ArgumentParser) -> None:
    explain.add_argument("rule", metavar="RULE", nargs="?")
    explain.add_argument(
        "--kind", dest="kind_of", metavar="FILE", help="what kind of notice FILE was taken for, and by which words"
    )
    _common(explain)


def _evaluate(evaluate: argparse.ArgumentParser) -> None:
    evaluate.add_argument("folder", metavar="DIR", nargs="?", help="folder of labelled notices (YAML)")
    evaluate.add_argument("--record", metavar="FILE", help="add the figures to FILE, a line of JSON each time")
    evaluate.add_argument("--name", default="", help="what the record is called: batch 2, first look")
    evaluate.add_argument("--commit", default="", help="the commit that was measured, for the record")
    evaluate.add_argument("--note", default="", help="what there is to say of it, for the record")
    evaluate.add_argument("--page", metavar="FILE", help="print the page that the records in FILE make")
    evaluate.add_argument("--misses", action="store_true", help="show each miss and each false alarm with its text")
    evaluate.add_argument("--output-format", choices=("text", "json"), default="text")
    _common(evaluate)


def _test(test: argparse.ArgumentParser) -> None:
    test.add_argument("rules", nargs="*", metavar="RULE", help="only these rules (default: all, house rules too)")
    _common(test)


_RULE_FOLDERS = (
    "wording", "required", "elements", "kinds", "words", "matrix", "together", "limits", "facts", "files", "versions",
)  # fmt: skip


def _new_rule(new: argparse.ArgumentParser) -> None:
    new.add_argument("rule", metavar="RULE", help="the rule's name, such as no-fax; a built-in one's adds to it")
    new.add_argument(
        "--folder", choices=_RULE_FOLDERS, default="wording", metavar="FOLDER",
        help="default: wording; the name of a built-in file, in any folder, makes a file that adds to it",
    )  # fmt: skip
    new.add_argument("--copy", action="store_true", help="write a full copy, which replaces the built-in file")
    new.add_argument(
        "--in", dest="base", metavar="DIR", help="house rules folder (default: the first configured, else house-rules)"
    )
    _common(new)


def _new(new: argparse.ArgumentParser) -> None:
    new.add_argument(
        "kind", metavar="KIND", nargs="?", help="cancellation, outage ...; without it, lists what there is"
    )
    new.add_argument("--language", choices=CHOICES["language"], help="of the notice")
    new.add_argument("--channel", choices=CHOICES["channel"], help="default: email, for a Markdown file web")
    new.add_argument("-o", "--output", metavar="FILE", help="write it to FILE (.txt or .md), which must not exist yet")
    new.add_argument("--example", action="store_true", help="with the blanks filled in, to see how it reads")
    _common(new)


def _gate(gate: argparse.ArgumentParser) -> None:
    gate.add_argument("file", metavar="FILE", help="the notice, as it is about to be sent")
    gate.add_argument(
        "--record", metavar="RECORD", help="write what was looked at, found and accepted to RECORD (JSON)"
    )
    gate.add_argument("--verify", metavar="RECORD", help="only say whether FILE is still what RECORD holds")
    for name in ("language", "kind", "channel"):
        gate.add_argument(f"--{name}", choices=CHOICES[name], metavar=name.upper())
    gate.add_argument("--as-of", metavar="DATE", type=_day, help="the day on which it is sent (default: today)")
    gate.add_argument("--ui-language", choices=CHOICES["ui-language"], help="of messages (default: the notice's own)")
    _common(gate)


def _versions(versions: argparse.ArgumentParser) -> None:
    versions.add_argument("paths", nargs="*", metavar="PATH", help="files and folders (default: .)")
    versions.add_argument("--output-format", choices=("text", "json"), default="text")
    _common(versions)


def _init(init: argparse.ArgumentParser) -> None:
    init.add_argument("--yes", "-y", action="store_true", help="write all that is proposed, without asking")
    init.add_argument("--ci", choices=("github", "gitlab", "none"), help="default: what the repository shows")
    _common(init)


def _trace(trace: argparse.ArgumentParser) -> None:
    trace.add_argument("--output-format", choices=("text", "json"), default="text")
    _common(trace)


def _completion(completion: argparse.ArgumentParser) -> None:
    completion.add_argument("shell", choices=("bash", "zsh", "fish"))
    _common(completion)


def _lsp(lsp: argparse.ArgumentParser) -> None:
    lsp.add_argument("--stdio", action="store_true", help="what it does anyway; some editors add it")
    _common(lsp)


def _common(command: argparse.ArgumentParser) -> None:
    settings = command.add_argument_group("settings")
    settings.add_argument("--config", metavar="FILE", help="use this file (default: the nearest noticelint.toml)")
    settings.add_argument("--isolated", action="store_true", help="use no configuration file")
    settings.add_argument("--no-cache", action="store_true", help="neither read nor write the compiled rulebook")


_COMMANDS = {
    "check": ("check notices and report what they lack, and what should not be said", _check),
    "init": ("set a repository up: settings, hook and CI, each shown before it is written", _init),
    "gate": ("the last look before sending: strict, with a record", _gate),
    "new": ("start a notice from a text that holds what its kind needs", _new),
    "versions": ("list notices in several languages: what is missing, what was left behind", _versions),
    "rules": ("list the rules", _rules),
    "explain": ("what a rule asks, why, and by whose guidance", _explain),
    "trace": ("which rule serves which statement of the guidance", _trace),
    "test": ("run the examples of rules, and look for phrases that cannot be found", _test),
    "new-rule": ("write the skeleton of a house rule", _new_rule),
    "config": ("the settings in force and where each came from", _common),
    "completion": ("print what completes commands and options in a shell", _completion),
    "lsp": ("serve an editor: findings as one types, and what to do about them", _lsp),
    "evaluate": ("measure accuracy on labelled notices", _evaluate),
}
# One line each, as they would be typed behind `noticelint COMMAND`.
_EXAMPLES = {
    "check": (
        "letters/                                   all notices below a folder",
        "draft.md --kind refusal --ui-language en   one notice, its kind said, messages in English",
        "--as-of 2026-12-24 --select facts          what will be stale or contradicts itself on Christmas Eve",
        "-o sarif:findings.sarif -o html:page.html  the report, and two more for machines and people",
    ),
    "new": (
        "                                             what kinds there are, and for which channels",
        "outage --language th --channel sms           a text message in Thai",
        "price-change --language en -o price.md       a new file, to be filled in",
        "price-change --language zh-Hant --example    as it may read once filled in",
    ),
    "gate": (
        "letter.txt --record letter.json  is it fit to be sent? What was looked at is recorded",
        "letter.txt --verify letter.json  is it still the letter that was looked at?",
    ),
    "init": (
        "                    show what is proposed, and ask before each file is written",
        "--yes --ci gitlab   write all of it, with a job for GitLab",
    ),
    "explain": (
        "missing-remedy     the rule, its reason, its guidance and examples",
        "--kind draft.txt   which words made the notice a cancellation",
    ),
    "rules": ("--matrix   what each kind of notice must hold",),
    "new-rule": (
        "no-fax --folder wording     writes house-rules/wording/no-fax.yaml",
        "contact --folder elements   a file that adds to the built-in element",
    ),
    "test": ("no-fax   the examples of one rule",),
    "completion": (
        "bash > ~/.local/share/bash-completion/completions/noticelint",
        "zsh > ~/.zfunc/_noticelint      with fpath+=~/.zfunc before compinit in ~/.zshrc",
        "fish > ~/.config/fish/completions/noticelint.fish",
    ),
}
