"""The reader's own study: filled in by keyboard, kept in this browser only, moved by file, and drafted from."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from page_types import Visit
from playwright.sync_api import Locator, Page, Request, Route, expect
from test_axe import check_everywhere
from test_keyboard import STEPS, settled, walk

from rumpun.address import address
from rumpun.words.words import Words, words

KEY = "rumpun.own-study"
HOSTILE = '<img src=x onerror="document.title=1">'


def own_page(visit: Visit, language: str, query: str = "", own: object = None, **how: Any) -> Page:
    """The page, with something in the store as an earlier visit would have left it."""
    path = address(language, "comparison", "own")
    kept = None if own is None else {KEY: own if isinstance(own, str) else json.dumps(own)}
    page = visit(path + query, kept=kept, **how)
    expect(page.get_by_role("heading", name=words(language).own_drafts_title, exact=True)).to_be_visible()
    page.wait_for_load_state("networkidle")
    return page


def kept(page: Page) -> dict[str, Any] | None:
    """What is in the browser's store."""
    text = page.evaluate("(key) => localStorage.getItem(key)", KEY)
    found: dict[str, Any] | None = json.loads(text) if text else None
    return found


def choice(page: Page, label: str) -> Locator:
    return page.get_by_role("group", name=label, exact=True)


def chips(page: Page, label: str) -> Locator:
    return choice(page, label).locator(".rp-own__choice-chosen").get_by_role("listitem")


def adder(page: Page, label: str) -> Locator:
    return choice(page, label).get_by_role("combobox", name=label, exact=True)


def options(page: Page, label: str) -> Locator:
    """What the list below a field shows."""
    return choice(page, label).get_by_role("listbox").get_by_role("option")


def offers(page: Page, t: Words, label: str) -> Locator:
    return page.get_by_role("group", name=t.own_offers.format(what=label), exact=True).get_by_role("button")


def further(page: Page, t: Words) -> Page:
    """Unfolds all that is asked besides the five answers."""
    page.get_by_text(t.own_step_two).click()
    return page


def status(page: Page) -> Locator:
    return page.locator('[data-own="status"]')


def drafts(page: Page) -> Locator:
    return page.locator('[data-own="drafts"]')


OWN: dict[str, Any] = {
    "version": 1,
    "title": "Kohesi KUBE",
    "author": "Rina",
    "year": "2026",
    "place": {"id": "kota-bogor", "text": "Kota Bogor"},
    "groups": [{"id": "kube", "text": "KUBE"}],
    "theories": [{"id": "dinamika-kelompok", "text": "Dinamika kelompok"}],
    "methods": {
        "approach": [{"id": "kualitatif", "text": "Kualitatif"}],
        "design": [{"id": "studi-kasus", "text": "x"}],
    },
    "themes": [{"id": "kohesi", "text": "Kohesi"}, {"id": "konflik", "text": "Konflik"}],
}


# --- the form ----------------------------------------------------------------------------------------------------


def test_filled_in_by_keyboard_and_there_after_a_reload(look: Visit, language: str) -> None:
    t = words(language)
    page = own_page(look, language)
    page.get_by_label(t.own_title, exact=True).focus()
    page.keyboard.type("Rasa memiliki, “x” & y")
    expect(status(page)).to_have_text(t.own_js_saved)
    # The next stop is the first answer; its list is walked with the arrows.
    page.keyboard.press("Tab")
    expect(adder(page, t.own_groups)).to_be_focused()
    expect(adder(page, t.own_groups)).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    first = options(page, t.own_groups).first
    expect(adder(page, t.own_groups)).to_have_attribute("aria-activedescendant", first.get_attribute("id") or "-")
    page.keyboard.press("Enter")
    expect(chips(page, t.own_groups)).to_have_count(1)
    expect(adder(page, t.own_groups)).to_have_attribute("aria-expanded", "false")
    page.get_by_label(t.own_place, exact=True).focus()
    page.keyboard.type("Desa Sukamaju, Kota Bogor" if language == "id" else "Sukamaju, Bogor City")
    expect(page.locator("#rp-own-place-said")).to_contain_text("Kota Bogor" if language == "id" else "Bogor City")
    adder(page, t.own_theories).focus()
    page.keyboard.type("SOLIDARITAS  sosial" if language == "id" else "social Solidarity")
    page.keyboard.press("Enter")
    page.keyboard.type("Teori saya sendiri")
    page.keyboard.press("Enter")
    expect(chips(page, t.own_theories)).to_have_count(2)
    expect(chips(page, t.own_theories).last).to_contain_text(t.own_js_free)
    expect(chips(page, t.own_theories).first).not_to_contain_text(t.own_js_free)
    expect(adder(page, t.own_theories)).to_be_focused()
    page.reload()
    expect(page.get_by_label(t.own_title, exact=True)).to_have_value("Rasa memiliki, “x” & y")
    expect(chips(page, t.own_theories)).to_have_count(2)
    expect(chips(page, t.own_groups)).to_have_count(1)
    own = kept(page)
    assert own
    assert own["place"]["within"] == "kota-bogor"
    assert own["theories"][0]["id"] == "solidaritas-sosial"
    assert "id" not in own["theories"][1]
    # A chip goes by keyboard, and the focus stays near.
    chips(page, t.own_theories).last.get_by_role("button").press("Enter")
    expect(chips(page, t.own_theories)).to_have_count(1)
    expect(adder(page, t.own_theories)).to_be_focused()


