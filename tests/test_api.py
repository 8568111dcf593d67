"""The library: its examples, its options, its errors, and threads that see what one thread sees."""

from __future__ import annotations

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import noticelint
from noticelint import ConfigError, ReadError, Result, RuleError, UnknownRuleError, lint_bytes, lint_paths, lint_text

ROOT = Path(__file__).parent.parent
EXAMPLES = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "api.md").read_text(encoding="utf-8"), re.DOTALL)
TEXT = "Dear Ms Petrova,\n\nThe concert on 12 December 2026 is cancelled.\n\nWillow Choir Ltd\n"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda text: re.sub(r"\W+", "-", text)[-24:])
def test_examples_of_the_page_run(example: str) -> None:
    seen: dict[str, Any] = {}
    exec(example, seen)
    for name, value in seen.items():
        if name.startswith("test_"):
            value()


def _found(result: Result) -> set[str]:
    assert not result.failures
    return {one.rule for one in result.findings}


@pytest.mark.parametrize(
    ("options", "present", "absent"),
    [
        ({"kind": "cancellation"}, {"missing-remedy", "missing-contact"}, set()),
        ({"kind": "cancellation", "ignore": ["missing-remedy"]}, {"missing-contact"}, {"missing-remedy"}),
        ({"kind": "cancellation", "select": ["missing-contact"]}, {"missing-contact"}, {"missing-remedy"}),
        ({"kind": "cancellation", "severity": {"missing-remedy": "off"}}, {"missing-contact"}, {"missing-remedy"}),
        ({"kind": "win-back"}, {"missing-thanks"}, {"missing-date"}),
        ({"as_of": "2027-02-01", "select": ["stale-date"], "kind": "other"}, set(), set()),
        ({"kind": "cancellation", "channel": "sms"}, {"missing-contact"}, {"missing-feedback"}),
    ],
)
def test_options(options: dict[str, Any], present: set[str], absent: set[str]) -> None:
    found = _found(lint_text(TEXT, **{"as_of": date(2026, 11, 23), **options}))
    assert present <= found
    assert not absent & found


def test_the_day_it_is_read_on_counts() -> None:
    text = "The office will be closed on 5 December 2026 for a stocktaking."
    assert "stale-date" not in _found(lint_text(text, as_of="2026-11-23", language="en"))
    assert "stale-date" in _found(lint_text(text, as_of=date(2026, 12, 20), language="en"))


def test_messages_in_the_language_asked_for() -> None:
    (found,) = lint_text(TEXT, kind="cancellation", select=["missing-remedy"], ui_language="zh-Hant").findings
    assert found.message.startswith("這份取消通知")


def test_a_configuration_file_counts_only_where_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "noticelint.toml").write_text('kind = "cancellation"\nselect = ["missing-remedy"]\n', encoding="utf-8")
    assert _found(lint_text(TEXT, config=tmp_path / "noticelint.toml")) == {"missing-remedy"}
    assert _found(lint_text(TEXT, config="noticelint.toml", select=["missing-contact"])) == {"missing-contact"}
    assert "missing-contact" in _found(lint_text(TEXT, kind="cancellation"))


def test_house_rules(tmp_path: Path) -> None:
    from noticelint.authors.new_rule import skeleton

    path = tmp_path / "wording" / "no-example-word.yaml"
    path.parent.mkdir()
    path.write_text(skeleton("wording"), encoding="utf-8")
    text = "Here stands the example word."
    assert _found(lint_text(text, language="en", rules=[tmp_path], select=["house"])) == {"no-example-word"}
    path.write_text("summary: [", encoding="utf-8")
    with pytest.raises(RuleError, match=r"no-example-word.yaml:2:1: not YAML"):
        lint_text(text, rules=[str(tmp_path), str(tmp_path)])


