"""Citing a study, a page, a finding and a case: told apart, in a chosen style, copied, and readable without scripts."""

from __future__ import annotations

import re
from typing import Any

import pytest
from page_types import PAGE_TYPES, Visit
from playwright.sync_api import Locator, Page, expect

from rumpun.address import address
from rumpun.citation.styles import STYLES
from rumpun.words.words import Words, words

SITE_URL = re.compile(r"^https?://[^/]+/")
STUDY = ("studies", "kube-mentari")
TWO_CASES = ("studies", "kube-cempaka-tulip")
AUTHOR = {"id": "Kontributor Rumpun", "en": "Rumpun contributors"}


def box(page: Page, title: str) -> Locator:
    """The box of this name, found as a screen reader finds it."""
    return page.get_by_role("region", name=title, exact=True)


def shown(holder: Locator) -> Locator:
    """The citation in view."""
    return holder.locator("dd").first


def text(holder: Locator) -> str:
    return re.sub(r"\s+", " ", holder.inner_text()).strip()


def canonical(page: Page) -> str:
    return str(page.locator("link[rel='canonical']").get_attribute("href"))


def choose(holder: Locator, name: str) -> None:
    holder.get_by_role("combobox").select_option(label=name)


def names(t: Words) -> list[str]:
    found = []
    for style in STYLES:
        found.append(style.named(t.language))
        if style.slug == "chicago-notes":
            found += [t.cite_first_note, t.cite_short_note]
    return found


def clipboard(page: Page) -> dict[str, str]:
    """Flavour -> what the clipboard holds."""
    found: Any = page.evaluate(
        """async () => {
            const [item] = await navigator.clipboard.read();
            const read = async (type) => (await item.getType(type)).text();
            return { types: item.types.join(" "), html: await read("text/html"), plain: await read("text/plain") };
        }"""
    )
    return dict(found)


def test_which_box_is_which(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, *STUDY))
    study, own = box(page, t.cite_study), box(page, t.cite_page)
    for holder, title, hint in ((study, t.cite_study, t.cite_study_hint), (own, t.cite_page, t.cite_page_hint)):
        expect(holder.get_by_role("heading", name=title)).to_be_visible()
        expect(holder.get_by_text(hint)).to_be_visible()
    assert text(shown(study)).startswith("Siregar, R. L. V.")
    assert text(shown(own)).startswith(f"{AUTHOR[language]}. (")
    assert canonical(page) in text(shown(own))
    assert AUTHOR[language] not in text(study)
    colours = [each.evaluate("box => getComputedStyle(box).borderInlineStartColor") for each in (study, own)]
    assert colours[0] != colours[1]


def test_boxes_stand_side_by_side_and_on_a_phone_one_after_the_other(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, *STUDY))
    places = [box(page, title).bounding_box() for title in (t.cite_study, t.cite_page)]
    assert places[0] and places[1]
    assert places[0]["y"] == places[1]["y"]
    assert places[0]["x"] + places[0]["width"] <= places[1]["x"]
    page.set_viewport_size({"width": 390, "height": 844})
    places = [box(page, title).bounding_box() for title in (t.cite_study, t.cite_page)]
    assert places[0] and places[1]
    assert places[0]["y"] + places[0]["height"] <= places[1]["y"]
    assert sum(place["height"] for place in places if place) < 844, "the boxes push the summary off more than a screen"


@pytest.mark.parametrize("steps", [STUDY, ("themes", "kohesi"), ("works", "amalia2017")])
def test_without_scripts_every_style_can_be_read(look: Visit, language: str, steps: tuple[str, ...]) -> None:
    t = words(language)
    page = look(address(language, *steps), scripts=False)
    for holder in page.locator(".rp-cite").all():
        expect(holder.get_by_role("combobox")).to_have_count(0)
        expect(holder.get_by_role("button")).to_have_count(0)
        holder.get_by_text(t.other_styles).click()
        assert holder.locator("dt").all_inner_texts() == names(t)
        for entry in holder.locator("dd").all():
            expect(entry).to_be_visible()
            assert len(text(entry)) > 20


