"""A rule's own examples, run: a bad one must be found, a good one must not."""

from __future__ import annotations

from collections import Counter

from noticelint.config import Settings
from noticelint.formats.read import read_notice
from noticelint.judge import Run
from noticelint.lint import lint_bytes
from noticelint.recognise.reading import Stated, read
from noticelint.rulebook.describe import RULE_FOLDERS
from noticelint.rulebook.rule_file import RuleFile, where
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

# The day on which examples are read that name none: what is stale must not depend on when they are run.
AS_OF = "2026-11-21"


class Outcome(NamedTuple):
    """One example run: `sort` is bad or good, `right` whether it came out so, `found` what the rule marked.

    `wanted` is what the example says must be marked, `place` where it stands (`path:line:column`), '' where not known.
    `changed` is the house file that changed the figures it was written for, '' for none.
    """

    rule: str
    language: str
    sort: str
    number: int
    text: str
    right: bool
    found: tuple[str, ...]
    wanted: str = ""
    place: str = ""
    changed: str = ""


def run_examples(files: Iterable[RuleFile], run: Run) -> Iterator[Outcome]:
    """Run every example of the rule files."""
    for file in files:
        if file.folder == "versions":
            for sort, siblings in file.body["examples"].items():
                for number, example in enumerate(siblings, start=1):
                    yield _placed(run_siblings(file.name, sort, number, example, run), file, sort)
        elif file.folder in RULE_FOLDERS:
            for sort, by_language in file.body.get("examples", {}).items():
                for language, examples in by_language.items():
                    for number, example in enumerate(examples, start=1):
                        yield _placed(
                            run_example(file.name, sort, language, number, example, run), file, sort, language
                        )


def _placed(outcome: Outcome, file: RuleFile, *path: str) -> Outcome:
    place = where(file, ("examples", *path, outcome.number - 1))
    figures = [one.file for one in file.added if one.at[0] in ("numbers", "most")]
    own = place.rsplit(":", 2)[0] in {one.file for one in file.added}
    return outcome._replace(place=f"{place}: ", changed=figures[-1] if figures and not own else "")


def run_example(rule: str, sort: str, language: str, number: int, example: Any, run: Run) -> Outcome:
    """Run one example: a text, or a mapping with `text` and what is said of it. Its rule has no rival to yield to."""
    case = example if isinstance(example, dict) else {"text": example}
    settings = Settings(
        root=".", language=language, kind=case.get("kind", ""), channel=case.get("channel", "web"),
        as_of=case.get("as_of", AS_OF),
    )  # fmt: skip
    # Rules on suppressions speak of what the others found.
    alone = tuple(one for one in run.rules if one.id == rule and one.folder != "comments")
    asked = run._replace(settings=settings, rules=alone or run.rules)
    result = lint_bytes("example.txt", case["text"].encode(), asked)
    found = tuple(one.text for one in result.findings if one.rule == rule)
    marked = case.get("find", "")
    right = any(marked in text or text in marked for text in found) if sort == "bad" else not found
    return Outcome(rule, language, sort, number, case["text"], right, found, marked)


def run_siblings(rule: str, sort: str, number: int, example: Any, run: Run) -> Outcome:
    """Run one example of several versions: `texts` by language, the first of them the one that the others follow."""
    from noticelint.agree.compare import compare
    from noticelint.agree.glossary import glossary_of

    readings = [
        read(read_notice("example.txt", text.encode()), Stated("", language, "web", "stated"), run.rulebook)
        for language, text in example["texts"].items()
    ]
    terms = glossary_of(example.get("glossary", []))
    told = compare([[one for one in readings if one]], run.rulebook, run.rulebook.rules, "", terms)
    found = tuple(one.finding.text for one in told if one.finding.rule == rule)
    marked = example.get("find", "")
    right = bool(found) and all(marked in text for text in found) if sort == "bad" else not found
    whole = "\n".join(example["texts"].values())
    return Outcome(rule, list(example["texts"])[-1], sort, number, whole, right, found, marked)


def wrong_ones(outcomes: list[Outcome]) -> list[Outcome]:
    """Those that did not come out right, but for built-in ones written for figures that a house file changed."""
    return [one for one in outcomes if not one.right and not one.changed]


def render_outcomes(outcomes: list[Outcome], unproven: list[str], uncited: list[str], blanks: list[str]) -> str:
    """A line a rule with how many examples came out right in each language, and how many a house file added; then each
    that did not.

    After them the phrases that cannot be found, the sources that do not exist, and what is still to be filled in.
    """
    languages = list(dict.fromkeys(one.language for one in outcomes))
    lines = [f"{'rule':28} " + " ".join(f"{language + ' bad/good':>18}" for language in languages)]
    for rule in dict.fromkeys(one.rule for one in outcomes):
        cells = []
        for language in languages:
            of = [one for one in outcomes if one.rule == rule and one.language == language]
            counts = []
            for sort in ("bad", "good"):
                right = [one.right for one in of if one.sort == sort]
                counts.append(str(len(right)) if all(right) else f"{sum(right)} of {len(right)}")
            cells.append(f"{'/'.join(counts):>18}")
        lines.append(f"{rule:28} " + " ".join(cells))
        files = Counter(one.place.rsplit(":", 3)[0] for one in outcomes if one.rule == rule)
        # The built-in file comes first: what house files add stands behind it.
        lines += [f"  {count} of them from {path}" for path, count in list(files.items())[1:]]
    wrong = wrong_ones(outcomes)
    moved = Counter((one.rule, one.changed) for one in outcomes if not one.right and one.changed)
    lines += [f"  {count} of {rule} rest on figures that {path} changes" for (rule, path), count in moved.items()]
    for one in wrong:
        said = f"marks {', '.join(map(repr, one.found))}" if one.found else "is not found"
        if one.found and one.sort == "bad":
            said += f", but should mark {one.wanted!r}"
        lines += ["", f"{one.place}{one.rule}: {one.language} {one.sort} example {one.number} {said}:"]
        lines += [f"    {line}" for line in one.text.strip().split("\n")]
    for remarks in (unproven, uncited, blanks):
        lines += ["", *remarks] if remarks else []
    lines += ["", f"{len(outcomes)} examples, {len(wrong)} wrong, {len(unproven)} phrases that cannot be found"]
    return "\n".join(lines) + "\n"
