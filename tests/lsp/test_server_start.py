"""Servers of their own: what is agreed on at the start, and what no document may do to the others."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

from noticelint.cli import main
from tests.lsp.session import SERVER, applied, changed, initialize, offered, opened, published, words_at
from tests.lsp.test_server import MARKED, OUTAGE, SECRET

# A server whose checks fail on some documents as a fault of ours would.
FAULTY = """
from noticelint.lsp import checked, server
check = checked.lint_beside
def faulty(path, data, others, run):
    if b"CRASH" in data:
        raise ZeroDivisionError("a fault")
    if b"DEEP" in data:
        return faulty(path, data, others, run)
    return check(path, data, others, run)
checked.lint_beside = faulty
server.serve()
"""


@asynccontextmanager
async def started(folder: Path, command: list[str], encodings: list[str] | None = None) -> AsyncIterator[tuple]:
    client: LanguageClient = await ClientServerConfig(server_command=command).start()
    agreed = await initialize(client, folder, encodings)
    yield client, agreed
    await client.shutdown_session()
    await client.stop()


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("encodings", "agreed"), [(None, "utf-16"), (["utf-8", "utf-16"], "utf-8"), (["utf-32"], "utf-32")]
)
async def test_positions_in_the_units_agreed_on(tmp_path: Path, encodings: list[str] | None, agreed: str):
    (tmp_path / "noticelint.toml").write_text('select = ["asks-for-secret"]\n')
    async with started(tmp_path, SERVER, encodings) as (client, said):
        assert said == agreed
        for language, text in SECRET.items():
            path = tmp_path / f"{language}.txt"
            found = await opened(client, path, text)
            (secret,) = [one for one in found if one.code == "asks-for-secret"]
            assert MARKED[language] in words_at(text, secret.range, agreed)
            titles = await offered(client, path, secret.range)
            (accept,) = [one for title, one in titles.items() if "asks-for-secret" in title]
            assert applied(text, accept, agreed).count("noticelint: ignore asks-for-secret") == 1


@pytest.mark.asyncio
async def test_a_fault_in_one_document_leaves_the_others_alone(tmp_path: Path):
    async with started(tmp_path, [sys.executable, "-c", FAULTY]) as (client, _):
        for version, word in enumerate(("CRASH", "DEEP"), 2):
            assert await opened(client, tmp_path / f"{word}.txt", f"{word}\n{OUTAGE}") == []
            assert word in client.messages[-1].message
            assert await opened(client, tmp_path / f"fine{version}.txt", OUTAGE) != []
            assert await changed(client, tmp_path / f"{word}.txt", version, OUTAGE) != []
        client.text_document_did_open(types.DidOpenTextDocumentParams(
            types.TextDocumentItem((tmp_path / "half.txt").as_uri(), "plaintext", 1, "\ud800 " + OUTAGE)))  # fmt: skip
        assert (await published(client, tmp_path / "half.txt")).diagnostics != []
        assert await opened(client, tmp_path / "last.txt", OUTAGE) != []


@pytest.mark.asyncio
async def test_one_configuration_for_all_and_none(tmp_path: Path):
    (tmp_path / "noticelint.toml").write_text('select = ["missing-contact"]\n')
    (tmp_path / "other.toml").write_text('select = ["missing-apology"]\n')
    text = OUTAGE.replace("We are sorry for the inconvenience.", "")
    for options, expected in ((["--config", "other.toml"], {"missing-apology"}), (["--isolated"], {"missing-contact"})):
        options = [str(tmp_path / one) if one.endswith(".toml") else one for one in options]
        async with started(tmp_path, [*SERVER, *options]) as (client, _):
            found = {one.code for one in await opened(client, tmp_path / "a.txt", text)}
            assert expected <= found
            assert ("missing-apology" in found) != ("--config" in options) or len(found) == 1


def test_without_pygls_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    for name in [one for one in sys.modules if one.startswith("noticelint.lsp")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pygls", None)
    monkeypatch.setitem(sys.modules, "pygls.exceptions", None)
    assert main(["lsp"]) == 2
    assert "pip install 'noticelint[lsp]'" in capsys.readouterr().err


def test_a_server_that_is_told_to_leave_leaves_cleanly() -> None:
    said = [
        {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}},
        {"method": "initialized", "params": {}},
        {"id": 2, "method": "shutdown"},
        {"method": "exit"},
    ]
    bodies = [json.dumps({"jsonrpc": "2.0", **one}).encode() for one in said]
    sent = b"".join(b"Content-Length: %d\r\n\r\n%b" % (len(body), body) for body in bodies)
    ran = subprocess.run(
        [sys.executable, "-m", "noticelint", "lsp", "--stdio"], input=sent, capture_output=True, timeout=60
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
