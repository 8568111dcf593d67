"""YAML front matter: what a file states of its notice, before the notice begins."""

from __future__ import annotations

from bisect import bisect_right

from noticelint.formats.errors import ReadError
from noticelint.notice import line_starts
from noticelint.patterns import pattern
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any

KEYS = ("kind", "language", "channel", "id", "template")
# libyaml walks nested lists by recursion in C and ends the whole process on some tens of thousands of brackets.
LONGEST = 8_000

# As in Pandoc, a rule followed by a blank line is a rule and opens no front matter.
_OPEN = r"---[ \t]*(?:\r\n|\r|\n)(?![ \t]*(?:[\r\n]|\Z))"
_CLOSE = r"(?:\A|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)"


class FrontMatter(NamedTuple):
    """What it states, the types of variables that it declares, and the offset at which the text begins."""

    stated: dict[str, str]
    variables: dict[str, str]
    start: int


def split_front_matter(source: str) -> FrontMatter:
    """What the front matter of `source` states, and where (in characters) the text begins.

    Only KEYS are taken, as strings, and `variables`, a mapping of names to types. Without front matter, nothing is
    stated and the text begins at 0. Raises ReadError with line and column on YAML that is broken or that states
    something else than a word.
    """
    if not source.startswith("---"):
        return FrontMatter({}, {}, 0)
    opened = pattern(_OPEN).match(source)
    if opened is None:
        return FrontMatter({}, {}, 0)
    start = opened.end()
    closed = pattern(_CLOSE).search(source, start)
    if closed is None:
        return FrontMatter({}, {}, 0)
    block = source[start : closed.start()]
    if len(block) > LONGEST:
        raise ReadError(f"front matter longer than {LONGEST} characters; end it with a line of ---", line=1, column=1)
    return FrontMatter(*_stated(block, source, start), closed.end())


def _stated(block: str, source: str, start: int) -> tuple[dict[str, str], dict[str, str]]:
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        # Nodes instead of values: `language: no` stays Norwegian, and each value knows where it stands.
        root = yaml.compose(block, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = error.problem or error.context or "not YAML"
        raise _error(f"front matter: {reason}", source, start + (mark.index if mark else 0)) from None
    except yaml.reader.ReaderError as error:
        raise _error(f"front matter: {error.reason}", source, start + error.position) from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise _error(f"front matter: {error or 'nested too deeply'}", source, start) from None
    if root is None:
        return {}, {}
    if not isinstance(root, yaml.MappingNode):
        raise _error("front matter: expected lines of the form 'key: value'", source, start + root.start_mark.index)
    stated: dict[str, str] = {}
    variables: dict[str, str] = {}
    for key, value in root.value:
        if isinstance(key, yaml.ScalarNode) and key.value == "variables" and isinstance(value, yaml.MappingNode):
            variables = {name.value: str(type_.value) for name, type_ in value.value if isinstance(name.value, str)}
            continue
        if not isinstance(key, yaml.ScalarNode) or key.value not in KEYS:
            continue
        if not isinstance(value, yaml.ScalarNode):
            where = start + value.start_mark.index
            raise _error(f"front matter: '{key.value}' must be a word, not a list or mapping", source, where)
        if value.tag == "tag:yaml.org,2002:null":
            continue
        stated[key.value] = value.value
    return stated, variables


def _error(reason: str, source: str, offset: int) -> ReadError:
    starts = line_starts(source)
    offset = min(offset, len(source))
    line = bisect_right(starts, offset)
    return ReadError(reason, line=line, column=offset - starts[line - 1] + 1)