def test_a_list_narrows_while_one_types_and_is_left_by_escape(look: Visit, language: str) -> None:
    t = words(language)
    page = own_page(look, language, width=390, height=844, touch=True)
    field = adder(page, t.own_themes)
    field.tap()
    every = options(page, t.own_themes).count()
    assert every > 10
    field.press_sequentially("KOHES" if language == "id" else "COHES")
    found = options(page, t.own_themes)
    assert 0 < found.count() < 4
    expect(found.last).to_have_text(t.own_js_take.format(text="KOHES" if language == "id" else "COHES"))
    found.first.tap()
    expect(chips(page, t.own_themes)).to_have_count(1)
    expect(field).to_have_value("")
    expect(field).to_be_focused()
    # Chosen once, it is marked, and the same tap takes it out again.
    chosen = choice(page, t.own_themes).get_by_role("option", selected=True)
    expect(chosen).to_have_count(1)
    chosen.tap()
    expect(chips(page, t.own_themes)).to_have_count(0)
    page.keyboard.press("Escape")
    expect(choice(page, t.own_themes).get_by_role("listbox")).to_be_hidden()
    # What no term is called is one tap away too, as the reader's own words.
    field.press_sequentially("rasa memiliki")
    options(page, t.own_themes).last.tap()
    expect(chips(page, t.own_themes)).to_contain_text(t.own_js_free)


def test_what_is_typed_and_left_is_not_lost(look: Visit, language: str) -> None:
    t = words(language)
    page = own_page(look, language, width=390, height=844, touch=True)
    adder(page, t.own_themes).fill("rasa memiliki")
    page.get_by_label(t.own_title, exact=True).tap()
    expect(chips(page, t.own_themes)).to_have_count(1)
    # The same once more changes nothing, nor do spaces.
    for text in ("Rasa memiliki", "  "):
        adder(page, t.own_themes).fill(text)
        adder(page, t.own_themes).press("Enter")
        expect(chips(page, t.own_themes)).to_have_count(1)


@pytest.mark.both_languages
def test_answers_are_offered_from_the_title_and_from_the_studies(look: Visit, language: str) -> None:
    """Each is one tap away, and nothing is taken by itself that bears another name."""
    t = words(language)
    page = own_page(look, language, "?s=kube-mentari,kube-sejahtera-2,kube-cempaka-tulip")
    title = (
        "Kohesi dan kepemimpinan kelompok bisnis, Bogor"
        if language == "id"
        else "Cohesion and leadership of business groups, Bogor"
    )
    page.get_by_label(t.own_title, exact=True).fill(title)
    names = ("Kohesi", "Kepemimpinan") if language == "id" else ("cohesion", "Leadership")
    group = "Kelompok usaha" if language == "id" else "Business group"
    for label, texts in ((t.own_themes, names), (t.own_place, ("Bogor",)), (t.own_groups, (group,))):
        for text in texts:
            offers(page, t, label).filter(has_text=text).first.click()
    # Most of the chosen studies have it; the title does not say so.
    approach = t.value("facet", "approach")
    offers(page, t, approach).first.click()
    expect(chips(page, t.own_themes)).to_have_count(2)
    own = kept(page)
    assert own
    assert [item["id"] for item in own["themes"]] == ["kohesi", "kepemimpinan"]
    assert (own["place"]["id"], own["groups"][0]["id"]) == ("kota-bogor", "kelompok-usaha")
    assert own["methods"]["approach"][0]["id"] == "kualitatif"
    assert own["theories"] == []
    expect(page.locator('[data-own="progress"]')).to_have_text(
        f"{t.own_js_answered.format(n=4)} · {t.own_js_studies.format(n=3)}"
    )
    expect(offers(page, t, t.own_place)).to_have_count(0)


