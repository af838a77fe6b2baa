"""The gap matrix: what the script draws is what the pages say, and the choice lives in the address."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from page_types import Visit
from playwright.sync_api import Locator, Page, Route, expect
from support.made_files import texts

from rumpun.address import address
from rumpun.citation.citations import format_works
from rumpun.context import Context, Settings, contexts
from rumpun.exports import comparison_data, gap_data
from rumpun.pages import gaps
from rumpun.pages.gaps import MOST, ROWS
from rumpun.site import read
from rumpun.synthesis.gaps import READY
from rumpun.words.words import words
from tools.made_up import KnowledgeBase as MadeUp

DRAWN = (("theme", "group-type"), ("place", "theory"))
"""With a theme and without; that all others are crossed alike, `tests/scripts/test_gap_cells.py` sees."""

TABLE = """table => ({
  caption: table.caption.textContent,
  rows: [...table.rows].map(row => [...row.cells].map(cell => ({
    said: cell.textContent.replace(/\\s+/g, " ").trim(),
    kind: `${cell.tagName} ${cell.scope ?? ""} ${cell.className}`.trim(),
    links: [...cell.querySelectorAll("a")].map(link => `${link.href} ${link.className}`.trim()),
  }))),
})"""


def shown(page: Page) -> dict[str, Any]:
    """All that the page says of its combination, with the ways it leads."""
    # Between the elements of a page stands white space that a script does not write.
    parts = ("counts", "part", "unused")
    said = {name: "".join((page.locator(f"#rp-gap-{name}").text_content() or "").split()) for name in parts}
    return {**said, "table": page.locator("#rp-gap-table table").evaluate(TABLE)}


def drawn(page: Page) -> None:
    """Wait until the script has put a table of its own in the place of the page's: its heads have full addresses."""
    page.locator("#rp-gap-table tbody th a[href^=http]").first.wait_for()


def chooser(language: str, rows: str = "", columns: str = "", **more: str) -> str:
    """The address of a combination on the page of the chooser."""
    given = {"r": rows, "c": columns, **more}
    query = "&".join(f"{name}={value}" for name, value in given.items() if value)
    return address(language, "comparison", "gaps") + (f"?{query}" if query else "")


def message(page: Page) -> Locator:
    """Where the page says what is wrong."""
    return page.locator(".rp-gap__said")


def caption(page: Page) -> Locator:
    """What the table crosses."""
    return page.locator(".rp-gaps caption")


def grow(page: Page) -> None:
    """Show what a long or wide table keeps back at first."""
    more = page.locator("#rp-gap-more").get_by_role("button")
    while more.count():
        more.first.click()


def crossed(language: str, rows: str, columns: str) -> str:
    """The caption of a table, by the labels of its dimensions."""
    return words(language).gap_js_caption.format(rows=rows, columns=columns)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Context:
    """A made-up knowledge base with more of everything than a page or a cell has room for."""
    root = tmp_path_factory.mktemp("many")
    MadeUp(90).write(root)
    graph, problems = read(root)
    assert problems == ()
    return contexts(graph, format_works([], root / "citations"), Settings("https://rumpun.example/"))[0]


@pytest.fixture(scope="module")
def made(many: Context) -> dict[str, str]:
    """Address -> the body of the ready-made tables of that knowledge base."""
    return {page.url: str(page.body) for page in gaps.pages(many)}


@pytest.fixture
def visit_many(look: Visit, many: Context) -> Visit:
    """Opens the chooser with the data of the made-up knowledge base."""
    # The first file is the list of all studies; the others need formatted citations, which take long.
    data = texts([next(comparison_data.files((many,))), *gap_data.files((many,))])

    def answer(route: Route) -> None:
        route.fulfill(body=data[urlsplit(route.request.url).path[1:]])

    def open_page(address_of_page: str, **more: object) -> Page:
        page = look("404.html", **more)
        page.route("**/data/comparison/**", answer)
        page.goto(address_of_page)
        drawn(page)
        return page

    return open_page


@pytest.mark.parametrize(("rows", "columns"), DRAWN)
def test_the_script_draws_the_same_of_a_large_knowledge_base(
    look: Visit, visit_many: Visit, made: dict[str, str], rows: str, columns: str
) -> None:
    steps = ("gaps",) if (rows, columns) == READY[0] else ("gaps", f"{rows}-{columns}")
    page = look("404.html")
    page.set_content(made[address("id", "comparison", *steps)])
    static = shown(page)
    # Here the page has ways that lead nowhere, and the script has addresses of its own.
    assert words_of(shown(visit_many(chooser("id", rows, columns)))) == words_of(static)
    assert "belum dicatat" in str(static) or "tidak ada di Rumpun" in str(static)


def words_of(said: dict[str, Any]) -> dict[str, Any]:
    """The same without its links."""
    rows = [[(cell["kind"], cell["said"]) for cell in row] for row in said["table"]["rows"]]
    return {**said, "table": (said["table"]["caption"], rows)}


