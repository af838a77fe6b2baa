"""The tray: what a reader puts aside for comparing, from any page, follows along and survives."""

from __future__ import annotations

import gzip
import json
import re

import pytest
from page_types import PAGE_TYPES, Visit
from playwright.sync_api import Locator, Page, expect
from test_axe import check_everywhere
from test_keyboard import BACK, STEPS, settled, walk
from waiting import until

from rumpun.address import address
from rumpun.words.words import words

KEY = "rumpun.selection"
MENTARI = {"id": "kube-mentari", "name": "KUBE Mentari"}
KAMALIYAH = {"id": "kamaliyah", "name": "Kamaliyah"}
SIX = [
    MENTARI,
    KAMALIYAH,
    {"id": "kube-sejahtera-2", "name": "KUBE Sejahtera 2"},
    {"id": "kube-cempaka-tulip.cempaka", "name": "KUBE Cempaka"},
    {"id": "kube-cempaka-tulip.tulip", "name": "KUBE Tulip"},
    {"id": "kkn-91-93.kkn-91", "name": "KKN Kelompok 91"},
]


def tray(page: Page, language: str) -> Locator:
    return page.get_by_role("complementary", name=words(language).tray_title)


def kept(page: Page) -> list[str]:
    """Ids in the browser's store."""
    text = page.evaluate("(key) => localStorage.getItem(key)", KEY)
    return [each["id"] for each in json.loads(text or "[]")]


def aside(chosen: object) -> dict[str, str]:
    """What an earlier visit would have left in the store."""
    return {KEY: json.dumps(chosen)}


def short(language: str, word: str, name: str) -> re.Pattern[str]:
    """The accessible name of a short button: its visible word, then for whom."""
    return re.compile(rf"{re.escape(words(language)[word])}\s*: {re.escape(name)}$")


@pytest.mark.parametrize("which", ["home", "studies", "study", "comparison"])
def test_add_and_take_out_again(look: Visit, language: str, which: str) -> None:
    t = words(language)
    page = look(address(language, *PAGE_TYPES[which]))
    whole = which == "study"
    add = page.get_by_role("button", name=short(language, "tray_add" if whole else "tray_add_short", "KUBE Mentari"))
    remove = page.get_by_role(
        "button", name=short(language, "tray_remove" if whole else "tray_remove_short", "KUBE Mentari")
    )
    expect(tray(page, language)).to_be_hidden()
    add.press("Enter")
    expect(remove).to_be_focused()
    expect(tray(page, language)).to_contain_text("KUBE Mentari")
    expect(tray(page, language)).to_contain_text(t.tray_one)
    expect(page.get_by_role("status").filter(has_text="KUBE Mentari")).to_have_text(
        t.tray_added.format(name="KUBE Mentari", n=1, most=6)
    )
    assert kept(page) == ["kube-mentari"]
    page.reload()
    expect(remove).to_be_visible()
    expect(tray(page, language)).to_be_visible()
    remove.press("Space")
    expect(add).to_be_focused()
    expect(tray(page, language)).to_be_hidden()
    assert kept(page) == []


def test_a_case_of_a_study_with_several(look: Visit, language: str) -> None:
    page = look(address(language, "studies", "kube-cempaka-tulip"))
    case = page.locator("#kasus_tulip")
    case.get_by_role("button").click()
    expect(tray(page, language).get_by_role("listitem")).to_have_text([re.compile(r"^KUBE Tulip \(.+\)")])
    assert kept(page) == ["kube-cempaka-tulip.tulip"]
    page.goto(address(language, "comparison"))
    below = page.locator("tfoot").get_by_role("button", name=re.compile(r": KUBE Tulip \("))
    expect(below).to_contain_text(words(language).tray_remove_short)
    page.goto(address(language, "studies", "kube-mentari"))
    expect(page.locator("#kasus_mentari").get_by_role("button")).to_have_count(0)  # the only case is the study


