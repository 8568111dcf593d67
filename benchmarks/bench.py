"""Cold start, peak memory and throughput of noticelint, side by side with the linters people use for prose.

    python benchmarks/bench.py            everything
    python benchmarks/bench.py --size 2   megabytes of notices for each language (default 2)

Ratios are what to read: machines differ. The peers come from `npm install` in this folder and
`pip install proselint`; one that is not there is left out and said to be.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml
from corpus import FIXTURES, language_of, write_corpus

HERE = Path(__file__).parent
BIN = HERE / "node_modules" / ".bin"
RUNS = 11
LANGUAGES = ("zh", "th", "en")
# What the hook calls, in a folder without configuration.
PLAIN = [sys.executable, "-m", "noticelint", "check"]


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=float, default=2.0, help="megabytes of notices for each language")
    size = int(parser.parse_args().size * 1e6)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["NOTICELINT_CACHE_DIR"] = str(folder / "cache")
        (folder / "cache").mkdir(mode=0o700)
        cold(folder)
        throughput(folder, size)
        ten_times_the_rules(folder, size)
    return 0


def noticelint(*arguments: str) -> list[str]:
    """The command that checks these paths."""
    return [sys.executable, "-m", "noticelint", "check", "--isolated", "--fail-on", "never", *arguments]


def peers(target: str, folder: Path) -> dict[str, list[str]]:
    """The commands of the peers that are installed, each over one file or folder."""
    (folder / "textlintrc.json").write_text(json.dumps({"rules": {"prh": {"rulePaths": [str(folder / "prh.yml")]}}}))
    (folder / "prh.yml").write_text(
        "version: 1\nrules:\n  - expected: 具体时间\n    pattern: 尽快\n  - expected: 21 November\n    pattern: soon\n"
    )
    glob = f"{target}/*.txt" if (folder / target).is_dir() else target
    commands = {
        "autocorrect-node": [str(BIN / "autocorrect"), "--lint", target],
        "zhlint": [str(BIN / "zhlint"), glob],
        "textlint + prh": [str(BIN / "textlint"), "-c", str(folder / "textlintrc.json"), glob],
        "proselint": [shutil.which("proselint") or "", "check", target],
    }
    return {name: command for name, command in commands.items() if command[0] and os.path.exists(command[0])}


# Started from a bare interpreter: a child begins with its parent's memory, which would hide its own peak.
_MEASURE = """
import os, sys, time
start = time.perf_counter()
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[
    (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)])
