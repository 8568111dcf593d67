"""What `noticelint init` proposes: each file as a whole, what of it is new, and what is there already."""

from __future__ import annotations

import os

import yaml

from noticelint.config import ConfigError, find_config, read_config
from noticelint.typed import TYPE_CHECKING, NamedTuple
from noticelint.version import __version__

if TYPE_CHECKING:
    from typing import Any

_CONFIG = "noticelint.toml"
_PYPROJECT = "pyproject.toml"
_HOOKS = ".pre-commit-config.yaml"
_GITHUB = ".github/workflows/noticelint.yml"
_GITLAB = ".gitlab-ci.yml"
_HOOK = f"""\
- repo: local
  hooks:
    - id: noticelint
      name: noticelint
      entry: noticelint check
      language: python
      additional_dependencies: [noticelint=={__version__}]
      pass_filenames: false
      files: ENDINGS
"""
_WORKFLOW = f"""\
name: noticelint
on: [push, pull_request]
permissions:
  contents: read
jobs:
  noticelint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install noticelint=={__version__}
      - run: noticelint check --output-format github
"""
_JOB = f"""\
noticelint:
  image: python:3.12-slim
  script:
    - pip install noticelint=={__version__}
    - noticelint check -o gitlab:gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
"""


class Proposal(NamedTuple):
    """One file: `path` from the root (with /), and a remark in a few words.

    `text` is what would be new, `whole` the file with it; both empty where nothing is proposed. `added_to` says that
    the file is there and keeps what it holds.
    """

    path: str
    remark: str
    text: str = ""
    whole: str = ""
    added_to: bool = False


def propose_config(root: str, left_out: list[str], kinds: list[tuple[str, str]]) -> Proposal:
    """Settings: in pyproject.toml where there is one, else in a file of their own.

    `left_out` are names of files that are no notices, `kinds` the folders of which the kind is known. Raises
    ConfigError for a configuration that is there and broken.
    """
    known = find_config(root)
    if known is not None and os.path.dirname(known) == root:
        read_config(known)
        return Proposal(os.path.basename(known), "holds settings of noticelint, and stays as it is")
    if _read(root, _PYPROJECT) is not None:
        text = _settings("[tool.noticelint]\n", "[[tool.noticelint.paths]]", left_out, kinds)
        proposal = _appended(root, _PYPROJECT, "settings, at its end", text)
        if _is_toml(proposal.whole):
            return proposal
    text = _settings("", "[[paths]]", left_out, kinds)
    return Proposal(_CONFIG, "settings", text, text)


def _settings(head: str, array: str, left_out: list[str], kinds: list[tuple[str, str]]) -> str:
    exclude = ", ".join(f'"{_quoted(name)}"' for name in left_out)
    text = f'{head}# noticelint config shows all settings in force\nfail-on = "warning"\nexclude = [{exclude}]\n'
    return text + "".join(f'\n{array}\npath = "{_quoted(folder)}"\nkind = "{kind}"\n' for folder, kind in kinds)


def _is_toml(text: str) -> bool:
    try:
        import tomllib
    except ModuleNotFoundError:  # Python 3.10
        import tomli as tomllib  # type: ignore[no-redef] # the same library by its older name
    try:
        return bool(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, RecursionError):
        return False


def propose_hook(root: str, endings: list[str]) -> Proposal:
    """The pre-commit hook: run on all notices whenever a file with one of the endings is committed."""
    pattern = f"\\.({'|'.join(endings)})$" if len(endings) > 1 else f"\\.{endings[0]}$"
    hook = _HOOK.replace("ENDINGS", f"'{pattern}'")
    old = _read(root, _HOOKS)
    if old is None:
        text = "repos:\n" + _indented(hook, 2)
        return Proposal(_HOOKS, "a hook for pre-commit", text, text)
    data = _yaml(_HOOKS, old)
    repos = data.get("repos") if isinstance(data, dict) else None
    if "noticelint" in str(repos):
        return Proposal(_HOOKS, "has the hook already")
    by_hand = Proposal(_HOOKS, f"is written in a way that is not added to; add by hand:\n{_indented(hook, 2)}".rstrip())
    if not isinstance(repos, list) or not repos:
        return by_hand
    top: Any = yaml.compose(old, Loader=yaml.SafeLoader)
    keys = top.value
    place = next(number for number, (key, _) in enumerate(keys) if key.value == "repos")
    node = keys[place][1]
    if node.flow_style:
        return by_hand
    lines = old.splitlines(keepends=True)
    at = keys[place + 1][0].start_mark.line if place + 1 < len(keys) else len(lines)
    # What stands before the next key with nothing but a remark belongs to that key.
    while at and (not lines[at - 1].strip() or lines[at - 1].startswith("#")):
        at -= 1
    before = "".join(lines[:at])
    text = _indented(hook, node.start_mark.column)
    end = "\r\n" if "\r\n" in old else "\n"
    whole = before + ("" if before.endswith("\n") else end) + text.replace("\n", end) + "".join(lines[at:])
    if not _reads_as(whole, {**data, "repos": [*repos, *yaml.safe_load(hook)]}):
        return by_hand
    return Proposal(_HOOKS, "one hook more", text, whole, added_to=True)


