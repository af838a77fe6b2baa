"""Ticking works of the bibliography and taking them away, and the downloads for reference managers on every page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urljoin

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from folding import unfolded
from page_types import Visit
from playwright.sync_api import Page, Route, expect

from rumpun.address import address
from rumpun.citation.formats import FORMATS, Reference
from rumpun.context import Context
from rumpun.model.graph import Graph
from rumpun.words.words import words

TICKED = ("siregar2022", "isnaniyah2014", "putnam2000")
SMALLEST = 24


def tick(page: Page, *keys: str) -> None:
    for key in keys:
        page.locator(f"#{key} input[type=checkbox]").check()


def order(page: Page) -> list[str]:
    """The keys as the page lists them."""
    keys: list[str] = page.locator(".rp-refs > li").evaluate_all("items => items.map((item) => item.id)")
    return keys


def taken(page: Page, name: str, folder: Path) -> tuple[str, str]:
    """The name and the content of the file that a button gives."""
    with page.expect_download() as coming:
        page.get_by_role("button", name=name, exact=True).click()
    target = folder / coming.value.suggested_filename
    coming.value.save_as(target)
    return target.name, target.read_bytes().decode("utf-8")


def bulk(graph: Graph, keys: Sequence[str], ending: str) -> str:
    """What the site would write for these works."""
    found = next(each for each in FORMATS if each.ending == ending)
    return found.file([Reference(graph.base.works[key]) for key in keys])


@pytest.mark.parametrize("style", ["", "ieee"])
def test_the_ticked_works_come_as_one_file(
    look: Visit, real_graph: Graph, tmp_path: Path, language: str, style: str
) -> None:
    page = look(address(language, "works", *(("style", style) if style else ())))
    tick(page, *reversed(TICKED))
    t = words(language)
    wanted = [key for key in order(page) if key in TICKED]
    for each in FORMATS:
        name, content = taken(page, t.pick_js_download.format(format=each.name), tmp_path)
        assert name == f"{t.pick_js_file}.{each.ending}"
        assert content == bulk(real_graph, wanted, each.ending)
        expect(page.get_by_text(t.pick_js_done.format(file=name, n=3))).to_be_visible()
    made = {path.suffix: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert [entry.key for entry in parse_string(made[".bib"]).entries] == wanted
    assert [record["id"] for record in rispy.loads(made[".ris"])] == wanted
    assert [item["id"] for item in json.loads(made[".json"])] == wanted


def test_all_works_are_the_bibliography_of_the_site(look: Visit, real_graph: Graph, tmp_path: Path) -> None:
    page = look("pustaka/")
    for group in page.locator(".rp-ticks input").all():
        group.check()
    keys = order(page)
    expect(page.get_by_text(f"{len(keys)} karya dipilih")).to_be_visible()
    _, content = taken(page, "Unduh BibLaTeX", tmp_path)
    assert content == bulk(real_graph, keys, "bib")


def test_a_group_is_ticked_at_once(look: Visit) -> None:
    page = look("pustaka/")
    heading = page.locator("h2#_thesis").evaluate("heading => heading.firstChild.textContent.trim()")
    group = page.get_by_role("checkbox", name=f"Pilih semua di bagian ini ({heading})", exact=True)
    own = page.locator("h2#_thesis ~ ul").first.locator("input")
    tick(page, own.first.evaluate("tick => tick.closest('li').id"))
    assert group.evaluate("tick => tick.indeterminate")
    group.check()
    assert own.evaluate_all("ticks => ticks.every((tick) => tick.checked)")
    own.first.uncheck()
    expect(group).not_to_be_checked()
    expect(page.locator(".rp-take__count")).to_have_text(f"{own.count() - 1} karya dipilih")


def test_the_selection_follows_from_style_to_style_and_ends_when_it_is_emptied(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, "works"))
    expect(page.get_by_role("group", name=t.pick_js_panel)).to_contain_text(t.pick_js_none)
    tick(page, *TICKED)
    page.locator(".rp-styles a").last.click()
    page.wait_for_load_state("load")
    expect(page.locator(".rp-take__count")).to_have_text(t.pick_js_count.format(n=3))
    assert page.locator(f"#{TICKED[1]} input").is_checked()
    page.get_by_role("button", name=t.pick_js_clear).click()
    expect(page.locator(".rp-take__count")).to_have_text(t.pick_js_none)
    assert page.locator(".rp-refs input:checked").count() == 0
    page.go_back()
    expect(page.locator(".rp-take__count")).to_have_text(t.pick_js_none)
    expect(page.locator(".rp-refs input:checked")).to_have_count(0)


def test_what_was_kept_may_be_broken(look: Visit) -> None:
    page = look("pustaka/")
    for kept in ("{", "[1]", "null", '{"../x": 1, "siregar2022": "x", "__proto__": 3}'):
        page.evaluate("kept => sessionStorage.setItem('rumpun.works', kept)", kept)
        page.reload()
        expect(page.locator(".rp-take__count")).to_have_text("Belum ada karya yang dipilih.")


def test_entries_are_copied_in_the_shown_style(
    look: Visit, real_contexts: tuple[Context, ...], origin: str, language: str
) -> None:
    page = look(address(language, "works", "style", "mla"))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=origin.rstrip("/"))
    tick(page, *TICKED)
    t = words(language)
    page.get_by_role("button", name=t.pick_js_copy).click()
    expect(page.get_by_text(t.pick_js_copied.format(n=3))).to_be_visible()
    html = page.evaluate(
        "async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text()",
    )
    plain = page.evaluate("() => navigator.clipboard.readText()")
    assert html.count("<p") == 3
    assert "<em>" in html or "<i>" in html
    assert "input" not in html and "rp-" not in html
    wanted = [key for key in order(page) if key in TICKED]
    style = "modern-language-association"
    context = real_contexts[0 if language == "id" else 1]
    shown = page.evaluate(
        "parts => parts.map((part) => Object.assign(document.createElement('p'), { innerHTML: part }).textContent)",
        [context.citations.entry(style, language, key) for key in wanted],
    )
    assert plain.splitlines() == [" ".join(line.split()) for line in shown]


def test_nothing_half_is_downloaded(look: Visit, faults: list[str]) -> None:
    page = look("pustaka/")

    def refuse(route: Route) -> None:
        route.fulfill(status=200, content_type="text/html", body="<!doctype html><p>?")

    page.route("**/references/isnaniyah2014.bib", refuse)
    downloads: list[object] = []
    page.on("download", lambda each: downloads.append(each))  # noqa: PLW0108 -- playwright takes no built-in
    tick(page, *TICKED)
    page.get_by_role("button", name="Unduh BibLaTeX").click()
    expect(page.get_by_text("Tidak ada yang diunduh karena isnaniyah2014.bib tidak dapat diambil.")).to_be_visible()
    assert downloads == []
    faults[:] = [fault for fault in faults if "isnaniyah2014" not in fault and "Failed to load" not in fault]
    # The selection is still there for another try.
    page.unroute("**/references/isnaniyah2014.bib")
    with page.expect_download():
        page.get_by_role("button", name="Unduh BibLaTeX").click()


def test_a_work_that_is_gone_does_not_spoil_the_rest(look: Visit, faults: list[str]) -> None:
    page = look("pustaka/")
    kept = json.dumps({"sudah-tiada": 3, "siregar2022": 4})
    page.evaluate("kept => sessionStorage.setItem('rumpun.works', kept)", kept)
    page.reload()
    expect(page.locator(".rp-take__count")).to_have_text("2 karya dipilih (1 di antaranya di halaman lain daftar ini)")
    page.get_by_role("button", name="Unduh RIS").click()
    expect(page.get_by_text("sudah-tiada tidak ada lagi dalam daftar ini")).to_be_visible()
    expect(page.locator(".rp-take__count")).to_have_text("1 karya dipilih")
    faults[:] = [fault for fault in faults if "sudah-tiada" not in fault and "Failed to load" not in fault]
    with page.expect_download():
        page.get_by_role("button", name="Unduh RIS").click()


def test_entries_of_other_pages_of_the_list_are_fetched(look: Visit) -> None:
    """A long bibliography has several pages; this one plays that it has a second."""
    page = look("pustaka/")
    page.evaluate(
        """() => {
          document.querySelector('.rp-take').insertAdjacentHTML('afterend',
            '<nav class="rp-pager"><a href="../pustaka/" aria-current="page">1</a><a href="lagi/">2</a></nav>');
          document.getElementById('putnam2000').remove();
        }"""
    )
    page.route(
        "**/pustaka/lagi/",
        lambda route: route.fulfill(
            content_type="text/html",
            body='<ul class="rp-refs"><li id="putnam2000">Putnam <em>B</em> <a class="rp-more">i</a></li></ul>',
        ),
    )
    found = page.evaluate(
        """async () => {
          const { entries } = await import('/assets/rumpun/bibliography/entries.js');
          return entries(['siregar2022', 'putnam2000', 'tiada']);
        }"""
    )
    assert found["found"][1] == {"html": "Putnam <em>B</em>", "plain": "Putnam B"}
    assert found["gone"] == ["tiada"]


def test_it_works_by_keyboard_and_by_touch(look: Visit) -> None:
    page = look("pustaka/", 390, touch=True)
    first = page.locator(".rp-refs input").first
    first.focus()
    page.keyboard.press("Space")
    expect(first).to_be_checked()
    page.locator(".rp-refs .rp-tick").nth(1).tap()
    expect(page.locator(".rp-take__count")).to_have_text("2 karya dipilih")
    boxes = page.locator(".rp-refs .rp-tick, .rp-ticks .rp-tick, .rp-take button, .rp-get a").evaluate_all(
        "all => all.map((each) => each.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height))"
    )
    assert min(boxes) >= SMALLEST
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    # The bar stays in view, and what has the focus is not under it.
    page.locator(".rp-refs input").nth(20).focus()
    covered = page.evaluate(
        """() => {
          const focus = document.activeElement.getBoundingClientRect();
          const bar = document.getElementById('rp-pick').getBoundingClientRect();
          return focus.bottom > bar.top && focus.top < bar.bottom;
        }"""
    )
    assert not covered
    assert page.locator("#rp-pick").evaluate("bar => bar.getBoundingClientRect().bottom <= innerHeight")


def test_without_scripts_the_list_is_whole_and_promises_nothing(look: Visit) -> None:
    page = look("pustaka/", scripts=False)
    assert page.locator("#rp-pick").is_hidden()
    assert page.locator("#rp-pick-hint").is_hidden()
    assert page.locator("input[type=checkbox]:visible").count() == 0
    assert page.get_by_role("link", name="Unduh BibLaTeX: seluruh daftar pustaka").is_visible()


def test_paper_has_neither_ticks_nor_buttons(look: Visit) -> None:
    page = look("pustaka/")
    tick(page, TICKED[0])
    page.emulate_media(media="print")
    for part in (".rp-take", ".rp-tick", ".rp-get", "#rp-pick-hint"):
        assert page.locator(part).locator("visible=true").count() == 0


@pytest.mark.parametrize(
    ("steps", "name"),
    [
        (("works", "amalia2017"), "Amalia, 2017"),
        (("works",), "download_all"),
        (("theories", "dinamika-kelompok"), "download_theory"),
        (("studies", "kube-mentari"), "download_list"),
    ],
)
def test_every_download_is_a_file(look: Visit, origin: str, language: str, steps: tuple[str, ...], name: str) -> None:
    page = look(address(language, *steps))
    unfolded(page.locator(".rp-get").last)
    said = words(language)[name] if name.startswith("download_") else name
    for each in FORMATS:
        link = page.get_by_role("link", name=words(language).download_format.format(format=each.name, name=said))
        answer = page.request.get(urljoin(page.url, link.get_attribute("href") or ""))
        assert answer.ok
        assert answer.text().startswith(("@", "TY  - ", "["))
        with page.expect_download() as coming:
            link.click()
        assert coming.value.suggested_filename.endswith(f".{each.ending}")
