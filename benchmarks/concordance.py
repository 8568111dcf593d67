"""How often phrases are right on labelled notices: what to try before a phrase goes into a wording rule, or out of one.

    python benchmarks/concordance.py DIR zh vague-wording 尽快 '{say: 近期, unless: {sentence: ["{date}"]}}'
    python benchmarks/concordance.py DIR en vague-wording        the record of every phrase that answers to the label

DIR holds labelled notices (YAML) as `noticelint evaluate` reads them. A phrase is right where it touches a span that
carries the label, new where no finding touches that span today. The second form says, for each phrase in the rules
that was wrong, where it stands in them and how often it was right.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from noticelint.authors.evaluate import label_of, labelled_notices
from noticelint.config import Settings
from noticelint.draft import Draft, draft_of
from noticelint.judge import Run
from noticelint.language.fold import PUNCTUATION, han_table
from noticelint.lint import prepare
from noticelint.recognise.reading import Reading
from noticelint.recognise.scan import scan
from noticelint.recognise.weigh import weigh
from noticelint.rulebook.compile import LANGUAGES, compile_traced
from noticelint.rulebook.load import load_rules
from noticelint.rulebook.open import open_rulebook, read_sources, rule_files, rule_folders
from noticelint.rulebook.rule_file import where

TABLE = PUNCTUATION | han_table()
TRIED = "house/wording/tried.yaml"
SHOWN = 40  # characters on either side of a match


class Labelled(NamedTuple):
    """A labelled notice, read: the spans that carry the label, and those that findings which answer to it touch."""

    name: str
    reading: Reading
    labels: list[tuple[int, int]]
    told: list[tuple[str, int, int]]  # rule, start, end


def main() -> int:
    """Print the concordance of each phrase, or the record of those in the rules."""
    if len(sys.argv) < 4:
        print(__doc__)
        return 2
    folder, language, label, *phrases = sys.argv[1:]
    paths = rule_files(rule_folders([]))
    run = prepare(open_rulebook(paths), Settings(root="."))
    notices = list(read(folder, language, label, run))
    for phrase in phrases:
        concordance(phrase, language, notices, paths)
    if not phrases:
        record(language, label, notices, run, paths)
    return 0


def read(folder: str, language: str, label: str, run: Run) -> Iterator[Labelled]:
    """The labelled notices of a language (zh, th, en) whose text is read as it stands."""
    for labelled in labelled_notices(folder):
        name, text = labelled["id"], labelled["text"]
        draft = draft_of(f"{name}.txt", text.encode(), run) if labelled["lang"][:2] == language else None
        if not isinstance(draft, Draft) or draft.judged[0].reading.notice.text != text:
            continue
        starts = [(text.find(one["quote"]), one) for one in labelled["defects"] if one["rule"] == label]
        labels = [(start, start + len(one["quote"])) for start, one in starts]
        found = [one for one in draft.judged[0].findings if label_of(one.rule) == label]
        told = [(one.rule, one.span.start, one.span.end) for one in found]
        yield Labelled(name, draft.judged[0].reading, labels, told)


def concordance(phrase: str, language: str, notices: list[Labelled], paths: list[str]) -> None:
    """Print how often the phrase (in the notation of rules, or a mapping) is right, and the lines it stands in."""
    texts = dict.fromkeys(("zh-Hans", "zh-Hant", "th", "en"), "x")
    # What the schema asks for beside the phrase.
    examples = {sort: {key: ["x"] for key in texts} for sort in ("bad", "good")}
    group: dict[str, Any] = {"message": texts, "suggestion": texts, **{key: {"phrases": ["x"]} for key in LANGUAGES}}
    group[language] = {"phrases": [yaml.safe_load(phrase)]}
    tried = {"summary": "x", "why": "x", "basis": "x", "severity": "info", "tags": ["x"], "groups": {"one": group}}
    words = read_sources([path for path in paths if "/words/" in path])
    house = yaml.safe_dump({**tried, "examples": examples}, allow_unicode=True).encode()
    files = load_rules({**words, TRIED: house})
    lexicon, _ = compile_traced(files, language, TABLE)
    lines: dict[str, list[str]] = {"new": [], "right": [], "WRONG": []}
    for one in notices:
        was = one.reading.sight
        scene, matches, pending = scan(was.scene.text, lexicon, was.scene.facts, was.scene.bounds)
        sight = was._replace(lexicon=lexicon, scene=scene, matches=matches, pending=pending, asked={})
        for match in weigh(sight, "wording/tried/one"):
            hit = [span for span in one.labels if touch(span, match)]
            known = all(any(touch(span, (start, end)) for _, start, end in one.told) for span in hit)
            sort = "WRONG" if not hit else "right" if known else "new"
            lines[sort].append(f"{one.name}: {shown(one.reading.notice.text, match.start, match.end)}")
    new, right, wrong = (len(lines[sort]) for sort in ("new", "right", "WRONG"))
    print(f"{phrase}: right {new + right}, new {new}, wrong {wrong}")
    print(*(f"    {sort:6}{line}" for sort in ("new", "WRONG") for line in lines[sort]), sep="\n")


def record(language: str, label: str, notices: list[Labelled], run: Run, paths: list[str]) -> None:
    """Print, for each phrase of a wording rule that was wrong, its place in the rules, right, wrong and the words."""
    origins = compile_traced(load_rules(read_sources(paths)), language, TABLE)[1]
    right: dict[int, int] = defaultdict(int)
    wrong: dict[int, list[str]] = defaultdict(list)
    for one in notices:
        for rule in run.rules:
            for group in rule.groups if rule.folder == "wording" and label_of(rule.id) == label else ():
                for match in weigh(one.reading.sight, f"wording/{rule.id}/{group.name}"):
                    if any(name == rule.id and touch((low, high), match) for name, low, high in one.told):
                        if any(touch(span, match) for span in one.labels):
                            right[match.phrase] += 1
                        else:
                            wrong[match.phrase].append(shown(one.reading.notice.text, match.start, match.end))
    for phrase, lines in sorted(wrong.items(), key=lambda item: (right[item[0]] - len(item[1]), item[0])):
        print(f"{where(*origins[phrase][:2])}: right {right[phrase]}, wrong {len(lines)}")
        print(*(f"    {line}" for line in lines), sep="\n")


def touch(span: tuple[int, int], match: tuple[int, int, int] | tuple[int, int]) -> bool:
    """Whether two stretches have a character in common."""
    return span[0] < match[1] and match[0] < span[1]


def shown(text: str, start: int, end: int) -> str:
    """The words at the span with some of their line on either side."""
    low = max(text.rfind("\n", 0, start) + 1, start - SHOWN)
    high = min(len(text), end + SHOWN)
    return f"{text[low:start]}【{text[start:end]}】{text[end:high]}".replace("\n", " / ")


if __name__ == "__main__":
    sys.exit(main())
