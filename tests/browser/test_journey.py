"""The way of a student: from the home page by search to a study, its theory, the comparison, and the other language."""

from __future__ import annotations

import re

import pytest
from page_types import Visit
from playwright.sync_api import Locator, Page, Request, Route, expect

from rumpun.address import address
from rumpun.model.graph import Graph
from rumpun.words.words import words


def results(page: Page, language: str) -> Locator:
    """The list of results in the dialog."""
    return page.get_by_role("dialog").get_by_role("list", name=words(language).search_js_results)


@pytest.mark.parametrize("way", ["header", "key"])
def test_from_home_to_the_twin_of_the_comparison(look: Visit, language: str, way: str, real_graph: Graph) -> None:
    t = words(language)
    page = look(address(language))
    if way == "header":
        page.get_by_role("banner").get_by_role("link", name=t.search_open).click()
    else:
        page.keyboard.press("/")
    dialog = page.get_by_role("dialog", name=t.search_title)
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("mentari")
    study = results(page, language).get_by_role("link", name="KUBE Mentari", exact=True).first
    expect(results(page, language).locator("mark").first).to_have_text(re.compile("mentari", re.IGNORECASE))
    study.click()
    expect(page).to_have_url(re.compile(f"/{address(language, 'studies', 'kube-mentari')}"))
    expect(page.get_by_role("heading", level=1)).to_have_text("KUBE Mentari")

    theory = address(language, "theories", "dinamika-kelompok")
    page.get_by_role("main").locator(f"a[href$='{theory.removeprefix('en/')}']").first.click()
    expect(page).to_have_url(f"/{theory}")
    expect(page.get_by_role("main").get_by_role("link", name="KUBE Mentari", exact=True).first).to_be_visible()

    menu = page.get_by_role("navigation", name=t.main_menu)
    menu.get_by_role("link", name=t.menu_compare).click()
    expect(page).to_have_url("/" + address(language, "comparison"))
    expect(menu.get_by_role("link", name=t.menu("comparison"))).to_have_attribute("aria-current", "true")
    table = page.get_by_role("table", name=t.matrix_caption)
    expect(table.get_by_role("columnheader")).to_have_count(len(real_graph.cases) + 2)  # the theme, and the reading

    other = "en" if language == "id" else "id"
    page.get_by_role("banner").get_by_role("link", name=t.switch_language).click()
    expect(page).to_have_url("/" + address(other, "comparison"))
    expect(page.locator("html")).to_have_attribute("lang", other)


@pytest.mark.parametrize("late", ["**/search_panel.js", "**/data/search/*.json"], ids=["script", "words"])
def test_letters_typed_while_the_search_loads_stay(look: Visit, language: str, late: str) -> None:
    t = words(language)
    page = look(address(language))
    held: list[Route] = []
    page.route(late, lambda route: held.append(route))  # noqa: PLW0108 - Playwright needs a function of Python
    page.reload()  # a pointer that happens to lie over the way to the search already asks for it, and is held as well
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog", name=t.search_title)
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("ment")
    for _ in range(400):  # the request is out; it reaches us a moment later
        if not held:
            page.wait_for_timeout(20)
    held[0].continue_()
    expect(results(page, language).get_by_role("link").first).to_be_visible()
    page.keyboard.type("ari")
    expect(dialog.get_by_role("searchbox")).to_have_value("mentari")
    dialog.get_by_role("button", name=t.search_close).click()
    page.keyboard.press("/")
    page.keyboard.type("x")  # the former question stands selected: a new one replaces it
    expect(dialog.get_by_role("searchbox")).to_have_value("x")


def test_matrix_cell_leads_to_its_finding(look: Visit, language: str) -> None:
    page = look(address(language, "comparison"))
    cell = page.get_by_role("table").first.locator("td a").first
    anchor = (cell.get_attribute("href") or "").partition("#")[2]
    cell.click()
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
    # The fixed header does not lie over it.
    box = page.locator(f"[id='{anchor}']").bounding_box()
    header = page.get_by_role("banner").bounding_box()
    assert box and header
    assert box["y"] >= header["y"] + header["height"]


def test_search_page_keeps_the_search_in_its_address(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, "search") + "?q=kohesi")
    expect(page.get_by_role("searchbox")).to_have_value("kohesi")
    found = page.get_by_role("list", name=t.search_js_results)
    expect(found.get_by_role("listitem").first).to_be_visible()
    box = page.get_by_role("main").get_by_role("checkbox").first
    name = box.get_attribute("value") or ""
    box.check()
    expect(page.get_by_role("button", name=name)).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?q=kohesi&f="))
    page.reload()
    expect(page.get_by_role("main").get_by_role("checkbox", checked=True)).to_have_count(1)


