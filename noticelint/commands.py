"""The commands beside `check`: each gives what to say and the exit code; with 2, what could not be done and why."""

from __future__ import annotations

import os

from noticelint.config import Settings, render_settings
from noticelint.guess import guess, guess_or_list
from noticelint.judge import Run
from noticelint.lint import prepare
from noticelint.rulebook.open import (
    GUIDANCE,
    built_in_rules,
    open_rulebook,
    read_sources,
    rule_files,
    rule_folders,
    rule_sources,
)
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import SimpleNamespace
    from typing import Any

Said = tuple[str, int]
CLEAN, FOUND, FAILED = 0, 1, 2


def _evaluate(arguments: SimpleNamespace, settings: Settings, origins: Mapping[str, str]) -> Said:
    from noticelint.authors.evaluate import evaluate
    from noticelint.report.accuracy import render_accuracy

    if arguments.page:
        return _page(arguments.page)
    if not arguments.folder:
        return "evaluate what? Name a folder of labelled notices", FAILED
    found = evaluate(arguments.folder, _run(settings))
    if not found.notices:
        return f"{arguments.folder}: no labelled notices (YAML) in it", FAILED
    if arguments.record:
        import json
        from datetime import date

        from noticelint.report.accuracy_page import record_of

        day = settings.as_of or date.today().isoformat()
        record = record_of(found, arguments.name or arguments.folder, day, arguments.commit, arguments.note)
        try:
            with open(arguments.record, "a", encoding="utf-8") as file:
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
        except OSError as error:
            return f"{arguments.record}: {error.strerror}", FAILED
    return render_accuracy(found, arguments.output_format, arguments.misses), CLEAN


def _page(path: str) -> Said:
    import json

    from noticelint.report.accuracy_page import render_page

    try:
        with open(path, encoding="utf-8") as file:
            records = [json.loads(line) for line in file]
        return render_page(records), CLEAN
    except (OSError, ValueError, KeyError) as error:
        return f"{path}: {getattr(error, 'strerror', None) or 'holds something else than records of evaluate'}", FAILED


def _rules(arguments: SimpleNamespace, settings: Settings, origins: Mapping[str, str]) -> Said:
    from noticelint.authors.catalogue import render_matrix, render_rules

    render = render_matrix if arguments.matrix else render_rules
    return render(_sources(settings), arguments.output_format), CLEAN


def _explain(arguments: SimpleNamespace, settings: Settings, origins: Mapping[str, str]) -> Said:
    if arguments.kind_of:
        from noticelint.authors.kind_told import tell_kind

        try:
            with open(arguments.kind_of, "rb") as file:
                data = file.read()
        except OSError as error:
            return f"{arguments.kind_of}: {error.strerror}", FAILED
        return tell_kind(arguments.kind_of, data, _run(settings).rulebook, settings), CLEAN
    if not arguments.rule:
        return "explain what? Name a rule, or a file after --kind", FAILED
    from noticelint.authors.catalogue import render_rule

    return render_rule(_sources(settings), arguments.rule), CLEAN


def _trace(arguments: SimpleNamespace, settings: Settings, origins: Mapping[str, str]) -> Said:
    from noticelint.authors.trace import gaps, render_trace, trace

    traced = trace(_sources(settings), _guidance())
    return render_trace(traced, arguments.output_format), FOUND if gaps(traced) else CLEAN


def _guidance() -> dict[str, Any]:
    import yaml

    with open(os.path.join(built_in_rules(), GUIDANCE), encoding="utf-8") as file:
        guidance: dict[str, Any] = yaml.safe_load(file)
    return guidance


def _test(arguments: SimpleNamespace, settings: Settings, origins: Mapping[str, str]) -> Said:
    from noticelint.authors.examples import render_outcomes, run_examples, wrong_ones
    from noticelint.authors.new_rule import blanks
    from noticelint.authors.proof import unproven
    from noticelint.authors.trace import uncited
    from noticelint.rulebook.load import load_rules

    files = load_rules(_sources(settings))
    run = prepare(open_rulebook(_files(settings)), Settings(root=settings.root))
    for rule in arguments.rules:
        if rule not in {known.id for known in run.rulebook.rules}:
            near = guess(rule, [known.id for known in run.rulebook.rules])
            looked = f"looked in {', '.join(settings.rules)}" if settings.rules else "no folder stands under `rules`"
            return f"unknown rule {rule!r}{near or f'; {looked} in the settings, and among the built-in ones'}", FAILED
    wanted = [file for file in files if not arguments.rules or file.name in arguments.rules]
    # What a rule asks for is tried with it.
    asked = {file.body.get("element", "") for file in wanted if file.folder == "required"}
    told = wanted + [file for file in files if file.folder == "elements" and file.name in asked and file not in wanted]
    outcomes = list(run_examples(wanted, run))
    lost, astray = unproven(files, {file.path for file in told}), uncited(told, _guidance())
    right = not lost and not astray and not wrong_ones(outcomes)
    return render_outcomes(outcomes, lost, astray, blanks(told)), CLEAN if right else FOUND


