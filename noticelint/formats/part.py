"""The part: one notice as it lies in a file, before its markup is read; and what reading the markup gives."""

from __future__ import annotations

from types import MappingProxyType

from noticelint.formats.weave import Runs
from noticelint.notice import Comment, Heading, Link
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

NOTHING: Mapping[int, int] = MappingProxyType({})


class Remark(NamedTuple):
    """What the file itself shows and a rule in `rules/files/` speaks of: `rule` is its name.

    `start` and `end` are offsets in the text that the reader of the format was given (for a part, in the source);
    `values` fill the rule's message, and `words` among them are those at the place, where the source does not show
    them; `group` is the group of the rule, where it has several.
    """

    rule: str
    start: int
    end: int
    values: Mapping[str, str]
    group: str = ""


class Part(NamedTuple):
    """One notice in a file: the whole of it, one part of a mail, one string of a catalogue.

    `key` names it in the file (`''` for the whole). `body` is its text, still marked up, with the writing of the
    file that holds it undone (JSON escapes, quoted-printable). `runs` lead from `body` to the source. `written`
    maps the source offset of a character that is written with several to where its writing ends (exclusive).
    `markup` is one of MARKUPS. `stated` is what the file says of it: kind, language, channel, id. `subject` is the
    part of the file that is its title, `dialect` that of its template. `headings` and `links` that the file marks
    outside its markup have offsets in `body`, as those of Marked have in `text`.
    """

    key: str
    body: str
    runs: Runs
    written: Mapping[int, int]
    markup: str
    stated: Mapping[str, str]
    remarks: tuple[Remark, ...] = ()
    subject: Part | None = None
    dialect: str = ""
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()


class Marked(NamedTuple):
    """Marked-up text as its reader sees it; all offsets but those of headings are in the text that was read.

    `written` as in Part, for characters of `text` (an entity); `runs` lead from `text` to what was read. `links` have
    offsets in the text; `language` is what the markup says of all of it.
    """

    text: str
    runs: Runs
    headings: tuple[Heading, ...]
    comments: tuple[Comment, ...]
    written: Mapping[int, int] = NOTHING
    remarks: tuple[Remark, ...] = ()
    links: tuple[Link, ...] = ()
    language: str = ""


# In `lines`, each line end is meant; a plain `text` may have been wrapped.
MARKUPS = ("text", "lines", "markdown", "html", "rst")