def test_all_that_the_title_names_by_other_names_is_one_tap_away(look: Visit, language: str) -> None:
    t = words(language)
    page = own_page(look, language, width=390, height=844, touch=True)
    said = page.get_by_role("button", name=t.own_js_from_title.partition("{")[0])
    page.get_by_label(t.own_title, exact=True).fill("Kohesi" if language == "id" else "Cohesion")
    expect(offers(page, t, t.own_themes)).to_have_count(1)
    expect(said).to_have_count(0)  # one name is offered at its field
    title = "Kohesi dan kepemimpinan arisan" if language == "id" else "Cohesion and leadership of a savings club"
    page.get_by_label(t.own_title, exact=True).fill(title)
    said.press("Enter")
    expect(said).to_have_count(0)
    expect(page.get_by_label(t.own_title, exact=True)).to_be_focused()
    own = kept(page)
    assert own
    assert {item["id"] for item in own["themes"]} >= {"kohesi", "kepemimpinan"}
    assert (own["theories"], own["methods"]["approach"]) == ([], [])


def test_what_the_title_says_word_for_word_is_filled_in_and_marked(look: Visit, language: str) -> None:
    t = words(language)
    page = own_page(look, language, width=390, height=844, touch=True)
    group, place, theme = (
        ("Kelompok Usaha Bersama (KUBE)", "Kota Bogor", "Konflik")
        if language == "id"
        else ("Joint Business Group (KUBE)", "Bogor City", "Conflict")
    )
    title = page.get_by_label(t.own_title, exact=True)
    title.fill(f"{theme}, KUBE, {place}")
    for label, name in ((t.own_groups, group), (t.own_themes, theme)):
        expect(chips(page, label)).to_have_text([re.compile(re.escape(f"{name} ({t.own_js_titled})"))])
    expect(page.get_by_label(t.own_place, exact=True)).to_have_value(re.compile(place))
    expect(page.locator("#rp-own-place-said")).to_have_text(t.own_js_place_titled)
    expect(status(page)).to_contain_text(t.own_js_taken_from_title.partition("{")[0])
    expect(title).to_be_focused()
    chips(page, t.own_themes).get_by_role("button").click()
    title.fill(f"{theme}, KUBE")
    expect(page.get_by_label(t.own_place, exact=True)).to_have_value("")
    expect(chips(page, t.own_groups)).to_have_count(1)
    expect(chips(page, t.own_themes)).to_have_count(0)  # taken out by the reader
    page.reload()
    expect(chips(page, t.own_groups)).to_have_count(1)
    expect(chips(page, t.own_themes)).to_have_count(0)


def test_the_word_file_is_at_hand_where_the_table_grows(look: Visit, language: str, tmp_path: Path) -> None:
    t = words(language)
    page = own_page(look, language)
    word = page.get_by_role("button", name=t.own_word)
    expect(word).to_be_hidden()  # no table without a study
    page = own_page(look, language, "?s=kube-mentari,kamaliyah", OWN)
    with page.expect_download() as coming:
        word.click()
    file = tmp_path / coming.value.suggested_filename
    coming.value.save_as(file)
    assert file.name == f"{t.prior_js_file}.docx"
    expect(status(page)).to_have_text(t.prior_js_taken.format(file=file.name))
    rows = [[cell.text for cell in row.cells] for row in Document(str(file)).tables[0].rows]
    assert len(rows) == 4  # the heads, two studies, and one's own
    assert OWN["title"] in rows[3][1]
    assert all(len(row[5]) > 20 for row in rows[1:3])