def _new_rule(arguments: SimpleNamespace, settings: Settings, origins: Mapping[str, str]) -> Said:
    import re

    from noticelint.authors.addition import addition
    from noticelint.authors.new_rule import SKELETONS, skeleton
    from noticelint.rulebook.describe import RULE_FOLDERS
    from noticelint.rulebook.load import load_rules

    base = arguments.base or (settings.rules[0] if settings.rules else "house-rules")
    path = os.path.join(base, arguments.folder, f"{arguments.rule}.yaml")
    joint, like = ("_", "breach_found") if arguments.folder == "elements" else ("-", "no-fax")
    if not re.fullmatch(rf"[a-z][a-z0-9]*({joint}[a-z0-9]+)*", arguments.rule):
        return f"{arguments.rule!r} is no name for a rule: small letters and {joint} between, such as {like}", FAILED
    built_in = os.path.join(built_in_rules(), arguments.folder, f"{arguments.rule}.yaml")
    ships = os.path.isfile(built_in)
    if not ships and (arguments.copy or arguments.folder not in SKELETONS):
        names = [name.removesuffix(".yaml") for name in sorted(os.listdir(os.path.dirname(built_in)))]
        near = guess_or_list(arguments.rule, names)
        done = "copy" if arguments.copy else "add to"
        return f"{arguments.folder}/ holds no {arguments.rule!r} to {done}{near}", FAILED
    try:
        source = read_sources([built_in] if ships else [])
        text = skeleton(arguments.folder) if not ships else addition(*load_rules(source))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "xb") as file:
            file.write(source[built_in] if arguments.copy else text.encode())
    except OSError as error:
        return f"{path}: {error.strerror}", FAILED
    said = [path]
    if arguments.copy:
        said.append("A copy of the built-in one, whose place it takes: change it, and compare it when you upgrade.")
    elif ships:
        said.append("It adds to the built-in one: write what is to be added or changed. --copy writes a copy instead.")
    if arguments.folder in RULE_FOLDERS:
        said.append(f"{'Then' if ships else 'Fill it in, then'} run: noticelint test {arguments.rule}")
    if not settings.rules:
        said.append(f'Add rules = ["{base}"] to noticelint.toml so that it counts.')
    return "\n".join(said) + "\n", CLEAN


def _new(arguments: SimpleNamespace, settings: Settings, origins: Mapping[str, str]) -> Said:
    from noticelint.start.new import new

    return new(arguments, settings)


def _init(arguments: SimpleNamespace, settings: Settings, origins: Mapping[str, str]) -> Said:
    from noticelint.start.init import init

    return init(arguments, settings, arguments.say, arguments.ask)


def _completion(arguments: SimpleNamespace, settings: Settings, origins: Mapping[str, str]) -> Said:
    from noticelint.completion import completion

    return completion(arguments.shell, _files(settings)), CLEAN


def _gate(arguments: SimpleNamespace, settings: Settings, origins: Mapping[str, str]) -> Said:
    from noticelint.gate import gate

    return gate(arguments, settings)


def _versions(arguments: SimpleNamespace, settings: Settings, origins: Mapping[str, str]) -> Said:
    from noticelint.discover import discover
    from noticelint.versions.listed import list_versions, render_versions

    paths = discover(arguments.paths or ["."], settings.exclude, settings.extensions)
    listed = list_versions(paths, open_rulebook(_files(settings)), settings)
    text = render_versions(listed, arguments.output_format)
    return text, FOUND if listed.lacking or listed.behind else CLEAN


def _config(arguments: SimpleNamespace, settings: Settings, origins: Mapping[str, str]) -> Said:
    return render_settings(settings, origins), CLEAN


def _files(settings: Settings) -> list[str]:
    return rule_files(rule_folders(settings.rules))


def _sources(settings: Settings) -> dict[str, bytes]:
    return rule_sources(rule_folders(settings.rules))


def _run(settings: Settings) -> Run:
    return prepare(open_rulebook(_files(settings)), settings)


COMMANDS = {
    "rules": _rules, "explain": _explain, "config": _config, "evaluate": _evaluate, "trace": _trace, "test": _test,
    "new-rule": _new_rule, "new": _new, "gate": _gate, "init": _init, "completion": _completion,
    "versions": _versions,
}  # fmt: skip
