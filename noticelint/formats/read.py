"""One file to the notices in it: opened by the format its name tells, each part read in its markup."""

from __future__ import annotations

from types import MappingProxyType

from noticelint.formats.decode import decode
from noticelint.formats.errors import ReadError
from noticelint.formats.known import format_of
from noticelint.formats.part import Marked, Part, Remark
from noticelint.formats.weave import Runs, carried, compose, forward, origin
from noticelint.guess import guess_or_list
from noticelint.notice import ArmText, Comment, Heading, Link, Notice, Variable
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeVar

    _Marked = TypeVar("_Marked", Heading, Link)

# Ten times the longest file of notices we have seen; a notice itself is a few thousand characters.
MOST_BYTES = 64_000_000
# Who names such a file means its strings, wherever it lies.
_NAMED = (".json", ".yaml", ".yml", ".csv", ".tsv")
_EMPTY: Mapping[str, str] = MappingProxyType({})


class Told(NamedTuple):
    """What is said of a file outside it: its encoding, the dialect of its template, which strings are notices.

    `keys` are patterns of keys (`mail.*.body`) and `column` a column's name, both for catalogues; `variables` types
    the variables of its templates by their names.
    """

    encoding: str = ""
    template: str = ""
    keys: tuple[str, ...] = ()
    column: str = ""
    variables: Mapping[str, str] = _EMPTY


NOTHING_TOLD = Told()


class File(NamedTuple):
    """One file as opened: its text, the parts that are notices, and what holds for all of them.

    `comments` are those that stand outside every part. `alternatives` pairs parts (by index) that are the same letter
    in two markups. `skipped` names what was not read (attachments). `dialect` is that of its templates, `variables`
    the types of their variables; `declares` says that the file itself lists them. `form` is the container that it is
    (`mail`, `word`, `catalog`), or empty for a file that is one notice.
    """

    path: str
    source: str
    encoding: str
    parts: tuple[Part, ...]
    dialect: str = ""
    variables: Mapping[str, str] = _EMPTY
    comments: tuple[Comment, ...] = ()
    alternatives: tuple[tuple[int, int], ...] = ()
    skipped: tuple[str, ...] = ()
    declares: bool = False
    form: str = ""


class Filled(NamedTuple):
    """A template's part as one path fills it: text in the part's markup, led back to the part's body.

    `variables` and `arms` have offsets in `body`.
    """

    body: str
    runs: Runs
    written: Mapping[int, int]
    variables: tuple[Variable, ...]
    arms: tuple[ArmText, ...]


def read_file(path: str, data: bytes, told: Told = NOTHING_TOLD) -> File:
    """The notices in `data`, the bytes of the file at `path`; the file itself is not touched.

    Raises ReadError, which names the path and the place, on bytes that are no text, on broken front matter and
    where a limit is passed.
    """
    try:
        if len(data) > MOST_BYTES:
            raise ReadError(f"larger than {MOST_BYTES // 1_000_000} MB; split it, or leave it out with exclude")
        form, dialect = format_of(path)
        dialect = told.template or dialect
        if form == "mail":
            return _mail(path, data, dialect, told)
        if form == "word":
            return _word(path, data, dialect, told)
        source, encoding = decode(data, told.encoding or None)
        if form == "catalog" or told.keys or told.column or (not form and path.lower().endswith(_NAMED)):
            return _catalog(path, source, encoding, dialect, told)
        matter = None
        if source.startswith("---"):
            from noticelint.formats.front_matter import split_front_matter

            matter = split_front_matter(source)
        stated, declared, start = matter or (_EMPTY, _EMPTY, 0)
        part = Part("", source[start:] if start else source, ((0, start),), {}, form or "text", stated)
        dialect = _template_of(stated, declared) or dialect
        return File(path, source, encoding, (part,), dialect, {**told.variables, **declared}, declares=bool(declared))
    except ReadError as error:
        raise error.within(path) from None


def _template_of(stated: Mapping[str, str], declared: Mapping[str, str]) -> str:
    """The dialect that front matter states ('' for none). Raises ReadError for one, or a type, that there is not."""
    dialect = stated.get("template", "")
    if not dialect and not declared:
        return ""
    from noticelint.templates.dialect import DIALECTS
    from noticelint.templates.variables import TYPES

    if dialect and dialect not in (*DIALECTS, "none"):
        raise ReadError(f"unknown template {dialect!r}{guess_or_list(dialect, DIALECTS)}", line=1, column=1)
    for name, kind in declared.items():
        if kind not in TYPES:
            raise ReadError(f"unknown type {kind!r} of {name!r}{guess_or_list(kind, TYPES)}", line=1, column=1)
    return dialect


def read_notice(path: str, data: bytes, encoding: str | None = None) -> Notice:
    """The first notice in a file that is no template; raises ReadError as `read_file` does."""
    file = read_file(path, data, Told(encoding or ""))
    return notice_of(file, file.parts[0])[0]