@pytest.mark.parametrize("filled", [False, True])
def test_short_on_a_phone_with_the_way_on_in_sight(look: Visit, language: str, filled: bool) -> None:
    t = words(language)
    minimum = {**OWN, "author": "", "year": "", "methods": {"approach": OWN["methods"]["approach"]}}
    query = "?s=kube-mentari,kube-sejahtera-2,kube-cempaka-tulip" if filled else ""
    page = own_page(look, language, query, minimum if filled else None, width=390, height=844, touch=True)
    if filled:
        expect(drafts(page).get_by_role("region")).to_have_count(4)
    assert page.evaluate("document.documentElement.scrollHeight") <= 6_000
    expect(page.locator("noscript p")).to_have_count(0)
    way = page.get_by_role("link", name=t.own_js_table)
    for place in (0.2, 0.5):
        page.evaluate("(part) => scrollTo(0, document.documentElement.scrollHeight * part)", place)
        expect(way).to_be_in_viewport()
    way.tap()
    expect(page).to_have_url("/" + address(language, "comparison", "matrix") + query)


def test_what_a_former_visit_kept_is_all_there_in_two_steps(look: Visit, language: str) -> None:
    """Fields that are folded away now were open before: what stands in them is counted, shown on request, and kept."""
    t = words(language)
    every = {facet: [{"text": f"zq{facet}"}] for facet in ("sampling", "data-collection", "analysis", "validity")}
    own = {
        **OWN, "groupName": "Melati", "objective": "Tujuan", "informants": "Tujuh",
        "methods": {**OWN["methods"], **every},
    }  # fmt: skip
    page = own_page(look, language, own=own)
    expect(page.locator('[data-own="further"]')).to_have_text(t.own_js_further.format(n=10))
    further(page, t)
    for label in (t.own_group_name, t.own_objective, t.own_informants):
        assert page.get_by_label(label, exact=True).input_value()
    for facet in every:
        expect(chips(page, t.value("facet", facet))).to_contain_text(f"zq{facet}")
    page.get_by_label(t.own_title, exact=True).fill("Judul baru")
    expect(status(page)).to_have_text(t.own_js_saved)
    after = kept(page)
    assert after
    for name in ("author", "year", "groupName", "objective", "informants"):
        assert after[name] == own[name]
    for facet, items in own["methods"].items():
        assert len(after["methods"][facet]) == len(items), facet


def test_usual_words_become_terms_and_near_ones_are_asked(look: Visit, language: str) -> None:
    t = words(language)
    page = further(own_page(look, language, "?s=kube-mentari"), t)
    for facet, typed in (("sampling", "purposive sampling"), ("approach", "QUALITATIVE"), ("approach", "kualitatif")):
        adder(page, t.value("facet", facet)).fill(typed)
        adder(page, t.value("facet", facet)).press("Enter")
        expect(chips(page, t.value("facet", facet))).to_have_count(1)
        expect(chips(page, t.value("facet", facet))).not_to_contain_text(t.own_js_free)
    theories = choice(page, t.own_theories)
    slip, name = ("modal sosail", "Modal sosial") if language == "id" else ("social captial", "Social capital")
    adder(page, t.own_theories).fill(slip)
    adder(page, t.own_theories).press("Enter")
    asked = theories.get_by_role("group", name=t.own_js_meant_label.format(text=slip))
    expect(status(page)).to_contain_text(t.own_js_meant.format(term=name))
    # By keyboard alone: on to the question.
    page.keyboard.press("Tab")
    expect(asked.get_by_role("button", name=t.own_js_meant.format(term=name))).to_be_focused()
    page.keyboard.press("Enter")
    expect(asked).to_have_count(0)
    expect(adder(page, t.own_theories)).to_be_focused()
    own = kept(page)
    assert own
    assert [item["id"] for item in own["theories"]] == ["modal-sosial"]
    assert own["methods"]["sampling"][0]["id"] == "purposif"


def test_own_words_may_stay_and_are_never_called_different(look: Visit, language: str) -> None:
    t = words(language)
    page = further(own_page(look, language, "?s=kube-mentari,kube-sejahtera-2"), t)
    label = t.value("facet", "validity")
    typed = "triangulasi sumber" if language == "id" else "source triangulation"
    adder(page, label).fill(typed)
    adder(page, label).press("Enter")
    choice(page, label).get_by_role("button", name=t.own_js_meant_no.format(text=typed)).click()
    expect(choice(page, label).get_by_role("group", name=t.own_js_meant_label.format(text=typed))).to_have_count(0)
    page.reload()
    further(page, t)
    expect(chips(page, label)).to_contain_text(t.own_js_free)
    expect(choice(page, label).get_by_role("group", name=t.own_js_meant_label.format(text=typed))).to_have_count(0)
    card = drafts(page).get_by_role("region").nth(1)
    expect(card).to_contain_text(f"“{typed}”")
    card.get_by_text(t.own_js_whole).click()
    different = card.get_by_role("heading", name=t.own_js_differ).last.locator("+ p")
    expect(different).not_to_contain_text(typed)


