"""A tree put together from what a dialect's reader tells one after another: words, outputs, blocks and their ends."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from noticelint.templates.conditions import Condition
from noticelint.templates.terms import LONGEST_SUBJECT, Local, Term, names_of, variable
from noticelint.templates.tree import (
    DEEPEST,
    MOST_FAULTS,
    Arm,
    Branch,
    Fault,
    Loop,
    Macro,
    Named,
    Node,
    Tree,
    Use,
    Words,
)

# Branches whose arms all exclude each other by a subject: text before the first case stands nowhere.
SWITCH = "switch"
LOCAL = "\0"


class Frame:
    """A block that is open. Its kind is branch, switch, loop, named, defined, macro or plain (only its nodes count)."""

    def __init__(self, kind: str, tag: str, start: int, end: int) -> None:
        self.kind = kind
        self.tag = tag
        self.start = start
        self.end = end
        self.arms: list[Arm] = []
        self.condition: Condition | None = None
        self.nodes: list[Node] = []
        self.name = ""
        self.variable = ""
        self.parameters: tuple[str, ...] = ()
        # The names that are the template's own inside.
        self.local: tuple[str, ...] = ()
        # What a switch asks about, and the path that names inside are taken from (Go and Handlebars).
        self.subject: Term | None = None
        self.context: str | None = None
        # An else was seen.
        self.last = False
        self.deep = False
        # A plain block that becomes a branch when an else comes, and where its nodes begin.
        self.turns = False
        self.first = 0


class Builder:
    """Takes what stands in a template in order; a block that is not closed ends with what it stands in."""

    def __init__(self, source: str, own: frozenset[str] = frozenset()) -> None:
        self.source = source
        self.local = Local(own)
        self.frames: list[Frame] = [Frame("plain", "", 0, 0)]
        # The paths that names inside are taken from, innermost last: `""` is the top, LOCAL an item of a loop.
        self.contexts: list[str] = [""]
        self.faults: list[Fault] = []
        self.uses: list[Use] = []
        self._open: dict[str, int] = {}
        # Blocks closed by the end of another, by tag: whether they were crossed shows when their own end comes.
        self._crossed: dict[str, list[tuple[Frame, Frame]]] = {}
        self._lines: list[int] = []
        self._told: dict[str, int] = {}
        self._too_deep = False

    def line(self, offset: int) -> str:
        """The 1-based line of an offset."""
        if not self._lines:
            self._lines = [0, *accumulate(len(line) + 1 for line in self.source.split("\n"))]
        return str(bisect_right(self._lines, offset))

    def words(self, start: int, end: int) -> None:
        """Literal text."""
        if start < end:
            self.put(Words(start, end))

    def put(self, *nodes: Node) -> None:
        """Nodes that stand here."""
        self.frames[-1].nodes.extend(nodes)

    def use(self, *terms: Term) -> None:
        """The variables of the terms are used."""
        for term in terms:
            self.uses.extend(Use(variable(name.text), name.start, name.end) for name in names_of(term))

    def fault(self, start: int, end: int, group: str, **values: str) -> None:
        """A mistake."""
        told = self._told.get(group, 0)
        if told < MOST_FAULTS:
            self._told[group] = told + 1
            self.faults.append(Fault(start, end, group, values))

    def open(self, frame: Frame) -> None:
        """A block begins."""
        parent = self.frames[-1]
        self._open[frame.tag] = self._open.get(frame.tag, 0) + 1
        self.local.add(frame.local)
        frame.deep = len(self.frames) > DEEPEST
        if frame.deep and not self._too_deep:
            self._too_deep = True
            self.fault(frame.start, frame.end, "too-deep", tag=frame.tag, most=str(DEEPEST))
        if frame.deep or frame.kind == "plain":
            frame.nodes = parent.nodes
            frame.first = len(frame.nodes)
        elif frame.context is not None:
            # A long path would be repeated with each name inside.
            self.contexts.append(frame.context if len(frame.context) < LONGEST_SUBJECT else LOCAL)
        self.frames.append(frame)

    def middle(self, condition: Condition | None, tag: str, start: int, end: int) -> bool:
        """The next arm begins, an else where the condition is None; False where no block takes one here."""
        frame = self.frames[-1]
        if frame.turns and not frame.deep:
            frame.kind, frame.turns = "branch", False
            frame.nodes, shared = frame.nodes[frame.first :], frame.nodes
            del shared[frame.first :]
        takes = frame.kind in ("branch", SWITCH) or (frame.kind == "loop" and condition is None)
        if not takes or frame.last:
            self.fault(start, end, "stray-else", tag=tag)
            return False
        frame.last = condition is None
        if not frame.deep:
            self._arm(frame)
            frame.condition = condition
        return True

    def isopen(self, tag: str) -> bool:
        """Whether a block of the tag is open."""
        return self._open.get(tag, 0) > 0

    def close(self, tag: str, shown: str, start: int, end: int) -> Frame | None:
        """The end of the innermost open block of the tag, which `shown` writes; the frame, None where none is open."""
        if not self.isopen(tag):
            pairs = self._crossed.get(tag)
            if pairs:
                inner, outer = pairs.pop()
                self._tell_crossed(inner, outer)
            else:
                self.fault(start, end, "stray-end", tag=shown)
            return None
        inside: list[Frame] = []
        while self.frames[-1].tag != tag:
            inside.append(self._finish(start))
        frame = self._finish(end)
        for inner in inside:
            self._crossed.setdefault(inner.tag, []).append((inner, frame))
        return frame

    def tree(self) -> Tree:
        """Everything that was told; what is still open is at fault."""
        end = len(self.source)
        while len(self.frames) > 1:
            frame = self._finish(end)
            self._tell_unclosed(frame)
        for pairs in self._crossed.values():
            for inner, _ in pairs:
                self._tell_unclosed(inner)
        faults = sorted(self.faults, key=lambda fault: fault.start)[:MOST_FAULTS]
        uses = sorted(dict.fromkeys(self.uses), key=lambda use: use.start)
        return Tree(tuple(self.frames[0].nodes), tuple(faults), tuple(uses))

    def _tell_unclosed(self, frame: Frame) -> None:
        self.fault(frame.start, frame.end, "unclosed-block", tag=frame.tag, opened=self.line(frame.start))

    def _tell_crossed(self, inner: Frame, outer: Frame) -> None:
        values = {"outer": outer.tag, "outer_opened": self.line(outer.start)}
        self.fault(inner.start, inner.end, "crossed-block", tag=inner.tag, opened=self.line(inner.start), **values)

    def _arm(self, frame: Frame) -> None:
        """What was gathered since the last arm began becomes an arm."""
        started = frame.kind != SWITCH or frame.condition is not None or frame.arms
        if started:
            frame.arms.append(Arm(frame.condition, tuple(frame.nodes)))
        frame.nodes = []

    def _finish(self, end: int) -> Frame:
        frame = self.frames.pop()
        self._open[frame.tag] -= 1
        self.local.take_back(frame.local)
        if frame.deep or frame.kind == "plain":
            return frame
        if frame.context is not None:
            self.contexts.pop()
        if frame.kind in ("branch", SWITCH):
            if frame.last:
                frame.arms.append(Arm(None, tuple(frame.nodes)))
            else:
                self._arm(frame)
                frame.arms.append(Arm(None, ()))
            self.put(Branch(frame.start, end, tuple(frame.arms)))
        elif frame.kind == "loop":
            nodes = frame.arms[0].nodes if frame.arms else tuple(frame.nodes)
            otherwise = tuple(frame.nodes) if frame.arms else ()
            condition = frame.condition if not frame.arms else frame.arms[0].condition
            held = condition if condition is not None else True
            self.put(Loop(frame.start, end, frame.name, frame.variable, nodes, otherwise, held))
        elif frame.kind in ("named", "defined"):
            self.put(Named(frame.start, end, frame.name, tuple(frame.nodes), frame.kind == "named"))
        elif frame.kind == "macro":
            self.put(Macro(frame.start, end, frame.name, frame.parameters, tuple(frame.nodes)))
        return frame