def test_a_full_cell_opens(visit_many: Visit) -> None:
    page = visit_many(chooser("id", "theme", "group-type"))
    cell = page.locator("td:has(.rp-gap__rest)").first
    expect(cell.get_by_role("listitem")).to_have_count(MOST + 1)
    said = cell.get_by_role("button").text_content() or ""
    left = int(re.sub(r"\D", "", said))
    place = cell.evaluate("cell => [cell.parentElement.rowIndex, cell.cellIndex]")
    cell.get_by_role("button").press("Enter")
    opened = page.locator("#rp-gap-table tr").nth(place[0]).locator("> *").nth(place[1])
    expect(opened.get_by_role("listitem")).to_have_count(MOST + left)
    expect(opened.get_by_role("listitem").nth(MOST).get_by_role("link").first).to_be_focused()


def test_long_tables_grow_by_a_button(visit_many: Visit) -> None:
    t = words("id")
    page = visit_many(chooser("id", "theme", "group-type"))
    rows = page.locator("#rp-gap-table tbody tr")
    expect(rows).to_have_count(ROWS)
    page.get_by_role("button", name=t.gap_js_more_rows.format(n=ROWS)).click()
    expect(rows).to_have_count(2 * ROWS)
    expect(page.locator("#rp-gap-part")).to_contain_text(f"1–{2 * ROWS}")


@pytest.mark.both_languages
@pytest.mark.parametrize(("rows", "columns"), DRAWN)
def test_the_script_draws_what_the_page_says(look: Visit, language: str, rows: str, columns: str) -> None:
    steps = ("gaps",) if (rows, columns) == READY[0] else ("gaps", f"{rows}-{columns}")
    page = look(address(language, "comparison", *steps), scripts=False)
    expect(page.get_by_role("combobox")).to_have_count(0)
    static = shown(page)
    page = look(chooser(language, rows, columns))
    drawn(page)
    assert shown(page) == static
    expect(message(page)).to_be_empty()


def test_every_link_leads_somewhere(look: Visit, language: str) -> None:
    page = look(chooser(language, "theme", "theory"))
    link = page.locator("#rp-gap-table td a").first
    anchor = (link.get_attribute("href") or "").partition("#")[2]
    link.click()
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_choosing_by_keyboard_keeps_the_choice_in_the_address(look: Visit, language: str) -> None:
    t = words(language)
    page = look(chooser(language))
    form = page.get_by_role("form", name=t.gap_choose)
    page.get_by_role("combobox", name=t.gap_rows, exact=True).select_option("place")
    page.get_by_role("combobox", name=t.gap_columns, exact=True).focus()
    page.keyboard.press("End")
    expect(page.get_by_role("combobox", name=t.gap_columns, exact=True)).to_have_value("year")
    form.get_by_role("button", name=t.gap_show).press("Enter")
    expect(caption(page)).to_have_text(crossed(language, t.label("place").lower(), t.gap_year.lower()))
    assert parse_qs(urlsplit(page.url).query) == {"r": ["place"], "c": ["year"]}
    expect(page.locator("#rp-gap-ready [aria-current]")).to_have_count(0)

    form.get_by_role("button", name=t.gap_swap).press("Enter")
    expect(caption(page)).to_have_text(crossed(language, t.gap_year.lower(), t.label("place").lower()))
    page.reload()
    expect(caption(page)).to_have_text(crossed(language, t.gap_year.lower(), t.label("place").lower()))
    expect(page.get_by_role("combobox", name=t.gap_rows, exact=True)).to_have_value("year")
    page.go_back()
    expect(caption(page)).to_have_text(crossed(language, t.label("place").lower(), t.gap_year.lower()))
    page.go_back()
    expect(caption(page)).to_have_text(crossed(language, t.theme.lower(), t.label("theory").lower()))
    expect(page.locator("#rp-gap-ready [aria-current=page]")).to_have_count(1)


def test_only_empty_and_only_filled_cells(look: Visit, language: str) -> None:
    t = words(language)
    page = look(chooser(language, "theme", "group-type"))
    expect(caption(page)).to_contain_text(t.label("group-type").lower())
    grow(page)
    whole = page.locator("#rp-gap-table tbody tr").count()
    filled = page.locator("#rp-gap-table td:has(li)").count()
    empty = page.locator("#rp-gap-table td").count() - filled
    page.get_by_role("combobox", name=t.gap_view, exact=True).select_option("empty")
    page.get_by_role("button", name=t.gap_show).click()
    expect(page).to_have_url(re.compile(r"v=empty"))
    expect(page.locator("#rp-gap-table td:has(li)")).to_have_count(0)
    grow(page)
    expect(page.locator("#rp-gap-table td:has(.rp-status)")).to_have_count(empty)
    assert page.locator("#rp-gap-table tbody tr").count() < whole  # themes that all kinds of groups have are left out
    expect(page.get_by_text(t.gap_js_blank_filled, exact=True).first).to_be_visible()
    page = look(chooser(language, "theme", "group-type", v="filled"))
    expect(page.locator("#rp-gap-table td:has(.rp-status)")).to_have_count(0)
    grow(page)
    expect(page.locator("#rp-gap-table td:has(li)")).to_have_count(filled)


