"""What the tests of the server share: a client's part of the talk, and edits applied as an editor applies them."""

from __future__ import annotations

import sys
from pathlib import Path

from lsprotocol import types
from pytest_lsp import LanguageClient, client_capabilities

SERVER = [sys.executable, "-m", "noticelint", "lsp", "--stdio"]
CODECS = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
WIDTHS = {"utf-8": 1, "utf-16": 2, "utf-32": 4}


async def initialize(client: LanguageClient, folder: Path, encodings: list[str] | None = None) -> str:
    """Begin as VS Code does; the encoding of positions that was agreed on."""
    capabilities = client_capabilities("visual-studio-code")
    if encodings is not None:
        kinds = [types.PositionEncodingKind(one) for one in encodings]
        capabilities.general = types.GeneralClientCapabilities(position_encodings=kinds)
    client.watched = []

    @client.feature(types.CLIENT_REGISTER_CAPABILITY)
    def register(params: types.RegistrationParams) -> None:
        client.watched += [
            one["globPattern"] for each in params.registrations for one in each.register_options["watchers"]
        ]

    found = await client.initialize_session(types.InitializeParams(capabilities, root_uri=folder.as_uri()))
    return str(getattr(found.capabilities.position_encoding, "value", found.capabilities.position_encoding))


async def opened(client: LanguageClient, path: Path, text: str, language: str = "plaintext") -> list[types.Diagnostic]:
    """What is found in a document once it is open; on disk there need be nothing."""
    item = types.TextDocumentItem(path.as_uri(), language, 1, text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    return list((await published(client, path)).diagnostics)


def change(client: LanguageClient, path: Path, version: int, text: str) -> None:
    """The document as it reads now."""
    whole = types.TextDocumentContentChangeWholeDocument(text)
    named = types.VersionedTextDocumentIdentifier(version=version, uri=path.as_uri())
    client.text_document_did_change(types.DidChangeTextDocumentParams(named, [whole]))


async def changed(client: LanguageClient, path: Path, version: int, text: str) -> list[types.Diagnostic]:
    change(client, path, version, text)
    return list((await published(client, path)).diagnostics)


async def published(client: LanguageClient, path: Path) -> types.PublishDiagnosticsParams:
    """The next that is published of a document."""
    while True:
        found = await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        if found.uri == path.as_uri():
            return found


async def offered(
    client: LanguageClient, path: Path, where: types.Range, *only: str, about: types.Diagnostic | None = None
) -> dict[str, types.CodeAction]:
    """The actions at a place, by title; those for one finding, if it is named."""
    named = types.TextDocumentIdentifier(path.as_uri())
    context = types.CodeActionContext([about] if about is not None else [], only=list(only) or None)
    found = await client.text_document_code_action_async(types.CodeActionParams(named, where, context))
    return {one.title: one for one in found or ()}


def applied(text: str, action: types.CodeAction, encoding: str = "utf-16") -> str:
    """The text after an action that changes one document."""
    if action.edit.document_changes is not None:
        (document,) = action.edit.document_changes
        edits = document.edits
    else:
        ((_, edits),) = action.edit.changes.items()
    for edit in sorted(edits, key=lambda one: (one.range.start.line, one.range.start.character), reverse=True):
        start, end = offset(text, edit.range.start, encoding), offset(text, edit.range.end, encoding)
        text = text[:start] + edit.new_text + text[end:]
    return text


def words_at(text: str, where: types.Range, encoding: str = "utf-16") -> str:
    """The words at a range."""
    return text[offset(text, where.start, encoding) : offset(text, where.end, encoding)]


def offset(text: str, position: types.Position, encoding: str) -> int:
    """The offset in characters of a position in an editor's units; reckoned by encoding, unlike the server's."""
    lines = text.replace("\r\n", "\0\n").replace("\r", "\n").replace("\0\n", "\r\n").split("\n")
    before = sum(len(line) + 1 for line in lines[: position.line])
    data = lines[position.line].encode(CODECS[encoding])
    return before + len(data[: position.character * WIDTHS[encoding]].decode(CODECS[encoding]))
