"""The brief as a reader has it: one page, opened from a file in a real browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from palaver.desk import copy_sample, open_desk
from palaver.publish.brief_html import html

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]


@pytest.fixture(scope="module")
def brief_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("brief")
    reports, process = copy_sample(folder / "sample")
    with open_desk(folder / "palaver.db", process=process) as desk:
        desk.add([reports])
        made = desk.ask().brief(None)
    path = folder / "brief.html"
    path.write_text(html(made), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def page(brief_file: Path) -> Iterator[Page]:
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield browser.new_page()
        browser.close()


def test_nothing_is_loaded_and_nothing_complains(page: Page, brief_file: Path) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(brief_file.as_uri())
    assert asked == [brief_file.as_uri()]
    assert said == []
    assert page.title()


def test_a_note_is_one_click_from_its_sentence_and_back(page: Page, brief_file: Path) -> None:
    page.goto(brief_file.as_uri())
    target = page.locator("sup a").first
    where = target.get_attribute("href")
    assert where is not None and where.startswith("#")
    target.click()
    assert page.url.endswith(where)
    note = page.locator(f"[id='{where[1:]}']")
    assert note.is_visible()
    back = note.locator("a[href^='#']").last.get_attribute("href")
    assert back is not None and page.locator(f"[id='{back[1:]}']").count() == 1


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_page_fits_its_window(page: Page, brief_file: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(brief_file.as_uri())
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_differ(page: Page, brief_file: Path, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(brief_file.as_uri())
    red = page.evaluate("Number(getComputedStyle(document.body).color.match(/\\d+/)[0])")
    assert (red > 128) is (scheme == "dark")
