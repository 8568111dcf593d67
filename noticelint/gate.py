"""The send gate: the last look at one notice before it goes out, a record of it, and whether that still holds."""

from __future__ import annotations

import json
import os
from datetime import date, datetime, timezone
from hashlib import sha256

from noticelint.config import Settings
from noticelint.fingerprint import plain_fingerprint
from noticelint.judge import Run
from noticelint.lint import lint_bytes, prepare
from noticelint.notice import Place
from noticelint.report.result import NoticeSeen, Reported, Result, ordered, standing
from noticelint.rulebook.open import open_rulebook, read_sources, rule_files, rule_folders
from noticelint.suppress import has_run_out, signed
from noticelint.typed import TYPE_CHECKING, NamedTuple
from noticelint.version import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import SimpleNamespace
    from typing import Any

SCHEMA = os.path.join(os.path.dirname(__file__), "report", "record.schema.json")
# What no configuration switches off or softens here.
STRICT = ("unfilled-placeholder", "stale-date")
_CLEAN, _FOUND, _FAILED = 0, 1, 2
_UNKNOWN = {
    "en": "Nobody says what kind of notice this is, and its words do not tell: what it owes its reader is unchecked.",
    "zh-Hans": "没有说明这是哪一类通知，从正文也判断不出，因此没有核对它应当写明的内容。",
    "zh-Hant": "沒有說明這是哪一類通知，從內文也判斷不出，因此沒有核對它應當寫明的內容。",
    "th": "ไม่ได้ระบุว่าเป็นประกาศประเภทใด และเนื้อความไม่ชัดพอ จึงยังไม่ได้ตรวจว่ามีข้อมูลที่จำเป็นครบหรือไม่",
}
_STATE_IT = {
    "en": 'Write "kind: cancellation" (or what it is) into its front matter, or give --kind.',
    "zh-Hans": "请在文件开头的 front matter 里写明 kind，例如 kind: cancellation，或使用 --kind。",
    "zh-Hant": "請在檔案開頭的 front matter 寫明 kind，例如 kind: cancellation，或使用 --kind。",
    "th": "โปรดระบุ kind ใน front matter ต้นไฟล์ เช่น kind: cancellation หรือใช้ --kind",
}  # fmt: skip


class Look(NamedTuple):
    """One last look: the result, with the gate's own findings, and the record of it."""

    result: Result
    record: dict[str, Any]


