"""Of a facet with very many values nothing is shown or fetched before a reader asks for it."""

from __future__ import annotations

import pytest
from page_types import Visit
from playwright.sync_api import Route, expect

from rumpun.address import address
from rumpun.words.words import words

MANY_VALUES = """(facet) => {
    const fetches = window.fetch, asked = window.facetsFetched = [];
    window.fetch = async (address, ...how) => {
        const name = new URL(address, document.baseURI).pathname;
        if (name.includes("/facets/")) asked.push(name);
        const answer = await fetches(address, ...how);
        if (!/^.search.(id|en).json$/.test(name)) return answer;
        const entry = await answer.json();
        for (let number = 0; number < 120; number++) entry.facets[facet][`Nilai ${number}`] = 1;
        return new Response(JSON.stringify(entry));
    };
}"""
"""Before the page's own scripts run: the index then tells of 120 values more of a facet."""


@pytest.mark.slow
def test_what_is_typed_before_the_script_comes_is_searched(visit: Visit, language: str) -> None:
    held: list[Route] = []
    page = visit("about:blank")
    page.route("**/search_panel.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright needs a function of Python
    page.goto(address(language, "search"), wait_until="commit")
    field = page.locator("main").get_by_role("searchbox")
    field.fill("mentari")
    page.wait_for_timeout(200)
    for route in held:
        route.continue_()
    expect(page.locator("main").get_by_role("link", name="Mentari").first).to_be_visible()
    expect(field).to_have_value("mentari")


@pytest.mark.slow
def test_a_facet_with_many_values_opens_when_it_is_asked_to(visit: Visit, language: str) -> None:
    t = words(language)
    facet = t.search_js_facet_order.split("|")[2]
    page = visit(address(language, "search"), 1280, 900)
    page.add_init_script(f"({MANY_VALUES})({facet!r})")
    page.reload()
    page.locator("main").get_by_role("searchbox").fill("mentari")
    group = page.get_by_role("group", name=facet, exact=True)
    opens = group.get_by_role("button", name=t.search_js_show_values.split("{")[0])
    expect(opens).to_be_visible()
    expect(page.get_by_role("group").get_by_role("checkbox").first).to_be_visible()
    expect(group.get_by_role("checkbox")).to_have_count(0)
    page.wait_for_load_state("networkidle")
    before = page.evaluate("facetsFetched.length")
    opens.focus()
    page.keyboard.press("Enter")
    expect(group.get_by_role("checkbox").first).to_be_focused()
    assert page.evaluate("facetsFetched.length") == before + 1
    page.keyboard.press("Space")
    taken_away = page.get_by_role("button", name=t.search_js_remove.split("{")[0])
    expect(taken_away).to_be_visible()
    page.reload()  # what is chosen stands open
    expect(group.get_by_role("checkbox", checked=True)).to_be_visible()
