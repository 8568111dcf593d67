"""Proof that phrases can be found: each is shown a line made of its own words, and must stand in it."""

from __future__ import annotations

from noticelint.facts.find import find_facts
from noticelint.language.boundaries import boundaries
from noticelint.language.fold import PUNCTUATION, Folding, fold, folding, han_table
from noticelint.recognise.scan import scan
from noticelint.recognise.standing import standing
from noticelint.rulebook.compile import LANGUAGES, Origin, compile_traced
from noticelint.rulebook.lexicon import Lexicon
from noticelint.rulebook.notation import Part
from noticelint.rulebook.rule_file import RuleFile, where

# One fact of each type as each language writes it; {number} is any.
_FACTS = {
    "zh": {
        "{date}": "2026年3月5日", "{time}": "18:30", "{money}": "100元", "{percent}": "15%", "{duration}": "7天",
        "{deadline}": "7个工作日内", "{phone}": "400-820-8820", "{email}": "kefu@xinhe.cn",
        "{url}": "https://www.xinhe.cn/a", "{chat}": "微信公众号“新禾生活”",
        "{address}": "上海市徐汇区漕溪路100号", "{number}": "12", "{name}": "Xinhe",
    },
    "th": {
        "{date}": "5 มีนาคม 2569", "{time}": "18.30 น.", "{money}": "100 บาท", "{percent}": "15%", "{duration}": "7 วัน",
        "{deadline}": "ภายใน 7 วันทำการ", "{phone}": "02-123-4567", "{email}": "care@baanrim.co.th",
        "{url}": "https://www.baanrim.co.th/a", "{chat}": "LINE @baanrim",
        "{address}": "99 ถนนพระราม 4 แขวงคลองเตย เขตคลองเตย กรุงเทพฯ 10110",
        "{number}": "12", "{name}": "Baanrim",
    },
    "en": {
        "{date}": "5 March 2026", "{time}": "18:30", "{money}": "£100", "{percent}": "15%", "{duration}": "7 days",
        "{deadline}": "within 7 working days", "{phone}": "020 7946 0018", "{email}": "care@harbourline.co.uk",
        "{url}": "https://www.harbourline.co.uk/a", "{chat}": "WhatsApp +44 7700 900123",
        "{address}": "12 Mill Lane, Leeds LS1 4AB",
        "{number}": "12", "{name}": "Harbourline",
    },
}  # fmt: skip


def unproven(files: list[RuleFile], only: set[str]) -> list[str]:
    """Each phrase that does not stand in a line of its own words, as `path:line:column: what`.

    Expressions and token patterns are not tried. `only` names the files (by path) whose phrases are tried; word sets
    are taken from all.
    """
    table = PUNCTUATION | han_table()
    by = folding(table)
    found: dict[str, None] = {}
    # To compile all files takes 12 s; a phrase rests on its own file and on sets of words.
    needed = [file for file in files if file.folder == "words" or file.path in only]
    for language in LANGUAGES:
        lexicon, origins = compile_traced(needed, language, table)
        for number, origin in enumerate(origins):
            if origin[0].path in only and origin[2] and not _stands(lexicon, number, origin, by):
                file, path, alternative = origin
                shown = _written(alternative, language, " ")
                found[f"{where(file, path)}: this phrase cannot be found, not even in {shown!r}"] = None
    return list(found)


def _stands(lexicon: Lexicon, number: int, origin: Origin, by: Folding) -> bool:
    # Once with something in the gaps and once with nothing: some words run together into others.
    filler = {"zh": "某某", "th": "นั้น", "en": " there "}[lexicon.language]
    lines = (_written(origin[2], lexicon.language, gap, at) for at in (0, -1) for gap in (" ", "", filler))
    return any(_found_in(line, by, lexicon, number) for line in lines)


def _found_in(line: str, by: Folding, lexicon: Lexicon, number: int) -> bool:
    folded = fold(line, by)
    bounds = boundaries(folded, lexicon.language)
    facts = find_facts(folded, {"zh": "zh-Hans"}.get(lexicon.language, lexicon.language), line)
    scene, matches, _ = scan(folded, lexicon, facts, bounds)
    phrase = lexicon.phrases[number]
    if phrase.parts:
        return bool(standing(scene, phrase))
    return any(match.phrase == number for match in matches.get(phrase.group, ()))


def _space(line: str, piece: str) -> str:
    """A space where Latin would run on into Latin, in a Chinese or Thai line."""
    return " " if line and piece and (line[-1] + piece[0]).isascii() and (line[-1] + piece[0]).isalpha() else ""


def _written(parts: tuple[Part, ...], language: str, filler: str, at: int = 0) -> str:
    """A line of a phrase's own words: of each choice the option `at` (0 or -1), `filler` in each gap."""
    facts = _FACTS[language]
    # English pieces stand as words of their own, whatever spaces the phrase was written with.
    between = " " if language == "en" else ""
    written = []
    for part in parts:
        line = ""
        for segment in part:
            line += filler if segment.gap else ""
            for piece in (facts.get(piece, piece) for choice in segment.choices for piece in choice[at]):
                line += (between or _space(line, piece)) + piece
        written.append(line)
    joined = between.join(written)
    return " ".join(joined.split()) if between else joined
