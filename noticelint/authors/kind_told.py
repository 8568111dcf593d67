"""What kind a notice was taken for, told with the words that it rests on and what else it might have been."""

from __future__ import annotations

from noticelint.branches import first_path
from noticelint.config import Settings, stated_for
from noticelint.draft import told_of
from noticelint.formats.read import notice_of, read_file
from noticelint.notice import Span, as_written, line_starts, place
from noticelint.recognise.kinds import Weighed, weigh_kinds
from noticelint.recognise.reading import Reading, Stated, read
from noticelint.recognise.scene import Match
from noticelint.recognise.versions import versions
from noticelint.rulebook.rulebook import Rulebook
from noticelint.template_file import open_template


def tell_kind(path: str, data: bytes, rulebook: Rulebook, settings: Settings) -> str:
    """The kinds seen in a file, by falling score, with place, words and weight of all that counts.

    Raises ReadError for a file that cannot be read.
    """
    configured = stated_for(settings, path)
    file = read_file(path, data, told_of(configured))
    lines = []
    for part in file.parts:
        opened = open_template(file, part, part.dialect or file.dialect, settings.root)
        notice = first_path(file, part, opened) if opened is not None else notice_of(file, part)[0]
        stated = notice.stated.get("kind") or configured.kind
        for version in versions(notice, rulebook.traditional, rulebook.simplified):
            reading = read(version, Stated("", configured.language, configured.channel, ""), rulebook)
            if reading is not None:
                named = f"{path} [{part.key}]" if part.key else path
                scored = weigh_kinds(reading.sight, rulebook.kinds, rulebook.wider)
                lines += _told(named, reading, scored, rulebook.wider, stated)
    return "\n".join(lines or [f"{path}: holds no text"]) + "\n"


def _told(path: str, reading: Reading, scored: list[Weighed], wider: dict[str, str], stated: str) -> list[str]:
    kind = reading.kind
    said = f"{path} ({reading.language}): {kind.kind}" + (f", confidence {kind.confidence:.2f}" if kind.kind else "")
    lines = [said + (f"; stated: {stated}, which is what counts" if stated else "")]
    starts = line_starts(reading.notice.source)
    for score, name, matches, _, lent, leaned, leaning in scored[:4]:
        lines.append(f"  {name}: {score:.3g}")
        for weight, match in sorted(matches, key=lambda pair: (-pair[0], pair[1])):
            where = place(reading.notice, Span(match.start, match.end), starts)
            lines.append(f"    {weight:>4g}  {where.line}:{where.column}  {_words(reading, match)}")
        if lent:
            lines.append(f"    {lent:>4g}  half of what {wider[name]} counts, of which it is a case")
        if leaned:
            words = ", ".join(_words(reading, match) for match in leaning) or "none stands here"
            lines.append(f"    {leaned:>4.2g}  words that lean to it: {words}")
    return [
        *lines,
        "  A strong phrase counts 3, a weak one 1; in the title four times that, in the opening twice. A kind takes 3;"
        " without a strong phrase 6, of three weak ones, or 3 where the most words lean to it, three at least.",
    ]


def _words(reading: Reading, match: Match) -> str:
    return " ".join(as_written(reading.notice, Span(match.start, match.end)).split())