def test_other_language_names_what_was_chosen(look: Visit) -> None:
    page = own_page(look, "id", own=OWN)
    expect(chips(page, words("id").own_themes).first).to_contain_text("Kohesi kelompok")
    page.get_by_role("banner").get_by_role("link", name=words("id").switch_language).click()
    expect(chips(page, words("en").own_themes).first).to_contain_text("Group cohesion")
    expect(page.get_by_label(words("en").own_place, exact=True)).to_have_value("Bogor City, West Java Province")


def test_nothing_is_asked_of_any_server_while_typing(look: Visit, language: str) -> None:
    t = words(language)
    page = own_page(look, language, "?s=kube-mentari")
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108 - Playwright needs a function of Python
    page.get_by_label(t.own_title, exact=True).fill("Rahasia")
    further(page, t).get_by_label(t.own_objective, exact=True).fill("Juga rahasia")
    adder(page, t.own_themes).fill("tema rahasia")
    adder(page, t.own_themes).press("Enter")
    expect(drafts(page)).to_contain_text("tema rahasia")
    sent = [(request.method, request.url, request.post_data) for request in asked]
    assert all(method == "GET" and not data for method, _, data in sent)
    # What writes the drafts is fetched, once; nothing of what was typed is in any address.
    fetched = re.compile(r"/assets/rumpun/(own|shared)/\w+\.js$|/data/comparison/\w\w/drafts\.json$")
    assert all(fetched.search(url) for _, url, _ in sent), sent
    assert "ahasia" not in page.url


# --- keeping, deleting, moving -----------------------------------------------------------------------------------


def test_deleted_only_after_asking(look: Visit, language: str) -> None:
    t = words(language)
    page = own_page(look, language, own=OWN)
    page.get_by_text(t.own_keep, exact=True).click()
    delete = page.get_by_role("button", name=t.own_delete)
    delete.press("Enter")
    question = page.get_by_role("dialog", name=t.own_js_delete_ask)
    expect(question.get_by_role("button", name=t.own_js_cancel)).to_be_focused()
    page.keyboard.press("Escape")
    expect(question).to_have_count(0)
    assert kept(page)
    delete.click()
    question.get_by_role("button", name=t.own_js_delete_yes).click()
    expect(status(page)).to_have_text(t.own_js_deleted)
    expect(page.get_by_label(t.own_title, exact=True)).to_have_value("")
    expect(page.get_by_label(t.own_title, exact=True)).to_be_focused()
    expect(chips(page, t.own_themes)).to_have_count(0)
    assert kept(page) is None
    page.reload()
    expect(page.get_by_label(t.own_title, exact=True)).to_have_value("")


def test_moved_by_file(look: Visit, language: str, tmp_path: Path) -> None:
    t = words(language)
    page = own_page(look, language, own=OWN)
    page.get_by_text(t.own_keep, exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name=t.own_export).click()
    assert download.value.suggested_filename == t.own_js_file
    path = tmp_path / "study.json"
    download.value.save_as(path)
    there = own_page(look, language)  # another browser
    assert kept(there) is None
    there.locator('input[type="file"]').set_input_files(path)
    expect(status(there)).to_contain_text(t.own_js_imported.format(name="study.json"))
    expect(there.get_by_label(t.own_title, exact=True)).to_have_value("Kohesi KUBE")
    expect(chips(there, t.own_themes)).to_have_count(2)
    here = kept(there)
    assert here
    assert (here["title"], here["place"]["id"]) == ("Kohesi KUBE", "kota-bogor")
    assert [item["id"] for item in here["themes"]] == ["kohesi", "konflik"]
    assert here["methods"]["design"][0]["id"] == "studi-kasus"
    # Over something else: only after asking.
    there.get_by_label(t.own_title, exact=True).fill("Judul lain")
    there.locator('input[type="file"]').set_input_files(path)
    there.get_by_role("dialog").get_by_role("button", name=t.own_js_cancel).click()
    expect(there.get_by_label(t.own_title, exact=True)).to_have_value("Judul lain")
    there.locator('input[type="file"]').set_input_files(path)
    there.get_by_role("dialog").get_by_role("button", name=t.own_js_import_yes).click()
    expect(there.get_by_label(t.own_title, exact=True)).to_have_value("Kohesi KUBE")


