"""A template as it lies in a folder: parsed, with what it includes, and what it shows of its own mistakes."""

from __future__ import annotations

import os
import re

from noticelint.formats.decode import decode
from noticelint.formats.errors import ReadError
from noticelint.formats.part import Part, Remark
from noticelint.formats.read import MOST_BYTES, File
from noticelint.formats.weave import origin
from noticelint.notice import Comment
from noticelint.patterns import pattern
from noticelint.templates.parse import parse
from noticelint.templates.rendering import Load
from noticelint.templates.tree import Tree, Words
from noticelint.templates.variables import near as nearest
from noticelint.templates.variables import type_of
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_COMMENT = (
    r"(?s)(?:\{#|\{\{!(?:--)?|<%#|\{\{-?\s*/\*|\{%-?\s*comment\s*-?%\})-?\s*noticelint:(.*?)"
    r"(?:-?#\}|--\}\}|\}\}|-?%>|\*/|\{%-?\s*endcomment)"
)


class Opened(NamedTuple):
    """A part's template, and that of its subject; `remarks` and `comments` have offsets in the file's source."""

    tree: Tree
    title: Tree | None
    type_of: Callable[[str], str]
    load: Load
    remarks: tuple[Remark, ...]
    comments: tuple[Comment, ...]


def open_template(file: File, part: Part, dialect: str, root: str) -> Opened | None:
    """The template that a part is; None where it is plain text, by its dialect ('' and `none`) or by what it holds.

    Other templates are read only from `root` (a folder) and below.
    """
    if dialect in ("", "none"):
        return None
    tree = parse(part.body, dialect)
    title = parse(part.subject.body, dialect) if part.subject is not None else None
    comments = _comments(part)
    bare = all(isinstance(node, Words) for node in title.nodes) if title is not None else True
    if bare and tree.nodes in ((), (Words(0, len(part.body)),)) and not tree.faults and not comments:
        return None
    remarks = [*_faults(part, tree), *_contract(file, part, tree)]
    return Opened(
        tree,
        title,
        lambda name: type_of(name, file.variables),
        _loader(file.path, dialect, root),
        tuple(remarks),
        comments,
    )


def _faults(part: Part, tree: Tree) -> Iterator[Remark]:
    for fault in tree.faults:
        yield _placed(part, Remark("broken-template", fault.start, fault.end, fault.values, fault.group))


def _contract(file: File, part: Part, tree: Tree) -> Iterator[Remark]:
    """Variables against those that are declared: unknown ones where the file itself lists its own, misspelt ones."""
    declared = {**file.variables}
    if not declared:
        return
    used = {use.name for use in tree.variables}
    meant = set()
    for use in {use.name: use for use in reversed(tree.variables)}.values():
        if use.name in declared or use.name.split(".")[0] in declared:
            continue
        near = nearest(use.name, declared)
        if near or file.declares:
            meant.add(near)
            values = {"name": use.name, "near": near}
            yield _placed(
                part, Remark("undeclared-variable", use.start, use.end, values, "misspelt" if near else "unknown")
            )
    if file.declares:
        roots = used | {name.split(".")[0] for name in used}
        for name in declared:
            if name not in roots | meant:
                yield Remark("unused-variable", *_line_of(name, file.source), {"name": name})


def _line_of(name: str, source: str) -> tuple[int, int]:
    """Where the front matter declares a variable."""
    found = pattern(rf"(?m)(?<![\w.-]){re.escape(name)}(?=['\"]?[ \t]*:)").search(source)
    return found.span() if found else (0, min(1, len(source)))


def _placed(part: Part, remark: Remark) -> Remark:
    start = origin(part.runs, remark.start)
    last = origin(part.runs, max(remark.end - 1, remark.start))
    return remark._replace(start=start, end=part.written.get(last, last + 1))


def _comments(part: Part) -> tuple[Comment, ...]:
    if "noticelint:" not in part.body:
        return ()
    return tuple(
        Comment(origin(part.runs, one.start()), origin(part.runs, one.end() - 1) + 1, one[1].strip())
        for one in pattern(_COMMENT).finditer(part.body)
    )


def _loader(path: str, dialect: str, root: str) -> Load:
    """Finds a template by the name another gives it: beside that one, or in a folder above it, within `root`."""
    known: dict[str, tuple[str, Tree] | None] = {}
    top = os.path.realpath(root)
    ending = os.path.splitext(path)[1]

    def load(target: str) -> tuple[str, Tree] | None:
        if target not in known:
            known[target] = None
            for candidate in _candidates(path, target, ending, top):
                source = _source(candidate)
                if source is not None:
                    known[target] = (source, parse(source, dialect))
                    break
        return known[target]

    return load


def _candidates(path: str, target: str, ending: str, top: str) -> Iterator[str]:
    folder, name = os.path.split(target.replace("\\", "/").lstrip("/"))
    above = os.path.dirname(os.path.realpath(path))
    while os.path.commonpath([top, above]) == top:
        for spelt in (name, name + ending, f"_{name}{ending}"):
            candidate = os.path.realpath(os.path.join(above, folder, spelt))
            if os.path.commonpath([top, candidate]) == top:
                yield candidate
        if above == top:
            return
        above = os.path.dirname(above)


def _source(path: str) -> str | None:
    try:
        if os.path.getsize(path) > MOST_BYTES:
            return None
        with open(path, "rb") as file:
            return decode(file.read())[0]
    except (OSError, ReadError):
        return None
