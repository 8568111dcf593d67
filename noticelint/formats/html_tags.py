"""What HTML and MJML say of their elements by name: blocks, voids, and what closes what."""

from __future__ import annotations

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

APART = HEADINGS | {"blockquote", "dl", "figure", "form", "hr", "menu", "mj-text", "ol", "p", "pre", "table", "ul"}
"""Blocks that a browser sets off by an empty line."""

BLOCKS = APART | frozenset(
    "address article aside body caption center dd details dialog dir div dt fieldset figcaption footer header head "
    "html legend li main nav optgroup option search section summary tbody td tfoot th thead tr".split()
)

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements that hold nothing and are never closed."""

UNREAD = frozenset(
    "datalist desc iframe metadata mj-attributes mj-style mj-title noembed noframes rp script style template "
    "title".split()
)
"""Elements whose content a reader of the page does not see. A title stands on the browser's tab, in no mail."""

LINKS = frozenset({"a", "mj-button", "mj-navbar-link", "mj-social-element"})

# Formatting closes across blocks that were opened inside it; any other inline element is then left open.
FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())

SCOPES = frozenset("applet caption html marquee object table td template th".split())
"""Elements from within which nothing outside is closed."""

# A start tag closes those elements of the first set that are open inside any of the second.
TABLES = frozenset({"table", "mj-table"})
TABLE_PARTS = frozenset({"caption", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"})
_TABLE = TABLES | {"template"}
_LISTS = SCOPES | {"dl", "menu", "ol", "ul"}
CLOSED_BY: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "a": (frozenset({"a"}), SCOPES),
    "button": (frozenset({"button"}), SCOPES),
    "dd": (frozenset({"dd", "dt", "p"}), _LISTS),
    "dt": (frozenset({"dd", "dt", "p"}), _LISTS),
    "li": (frozenset({"li", "p"}), _LISTS),
    "option": (frozenset({"option"}), SCOPES | {"select"}),
    "optgroup": (frozenset({"option", "optgroup"}), SCOPES | {"select"}),
    "td": (frozenset({"td", "th", "caption"}), _TABLE),
    "th": (frozenset({"td", "th", "caption"}), _TABLE),
    "tr": (frozenset({"td", "th", "tr", "caption"}), _TABLE),
    "tbody": (TABLE_PARTS, _TABLE),
    "tfoot": (TABLE_PARTS, _TABLE),
    "thead": (TABLE_PARTS, _TABLE),
    "body": (frozenset({"head"}), frozenset()),
}
PARAGRAPH = (frozenset({"p"}), SCOPES | {"button"})
"""What a block closes that is not named in CLOSED_BY."""


def is_block(tag: str) -> bool:
    """Whether an element of this name begins a line of its own, unless its style says otherwise."""
    return tag in BLOCKS or tag.startswith("mj-")
