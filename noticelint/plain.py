"""The commonest command line, `noticelint check FILE ...`, taken without the parser."""

from __future__ import annotations

from types import SimpleNamespace


def plain_check(argv: list[str]) -> SimpleNamespace | None:
    """The arguments of `check` with nothing but paths, as the parser would give them; None for any other line.

    It is what the hook calls. Importing argparse and building its parsers takes 4 ms of a run of 45; a
    test holds the two alike.
    """
    if argv[:1] != ["check"] or any(argument.startswith("-") for argument in argv):
        return None
    nothing = dict.fromkeys(
        "stdin_filename output_format output language kind channel encoding select ignore extend_select exclude fail_on"
        " ui_language as_of config baseline write_baseline since".split()
    )
    switched_off = dict.fromkeys(
        "quiet statistics isolated no_cache prune watch fix unsafe_fixes diff fix_only".split(), False
    )
    return SimpleNamespace(command="check", paths=argv[1:], color="auto", **nothing, **switched_off)