_, status, usage = os.wait4(child, 0)
print(time.perf_counter() - start, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))
"""


def once(command: list[str], folder: Path) -> tuple[float, float]:
    """Seconds and peak megabytes of one whole process; exit 1 means findings, anything above ends the benchmark."""
    measured = subprocess.run(
        [sys.executable, "-S", "-c", _MEASURE, *command], cwd=folder, check=True, capture_output=True, text=True
    )
    seconds, peak, code = measured.stdout.split()
    if int(code) not in (0, 1):
        raise SystemExit(f"{' '.join(command)}: exit {code}")
    return float(seconds), float(peak)


def medians(commands: dict[str, list[str]], folder: Path, runs: int = RUNS) -> dict[str, tuple[float, float]]:
    """Median seconds and peak megabytes of each command, taken in turns so that a slow spell hits all alike."""
    seen: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for command in commands.values():
        once(command, folder)
    for _ in range(runs):
        for name, command in commands.items():
            seen[name].append(once(command, folder))
    return {
        name: (statistics.median(t for t, _ in each), statistics.median(m for _, m in each))
        for name, each in seen.items()
    }


def cold(folder: Path) -> None:
    """Cold start on one notice of about 1 KB in each language, as a multiple of bare Python."""
    commands = {"python -c pass": [sys.executable, "-c", "pass"]}
    for language in LANGUAGES:
        text = kilobyte(language)
        (folder / f"one.{language}.txt").write_text(text, encoding="utf-8")
        commands[f"noticelint, {language}"] = [*PLAIN, f"one.{language}.txt"]
        confirmed = with_edge(text, language)
        if confirmed != text:
            (folder / f"edge.{language}.txt").write_text(confirmed, encoding="utf-8")
            commands[f"noticelint, {language}, word edge"] = [*PLAIN, f"edge.{language}.txt"]
    commands |= peers("one.en.txt", folder)
    results = medians(commands, folder)
    bare = results["python -c pass"][0]
    print(f"{'cold start, one notice of 1 KB':36} {'ms':>8} {'x bare':>8} {'peak MB':>8}")
    for name, (seconds, peak) in results.items():
        print(f"{name:36} {seconds * 1e3:8.1f} {seconds / bare:8.2f} {peak:8.0f}")


def kilobyte(language: str) -> str:
    """The fixture of that language whose size is nearest to 1 KB."""
    paths = sorted(FIXTURES.glob("good/*.txt"))
    texts = [text for text in (path.read_text(encoding="utf-8") for path in paths) if language_of(text) == language]
    return min(texts, key=lambda text: abs(len(text.encode()) - 1024))


def with_edge(text: str, language: str) -> str:
    """The text with one sentence in which a rule's word must be confirmed to stand at a word's edge."""
    from noticelint.rulebook.open import built_in_rules, open_rulebook, rule_files

    lexicon = open_rulebook(rule_files([built_in_rules()])).lexicon(language)
    for literal in range(len(lexicon.literals)):
        numbers = lexicon.alone[literal]
        if any(lexicon.phrases[number].edge_before or lexicon.phrases[number].edge_after for number in numbers):
            return text + "\n" + lexicon.literals[literal] + "\n"
    return text


def throughput(folder: Path, size: int) -> None:
    """Megabytes a second over many notices, cold start taken off, beside the peers."""
    print(f"\n{'throughput, one core':36} {'MB/s':>8}   (whole run less the cold start)")
    for language in LANGUAGES:
        corpus = folder / f"corpus-{language}"
        written = write_corpus(corpus, language, size)
        few = folder / f"few-{language}"
        few.mkdir()
        shutil.copy(corpus / "notice-00000.txt", few)
        commands = {"noticelint": (noticelint(str(corpus)), noticelint(str(few)))}
        small = write_corpus(folder / f"small-{language}", language, min(size, 200_000))
        for name, command in peers(f"small-{language}", folder).items():
            commands[name] = (command, peers(few.name, folder)[name])
        for name, (command, one) in commands.items():
            taken = medians({"many": command, "one": one}, folder, runs=3)
            seconds = taken["many"][0] - taken["one"][0]
            if seconds < taken["one"][0] / 10:
                print(f"{name + ', ' + language:36} {'-':>8}   (no slower than its cold start: it looks at nothing)")
                continue
            print(f"{name + ', ' + language:36} {(written if name == 'noticelint' else small) / seconds / 1e6:8.2f}")


def ten_times_the_rules(folder: Path, size: int) -> None:
    """The same corpus with nine more copies of every wording rule, their phrases changed so that none is alike."""
    rules = Path(__file__).parent.parent / "rules"
    house = folder / "house"
    for copy in range(9):
        for path in rules.glob("wording/*.yaml"):
            target = house / "wording" / f"{path.stem}-{copy}.yaml"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(_varied(path.read_text(encoding="utf-8"), copy), encoding="utf-8")
    (folder / "noticelint.toml").write_text(f'rules = ["{house}"]\n')
    print(f"\n{'ten times the wording rules':36} {'x time':>8}")
    for language in LANGUAGES:
        corpus = str(folder / f"corpus-{language}")
        more = [
            sys.executable,
            "-m",
            "noticelint",
            "check",
            "--config",
            str(folder / "noticelint.toml"),
            "--fail-on",
            "never",
            corpus,
        ]
        taken = medians({"once": noticelint(corpus), "ten": more}, folder, runs=3)
        print(f"{language:36} {taken['ten'][0] / taken['once'][0]:8.2f}")


def _varied(text: str, copy: int) -> str:
    """A rule's YAML with a rare sign put before each phrase: as many phrases again, and none the same."""
    sign = "甲乙丙丁戊己庚辛壬"[copy]
    rule = yaml.safe_load(text)
    for group in rule["groups"].values():
        for language in LANGUAGES:
            for number, phrase in enumerate(group[language]["phrases"]):
                if isinstance(phrase, str):
                    group[language]["phrases"][number] = sign + phrase
                else:
                    phrase["say"] = sign + phrase["say"]
    return str(yaml.safe_dump(rule, allow_unicode=True))


if __name__ == "__main__":
    sys.exit(main())
