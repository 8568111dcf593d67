"""`noticelint new`: a starting notice of a kind, printed or written to a file."""

from __future__ import annotations

from noticelint.config import CHOICES, Settings
from noticelint.guess import guess_or_list
from noticelint.rulebook.open import rule_folders
from noticelint.start.starts import filled, read_start, start_files, written
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from types import SimpleNamespace

_MARKDOWN = (".md", ".markdown")
_DONE, _FAILED = 0, 2


def new(arguments: SimpleNamespace, settings: Settings) -> tuple[str, int]:
    """What to say, and the exit code: the notice, or where it was written, or what there is, or why not.

    Without `--channel` and a configured one, a Markdown file is written for the web, all else for e-mail.
    """
    folders = rule_folders(settings.rules)
    paths = start_files(folders)
    if not arguments.kind:
        return _listed(folders, list(paths)), _DONE
    if arguments.kind not in paths:
        return f"no starting notice for {arguments.kind!r}{guess_or_list(arguments.kind, paths)}", _FAILED
    if not settings.language:
        return f"in which language? Add --language with one of {', '.join(CHOICES['language'])}", _FAILED
    target = arguments.output or ""
    markdown = target.lower().endswith(_MARKDOWN)
    if target and not (markdown or target.lower().endswith(".txt")):
        return f"{target}: a starting notice is text; name a file that ends in .txt or .md", _FAILED
    start = read_start(folders, arguments.kind, settings.language)
    channel = settings.channel or ("web" if markdown else "email")
    if channel not in start.channels:
        known = ", ".join(start.channels)
        return f"no starting notice of {start.kind} for the channel {channel}; --channel may be {known}", _FAILED
    text = written(start, channel, markdown)
    if arguments.example:
        text = filled(text, start)
    if not target:
        return text, _DONE
    try:
        with open(target, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return f"{target} exists and is left as it is; name another file after -o", _FAILED
    except OSError as error:
        return f"{target}: {error.strerror}", _FAILED
    return f"{target}\nFill in what stands in 〔 〕, then run: noticelint check {target}\n", _DONE


def _listed(folders: list[str], kinds: list[str]) -> str:
    lines = [f"{'kind':18} channels"]
    lines += [f"{kind:18} {', '.join(read_start(folders, kind, 'en').channels)}" for kind in kinds]
    lines += ["", "noticelint new KIND --language en|zh-Hans|zh-Hant|th [--channel C] [-o FILE]"]
    return "\n".join(lines) + "\n"
