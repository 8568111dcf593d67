"""The words of a reStructuredText's blocks: inline markup dropped, substitutions made, links noted."""

from __future__ import annotations

import re

from docutils import nodes

from noticelint.formats.build import Builder
from noticelint.formats.weave import Run, origin
from noticelint.notice import Link

_OPENING = re.compile(r"(?::[^:`\s]+(?::[^:`\s]+)*:)?_?`+|\*{1,2}|\[|\|")
# What Sphinx and others show of a role that docutils does not know: `text <target>`, else all of it.
_ROLE = re.compile(r":[^`]+:`[~!]?([^`<]*[^`<\s])(?:\s*<[^`<>]*>)?`\Z")
# What would be another text tomorrow.
_CHANGING = re.compile(r"\bdate::")


class Inline:
    """Puts blocks into `built`. `links` and `written` (ends of what stands for a substitution) are what it finds."""

    def __init__(self, document: nodes.document, built: Builder) -> None:
        self.links: list[Link] = []
        self.written: dict[int, int] = {}
        self._built = built
        self._substitutions = document.substitution_defs
        self._targets: dict[str, str] = {}
        self._anonymous: list[str] = []
        for target in document.findall(nodes.target):
            address = target.get("refuri", "")
            self._targets.update(dict.fromkeys(target["names"], address))
            if target.get("anonymous"):
                self._anonymous.append(address)

    def put(self, block: nodes.Element, raw: str, runs: list[Run]) -> None:
        """Put a block whose text as written is `raw`; `runs` lead from there to the builder's body."""
        at = 0
        for child in block.children:
            text = _as_written(child)
            found = raw.find(text, at)
            if not text or found < 0:
                # The target that docutils makes of an address inside a link, and what a directive brought along.
                continue
            at = found + len(text)
            if isinstance(child, nodes.Text):
                self.put_raw(raw, found, at, runs)
            else:
                self._put_marked(child, raw, found, at, runs)

    def put_raw(self, raw: str, start: int, end: int, runs: list[Run]) -> None:
        """Put a stretch of `raw` that is marked up by nothing but backslashes."""
        while runs and start < end:
            newline, escape = raw.find("\n", start, end), raw.find("\\", start, end)
            until = min(one for one in (newline, escape, end) if one >= 0)
            self._put_words(raw, start, until, runs)
            start = until + 1
            if until == newline:
                self._built.soft_break(origin(runs, until))
            elif until == escape and start < end:
                # A blank behind it goes with it; any other character stands for itself.
                if not raw[start].isspace():
                    self._put_words(raw, start, start + 1, runs)
                start += 1

    def _put_words(self, raw: str, start: int, end: int, runs: list[Run]) -> None:
        if start < end and not raw[start:end].isspace():
            self._built.put(raw[start:end], origin(runs, start))
        elif start < end:
            self._built.gap(" ", origin(runs, start))

    def _put_marked(self, node: nodes.Node, raw: str, start: int, end: int, runs: list[Run]) -> None:
        if isinstance(node, nodes.substitution_reference):
            self._substitute(node, start, end, runs)
            return
        if isinstance(node, nodes.footnote_reference | nodes.citation_reference | nodes.image):
            return
        role = _ROLE.match(raw[start:end]) if isinstance(node, nodes.problematic) else None
        if role is not None:
            self.put_raw(raw, start + role.start(1), start + role.end(1), runs)
            return
        shown = _shown(node)
        opened = _OPENING.match(raw, start, end) if shown != raw[start:end] else None
        at = raw.find(shown, opened.end() if opened is not None else start, end)
        if at < 0:
            return
        target = self._target(node)
        self._built.mark = -1
        if isinstance(node, nodes.literal):
            # Backslashes in a literal are meant.
            for row in re.finditer(r"[^\n]+|\n", shown):
                if row[0] == "\n":
                    self._built.soft_break(origin(runs, at + row.start()))
                else:
                    self._put_words(raw, at + row.start(), at + row.end(), runs)
        else:
            self.put_raw(raw, at, at + len(shown), runs)
        if target and target not in (shown, "mailto:" + shown) and self._built.mark >= 0:
            self.links.append(Link(self._built.mark, self._built.woven.length, target))

    def _substitute(self, node: nodes.Element, start: int, end: int, runs: list[Run]) -> None:
        name = node.get("refname", "")
        definition = self._substitutions.get(name)
        if definition is None or not runs or _CHANGING.search(definition.rawsource):
            return
        where = origin(runs, start)
        self.written[where] = origin(runs, end - 1) + 1
        for char in definition.astext():
            self._built.put(char, where)

    def _target(self, node: nodes.Node) -> str:
        if not isinstance(node, nodes.reference):
            return ""
        if node.get("anonymous") and "refuri" not in node:
            return self._anonymous.pop(0) if self._anonymous else ""
        found: str = node.get("refuri", "") or self._targets.get(node.get("refname", ""), "")
        return found


def _as_written(node: nodes.Node) -> str:
    if isinstance(node, nodes.Text):
        return str(node).replace("\x00", "\\")
    written: str = getattr(node, "rawsource", "") or node.astext()
    return written


def _shown(node: nodes.Node) -> str:
    """The text of an inline node as written."""
    return "".join(str(text).replace("\x00", "\\") for text in node.findall(nodes.Text))