BAD_FILES = {
    "cut.json": ("{ not JSON", "own_js_import_json"),
    "empty.json": ("", "own_js_import_json"),
    "list.json": ("[1, 2]", "own_js_import_other"),
    "null.json": ("null", "own_js_import_other"),
    "other.json": ('{"format": "something.else", "study": {"title": "x"}}', "own_js_import_other"),
    "text.json": ('{"format": "rumpun.own-study", "study": "x"}', "own_js_import_other"),
    "large.json": ("[" + " " * 600_000 + "]", "own_js_import_large"),
}


def test_a_bad_file_is_explained_and_nothing_is_lost(look: Visit, language: str) -> None:
    t = words(language)
    page = own_page(look, language, own=OWN)
    before = kept(page)
    for name, (content, key) in BAD_FILES.items():
        file = {"name": name, "mimeType": "application/json", "buffer": content.encode()}
        page.locator('input[type="file"]').set_input_files(file)  # type: ignore[arg-type]
        expect(status(page)).to_have_text(t[key].format(name=name))
        expect(page.get_by_label(t.own_title, exact=True)).to_have_value("Kohesi KUBE")
        assert kept(page) == before, name


def test_unknown_ids_and_long_texts_in_a_file_are_named(look: Visit, language: str) -> None:
    t = words(language)
    page = own_page(look, language)
    study = {
        "title": "J" * 900,
        "theories": [{"id": "teori-hilang", "text": "Teori hilang"}, {"id": "constructor", "text": "constructor"}],
        "place": {"id": "__proto__"},
        "themes": ["kohesi kelompok" if language == "id" else "Group cohesion", 7, None, {"text": ""}],
        "methods": "x",
    }
    content = json.dumps({"format": "rumpun.own-study", "version": 1, "study": study}).encode()
    file = {"name": "a.json", "mimeType": "application/json", "buffer": content}
    page.locator('input[type="file"]').set_input_files(file)  # type: ignore[arg-type]
    expect(status(page)).to_contain_text(t.own_js_import_unknown.partition("{")[0])
    for named in ("Teori hilang", "constructor", "__proto__", "JJJ"):
        expect(status(page)).to_contain_text(named)
    own = kept(page)
    assert own
    assert own["theories"] == [{"text": "Teori hilang"}, {"text": "constructor"}]
    assert own["place"] == {"text": "__proto__"}
    assert own["themes"][0]["id"] == "kohesi"
    assert len(own["title"]) == 500


@pytest.mark.parametrize(
    ("stored", "key", "title"),
    [
        ("{ broken", "own_js_broken", ""),
        ("[]", "own_js_broken", ""),
        ('"text"', "own_js_broken", ""),
        ('{"version": 7, "title": "Lama", "themes": {"a": 1}, "place": 3}', "own_js_old", "Lama"),
    ],
)
def test_a_damaged_or_older_store(look: Visit, language: str, stored: str, key: str, title: str) -> None:
    t = words(language)
    page = own_page(look, language, own=stored)
    expect(status(page)).to_have_text(t[key])
    expect(page.get_by_label(t.own_title, exact=True)).to_have_value(title)
    page.get_by_label(t.own_title, exact=True).fill("Baru")
    expect(status(page)).to_have_text(t.own_js_saved)
    own = kept(page)
    assert own
    assert (own["version"], own["title"]) == (1, "Baru")


def test_without_storage_it_works_for_the_visit(look: Visit, language: str, faults: list[str]) -> None:
    t = words(language)
    page = look("about:blank")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
    )
    page.goto(address(language, "comparison", "own") + "?s=kube-mentari")
    expect(status(page)).to_have_text(t.own_js_unsaved)
    adder(page, t.own_themes).fill("konflik" if language == "id" else "conflict")
    adder(page, t.own_themes).press("Enter")
    expect(status(page)).to_contain_text(t.own_js_unsaved)
    expect(drafts(page)).to_contain_text("Siregar")
    expect(drafts(page)).to_contain_text(t.own_js_similar)
    assert set(faults) <= {"script error: no"}  # the theme's own script, which asks for the colours of the last visit
    faults.clear()