def test_from_the_search(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language))
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog", name=t.search_title)
    page.keyboard.type("mentari")
    add = dialog.get_by_role("button", name=short(language, "tray_add_short", "KUBE Mentari"))
    add.click()
    expect(dialog.get_by_role("button", name=short(language, "tray_remove_short", "KUBE Mentari"))).to_be_focused()
    assert kept(page) == ["kube-mentari"]
    page.keyboard.press("Escape")
    expect(tray(page, language)).to_be_visible()
    page.goto(address(language, "search") + "?q=kamaliyah")
    page.get_by_role("main").get_by_role("button", name=short(language, "tray_add_short", "Kamaliyah")).click()
    assert kept(page) == ["kube-mentari", "kamaliyah"]


def test_ways_out_name_the_selection(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, "studies"), kept=aside([MENTARI, KAMALIYAH]))
    box = tray(page, language)
    expect(box).to_contain_text(t.tray_count.format(n=2, most=6))
    box.get_by_role("link", name=t.tray_table).click()
    expect(page).to_have_url(
        re.compile(re.escape(f"/{address(language, 'comparison', 'matrix')}?s=kube-mentari,kamaliyah"))
    )
    page.goto(address(language, "themes", "kohesi"))
    tray(page, language).get_by_role("link", name=t.tray_compare, exact=True).click()
    expect(page).to_have_url(f"/{address(language, 'comparison', 'side')}?s=kube-mentari,kamaliyah")
    expect(page.get_by_role("table", name=t.side_table).get_by_role("columnheader")).to_have_count(3)


def test_remove_one_by_one_and_clear_by_keyboard(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, "studies"), kept=aside(SIX[:4]))
    box = tray(page, language)
    second = box.get_by_role("button", name=t.tray_drop.format(name="Kamaliyah"))
    second.press("Enter")
    expect(box.get_by_role("listitem")).to_have_count(3)
    expect(box.get_by_role("button", name=t.tray_drop.format(name="KUBE Sejahtera 2"))).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Kamaliyah")).to_be_attached()
    box.get_by_role("button", name=t.tray_clear).press("Enter")
    expect(box).to_be_hidden()
    assert kept(page) == []
    until(page, "getComputedStyle(document.body).paddingBottom === '0px'")


def test_the_seventh_is_refused_where_it_was_asked_for(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, "studies"), kept=aside(SIX))
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=re.compile("KKN")))
    row.get_by_role("button", name=re.compile(t.tray_add_short)).click()
    expect(row.get_by_role("alert")).to_have_text(t.tray_full.format(most=6))
    assert len(kept(page)) == 6
    tray(page, language).get_by_role("listitem").first.get_by_role("button").click()
    expect(row.get_by_role("alert")).to_have_count(0)
    row.get_by_role("button", name=re.compile(t.tray_add_short)).click()
    assert kept(page)[-1] == "kkn-91-93"


def test_follows_other_tabs(look: Visit, language: str) -> None:
    page = look(address(language, "studies"))
    other = page.context.new_page()
    other.goto(address(language, "studies", "kube-mentari"))
    other.get_by_role("button", name=short(language, "tray_add", "KUBE Mentari")).click()
    expect(tray(page, language)).to_contain_text("KUBE Mentari")
    expect(page.get_by_role("button", name=short(language, "tray_remove_short", "KUBE Mentari"))).to_be_visible()
    tray(page, language).get_by_role("button", name=words(language).tray_clear).click()
    expect(tray(other, language)).to_be_hidden()


