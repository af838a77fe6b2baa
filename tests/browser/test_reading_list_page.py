"""Reading lists: made, sent as a link, read, printed, taken away, and safe whatever is written into them."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import nh3
import pytest
import zxingcpp
from bibtexparser.entrypoint import parse_string
from markdown_it import MarkdownIt
from page_types import Visit
from paper import sheets
from PIL import Image
from playwright.sync_api import Locator, Page, Route, expect
from profiles import Scheme
from test_axe import check_everywhere

from rumpun.address import address
from rumpun.words.words import words

LIST = (
    "?t=Pertemuan+3&c=Sosiologi,+Dr.+Sari&i=Baca+dulu.%0ALalu+bandingkan.&p=studi/kube-mentari~Bagian+temuan"
    "&p=temuan/kohesi&p=pustaka/amalia2017&v=1"
)
HOSTILE = '<img src=x onerror=alert(1)> **b** [l](http://x.example) # h =1+1 @article{x, "q"'


def page_at(language: str) -> str:
    return address(language, "reading-list")


def word(language: str, key: str, **values: Any) -> str:
    return words(language)[f"reading_js_{key}"].format(**values)


def opened(visit: Visit, path: str, width: int = 1280, **more: Any) -> Page:
    page = visit(path, width, **more)
    page.wait_for_selector("#rp-reading[data-rp-ready]")
    return page


def outputs_of(page: Page) -> Locator:
    """What the list can be taken away as, open."""
    panel = page.locator(".rp-read__outputs")
    # The script opens it for who comes to take the list away; a click at that moment would shut it again.
    panel.evaluate("(panel) => { panel.open = true; }")
    return panel


def form_in(page: Page, language: str, form: str, what: str = "") -> str:
    """What the list gives in one form."""
    panel = outputs_of(page)
    panel.get_by_label(word(language, "form")).select_option(form)
    if what:
        # What is asked for and no longer wanted would still be on its way when the test is over.
        expect(panel.get_by_text(word(language, "loading"))).to_have_count(0)
        panel.get_by_role("combobox", name=word(language, "what"), exact=True).select_option(what)
    expect(panel.get_by_role("button", name=word(language, "save"))).to_be_enabled()
    return panel.get_by_label(word(language, "preview")).input_value()


def query_of(fields: dict[str, str], items: list[tuple[str, str]]) -> str:
    from urllib.parse import urlencode

    pairs = [*fields.items(), *(("p", f"{place}~{note}" if note else place) for place, note in items)]
    return "?" + urlencode([*pairs, ("v", "1")])


# --- making and sending ----------------------------------------------------------------------------------------


def make(page: Page, language: str) -> None:
    page.get_by_label(word(language, "title"), exact=False).fill("Minggu 3: kohesi & konflik")
    page.get_by_label(word(language, "text"), exact=False).fill("Baca.\nBandingkan.")
    page.locator("#rp-reading").get_by_role("searchbox").fill("kohesi" if language == "id" else "cohesion")
    page.locator(".rp-read__found button:enabled").first.click()
    page.locator("#rp-reading").get_by_role("searchbox").fill("kube mentari")
    page.locator(".rp-read__found button:enabled").first.click()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_list_is_made_and_its_link_shows_it(look: Visit, language: str, width: int) -> None:
    page = look(page_at(language), width)
    make(page, language)
    items = page.get_by_role("list", name=word(language, "items")).get_by_role("listitem")
    expect(items).to_have_count(2)
    items.nth(0).get_by_role("textbox").fill("Halaman pertama saja.")
    items.nth(1).get_by_role("button", name=re.compile(r"^(Naikkan|Move .* up)")).click()
    expect(items.nth(0)).to_contain_text("KUBE Mentari")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    reader = look(page.url)
    expect(reader.get_by_role("heading", level=1)).to_have_text("Minggu 3: kohesi & konflik")
    shown = reader.locator(".rp-read__list > li")
    expect(shown).to_have_count(2)
    expect(shown.nth(0)).to_contain_text("KUBE Mentari")
    expect(shown.nth(1)).to_contain_text("Halaman pertama saja.")
    expect(reader.get_by_text("Bandingkan.", exact=True)).to_be_visible()


def test_a_list_is_made_by_keyboard_alone(look: Visit, language: str) -> None:
    page = look(page_at(language))
    search = page.locator("#rp-reading").get_by_role("searchbox")
    search.focus()
    page.keyboard.type("kube")
    expect(page.locator(".rp-read__found button").first).to_be_visible()
    for _ in range(2):
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(search).to_be_focused()
    items = page.get_by_role("list", name=word(language, "items")).get_by_role("listitem")
    expect(items).to_have_count(2)
    last = items.nth(1).locator("strong").inner_text()
    up = items.nth(1).locator("[data-act=up]")
    up.focus()
    page.keyboard.press("Enter")
    expect(items.nth(0).locator("strong")).to_have_text(last)
    # At the end of its way the button is off, and the focus stays with the page that was moved.
    expect(items.nth(0).locator("[data-act=down]")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(items).to_have_count(1)
    assert page.evaluate("document.activeElement.closest('.rp-read__items') !== null")


def test_what_is_done_is_said(look: Visit, language: str) -> None:
    page = look(page_at(language))
    make(page, language)
    said = page.locator("#rp-reading > [role=status]")
    expect(said).to_have_text(word(language, "added"))
    page.locator("[data-act=remove]").first.click()
    expect(said).to_contain_text(word(language, "removed", name="").strip(" ."))
    expect(page.locator(".rp-read__part [role=status]").last).to_contain_text(re.compile(r"\d"))


def test_a_page_is_added_by_its_own_link(look: Visit, language: str) -> None:
    page = look(address(language, "studies", "kube-mentari"))
    page.get_by_role("link", name=words(language).reading_add).click()
    items = page.get_by_role("list", name=word(language, "items")).get_by_role("listitem")
    expect(items).to_have_count(1)
    expect(items).to_contain_text("KUBE Mentari")
    page.goto(address(language, "theories", "dinamika-kelompok"))
    page.get_by_role("link", name=words(language).reading_add).click()
    expect(items).to_have_count(2)
    assert "a=" not in urlsplit(page.url).query.split("&")[0]
    # A reload goes on making; whoever gets the link reads.
    page.reload()
    expect(items).to_have_count(2)


def test_what_goes_with_a_page_is_one_tap_away(look: Visit, language: str) -> None:
    page = look(f"{page_at(language)}?a=temuan/kohesi")
    offers = page.get_by_role("group", name=word(language, "along")).get_by_role("button")
    items = page.get_by_role("list", name=word(language, "items")).get_by_role("listitem")
    mentari = offers.filter(has_text="KUBE Mentari")
    mentari.press("Enter")
    expect(items).to_have_count(2)
    expect(items.last).to_contain_text("KUBE Mentari")
    expect(mentari).to_have_count(0)
    expect(offers.first).to_be_focused()
    theory = "Dinamika kelompok" if language == "id" else "Group dynamics"
    expect(offers.filter(has_text=theory)).to_have_count(1)  # of the study that has come
    page.locator("[data-act=remove]").last.click()
    expect(mentari).to_have_count(1)
    assert len(offers.all()) <= 5


def test_a_pasted_address_of_either_language_is_understood(look: Visit, origin: str) -> None:
    page = look(page_at("id"))
    search = page.locator("#rp-reading").get_by_role("searchbox")
    for pasted, place in (
        ("en/studies/kube-mentari/#kohesi", "studi/kube-mentari#kohesi"),
        ("perbandingan/berdampingan/?s=kube-mentari,kamaliyah", "perbandingan/berdampingan?s=kube-mentari,kamaliyah"),
        ("en/comparison/prior-research/", "perbandingan/penelitian-terdahulu"),
    ):
        search.fill(origin + pasted)
        page.locator(".rp-read__found button:enabled").click()
        expect(page.locator(f"[data-act=up][data-place='{place}']")).to_have_count(1)
    search.fill("https://elsewhere.example/studi/kube-mentari/")
    expect(page.get_by_text(word("id", "foreign"))).to_be_visible()
    page.get_by_role("button", name=word("id", "show")).click()
    page.wait_for_selector("#rp-reading[data-rp-ready]")
    link = page.locator(".rp-read__list > li").nth(1)
    expect(link).to_contain_text("?s=kube-mentari,kamaliyah")
    link.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"/perbandingan/berdampingan/\?s=kube-mentari,kamaliyah"))


def test_someone_elses_list_leaves_the_own_one_within_reach(look: Visit) -> None:
    page = look(page_at("id"))
    make(page, "id")
    own = urlsplit(page.url).query
    page.goto(page_at("id") + LIST)
    page.wait_for_selector("#rp-reading[data-rp-ready]")
    page.get_by_role("button", name=word("id", "change")).click()
    expect(page.get_by_label(word("id", "title"))).to_have_value("Pertemuan 3")
    former = page.get_by_role("link", name=word("id", "former_link", title="Minggu 3: kohesi & konflik", n=2))
    former.click()
    page.wait_for_selector("#rp-reading[data-rp-ready]")
    assert urlsplit(page.url).query == own


def test_a_new_list_stays_new_and_earlier_ones_stay_within_reach(look: Visit) -> None:
    page = look(page_at("id"))
    title = page.get_by_label(word("id", "title"))
    for number in (1, 2, 3):
        title.fill(f"Minggu {number}")
        page.locator("#rp-reading").get_by_role("searchbox").fill("kube mentari")
        page.locator(".rp-read__found button:enabled").first.click()
        page.get_by_role("button", name=word("id", "renew")).click()
        expect(title).to_have_value("")
    # A page that is added from elsewhere goes into the new list, not into the one before.
    page.goto(address("id", "theories", "dinamika-kelompok"))
    page.get_by_role("link", name=words("id").reading_add).click()
    items = page.get_by_role("list", name=word("id", "items")).get_by_role("listitem")
    expect(items).to_have_count(1)
    expect(items).to_contain_text("Dinamika kelompok")
    names = [word("id", "former_link", title=f"Minggu {number}", n=1) for number in (3, 2, 1)]
    formers = page.get_by_role("link", name=re.compile("^Minggu"))
    assert formers.all_inner_texts() == names
    page.get_by_role("button", name=word("id", "forget", name=names[1])).click()
    assert formers.all_inner_texts() == [names[0], names[2]]
    expect(page.locator("#rp-reading > [role=status]")).to_have_text(word("id", "forgotten", name=names[1]))
    page.reload()
    assert formers.all_inner_texts() == [names[0], names[2]]


def test_without_a_store_the_address_is_enough(look: Visit, language: str, faults: list[str]) -> None:
    page = look("about:blank")
    closed = "get() { throw new DOMException('closed', 'SecurityError'); }"
    page.add_init_script(
        f"for (const s of ['localStorage', 'sessionStorage']) Object.defineProperty(window, s, {{ {closed} }})"
    )
    page.goto(page_at(language))
    make(page, language)
    page.reload()
    expect(page.locator(".rp-read__list > li")).to_have_count(2)
    page.get_by_role("button", name=word(language, "change")).click()
    expect(page.get_by_role("list", name=word(language, "items")).get_by_role("listitem")).to_have_count(2)
    # The theme's own script does not expect a closed store.
    faults[:] = [fault for fault in faults if fault != "script error: closed"]


def test_the_switch_of_language_keeps_the_list(look: Visit) -> None:
    page = opened(look, page_at("id") + LIST)
    page.locator("a.rp-language").click()
    page.wait_for_selector("#rp-reading[data-rp-ready]")
    expect(page).to_have_url(re.compile("/en/reading-list/.*kube-mentari"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Pertemuan 3")


# --- the address -----------------------------------------------------------------------------------------------


def test_a_link_that_was_cut_says_so(look: Visit, language: str) -> None:
    for cut in (LIST.removesuffix("&v=1"), LIST[: LIST.index("&p=temuan")], LIST.removesuffix("1")):
        page = opened(look, page_at(language) + cut)
        alert = page.locator("#rp-reading > [role=alert]")
        expect(alert).to_have_text(word(language, "short"))
        page.reload()
        expect(alert).to_have_text(word(language, "short"))
        page.locator("a.rp-language").click()
        expect(alert).to_have_text(word("en" if language == "id" else "id", "short"))
    page = opened(look, page_at(language) + LIST)
    expect(page.locator("#rp-reading > [role=alert]")).to_be_empty()


def with_files(visit: Visit, files: dict[str, Any]) -> Page:
    """The page on a site where these places hold something else."""
    page = visit("about:blank")

    def answer(route: Route) -> None:
        place = urlsplit(route.request.url).path.removeprefix("/data/reading/id/").removesuffix(".json")
        if place in files:
            route.fulfill(json=files[place])
        else:
            route.continue_()

    page.route("**/data/reading/id/**", answer)
    return page


CITED = {"apa": '<em><cite>Studi X</cite></em>. <a href="https://a.example/studi/x/">https://a.example/studi/x/</a>'}
LEAF = {
    "title": "Studi X", "kind": "Studi", "href": "studi/x/", "page": CITED,
    "parts": {
        "kini": {"kind": "Temuan", "name": "Kohesi <b>"}, "dulu": {"now": "kini"},
        "hilang": {"kind": "Temuan", "name": "hilang", "gone": "Salah hitung."},
        "kasus_a": {"kind": "Kasus", "name": "A"},
    },
}  # fmt: skip
RENAMED = {
    "studi/x": LEAF,
    "studi/y/kasus_lama": {"now": "studi/x#kasus_a"},
    "studi/z": {
        "title": "z", "kind": "Studi", "href": "studi/z/", "gone": "Sumbernya ditarik.",
        "instead": ["Studi X", "studi/x/"],
    },
    "glosarium": {"title": "Glosarium", "kind": "Halaman", "href": "glosarium/", "page": CITED, "within": True},
    "glosarium/kube": {"title": "KUBE", "kind": "Istilah", "href": "glosarium/#kube", "page": CITED},
    "lingkar": {"now": "lingkar"},
}  # fmt: skip


def test_parts_are_named_and_former_names_are_understood(look: Visit, faults: list[str]) -> None:
    page = with_files(look, RENAMED)
    places = ("studi/x#kini", "studi/x#dulu", "studi/y/kasus_lama", "glosarium#kube", "glosarium#_k", "studi/x/kasus_a")
    page.goto(page_at("id") + query_of({}, [(place, "") for place in (*places, "lingkar", "studi/kasus_a")]))
    page.wait_for_selector("#rp-reading[data-rp-ready]")
    heads = page.locator(".rp-read__list > li > p:first-child")
    assert heads.all_inner_texts() == [
        "Studi X: Kohesi <b> Temuan", "Studi X: Kohesi <b> Temuan", "Studi X: A Kasus", "KUBE Istilah",
        "Glosarium Halaman", "Studi X: A Kasus", f"lingkar {word('id', 'gone')}", f"studi/kasus_a {word('id', 'gone')}",
    ]  # fmt: skip
    cited = page.locator(".rp-read__list > li").nth(1).locator("p").nth(1)
    expect(cited).to_have_text("Studi X: Kohesi <b>. https://a.example/studi/x/#kini")
    assert [a.get_attribute("href") for a in heads.locator("a").all()][:4] == [
        page.url.split("daftar-bacaan")[0] + href
        for href in ("studi/x/#kini", "studi/x/#kini", "studi/x/#kasus_a", "glosarium/#kube")
    ]
    faults[:] = [fault for fault in faults if "404" not in fault]


def test_what_was_withdrawn_is_said_in_words(look: Visit, faults: list[str]) -> None:
    page = with_files(look, RENAMED)
    page.goto(page_at("id") + query_of({}, [(place, "") for place in ("studi/z", "studi/z/kasus_b", "studi/x#hilang")]))
    page.wait_for_selector("#rp-reading[data-rp-ready]")
    expect(page.get_by_text(word("id", "some_withdrawn", n=3))).to_be_visible()
    shown = page.locator(".rp-read__list > li")
    for number, reason in enumerate(("Sumbernya ditarik.", "Sumbernya ditarik.", "Salah hitung.")):
        expect(shown.nth(number)).to_contain_text(word("id", "withdrawn", reason=reason))
    instead = shown.first.get_by_role("link", name="Studi X")
    assert urlsplit(instead.get_attribute("href") or "").path == "/studi/x/"
    # It is not taken along, and that is said.
    text = form_in(page, "id", "markdown")
    assert "Salah hitung" not in text
    expect(page.get_by_text(word("id", "left_out", names="z; z; Studi X: hilang"))).to_be_visible()
    page.get_by_role("button", name=word("id", "change")).click()
    row = page.get_by_role("list", name=word("id", "items")).get_by_role("listitem").nth(2)
    expect(row).to_contain_text(word("id", "withdrawn", reason="Salah hitung."))
    faults[:] = [fault for fault in faults if "404" not in fault]


def test_what_cannot_be_taken_along_is_named(look: Visit, language: str, faults: list[str]) -> None:
    page = opened(look, page_at(language) + LIST.replace("&v=", "&p=studi/tidak-ada&v="))
    for form in ("moodle", "message", "bib"):
        form_in(page, language, form)
        expect(page.get_by_text(word(language, "left_out", names="studi/tidak-ada"))).to_be_visible()
    faults[:] = [fault for fault in faults if "404" not in fault]


def test_a_finding_is_chosen_by_its_name(look: Visit, language: str) -> None:
    page = look(page_at(language))
    search = page.locator("#rp-reading").get_by_role("searchbox")
    search.focus()
    kind = page.get_by_role("combobox", name=word(language, "kind"), exact=True)
    kind.select_option("findings")
    search.fill("kube mentari")
    first = page.locator(".rp-read__found button:enabled").first
    expect(first).to_contain_text("KUBE Mentari: ")
    name = first.inner_text().removeprefix("+ ").split(f" {words(language).withdrawn_part_findings}")[0]
    first.click()
    page.get_by_role("button", name=word(language, "show")).click()
    page.wait_for_selector("#rp-reading[data-rp-ready]")
    entry = page.locator(".rp-read__list > li")
    expect(entry.locator("p").first).to_contain_text(f"{name} {words(language).withdrawn_part_findings}")
    entry.locator("summary").click()
    cited = entry.locator("details p").inner_text()
    entry.get_by_role("link", name=name).click()
    anchor = urlsplit(page.url).fragment
    part = page.locator(f"[id='{anchor}'] details.rp-c")
    part.locator("summary").click()
    expect(part.locator("[data-of='page'] p > span:not([role])").last).to_have_text(cited)


def test_a_broken_address_says_what_is_wrong_and_keeps_the_rest(look: Visit, language: str, faults: list[str]) -> None:
    bad = (
        "&p=studi/kube-mentari&p=javascript:alert(1)&p=../../x&p=studi/tidak-ada&p=studi/kube-mentari&e=2020-13-99&v=9"
    )
    page = opened(look, f"{page_at(language)}?t={'x' * 250}{bad}")
    faults[:] = [fault for fault in faults if "404" not in fault]
    alert = page.locator("#rp-reading > [role=alert]")
    for said in (
        word(language, "newer"), "javascript:alert(1)", "../../x", "2020-13-99", word(language, "cut_title", n=200),
    ):  # fmt: skip
        expect(alert).to_contain_text(said)
    shown = page.locator(".rp-read__list > li")
    expect(shown).to_have_count(2)
    expect(shown.nth(0)).to_contain_text("KUBE Mentari")
    expect(shown.nth(1)).to_contain_text(f"studi/tidak-ada {word(language, 'gone')}")
    expect(page.get_by_text(word(language, "some_gone", n=1))).to_be_visible()


def test_a_page_that_cannot_be_fetched_is_named_and_asked_for_again(look: Visit, faults: list[str]) -> None:
    page = look("about:blank")
    page.route("**/data/reading/id/temuan/kohesi.json", lambda route: route.abort())
    page.goto(page_at("id") + LIST)
    shown = page.locator(".rp-read__list > li")
    expect(shown.nth(1)).to_contain_text(word("id", "not_fetched"))
    expect(shown.nth(0)).to_contain_text("KUBE Mentari")
    page.unroute("**/data/reading/id/temuan/kohesi.json")
    page.get_by_role("button", name=word("id", "again")).click()
    expect(shown.nth(1)).to_contain_text("Kohesi kelompok")
    faults[:] = [fault for fault in faults if "kohesi.json" not in fault and "ERR_FAILED" not in fault]


def test_a_long_link_is_warned_of_and_a_longer_one_held_back(look: Visit, language: str) -> None:
    page = look(page_at(language))
    make(page, language)
    text = page.get_by_label(word(language, "text"), exact=False)
    size = page.locator(".rp-read__part [role=status]").last
    text.fill("a" * 2500)
    expect(size).to_contain_text(word(language, "size_long", n=0, most=2000).split(":")[0])
    text.fill("é" * 2500)
    expect(size).to_contain_text(word(language, "size_over", n=0, most=7500).split(":")[0])
    expect(page.get_by_role("button", name=word(language, "copy_link"))).to_be_disabled()
    assert len(page.url) < 7500
    # What is too long for the address is not lost with it.
    page.reload()
    expect(text).to_have_value("é" * 2500)


# --- reading ---------------------------------------------------------------------------------------------------


def test_references_follow_the_style(look: Visit, language: str) -> None:
    page = opened(look, page_at(language) + LIST)
    first = page.locator(".rp-read__list > li").first.locator(".rp-read__reference")
    apa = first.inner_text()
    page.locator("#rp-reading").get_by_label(word(language, "style")).select_option("mla")
    expect(first).not_to_have_text(apa)
    assert "style=mla" in page.url
    page.reload()
    page.wait_for_selector("#rp-reading[data-rp-ready]")
    expect(first).not_to_have_text(apa)


def test_what_others_wrote_is_text(look: Visit) -> None:
    query = query_of({"t": HOSTILE, "c": HOSTILE, "i": HOSTILE}, [("studi/kube-mentari", HOSTILE)])
    page = opened(look, page_at("id") + query)
    expect(page.get_by_role("heading", level=1)).to_have_text(HOSTILE)
    assert page.locator("article img").count() == 0
    page.get_by_role("button", name=word("id", "change")).click()
    expect(page.get_by_label(word("id", "title"))).to_have_value(HOSTILE)
    assert page.locator("article img").count() == 0


def test_without_scripts_the_page_says_so(look: Visit, language: str) -> None:
    page = look(page_at(language) + LIST, scripts=False)
    expect(page.get_by_text(words(language).reading_script)).to_be_visible()
    assert page.locator("article button, article input, article select").count() == 0


def test_the_handout_fits_its_paper(look: Visit, language: str) -> None:
    page = opened(look, page_at(language) + LIST)
    expect(page.get_by_text("Amalia").first).to_be_visible()
    (sheet,) = [each.text for each in sheets(page.pdf(prefer_css_page_size=True))]
    for said in (
        "Pertemuan 3",
        "Sosiologi, Dr. Sari",
        "Baca dulu.",
        "Bagian temuan",
        "Siregar",
        "Amalia",
        "KUBE Mentari",
    ):
        assert said in sheet
    for frame in (
        word(language, "print"),
        word(language, "change"),
        word(language, "outputs"),
        words(language).cite_page,
    ):
        assert frame not in sheet
    assert re.search(r"20\d\d", sheet.split("v=1")[-1]), "no version beside the link"
    # Works and pages are given in full, each with its version and its address.
    text = sheet.replace(" ", "")
    for path in (("studies", "kube-mentari"), ("themes", "kohesi"), ("works", "amalia2017")):
        assert f"https://rumpun.example/{address(language, *path)}" in text


def with_an_edition(visit: Visit, date: str) -> Page:
    """The page as it is when there is an edition, which here holds what the living site does."""
    page = visit("about:blank")

    def dated(route: Route) -> None:
        answer = route.fetch()
        editions = f'data-editions="[[&#34;{date}&#34;,&#34;1 September&#34;]]"'
        body = re.sub('data-editions="[^"]*"', editions, answer.text())
        route.fulfill(response=answer, body=body)

    def frozen(route: Route) -> None:
        route.fulfill(response=route.fetch(url=route.request.url.replace(f"edisi/{date}/", "")))

    page.route(re.compile(r"/daftar-bacaan/(\?.*)?$"), dated)
    page.route(f"**/edisi/{date}/**", frozen)
    return page


def test_a_list_of_an_edition_leads_into_the_edition(look: Visit) -> None:
    page = with_an_edition(look, "2026-09-01")
    page.goto(page_at("id") + LIST)
    page.wait_for_selector("#rp-reading[data-rp-ready]")
    page.get_by_role("button", name=word("id", "change")).click()
    page.locator("#rp-reading").get_by_role("combobox").first.select_option("2026-09-01")
    page.get_by_role("button", name=word("id", "show")).click()
    page.wait_for_selector(".rp-read__list > li a")
    expect(page.get_by_text(word("id", "pinned", date="1 September"))).to_be_visible()
    assert "e=2026-09-01" in page.url
    links = page.locator(".rp-read__list > li > p:first-child a").evaluate_all(
        "links => links.map((link) => link.pathname)"
    )
    assert links == [
        f"/edisi/2026-09-01/{path}/" for path in ("studi/kube-mentari", "temuan/kohesi", "pustaka/amalia2017")
    ]
    # Works and pages are cited as the edition has them: what was renamed or withdrawn since is still there.
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    form_in(page, "id", "ris", "both")
    assert {path for path in asked if path.endswith(".ris")} == {
        *(f"/edisi/2026-09-01/data/v1/references/{key}.ris" for key in ("siregar2022", "amalia2017")),
        *(f"{link}citation.ris" for link in links),
    }  # fmt: skip


def test_an_edition_offers_its_own_pages(look: Visit) -> None:
    page = with_an_edition(look, "2026-09-01")
    old = {"kinds": {"studies": "Studi"}, "ways": {}, "pages": [["studi/lama", "studies", "Studi lama sekali"]]}
    page.route("**/edisi/2026-09-01/data/reading/id/index.json", lambda route: route.fulfill(json=old))
    page.goto(page_at("id"))
    search = page.locator("#rp-reading").get_by_role("searchbox")
    search.fill("studi lama sekali")
    expect(page.locator(".rp-read__found button")).to_have_count(0)
    page.locator("#rp-reading").get_by_role("combobox").first.select_option("2026-09-01")
    expect(page.locator(".rp-read__found button")).to_have_text(re.compile("Studi lama sekali"))
    page.locator("#rp-reading").get_by_role("combobox").first.select_option("")
    expect(page.locator(".rp-read__found button")).to_have_count(0)


# --- the QR code -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("items", [1, 12, 25])
def test_the_qr_code_on_the_page_is_read(look: Visit, items: int) -> None:
    notes = [
        ("studi/kube-mentari", "Catatan"),
        *((f"pustaka/amalia2017?n={n}", "Baca bagian ini") for n in range(items - 1)),
    ]
    page = opened(look, page_at("id") + query_of({"t": "Pertemuan"}, notes), 390)
    code = page.locator(".rp-qr")
    expect(code).to_be_visible()
    schemes: tuple[Scheme, ...] = ("light", "dark")
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        expect(page.locator("html")).to_have_css("color-scheme", scheme)
        shot = Image.open(io.BytesIO(code.screenshot()))
        (found,) = zxingcpp.read_barcodes(shot.resize((shot.width * 3, shot.height * 3), Image.Resampling.NEAREST))
        assert found.text == page.locator(".rp-read__link").get_attribute("href")


def test_a_link_too_long_for_a_code_is_said(look: Visit, language: str) -> None:
    page = opened(look, page_at(language) + query_of({"i": "kata " * 550}, [("studi/kube-mentari", "")]))
    link = page.locator(".rp-read__link").get_attribute("href") or ""
    expect(page.get_by_text(word(language, "qr_over", n=len(link), most=2331))).to_be_visible()
    assert page.locator(".rp-qr").count() == 0


# --- taking it away --------------------------------------------------------------------------------------------


@pytest.fixture
def hostile(look: Visit) -> Page:
    items = [("studi/kube-mentari", HOSTILE), ("temuan/kohesi", "1. x\r\n2. y\u2028# z"), ("pustaka/amalia2017", "")]
    return opened(
        look,
        page_at("id")
        + query_of({"t": f"{HOSTILE}\n# Lagi", "c": HOSTILE, "i": f"# Judul\n- x\n1. y\n{HOSTILE}"}, items),
    )


def test_moodle_html_passes_a_cleaner_and_holds_no_markup_of_others(hostile: Page) -> None:
    text = form_in(hostile, "id", "moodle")
    allowed = {"h3", "p", "strong", "em", "ol", "li", "a"}
    assert nh3.clean(text, tags=allowed, attributes={"a": {"href"}}, link_rel=None).replace("&quot;", '"').replace(
        "&#39;", "'"
    ) == text.replace("&quot;", '"').replace("&#39;", "'")
    assert text.count("<li>") == 3 and text.count("<h3>") == 1
    assert text.count("<a ") == 4
    assert all(re.match(r"http://127\.0\.0\.1:\d+/", href) for href in re.findall(r'href="([^"]*)"', text))


def test_markdown_keeps_its_shape(hostile: Page) -> None:
    html = MarkdownIt("commonmark").render(form_in(hostile, "id", "markdown"))
    assert re.findall(r"<h\d>", html) == ["<h1>"]
    assert html.count("<ol>") == 1 and html.count("<li>") == 3 and html.count("<ul>") == 0
    assert "<img" not in html and 'x.example"' not in html
    assert html.count("<strong>") == 1


def test_a_message_has_one_entry_for_each_page(hostile: Page) -> None:
    lines = form_in(hostile, "id", "message").splitlines()
    entries = lines[next(n for n, line in enumerate(lines) if line.startswith("1. KUBE")) :]
    assert [line[:2] for line in entries if re.match(r"\d", line)] == ["1.", "2.", "3."]
    assert not any("\u2028" in line or "<a" in line for line in lines)


def test_references_of_works_of_pages_and_of_both(hostile: Page) -> None:
    for what, number in (("works", 2), ("pages", 3), ("both", 5)):
        library = parse_string(form_in(hostile, "id", "bib", what))
        assert library.failed_blocks == []
        assert len(library.entries) == number
        ris = form_in(hostile, "id", "ris", what)
        assert [len(re.findall(rf"^{tag}  - ", ris, re.MULTILINE)) for tag in ("TY", "ER")] == [number, number]
        data = json.loads(form_in(hostile, "id", "json", what))
        assert len({item["id"] for item in data}) == number
        # What the lecturer wrote is about the list and belongs to no work.
        assert "onerror" not in json.dumps(data) + ris


def test_a_file_that_is_missing_is_named_and_nothing_is_taken(look: Visit, faults: list[str]) -> None:
    page = look("about:blank")
    page.route("**/references/amalia2017.bib", lambda route: route.abort())
    page.goto(page_at("id") + LIST)
    page.wait_for_selector("#rp-reading[data-rp-ready]")
    outputs_of(page).get_by_label(word("id", "form")).select_option("bib")
    expect(page.get_by_text("amalia2017.bib")).to_be_visible()
    expect(page.get_by_role("button", name=word("id", "save"))).to_be_disabled()
    faults[:] = [fault for fault in faults if "amalia2017" not in fault and "ERR_FAILED" not in fault]


def test_copying_and_saving(look: Visit, tmp_path: Path) -> None:
    page = opened(look, page_at("id") + LIST)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    text = form_in(page, "id", "moodle")
    panel = page.locator(".rp-read__outputs")
    panel.get_by_role("button", name=word("id", "copy"), exact=True).click()
    expect(panel.get_by_text(word("id", "output_copied"))).to_be_visible()
    flavours = page.evaluate(
        """async () => {
             const [item] = await navigator.clipboard.read();
             const texts = item.types.map(async (type) => [type, await (await item.getType(type)).text()]);
             return Object.fromEntries(await Promise.all(texts));
           }"""
    )
    assert flavours["text/plain"].strip() == text.strip()
    assert "<ol>" in flavours["text/html"]
    form_in(page, "id", "ris")
    with page.expect_download() as coming:
        panel.get_by_role("button", name=word("id", "save")).click()
    target = tmp_path / "list.ris"
    coming.value.save_as(target)
    assert coming.value.suggested_filename == "daftar-bacaan.ris"
    assert target.read_bytes().count(b"TY  - ") == 2
    page.get_by_role("button", name=word("id", "copy_link")).click()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_the_list_of_pages_is_fetched_only_for_searching(look: Visit) -> None:
    page = look("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page_at("id") + LIST)
    page.wait_for_selector("#rp-reading[data-rp-ready]")
    page.get_by_role("button", name=word("id", "change")).click()
    assert not any(url.endswith("index.json") for url in asked)
    page.locator("#rp-reading").get_by_role("searchbox").focus()
    expect(page.get_by_role("combobox", name=word("id", "kind"), exact=True).locator("option").nth(5)).to_be_attached()
    assert sum(url.endswith("data/reading/id/index.json") for url in asked) == 1


def test_a_part_of_the_page_that_does_not_come_can_be_asked_for_again(look: Visit, faults: list[str]) -> None:
    page = opened(look, page_at("id") + LIST)
    page.route("**/reading/making.js*", lambda route: route.abort())
    page.get_by_role("button", name=word("id", "change")).click()
    expect(page.get_by_text(word("id", "failed_part"))).to_be_visible()
    expect(page.get_by_role("button", name=word("id", "again"))).to_be_visible()
    faults[:] = [fault for fault in faults if "ERR_FAILED" not in fault]


def test_a_list_being_made_is_accessible(look: Visit, language: str) -> None:
    page = look(page_at(language))
    make(page, language)
    check_everywhere(page, language)


def test_a_list_that_is_read_is_accessible(look: Visit, language: str) -> None:
    page = opened(look, page_at(language) + LIST)
    page.locator(".rp-read__list summary").first.click()
    form_in(page, language, "bib")
    check_everywhere(page, language)
