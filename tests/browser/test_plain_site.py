"""The site that `python -m rumpun write` makes: whole without a theme, without scripts, by key and on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from page_types import Visit
from paper import sheets
from playwright.sync_api import Page, expect
from support.made_files import documents
from test_axe import check_everywhere
from test_keyboard import STEPS, settled, walk

from rumpun.adapters.writing import write_files
from rumpun.address import address
from rumpun.site import Site
from rumpun.words.words import words

PAGES = {
    "home": ("home",),
    "study": ("studies", "koperasi-melati"),
    "theme": ("themes", "kohesi"),
    "matrix": ("comparison", "matrix"),
    "works": ("works",),
    "glossary": ("glossary",),
    "about": ("about",),
}


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory, tiny_site: Site, serve: Callable[[Path], str]) -> str:
    """Where the tiny knowledge base is served as `write` writes it, but for the index of the search.

    So the page of the search is visited without scripts only: with them it would ask for the index.
    """
    folder = tmp_path_factory.mktemp("plain")
    write_files(documents(tiny_site, "https://rumpun.example/"), folder)
    return serve(folder)


@pytest.fixture(params=PAGES)
def path(request: pytest.FixtureRequest, language: str) -> str:
    """The address of one of the pages in one language."""
    return address(language, *PAGES[request.param])


def is_dark(page: Page) -> bool:
    """Whether the page is drawn in dark colours, whoever wanted it so."""
    dark = bool(page.evaluate("getComputedStyle(document.body).backgroundColor === 'rgb(18, 24, 22)'"))
    expect(page.locator("html")).to_have_css("color-scheme", "dark" if dark else "light")
    return dark


def test_nothing_sticks_out_the_focus_is_always_in_sight_and_axe_finds_nothing(
    look: Visit, path: str, language: str
) -> None:
    page = settled(look(path, 1280, 700))
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    page.set_viewport_size({"width": 360, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=words(language).skip)).to_be_focused()
    stops, wrong = walk(page, "Tab")
    assert 3 < stops < STEPS
    assert wrong == []
    check_everywhere(page, language)


def test_the_frame_names_its_parts(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, *PAGES["study"]))
    for role in ("banner", "main", "contentinfo"):
        expect(page.get_by_role(role)).to_have_count(1)
    for name in (t.header, t.main_menu, t.on_this_page):
        expect(page.get_by_role("navigation", name=name, exact=True)).to_be_visible()
    contents = page.get_by_role("navigation", name=t.on_this_page, exact=True).get_by_role("link")
    contents.first.click()
    expect(page.locator(":target")).to_be_in_viewport()
    page.get_by_role("banner").get_by_role("link", name=t.switch_language).click()
    expect(page.locator("html")).to_have_attribute("lang", "en" if language == "id" else "id")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_without_scripts_the_system_says_what_is_shown(look: Visit, language: str, scheme: str) -> None:
    t = words(language)
    page = look(address(language, *PAGES["study"]), 390, scheme=scheme, scripts=False)
    assert is_dark(page) == (scheme == "dark")
    expect(page.locator(".rp-scheme")).to_be_hidden()
    page.get_by_role("banner").locator("summary").click()
    page.get_by_role("banner").get_by_role("link", name=t.menu("glossary")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(t.menu("glossary"))
    page.get_by_role("banner").get_by_role("link", name=t.search_open).click()
    expect(page.get_by_role("main").get_by_role("link", name=t.menu("studies"), exact=True)).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_the_reader_chose_holds_before_anything_is_drawn(
    look: Visit, language: str, scheme: str, faults: list[str]
) -> None:
    t = words(language)
    page = look(address(language), scheme=scheme)
    page.get_by_title(t.to_light if scheme == "dark" else t.to_dark).click()
    assert is_dark(page) == (scheme == "light")
    expect(page.get_by_title(t.to_dark if scheme == "dark" else t.to_light)).to_be_focused()
    # The next page is drawn before its modules come; here they never do.
    page.route("**/*.js", lambda route: route.abort())
    page.goto(address(language, *PAGES["study"]), wait_until="domcontentloaded")
    assert is_dark(page) == (scheme == "light")
    faults[:] = [fault for fault in faults if "ERR_FAILED" not in fault]


def test_paper_has_the_content_alone_and_is_light(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, *PAGES["study"]), scheme="dark")
    texts = [sheet.text for sheet in sheets(page.pdf())]
    assert "Melati" in texts[0]
    assert [said for said in (t.skip, t.footer_use, t.on_this_page) if any(said in text for text in texts)] == []
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    expect(page.get_by_role("banner")).to_be_hidden()