def test_a_phone_shows_how_many_and_who_on_demand(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, "studies"), 390, 844, touch=True, kept=aside(SIX))
    box = tray(page, language)
    count = box.get_by_role("button", name=t.tray_count.format(n=6, most=6))
    expect(count).to_have_attribute("aria-expanded", "false")
    expect(box.get_by_role("listitem")).to_have_count(0)
    small = box.bounding_box()
    count.tap()
    expect(count).to_have_attribute("aria-expanded", "true")
    expect(box.get_by_role("listitem")).to_have_count(6)
    large = box.bounding_box()
    assert small and large
    assert small["height"] < 844 / 6
    assert large["height"] < 844 / 2
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for control in [*box.get_by_role("button").all(), *box.get_by_role("link").all()]:
        size = control.bounding_box()
        assert size
        assert size["height"] >= 24
        assert size["width"] >= 24


@pytest.mark.parametrize("width", [390, 1280])
def test_covers_neither_the_end_nor_the_focus(look: Visit, width: int) -> None:
    page = look(address("id", "studies"), width, 700, kept=aside(SIX))
    stops, wrong = walk(settled(page), "Tab")
    assert 20 < stops < STEPS
    assert wrong == []
    assert walk(page, "Shift+Tab", BACK)[1] == []
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    foot = page.get_by_role("contentinfo").get_by_role("link").last.bounding_box()
    box = tray(page, "id").bounding_box()
    assert foot and box
    assert foot["y"] + foot["height"] <= box["y"]


BROKEN = (
    "{", "null", '"x"', "[1, null, {}]", '[{"id": "../../x", "name": "x"}]', '[{"id": 3, "name": "x"}]', "[" * 50_000,
)  # fmt: skip


def test_a_broken_store_counts_as_nothing(look: Visit) -> None:
    for broken in BROKEN:
        page = look(address("id", "studies"), kept={KEY: broken})
        add = page.get_by_role("button", name=short("id", "tray_add_short", "KUBE Mentari"))
        expect(add).to_be_visible()
        expect(tray(page, "id")).to_be_hidden()
        add.click()
        assert kept(page) == ["kube-mentari"], broken[:40]


def test_a_browser_that_keeps_nothing_says_so(look: Visit, language: str) -> None:
    page = look("about:blank")
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }")
    page.goto(address(language, "studies", "kube-mentari"))
    page.get_by_role("button", name=short(language, "tray_add", "KUBE Mentari")).click()
    expect(page.get_by_role("alert")).to_have_text(words(language).tray_unkept)


def test_a_name_in_the_store_is_text_and_nothing_else(look: Visit) -> None:
    name = "<img src=x onerror=\"document.title='hacked'\">" + "x" * 5000
    page = look(address("id", "studies"), kept=aside([{"id": "kube-mentari", "name": name}]))
    box = tray(page, "id")
    expect(box.get_by_role("listitem")).to_contain_text("<img src=x")
    assert box.locator("img").count() == 0
    size = box.bounding_box()
    assert size
    assert size["height"] < 300
    assert page.title() != "hacked"


def test_without_scripts_there_is_no_button_and_no_tray(look: Visit, language: str) -> None:
    page = look(address(language, "studies"), scripts=False)
    expect(page.locator("#rp-tray")).to_be_hidden()
    expect(page.get_by_role("table").get_by_role("button")).to_have_count(0)


def test_is_not_printed(look: Visit) -> None:
    page = look(address("id", "studies"), kept=aside([MENTARI]))
    page.emulate_media(media="print")
    expect(tray(page, "id")).to_be_hidden()
    expect(page.locator(".rp-pick:visible")).to_have_count(0)


def test_tray_has_no_violation(look: Visit, language: str) -> None:
    page = look(address(language, "studies"), kept=aside(SIX))
    expect(tray(page, language)).to_be_visible()
    check_everywhere(page, language)


def test_the_script_of_every_page_stays_small(look: Visit) -> None:
    page = look(address("id", "about"))
    sizes = [
        len(gzip.compress(page.request.get(f"assets/rumpun/{name}.js").body(), 9))
        for name in ("every_page/tray", "shared/selection")
    ]
    assert sizes[0] < 2500
    assert sum(sizes) < 4000
