"""The server: documents checked as they are typed, and what is asked about them answered."""

from __future__ import annotations

import asyncio
import logging
import os
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcContentModified
from pygls.lsp.server import LanguageServer

from noticelint.config import FILE_NAMES
from noticelint.lsp.actions import FIX_ALL, Able, Asked, actions
from noticelint.lsp.checked import Checked, Document, check
from noticelint.lsp.diagnostics import SOURCE, diagnostics
from noticelint.lsp.hover import hover_text
from noticelint.lsp.places import span_of, touch
from noticelint.lsp.runs import Runs
from noticelint.report.result import standing
from noticelint.typed import TYPE_CHECKING, NamedTuple
from noticelint.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable

Answer = TypeVar("Answer")
# Seconds without a key before what was typed is checked.
PAUSE = 0.3
_WATCHED = (*(f"**/{name}" for name in FILE_NAMES), "**/*.yaml", "**/*.jsonl")


class _Desk(NamedTuple):
    """All that the server keeps: by document the check under way and the last one done, by configuration its trouble.

    `worker` is one thread: checks come one after another, and the editor is heard meanwhile.
    """

    server: LanguageServer
    runs: Runs
    worker: ThreadPoolExecutor
    under_way: dict[str, asyncio.Task[None]]
    done: dict[str, Checked]
    told: dict[str, str]


def serve(config: str | None = None, isolated: bool = False) -> None:
    """Serve an editor over standard input and output until it ends the server.

    `config` is the configuration file for all documents, without which each has the one found upwards from it.
    """
    # What concerns the user is told by messages; the editor's log need not hold each request that came too late.
    logging.getLogger("pygls").setLevel(logging.CRITICAL)
    make_server(config, isolated).start_io()


def make_server(config: str | None = None, isolated: bool = False) -> LanguageServer:
    """The server, ready to be started.

    Documents come whole with each change: they are short, and no count of columns can go wrong on the way.
    """
    server = LanguageServer("noticelint", __version__, types.TextDocumentSyncKind.Full)
    worker = ThreadPoolExecutor(1, "noticelint")
    desk = _Desk(server, Runs(os.path.abspath(config) if config else None, isolated, {}, {}), worker, {}, {}, {})

    @server.feature(types.INITIALIZED)
    def initialized(params: types.InitializedParams) -> None:
        _watch(desk)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        _start(desk, params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        _start(desk, params.text_document.uri, PAUSE)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        _start(desk, params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        _forget(desk, params.text_document.uri)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_watched_files(params: types.DidChangeWatchedFilesParams) -> None:
        for uri in list(desk.done):
            _start(desk, uri)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        return await _hover(desk, params)

    kinds = [types.CodeActionKind.QuickFix, FIX_ALL]

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=kinds))
    async def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        checked = await _current(desk, params.text_document.uri)
        only = [str(getattr(one, "value", one)) for one in params.context.only or ()]
        about = {str(one.code) for one in params.context.diagnostics if one.source == SOURCE}
        return await _in_worker(desk, actions, checked, Asked(params.range, only, about), _able(server))

    return server


def _start(desk: _Desk, uri: str, pause: float = 0.0, echo: bool = False) -> asyncio.Task[None]:
    """Check a document after a pause, instead of whatever check of it is under way.

    `echo` says that it was not this document that changed: its versions are not checked in turn.
    """
    before = desk.under_way.pop(uri, None)
    if before is not None:
        before.cancel()
    task = desk.under_way[uri] = asyncio.get_running_loop().create_task(_check(desk, uri, pause, echo))
    return task


async def _check(desk: _Desk, uri: str, pause: float, echo: bool) -> None:
    # A change of the text, or its closing, cancels this wherever it waits: nothing outdated is published.
    await asyncio.sleep(pause)
    checked = await _in_worker(desk, check, desk.runs, _document(desk, uri))
    desk.done[uri] = checked
    _tell(desk, checked)
    found = diagnostics(checked, _able(desk.server).related)
    desk.server.text_document_publish_diagnostics(
        types.PublishDiagnosticsParams(uri, found, version=checked.document.version)
    )
    for other, seen in list(desk.done.items()):
        if not echo and checked.path in seen.beside and desk.under_way[other].done():
            _start(desk, other, echo=True)


