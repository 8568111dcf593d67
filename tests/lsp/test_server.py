"""The server through a real client: what one sees while one types."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pytest_lsp import ClientServerConfig, LanguageClient

from noticelint.authors.new_rule import skeleton
from tests.lsp.session import SERVER, applied, change, changed, initialize, offered, opened, published, words_at

pytestmark = pytest.mark.asyncio(loop_scope="module")

SECRET = {
    "en": "🎉 Dear customer, 🎉 please reply to this e-mail with your password, and we will unlock your account.\n",
    "zh-Hans": "🎉尊敬的客户👩‍👩‍👧：\r\n\r\n𠮷祥🎉银行提醒：请于6月18日前将您的登录密码和收到的短信验证码回复至本号码。\r\n",
    "th": "🎉 เรียน ลูกค้า 🎉 กรุณาตอบกลับอีเมลนี้พร้อมรหัสผ่านและรหัส OTP ที่ได้รับ เพื่อให้เจ้าหน้าที่ยืนยันบัญชี\n",
}
MARKED = {"en": "reply to this e-mail with your password", "zh-Hans": "密码", "th": "ตอบกลับอีเมลนี้พร้อมรหัสผ่าน"}
OUTAGE = (
    "Power cut on 3 March 2027\n\nDear customers,\n\nOn 3 March 2027 from 9:00 to 12:00 the power will be cut in Mill Road"
    " because a transformer is being replaced. We are sorry for the inconvenience.\n\nNorth Grid\n"
)


@pytest_lsp.fixture(config=ClientServerConfig(server_command=SERVER), scope="module", loop_scope="module")
async def client(lsp_client: LanguageClient, tmp_path_factory: pytest.TempPathFactory):
    await initialize(lsp_client, tmp_path_factory.mktemp("work"))
    yield
    await lsp_client.shutdown_session()


@pytest.mark.parametrize("language", SECRET)
async def test_words_are_marked_where_the_editor_counts_them(client: LanguageClient, tmp_path: Path, language: str):
    (tmp_path / "noticelint.toml").write_text('select = ["asks-for-secret"]\n')
    found = [one for one in await opened(client, tmp_path / "a.txt", SECRET[language]) if one.code == "asks-for-secret"]
    assert [MARKED[language] in words_at(SECRET[language], one.range) for one in found] == [True]
    assert "🎉" not in words_at(SECRET[language], found[0].range)
    assert (found[0].source, found[0].severity) == ("noticelint", types.DiagnosticSeverity.Error)


async def test_what_is_typed_is_checked_once_it_rests(client: LanguageClient, tmp_path: Path):
    path = tmp_path / "a.txt"
    await opened(client, path, "Dear")
    for version in range(2, 30):
        change(client, path, version, OUTAGE[: version * 8])
    change(client, path, 30, OUTAGE)
    found = await published(client, path)
    assert found.version == 30
    assert "missing-contact" in {one.code for one in found.diagnostics}


async def test_saving_checks_and_closing_clears(client: LanguageClient, tmp_path: Path):
    path = tmp_path / "a.txt"
    named = types.TextDocumentIdentifier(path.as_uri())
    first = await opened(client, path, OUTAGE)
    client.text_document_did_save(types.DidSaveTextDocumentParams(named))
    assert (await published(client, path)).diagnostics == tuple(first) != ()
    client.text_document_did_close(types.DidCloseTextDocumentParams(named))
    assert (await published(client, path)).diagnostics == ()


async def test_settings_are_found_upwards_and_read_anew(client: LanguageClient, tmp_path: Path):
    assert "**/noticelint.toml" in client.watched
    path, config = tmp_path / "letters" / "a.txt", tmp_path / "noticelint.toml"
    path.parent.mkdir()
    config.write_text('select = ["missing-contact"]\n[severity]\nmissing-contact = "info"\n')
    (found,) = await opened(client, path, OUTAGE)
    assert (found.code, found.severity) == ("missing-contact", types.DiagnosticSeverity.Information)
    config.write_text('select = ["missing-contact"]\n')
    event = types.FileEvent(config.as_uri(), types.FileChangeType.Changed)
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
    (found,) = (await published(client, path)).diagnostics
    assert found.severity == types.DiagnosticSeverity.Warning
    # An editor that watches nothing is served as well: the next change sees the new settings.
    config.write_text('exclude = ["letters/"]\n')
    assert await changed(client, path, 2, OUTAGE + "\n") == []


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("noticelint.toml", "select = [", "not TOML"),
        ("noticelint.toml", 'selec = ["all"]', "did you mean 'select'"),
        ("noticelint.toml", 'select = ["missing-contacts"]', "did you mean 'missing-contact'"),
        ("noticelint.toml", 'exclude = ["!"]', "not an ignore pattern"),
        ("noticelint.toml", 'baseline = "none.jsonl"', "none.jsonl"),
        ("noticelint.toml", 'rules = ["hose"]', "hose: a folder of rules cannot be read"),
        ("house/wording/no-fax.yaml", "summary: [", "not YAML"),
        ("house/wording/no-fax.yaml", "summary: No fax.\n", "no-fax.yaml"),
    ],
)
async def test_broken_settings_are_told_once_and_mended(
    client: LanguageClient, tmp_path: Path, name: str, content: str, said: str
):
    path, config = tmp_path / "a.txt", tmp_path / "noticelint.toml"
    config.write_text('rules = ["house"]\n')
    (tmp_path / "house").mkdir()
    assert await opened(client, path, OUTAGE) != []
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text(content)
    before = len(client.messages)
    assert await changed(client, path, 2, OUTAGE + " ") == []
    assert await changed(client, path, 3, OUTAGE + "  ") == []
    (told,) = client.messages[before:]
    assert said in told.message
    assert told.type == types.MessageType.Error
    (tmp_path / name).unlink()
    assert await changed(client, path, 4, OUTAGE) != []
    assert len(client.messages) == before + 1


async def test_house_rules_are_read_anew(client: LanguageClient, tmp_path: Path):
    path, rule = tmp_path / "a.txt", tmp_path / "house" / "wording" / "no-zeppelin.yaml"
    (tmp_path / "noticelint.toml").write_text('rules = ["house"]\nselect = ["house", "asks-for-secret"]\n')
    rule.parent.mkdir(parents=True)
    rule.write_text(skeleton("wording").replace("example word", "zeppelin"), encoding="utf-8")
    (found,) = await opened(client, path, "Dear customer, the zeppelin is late, and the airship too.\n")
    assert (found.code, found.range.start.character) == ("no-zeppelin", 19)
    rule.write_text(skeleton("wording").replace("example word", "airship"), encoding="utf-8")
    (found,) = await changed(client, path, 2, "Dear customer, the zeppelin is late, and the airship too. \n")
    assert (found.code, found.range.start.character) == ("no-zeppelin", 45)


async def test_unknown_kinds_and_unreadable_files_are_told(client: LanguageClient, tmp_path: Path):
    path = tmp_path / "a.md"
    found = await opened(client, path, "---\nlanguage: en\n---\n\n# The roses\n\nThey are red.\n", "markdown")
    assert [(one.code, one.range.start.line) for one in found if one.code == "unknown-kind"] == [("unknown-kind", 4)]
    (broken,) = await changed(client, path, 2, "---\nkind: cancelation\n---\n\nThey are red.\n")
    assert (broken.code, broken.severity) == (None, types.DiagnosticSeverity.Error)
    assert "did you mean 'cancellation'" in broken.message
    assert await changed(client, path, 3, " \n") == []


async def test_documents_that_were_never_saved(client: LanguageClient):
    item = types.TextDocumentItem("untitled:Untitled-1", "markdown", 1, f"# {OUTAGE}")
    client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    found = await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    assert found.uri == "untitled:Untitled-1"
    assert "missing-contact" in {one.code for one in found.diagnostics}


async def test_catalogues_name_the_key_and_suppressed_findings_are_silent(client: LanguageClient, tmp_path: Path):
    strings = '{"mail": {"body": "Dear customer, please reply to this e-mail with your password. We are sorry."}}'
    found = await opened(client, tmp_path / "locales" / "en.json", strings, "json")
    (secret,) = [one for one in found if one.code == "asks-for-secret"]
    assert secret.message.startswith("mail.body: ")
    text = "# noticelint: ignore asks-for-secret -- a test\n# noticelint: ignore jargon -- a test\n" + SECRET["en"]
    found = await opened(client, tmp_path / "a.txt", text)
    assert "asks-for-secret" not in {one.code for one in found}
    (idle,) = [one for one in found if one.code == "unused-suppression"]
    assert idle.tags == (types.DiagnosticTag.Unnecessary,)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("**asks-for-secret**", "suggestion: ", "TM-16: Neither disclose nor ask for more personal data")),
        ("zh-Hans", ("**asks-for-secret**", "建议：", "依据：")),
        ("th", ("**asks-for-secret**", "คำแนะนำ: ", "อ้างอิง: ")),
    ],
)
async def test_hover_tells_why(client: LanguageClient, tmp_path: Path, language: str, said: tuple[str, ...]):
    path = tmp_path / "a.txt"
    found = await opened(client, path, SECRET[language])
    where = next(one.range for one in found if one.code == "asks-for-secret")
    named = types.TextDocumentIdentifier(path.as_uri())
    told = await client.text_document_hover_async(types.HoverParams(named, where.start))
    assert all(words in told.contents.value for words in said)
    assert told.contents.kind == types.MarkupKind.Markdown
    assert told.range == where
    beyond = types.HoverParams(named, types.Position(90, 0))
    assert await client.text_document_hover_async(beyond) is None


async def test_actions_mend_accept_and_declare(client: LanguageClient, tmp_path: Path):
    path = tmp_path / "a.txt"
    found = await opened(client, path, OUTAGE)
    where = next(one.range for one in found if one.code == "missing-contact")
    titles = await offered(client, path, where)
    (insert,) = [one for title, one in titles.items() if title.startswith("Insert “For the latest news")]
    after = applied(OUTAGE, insert)
    assert after.index("For the latest news") < after.index("North Grid")
    assert "missing-contact" not in {one.code for one in await changed(client, path, 2, after)}
    accepted = applied(OUTAGE, titles["Accept missing-contact here, with a reason"])
    assert "\n# noticelint: ignore missing-contact -- 〔reason〕\nOn 3 March" in accepted
    assert {one.code for one in await changed(client, path, 3, accepted)} == {one.code for one in found} - {
        "missing-contact"
    }
    declared = applied(OUTAGE, titles["Declare the kind: service change"])
    assert declared.startswith("---\nkind: service-change\n---\nPower cut")
    assert [one for one in await changed(client, path, 4, declared) if "service change" in one.message]
    await changed(client, path, 5, OUTAGE)
    named = next(one for one in found if one.code == "missing-contact")
    alone = await offered(client, path, where, about=named)
    assert [title.split(" “")[0] for title in alone] == [
        "Insert",
        "Accept missing-contact here, with a reason",
        "Declare the kind: termination",
        "Declare the kind: service change",
    ]
    assert await offered(client, path, where, "refactor") == {}
    assert await offered(client, path, where, "quickfix") != {}


async def test_an_answer_about_text_that_is_gone_is_dropped(client: LanguageClient, tmp_path: Path):
    path = tmp_path / "a.txt"
    await opened(client, path, OUTAGE)
    change(client, path, 2, OUTAGE * 50)
    named = types.TextDocumentIdentifier(path.as_uri())
    asked = asyncio.ensure_future(client.text_document_hover_async(types.HoverParams(named, types.Position(0, 0))))
    await asyncio.sleep(0)
    change(client, path, 3, OUTAGE * 3)
    with pytest.raises(JsonRpcException) as refused:
        await asked
    assert refused.value.code == types.LSPErrorCodes.ContentModified
    assert (await published(client, path)).version == 3


async def test_language_versions_are_held_against_each_other(client: LanguageClient, tmp_path: Path):
    (tmp_path / "noticelint.toml").write_text('select = ["versions"]\n')
    english, thai, chinese = (tmp_path / f"hall.{one}.txt" for one in ("en", "th", "zh-Hans"))
    chinese.write_text("🎉共有320个座位。\n", encoding="utf-8")
    await opened(client, thai, "มีทั้งหมด 320 ที่นั่ง\n")
    (found,) = await opened(client, english, "🎉 There are 230 seats.\n")
    assert found.code == "versions-amounts"
    beside = {one.location.uri: one.location.range for one in found.related_information}
    assert beside.keys() <= {thai.as_uri(), chinese.as_uri()} != set()
    sources = {thai.as_uri(): "มีทั้งหมด 320 ที่นั่ง\n", chinese.as_uri(): "🎉共有320个座位。\n"}
    assert all("320" in words_at(sources[uri], where) for uri, where in beside.items())
    # What is typed in one version is told in the other, saved or not.
    change(client, thai, 2, "มีทั้งหมด 230 ที่นั่ง\n")
    assert (await published(client, english)).diagnostics == ()