def test_markup_stays_text_everywhere(look: Visit, language: str) -> None:
    t = words(language)
    item = {"text": HOSTILE}
    own = {
        "version": 1, "title": HOSTILE, "author": HOSTILE, "groupName": HOSTILE, "place": item, "groups": [item],
        "theories": [item], "themes": [item], "methods": {"approach": [item]}, "year": HOSTILE[:20],
    }  # fmt: skip
    page = own_page(look, language, "?s=kube-mentari,%3Cimg%20src=x%3E", own=own)
    expect(drafts(page)).to_contain_text(HOSTILE)
    expect(page.get_by_role("alert").first).to_contain_text("<img src=x>")
    assert page.locator("article img").count() == 0
    assert page.title() != "1"
    chips(page, t.own_themes).get_by_role("button").click()
    expect(status(page)).to_have_text(t.own_js_removed.format(item=HOSTILE))
    assert page.locator("article img").count() == 0


def test_another_tab_is_followed(look: Visit, language: str) -> None:
    t = words(language)
    page = own_page(look, language)
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_label(t.own_title, exact=True).fill("Dari tab lain")
    expect(page.get_by_label(t.own_title, exact=True)).to_have_value("Dari tab lain")


# --- studies -----------------------------------------------------------------------------------------------------


def test_studies_are_chosen_by_keyboard_and_stand_in_the_address(look: Visit, language: str) -> None:
    t = words(language)
    page = own_page(look, language, own=OWN)
    expect(drafts(page)).to_have_text(t.own_js_none.format(n=6))
    field = page.get_by_role("searchbox", name=t.side_js_pick_field)
    field.focus()
    page.keyboard.type("amalia")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(drafts(page).get_by_role("link", name="Amalia (2017)")).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?s=kube-cempaka-tulip$"))
    table = page.get_by_role("link", name=t.own_js_table)
    assert "?s=kube-cempaka-tulip" in (table.get_attribute("href") or "")
    assert page.evaluate("localStorage.getItem('rumpun.selection')")
    chosen = page.get_by_role("list", name=t.own_js_chosen)
    chosen.get_by_role("button").press("Enter")
    expect(drafts(page)).to_have_text(t.own_js_none.format(n=6))
    assert "?s=" not in page.url


def test_a_foreign_selection_is_shown_and_not_kept(look: Visit, language: str) -> None:
    t = words(language)
    path = address(language, "comparison", "own") + "?s=kube-mentari,kkn-91-93.kkn-91"
    page = look(path, kept={"rumpun.selection": '[{"id": "kamaliyah", "name": "Kamaliyah"}]'})
    chosen = page.get_by_role("list", name=t.own_js_chosen).get_by_role("listitem")
    expect(chosen).to_have_count(2)
    expect(chosen.first).to_contain_text("KUBE Mentari")
    chosen.first.get_by_role("button").click()
    expect(chosen).to_have_count(1)
    expect(page).to_have_url(re.compile(r"\?s=kkn-91-93\.kkn-91$"))
    assert json.loads(page.evaluate("localStorage.getItem('rumpun.selection')")) == [
        {"id": "kamaliyah", "name": "Kamaliyah"}
    ]


def test_a_deleted_study_in_the_store_is_named_and_dropped(look: Visit, language: str, faults: list[str]) -> None:
    t = words(language)
    kept = [{"id": "sudah-dihapus", "name": "Studi lama"}, {"id": "kamaliyah", "name": "Kamaliyah"}]
    page = look(address(language, "comparison", "own"), kept={"rumpun.selection": json.dumps(kept)})
    expect(page.get_by_role("alert").first).to_have_text(t.own_js_unknown.format(items="Studi lama"))
    expect(page.get_by_role("list", name=t.own_js_chosen).get_by_role("listitem")).to_have_count(1)
    assert "sudah-dihapus" not in page.evaluate("localStorage.getItem('rumpun.selection')")
    faults.clear()