@pytest.mark.parametrize(
    ("query", "wrong", "rows", "columns"),
    [
        ("?r=theori&c=theme", "theori", "theory", "theme"),
        ("?r=place&c=%3Cimg%20src%3Dx%3E", "<img src=x>", "place", "theory"),
        ("?r=a&c=b", "a”, “b", "theme", "theory"),
        ("?v=some", "some", "theme", "theory"),
        ("?r=theory", "", "theory", "theme"),
        ("?c=theme", "", "theory", "theme"),
    ],
)
def test_what_the_address_has_wrong_is_said_and_the_rest_kept(
    look: Visit, language: str, query: str, wrong: str, rows: str, columns: str
) -> None:
    t = words(language)
    page = look(address(language, "comparison", "gaps") + query)
    names = {
        dimension: (t.theme if dimension == "theme" else t.label(dimension)).lower() for dimension in (rows, columns)
    }
    expect(caption(page)).to_have_text(crossed(language, names[rows], names[columns]))
    said = t.gap_js_unknown.format(name=wrong, rows=names[rows], columns=names[columns])
    expect(message(page)).to_have_text(said if wrong else "")
    expect(page.get_by_role("combobox", name=t.gap_rows, exact=True)).to_have_value(rows)
    assert page.locator("#rp-gaps img").count() == 0


def test_twice_the_same_is_refused(look: Visit, language: str) -> None:
    t = words(language)
    usual = {"rows": t.theme.lower(), "columns": t.label("theory").lower()}
    page = look(chooser(language, "year", "year"))
    expect(message(page)).to_have_text(t.gap_js_same.format(**usual))
    expect(caption(page)).to_have_text(crossed(language, **usual))
    page.get_by_role("combobox", name=t.gap_rows, exact=True).select_option("theory")
    page.get_by_role("button", name=t.gap_show).click()
    expect(message(page)).to_have_text(t.gap_js_same.format(**usual))
    expect(caption(page)).to_have_text(crossed(language, **usual))
    page.get_by_role("combobox", name=t.gap_columns, exact=True).select_option("place")
    page.get_by_role("button", name=t.gap_show).click()
    expect(message(page)).to_be_empty()


def test_data_that_do_not_come_leave_the_table_and_can_be_asked_for_again(
    look: Visit, language: str, faults: list[str]
) -> None:
    t = words(language)
    page = look(chooser(language))
    before = page.locator("#rp-gap-table").inner_text()

    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/gaps/place.json", refuse)
    page.get_by_role("combobox", name=t.gap_rows, exact=True).select_option("place")
    page.get_by_role("button", name=t.gap_show).click()
    said = t.gap_js_failed.format(rows=t.label("place").lower(), columns=t.label("theory").lower())
    expect(message(page)).to_have_text(said)
    assert page.locator("#rp-gap-table").inner_text() == before
    page.unroute("**/gaps/place.json")
    page.get_by_role("button", name=t.gap_show).click()
    expect(caption(page)).to_contain_text(t.label("place").lower())
    expect(message(page)).to_be_empty()
    faults.clear()


def test_ready_made_tables_lead_to_the_chooser(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, "comparison", "gaps", "place-theory"))
    expect(page.get_by_role("combobox", name=t.gap_rows, exact=True)).to_have_value("place")
    page.get_by_role("combobox", name=t.gap_rows, exact=True).select_option("validity")
    page.get_by_role("button", name=t.gap_show).click()
    expect(page).to_have_url(
        re.compile(re.escape(address(language, "comparison", "gaps")) + r"\?r=validity&c=theory&v=all$")
    )
    expect(caption(page)).to_contain_text(t.value("facet", "validity").lower())


def test_nothing_is_loaded_before_it_is_asked_for(look: Visit) -> None:
    page = look(chooser("id"))
    page.get_by_role("button", name=words("id").gap_show).wait_for()
    loaded = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert not [name for name in loaded if "/data/comparison/" in name]


def test_wide_tables_grow_by_a_button(look: Visit, language: str) -> None:
    t = words(language)
    page = look(chooser(language, "group-type", "theme"))
    heads = page.locator("#rp-gap-table thead th")
    expect(heads).to_have_count(11)  # the kind of group and ten themes
    expect(page.locator("#rp-gap-part")).to_contain_text("10")
    page.get_by_role("button", name=t.gap_js_more_columns.format(n=10)).press("Enter")
    expect(heads).to_have_count(21)
    expect(page.locator("#rp-gap-table")).to_be_focused()


def test_a_jump_within_the_page_leaves_the_table_alone(look: Visit) -> None:
    page = look(chooser("id", "group-type", "theme"))
    page.get_by_role("button", name=words("id").gap_js_more_columns.format(n=10)).click()
    heads = page.locator("#rp-gap-table thead th")
    expect(heads).to_have_count(21)
    page.evaluate("location.hash = '#_cara'")
    page.go_back()
    expect(heads).to_have_count(21)
