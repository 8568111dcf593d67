"""One path through a template: the text that it gives, and which arm of which branch gave what."""

from __future__ import annotations

from collections.abc import Callable

from noticelint.formats.weave import Runs, Weaver
from noticelint.notice import BLANK
from noticelint.templates.conditions import Atom, Condition, both, negated
from noticelint.templates.solve import holds
from noticelint.templates.tree import Arm, Branch, Extends, Include, Loop, Macro, Named, Node, Output, Stop, Tree, Words
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

# What stands for a variable that is a number: it reads as one, beside BLANK, which reads as nothing.
DIGIT = "7"
_NUMERIC = ("number", "money", "percent", "duration", "deadline")
# Templates that include each other, and macros that call each other, end here.
_DEEPEST = 12

Load = Callable[[str], "tuple[str, Tree] | None"]


class Filling(NamedTuple):
    """What one variable left in the text, at an offset of it."""

    at: int
    name: str
    type: str


class Given(NamedTuple):
    """The stretch of the text that an arm gave (empty where it gives nothing), and when that arm stands."""

    start: int
    end: int
    condition: Condition


class Rendering(NamedTuple):
    """The text of one path; `runs` and `written` lead back to the template, as in Part."""

    text: str
    runs: Runs
    written: Mapping[int, int]
    fillings: tuple[Filling, ...]
    given: tuple[Given, ...]
    stopped: bool


def arms_of(node: Branch | Loop | Output) -> tuple[Arm, ...]:
    """The arms of what branches: a loop is one, and so is a variable with a default text; none for other nodes."""
    if isinstance(node, Branch):
        return node.arms
    if isinstance(node, Loop):
        return (Arm(node.condition, node.nodes), Arm(None, node.otherwise))
    if node.default is None or not node.name:
        return ()
    return (Arm(Atom(node.name), (node._replace(default=None),)), Arm(None, (Words(*node.default),)))


def guards_of(arms: tuple[Arm, ...]) -> list[Condition]:
    """When each of the arms stands: its own condition holds, and none before it."""
    guards: list[Condition] = []
    before: list[Condition] = []
    for arm in arms:
        own = True if arm.condition is None else arm.condition
        guards.append(both(*before, own))
        before.append(negated(own))
    return guards


def render(source: str, tree: Tree, truth: Mapping[Atom, bool], type_of: Callable[[str], str], load: Load) -> Rendering:
    """The text of the path on which the atoms have the values of `truth` (those it lacks are false).

    Nothing is executed: a variable leaves one character, a loop stands once or not at all. `type_of` types a variable
    by its name; `load` gives source and tree of another template by the name that an include calls it by, or None.
    """
    path = _Path(truth, type_of, load, _macros(tree.nodes), {})
    extends = next((node for node in tree.nodes if isinstance(node, Extends)), None)
    parent = load(extends.target) if extends and extends.target else None
    if extends is not None and parent is not None:
        path.blocks.update({node.name: node for node in tree.nodes if isinstance(node, Named)})
        path.own = source
        path.walk(parent[0], parent[1].nodes, (extends.start, extends.end), {}, 1)
    else:
        path.walk(source, tree.nodes, None, {}, 0)
    woven = path.woven
    return Rendering(
        woven.text(),
        tuple(woven.runs) or ((0, 0),),
        path.written,
        tuple(path.fillings),
        tuple(path.given),
        path.stopped,
    )


def _macros(nodes: tuple[Node, ...]) -> dict[str, Macro]:
    found: dict[str, Macro] = {}
    for node in nodes:
        if isinstance(node, Macro):
            found[node.name] = node
        elif isinstance(node, Named):
            found |= _macros(node.nodes)
    return found


class _Path:
    """What walking one path collects."""

    def __init__(
        self, truth: Mapping[Atom, bool], type_of: Callable[[str], str], load: Load, macros: dict[str, Macro],
        blocks: dict[str, Named],
    ) -> None:  # fmt: skip
        self.truth, self.type_of, self.load, self.macros, self.blocks = truth, type_of, load, macros, blocks
        self.own = ""
        self.woven = Weaver()
        self.written: dict[int, int] = {}
        self.fillings: list[Filling] = []
        self.given: list[Given] = []
        self.stopped = False

    def walk(
        self, source: str, nodes: tuple[Node, ...], tag: tuple[int, int] | None, named: Mapping[str, str], depth: int
    ) -> None:
        """Put what `nodes` give; `tag` is where another template's text counts as standing, `named` renames."""
        for node in nodes if depth < _DEEPEST else ():
            if self.stopped:
                return
            if isinstance(node, Words):
                self._put(source[node.start : node.end], node.start, tag)
            elif isinstance(node, Branch | Loop) or (isinstance(node, Output) and arms_of(node)):
                self._branch(source, node, tag, named, depth)
            elif isinstance(node, Output):
                self._output(source, node, tag, named, depth)
            elif isinstance(node, Named) and node.printed:
                override = self.blocks.get(node.name)
                if override is not None and tag is not None:
                    self.walk(self.own, override.nodes, None, named, depth + 1)
                else:
                    self.walk(source, node.nodes, tag, named, depth + 1)
            elif isinstance(node, Include):
                other = self.load(node.target) if node.target else None
                if other is not None:
                    self.macros = {**_macros(other[1].nodes), **self.macros}
                    self.walk(other[0], other[1].nodes, tag or (node.start, node.end), named, depth + 1)
            elif isinstance(node, Stop):
                self.stopped = True

    def _branch(
        self,
        source: str,
        node: Branch | Loop | Output,
        tag: tuple[int, int] | None,
        named: Mapping[str, str],
        depth: int,
    ) -> None:
        arms = arms_of(node)
        for arm, guard in zip(arms, guards_of(arms), strict=True):
            if holds(guard, self.truth):
                start = self.woven.length
                self.walk(source, arm.nodes, tag, named, depth)
                self.given.append(Given(start, self.woven.length, guard))
                return

    def _output(
        self, source: str, node: Output, tag: tuple[int, int] | None, named: Mapping[str, str], depth: int
    ) -> None:
        macro = self.macros.get(node.name)
        if macro is not None and (node.arguments is not None or not macro.parameters):
            inner = dict(zip(macro.parameters, node.arguments or (), strict=False))
            self.walk(source, macro.nodes, tag, {**named, **inner}, depth + 1)
            return
        name = named.get(node.name, node.name)
        kind = self.type_of(name)
        self.fillings.append(Filling(self.woven.length, name, kind))
        start, end = tag or (node.start, node.end)
        self.written[start] = end
        self.woven.put(DIGIT if kind in _NUMERIC else BLANK, start)

    def _put(self, text: str, origin: int, tag: tuple[int, int] | None) -> None:
        if tag is None:
            self.woven.put(text, origin)
            return
        self.written[tag[0]] = tag[1]
        for char in text:
            self.woven.put(char, tag[0])
