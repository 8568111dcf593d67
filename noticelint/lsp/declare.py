"""Declaring a notice's kind in its front matter."""

from __future__ import annotations

from noticelint.config import CHOICES
from noticelint.formats.front_matter import split_front_matter
from noticelint.formats.read import File
from noticelint.lsp.change import Change, is_text, line_end
from noticelint.patterns import pattern
from noticelint.recognise.kinds import weigh_kinds
from noticelint.recognise.reading import Reading, Stated, read
from noticelint.rulebook.rulebook import Rulebook

_MOST = 4
_KIND = r"(?m)^(kind[ \t]*:[ \t]*)([^\r\n#]*?)(?=[ \t]*(?:#[^\r\n]*)?\r?$)"


def kinds_in_question(reading: Reading, rulebook: Rulebook) -> list[str]:
    """The kinds that a notice may be of, the likeliest first, without the one it was taken for.

    Those that its words speak for; all there are where none do.
    """
    unstated = read(reading.notice, Stated("", reading.language, reading.channel, ""), rulebook)
    weighed = weigh_kinds(unstated.sight, rulebook.kinds, rulebook.wider)[:_MOST] if unstated is not None else []
    kinds = [one.kind for one in weighed] or list(CHOICES["kind"])
    return [kind for kind in kinds if kind != reading.kind.kind]


def declaration(file: File, kind: str) -> Change | None:
    """The change that makes the front matter say the kind; None where the file can have none.

    A file that is more than text is left alone, and so is HTML that has none yet: a browser would show it.
    """
    source = file.source
    if not is_text(file):
        return None
    end = line_end(source)
    start = split_front_matter(source).start
    if not start:
        if file.parts[0].markup == "html":
            return None
        return Change(0, 0, f"---{end}kind: {kind}{end}---{end}")
    said = pattern(_KIND).search(source, 0, start)
    if said is not None:
        return Change(*said.span(2), kind if said[1][-1] in " \t" else f" {kind}")
    first = source.index("\n", 0) + 1 if "\n" in source else source.index("\r") + 1
    return Change(first, first, f"kind: {kind}{end}")
