"""The command line: the only place that prints and chooses exit codes."""

from __future__ import annotations

import gc
import os
import sys
from types import SimpleNamespace

from noticelint import cache, patterns
from noticelint.config import ConfigError, Settings, find_config, holds_keys, override, read_config
from noticelint.discover import discover
from noticelint.formats.errors import ReadError
from noticelint.judge import Run
from noticelint.lint import UnknownRuleError, lint_bytes, lint_paths, merged, prepare
from noticelint.plain import plain_check
from noticelint.report.result import Result, standing
from noticelint.rulebook.errors import RuleError
from noticelint.rulebook.open import open_rulebook, rule_files, rule_folders
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

CLEAN, FOUND, FAILED = 0, 1, 2
INTERRUPTED = 130  # what shells give for Ctrl-C
_WITH_EVIDENCE = ("json", "jsonl", "html")
_WITH_FIXES = ("json", "jsonl", "sarif", "rdjson")
_LEVELS = {"info": 0, "warning": 1, "error": 2, "never": 3}


def main(argv: list[str] | None = None) -> int:
    """Run one command; 0 clean, 1 findings, 2 something that could not be done, 130 interrupted."""
    argv = sys.argv[1:] if argv is None else argv
    arguments = plain_check(argv) or _parsed(argv)
    if arguments.no_cache:
        cache.turn_off()
    try:
        if arguments.command == "lsp":
            return _serve(arguments)
        settings, origins = _settings(arguments)
        if arguments.command == "check":
            return _watch(arguments, settings) if arguments.watch else _check(arguments, settings)
        from noticelint.commands import COMMANDS

        # Commands make and drop much more than they load.
        gc.enable()
        arguments.say, arguments.ask = _print, _ask
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
    except OSError as error:
        return _fail(f"{error.filename or 'standard output'}: {error.strerror or error}")
    except KeyboardInterrupt:
        return INTERRUPTED


def _parsed(argv: list[str]) -> SimpleNamespace:
    from noticelint.arguments import parser

    command = argv[0] if argv and not argv[0].startswith("-") else ""
    return parser(command).parse_args(argv, SimpleNamespace())


