"""markdown-it with positions: every token that holds text knows where in the file it stands.

markdown-it keeps lines for blocks and nothing for what is inside them. Its rules are wrapped here, none is
rewritten: around a block rule the parser still knows where each line of the block begins behind its markers,
and around an inline rule where in the block it is. `positions(token)` gives a block's content line by line,
`at(token)` the offset of an inline token in its block's content.
"""

from __future__ import annotations

from collections.abc import Callable

from markdown_it import MarkdownIt, rules_block, rules_inline
from markdown_it.common import utils
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from noticelint.formats.weave import Run
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any, Literal

InlineRule = Callable[[StateInline, bool], bool]
BlockRule = Callable[[StateBlock, int, int, bool], bool]

# What trims a table's rows; before 4.3 it was str.strip.
_trim: Callable[[str], str] = getattr(utils, "mdTrim", str.strip)
# Beyond this depth markdown-it drops text without a word.
_DEEPEST = 60


def parser() -> MarkdownIt:
    """A parser of CommonMark and tables whose tokens carry positions."""
    md = MarkdownIt("zero")
    md.inline = _Inline()
    md.configure("commonmark", {"maxNesting": _DEEPEST})
    md.enable("table")
    # Both join tokens with others and would have to join positions too.
    md.core.ruler.disable("text_join")
    md.inline.ruler2.disable("fragments_join")
    for name in md.inline.ruler.get_active_rules():
        md.inline.ruler.at(name, _inline_rule(_INLINE[name]))
    for name, (rule, locate, alternatives) in _BLOCK.items():
        md.block.ruler.at(name, _block_rule(rule, locate), {"alt": alternatives})
    return md


def positions(token: Token) -> list[Run]:
    """Runs from the content of a block token to the file: pairs (offset in the content, offset in the file)."""
    found: list[Run] = token.meta.get("runs", [])
    return found


def at(token: Token) -> int:
    """Where an inline token begins in the content of its block; for the end of a link, its closing bracket."""
    found: int = token.meta["at"]
    return found


class _State(StateInline):
    rule_start = 0
    _repeated = 0
    _text_start = -1

    def pushPending(self) -> Token:  # noqa: N802 - the name is markdown-it's
        # Called by push() before a rule's first token, and by the parser at the end of its range.
        return self._flush(self.pos)

    def _flush(self, end: int) -> Token:
        length = len(self.pending)
        token = super().pushPending()
        token.meta = {"at": end - length}
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        start = self.pos if ttype == "link_close" else self.rule_start
        if self.pending:
            end = start
            if ttype in ("softbreak", "hardbreak") and self.src[start] == "\n":
                while self.src[end - 1] == " ":
                    end -= 1
            self._flush(end)
        token = super().push(ttype, tag, nesting)
        if ttype == "text":
            # Emphasis pushes each of its marks from where the first stands.
            self._repeated = self._repeated + 1 if self._text_start == start else 0
            self._text_start = start
            start += self._repeated
        token.meta = {"at": start}
        return token


