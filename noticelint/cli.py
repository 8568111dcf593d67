"""The command line: the only place that prints and chooses exit codes."""

from __future__ import annotations

import gc
import os
import sys
from types import SimpleNamespace

from noticelint import cache
from noticelint.config import ConfigError, Settings, find_config, holds_keys, override, read_config
from noticelint.discover import discover
from noticelint.formats.errors import ReadError
from noticelint.judge import Run
from noticelint.lint import UnknownRuleError, lint_bytes, lint_paths, merged, prepare
from noticelint.plain import plain_check
from noticelint.report.result import Result, standing
from noticelint.rulebook.errors import RuleError
from noticelint.rulebook.open import open_rulebook, rule_files, rule_folders

CLEAN, FOUND, FAILED = 0, 1, 2
_LEVELS = {"info": 0, "warning": 1, "error": 2, "never": 3}


def main(argv: list[str] | None = None) -> int:
    """Run one command; 0 clean, 1 findings, 2 something that could not be done."""
    argv = sys.argv[1:] if argv is None else argv
    arguments = plain_check(argv) or _parsed(argv)
    if arguments.no_cache:
        cache.turn_off()
    try:
        settings, origins = _settings(arguments)
        if arguments.command == "check":
            return _check(arguments, settings)
        from noticelint.commands import COMMANDS

        # Commands make and drop much more than they load.
        gc.enable()
        text, code = COMMANDS[arguments.command](arguments, settings, origins)
        if code == FAILED:
            return _fail(text)
        _print(text)
        return code
    except (ConfigError, RuleError, UnknownRuleError, ReadError) as error:
        return _fail(str(error))
    except BrokenPipeError:
        # The reader of our output has gone (noticelint | head); Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED


def _parsed(argv: list[str]) -> SimpleNamespace:
    from noticelint.arguments import parser

    command = argv[0] if argv and not argv[0].startswith("-") else ""
    return parser(command).parse_args(argv, SimpleNamespace())


def _settings(arguments: SimpleNamespace) -> tuple[Settings, dict[str, str]]:
    path = arguments.config or (None if arguments.isolated else find_config(os.getcwd()))
    settings, origins = read_config(path) if path else (Settings(root=os.getcwd()), {})
    given = {
        name: getattr(arguments, name, None)
        for name in ("kind", "language", "channel", "encoding", "fail_on", "ui_language", "as_of")
    }  # fmt: skip
    if arguments.command == "check":
        given["output_format"] = arguments.output_format
        for name in ("select", "ignore", "extend_select", "exclude"):
            lists = getattr(arguments, name)
            given[name] = (
                tuple(item.strip() for text in lists for item in text.split(",") if item.strip()) if lists else None
            )
    return override(settings, origins, given)


def _run(settings: Settings) -> Run:
    run = prepare(open_rulebook(rule_files(rule_folders(settings.rules))), settings)
    # What is loaded lives as long as the process; the collector, off until here (__main__), need not look at it again.
    gc.freeze()
    gc.enable()
    return run


def _check(arguments: SimpleNamespace, settings: Settings) -> int:
    run = _run(settings)._replace(evidence=settings.output_format == "json")
    paths = arguments.paths or ["."]
    results = []
    if "-" in paths:
        name = arguments.stdin_filename or "<stdin>"
        results.append(lint_bytes(name, sys.stdin.buffer.read(), run))
        paths = [path for path in paths if path != "-"]
    if paths:
        # A file whose strings or column are named is a catalogue, whatever its name.
        also = (lambda path: holds_keys(settings, path)) if settings.paths else None
        files = discover(paths, settings.exclude, settings.extensions, also)
        if not files:
            looked = ", ".join(settings.extensions) or "text, Markdown, HTML, mail, Word, catalogues and templates"
            return _fail(f"no notices found in {', '.join(paths)} (looked for {looked})")
        results.append(lint_paths(files, run))
    result = merged(results)
    report = _rendered(result, arguments, settings)
    if arguments.output:
        try:
            with open(arguments.output, "w", encoding="utf-8") as file:
                file.write(report)
        except OSError as error:
            return _fail(f"{arguments.output}: {error.strerror}")
    else:
        _print(report)
    if result.failures:
        from noticelint.report.concise import render_failures

        sys.stderr.write(render_failures(result))
        return FAILED
    least = _LEVELS[settings.fail_on]
    return FOUND if any(_LEVELS[found.severity] >= least for found in standing(result)) else CLEAN


def _rendered(result: Result, arguments: SimpleNamespace, settings: Settings) -> str:
    if settings.output_format == "json":
        from noticelint.report.as_json import render_json

        return render_json(result)
    if settings.output_format == "concise":
        from noticelint.report.concise import render_concise

        return render_concise(result)
    from noticelint.report.text import render_text

    on_terminal = sys.stdout.isatty() and not arguments.output
    color = arguments.color == "always" or (
        arguments.color == "auto" and on_terminal and not os.environ.get("NO_COLOR")
    )
    width = os.get_terminal_size().columns if on_terminal else 100
    return render_text(
        result, color=color, width=min(width, 120), ui=settings.ui_language or None,
        statistics=arguments.statistics, quiet=arguments.quiet,
    )  # fmt: skip


def _print(text: str) -> int:
    # Not print(): a terminal or pipe whose encoding lacks a character must not stop the report.
    if sys.stdout.encoding.lower().replace("-", "") != "utf8" and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(text)
    sys.stdout.flush()
    return CLEAN


def _fail(message: str) -> int:
    sys.stderr.write(f"noticelint: {message}\n")
    return FAILED
