"""Opening a rulebook: from the cache, keyed by the content of the rule files, or compiled anew."""

from __future__ import annotations

import os

from noticelint import cache
from noticelint.digest import blake2b
from noticelint.language import fold
from noticelint.packed import packed, unpacked
from noticelint.rulebook.errors import RuleError
from noticelint.rulebook.lexicon import Lexicon
from noticelint.rulebook.rulebook import Rulebook, build, build_lexicon, plain_lexicon
from noticelint.rulebook.shipped import shipped
from noticelint.typed import TYPE_CHECKING
from noticelint.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

    from noticelint.rulebook.rule_file import RuleFile

# What makes a rulebook of rule files: in a checkout these change while the version stands.
_COMPILERS = (
    "blocks.py", "compile.py", "describe.py", "extend.py", "inflect.py", "lexicon.py", "literals.py", "matrix.py",
    "notation.py", "plain_regex.py", "rarity.py", "rows.py", "segments.py", "../language/fold.py", "../packed.py",
)  # fmt: skip

# The statements that rules cite: read by `noticelint trace` alone.
GUIDANCE = "guidance.yaml"

# The texts that new notices start from: read by `noticelint new` alone.
STARTS = "starts"


def open_rulebook(paths: list[str]) -> Rulebook:
    """The rulebook of the rule files at `paths`. Raises RuleError for a broken rule file.

    A phrase that cannot be read is told, by RuleError too, when the lexicon of its language is first asked for.
    """
    seen = _seen(paths)
    known = cache.read(f"files-{seen}")
    if known is not None:
        data = _kept(f"{known}.rules")
        if data is not None:
            return build(data, known, _lexicons(known, data["fold"], lambda: _loaded(read_sources(paths))))
    sources = read_sources(paths)
    digest = _digest(sources)
    cache.write(f"files-{seen}", digest)
    data = _kept(f"{digest}.rules")
    if data is None:
        return _compile(sources, digest)
    return build(data, digest, _lexicons(digest, data["fold"], lambda: _loaded(sources)))


def rule_files(folders: list[str]) -> list[str]:
    """The paths of the rule files below the folders, folder after folder.

    Of files with one folder and name the last counts, and those before it where it says that it adds to them.
    Raises RuleError for a folder that is not there, and for files in it that would be passed over.
    """
    found: list[str] = []
    for base in dict.fromkeys(folders):
        here: dict[str, str] = {}
        for folder, _, names in os.walk(base, onerror=_unread):
            for name in names:
                path = os.path.join(folder, name)
                if name.endswith(".yml"):
                    raise RuleError(f"{path}:1:1: the name of a rule file ends in .yaml; rename it")
                if name.endswith(".yaml") and not _beside(base, folder, name):
                    key = "/".join(path.replace(os.sep, "/").split("/")[-2:])
                    if key in here:
                        one, other = sorted((path, here[key]))
                        raise RuleError(f"{other}:1:1: {one} has the same folder and name; only one of them can count")
                    here[key] = path
        found += sorted(here.values())
    return found


def _unread(error: OSError) -> None:
    raise RuleError(
        f"{error.filename}: a folder of rules cannot be read: {error.strerror}; see `rules` in the settings"
    )


def _beside(base: str, folder: str, name: str) -> bool:
    """Whether a file lies among the rules and is none."""
    return (folder == base and name == GUIDANCE) or os.path.basename(folder) == STARTS


def rule_folders(house: Iterable[str]) -> list[str]:
    """The folders of all rules: the built-in ones first, for a house rule to add to one of them or take its place."""
    return [built_in_rules(), *house]


def rule_sources(folders: list[str]) -> dict[str, bytes]:
    """The rule files below the folders, by path, in the order of `rule_files`."""
    return read_sources(rule_files(folders))


def read_sources(paths: list[str]) -> dict[str, bytes]:
    """The bytes of each file, in the order of `paths`."""
    sources = {}
    for path in paths:
        with open(path, "rb") as file:
            sources[path] = file.read()
    return sources


def built_in_rules() -> str:
    """The folder of the rules that ship: inside the package, or beside it in a checkout."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    shipped = os.path.join(package, "rules")
    return shipped if os.path.isdir(shipped) else os.path.join(os.path.dirname(package), "rules")


def compiled(paths: list[str], languages: Iterable[str]) -> Iterator[tuple[str, Any]]:
    """The rulebook of the rule files at `paths` and its lexicons, compiled anew: names, and plain data."""
    from noticelint.rulebook.compile import compile_lexicon

    sources = read_sources(paths)
    digest, files = _digest(sources), _loaded(sources)
    data = _described(files)
    yield f"{digest}.rules", data
    for language in languages:
        yield f"{digest}.{language}", plain_lexicon(compile_lexicon(files, language, data["fold"]))


def _kept(name: str) -> Any:
    """What was compiled before: with the wheel, or by an earlier run; None where nothing was."""
    kept = shipped(name) or cache.mapped(name)
    try:
        return kept and unpacked(kept)
    except (ValueError, EOFError, TypeError):
        return None


def _seen(paths: list[str]) -> str:
    """A name for the files as they lie there: while size and time of each stand, so does its content."""
    state = blake2b(__version__.encode(), digest_size=16)
    for path in (*_compilers(), *paths):
        seen = os.stat(path)
        state.update(f"\0{path}\0{seen.st_size}\0{seen.st_mtime_ns}".encode("utf-8", "surrogateescape"))
    return state.hexdigest()


def _digest(sources: dict[str, bytes]) -> str:
    """A name for the content of rule files and of what compiles them, wherever they lie.

    Which file comes first counts where one adds to another.
    """
    state = blake2b(__version__.encode(), digest_size=16)
    for path in _compilers():
        with open(path, "rb") as file:
            state.update(file.read())
    for path in sources:
        name = "/".join(path.replace(os.sep, "/").split("/")[-2:])
        state.update(f"\0{name}\0{len(sources[path])}\0".encode())
        state.update(sources[path])
    return state.hexdigest()


def _compilers() -> list[str]:
    """The modules that tell one state of our own code from another."""
    return [os.path.join(os.path.dirname(__file__), name) for name in _COMPILERS]


def _compile(sources: dict[str, bytes], digest: str) -> Rulebook:
    files = _loaded(sources)
    data = _described(files)
    cache.write_bytes(f"{digest}.rules", packed(data))
    return build(data, digest, _lexicons(digest, data["fold"], lambda: files))


def _described(files: list[RuleFile]) -> dict[str, Any]:
    from noticelint.rulebook.describe import describe

    data, han = describe(files), fold.han_table()
    data.update(
        fold=fold.PUNCTUATION | han | fold.VARIANTS,
        simplified=fold.simplified_only(),
        traditional="".join(map(chr, han)),
    )
    return data


def _lexicons(digest: str, table: dict[int, int], files: Callable[[], list[RuleFile]]) -> Callable[[str], Lexicon]:
    """The lexicon of a language when it is asked for: from the cache, else compiled; most runs meet one language."""
    known: dict[str, Lexicon] = {}

    def lexicon(language: str) -> Lexicon:
        if language not in known:
            data = _kept(f"{digest}.{language}")
            if data is None:
                from noticelint.rulebook.compile import compile_lexicon

                known[language] = compile_lexicon(files(), language, table)
                cache.write_bytes(f"{digest}.{language}", packed(plain_lexicon(known[language])))
            else:
                known[language] = build_lexicon(data)
        return known[language]

    return lexicon


def _loaded(sources: dict[str, bytes]) -> list[RuleFile]:
    from noticelint.rulebook.load import load_rules

    return load_rules(sources)
