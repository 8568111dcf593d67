"""JUnit's XML, which every CI reads: a suite for each file, a case for each finding."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from noticelint.report.concise import line_of
from noticelint.report.result import Failure, Reported, Result, ordered
from noticelint.report.wording import words_of

# What XML 1.0 cannot hold, even escaped.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_junit(result: Result) -> str:
    """The result as JUnit XML. Ends with a line end.

    Errors and warnings fail; a remark passes and is told in `system-out`; a suppressed finding is skipped, a file
    that could not be checked is an error, and a file without findings is one case that passes.
    """
    findings: dict[str, list[Reported]] = {}
    for found in ordered(result.findings):
        findings.setdefault(found.path, []).append(found)
    failures = {failed.path: failed for failed in result.failures}
    root = Element("testsuites", name="noticelint")
    for path in sorted({*findings, *failures, *(notice.path for notice in result.notices)}):
        _suite(root, path, findings.get(path, []), failures.get(path))
    for name in ("tests", "failures", "errors", "skipped"):
        total = sum(int(suite.attrib[name]) for suite in root)
        if name != "skipped":  # JUnit's schema counts those in the suites alone
            root.set(name, str(total))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, path: str, findings: list[Reported], failed: Failure | None) -> None:
    suite = SubElement(root, "testsuite", name=_legal(path))
    for found in findings:
        _case(suite, found)
    if failed is not None:
        case = SubElement(suite, "testcase", classname=_legal(path), name="could not be checked", time="0")
        SubElement(case, "error", type="unreadable", message=_legal(failed.message))
    if not len(suite):
        SubElement(suite, "testcase", classname=_legal(path), name="no findings", time="0")
    counts = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    suite.set("tests", str(len(suite)))
    for name, tag in counts.items():
        suite.set(name, str(len(suite.findall(f"testcase/{tag}"))))
    suite.set("time", "0")


def _case(suite: Element, found: Reported) -> None:
    place = found.place
    where = f"{place.line}:{place.column}" + (f" [{found.key}]" if found.key else "")
    name = _legal(f"{found.rule} {where}")
    case = SubElement(suite, "testcase", classname=_legal(found.path), name=name, time="0")
    suggestion = words_of(found.language).suggestion + found.suggestion if found.suggestion else ""
    text = _legal("\n".join(part for part in (line_of(found), suggestion) if part))
    if found.suppressed is not None:
        SubElement(case, "skipped", message=_legal(found.suppressed))
    elif found.severity == "info":
        SubElement(case, "system-out").text = text
    else:
        SubElement(case, "failure", type=found.severity, message=_legal(found.message)).text = text


def _legal(text: str) -> str:
    return _ILLEGAL.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)