def propose_ci(root: str, wanted: str | None) -> list[Proposal]:
    """A file for each CI that the repository shows (or that is `wanted`: github, gitlab, none)."""
    config = _read(root, ".git/config") or ""
    shown = {
        "github": os.path.isdir(os.path.join(root, ".github")) or "github.com" in config,
        "gitlab": os.path.isfile(os.path.join(root, _GITLAB)) or "gitlab" in config,
    }
    found = [wanted] if wanted else [name for name, there in shown.items() if there]
    if not found:
        return [Proposal("CI", "none seen; name one with --ci github or --ci gitlab")]
    makers = {"github": _github, "gitlab": _gitlab}
    return [makers[name](root) for name in found if name in makers]


def _github(root: str) -> Proposal:
    folder = os.path.join(root, ".github", "workflows")
    for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else ():
        if "noticelint" in (_read(root, f".github/workflows/{name}") or "") or name == os.path.basename(_GITHUB):
            return Proposal(f".github/workflows/{name}", "runs noticelint, and stays as it is")
    return Proposal(_GITHUB, "a check on each push and pull request", _WORKFLOW, _WORKFLOW)


def _gitlab(root: str) -> Proposal:
    old = _read(root, _GITLAB)
    if old is None:
        return Proposal(_GITLAB, "a check in each pipeline", _JOB, _JOB)
    if "noticelint" in old:
        return Proposal(_GITLAB, "runs noticelint, and stays as it is")
    data = _yaml(_GITLAB, old)
    proposal = _appended(root, _GITLAB, "one job more, at its end", _JOB)
    if not isinstance(data, dict) or not _reads_as(proposal.whole, {**data, **yaml.safe_load(_JOB)}):
        return Proposal(_GITLAB, f"is written in a way that is not added to; add by hand:\n{_JOB}".rstrip())
    return proposal


def _appended(root: str, path: str, remark: str, text: str) -> Proposal:
    old = _read(root, path) or ""
    end = "\r\n" if "\r\n" in old else "\n"
    gap = "" if not old else end if old.endswith("\n") else end * 2
    return Proposal(path, remark, text, old + gap + text.replace("\n", end), added_to=True)


def _read(root: str, path: str) -> str | None:
    """The text of a file as it is, line ends too; None where there is none. Raises ConfigError where it is no text."""
    try:
        with open(os.path.join(root, *path.split("/")), "rb") as file:
            return file.read().decode()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: not UTF-8; nothing was written") from None


class _Loader(yaml.SafeLoader):
    """YAML with tags of its own, such as GitLab's !reference: they are kept as what they stand on."""


def _tagged(loader: Any, suffix: str, node: yaml.Node) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return suffix, loader.construct_scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return suffix, loader.construct_sequence(node, deep=True)
    return suffix, loader.construct_mapping(node, deep=True)


_Loader.add_multi_constructor("!", _tagged)


def _yaml(path: str, text: str) -> Any:
    try:
        return yaml.load(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ConfigError(f"{path}:{line}: not YAML: {error.problem or error.context}; mend it first") from None
    except (yaml.YAMLError, RecursionError, ValueError):
        raise ConfigError(f"{path}: not YAML; mend it first") from None


def _reads_as(text: str, data: object) -> bool:
    try:
        return bool(_yaml("", text) == data)
    except ConfigError:
        return False


def _indented(text: str, columns: int) -> str:
    return "".join(f"{' ' * columns}{line}\n" for line in text.splitlines())


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
