"""HTML and MJML to what their reader sees."""

from __future__ import annotations

from noticelint.formats.build import Builder
from noticelint.formats.finish import finish, with_newlines
from noticelint.formats.html_page import Page
from noticelint.formats.html_words import Words
from noticelint.formats.part import Marked, Remark
from noticelint.formats.weave import Run, origin

# A page with fewer letters than this and a picture is a picture of a notice.
_HARDLY_ANY = 40


def read_html(body: str) -> Marked:
    """What a reader sees of a page or a mail in HTML or MJML, or of a piece of one; nothing is an error.

    Titles are left out: no mail shows them, and a browser does so outside the page. The preheader, what is hidden
    before the first visible words, comes first, as it does in the inbox. Links tell the targets of their words.
    Remarks: `hidden-text`, and `image-without-text` where the page is hardly anything but pictures. `language` is what
    `lang` says of all words there are.
    """
    content, origins = with_newlines(body)
    built = Builder(content)
    words = Words(content, ((0, 0),), built)
    page = Page(words, inbox=True)
    page.read()
    marked = finish(built, origins, tuple(page.links))
    remarks = page.remarks
    if page.pictures and sum(char.isalnum() for char in marked.text) < _HARDLY_ANY:
        remarks = [*remarks, page.pictures[0]]
    return marked._replace(
        written={origin(origins, at): origin(origins, end - 1) + 1 for at, end in words.written.items()},
        remarks=tuple(_in_body(one, origins) for one in sorted(remarks, key=lambda one: one.start)),
        language=page.languages.pop() if len(page.languages) == 1 else "",
    )


def put_html(content: str, runs: list[Run], built: Builder) -> None:
    """Put the text of a block of HTML in another markup; `runs` lead from `content` to the builder's body."""
    built.block()
    Page(Words(content, runs, built, as_in_file=True), inbox=False).read()
    built.close_heading()
    built.block()


def _in_body(remark: Remark, origins: list[Run]) -> Remark:
    return remark._replace(start=origin(origins, remark.start), end=origin(origins, remark.end - 1) + 1)
