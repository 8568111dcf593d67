"""`noticelint init`: what a repository holds, what is proposed for it, and the asking before anything is written."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable

from noticelint.config import Settings
from noticelint.discover import discover
from noticelint.judge import Run
from noticelint.lint import lint_bytes, prepare
from noticelint.rulebook.open import open_rulebook, rule_files, rule_folders
from noticelint.start.init_files import Proposal, propose_ci, propose_config, propose_hook
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import SimpleNamespace

# Looked at to tell what there is; more would not change what is proposed.
_LOOKED_AT = 500
_NO_NOTICES = (
    "readme", "changelog", "changes", "history", "contributing", "license", "licence", "code_of_conduct", "security",
    "authors", "requirements", "requirements-dev", "notice", "copying", "todo", "claude", "agents",
)  # fmt: skip
_DONE, _FAILED = 0, 2
Ask = Callable[[str], "bool | None"]


class Found(NamedTuple):
    """What lies in a folder: paths from it (with /), and for those of a kind that was recognised, language and kind."""

    notices: dict[str, tuple[str, str]]
    unclear: tuple[str, ...]
    more: int


def init(arguments: SimpleNamespace, settings: Settings, say: Callable[[str], object], ask: Ask) -> tuple[str, int]:
    """What to say last, and the exit code.

    `say` shows a text; `ask` shows a question and gives the answer, None where there is nobody to ask. What is
    there stays: a file is only added, or added to.
    """
    root = _root(os.getcwd())
    found = look(root, prepare(open_rulebook(rule_files(rule_folders(settings.rules))), Settings(root=root)))
    say(_told(root, found))
    endings = sorted({os.path.splitext(path)[1][1:].lower() for path in found.notices} or {"txt", "md"})
    proposals = [
        propose_config(root, _left_out(found), _kinds(found)),
        propose_hook(root, endings),
        *propose_ci(root, arguments.ci),
    ]
    wanted = [one for one in proposals if one.text]
    say("".join(f"{one.path}: {one.remark}\n" for one in proposals if not one.text))
    if not wanted:
        return "Nothing to do. Check the notices: noticelint check\n", _DONE
    for one in wanted:
        say(f"\n--- {one.path}: {one.remark}\n{one.text}")
    say("\n")
    return _write_all(root, wanted, (lambda question: True) if arguments.yes else ask)


def look(root: str, run: Run) -> Found:
    """The notices below a folder, by a quick look at the first few hundred files that may hold some."""
    files = discover([root], ())
    bare = run._replace(rules=(), evidence=False)
    notices: dict[str, tuple[str, str]] = {}
    unclear = []
    for path in files[:_LOOKED_AT]:
        short = os.path.relpath(path, root).replace(os.sep, "/")
        try:
            with open(path, "rb") as file:
                seen = lint_bytes(path, file.read(), bare).notices
        except OSError:
            seen = ()
        known = [notice for notice in seen if notice.kind != "unknown"]
        if known and not _is_none(short):
            notices[short] = known[0].language, known[0].kind
        else:
            unclear.append(short)
    return Found(notices, tuple(unclear), max(len(files) - _LOOKED_AT, 0))


def _root(folder: str) -> str:
    """The top of the git repository that holds a folder, else the folder itself."""
    above = folder
    while not os.path.lexists(os.path.join(above, ".git")):
        if os.path.dirname(above) == above:
            return folder
        above = os.path.dirname(above)
    return above


def _is_none(path: str) -> bool:
    """Whether a file is, by its name, one of those that every repository has."""
    return os.path.splitext(os.path.basename(path))[0].lower() in _NO_NOTICES


def _left_out(found: Found) -> list[str]:
    return sorted({os.path.basename(path) for path in found.unclear if _is_none(path)})


def _kinds(found: Found) -> list[tuple[str, str]]:
    """The folders that are named for a kind and whose notices are all of it, three or more, none in folders below."""
    by_folder: dict[str, list[str]] = {}
    for path, (_, kind) in found.notices.items():
        by_folder.setdefault(os.path.dirname(path), []).append(kind)
    return [
        (f"/{folder}/", kinds[0])
        for folder, kinds in sorted(by_folder.items())
        if len(kinds) > 2 and len(set(kinds)) == 1 and _bare(kinds[0]) in _bare(os.path.basename(folder))
        and not any(other.startswith(f"{folder}/") for other in by_folder)
    ]  # fmt: skip


def _bare(name: str) -> str:
    return name.lower().replace("-", "").replace("_", "").replace(" ", "")


def _told(root: str, found: Found) -> str:
    lines = [f"{root}: {_counted(len(found.notices), 'notice')} recognised"]
    if found.notices:
        lines.append(f"  languages: {_tally(language for language, _ in found.notices.values())}")
        lines.append(f"  kinds: {_tally(kind for _, kind in found.notices.values())}")
    others = [path for path in found.unclear if not _is_none(path)]
    if others:
        shown = ", ".join(others[:5]) + (", ..." if len(others) > 5 else "")
        lines.append(f"  {_counted(len(others), 'file')} of no recognised kind: {shown}")
    if found.more:
        lines.append(f"  {_counted(found.more, 'further file')} not looked at")
    return "\n".join(lines) + "\n"


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _tally(words: Iterable[str]) -> str:
    return ", ".join(
        f"{word} {count}" for word, count in sorted(Counter(words).items(), key=lambda one: (-one[1], one))
    )


def _write_all(root: str, wanted: list[Proposal], ask: Ask) -> tuple[str, int]:
    done = []
    for one in wanted:
        answer = ask(f"{one.path}: {'add this to it' if one.added_to else 'write it'}? [y/N] ")
        if answer is None:
            return "nothing was written: no terminal to ask on; to write all of it, noticelint init --yes", _FAILED
        if not answer:
            continue
        path = os.path.join(root, *one.path.split("/"))
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            # Bytes, so that line ends stay as they are; a new file must still be new.
            with open(path, "wb" if one.added_to else "xb") as file:
                file.write(one.whole.encode())
        except OSError as error:
            return f"{one.path}: {error.strerror}", _FAILED
        done.append(one.path)
    if not done:
        return "Nothing was written.\n", _DONE
    hook = " Then install the hook: pre-commit install" if ".pre-commit-config.yaml" in done else ""
    return f"Written: {', '.join(done)}\nCheck the notices: noticelint check.{hook}\n", _DONE