def test_the_index_is_fetched_for_words_only(look: Visit, language: str) -> None:
    """Whoever opens the search has asked nothing yet: questions to begin with, and of the index not a byte.

    Who opens the filters then fetches how many pages each has, and no more.
    """
    t = words(language)
    for opened in ("dialog", "page"):
        page = look(address(language, *(("search",) if opened == "page" else ())))
        fetched: list[str] = []

        def note(request: Request, fetched: list[str] = fetched) -> None:
            fetched.append(request.url)

        page.on("request", note)
        if opened == "dialog":
            page.keyboard.press("/")
        else:
            page.reload()
        search = page.get_by_role("dialog" if opened == "dialog" else "main")
        expect(search.get_by_role("status")).to_have_text(t.search_js_hint)
        expect(search.get_by_role("link", name=t.why_low_title, exact=True)).to_be_visible()
        page.wait_for_load_state("networkidle")
        assert [url for url in fetched if re.search(r"(?<!data)/search/(?:id|en)[.-]", url)] == []
        search.get_by_role("button", name=t.search_js_filter).click()
        expect(search.get_by_role("checkbox").first.locator("xpath=..")).to_have_text(re.compile(r"\d"))
        assert [url for url in fetched if re.search(r"/search/(?:id|en)-", url)] == []
        search.get_by_role("searchbox").fill("kohesi" if language == "id" else "cohesion")
        expect(search.get_by_role("list", name=t.search_js_results).get_by_role("link").first).to_be_visible()
        for part in ("words", "roots"):
            assert 0 < len([url for url in fetched if f"/{part}/" in url]) <= 2


@pytest.mark.both_languages
def test_a_word_that_no_page_has_is_told_and_can_be_suggested(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, "search"))
    search = page.get_by_role("main")
    typed, shown = ("jogja", "Kota Yogyakarta") if language == "id" else ("jogja", "Yogyakarta City")
    search.get_by_role("searchbox").fill(typed)
    expect(search.get_by_role("status")).to_contain_text(t.search_js_shown.format(asked=typed, shown=shown))
    expect(search.get_by_role("link", name=t.why_low_title, exact=True)).to_be_hidden()
    search.get_by_role("searchbox").fill("xyzzy")
    expect(search.get_by_role("status")).to_have_text(t.search_js_none.format(query="xyzzy"))
    expect(search.get_by_text(t.search_js_none_try)).to_be_visible()
    way = search.get_by_role("link", name=t.search_js_suggest).get_attribute("href") or ""
    assert way.endswith("issues/new?template=4-suggest-a-word.yml&word=xyzzy")
    search.get_by_role("searchbox").fill("")
    expect(search.get_by_role("link", name=t.why_low_title, exact=True)).to_be_visible()
    expect(search.get_by_text(t.search_js_none_try)).to_be_hidden()


SHIFTS = """() => new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => { for (const each of list.getEntries()) sum += each.value; })
        .observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(sum), 200);
})"""


@pytest.mark.parametrize("query", ["", "?q=kohesi"])
def test_nothing_moves_on_the_search_page_while_it_loads(look: Visit, query: str) -> None:
    """The form stands there from the start, and what follows the results is below the window."""
    page = look(address("id", "search") + query, 390, 844)
    if query:
        expect(page.get_by_role("list", name=words("id").search_js_results).get_by_role("link").first).to_be_visible()
    else:
        page.wait_for_selector("main .rp-search__list", state="attached")
    assert page.evaluate(SHIFTS) < 0.02


def test_results_stay_in_the_language_of_the_page(look: Visit, language: str) -> None:
    page = look(address(language))
    page.keyboard.press("/")
    page.get_by_role("dialog").get_by_role("searchbox").fill("mentari")
    links = results(page, language).get_by_role("link")
    expect(links.first).to_be_visible()
    for link in links.all():
        assert ("/en/" in (link.get_attribute("href") or "")) == (language == "en")


def test_light_and_dark_switch_holds_on_the_next_page(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language))
    body = page.locator("body")
    light = body.evaluate("element => getComputedStyle(element).backgroundColor")
    page.get_by_title(t.to_dark).click()
    expect(page.locator("html")).to_have_css("color-scheme", "dark")
    assert body.evaluate("element => getComputedStyle(element).backgroundColor") != light
    page.get_by_role("navigation", name=t.main_menu).get_by_role("link", name=t.menu_find).click()
    expect(page.locator("html")).to_have_css("color-scheme", "dark")
