"""docutils as it is used here: the parser alone, shut off from files, settings and the terminal."""

from __future__ import annotations

import re

from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser
from docutils.utils import new_document

from noticelint.formats.errors import ReadError

LONGEST = 20_000
# docutils ends lines at more characters than editors do, and takes NUL for its own mark.
_APART = re.compile(r"\n[ \n]*\n|\Z")
BLANKS = dict.fromkeys(map(ord, "\x00\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), " ")
_SETTINGS = {
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "report_level": 5,
    "halt_level": 5,
    "warning_stream": False,
    "line_length_limit": 1 << 30,
    "syntax_highlight": "none",
}


def parse(content: str) -> nodes.document:
    """The document as written: nothing resolved, numbered or moved, so that its nodes stand in the order of the text.

    Tabs stand as blanks in `content` already. Raises ReadError where docutils gives up, and on more than LONGEST
    characters without an empty line: its time grows with the square of a paragraph's length.
    """
    start = 0
    for found in _APART.finditer(content):
        if found.start() - start > LONGEST:
            line = content.count("\n", 0, start) + 1
            raise ReadError(f"more than {LONGEST} characters without an empty line", line=line, column=1)
        start = found.end()
    settings = get_default_settings(Parser)
    for name, value in _SETTINGS.items():
        setattr(settings, name, value)
    document = new_document("", settings)
    try:
        Parser().parse(content.translate(BLANKS), document)
    except RecursionError:
        raise ReadError("reStructuredText nested too deeply") from None
    return document