def gate(arguments: SimpleNamespace, settings: Settings) -> tuple[str, int]:
    """What to say, and the exit code: 0 where the notice may go out (or is still what was recorded), 1 where not."""
    path = arguments.file
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        return f"{path}: {error.strerror}", _FAILED
    day = settings.as_of or date.today().isoformat()
    if arguments.verify:
        return _verified(arguments.verify, path, data, day)
    look = look_at(path, data, settings._replace(as_of=day))
    if look.result.failures:
        from noticelint.report.concise import render_failures

        return render_failures(look.result).rstrip("\n").removeprefix("noticelint: "), _FAILED
    if arguments.record:
        if os.path.exists(arguments.record) and os.path.samefile(arguments.record, path):
            return f"{path} is the notice; name another file after --record", _FAILED
        try:
            # A file's name that is no UTF-8 stands as the escape that JSON has for it.
            with open(arguments.record, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
                file.write(json.dumps(look.record, ensure_ascii=False, indent=2) + "\n")
        except OSError as error:
            return f"{arguments.record}: {error.strerror}", _FAILED
    from noticelint.report.text import render_text

    told = render_text(look.result, color=False, width=100, ui=settings.ui_language or None)
    return told, _CLEAN if look.record["clean"] else _FOUND


def look_at(path: str, data: bytes, settings: Settings) -> Look:
    """Check one file strictly, on the day `settings.as_of`.

    Unfilled blanks, stale dates and an unknown kind are errors whatever the configuration says, no baseline counts, and
    a finding is accepted only with a reason and by somebody who is named. Clean is what has no error or warning left.
    """
    run, digest = _strict(settings)
    result = lint_bytes(path, data, run)
    found = [_answered_for(one) for one in result.findings]
    found += [_unknown(path, notice, settings.ui_language) for notice in result.notices if notice.kind == "unknown"]
    result = result._replace(findings=tuple(ordered(tuple(found))))
    return Look(result, _record(path, data, result, run, digest))


def _strict(settings: Settings) -> tuple[Run, str]:
    """The run, and a digest of the rules it judges by that is the same wherever they lie."""
    paths = rule_files(rule_folders(settings.rules))
    severity = {**settings.severity, **dict.fromkeys(STRICT, "error")}
    run = prepare(open_rulebook(paths), settings._replace(severity=severity))
    chosen = {rule.id for rule in run.rules}
    missing = tuple(rule for rule in run.rulebook.rules if rule.id in STRICT and rule.id not in chosen)
    state = sha256()
    for path, source in sorted(read_sources(paths).items(), key=lambda one: _short(one[0])):
        state.update(f"{_short(path)}\0{len(source)}\0".encode() + source)
    return run._replace(rules=(*run.rules, *missing), evidence=True), state.hexdigest()


def _short(path: str) -> str:
    return "/".join(path.replace(os.sep, "/").split("/")[-2:])


def _answered_for(found: Reported) -> Reported:
    if found.suppressed is None:
        return found
    why = signed(found.suppressed)
    return found if why.reason and why.by else found._replace(suppressed=None)


def _unknown(path: str, notice: NoticeSeen, ui: str) -> Reported:
    language = ui or notice.language
    return Reported(
        path, "unknown-kind", "error", _UNKNOWN[language], _STATE_IT[language], Place(1, 1, 1, 1), "", (),
        plain_fingerprint("unknown-kind", notice.key), None, notice.language, notice.key,
    )  # fmt: skip


def _record(path: str, data: bytes, result: Result, run: Run, digest: str) -> dict[str, Any]:
    left = standing(result)
    accepted = [one for one in result.findings if one.suppressed is not None]
    return {
        "version": 1,
        "tool": {"name": "noticelint", "version": __version__},
        "rules": {"sha256": digest, "count": len(run.rules)},
        "as_of": run.settings.as_of,
        "recorded": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "clean": all(one.severity == "info" for one in left) and not result.failures,
        "file": {"path": path, "bytes": len(data), "sha256": sha256(data).hexdigest()},
        "notices": [_notice(notice) for notice in result.notices],
        "findings": [_finding(one) for one in left],
        "accepted": [{**_finding(one), **_signed(one.suppressed or "")} for one in accepted],
    }


def _notice(notice: NoticeSeen) -> dict[str, Any]:
    return {
        "key": notice.key, "language": notice.language, "kind": notice.kind, "kind_source": notice.kind_source,
        "channel": notice.channel, "sha256": sha256(notice.text.encode("utf-8", "surrogatepass")).hexdigest(),
    }  # fmt: skip


def _finding(one: Reported) -> dict[str, Any]:
    return {
        "rule": one.rule, "severity": one.severity, "line": one.place.line, "column": one.place.column,
        "text": one.text, "message": one.message, "fingerprint": one.fingerprint,
    }  # fmt: skip


def _signed(reason: str) -> dict[str, Any]:
    why = signed(reason)
    return {"reason": why.reason, "by": why.by, "until": why.until or None}


def _verified(record_path: str, path: str, data: bytes, day: str) -> tuple[str, int]:
    """Whether a file is still what a record says was looked at, and whether that look lets it go out on a day."""
    try:
        with open(record_path, encoding="utf-8") as file:
            record = json.load(file)
    except OSError as error:
        return f"{record_path}: {error.strerror}", _FAILED
    except (ValueError, RecursionError):
        return f"{record_path}: no record: not JSON; write one with noticelint gate {path} --record FILE", _FAILED
    wrong = _no_record(record)
    if wrong:
        return f"{record_path}: no record of noticelint gate: {wrong}", _FAILED
    problems = _problems(record, data, day)
    if not problems:
        return f"{path} is what was recorded on {record['recorded'][:10]}, and may go out.\n", _CLEAN
    lines = [f"{path}: {problem}" for problem in problems]
    return "\n".join([*lines, f"Look at it again: noticelint gate {path} --record {record_path}", ""]), _FOUND


def _no_record(record: Any) -> str:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match

    with open(SCHEMA, encoding="utf-8") as file:
        error = best_match(Draft202012Validator(json.load(file)).iter_errors(record))
    return "" if error is None else error.message.splitlines()[0][:200]


def _problems(record: Mapping[str, Any], data: bytes, day: str) -> list[str]:
    problems = []
    if sha256(data).hexdigest() != record["file"]["sha256"]:
        problems.append("is no longer what was recorded: its bytes have changed")
    if not record["clean"]:
        counted = [one["rule"] for one in record["findings"] if one["severity"] != "info"]
        rules = ", ".join(dict.fromkeys(counted))
        problems.append(f"was not clean when it was recorded ({rules})")
    today = date.fromisoformat(day)
    for one in record["accepted"]:
        if has_run_out(one["until"] or "", today):
            problems.append(f"{one['rule']} in line {one['line']} was accepted by {one['by']} until {one['until']}")
    return problems
