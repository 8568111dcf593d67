"""Shell completion, asked of the shells themselves where they are installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from noticelint.cli import main

_WORDS = {
    "ne": {"new", "new-rule"},
    "check --la": {"--language"},
    "check --language zh": {"zh-Hans", "zh-Hant"},
    "new can": {"cancellation"},
    "explain missing-rem": {"missing-remedy"},
    "gate let": {"letter.txt"},
}
_ASK = {
    "bash": 'source "$1"; COMP_WORDS=(noticelint {words}); COMP_CWORD={last}; COMP_LINE="noticelint {words}"; '
    'COMP_POINT=${{#COMP_LINE}}; COMP_TYPE=9; $(complete -p noticelint | sed "s/.*-F \\([^ ]*\\) .*/\\1/") noticelint '
    '"{word}" ""; printf "%s\\n" "${{COMPREPLY[@]}}"',
    "fish": 'source "$argv[1]"; complete -C "noticelint {words}"',
}


@pytest.fixture(params=["bash", "zsh", "fish"])
def script(request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[str, Path]:
    pytest.importorskip("shtab")
    assert main(["completion", request.param]) == 0
    path = tmp_path / "completion"
    path.write_text(capsys.readouterr().out, encoding="utf-8")
    (tmp_path / "letter.txt").touch()
    return request.param, path


def test_a_script_the_shell_can_read(script: tuple[str, Path]) -> None:
    shell, path = script
    assert "missing-remedy" in path.read_text(encoding="utf-8")
    if shutil.which(shell):
        done = subprocess.run([shell, "-n", str(path)], capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("words", _WORDS)
def test_what_it_completes(script: tuple[str, Path], words: str) -> None:
    shell, path = script
    if shell not in _ASK or not shutil.which(shell):
        pytest.skip(f"{shell} cannot be asked here")
    typed = words.split()
    asked = _ASK[shell].format(words=words, last=len(typed), word=typed[-1])
    done = subprocess.run([shell, "-c", asked, *(["bash"] if shell == "bash" else []), str(path)],
                          capture_output=True, text=True, cwd=path.parent)  # fmt: skip
    found = {line.split("\t")[0].strip() for line in done.stdout.splitlines()}
    assert _WORDS[words] <= found
    assert all(word.startswith(typed[-1]) for word in found)
