"""A tree written on one line, so that tables can show what is expected."""

from __future__ import annotations

from collections.abc import Sequence

from noticelint.templates.conditions import written
from noticelint.templates.parse import parse
from noticelint.templates.tree import Branch, Extends, Include, Loop, Macro, Named, Node, Output, Stop, Words


def outline(source: str, dialect: str) -> str:
    """The nodes of a template: `<name>` is printed, `[a: ... | b: ... | else: ...]` branches, `{a * ... / ...}` loops."""
    return _nodes(parse(source, dialect).nodes, source)


def faults(source: str, dialect: str) -> list[tuple[str, str, dict[str, str]]]:
    """The faults: group, the words of the source where they stand, values."""
    return [(one.group, source[one.start : one.end], dict(one.values)) for one in parse(source, dialect).faults]


def uses(source: str, dialect: str) -> list[str]:
    """The variables used, each `name` or, where it is written in another way, `name = as written`."""
    found = [(use.name, source[use.start : use.end]) for use in parse(source, dialect).variables]
    return [name if name == text else f"{name} = {text}" for name, text in found]


def _nodes(nodes: Sequence[Node], source: str) -> str:
    return "".join(_node(node, source) for node in nodes)


def _node(node: Node, source: str) -> str:
    if isinstance(node, Words):
        return source[node.start : node.end]
    if isinstance(node, Output):
        arguments = "" if node.arguments is None else f"({', '.join(node.arguments)})"
        default = "" if node.default is None else f"={source[slice(*node.default)]}"
        return f"<{node.name}{arguments}{default}{''.join(f'|{name}' for name in node.filters)}>"
    if isinstance(node, Branch):
        arms = [
            ("else" if condition is None else written(condition)) + (": " + _nodes(inner, source) if inner else ":")
            for condition, inner in node.arms
        ]
        return f"[{' | '.join(arms)}]"
    if isinstance(node, Loop):
        variable = f" {node.variable} in {node.name}" if node.variable else f" {node.name}"
        otherwise = f" / {_nodes(node.otherwise, source)}" if node.otherwise else ""
        return f"{{{written(node.condition)} *{variable}: {_nodes(node.nodes, source)}{otherwise}}}"
    if isinstance(node, Include):
        return f"<include {node.target}>"
    if isinstance(node, Extends):
        return f"<extends {node.target}>"
    if isinstance(node, Stop):
        return "<stop>"
    if isinstance(node, Macro):
        return f"(macro {node.name}({', '.join(node.parameters)}): {_nodes(node.nodes, source)})"
    assert isinstance(node, Named)
    return f"({'block' if node.printed else 'define'} {node.name}: {_nodes(node.nodes, source)})"