class _Inline(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _inline_rule(rule: InlineRule) -> InlineRule:
    def positioned(state: StateInline, silent: bool) -> bool:
        if not silent:
            assert isinstance(state, _State)
            state.rule_start = state.pos
        return rule(state, silent)

    return positioned


def _block_rule(rule: BlockRule, locate: Callable[[StateBlock, int, list[Token]], None]) -> BlockRule:
    def positioned(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        known = len(state.tokens)
        matched = rule(state, start, end, silent)
        if matched and not silent:
            locate(state, start, state.tokens[known:])
        return matched

    return positioned


def _locate_lines(state: StateBlock, start: int, tokens: list[Token]) -> None:
    """Content that is whole lines: each is the end of its line in the file, but for what was trimmed."""
    for token in tokens:
        if token.type not in ("inline", "code_block", "fence", "html_block"):
            continue
        trimmed = token.type == "inline"
        line = start + 1 if token.type == "fence" else start
        rows = (token.content if trimmed else token.content.removesuffix("\n")).split("\n")
        if trimmed:
            # Lines of nothing but exotic spaces are no empty lines, and yet trimmed away.
            while state.src.find(rows[0], _first(state, line), state.eMarks[line]) < 0:
                line += 1
        runs: list[Run] = []
        offset = 0
        for index, row in enumerate(rows, line):
            if trimmed and index == line:
                where = state.src.find(row, _first(state, line))
            elif trimmed and index == line + len(rows) - 1:
                where = _first(state, index) - len(row) + len(row.lstrip(" \t"))
            else:
                where = state.eMarks[index] - len(row)
            runs.append((offset, where))
            offset += len(row) + 1
        token.meta = {"runs": runs}


def _first(state: StateBlock, line: int) -> int:
    """Where the first character of a line stands that is neither space nor tab nor marker of its container."""
    return state.bMarks[line] + state.tShift[line]


def _locate_heading(state: StateBlock, start: int, tokens: list[Token]) -> None:
    where = _first(state, start)
    while state.src.startswith("#", where):
        where += 1
    for token in tokens:
        if token.type == "inline":
            token.meta = {"runs": [(0, state.src.find(token.content, where))]}


def _locate_cells(state: StateBlock, start: int, tokens: list[Token]) -> None:
    row, cells = -1, list[list[int]]()
    index = 0
    for token in tokens:
        if token.type != "inline" or token.map is None:
            continue
        if token.map[0] != row:
            row, index = token.map[0], 0
            cells = _cells(state, row)
        cell = cells[index] if index < len(cells) else []
        trimmed = "".join(state.src[where] for where in cell).find(token.content)
        runs: list[Run] = []
        for offset, where in enumerate(cell[trimmed : trimmed + len(token.content)]):
            if not runs or where - offset != runs[-1][1] - runs[-1][0]:
                runs.append((offset, where))
        token.meta = {"runs": runs, "column": index}
        index += 1


def _cells(state: StateBlock, line: int) -> list[list[int]]:
    """For each cell of a row, where each of its characters stands, as the table rule splits them."""
    src = state.src
    where = _first(state, line)
    row = src[where : state.eMarks[line]]
    trimmed = _trim(row)
    where += row.find(trimmed)
    cells: list[list[int]] = [[]]
    escaped = False
    for offset in range(where, where + len(trimmed)):
        if src[offset] == "|" and not escaped:
            cells.append([])
        elif src[offset] == "|":
            cells[-1][-1] = offset
        else:
            cells[-1].append(offset)
        escaped = src[offset] == "\\"
    if not cells[0]:
        cells.pop(0)
    if cells and not cells[-1]:
        cells.pop()
    return cells


_INLINE: dict[str, InlineRule] = {
    "text": rules_inline.text,
    "newline": rules_inline.newline,
    "escape": rules_inline.escape,
    "backticks": rules_inline.backtick,
    "emphasis": rules_inline.emphasis.tokenize,
    "link": rules_inline.link,
    "image": rules_inline.image,
    "autolink": rules_inline.autolink,
    "html_inline": rules_inline.html_inline,
    "entity": rules_inline.entity,
}
# The rules that hold text, with the blocks that each may interrupt, as markdown-it has them.
_ANY = ["paragraph", "reference", "blockquote"]
_BLOCK: dict[str, tuple[BlockRule, Callable[[StateBlock, int, list[Token]], None], list[str]]] = {
    "table": (rules_block.table, _locate_cells, ["paragraph", "reference"]),
    "code": (rules_block.code, _locate_lines, []),
    "fence": (rules_block.fence, _locate_lines, [*_ANY, "list"]),
    "html_block": (rules_block.html_block, _locate_lines, _ANY),
    "heading": (rules_block.heading, _locate_heading, _ANY),
    "lheading": (rules_block.lheading, _locate_lines, []),
    "paragraph": (rules_block.paragraph, _locate_lines, []),
}