def notice_of(
    file: File, part: Part, filled: Filled | None = None, title: Filled | None = None
) -> tuple[Notice, tuple[Remark, ...]]:
    """The notice that a part is to its reader, and the remarks of its markup, with offsets in the source.

    `filled` is what a path through the part's template makes of its body, `title` of its subject. Raises ReadError
    where the markup is beyond what can be parsed.
    """
    body, runs, written = part.body, part.runs, part.written
    if filled is not None:
        written = carried(filled.written, runs, written)
        body, runs = filled.body, compose(filled.runs, runs, len(filled.body))
    marked = read_markup(body, part.markup)
    if marked.written:
        written = carried(marked.written, runs, written)
    text, headings, links = marked.text, marked.headings, marked.links
    if part.headings or part.links:
        headings = (*(_moved(one, marked) for one in part.headings), *headings)
        links = (*(_moved(one, marked) for one in part.links), *links)
    to_source = runs if marked.runs == ((0, 0),) else compose(marked.runs, runs, len(text))
    comments = tuple(
        Comment(origin(runs, one.start), origin(runs, one.end - 1) + 1, one.body) for one in marked.comments
    )
    remarks = tuple(
        one._replace(start=origin(runs, one.start), end=origin(runs, max(one.end - 1, one.start)) + 1)
        for one in marked.remarks
    )
    stated = {**part.stated, "lang": marked.language} if marked.language else part.stated
    notice = Notice(
        file.path, text, file.source, file.encoding, to_source, headings, comments, stated, part.key, written, links
    )
    if filled is not None:
        notice = notice._replace(
            variables=_seen_variables(filled.variables, marked), arms=_seen_arms(filled.arms, marked)
        )
    if part.subject is not None:
        notice = _under(notice_of(file, part.subject, title)[0], notice)
    return notice, remarks


def read_markup(body: str, markup: str) -> Marked:
    """What a reader sees of a text in one of the MARKUPS."""
    if markup == "markdown":
        from noticelint.formats.markdown import read_markdown

        return Marked(*read_markdown(body, 0))
    if markup == "html":
        from noticelint.formats.html import read_html

        return read_html(body)
    if markup == "rst":
        from noticelint.formats.rst import read_rst

        return read_rst(body)
    from noticelint.formats.text import read_text

    return Marked(*read_text(body, 0, wrapped=markup == "text"))


def _under(title: Notice, notice: Notice) -> Notice:
    """The notice with the subject of its mail as its title."""
    if not title.text:
        return notice
    by = len(title.text) + 2
    end = title.runs[-1][1] + len(title.text) - title.runs[-1][0]
    return notice._replace(
        text=f"{title.text}\n\n{notice.text}",
        runs=(*title.runs, (len(title.text), end), *((at + by, to) for at, to in notice.runs)),
        headings=(Heading(0, len(title.text), 1), *(Heading(a + by, b + by, level) for a, b, level in notice.headings)),
        written={**title.written, **notice.written},
        links=tuple(Link(a + by, b + by, target) for a, b, target in notice.links),
        variables=(*title.variables, *(Variable(a + by, b + by, *rest) for a, b, *rest in notice.variables)),
        arms=tuple(ArmText(a + by, b + by, arm) for a, b, arm in notice.arms),
    )


def _moved(one: _Marked, marked: Marked) -> _Marked:
    """A heading or link of the body, with offsets in the text."""
    start, end = (forward(marked.runs, len(marked.text), offset) for offset in (one.start, one.end))
    return one._replace(start=start, end=end)


def _seen_variables(variables: tuple[Variable, ...], marked: Marked) -> tuple[Variable, ...]:
    """The variables that stand in what the reader sees, with offsets in the text."""
    seen = []
    for one in variables:
        at = forward(marked.runs, len(marked.text), one.start)
        if at < len(marked.text) and origin(marked.runs, at) == one.start:
            seen.append(one._replace(start=at, end=at + 1))
    return tuple(seen)


def _seen_arms(arms: tuple[ArmText, ...], marked: Marked) -> tuple[ArmText, ...]:
    """What the arms gave, with offsets in the text."""
    length = len(marked.text)
    return tuple(
        ArmText(forward(marked.runs, length, start), forward(marked.runs, length, end), arm) for start, end, arm in arms
    )


def _mail(path: str, data: bytes, dialect: str, told: Told) -> File:
    from noticelint.formats.mail import read_mail

    letter = read_mail(data)
    parts = tuple(part._replace(subject=letter.subject) for part in letter.parts)
    return File(path, letter.source, letter.encoding, parts, dialect, told.variables, (), letter.alternatives,
                letter.skipped, form="mail")  # fmt: skip


def _word(path: str, data: bytes, dialect: str, told: Told) -> File:
    from noticelint.formats.word import read_word

    document = read_word(data)
    part = document.part._replace(
        markup="lines", headings=document.headings, links=tuple(Link(*link) for link in document.links),
        remarks=tuple(one._replace(group=one.values.get("change", "")) for one in document.part.remarks),
    )  # fmt: skip
    return File(path, document.source, "", (part,), dialect, told.variables, form="word")


def _catalog(path: str, source: str, encoding: str, dialect: str, told: Told) -> File:
    from noticelint.formats.catalogs.read import read_catalog
    from noticelint.formats.comments import take_comments

    parts = read_catalog(path, source, told.keys, told.column, told.template)
    comments = take_comments(source, 0)[1] if "noticelint:" in source else ()
    return File(path, source, encoding, parts, dialect, told.variables, comments, form="catalog")
