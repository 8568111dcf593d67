"""The tree of a template: what stands in it, what it prints, and where it branches."""

from __future__ import annotations

from typing import Union

from noticelint.templates.conditions import Condition
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

# Blocks nested deeper are told as a fault; what stands in them counts as standing in the deepest block allowed.
DEEPEST = 50
# No more faults of one template are told.
MOST_FAULTS = 100


class Words(NamedTuple):
    """Literal text: offsets in characters of the template's source, the end exclusive, as in all nodes."""

    start: int
    end: int


class Output(NamedTuple):
    """Something printed.

    `name` is the dotted path of the variable, '' for an expression that is none; `default` is where the literal
    text stands that is printed in its place when it is missing; `filters` are the names of its filters. `arguments`
    is None but for a call, whose name is that of what is called: then the names of the variables handed over, ''
    for other expressions.
    """

    start: int
    end: int
    name: str
    default: tuple[int, int] | None = None
    filters: tuple[str, ...] = ()
    arguments: tuple[str, ...] | None = None


class Arm(NamedTuple):
    """One arm of a branch; the condition is None in the last one, which stands where no other does."""

    condition: Condition | None
    nodes: tuple[Node, ...]


class Branch(NamedTuple):
    """Arms of which exactly one stands: the first whose condition holds."""

    start: int
    end: int
    arms: tuple[Arm, ...]


class Loop(NamedTuple):
    """What stands zero or more times: `nodes` where `condition` holds (the collection `name` holds something).

    `variable` is the name of one item ('' without one; several are joined by a comma); `otherwise` stands where the
    collection is empty.
    """

    start: int
    end: int
    name: str
    variable: str
    nodes: tuple[Node, ...]
    otherwise: tuple[Node, ...]
    condition: Condition


class Include(NamedTuple):
    """Another template that stands here; `target` is '' where it is no literal."""

    start: int
    end: int
    target: str


class Extends(NamedTuple):
    """The template whose blocks this one fills; `target` is '' where it is no literal."""

    start: int
    end: int
    target: str


class Named(NamedTuple):
    """A named block; `printed` says that it stands where it is written, and is not only defined there."""

    start: int
    end: int
    name: str
    nodes: tuple[Node, ...]
    printed: bool = True


class Macro(NamedTuple):
    """Text that is set aside under a name: a macro, or a text captured or assigned (then without parameters).

    It stands where an Output with arguments calls it.
    """

    start: int
    end: int
    name: str
    parameters: tuple[str, ...]
    nodes: tuple[Node, ...]


class Stop(NamedTuple):
    """Where the path ends without a message: nothing is sent (Braze `abort_message`)."""

    start: int
    end: int


Node = Union[Words, Output, Branch, Loop, Include, Extends, Named, Macro, Stop]  # noqa: UP007 # names itself above


class Fault(NamedTuple):
    """A mistake of the template.

    `group` is one of unclosed-tag, unclosed-block, crossed-block, stray-end, stray-else, bad-expression, too-deep;
    `values` tell what is meant, lines being 1-based.
    """

    start: int
    end: int
    group: str
    values: Mapping[str, str]


class Use(NamedTuple):
    """Where a variable is used that the template does not set by itself: the offsets are those of its name."""

    name: str
    start: int
    end: int


class Tree(NamedTuple):
    """A parsed template; nodes, faults and variables stand in the order of the source."""

    nodes: tuple[Node, ...]
    faults: tuple[Fault, ...]
    variables: tuple[Use, ...]
