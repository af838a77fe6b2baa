"""The prior-research table: choosing, comparing with one's own study, settling columns, and taking it away."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from markdown_it import MarkdownIt
from page_types import Visit
from paper import sheets
from playwright.sync_api import Download, Locator, Page, Route, expect
from test_axe import check_everywhere

from rumpun.address import address
from rumpun.words.words import Words, words

USUAL = ("number", "study", "theory", "method", "main_results", "similarities", "differences")
THREE = ("kube-mentari", "kube-cempaka-tulip", "kube-sejahtera-2")
OWN = {
    "version": 1, "title": "Kohesi kelompok ternak, “uji” <b>| =1+1", "author": "Peneliti Contoh", "year": "2026",
    "place": {"text": "Kota Bogor", "id": "kota-bogor"}, "groupName": "", "groups": [{"text": "KUBE", "id": "kube"}],
    "theories": [{"text": "Dinamika kelompok", "id": "dinamika-kelompok"}],
    "methods": {"approach": [{"text": "Kualitatif", "id": "kualitatif"}]},
    "themes": [{"text": "Kohesi", "id": "kohesi"}], "objective": "Menguji.", "informants": "Sepuluh anggota",
}  # fmt: skip
# Every cell of the preview, its paragraphs parted as the exports part them.
CELLS = """(table) => [...table.rows].map((row) => [...row.cells].map((cell) =>
  (cell.children.length ? [...cell.children] : [cell]).map((part) => part.textContent).join('\\n')))"""


def path(language: str, query: str = "") -> str:
    return address(language, "comparison", "matrix") + query


def chosen(*ids: str) -> str:
    return f"?s={','.join(ids or THREE)}"


def open_with_own(visit: Visit, language: str, query: str) -> Page:
    """The page as one sees it who has filled in a study of their own."""
    return visit(path(language, query), kept={"rumpun.own-study": json.dumps(OWN)})


def table(page: Page) -> Locator:
    """The preview."""
    return page.locator("#rp-prior table")


def cells(page: Page) -> list[list[str]]:
    expect(table(page)).to_be_visible()
    found: list[list[str]] = table(page).evaluate(CELLS)
    return found


def references(page: Page) -> list[str]:
    expect(table(page)).to_be_visible()
    return [text.strip() for text in page.locator(".rp-prior__references li").all_text_contents()]


def take(page: Page, name: str) -> Download:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name, exact=True).click()
    return waiting.value


def body(download: Download) -> bytes:
    return Path(download.path()).read_bytes()


# --- choosing ----------------------------------------------------------------------------------------------------


def test_choose_three_and_leave_with_a_word_file(look: Visit, language: str) -> None:
    t = words(language)
    page = look(path(language))
    expect(page.locator("#rp-prior-all table")).to_be_visible()
    for name in ("Mentari", "Cempaka", "Sejahtera"):
        page.get_by_role("checkbox", name=re.compile(name)).check()
    expect(table(page).locator("tbody tr")).to_have_count(3)
    expect(page.locator("#rp-prior-all")).to_be_hidden()
    by_year = chosen("kube-cempaka-tulip", "kube-sejahtera-2", "kube-mentari")
    expect(page).to_have_url("/" + path(language, by_year))
    download = take(page, t.prior_js_take_docx)
    assert download.suggested_filename == f"{t.prior_js_file}.docx"
    expect(page.get_by_text(t.prior_js_taken.format(file=download.suggested_filename))).to_be_visible()
    document = docx.Document(io.BytesIO(body(download)))
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == cells(page)
    labels = [t[f"prior_column_{name}"] for name in USUAL]
    assert cells(page)[0] == labels
    listed = [p.text for p in document.paragraphs if p.style and p.style.name == "Bibliography"]
    assert listed == references(page)
    assert len(listed) == 3
    assert listed == sorted(listed, key=str.lower)


def test_nothing_is_fetched_before_a_choice_and_then_only_what_is_chosen(look: Visit, language: str) -> None:
    t = words(language)
    page = look("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path(language))
    expect(page.get_by_role("checkbox", name=re.compile("Mentari"))).to_be_visible()
    assert not [url for url in asked if re.search(r"/studies/.*\.json|/formats/|drafts\.js|vocabulary", url)]
    page.get_by_role("checkbox", name=re.compile("Mentari")).check()
    expect(table(page)).to_be_visible()
    assert [url for url in asked if url.endswith(".json") and "/studies/" in url] == [
        url for url in asked if url.endswith("/studies/kube-mentari.json")
    ]
    assert not [url for url in asked if "/formats/" in url]
    take(page, t.prior_js_take_csv)
    assert sorted(url.rpartition("/")[2] for url in asked if "/formats/" in url) == ["csv.js"]


def test_without_a_choice_the_download_holds_all_of_the_page(look: Visit, language: str) -> None:
    t = words(language)
    page = look(path(language))
    rows = page.locator("#rp-prior-all tbody tr").count()
    download = take(page, t.prior_js_take_csv)
    read = list(csv.reader(io.StringIO(body(download).decode("utf-8-sig"), newline="")))
    assert [row[0] for row in read[1 : rows + 1]] == [str(n) for n in range(1, rows + 1)]
    expect(table(page).locator("tbody tr")).to_have_count(rows)


def test_a_word_narrows_the_list_and_the_order_is_the_readers(look: Visit, language: str) -> None:
    t = words(language)
    page = look(path(language, chosen()))
    page.get_by_role("heading", name=t.prior_js_step_studies).click()
    page.get_by_role("searchbox", name=t.prior_js_find).fill("NISHA")
    expect(page.get_by_role("list", name=t.prior_js_list).get_by_role("checkbox")).to_have_count(1)
    rows = page.get_by_role("list", name=t.prior_js_order).get_by_role("listitem")
    up = rows.nth(2).get_by_role("button").nth(0)
    up.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    # The focus stays with the row, on the button that still works.
    expect(rows.nth(0).get_by_role("button").nth(1)).to_be_focused()
    expect(page).to_have_url("/" + path(language, chosen(THREE[2], THREE[0], THREE[1])))
    assert "Mashuryaman" in cells(page)[1][1]
    expect(page.get_by_text(t.prior_js_moved.format(name="KUBE Sejahtera 2", n=1, total=3))).to_be_visible()
    rows.nth(0).get_by_role("button").nth(2).click()
    expect(table(page).locator("tbody tr")).to_have_count(2)
    page.get_by_role("button", name=t.prior_js_clear).click()
    expect(table(page)).to_have_count(0)
    expect(page.locator("#rp-prior-all table")).to_be_visible()


def test_the_choice_is_that_of_the_tray(look: Visit, language: str) -> None:
    page = look(path(language))
    page.get_by_role("checkbox", name=re.compile("Mentari")).check()
    expect(table(page)).to_be_visible()
    kept = json.loads(page.evaluate("localStorage.getItem('rumpun.selection')"))
    assert [each["id"] for each in kept] == ["kube-mentari"]
    # Another page of the same reader puts a case aside; and on the next visit the tray fills the table.
    other = page.context.new_page()
    other.goto(path(language, chosen("kube-sejahtera-2")))
    expect(table(other)).to_be_visible()
    more = [*kept, {"id": "kube-cempaka-tulip.tulip", "name": "KUBE Tulip"}]
    other.evaluate("(text) => localStorage.setItem('rumpun.selection', text)", json.dumps(more))
    expect(table(page).locator("tbody tr")).to_have_count(2)
    assert "KUBE Tulip" in cells(page)[1][1], "the older study comes first"
    assert "KUBE Cempaka (" not in cells(page)[1][2]
    page.goto("/" + path(language))
    expect(table(page).locator("tbody tr")).to_have_count(2)
    expect(page).to_have_url("/" + path(language, "?s=kube-cempaka-tulip.tulip,kube-mentari"))


def test_of_a_large_knowledge_base_a_page_takes_a_readable_part(look: Visit, language: str) -> None:
    t = words(language)
    page = look(path(language))
    many = [{"id": f"studi-{n}", "name": f"Studi {n}", "cite": f"Penulis ({1900 + n})"} for n in range(100)]
    page.route("**/index.json", lambda route: route.fulfill(json=many))

    def grow(route: Route) -> None:
        text = route.fetch().text()
        (row,) = re.findall(r'<tr data-id="kube-mentari".*?</tr>', text, re.DOTALL)
        rows = [row.replace('data-id="kube-mentari"', f'data-id="studi-{n}"') for n in range(25)]
        route.fulfill(body=re.sub(r"<tbody>.*</tbody>", f"<tbody>{''.join(rows)}</tbody>", text, flags=re.DOTALL))

    like_mentari = page.request.get(f"data/comparison/{language}/studies/kube-mentari.json").text()

    def study(route: Route) -> None:
        route.fulfill(body=like_mentari, content_type="application/json")

    page.route(f"**/{path(language)}", grow)
    page.route("**/studies/studi-*.json", study)
    page.reload()
    expect(page.get_by_text(t.prior_js_found_most.format(n=60, total=100))).to_be_visible()
    page.get_by_role("searchbox", name=t.prior_js_find).fill("1907")
    expect(page.get_by_text(t.prior_js_found.format(n=1, total=100))).to_be_visible()
    page.get_by_role("button", name=t.prior_js_all.format(n=20)).click()
    expect(page.get_by_text(t.prior_js_over_page.format(total=25, n=20))).to_be_visible()
    expect(table(page).locator("tbody tr")).to_have_count(20)
    # Up to thirty can be ticked, and no more.
    page.goto("/" + path(language, chosen(*(f"studi-{n}" for n in range(29)))))
    expect(table(page).locator("tbody tr")).to_have_count(29)
    page.get_by_role("heading", name=t.prior_js_step_studies).click()
    page.get_by_role("checkbox", name="Studi 30 ").check()
    expect(table(page).locator("tbody tr")).to_have_count(30)
    page.get_by_role("checkbox", name="Studi 31 ").click()
    expect(page.get_by_text(t.prior_js_full.format(n=30))).to_be_visible()
    expect(page.get_by_role("checkbox", name="Studi 31 ")).not_to_be_checked()


# --- one's own study ---------------------------------------------------------------------------------------------


def test_without_an_own_study_the_drafts_are_empty_and_a_link_leads_to_it(look: Visit, language: str) -> None:
    t = words(language)
    page = look(path(language, chosen()))
    assert {row[USUAL.index("similarities")] for row in cells(page)[1:]} == {t.prior_js_fill_in}
    link = page.get_by_role("link", name=t.prior_js_own_fill).last
    link.click()
    expect(page).to_have_url("/" + address(language, "comparison", "own") + chosen())
    page.go_back()
    expect(table(page).locator("tbody tr")).to_have_count(3)


def test_the_own_study_is_compared_with_and_stands_last(look: Visit, language: str) -> None:
    t = words(language)
    page = open_with_own(look, language, chosen())
    read = cells(page)
    assert len(read) == 5
    assert read[4][1] == f"Peneliti Contoh (2026)\n{OWN['title']}"
    for row in read[1:4]:
        assert all(len(cell) > 20 for cell in row[5:7])
    expect(page.get_by_text(t.prior_js_drafts)).to_have_count(1)  # with what is to be checked
    expect(page.get_by_text(t.prior_js_drafts_short)).to_be_visible()
    assert all(len(cell.split()) <= 35 for row in read[1:4] for cell in row[5:7])
    assert "—" not in read[4]
    page.get_by_role("checkbox", name=t.prior_js_own_row).uncheck()
    expect(table(page).locator("tbody tr")).to_have_count(3)
    expect(page).to_have_url("/" + path(language, chosen() + "&own=0"))
    # Deleted in another tab, it is gone here.
    other = page.context.new_page()
    other.goto(address(language, "about"))
    other.evaluate("localStorage.removeItem('rumpun.own-study')")
    expect(page.get_by_text(t.prior_js_drafts)).to_have_count(0)
    assert {row[USUAL.index("similarities")] for row in cells(page)[1:]} == {t.prior_js_fill_in}


# --- columns and style -------------------------------------------------------------------------------------------


def test_presets_and_free_choice_live_in_the_address(look: Visit, language: str) -> None:
    t = words(language)
    page = look(path(language, chosen()))
    for number in (3, 5, 13):
        page.get_by_role("radio", name=t.prior_js_preset_n.format(n=number), exact=True).check()
        expect(table(page).locator("thead th")).to_have_count(number)
        expect(page).to_have_url("/" + path(language, chosen() + f"&p={number}"))
        page.reload()
        expect(table(page).locator("thead th")).to_have_count(number)
    page.get_by_role("radio", name=t.prior_js_preset_own).check()
    for name in ("gap", "data_collection", "informants"):
        page.get_by_role("checkbox", name=t[f"prior_column_{name}"], exact=True).uncheck()
    expect(table(page).locator("thead th")).to_have_count(10)
    expect(page).to_have_url(re.compile(r"&c=number,authorYear,title,objective,place,theory,approach,mainResults,"))
    expect(page.get_by_role("radio", name=t.prior_js_preset_own)).to_be_checked()
    page.reload()
    expect(table(page).locator("thead th")).to_have_count(10)
    # One column stays.
    page.goto("/" + path(language, chosen() + "&c=title"))
    expect(table(page).locator("thead th")).to_have_count(1)
    box = page.get_by_role("checkbox", name=t.prior_column_title, exact=True)
    box.click()
    expect(box).to_be_checked()
    expect(page.get_by_text(t.prior_js_columns_one)).to_be_visible()


@pytest.mark.both_languages
def test_every_column_says_something_of_every_study(look: Visit, language: str) -> None:
    from_script = "number study authorYear title kind objective place year theory method approach dataCollection"
    names = f"{from_script} analysis informants result mainResults codes advice reference".split()
    ids = "kamaliyah,kkn-91-93,kube-cempaka-tulip,kube-mentari,kube-sejahtera-2"
    page = look(path(language, f"?s={ids}&c={','.join(names)}"))
    read = cells(page)
    assert len(read[0]) == len(names)
    for row in read[1:]:
        assert all(cell.strip() and "undefined" not in cell and cell != "—" for cell in row), row
    t = words(language)
    silent = t.value("status", "not_in_record")
    cempaka = dict(zip(names, read[3], strict=True))
    assert cempaka["dataCollection"] == silent
    assert cempaka["year"] == f"2017\n{t.label('period')}: {silent}"
    assert cempaka["authorYear"] == "Amalia (2017)"
    assert t.value("outcome", "low") in cempaka["codes"]
    assert t.value("outcome", "low") not in cempaka["result"]
    assert dict(zip(names, read[1], strict=True))["authorYear"].endswith(f"({t.no_date})")
    basis = t.caveat_read.format(basis=t.value("basis", "catalogue-record"))
    assert cempaka["study"].splitlines()[-1] == basis
    expect(page.get_by_text(t.prior_js_note_not_in_record)).to_be_visible()
    expect(page.get_by_text(t.prior_js_note_not_in_abstract)).to_be_visible()


def test_numeric_styles_number_in_the_order_of_the_table(look: Visit, language: str) -> None:
    t = words(language)
    page = look(path(language, chosen() + "&style=ieee"))
    assert [text[:3] for text in references(page)] == ["[1]", "[2]", "[3]"]
    assert "Siregar" in references(page)[0]
    page.get_by_text(t.prior_js_layout).click()
    page.get_by_label(t.prior_js_style).select_option("vancouver")
    expect(page).to_have_url(re.compile("style=vancouver"))
    expect(page.locator(".rp-prior__references li").first).to_have_text(re.compile(r"^1\. Siregar"))
    page.get_by_label(t.prior_js_style).select_option("apa")
    expect(page.locator(".rp-prior__references li").first).to_have_text(re.compile("^Amalia"))
    assert page.locator(".rp-prior__references em").count() > 0


# --- taking it away ----------------------------------------------------------------------------------------------


def _markdown(text: str) -> list[list[str]]:
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    rows: list[list[str]] = []
    for place, token in enumerate(tokens):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open"):
            children = tokens[place + 1].children or []
            rows[-1].append("".join("\n" if child.content == "<br>" else child.content for child in children))
    return rows


@pytest.mark.parametrize("preset", [5, 13])
def test_every_file_holds_the_cells_of_the_preview(look: Visit, language: str, preset: int) -> None:
    t: Words = words(language)
    page = open_with_own(look, language, chosen() + f"&p={preset}")
    read = cells(page)
    assert len(read) == 5 and len(read[0]) == preset

    document = docx.Document(io.BytesIO(body(take(page, t.prior_js_take_docx))))
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == read
    (section,) = document.sections
    assert section.page_width and section.page_height
    assert section.page_width > section.page_height
    assert any(paragraph.text == t.prior_js_drafts for paragraph in document.paragraphs)

    book = openpyxl.load_workbook(io.BytesIO(body(take(page, t.prior_js_take_xlsx))))
    rows: list[list[Any]] = [list(row) for row in book.worksheets[0].iter_rows(max_row=5, values_only=True)]
    assert [[str(value) for value in row] for row in rows] == read
    assert [row[0] for row in book.worksheets[1].iter_rows(min_row=2, values_only=True)] == references(page)

    records = list(csv.reader(io.StringIO(body(take(page, t.prior_js_take_csv)).decode("utf-8-sig"), newline="")))
    assert records[:5] == read
    assert [t.prior_js_drafts, *[""] * (preset - 1)] in records[5:]

    text = body(take(page, t.prior_js_take_md)).decode()
    assert _markdown(text) == read
    assert f"## {t.prior_js_references}" in text

    tex = body(take(page, t.prior_js_take_tex)).decode()
    assert tex.count(" \\\\ \\hline") == len(read) + 1  # the head stands twice
    assert tex.count("\\item ") == 3


def test_what_is_to_be_checked_goes_into_every_file(look: Visit, language: str) -> None:
    """Own words that nobody could match, and what an abstract leaves out: the page is closed, the file goes on."""
    t = words(language)
    own = {**OWN, "theories": [{"text": "teori karang taruna"}], "methods": {"approach": [{"text": "metode zq"}]}}
    page = look(path(language, chosen()), kept={"rumpun.own-study": json.dumps(own)})
    last = cells(page)[1][-1]
    assert last.split("\n")[-1].startswith(t.own_draft_brief_check.partition("{")[0])
    assert "“metode zq”" in last and "“teori karang taruna”" in last
    document = docx.Document(io.BytesIO(body(take(page, t.prior_js_take_docx))))
    book = openpyxl.load_workbook(io.BytesIO(body(take(page, t.prior_js_take_xlsx))))
    sheet = book.worksheets[0].iter_rows(values_only=True)
    written = ["\n".join(paragraph.text for paragraph in document.paragraphs), "\n".join(str(row) for row in sheet)]
    written += [body(take(page, t[f"prior_js_take_{kind}"])).decode() for kind in ("csv", "md", "tex")]
    for text in written:
        assert "metode zq" in text.partition(t.prior_js_drafts[:20])[2]
        assert t.prior_js_source.partition("{")[0] in text
        assert t.prior_js_check.partition(",")[0] in text


def test_the_clipboard_gets_a_table_with_its_references(look: Visit, language: str, faults: list[str]) -> None:
    t = words(language)
    page = open_with_own(look, language, chosen())
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    read = cells(page)
    page.get_by_role("button", name=t.prior_js_copy).click()
    expect(page.get_by_text(t.prior_js_copied)).to_be_visible()
    html, plain = page.evaluate("""async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item.getType(type)).text()));
    }""")
    pasted = page.evaluate(
        """(html) => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tr')].map((row) =>
          [...row.cells].map((cell) => cell.innerHTML.replaceAll('<br>', '\\n')).map((text) =>
            new DOMParser().parseFromString(text, 'text/html').documentElement.textContent))""",
        html,
    )
    assert pasted == read
    assert all(entry in plain for entry in references(page))
    # Chromium reads what is to be copied as a document of ours, complains of its styles, and copies them all the same.
    assert "border-collapse:collapse" in html
    faults[:] = [fault for fault in faults if "Applying inline style violates" not in fault]


@pytest.mark.parametrize("event", [True, False])
def test_a_browser_without_the_clipboard_still_copies_or_says_how(look: Visit, language: str, event: bool) -> None:
    t = words(language)
    page = look(path(language, chosen()))
    expect(table(page)).to_be_visible()
    page.evaluate("() => Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    if not event:
        page.evaluate("document.execCommand = () => false")
    page.get_by_role("button", name=t.prior_js_copy).click()
    expect(page.get_by_text(t.prior_js_copied if event else t.prior_js_copy_by_hand)).to_be_visible()
    if not event:
        assert "Siregar" in page.evaluate("getSelection().toString()")


# --- what can go wrong -------------------------------------------------------------------------------------------


def test_a_broken_address_is_explained_and_the_rest_is_shown(look: Visit, language: str, faults: list[str]) -> None:
    t = words(language)
    query = "?s=kube-mentari,kube-tidak-ada,<b>X</b>,kube-cempaka-tulip.hilang&c=title,bukan,result&style=entah"
    page = look(path(language, query))
    expect(table(page).locator("tbody tr")).to_have_count(1)
    expect(
        page.get_by_text(t.prior_js_unknown.format(names="kube-tidak-ada, kube-cempaka-tulip.hilang"))
    ).to_be_visible()
    expect(page.get_by_text(t.prior_js_broken.format(names="<b>X</b>"))).to_be_visible()
    expect(page.get_by_text(t.prior_js_columns_unknown.format(names="bukan"))).to_be_visible()
    expect(table(page).locator("thead th")).to_have_count(2)
    expect(page).to_have_url("/" + path(language, "?s=kube-mentari&c=title,result"))
    _expected(faults, "kube-tidak-ada")


def _expected(faults: list[str], *names: str) -> None:
    """Take off what was provoked; Chromium complains of it on the console too."""
    left = [each for each in faults if not any(name in each for name in (*names, "Failed to load resource"))]
    faults[:] = left


def test_too_many_are_cut_and_named(look: Visit, language: str, faults: list[str]) -> None:
    t = words(language)
    ids = [*THREE, *(f"bukan-studi-{n}" for n in range(1, 30))]
    page = look(path(language, chosen(*ids)))
    expect(page.get_by_text(t.prior_js_over.format(n=30, names="bukan-studi-28, bukan-studi-29"))).to_be_visible()
    expect(table(page).locator("tbody tr")).to_have_count(3)
    _expected(faults, "bukan-studi")


def test_a_study_that_is_gone_is_named_and_dropped(look: Visit, language: str, faults: list[str]) -> None:
    t = words(language)
    kept = [{"id": "kube-dihapus", "name": "KUBE Lama <i>"}, {"id": "kube-mentari", "name": "KUBE Mentari"}]
    page = look(path(language), kept={"rumpun.selection": json.dumps(kept)})
    expect(page.get_by_text(t.prior_js_gone.format(names="KUBE Lama <i>"))).to_be_visible()
    expect(table(page).locator("tbody tr")).to_have_count(1)
    left = json.loads(page.evaluate("localStorage.getItem('rumpun.selection')"))
    assert [each["id"] for each in left] == ["kube-mentari"]
    _expected(faults, "kube-dihapus")


def test_a_browser_that_keeps_nothing_still_makes_tables(look: Visit, language: str, faults: list[str]) -> None:
    page = look("about:blank")
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('off'); } })")
    page.goto(path(language))
    page.get_by_role("checkbox", name=re.compile("Mentari")).check()
    expect(table(page).locator("tbody tr")).to_have_count(1)
    page.get_by_role("checkbox", name=re.compile("Cempaka")).check()
    expect(table(page).locator("tbody tr")).to_have_count(2)
    _expected(faults, "script error: off")  # the theme's own script asks for the storage too


def test_what_does_not_load_is_named_and_can_be_tried_again(look: Visit, language: str, faults: list[str]) -> None:
    t = words(language)
    page = look(path(language))
    broken: list[Route] = []

    def fail(route: Route) -> None:
        broken.append(route)
        route.abort()

    page.route("**/studies/kube-mentari.json", fail)
    page.get_by_role("checkbox", name=re.compile("Sejahtera")).check()
    page.get_by_role("checkbox", name=re.compile("Mentari")).check()
    expect(page.get_by_text(t.prior_js_failed.format(names="KUBE Mentari"))).to_be_visible()
    expect(table(page).locator("tbody tr")).to_have_count(1)
    page.unroute("**/studies/kube-mentari.json")
    page.get_by_role("button", name=t.prior_js_again).click()
    expect(table(page).locator("tbody tr")).to_have_count(2)
    assert broken
    # Without the vocabulary there is no table, but the complete one is at hand and the choice is kept.
    page.route("**/vocabulary.json", fail)
    page.goto("/" + path(language, chosen()))
    expect(page.get_by_text(t.prior_js_failed_all)).to_be_visible()
    page.locator(".rp-prior__all > summary").click()
    expect(page.locator("#rp-prior-all table")).to_be_visible()
    page.unroute("**/vocabulary.json")
    page.get_by_role("button", name=t.prior_js_again).click()
    expect(table(page).locator("tbody tr")).to_have_count(3)
    # A writer that does not load is said so, and the table stays.
    page.route("**/formats/docx.js", fail)
    page.get_by_role("button", name=t.prior_js_take_docx).click()
    expect(page.get_by_text(t.prior_js_take_failed)).to_be_visible()
    _expected(faults, "kube-mentari.json", "vocabulary.json", "docx.js")


def test_no_violation_with_a_table_made(look: Visit, language: str) -> None:
    page = open_with_own(look, language, chosen() + "&c=number,title,result,gap")
    expect(table(page)).to_be_visible()
    page.get_by_role("heading", name=words(language).prior_js_step_studies).click()
    expect(page.get_by_role("checkbox", name=re.compile("Mentari"))).to_be_visible()
    check_everywhere(page, language)


def test_on_paper_the_own_table_stands_alone(look: Visit, language: str) -> None:
    t = words(language)
    page = look(path(language, chosen() + "&p=5"))
    expect(table(page)).to_be_visible()
    said = " ".join(sheet.text for sheet in sheets(page.pdf()))
    assert t.prior_js_caption in said
    assert t.prior_js_references in said
    assert t.prior_js_step_take not in said
    assert t.label("validity") not in said  # only the complete table has it
    page.goto("/" + path(language))
    expect(page.get_by_role("checkbox", name=re.compile("Mentari"))).to_be_visible()
    assert t.label("validity") in " ".join(sheet.text for sheet in sheets(page.pdf()))


def test_on_a_phone_the_controls_fold_and_each_row_stands_whole(look: Visit, language: str) -> None:
    t = words(language)
    page = look(path(language, chosen() + "&p=13"), 390, 844, touch=True)
    expect(table(page)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(page.get_by_role("radio").first).to_be_hidden()
    expect(page.get_by_role("button", name=t.prior_js_take_docx)).to_be_visible()
    # Nothing lies beyond the edge: every cell stands below its heading, and what is heard is still a table.
    region = page.get_by_role("region", name=t.prior_js_caption)
    assert region.evaluate("box => box.scrollWidth <= box.clientWidth")
    first = table(page).get_by_role("row").nth(1).get_by_role("cell")
    expect(first).to_have_count(12)  # all but the number
    said = first.nth(4).evaluate("cell => getComputedStyle(cell, '::before').content")
    assert said.strip('"').startswith(t.prior_column_theory)
    expect(page.get_by_role("columnheader", name=t.prior_column_theory, exact=True)).to_have_count(1)
    page.get_by_role("heading", name=t.prior_js_step_columns).tap()
    page.get_by_role("radio", name=re.compile(f"^{re.escape(t.prior_js_preset_n.format(n=5))}")).tap()
    expect(table(page).locator("thead th")).to_have_count(5)


def test_short_on_a_phone_with_three_studies_and_the_own_one(look: Visit, language: str) -> None:
    page = look(path(language, chosen()), 390, 844, touch=True, kept={"rumpun.own-study": json.dumps(OWN)})
    expect(table(page).locator("tbody tr")).to_have_count(4)
    assert page.evaluate("document.documentElement.scrollHeight") <= 6_000


def test_number_and_paper_live_in_the_address_and_in_the_file(look: Visit, language: str) -> None:
    t = words(language)
    page = look(path(language, chosen() + "&p=5"))
    expect(table(page).get_by_role("caption")).to_have_text(f"{t.prior_js_table} 2.1 {t.prior_js_caption}")
    page.get_by_text(t.prior_js_layout).click()
    page.get_by_label(t.prior_js_number).fill("II-3")
    page.get_by_label(t.prior_js_paper).select_option("upright")
    expect(page).to_have_url("/" + path(language, chosen() + "&p=5&no=II-3&paper=upright"))
    expect(table(page).get_by_role("caption")).to_have_text(f"{t.prior_js_table} II-3 {t.prior_js_caption}")
    document = docx.Document(io.BytesIO(body(take(page, t.prior_js_take_docx))))
    assert document.paragraphs[0].text == f"{t.prior_js_table} II-3 {t.prior_js_caption}"
    (section,) = document.sections
    assert section.page_width and section.page_height
    assert section.page_width < section.page_height
    # Seven columns need the long side, and what is no number gives way to the usual one.
    page.get_by_role("radio", name=re.compile(f"^{re.escape(t.prior_js_preset_n.format(n=7))}")).check()
    page.get_by_label(t.prior_js_number).fill("<b>")
    page.get_by_label(t.prior_js_number).press("Enter")
    expect(page).to_have_url("/" + path(language, chosen()))
    expect(page.get_by_label(t.prior_js_number)).to_have_value("2.1")
    expect(page.get_by_label(t.prior_js_paper).locator("option[value=upright]")).to_be_disabled()