@pytest.mark.parametrize(
    ("options", "error", "said"),
    [
        ({"language": "de"}, ConfigError, "language cannot be 'de'; known: zh-Hans, zh-Hant, th, en"),
        ({"kind": "cancelation"}, ConfigError, "did you mean 'cancellation'?"),
        ({"as_of": "tomorrow"}, ConfigError, "as_of should be a day like 2026-11-21, not 'tomorrow'"),
        ({"severity": {"missing-remedy": "bad"}}, ConfigError, "severity of missing-remedy cannot be 'bad'"),
        ({"select": ["mising-remedy"]}, UnknownRuleError, "did you mean 'missing-remedy'?"),
        ({"select": "missing-remedy"}, TypeError, "select is a list of strings: select=['missing-remedy']"),
        ({"selects": ["missing-remedy"]}, TypeError, "unknown option 'selects'"),
        ({"config": "none.toml"}, ConfigError, "none.toml: No such file"),
    ],
)
def test_what_cannot_be_used_is_told(options: dict[str, Any], error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=re.escape(said)):
        lint_text(TEXT, **options)


def test_text_is_not_guessed_at_and_bytes_are() -> None:
    assert lint_text("各位會員：8 月 16 日停水。").notices[0].language == "zh-Hant"
    assert lint_bytes("各位會員：8 月 16 日停水，請提前儲水備用。".encode("big5")).notices[0].language == "zh-Hant"
    (failure,) = lint_text("The concert is cancelled \ud83d today").failures
    assert failure.message


def test_paths(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "two.md").write_text("# Cancelled\n\n" + TEXT, encoding="utf-8")
    (tmp_path / "three.txt").write_bytes(b"")
    result = lint_paths([tmp_path], kind="cancellation")
    assert [Path(notice.path).name for notice in result.notices] == ["one.txt", "two.md"]
    assert [Path(failure.path).name for failure in result.failures] == ["three.txt"]
    with pytest.raises(ReadError, match="none: no such file or folder"):
        lint_paths(["none"])


def test_threads_see_what_one_thread_sees() -> None:
    files = sorted((ROOT / "fixtures" / "good").glob("*"))[:60] + sorted((ROOT / "fixtures" / "bad").glob("*/*"))[:60]
    serial = [lint_bytes(path.read_bytes(), path.name, as_of="2026-11-23", evidence=True) for path in files]
    program = (
        "import sys, pickle\n"
        "from concurrent.futures import ThreadPoolExecutor\n"
        "from pathlib import Path\n"
        "from noticelint import lint_bytes\n"
        "sys.setswitchinterval(1e-5)\n"
        "def lint(path):\n"
        "    return lint_bytes(Path(path).read_bytes(), Path(path).name, as_of='2026-11-23', evidence=True)\n"
        "with ThreadPoolExecutor(8) as pool:\n"
        "    results = list(pool.map(lint, sys.argv[1:]))\n"
        "sys.stdout.buffer.write(pickle.dumps(results))\n"
    )
    # A process of its own: nothing is loaded yet, and all threads begin by loading it.
    done = subprocess.run([sys.executable, "-c", program, *map(str, files)], capture_output=True, check=True)
    import pickle

    assert pickle.loads(done.stdout) == serial
    with ThreadPoolExecutor(8) as pool:
        assert (
            list(
                pool.map(
                    lambda path: lint_bytes(path.read_bytes(), path.name, as_of="2026-11-23", evidence=True), files
                )
            )
            == serial
        )


def test_importing_the_package_loads_nothing_of_it() -> None:
    program = "import sys, noticelint; print([name for name in sys.modules if name.startswith('noticelint.')])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "['noticelint.version']"
    assert set(noticelint.__all__) >= {"lint_text", "lint_bytes", "lint_paths", "standing", "__version__"}
    with pytest.raises(AttributeError, match="no attribute 'lint_everything'"):
        noticelint.lint_everything  # noqa: B018
    assert (Path(noticelint.__file__).parent / "py.typed").is_file()
