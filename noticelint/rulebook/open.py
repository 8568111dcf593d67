"""Opening a rulebook: from the cache, keyed by the content of the rule files, or compiled anew."""

from __future__ import annotations

import os
from collections.abc import Callable

from noticelint import __version__, cache
from noticelint.language import fold
from noticelint.rulebook.lexicon import Lexicon
from noticelint.rulebook.rulebook import Rulebook, build, build_lexicon, plain_lexicon

try:
    # hashlib loads OpenSSL first, 4 ms of the 40 that a cold start may take; the same function stands here.
    from _blake2 import blake2b
except ImportError:  # pragma: no cover - an interpreter without the private module
    from hashlib import blake2b

# What makes a rulebook of rule files: in a checkout these change while the version stands.
_COMPILERS = ("compile.py", "describe.py", "inflect.py", "lexicon.py", "notation.py", "../language/fold.py")


def open_rulebook(sources: dict[str, bytes]) -> Rulebook:
    """The rulebook of rule files (path -> bytes). Raises RuleError for a broken rule file."""
    digest = _digest(sources)
    data = cache.read(f"{digest}.rules")
    if data is None:
        return _compile(sources, digest)
    return build(data, digest, _lexicons(sources, digest))


def rule_sources(folders: list[str]) -> dict[str, bytes]:
    """The rule files (path -> bytes) below the folders; of two with one folder and name, the last counts."""
    found: dict[str, str] = {}
    for base in folders:
        for folder, _, names in os.walk(base):
            for name in names:
                if name.endswith(".yaml"):
                    path = os.path.join(folder, name)
                    found["/".join(path.replace(os.sep, "/").split("/")[-2:])] = path
    sources = {}
    for path in found.values():
        with open(path, "rb") as file:
            sources[path] = file.read()
    return sources


def built_in_rules() -> str:
    """The folder of the rules that ship: inside the package, or beside it in a checkout."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    shipped = os.path.join(package, "rules")
    return shipped if os.path.isdir(shipped) else os.path.join(os.path.dirname(package), "rules")


def _digest(sources: dict[str, bytes]) -> str:
    state = blake2b(__version__.encode(), digest_size=16)
    for name in _COMPILERS:
        seen = os.stat(os.path.join(os.path.dirname(__file__), name))
        state.update(f"\0{name}\0{seen.st_size}\0{seen.st_mtime_ns}".encode())
    for path in sorted(sources):
        # The folder and the name are part of what a rule file says; where it lies is not.
        name = "/".join(path.replace(os.sep, "/").split("/")[-2:])
        state.update(f"\0{name}\0{len(sources[path])}\0".encode())
        state.update(sources[path])
    return state.hexdigest()


def _compile(sources: dict[str, bytes], digest: str) -> Rulebook:
    from noticelint.rulebook.compile import LANGUAGES, compile_lexicon
    from noticelint.rulebook.describe import describe
    from noticelint.rulebook.load import load_rules

    files = load_rules(sources)
    han = fold.han_table()
    table = fold.PUNCTUATION | han
    lexicons = {language: compile_lexicon(files, language, table) for language in LANGUAGES}
    for language, lexicon in lexicons.items():
        cache.write(f"{digest}.{language}", plain_lexicon(lexicon))
    data = describe(files)
    data.update(fold=table, simplified=fold.simplified_only(), traditional="".join(map(chr, han)))
    cache.write(f"{digest}.rules", data)
    return build(data, digest, lexicons.__getitem__)


def _lexicons(sources: dict[str, bytes], digest: str) -> Callable[[str], Lexicon]:
    loaded: dict[str, Lexicon] = {}

    def lexicon(language: str) -> Lexicon:
        if language not in loaded:
            data = cache.read(f"{digest}.{language}")
            loaded[language] = _compile(sources, digest).lexicon(language) if data is None else build_lexicon(data)
        return loaded[language]

    return lexicon