def test_without_scripts_a_finding_can_be_cited(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, *TWO_CASES), scripts=False)
    findings = page.locator(".rp-finding")
    for finding in findings.all():
        part = finding.locator(".rp-c")
        part.get_by_text(t.cite_finding).click()
        said = text(part.locator("p"))
        assert f"{canonical(page)}#{finding.get_attribute('id')}" in said
        assert said.startswith(AUTHOR[language])
        theme = finding.locator("xpath=..").locator("h3").inner_text()
        name = finding.locator("strong").first.inner_text()
        title = part.locator("cite").inner_text()
        assert title.startswith(page.get_by_role("heading", level=1).inner_text())
        assert theme in title
        assert name.lower() in title.lower()
    cases = page.locator(".rp-case")
    expect(cases).to_have_count(2)
    for case in cases.all():
        permalink = case.get_by_role("link", name=re.compile(f"^{t.permalink}: "))
        assert permalink.get_attribute("href") == f"#{case.get_attribute('id')}"
        case.get_by_text(t.cite_case).click()
        assert f"#{case.get_attribute('id')}" in text(case.locator(".rp-c p"))


def test_the_chosen_style_holds_for_all_and_for_the_next_page(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, *STUDY))
    study, own = box(page, t.cite_study), box(page, t.cite_page)
    assert study.get_by_role("combobox").locator("option").all_inner_texts() == names(t)
    page.locator(".rp-finding").first.get_by_text(t.cite_finding).click()
    choose(study, "IEEE")
    assert text(shown(study)).startswith("R. L. V. Siregar, E. U. Batubara")
    said = f"{AUTHOR[language]}, “KUBE Mentari,” Rumpun, {t.cite_version.format(version='20')}"
    assert text(shown(own)).startswith(said)
    assert text(page.locator(".rp-finding .rp-c p").first).startswith(f"{AUTHOR[language]}, “KUBE Mentari: ")
    page.goto(address(language, "themes", "kohesi"))
    later = box(page, t.cite_page)
    expect(later.get_by_role("combobox")).to_have_value("ieee")
    assert text(shown(later)).startswith(f"{AUTHOR[language]}, “")
    choose(later, "APA 7")
    assert text(shown(later)).startswith(f"{AUTHOR[language]}. (")


def test_a_style_that_is_gone_or_a_browser_that_keeps_nothing(visit: Visit) -> None:
    t = words("id")
    page = visit(address("id", *STUDY))
    page.evaluate("localStorage.setItem('rumpun.citation-style', '<b>entah</b>')")
    page.reload()
    expect(box(page, t.cite_page).get_by_role("combobox")).to_have_value("apa")
    page.locator(".rp-finding").first.get_by_text(t.cite_finding).click()
    assert text(page.locator(".rp-finding .rp-c p").first).startswith("Kontributor Rumpun. (")
    page.add_init_script("""for (const name of ["getItem", "setItem"]) {
        const real = Storage.prototype[name];
        Storage.prototype[name] = function (key, ...rest) {
            if (key === "rumpun.citation-style") throw new Error("closed");
            return real.call(this, key, ...rest);
        };
    }""")
    page.goto(address("id", "themes", "kohesi"))
    choose(box(page, t.cite_page), "MLA 9")
    assert text(shown(box(page, t.cite_page))).startswith("Kontributor Rumpun. “")


def test_copying_takes_rich_and_plain_text_at_once(visit: Visit, language: str) -> None:
    t = words(language)
    page = visit(address(language, *STUDY))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for title, beginning in ((t.cite_study, "Siregar, R. L. V."), (t.cite_page, AUTHOR[language])):
        holder = box(page, title)
        copy = holder.get_by_role("button", name=f"{t.cite_js_copy}: {title}, APA 7")
        copy.focus()
        page.keyboard.press("Enter")
        expect(holder.get_by_role("status")).to_have_text(t.cite_js_copied)
        held = clipboard(page)
        assert held["plain"].startswith(beginning)
        assert held["plain"] == text(shown(holder))
        assert "<em>" in held["html"]
        assert not re.search(r"<(?!/?(?:p|em|a|meta|html|head|body)\b|!--)", held["html"]), held["html"]