def _document(desk: _Desk, uri: str) -> Document:
    workspace = desk.server.workspace
    opened = workspace.get_text_document(uri)
    folder = workspace.root_path or os.getcwd()
    # One that was never saved has a name and no place.
    path = opened.path if uri.startswith("file:") else os.path.join(folder, os.path.basename(opened.path))
    root = folder if path.startswith(os.path.join(folder, "")) else os.path.dirname(path)
    others = {one.path: one.source for one in workspace.text_documents.values() if one.uri in desk.done}
    units = opened.position_codec.client_num_units
    return Document(uri, opened.version, path, opened.language_id or "", opened.source, root, units, others)


def _forget(desk: _Desk, uri: str) -> None:
    task = desk.under_way.pop(uri, None)
    if task is not None:
        task.cancel()
    desk.done.pop(uri, None)
    desk.server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))


def _tell(desk: _Desk, checked: Checked) -> None:
    """Show what keeps documents from being checked: once, until it is another trouble or is over."""
    if not checked.trouble:
        desk.told.pop(checked.config, None)
    elif desk.told.get(checked.config) != checked.trouble:
        desk.told[checked.config] = checked.trouble
        message = types.ShowMessageParams(types.MessageType.Error, checked.trouble)
        desk.server.window_show_message(message)


async def _current(desk: _Desk, uri: str) -> Checked:
    """The check of the document as it now stands, waited for where need be; raises where the text changes meanwhile."""
    version = desk.server.workspace.get_text_document(uri).version
    checked = desk.done.get(uri)
    if checked is None or checked.document.version != version:
        # `wait` neither cancels the check with the request nor is cancelled with the check.
        await asyncio.wait([_start(desk, uri)])
        checked = desk.done.get(uri)
    if checked is None or checked.document.version != version:
        raise JsonRpcContentModified()
    return checked


async def _hover(desk: _Desk, params: types.HoverParams) -> types.Hover | None:
    checked = await _current(desk, params.text_document.uri)
    here = types.Range(params.position, params.position)
    found = [one for one in standing(checked.result) if touch(span_of(checked.text, one.place), here)]
    if not found:
        return None
    asked = desk.server.client_capabilities.text_document
    formats = asked.hover.content_format if asked is not None and asked.hover is not None else None
    kind = types.MarkupKind.Markdown if types.MarkupKind.Markdown in (formats or ()) else types.MarkupKind.PlainText
    text = await _in_worker(desk, hover_text, checked, found, kind is types.MarkupKind.Markdown)
    return types.Hover(types.MarkupContent(kind, text), span_of(checked.text, found[0].place))


async def _in_worker(desk: _Desk, do: Callable[..., Answer], *given: object) -> Answer:
    return await asyncio.get_running_loop().run_in_executor(desk.worker, do, *given)


def _able(server: LanguageServer) -> Able:
    asked = server.client_capabilities
    shown = asked.text_document.publish_diagnostics if asked.text_document is not None else None
    edits = asked.workspace.workspace_edit if asked.workspace is not None else None
    return Able(
        bool(shown is not None and shown.related_information), bool(edits is not None and edits.document_changes)
    )


def _watch(desk: _Desk) -> None:
    """Ask to be told when settings, rules or a baseline change; where that cannot be asked, the next check sees it."""
    workspace = desk.server.client_capabilities.workspace
    watched = workspace.did_change_watched_files if workspace is not None else None
    if watched is None or not watched.dynamic_registration:
        return
    watchers = [types.FileSystemWatcher(glob) for glob in _WATCHED]
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    registration = types.Registration("watched", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
    desk.server.client_register_capability(types.RegistrationParams([registration]))
