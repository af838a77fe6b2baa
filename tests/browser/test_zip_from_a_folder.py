"""The site from a folder, as somebody has unpacked it: pages look as they should, and one leads to the other."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from page_types import PAGE_TYPES
from playwright.sync_api import Browser, Page, Request, expect

from rumpun.adapters.copies.zip_copy import pack
from rumpun.address import address
from rumpun.words.words import words

SITE_URL = "https://rumpun.example/"
DAY = "2026-11-29"
PICTURES = """() => Promise.all([...document.images].map((image) => {
  image.loading = "eager";
  return image.decode().then(() => null, () => image.src);
})).then((missing) => missing.filter(Boolean))"""


@pytest.fixture(scope="module")
def unpacked(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copy")
    pack(site_folder, folder / "rumpun.zip", SITE_URL, DAY)
    with zipfile.ZipFile(folder / "rumpun.zip") as archive:
        archive.extractall(folder)
    return folder / f"rumpun-{DAY}"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails whatever complains on its console, or asks for anything but files."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    faults: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith(("file:", "data:")):
            faults.append(request.url)

    context.on("request", asked)
    context.on("requestfailed", lambda request: faults.append(request.url))
    context.on("console", lambda line: faults.append(line.text))
    page = context.new_page()
    yield page
    context.close()
    assert faults == []


def opened(page: Page, folder: Path, url: str) -> None:
    page.goto((folder / url / "index.html").as_uri())


@pytest.mark.parametrize("which", ["home", "study", "comparison", "pair", "evidence-map", "tour"])
def test_a_page_looks_as_on_the_site(unpacked: Path, page: Page, which: str, language: str) -> None:
    opened(page, unpacked, address(language, *PAGE_TYPES[which]))
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("header").first).to_have_css("position", "sticky")
    assert page.evaluate(PICTURES) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate("document.scripts.length") == 0


def test_it_says_first_what_it_is_and_where_the_site_is(unpacked: Path, page: Page, language: str) -> None:
    t = words(language)
    url = address(language, "studies", "kube-mentari")
    opened(page, unpacked, url)
    assert page.evaluate("document.body.firstChild.nodeName") == "P", "something stands before the note"
    note = page.locator("body > *").first
    expect(note).to_contain_text(t.zip_copy_note.format(date=t.date(DAY)))
    expect(note.get_by_role("link")).to_have_attribute("href", SITE_URL + url)


def test_one_page_leads_to_another_and_to_the_other_language(unpacked: Path, page: Page) -> None:
    opened(page, unpacked, "")
    page.get_by_role("banner").locator("summary").click()
    page.get_by_role("banner").get_by_role("link", name=words("id").menu("studies"), exact=True).click()
    page.get_by_role("main").get_by_role("link", name="KUBE Mentari", exact=True).first.click()
    expect(page).to_have_url((unpacked / "studi/kube-mentari/index.html").as_uri())
    page.get_by_role("banner").get_by_role("link", name="English").click()
    expect(page).to_have_url((unpacked / "en/studies/kube-mentari/index.html").as_uri())
    expect(page.get_by_role("banner").locator("[data-rp-search]")).to_have_attribute("href", f"{SITE_URL}en/search/")