def test_unknown_broken_and_too_many_studies_are_named(look: Visit, language: str, faults: list[str]) -> None:
    t = words(language)
    many = "kamaliyah,kkn-91-93,kube-mentari,kube-sejahtera-2,kube-cempaka-tulip,tidak-ada,kkn-91-93.kkn-91,Bukan ID"
    page = own_page(look, language, "?s=" + many, own=OWN)
    alert = page.get_by_role("alert").first
    expect(alert).to_contain_text("Bukan ID")
    expect(alert).to_contain_text(t.own_js_over.format(n=6, items="kkn-91-93.kkn-91"))
    expect(alert).to_contain_text(t.own_js_unknown.format(items="tidak-ada"))
    expect(drafts(page).locator("h3 a")).to_have_count(5)
    assert all("tidak-ada" in fault or "404" in fault for fault in faults)
    faults.clear()


def test_a_lost_connection_is_said_and_can_be_tried_again(look: Visit, language: str, faults: list[str]) -> None:
    t = words(language)
    page = own_page(look, language, own=OWN)
    broken = {"now": True}

    def answer(route: Route) -> None:
        if broken["now"]:
            route.abort()
        else:
            route.continue_()

    page.route("**/studies/kube-mentari.json", answer)
    page.goto(address(language, "comparison", "own") + "?s=kube-mentari")
    expect(drafts(page)).to_contain_text(t.own_js_failed)
    expect(page.get_by_label(t.own_title, exact=True)).to_have_value("Kohesi KUBE")
    broken["now"] = False
    drafts(page).get_by_role("button", name=t.own_js_retry).click()
    expect(drafts(page)).to_contain_text("Siregar")
    faults.clear()


def test_copied_as_plain_text(look: Visit, language: str) -> None:
    t = words(language)
    page = own_page(look, language, "?s=kube-mentari,kamaliyah", own=OWN)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    drafts(page).get_by_text(t.own_js_whole).first.click()
    drafts(page).get_by_role("button", name=t.own_js_copy_of.partition("{")[0]).first.click()
    expect(drafts(page).get_by_role("status").first).to_have_text(t.own_js_copied)
    one = page.evaluate("navigator.clipboard.readText()")
    assert t.own_js_similar in one and t.own_js_draft in one and "Siregar" in one and "Oktavian" not in one
    drafts(page).get_by_role("button", name=t.own_js_copy_all).click()
    expect(drafts(page).get_by_role("status").last).to_have_text(t.own_js_copied)
    both = page.evaluate("navigator.clipboard.readText()")
    assert "Siregar" in both and "Oktavian" in both and t.own_js_gap in both
    # What the drafts rest on goes with them.
    assert t.caveat_read.format(basis=t.value("basis", "abstract")) in both
    assert t.own_js_open in both and t.own_js_place_detail.partition("{")[0] in both


def test_each_draft_says_that_it_is_one(look: Visit, language: str) -> None:
    t = words(language)
    page = own_page(look, language, "?s=kube-mentari,kamaliyah", own=OWN)
    cards = drafts(page).get_by_role("region")
    expect(cards).to_have_count(3)
    for card in cards.all():
        expect(card).to_contain_text(t.own_js_draft)
    expect(cards.nth(1)).to_contain_text(t.caveat_read.format(basis=t.value("basis", "abstract")))


def test_filled_page_is_accessible_and_fits(look: Visit, language: str) -> None:
    own = {**OWN, "themes": [*OWN["themes"], {"text": "x" * 190}], "place": {"text": "y" * 200}}
    page = own_page(look, language, "?s=kube-mentari,kamaliyah,tidak-benar!", own=own)
    further(page, words(language))
    drafts(page).get_by_text(words(language).own_js_whole).first.click()
    adder(page, words(language).own_themes).click()
    check_everywhere(page, language)
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_focus_is_always_in_sight(look: Visit) -> None:
    page = settled(own_page(look, "id", "?s=kube-mentari", own=OWN, width=390, height=700))
    stops, wrong = walk(page, "Tab")
    assert 30 < stops < STEPS
    assert wrong == []


def test_without_scripts_it_explains_itself(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, "comparison", "own") + "#_contoh", scripts=False)
    expect(page.locator("noscript p")).to_be_visible()
    assert page.locator("noscript p").inner_text() == t.own_form_note
    expect(page.get_by_role("main").get_by_role("textbox")).to_have_count(0)
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("table", name=t.own_example_title).get_by_role("row")).to_have_count(6)
    expect(page.get_by_text(t.own_axes_lead)).to_be_hidden()
    page.get_by_role("heading", name=t.own_axes_title).click()
    expect(page.get_by_text(t.own_axes_lead)).to_be_visible()
