"""Side by side: the reader's own choice in columns, kept in the address, and whole when anything goes wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from page_types import Visit
from paper import printed
from playwright.sync_api import Locator, Page, Route, expect
from test_axe import check_everywhere
from test_keyboard import BACK, STEPS, settled, walk

from rumpun.address import address
from rumpun.citation.citations import format_works
from rumpun.comparison.columns import Profiles
from rumpun.comparison.rows import table as compared
from rumpun.context import Settings, contexts
from rumpun.render.page_builder import PageBuilder
from rumpun.site import read
from rumpun.synthesis.properties import SILENT
from rumpun.words.words import words

KEY = "rumpun.selection"
PAIR = "kube-mentari,kamaliyah"
CASES = "kube-cempaka-tulip.cempaka,kube-cempaka-tulip.tulip"
SIX = f"{PAIR},kube-sejahtera-2,{CASES},kkn-91-93.kkn-91"
# The table as rows of plain texts; a link counts with its address.
TABLE = """(table) => [...table.rows].map((row) => [...row.cells].map((cell) => [
  cell.innerText.replace(/\\s+/g, ' ').trim(), cell.tagName, cell.getAttribute('scope'), cell.colSpan,
  ...[...cell.querySelectorAll('a')].map((link) => link.href),
  ...[...cell.querySelectorAll('[class]')].map((part) => part.className),
]))"""


Made = dict[str, tuple[Profiles, PageBuilder]]


@pytest.fixture(scope="session")
def made(root: Path, cache: Path) -> Made:
    """The columns as the pages have them, in both languages."""
    graph, _ = read(root)
    both = contexts(graph, format_works(list(graph.base.works.values()), cache), Settings("https://rumpun.example/"))
    return {
        context.language: (Profiles(context), PageBuilder(context, "side", "comparison", "side")) for context in both
    }


def side(language: str, query: str = "") -> str:
    return address(language, "comparison", "side") + query


def table(page: Page, language: str) -> Locator:
    return page.get_by_role("table", name=words(language).side_table)


def heads(page: Page, language: str) -> list[str]:
    """The names of the columns, once the script has drawn them."""
    page.wait_for_selector("[data-rp-side-ready]")
    return table(page, language).locator("thead th a").all_inner_texts()


def query(page: Page) -> dict[str, str]:
    """The state that the address holds."""
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def row(page: Page, name: str) -> Locator:
    return page.locator(f"[data-row='{name}']")


def kept(page: Page) -> list[str]:
    text = page.evaluate("(key) => localStorage.getItem(key)", KEY)
    return [each["id"] for each in json.loads(text or "[]")]


def aside(ids: str, **names: str) -> dict[str, str]:
    """What an earlier visit would have put aside; names only where a test asks for them."""
    return {KEY: json.dumps([{"id": id_, "name": names.get(id_.replace("-", "_"), id_)} for id_ in ids.split(",")])}


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("main").get_by_role("button", name=name, exact=True)


def view(page: Page, language: str, kind: str) -> Locator:
    """The button of a view; its count stands behind its name."""
    return page.get_by_role("main").get_by_role(
        "button", name=re.compile(rf"^{words(language)['side_js_view_' + kind]} \(")
    )


# --- the table ---------------------------------------------------------------------------------------------------


@pytest.mark.both_languages
def test_script_says_the_same_as_the_page(look: Visit, language: str) -> None:
    served = table(look(side(language), scripts=False), language).evaluate(TABLE)
    page = look(side(language))
    page.wait_for_selector("[data-rp-side-ready]")
    drawn = table(page, language).evaluate(TABLE)
    assert len(drawn) > 20
    assert drawn == served


@pytest.mark.both_languages
def test_every_row_is_marked_as_the_engine_would(look: Visit, language: str, made: Made) -> None:
    own, sheet = made[language]
    t = words(language)
    columns = [own.column(id_) for id_ in SIX.split(",")]
    expected = {}
    for _, rows in compared(sheet, own, columns):
        for line in rows:
            mark = {"same": "= ", "partly": "≈ ", "different": "≠ ", "unsure": "? "}.get(line.verdict or "", "") + t[
                f"side_js_{line.verdict or 'none'}"
            ]
            way = t.side_js_direction.format(direction=t[f"said_{line.direction}"]) if line.direction else ""
            expected[line.id] = " ".join([line.label, mark, way]).strip()
    page = look(side(language, f"?s={SIX}"))
    assert heads(page, language) == [column.name for column in columns]
    drawn = page.locator("[data-row]").evaluate_all(
        "(rows) => rows.map((row) => [row.dataset.row, row.cells[0].innerText.replace(/\\s+/g, ' ').trim()])"
    )
    assert dict(drawn) == expected


def test_without_scripts_the_page_is_a_whole_example(look: Visit, language: str) -> None:
    t = words(language)
    page = look(side(language), scripts=False)
    expect(table(page, language).get_by_role("columnheader")).to_have_count(3)
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("main").get_by_role("checkbox")).to_have_count(0)
    page.get_by_role("main").get_by_role("link", name=t.tool_pairs).last.click()
    expect(page).to_have_url("/" + address(language, "comparison", "pairs"))


def test_selection_comes_from_the_address_then_from_the_store_then_from_the_page(look: Visit, language: str) -> None:
    page = look(side(language))
    example = heads(page, language)
    assert len(example) == 2
    assert query(page)["s"].count(",") == 1, "the example can be cited too"
    page = look(side(language), kept=aside(PAIR))
    assert heads(page, language) == ["KUBE Mentari", "Kamaliyah"]
    assert query(page)["s"] == PAIR
    page.goto(side(language, f"?s={CASES}"))
    assert [name.partition(" (")[0] for name in heads(page, language)] == ["KUBE Cempaka", "KUBE Tulip"]
    button(page, words(language).side_js_right.format(name=heads(page, language)[0])).click()
    assert query(page)["s"] == ",".join(reversed(CASES.split(",")))
    assert kept(page) == PAIR.split(","), "someone's link changes nothing that is kept"
    expect(page.get_by_text(words(language).side_js_foreign)).to_be_visible()
    button(page, words(language).side_js_keep).click()
    assert kept(page) == query(page)["s"].split(",")
    expect(page.get_by_text(words(language).side_js_foreign)).to_be_hidden()


def test_views_split_the_rows_and_count_them(look: Visit, language: str) -> None:
    t = words(language)
    page = look(side(language, f"?s={CASES}"))
    heads(page, language)
    marks = {kind: f"{sign} {t[f'side_js_{kind}']}" for kind, sign in (("same", "="), ("different", "≠"))}
    rows = table(page, language).locator("tr[data-row]")
    whole = rows.count()
    for kind in ("same", "different"):
        view(page, language, kind).click()
        expect(view(page, language, kind)).to_have_attribute("aria-pressed", "true")
        assert query(page)["v"] == kind
        found = rows.count()
        assert 0 < found < whole
        expect(view(page, language, kind)).to_have_text(f"{t[f'side_js_view_{kind}']} ({found})")
        for head in rows.get_by_role("rowheader").all():
            expect(head).to_contain_text(marks[kind])
    page.reload()
    expect(view(page, language, "different")).to_have_attribute("aria-pressed", "true")
    expect(row(page, "outcome")).to_be_visible()
    expect(row(page, "theory")).to_have_count(0)
    view(page, language, "all").click()
    assert "v" not in query(page)
    expect(rows).to_have_count(whole)


def test_what_is_not_reported_or_not_coded_never_counts(look: Visit, language: str) -> None:
    t = words(language)
    page = look(side(language, f"?s={SIX}"))
    heads(page, language)
    statuses = [t.value("status", status) for status in (*SILENT, "not_coded", "not_applicable")]
    checked = 0
    rows = (
        table(page, language)
        .locator("tr[data-row]")
        .evaluate_all("(rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText))")
    )
    for head, *cells in rows:
        if sum(cell.strip() not in statuses for cell in cells) < 2:
            assert t.side_js_none in head
            checked += 1
    assert checked > 5
    expect(row(page, "objective").get_by_role("rowheader")).to_contain_text(t.side_js_none)  # prose is only read


def test_shared_values_are_marked(look: Visit, language: str) -> None:
    t = words(language)
    page = look(side(language, "?s=kube-mentari,kkn-91-93"))
    heads(page, language)
    line = row(page, "data-collection")
    expect(line.get_by_role("rowheader")).to_contain_text(t.side_js_partly)
    for cell in line.get_by_role("cell").all():
        shared = cell.locator(".rp-value").filter(has_text=t.side_js_shared)
        assert shared.count() > 0
    assert line.locator(".rp-value").count() > line.get_by_text(t.side_js_shared).count()


def test_rows_lead_to_themes_and_cells_to_findings(look: Visit, language: str) -> None:
    t = words(language)
    page = look(side(language, "?s=kkn-91-93.kkn-93,kkn-91-93.kkn-91"))
    heads(page, language)
    line = row(page, "theme:pengelolaan-kelompok")
    cell = line.get_by_role("cell").first.get_by_role("link")
    expect(cell).to_have_accessible_name(t.cell("low", "hinders"))
    expect(cell).to_contain_text(t.sign("level", "low") + t.sign("effect", "hinders"))
    cell.click()
    expect(page.locator("[id='sdm-93']")).to_be_in_viewport()
    page.go_back()
    heads(page, language)
    line.get_by_role("rowheader").get_by_role("link").click()
    expect(page).to_have_url("/" + address(language, "themes", "pengelolaan-kelompok"))


def test_claims_are_told_from_results(look: Visit, language: str) -> None:
    t = words(language)
    page = look(side(language, f"?s={PAIR}"))
    heads(page, language)
    claim = table(page, language).locator(".rp-cell--claim").first
    expect(claim).to_be_visible()
    expect(claim.locator("xpath=..")).to_contain_text(
        re.compile("|".join(t[key] for key in ("evidence.background", "evidence.cited", "evidence_background_of_case")))
    )


# --- columns -----------------------------------------------------------------------------------------------------


def test_columns_are_moved_and_removed_by_keyboard(look: Visit, language: str) -> None:
    t = words(language)
    page = look(side(language, "?s=kube-mentari,kamaliyah,kube-sejahtera-2"))
    heads(page, language)
    left = t.side_js_left.format(name="Kamaliyah")
    right = t.side_js_right.format(name="Kamaliyah")
    expect(button(page, t.side_js_left.format(name="KUBE Mentari"))).to_be_disabled()
    expect(button(page, t.side_js_right.format(name="KUBE Sejahtera 2"))).to_be_disabled()
    button(page, right).press("Enter")
    assert heads(page, language) == ["KUBE Mentari", "KUBE Sejahtera 2", "Kamaliyah"]
    assert query(page)["s"] == "kube-mentari,kube-sejahtera-2,kamaliyah"
    expect(page.get_by_text(t.side_js_moved.format(name="Kamaliyah", n=3, total=3))).to_be_visible()
    expect(button(page, left)).to_be_focused()  # it cannot go further to the right
    page.keyboard.press("Enter")
    expect(button(page, left)).to_be_focused()
    page.keyboard.press("Space")
    assert heads(page, language) == ["Kamaliyah", "KUBE Mentari", "KUBE Sejahtera 2"]
    button(page, t.side_js_remove.format(name="KUBE Mentari")).press("Enter")
    assert heads(page, language) == ["Kamaliyah", "KUBE Sejahtera 2"]
    expect(button(page, t.side_js_remove.format(name="KUBE Sejahtera 2"))).to_be_focused()
    expect(page.get_by_text(t.side_js_removed.format(name="KUBE Mentari"))).to_be_visible()


def test_the_kept_selection_follows_what_the_reader_does(look: Visit, language: str) -> None:
    t = words(language)
    page = look(side(language), kept=aside(PAIR))
    heads(page, language)
    tray = page.get_by_role("complementary", name=t.tray_title)
    expect(tray).to_be_hidden()  # it would only repeat what the page shows
    button(page, t.side_js_right.format(name="KUBE Mentari")).click()
    assert kept(page) == ["kamaliyah", "kube-mentari"]
    other = page.context.new_page()
    other.goto(address(language, "studies"))
    other.get_by_role("complementary", name=t.tray_title).get_by_role("button", name=t.tray_clear).click()
    assert len(heads(page, language)) == 2, "what another tab empties stays readable here"
    other.get_by_role("button", name=re.compile(f"{t.tray_add_short}.*KUBE Sejahtera 2")).click()
    expect(tray).to_be_visible()


def test_another_tab_that_changes_the_shown_selection_changes_the_table(look: Visit) -> None:
    page = look(side("id"), kept=aside(PAIR))
    heads(page, "id")
    other = page.context.new_page()
    other.goto(address("id", "studies", "kube-sejahtera-2"))
    other.get_by_role("main").get_by_role("button", name=re.compile("KUBE Sejahtera 2")).click()
    expect(table(page, "id").get_by_role("columnheader")).to_have_count(4)
    assert query(page)["s"] == f"{PAIR},kube-sejahtera-2"


def test_picker_finds_studies_and_cases_by_keyboard(look: Visit, language: str) -> None:
    t = words(language)
    page = look(side(language, f"?s={PAIR}"))
    heads(page, language)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_text(t.side_js_pick, exact=True).focus()
    page.keyboard.press("Enter")
    found = page.get_by_role("list", name=t.side_js_pick_list)
    expect(found.get_by_role("listitem")).to_have_count(9)
    assert [url for url in asked if url.endswith(f"{language}/index.json")], "fetched when it is wanted, not before"
    expect(found.get_by_role("button", name=re.compile("^Kamaliyah"))).to_be_disabled()
    page.keyboard.press("Tab")
    field = page.get_by_role("searchbox", name=t.side_js_pick_field)
    expect(field).to_be_focused()
    page.keyboard.type("TULIP amalia")
    expect(page.get_by_text(t.side_js_pick_found.format(n=3))).to_be_visible()
    page.keyboard.press("ArrowDown")
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(field).to_be_focused()
    expect(table(page, language).get_by_role("columnheader")).to_have_count(4)
    assert heads(page, language)[-1].startswith("KUBE Tulip")
    assert query(page)["s"] == f"{PAIR},kube-cempaka-tulip.tulip"
    page.keyboard.type(" zzz")
    expect(page.get_by_text(t.side_js_pick_nothing.format(query="TULIP amalia zzz"))).to_be_visible()


def test_picker_shows_no_more_than_a_reader_reads(look: Visit) -> None:
    page = look("about:blank")
    many = [{"id": f"studi-{n}", "name": f"Studi {n}", "cite": f"Orang (20{n % 100:02})"} for n in range(1000)]
    page.route("**/id/index.json", lambda route: route.fulfill(json=many))
    page.goto(side("id", f"?s={PAIR}"))
    heads(page, "id")
    t = words("id")
    page.get_by_text(t.side_js_pick, exact=True).click()
    found = page.get_by_role("list", name=t.side_js_pick_list)
    expect(found.get_by_role("listitem")).to_have_count(20)
    expect(page.get_by_text(t.side_js_pick_most.format(n=1000, most=20))).to_be_visible()
    page.get_by_role("searchbox", name=t.side_js_pick_field).fill("studi 99")
    expect(found.get_by_role("listitem")).to_have_count(19)


# --- rows, form and ways out --------------------------------------------------------------------------------------


def test_rows_can_be_chosen_and_the_address_keeps_it(look: Visit, language: str) -> None:
    t = words(language)
    page = look(side(language, f"?s={PAIR}"))
    heads(page, language)
    expect(row(page, "doi")).to_have_count(0)
    page.get_by_text(t.side_js_rows, exact=True).click()
    work = page.get_by_role("group", name=re.compile(f"^{t.side_js_group_work}"))
    work.get_by_role("checkbox", name=t.label("doi"), exact=True).check()
    expect(row(page, "doi")).to_be_visible()
    work.get_by_role("checkbox", name=t.label("year"), exact=True).press("Space")
    expect(row(page, "year")).to_have_count(0)
    assert set(query(page)["h"].split(",")) == {"doi", "year"}
    themes = page.get_by_role("group", name=re.compile(f"^{t.side_js_group_themes}"))
    themes.get_by_role("checkbox", name=t.side_js_rows_all, exact=True).uncheck()
    expect(page.locator("[data-row^='theme:']")).to_have_count(0)
    themes.get_by_role("checkbox").nth(5).check()
    page.reload()
    heads(page, language)
    expect(row(page, "doi")).to_be_visible()
    expect(row(page, "year")).to_have_count(0)
    assert len(query(page)["h"]) < 80, "a whole group takes one word"
    page.get_by_text(t.side_js_rows, exact=True).click()
    expect(themes.get_by_role("checkbox", checked=True)).to_have_count(1)
    themes.get_by_role("checkbox", name=t.side_js_rows_all, exact=True).check()
    work.get_by_role("checkbox", name=t.label("year"), exact=True).check()
    work.get_by_role("checkbox", name=t.label("doi"), exact=True).uncheck()
    assert "h" not in query(page)


def test_rows_with_nothing_in_them_are_hidden_until_wanted(look: Visit, language: str) -> None:
    t = words(language)
    page = look(side(language, f"?s={CASES}"))
    heads(page, language)
    themes = page.locator("[data-row^='theme:']")
    few = themes.count()
    box = page.get_by_role("checkbox", name=t.side_js_filled)
    expect(box).to_be_checked()
    box.uncheck()
    assert themes.count() > few * 2
    assert query(page)["e"] == "1"
    page.reload()
    expect(box).not_to_be_checked()


def test_transposed(look: Visit, language: str) -> None:
    t = words(language)
    page = look(side(language, f"?s={PAIR}"))
    heads(page, language)
    texts = {head: row(page, head).get_by_role("cell").all_inner_texts() for head in ("authors", "place", "outcome")}
    page.get_by_role("checkbox", name=t.side_js_transpose).check()
    lying = table(page, language)
    expect(lying.get_by_role("rowheader")).to_have_text([re.compile("^KUBE Mentari"), re.compile("^Kamaliyah")])
    assert query(page)["t"] == "1"
    names = [each.partition("\n")[0] for each in lying.get_by_role("columnheader").all_inner_texts()]
    for name, cells in texts.items():
        place = next(number for number, each in enumerate(names) if each.startswith(t.label(name)))
        for line, cell in zip(lying.locator("tbody tr").all(), cells, strict=True):
            expect(line.locator("th, td").nth(place)).to_have_text(cell, use_inner_text=True)
    page.reload()
    expect(page.get_by_role("checkbox", name=t.side_js_transpose)).to_be_checked()


def test_link_is_copied(look: Visit, language: str) -> None:
    t = words(language)
    page = look(side(language, f"?s={PAIR}"))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    heads(page, language)
    view(page, language, "same").click()
    button(page, t.side_js_copy).click()
    expect(page.get_by_text(t.side_js_copied)).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.url
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    button(page, t.side_js_copy).click()
    expect(page.get_by_role("textbox", name=t.side_js_copy_by_hand)).to_have_value(page.url)


def test_ways_on_and_to_the_other_language_keep_the_selection(look: Visit, language: str) -> None:
    t = words(language)
    page = look(side(language, f"?s={PAIR}&v=same"))
    heads(page, language)
    main = page.get_by_role("main")
    table_way = main.locator(".rp-side__ways").get_by_role("link", name=t.tool_matrix)
    expect(table_way).to_have_attribute("href", re.compile(re.escape(f"?s={PAIR}") + "$"))
    page.get_by_role("banner").get_by_role("link", name=t.switch_language).click()
    other = "en" if language == "id" else "id"
    expect(page).to_have_url(f"/{side(other)}?s={PAIR}&v=same")
    assert heads(page, other) == ["KUBE Mentari", "Kamaliyah"]


# --- what goes wrong ---------------------------------------------------------------------------------------------


def alerts(page: Page) -> Locator:
    return page.get_by_role("main").get_by_role("alert")


def test_unknown_and_broken_ids_are_named_and_the_rest_is_shown(look: Visit, language: str, faults: list[str]) -> None:
    t = words(language)
    page = look(side(language, f"?s=kube-hilang,{PAIR},kube-mentari.hilang,KUBE!,../../x"))
    assert heads(page, language) == ["KUBE Mentari", "Kamaliyah"]
    expect(alerts(page)).to_contain_text("“kube-hilang”, “kube-mentari.hilang”")
    expect(alerts(page)).to_contain_text("“KUBE!”, “../../x”")
    expect(alerts(page)).to_contain_text(t.side_js_unknown.partition(":")[0])
    assert query(page)["s"] == PAIR
    assert {fault.partition(":")[0] for fault in faults} == {"404", "console error"}
    faults.clear()


def test_nothing_that_is_known(look: Visit, language: str, faults: list[str]) -> None:
    page = look(side(language, "?s=kube-hilang"))
    page.wait_for_selector("[data-rp-side-ready]")
    expect(alerts(page)).to_contain_text("“kube-hilang”")
    expect(alerts(page)).to_contain_text(words(language).side_js_few)
    expect(table(page, language)).to_have_count(0)
    expect(page.get_by_text(words(language).side_js_pick, exact=True)).to_be_visible()
    faults.clear()


def test_more_than_six_and_fewer_than_two(look: Visit, language: str) -> None:
    t = words(language)
    page = look(side(language, f"?s={SIX},kkn-91-93.kkn-93"))
    assert len(heads(page, language)) == 6
    expect(alerts(page)).to_have_text(t.side_js_over.format(most=6, ids="“kkn-91-93.kkn-93”"))
    page.get_by_text(t.side_js_pick, exact=True).click()
    page.get_by_role("list", name=t.side_js_pick_list).get_by_role("button", disabled=False).first.click()
    expect(alerts(page)).to_contain_text(t.side_js_full.format(most=6))
    assert len(heads(page, language)) == 6
    page.goto(side(language, "?s=kamaliyah"))
    assert heads(page, language) == ["Kamaliyah"]
    expect(alerts(page)).to_have_text(t.side_js_few)


def test_a_deleted_study_in_the_store_is_named_and_dropped(look: Visit, language: str, faults: list[str]) -> None:
    page = look(side(language), kept=aside(f"kube-hilang,{PAIR}", kube_hilang="KUBE yang Hilang"))
    assert heads(page, language) == ["KUBE Mentari", "Kamaliyah"]
    expect(alerts(page)).to_have_text(words(language).side_js_gone.format(names="“KUBE yang Hilang”"))
    assert kept(page) == PAIR.split(",")
    page.reload()
    heads(page, language)
    expect(alerts(page)).to_be_empty()
    faults.clear()


def test_what_cannot_be_loaded_is_named_and_tried_again(look: Visit, language: str, faults: list[str]) -> None:
    t = words(language)
    page = look("about:blank")
    page.route("**/studies/kamaliyah.json", lambda route: route.abort())
    page.goto(side(language, f"?s={PAIR},kube-sejahtera-2"))
    assert heads(page, language) == ["KUBE Mentari", "KUBE Sejahtera 2"]
    expect(alerts(page)).to_contain_text(t.side_js_failed.format(names="“kamaliyah”"))
    assert query(page)["s"] == f"{PAIR},kube-sejahtera-2", "it may come back"
    page.unroute("**/studies/kamaliyah.json")
    button(page, t.side_js_retry).click()
    expect(table(page, language).get_by_role("columnheader")).to_have_count(4)
    expect(alerts(page)).to_be_empty()
    faults.clear()


@pytest.mark.parametrize("name", ["vocabulary", "index"])
def test_without_the_lists_the_example_stays(look: Visit, faults: list[str], name: str) -> None:
    t = words("id")
    page = look("about:blank")

    def fail(route: Route) -> None:
        route.fulfill(status=503, body="")

    page.route(f"**/id/{name}.json", fail)
    page.goto(side("id"))
    expect(table(page, "id")).to_be_visible()
    if name == "index":
        page.get_by_text(t.side_js_pick, exact=True).click()
    expect(page.get_by_text(t.side_js_failed_words)).to_be_visible()
    page.unroute(f"**/id/{name}.json")
    button(page, t.side_js_retry).click()
    expect(page.get_by_text(t.side_js_failed_words)).to_have_count(0)
    page.wait_for_selector("[data-rp-side-ready]")
    faults.clear()


def test_nothing_in_address_or_store_becomes_markup(look: Visit, faults: list[str]) -> None:
    nasty = "<img src=x onerror=\"document.title='hacked'\">"
    kept = aside("kube-hilang,kube-mentari,kamaliyah", kube_hilang=nasty, kube_mentari=nasty)
    for text in ("?s=", f"?s={quote(nasty)},{PAIR}&v={quote(nasty)}&h={quote(nasty)}&t={quote(nasty)}"):
        page = look(side("id", text), kept=kept)
        heads(page, "id")
        expect(alerts(page)).to_contain_text("<img src=x")
        assert page.locator("article img").count() == 0
        assert page.title() != "hacked"
    assert set(query(page)) == {"s"}
    faults.clear()


# --- paper, phone, keyboard ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("extra", ["", "&t=1"])
def test_six_columns_fit_on_a4(look: Visit, language: str, extra: str) -> None:
    t = words(language)
    page = look(side(language, f"?s={SIX}{extra}"), 1032, 900)
    heads(page, language) if not extra else page.wait_for_selector("[data-rp-side-ready]")
    sheets = printed(page)
    assert {sheet.size for sheet in sheets} == {(842, 595)}
    texts = [sheet.text for sheet in sheets]
    for control in (t.side_js_copy, t.side_js_pick, t.side_js_transpose, t.side_js_rows):
        assert not any(control in text for text in texts)
    with_rows = [text for text in texts if text.count(t.side_js_none) > 2]
    assert len(with_rows) >= 2
    assert all("Kamaliyah" in text for text in with_rows), "the names of the columns are not repeated"
    assert "Kamaliyah" in texts[0]
    page.emulate_media(media="print")
    if not extra:
        right = table(page, language).evaluate("table => table.getBoundingClientRect().right")
        assert right <= 1032


def test_two_columns_are_seen_at_once_on_a_phone(look: Visit, language: str) -> None:
    page = look(side(language, f"?s={CASES}"), 390, 844, touch=True)
    heads(page, language)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    region = page.get_by_role("region", name=words(language).side_table)
    region.scroll_into_view_if_needed()
    for head in region.get_by_role("columnheader").all():
        box = head.bounding_box()
        assert box
        assert box["x"] + box["width"] <= 390
    region.evaluate("box => box.scrollTo(0, 600)")
    first = region.get_by_role("columnheader").nth(1).bounding_box()
    whole = region.bounding_box()
    assert first and whole
    assert abs(first["y"] - whole["y"]) < 4, "the names of the columns have scrolled away"
    for control in page.locator(".rp-side__controls").get_by_role("button").all():
        size = control.bounding_box()
        assert size
        assert min(size["height"], size["width"]) >= 24


@pytest.mark.parametrize("width", [390, 1280])
def test_focus_is_always_in_sight(look: Visit, width: int) -> None:
    page = look(side("id", f"?s={PAIR},kube-cempaka-tulip"), width, 700)
    heads(page, "id")
    stops, wrong = walk(settled(page), "Tab")
    assert 20 < stops < STEPS
    assert wrong == []
    assert walk(page, "Shift+Tab", BACK)[1] == []


def test_no_violation_with_everything_open(look: Visit, language: str, faults: list[str]) -> None:
    t = words(language)
    page = look(side(language, f"?s={SIX},kube-hilang,KUBE!"))
    heads(page, language)
    page.get_by_text(t.side_js_pick, exact=True).click()
    page.get_by_text(t.side_js_rows, exact=True).click()
    expect(page.get_by_role("list", name=t.side_js_pick_list).get_by_role("listitem").first).to_be_visible()
    check_everywhere(page, language)
    faults.clear()
