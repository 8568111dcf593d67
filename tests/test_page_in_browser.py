"""The HTML page in a real headless Chromium; skipped where there is none, or no Playwright to drive it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from noticelint.config import Settings
from noticelint.lint import Run, lint_paths
from noticelint.outputs import render

playwright = pytest.importorskip("playwright.sync_api", reason="no Playwright: pip install -e '.[browser]'")
_CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(_CHROMIUM is None, reason="no Chromium")

_NOTICES = {
    "cancel.zh-Hans.txt": "尊敬的会员：\n\n因场地原因，原定于2027年3月20日举办的会员沙龙取消，我们将尽快处理退款。\n\n云帆读书会\n",
    "letters/fee.zh-Hant.txt": "各位客戶：\n\n本行將於2027年5月1日起調整轉帳手續費，由15元調整為20元。如有疑問，請聯絡客服。\n\n海港銀行\n",
    "outage.th.txt": "เรียน ลูกค้าทุกท่าน\n\nระบบแอปจะปิดปรับปรุงในวันที่ 3 มีนาคม 2570 ทำให้ไม่สามารถใช้บริการได้ ขออภัยในความไม่สะดวก\n\nธนาคารภูผา\n",
    "outage.md": "# App down\n\nDear customer,\n\n<!-- noticelint: ignore vague-wording -- agreed -->\nOur app will be down soon for "
    "&lt;script&gt;alert(1)&lt;/script&gt; reasons.\n\nRegards,\nHarbour Bank\n",
}


@pytest.fixture(scope="module")
def page_file(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("notices")
    paths = []
    for name, text in _NOTICES.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    english = Run(run.rulebook, run.rules, Settings(root=str(folder), as_of="2026-11-01"))
    result = lint_paths(paths, english)
    assert len(result.findings) > 8
    target = tmp_path_factory.mktemp("page") / "report.html"
    target.write_text(render("html", result, result, english), encoding="utf-8")
    return target


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        # Chromium's sandbox refuses to run as root, as containers do.
        flags = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        opened = driver.chromium.launch(executable_path=_CHROMIUM, args=flags)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Any, page_file: Path) -> Iterator[Any]:
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    opened.said = []
    opened.on("console", lambda message: opened.said.append(message.text))
    opened.on("pageerror", lambda error: opened.said.append(str(error)))
    opened.on("dialog", lambda dialog: opened.said.append(dialog.message))
    opened.asked = []
    opened.on("request", lambda request: opened.asked.append(request.url))
    opened.goto(page_file.as_uri())
    yield opened
    opened.close()


def test_it_asks_for_nothing_and_complains_of_nothing(page: Any, page_file: Path) -> None:
    page.wait_for_load_state("networkidle")
    assert page.asked == [page_file.as_uri()]
    assert page.said == []
    assert "<script>alert(1)</script>" in page.locator(".text[lang=en]").text_content()


def test_each_language_has_its_own_font(page: Any) -> None:
    fonts = {
        tag: page.locator(f".text[lang={tag}]").first.evaluate("element => getComputedStyle(element).fontFamily")
        for tag in ("en", "zh-Hans", "zh-Hant", "th")
    }
    assert len(set(fonts.values())) == 4
    assert "CJK TC" in fonts["zh-Hant"]
    assert all(font.endswith("sans-serif") for font in fonts.values())


def _visible(page: Any, selector: str) -> int:
    count: int = page.locator(f"{selector}:visible").count()
    return count


def test_filters(page: Any) -> None:
    everything = _visible(page, "article li")
    page.select_option("[name=severity]", "error")
    errors = _visible(page, "article li")
    assert 0 < errors < everything
    assert _visible(page, "article li[data-severity=error]") == errors
    assert page.locator("#shown").inner_text().startswith(f"{errors} of ")
    assert page.locator("mark.warning:not(.off)").count() == 0
    page.select_option("[name=severity]", "")
    page.select_option("[name=language]", "th")
    assert [_visible(page, "article"), _visible(page, ".matrix tbody tr")] == [1, 1]
    page.select_option("[name=language]", "")
    page.select_option("[name=kind]", "outage")
    assert _visible(page, "article") == 2
    page.get_by_role("button", name="Clear filters").click()
    page.fill("[name=path]", "LETTERS/")
    assert _visible(page, "article") == 1
    page.fill("[name=path]", "")
    page.select_option("[name=rule]", "missing-contact")
    rules = page.locator("article li:visible").evaluate_all("items => items.map((item) => item.dataset.rule)")
    assert set(rules) == {"missing-contact"}
    page.get_by_role("button", name="Clear filters").click()
    assert _visible(page, "article li") == everything


def test_a_link_to_what_a_filter_hides_shows_it(page: Any) -> None:
    page.select_option("[name=severity]", "info")
    link = page.locator(".matrix td.missing.error a").first
    link.click()
    assert page.locator("li:target").is_visible()
    assert page.locator("[name=severity]").input_value() == ""


def test_the_keyboard_reaches_findings_and_comes_back(page: Any) -> None:
    for _ in range(300):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('ref')"):
            break
    mark = page.evaluate("document.activeElement.id")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    finding = page.evaluate("document.activeElement.id")
    assert finding == mark.replace("-m", "-f")
    assert page.evaluate("document.activeElement.tagName") == "LI"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == mark


def test_the_first_tab_skips_to_the_notices(page: Any) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#notices"


@pytest.mark.parametrize("width", [360, 768, 1600])
def test_nothing_sticks_out(page: Any, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [400, 1280])
def test_axe_finds_no_fault(browser: Any, page_file: Path, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    opened = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
    opened.goto(page_file.as_uri())
    # axe looks only at what is laid out.
    opened.add_style_tag(content="article { content-visibility: visible !important }")
    faults = axe.Axe().run(opened).response["violations"]
    opened.close()
    assert [(fault["id"], [node["html"] for node in fault["nodes"]][:2]) for fault in faults] == []


def test_without_scripts_it_still_shows_everything(browser: Any, page_file: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(page_file.as_uri())
    assert opened.locator("article").count() == len(_NOTICES)
    assert not opened.locator("#filters").is_visible()
    context.close()
