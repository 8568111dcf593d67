"""How many changed facts noticelint and translate-toolkit's pofilter find in notices in three languages.

    python benchmarks/versions.py

The notices are `fixtures/versions/good`, the changes those of `tests/agree/mutations.py`: one fact of one version
each. A change counts as found where the tool says more than of the untouched notice; a false alarm is an untouched
pair or trio of versions of which it says something. pofilter judges a source and a translation: the English version is
the source of the other two, each a unit. `pip install translate-toolkit` brings it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from noticelint.agree.compare import compare
from noticelint.formats.read import read_notice
from noticelint.recognise.reading import Reading, Stated, read
from noticelint.rulebook.open import built_in_rules, open_rulebook, rule_files
from tests.agree.mutations import mutations, trios

# The checks of pofilter that look at facts; the others (capitals, spaces, punctuation) are no question here.
FACTS = ("numbers", "urls", "emails")
Told = Callable[[dict[str, str]], int]


def main() -> int:
    """Print recall and false alarms of each tool."""
    tools: dict[str, Told] = {"noticelint": _noticelint()}
    for name, checks in (("pofilter, numbers urls emails", FACTS), ("pofilter, all checks", ())):
        tool = _pofilter(checks)
        if tool is None:
            print("pofilter is not installed: pip install translate-toolkit")
        else:
            tools[name] = tool
    untouched, changes = trios(), list(mutations())
    print(f"{len(untouched)} notices in three languages, {len(changes)} changes of one fact in one version\n")
    print(f"{'':32}{'found':>14}{'false alarms':>20}{'seconds':>10}")
    for name, tool in tools.items():
        start = time.perf_counter()
        before = {trio: tool(versions) for trio, versions in untouched.items()}
        found = sum(tool({**untouched[one.trio], one.name: one.text}) > before[one.trio] for one in changes)
        alarms = sum(map(bool, before.values()))
        spent = time.perf_counter() - start
        share = f"{found / len(changes):.1%}"
        print(f"{name:32}{share:>14}{f'{alarms} of {len(before)} notices':>20}{spent:>10.1f}")
    return 0


def _noticelint() -> Told:
    rulebook = open_rulebook(rule_files([built_in_rules()]))
    known: dict[tuple[str, str], Reading] = {}

    def reading(name: str, text: str) -> Reading:
        if (name, text) not in known:
            notice = read_notice(name, text.encode())
            made = read(notice, Stated(notice.stated.get("kind", ""), name.partition(".")[0], "", ""), rulebook)
            assert made is not None
            known[name, text] = made
        return known[name, text]

    def told(versions: dict[str, str]) -> int:
        readings = [reading(name, text) for name, text in versions.items()]
        return sum(one.finding.severity != "info" for one in compare([readings], rulebook, rulebook.rules, "en"))

    return told


def _pofilter(checks: tuple[str, ...]) -> Told | None:
    try:
        from translate.filters.checks import CheckerConfig, StandardChecker
        from translate.storage.pypo import pounit
    except ImportError:
        return None
    by_language = {
        language: StandardChecker(checkerconfig=CheckerConfig(targetlanguage=code))
        for language, code in (("zh-Hans", "zh_CN"), ("zh-Hant", "zh_TW"), ("th", "th"))
    }

    def told(versions: dict[str, str]) -> int:
        failures = 0
        for name, text in versions.items():
            if name != "en.md":
                unit = pounit(_body(versions["en.md"]))
                unit.target = _body(text)
                failed = by_language[name.partition(".")[0]].run_filters(unit)
                failures += len([check for check in failed if not checks or check in checks])
        return failures

    return told


def _body(text: str) -> str:
    return text.partition("\n---\n")[2] if text.startswith("---\n") else text


if __name__ == "__main__":
    sys.exit(main())
