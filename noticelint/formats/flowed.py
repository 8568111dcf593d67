"""Text that was sent as format=flowed (RFC 3676): the lines of a paragraph joined again."""

from __future__ import annotations

import re

from noticelint.formats.weave import Weaver

_LINE = re.compile(r"(>*)( ?)([^\r\n]*)(\r\n|\r|\n|\Z)")
_SIGNATURE = "-- "


def unfold(text: str, *, delete_space: bool) -> Weaver:
    """`text` with each line that ends in a space joined to the next, and the space that lines are stuffed with removed.

    `delete_space` (DelSp=yes) says that the space at the line's end belongs to the folding, as it does where
    words are not parted by spaces. Quoted lines keep their marks, one set a paragraph.
    """
    woven = Weaver()
    open_at = -1  # the depth of quotation of the paragraph that is still open
    for found in _LINE.finditer(text):
        quoted, line, end = found[1], found[3], found[4]
        if not found[0]:
            break
        if open_at >= 0 and (open_at != len(quoted) or line in ("", _SIGNATURE)):
            # A paragraph that was left open here ends all the same.
            woven.put("\n", found.start() - 1)
            open_at = -1
        if open_at < 0:
            woven.put(quoted, found.start(1))
            if quoted:
                woven.put(found[2], found.start(2))
        flows = line.endswith(" ") and line != _SIGNATURE and bool(end)
        if flows:
            woven.put(line[:-1] if delete_space else line, found.start(3))
            open_at = len(quoted)
        else:
            woven.put(line + end, found.start(3))
            open_at = -1
    return woven
