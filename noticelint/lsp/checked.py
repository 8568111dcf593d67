"""One open document checked as it stands in its editor, saved or not."""

from __future__ import annotations

import os

from noticelint.baseline import apply_baseline, read_baseline
from noticelint.config import ConfigError, Settings, holds_keys
from noticelint.discover import excludes
from noticelint.formats.errors import ReadError
from noticelint.formats.known import format_of
from noticelint.judge import Run
from noticelint.lint import UnknownRuleError, lint_beside
from noticelint.lsp.beside import versions_beside
from noticelint.lsp.places import Text, text_of
from noticelint.lsp.runs import Runs, config_of, run_for
from noticelint.report.result import Result
from noticelint.rulebook.errors import RuleError
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_NOTHING = Result((), (), (), {})
# What editors call the languages of texts whose name does not tell their format.
_ENDINGS = {
    "markdown": ".md", "html": ".html", "restructuredtext": ".rst", "rst": ".rst", "plaintext": ".txt", "text": ".txt",
}  # fmt: skip


class Document(NamedTuple):
    """A document as its editor has it: `units` counts what characters take in the editor's own unit.

    `root` is the folder of work, which settings hold from where no configuration says otherwise; `opened` are all
    open documents by path, as they stand in the editor.
    """

    uri: str
    version: int | None
    path: str
    language: str
    source: str
    root: str
    units: Callable[[str], int]
    opened: Mapping[str, str]


class Checked(NamedTuple):
    """A document checked under the name `path`, which tells its format, with the settings of the file `config`.

    `trouble` is why it could not be checked. `beside` are the files that may hold its other language versions.
    """

    document: Document
    path: str
    text: Text
    result: Result
    run: Run | None
    config: str
    trouble: str = ""
    beside: tuple[str, ...] = ()


def check(runs: Runs, document: Document) -> Checked:
    """Check a document with the settings and rules that hold for it now; whatever goes wrong stands in the result."""
    text = text_of(document.source, document.units)
    config = ""
    try:
        config = config_of(runs, document.path)
        run = run_for(runs, document.path, document.root)
        path = _named(document, run.settings)
        checked = Checked(document, path, text, _NOTHING, run, config)
        if not text.source.strip() or not _wanted(path, run.settings):
            return checked
        beside = versions_beside(path, document.opened, run)
        others = [(one, data) for one in beside if (data := _data_at(one, document.opened)) is not None]
        result = lint_beside(path, data_of(text), others, in_utf8(run))
        if run.settings.baseline:
            entries = read_baseline(run.settings.baseline)
            result, _ = apply_baseline(result, entries, os.path.dirname(os.path.abspath(run.settings.baseline)))
        return checked._replace(result=result, beside=tuple(beside))
    except (ConfigError, RuleError, UnknownRuleError, ReadError) as error:
        return Checked(document, document.path, text, _NOTHING, None, config, str(error))
    except OSError as error:
        said = f"{error.filename}: {error.strerror}" if error.filename else str(error)
        return Checked(document, document.path, text, _NOTHING, None, config, said)
    except Exception as error:  # a fault of ours in one document must not take the others' findings away
        said = f"noticelint failed on {os.path.basename(document.path)}: {type(error).__name__}: {error}"
        return Checked(document, document.path, text, _NOTHING, None, config, said)


def data_of(text: Text) -> bytes:
    """The text as the bytes that are checked; a lone surrogate, which no encoding has, is told as such."""
    return text.source.encode("utf-8", "surrogatepass")


def _data_at(path: str, opened: Mapping[str, str]) -> bytes | None:
    """A file's bytes, those of its text in the editor where it is open; None where it cannot be read."""
    if path in opened:
        return opened[path].encode("utf-8", "surrogatepass")
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


def in_utf8(run: Run) -> Run:
    """The run for text that is decoded already: the encodings that its settings give are of files."""
    paths = tuple(rule._replace(encoding="") for rule in run.settings.paths)
    return run._replace(settings=run.settings._replace(encoding="utf-8", paths=paths))


def _named(document: Document, settings: Settings) -> str:
    """The path to check under: where it tells no format, the editor's word for the language does."""
    path = document.path
    if format_of(path)[0] or holds_keys(settings, path):
        return path
    return path + _ENDINGS.get(document.language, "")


def _wanted(path: str, settings: Settings) -> bool:
    """Whether the command line would take the file up in its folder, as far as the settings say."""
    endings = tuple(one.lower() for one in settings.extensions)
    if endings and not path.lower().endswith(endings) and not holds_keys(settings, path):
        return False
    return not settings.exclude or not excludes(settings.exclude, settings.root, path)