def test_copying_a_finding_and_a_note(visit: Visit, language: str) -> None:
    t = words(language)
    page = visit(address(language, *STUDY))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    choose(box(page, t.cite_page), t.cite_first_note)
    finding = page.locator(".rp-finding").nth(2)
    finding.get_by_text(t.cite_finding).click()
    finding.get_by_role("button", name=f"{t.cite_js_copy}: {t.cite_finding}, KUBE Mentari: ").click()
    expect(finding.get_by_role("status")).to_have_text(t.cite_js_copied)
    held = clipboard(page)
    assert held["plain"].startswith(f"{AUTHOR[language]}, “KUBE Mentari: ")
    assert held["plain"].endswith(f"{canonical(page)}#{finding.get_attribute('id')}.")
    assert f'href="{canonical(page)}#{finding.get_attribute("id")}"' in held["html"]
    choose(box(page, t.cite_page), t.cite_short_note)
    expect(finding.get_by_role("status")).to_have_text("")
    assert re.fullmatch(rf"{AUTHOR[language]}, “KUBE Mentari: [^”]*\.”", text(finding.locator(".rp-c p").first))


def test_every_style_of_a_work_has_a_button(visit: Visit, language: str) -> None:
    t = words(language)
    page = visit(address(language, "works", "amalia2017"))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    entries = page.locator(".rp-citestyles").first
    expect(entries.get_by_role("button")).to_have_count(9)
    entries.get_by_role("button", name=f"{t.cite_js_copy}: {t.cite_short_note}").click()
    expect(entries.get_by_role("status").nth(4)).to_have_text(t.cite_js_copied)
    assert clipboard(page)["plain"].startswith("Amalia, “Dinamika Kelompok")
    assert clipboard(page)["plain"] == text(entries.locator("dd").nth(4))


@pytest.mark.parametrize("event", [True, False])
def test_a_clipboard_that_is_closed_is_named_and_the_text_selected(look: Visit, language: str, event: bool) -> None:
    t = words(language)
    page = look(address(language, *STUDY))
    page.evaluate("() => Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    if not event:
        page.evaluate("document.execCommand = () => false")
    own = box(page, t.cite_page)
    own.get_by_role("button", name=t.cite_js_copy).click()
    expect(own.get_by_role("status")).to_have_text(t.cite_js_copied if event else t.cite_js_refused)
    if not event:
        assert page.evaluate("getSelection().toString()").strip() == text(shown(own))


@pytest.mark.parametrize("kind_of_state", ["side", "matrix", "gaps"])
def test_a_page_with_state_is_cited_as_it_stands(visit: Visit, language: str, kind_of_state: str) -> None:
    t = words(language)
    page = visit(f"{address(language, *PAGE_TYPES[kind_of_state])}?s=kube-mentari,kube-cempaka-tulip")
    own = box(page, t.cite_page)
    own.scroll_into_view_if_needed()
    expect(shown(own)).to_contain_text(canonical(page) + page.evaluate("location.search"))
    page.evaluate("history.replaceState(null, '', '?s=kube-mentari&x=%3Cb%3E&y=a%20b')")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    own.get_by_role("button", name=t.cite_js_copy).click()
    expect(own.get_by_role("status")).to_have_text(t.cite_js_copied)
    assert f"{canonical(page)}?s=kube-mentari&x=%3Cb%3E&y=a%20b" in clipboard(page)["plain"]
    choose(own, "MLA 9")
    expect(shown(own)).to_contain_text(f"{canonical(page)}?s=kube-mentari&x=%3Cb%3E&y=a%20b")


def test_a_page_without_state_keeps_its_plain_address(look: Visit) -> None:
    page = look(f"{address('id', *STUDY)}?utm_source=x#_temuan")
    said = text(shown(box(page, words("id").cite_page)))
    assert said.endswith(f"Rumpun. {canonical(page)}")


def test_controls_are_large_enough_to_touch(look: Visit, language: str) -> None:
    page = look(address(language, *STUDY), width=390, touch=True)
    page.locator(".rp-finding .rp-c summary").first.click()
    for control in page.locator(".rp-cite :is(select, button), .rp-c button, .rp-c summary").all():
        place = control.bounding_box()
        assert place
        assert place["height"] >= 24, control


def test_print_shows_the_citation_and_none_of_the_controls(look: Visit, language: str) -> None:
    page = look(address(language, *STUDY))
    page.emulate_media(media="print")
    own = box(page, words(language).cite_page)
    expect(shown(own)).to_be_visible()
    expect(own.get_by_role("combobox")).to_be_hidden()
    expect(page.locator(".rp-copy:visible")).to_have_count(0)
    expect(page.locator(".rp-c:visible")).to_have_count(0)