def _settings(arguments: SimpleNamespace) -> tuple[Settings, dict[str, str]]:
    path = arguments.config or (None if arguments.isolated else find_config(os.getcwd()))
    settings, origins = read_config(path) if path else (Settings(root=os.getcwd()), {})
    given = {
        name: getattr(arguments, name, None)
        for name in ("kind", "language", "channel", "encoding", "fail_on", "ui_language", "as_of", "baseline")
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
    outputs = _outputs(arguments, settings)
    run = _run(settings)._replace(evidence=any(name in _WITH_EVIDENCE for name, _ in outputs))
    mending = arguments.fix or arguments.diff or arguments.fix_only
    run = run._replace(tried=mending or arguments.unsafe_fixes or any(name in _WITH_FIXES for name, _ in outputs))
    paths = arguments.paths or ["."]
    named: list[tuple[str, bytes]] = []
    files: list[str] = []
    if "-" in paths:
        named.append((arguments.stdin_filename or "<stdin>", sys.stdin.buffer.read()))
        paths = [path for path in paths if path != "-"]
    if paths:
        # A file whose strings or column are named is a catalogue, whatever its name.
        also = (lambda path: holds_keys(settings, path)) if settings.paths else None
        files = discover(paths, settings.exclude, settings.extensions, also)
        if not files:
            looked = ", ".join(settings.extensions) or "text, Markdown, HTML, mail, Word, catalogues and templates"
            where = ", ".join(paths)
            return _fail(f"no notices found in {where} (looked for {looked}); a file that is named is always checked")
    out, unwritten = sys.stdout, Result((), (), (), {})
    if mending:
        from noticelint.mend.fixing import mend_all

        mended = mend_all(named, _counted(files), run, arguments)
        _print_bytes(mended.output)
        sys.stderr.write(mended.remark)
        if arguments.diff or arguments.fix_only:
            changes = FOUND if arguments.diff and mended.changed else CLEAN
            return FAILED if _failures_told(mended.seen) else changes
        out, named, unwritten = sys.stderr if named else out, mended.named, mended.unwritten
    results = [lint_bytes(name, data, run) for name, data in named]
    whole = result = merged([*results, lint_paths(_counted(files), run), unwritten])
    if arguments.since is not None or settings.baseline or arguments.write_baseline is not None:
        from noticelint.narrow import narrowed

        result, remarks = narrowed(whole, arguments, settings, run)
        sys.stderr.write("".join(f"noticelint: {remark}\n" for remark in remarks))
    for name, path in outputs:
        report = _rendered(name, path, result, whole, run, arguments)
        if not path:
            _print(report, out)
            continue
        try:
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                file.write(report)
        except OSError as error:
            return _fail(f"{path}: {error.strerror}")
    patterns.keep()
    if _failures_told(result):
        return FAILED
    least = _LEVELS[settings.fail_on]
    return FOUND if any(_LEVELS[found.severity] >= least for found in standing(result)) else CLEAN


def _failures_told(result: Result) -> bool:
    """Tell on stderr what could not be done; whether that makes the run fail."""
    if not result.failures and not result.skipped:
        return False
    from noticelint.report.concise import render_failures

    sys.stderr.write(render_failures(result))
    # Nothing read is nothing checked, and no all-clear.
    return bool(result.failures) or not result.notices


def _outputs(arguments: SimpleNamespace, settings: Settings) -> list[tuple[str, str]]:
    """Formats and the files they go to, '' for standard output."""
    if not arguments.output:
        return [(settings.output_format, "")]
    from noticelint.outputs import outputs_of

    return outputs_of(arguments.output, settings.output_format)


def _rendered(name: str, path: str, result: Result, whole: Result, run: Run, arguments: SimpleNamespace) -> str:
    if name != "text":
        from noticelint.outputs import render

        return render(name, result, whole, run)
    from noticelint.report.text import render_text

    on_terminal = sys.stdout.isatty() and not path
    color = arguments.color == "always" or (
        arguments.color == "auto" and on_terminal and not os.environ.get("NO_COLOR")
    )
    width = os.get_terminal_size().columns if on_terminal else 100
    return render_text(
        result, color=color, width=min(width, 120), ui=run.settings.ui_language or None,
        statistics=arguments.statistics, quiet=arguments.quiet, fixes=arguments.unsafe_fixes,
    )  # fmt: skip


def _counted(files: list[str]) -> Iterable[str]:
    if len(files) < 2 or not sys.stderr.isatty():
        return files
    from noticelint.progress import counted

    return counted(files, sys.stderr.write)


def _watch(arguments: SimpleNamespace, settings: Settings) -> int:
    from noticelint.watch import changes

    if "-" in arguments.paths:
        return _fail("--watch cannot watch standard input")
    own = {os.path.abspath(path) for _, path in _outputs(arguments, settings) if path}
    try:
        for _ in changes(arguments.paths or ["."], settings.extensions, own):
            if sys.stdout.isatty():
                sys.stdout.write("\x1b[2J\x1b[3J\x1b[H")
            try:
                _check(arguments, settings)
            except (RuleError, UnknownRuleError, ReadError) as error:
                _fail(str(error))
    except KeyboardInterrupt:
        pass
    return CLEAN


def _serve(arguments: SimpleNamespace) -> int:
    try:
        from noticelint.lsp.server import serve
    except ImportError:
        raise ConfigError("noticelint lsp needs pygls: pip install 'noticelint[lsp]'") from None
    gc.enable()
    serve(arguments.config, arguments.isolated)
    return CLEAN


def _print(text: str, out: TextIO | None = None) -> int:
    # Not print(): a terminal or pipe whose encoding lacks a character must not stop the report.
    out = out or sys.stdout
    if out.encoding.lower().replace("-", "") != "utf8" and hasattr(out, "reconfigure"):
        out.reconfigure(encoding="utf-8")
    out.write(text)
    out.flush()
    return CLEAN


def _print_bytes(data: bytes) -> None:
    """Put bytes of a file on standard output as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _ask(question: str) -> bool | None:
    """The answer to a question, asked on a terminal; None where there is none. No answer is no."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    _print(question)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _fail(message: str) -> int:
    sys.stderr.write(f"noticelint: {message}\n")
    return FAILED
