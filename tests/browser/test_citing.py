"""Citing a study, a page, a finding and a case: told apart, in a chosen style, copied, and readable without scripts."""

from __future__ import annotations

import re
from typing import Any

import pytest
from folding import unfolded
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
    """The box of this name, found as a screen reader finds it; on the page of a study one of the two is folded."""
    unfolded(
        page.locator(".rp-cite").filter(has=page.get_by_role("heading", name=title, exact=True, include_hidden=True))
    )
    return page.get_by_role("region", name=title, exact=True)


def rows(holder: Locator) -> Locator:
    """What is in view: how the text refers to the thing, and its entry in the list of references at the end."""
    return holder.locator("dl").first.locator("dd > span:not([role])")


def shown(holder: Locator) -> Locator:
    """The entry in view."""
    return rows(holder).last


def panel(holder: Locator, of: str) -> list[str]:
    """What the open panel of a finding or case says of the `study` or the `page`, or of an `unread` study."""
    said = holder.locator(f".rp-c [data-of='{of}'] p > span:not([role])")
    expect(said.first).to_be_visible()  # it is made once the panel has opened
    return [text(each) for each in said.all()]


def text(holder: Locator) -> str:
    return re.sub(r"\s+", " ", holder.inner_text()).strip()


def canonical(page: Page) -> str:
    return str(page.locator("link[rel='canonical']").get_attribute("href"))


def choose(holder: Locator, name: str) -> None:
    holder.get_by_role("combobox").select_option(label=name)


def names(t: Words) -> list[str]:
    return [style.named(t.language) for style in STYLES]


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
    et_al = {"id": "dkk.", "en": "et al."}[language]
    assert [text(each) for each in rows(study).all()][:2] == [f"(Siregar {et_al}, 2022)", f"Siregar {et_al} (2022)"]
    assert re.fullmatch(rf"\({AUTHOR[language]}, \d{{4}}\)", text(rows(own).first))
    colours = [each.locator("h2").evaluate("title => getComputedStyle(title).color") for each in (study, own)]
    assert colours[0] != colours[1]


def test_a_study_is_cited_in_one_box_and_our_page_from_behind_it(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, *STUDY), 390, 844)
    whole = page.locator(".rp-citing").bounding_box()
    assert whole
    assert whole["height"] < 844, "the box pushes the cases off more than a screen"
    expect(page.locator(".rp-cite--page")).to_be_hidden()
    study, own = box(page, t.cite_study), box(page, t.cite_page)
    apart = page.evaluate("([one, other]) => other.getBoundingClientRect().top - one.getBoundingClientRect().bottom",
                          [study.element_handle(), own.element_handle()])  # fmt: skip
    assert apart >= 0


@pytest.mark.parametrize("steps", [STUDY, ("themes", "kohesi"), ("works", "amalia2017")])
def test_without_scripts_every_style_can_be_read(look: Visit, language: str, steps: tuple[str, ...]) -> None:
    t = words(language)
    page = look(address(language, *steps), scripts=False)
    for holder in page.locator(".rp-cite").all():
        unfolded(holder)
        expect(holder.get_by_role("combobox")).to_have_count(0)
        expect(holder.get_by_role("button")).to_have_count(0)
        holder.get_by_text(t.other_styles).click()
        assert holder.locator("dt").all_inner_texts() == names(t)
        for entry in holder.locator("dd").all():
            expect(entry).to_be_visible()
        in_list = holder.locator("dd", has_text=re.compile(f"^{t.cite_in_list}"))
        expect(in_list).to_have_count(len(STYLES))
        for entry in in_list.all():
            assert len(text(entry)) > len(t.cite_in_list) + 20


def test_without_scripts_a_finding_can_be_cited(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, *TWO_CASES), scripts=False)
    findings = page.locator(".rp-finding")
    for finding in findings.all():
        part = unfolded(finding).locator(".rp-c")
        part.get_by_text(t.cite_finding).click()
        study, own = (text(each) for each in part.locator("p").all())
        assert study == f"{t.cite_for_study}: (Amalia, 2017)"
        assert own.startswith(f"{t.cite_for_page}: {AUTHOR[language]}. (")
        assert own.endswith(f"{canonical(page)}#{finding.get_attribute('id')}")
        theme = finding.locator("xpath=..").locator("h3").inner_text()
        name = finding.locator("strong").first.inner_text()
        title = part.locator("cite").inner_text()
        assert title.startswith(page.get_by_role("heading", level=1).inner_text())
        assert theme in title
        assert name.lower() in title.lower()
    part.get_by_role("link", name="(Amalia, 2017)").click()
    assert page.url.endswith("#_kutip")
    cases = page.locator(".rp-case")
    expect(cases).to_have_count(2)
    for case in cases.all():
        permalink = case.get_by_role("link", name=re.compile(f"^{t.permalink}: "))
        assert permalink.get_attribute("href") == f"#{case.get_attribute('id')}"
        case.get_by_text(t.cite_case).click()
        assert text(case.locator(".rp-c p").last).endswith(f"#{case.get_attribute('id')}")


def test_a_finding_is_cited_from_its_study_first_and_our_reading_from_our_page(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, *TWO_CASES))
    for part, title in (
        (page.locator(".rp-finding").first, t.cite_finding),
        (page.locator(".rp-case").last, t.cite_case),
    ):
        unfolded(part).get_by_text(title).click()
        expect(part.locator(".rp-c")).to_contain_text(t.cite_unread_hint)
        said = text(part.locator(".rp-c"))
        order = [t.cite_for_study, "(Amalia, 2017)", "Amalia, A. D. (2017).", t.cite_for_page, AUTHOR[language]]
        places = [said.index(each) for each in (*order, t.cite_unread_hint)]
        assert places == sorted(places)
        assert panel(part, "study")[:2] == ["(Amalia, 2017)", "Amalia (2017)"]
        assert panel(part, "study")[2:] == [text(shown(box(page, t.cite_study)))]
        assert panel(part, "page")[-1].endswith(f"{canonical(page)}#{part.get_attribute('id')}")
        through = {"id": "dikutip dalam", "en": "as cited in"}[language]
        (unread,) = panel(part, "unread")
        assert re.fullmatch(rf"\(Amalia, 2017, {through} {AUTHOR[language]}, \d{{4}}\)", unread)


def test_what_a_study_tells_of_another_work_is_cited_from_the_study(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, *STUDY))
    part = page.locator(".rp-finding").filter(has=page.locator(".rp-c[data-told='amalia2017']")).first
    unfolded(part).get_by_text(t.cite_finding).click()
    known = {"id": "dikutip dalam Siregar dkk., 2022)", "en": "as cited in Siregar et al., 2022)"}[language]
    assert panel(part, "study")[:2] == [f"(Amalia, 2017, {known}", f"Amalia (2017, {known}"]
    assert panel(part, "study")[2].startswith("Siregar, R. L. V.")
    choose(part, "IEEE")
    number = {"id": "Amalia (2017), dikutip dalam [1]", "en": "Amalia (2017), cited in [1]"}[language]
    assert panel(part, "study")[0] == number
    choose(part, next(style for style in STYLES if style.slug == "chicago-notes").named(language))
    first, short, entry = panel(part, "study")
    assert first.startswith("A. D. Amalia, “")
    assert re.search(r",” (?:dikutip dalam Siregar dkk|cited in Siregar et al)\., “", short)
    assert entry.startswith("Siregar, Rosi L. Vini")
    # The work's own address is none of ours.
    links = part.locator(".rp-c [data-of='study'] a").evaluate_all("links => links.map((link) => link.href)")
    assert links
    assert not [link for link in links if link.startswith(canonical(page))]


def test_the_chosen_style_holds_for_all_and_for_the_next_page(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, *STUDY))
    study, own = box(page, t.cite_study), box(page, t.cite_page)
    assert study.get_by_role("combobox").locator("option").all_inner_texts() == names(t)
    finding = page.locator(".rp-finding").first
    unfolded(finding).get_by_text(t.cite_finding).click()
    choose(study, "IEEE")
    assert text(shown(study)).startswith("R. L. V. Siregar, E. U. Batubara")
    assert [text(each) for each in rows(study).all()][:-1] == ["[1]"]
    said = f"{AUTHOR[language]}, “KUBE Mentari,” Rumpun, {t.cite_version.format(version='20')}"
    assert text(shown(own)).startswith(said)
    assert panel(finding, "page")[-1].startswith(f"{AUTHOR[language]}, “KUBE Mentari: ")
    # The panel has a choice of its own, which keeps the focus.
    finding.get_by_role("combobox").focus()
    choose(finding, "MLA 9")
    expect(finding.get_by_role("combobox")).to_be_focused()
    expect(study.get_by_role("combobox")).to_have_value("mla")
    assert text(shown(study)).startswith(
        "Siregar, Rosi L. Vini, dkk." if language == "id" else "Siregar, Rosi L. Vini, et al."
    )
    choose(finding, "IEEE")
    page.goto(address(language, "themes", "kohesi"))
    later = box(page, t.cite_page)
    expect(later.get_by_role("combobox")).to_have_value("ieee")
    assert text(shown(later)).startswith(f"{AUTHOR[language]}, “")
    choose(later, "APA 7")
    assert text(shown(later)).startswith(f"{AUTHOR[language]}. (")


@pytest.mark.parametrize(("kept", "style"), [("<b>entah</b>", "apa"), ("first-note", "chicago-notes")])
def test_a_style_that_is_gone(look: Visit, kept: str, style: str) -> None:
    t = words("id")
    page = look(address("id", *STUDY), kept={"rumpun.citation-style": kept})
    expect(box(page, t.cite_page).get_by_role("combobox")).to_have_value(style)
    finding = page.locator(".rp-finding").first
    unfolded(finding).get_by_text(t.cite_finding).click()
    expect(finding.get_by_role("combobox")).to_have_value(style)
    assert panel(finding, "page")[-1].startswith("Kontributor Rumpun. ")


def test_a_browser_that_keeps_nothing(look: Visit) -> None:
    t = words("id")
    page = look("about:blank")
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


def test_copying_takes_rich_and_plain_text_at_once(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, *STUDY))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for title, beginning in ((t.cite_study, "Siregar, R. L. V."), (t.cite_page, AUTHOR[language])):
        holder = box(page, title)
        copy = holder.get_by_role("button", name=f"{t.cite_js_copy}: {title}, APA 7, {t.cite_in_list}")
        copy.focus()
        page.keyboard.press("Enter")
        expect(holder.get_by_role("status").last).to_have_text(t.cite_js_copied)
        held = clipboard(page)
        assert held["plain"].startswith(beginning)
        assert held["plain"] == text(shown(holder))
        assert "<em>" in held["html"]
        assert not re.search(r"<(?!/?(?:p|em|a|meta|html|head|body)\b|!--)", held["html"]), held["html"]


def test_copying_how_the_text_refers_to_a_study_leaves_the_label_behind(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, *STUDY))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    study = box(page, t.cite_study)
    study.get_by_role("button", name=f"{t.cite_js_copy}: {t.cite_study}, APA 7, {t.cite_in_sentence}").click()
    expect(study.get_by_role("status").nth(1)).to_have_text(t.cite_js_copied)
    assert clipboard(page)["plain"] == {"id": "Siregar dkk. (2022)", "en": "Siregar et al. (2022)"}[language]


def test_copying_a_finding_and_a_note(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, *STUDY))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    choose(box(page, t.cite_page), next(style for style in STYLES if style.slug == "chicago-notes").named(language))
    finding = page.locator(".rp-finding").nth(2)
    unfolded(finding).get_by_text(t.cite_finding).click()
    own = finding.locator("[data-of='page']")
    copy = re.compile(rf"^{t.cite_js_copy}: {t.cite_finding}, KUBE Mentari: .*, {t.cite_first_note}$")
    own.get_by_role("button", name=copy).click()
    expect(own.get_by_role("status").first).to_have_text(t.cite_js_copied)
    held = clipboard(page)
    assert held["plain"].startswith(f"{AUTHOR[language]}, “KUBE Mentari: ")
    assert held["plain"].endswith(f"{canonical(page)}#{finding.get_attribute('id')}.")
    assert f'href="{canonical(page)}#{finding.get_attribute("id")}"' in held["html"]
    assert re.fullmatch(rf"{AUTHOR[language]}, “KUBE Mentari: [^”]*\.”", panel(finding, "page")[1])
    choose(box(page, t.cite_page), "IEEE")
    expect(own.get_by_role("status").first).to_have_text("")


def test_a_work_is_cited_in_the_chosen_style(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, "works", "amalia2017"))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    work = box(page, t.cite_work)
    assert [text(each) for each in rows(work).all()][:2] == ["(Amalia, 2017)", "Amalia (2017)"]
    choose(work, next(style for style in STYLES if style.slug == "chicago-notes").named(language))
    work.get_by_role("button", name=re.compile(rf", {t.cite_short_note}$")).click()
    expect(work.get_by_role("status").nth(1)).to_have_text(t.cite_js_copied)
    assert clipboard(page)["plain"].startswith("Amalia, “Dinamika Kelompok")
    assert clipboard(page)["plain"] == text(rows(work).nth(1))


def test_on_a_theme_every_finding_names_whose_it_is(look: Visit, language: str) -> None:
    page = look(address(language, "themes", "kohesi"))
    findings = page.locator(".rp-finding")
    assert findings.count() > 1
    for finding in findings.all():
        who = unfolded(finding.locator(".rp-who"))
        assert re.fullmatch(r".+ \((?:\d{4}|t\.t\.|n\.d\.)\)", text(who))
    who = findings.first.locator(".rp-who")
    said = text(who)
    who.click()
    expect(page.locator("#_kutip")).to_be_in_viewport()
    assert said in text(box(page, words(language).cite_study))


@pytest.mark.both_languages
@pytest.mark.parametrize(
    ("style", "copied"),
    [("", ("(Siregar dkk., 2022)", "(Siregar et al., 2022)")), ("ieee", ("R. L. V. Siregar", "R. L. V. Siregar"))],
)
def test_on_a_theme_one_tap_copies_how_to_cite_a_finding(
    look: Visit, language: str, style: str, copied: tuple[str, str]
) -> None:
    """In the style that was used last; where that is a number alone, the entry."""
    t = words(language)
    page = look(address(language, "themes", "kohesi"), kept={"rumpun.citation-style": style} if style else None)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    finding = page.locator(".rp-finding").filter(has=page.locator("[data-study='kube-mentari']")).first
    take = unfolded(finding).locator(".rp-c summary")
    expect(take).to_have_text(f"{t.cite_js_take}: KUBE Mentari")
    take.press("Enter")
    expect(finding.get_by_role("status").first).to_have_text(t.cite_js_copied)
    assert clipboard(page)["plain"].startswith(copied[language == "en"])
    listed = finding.get_by_role("button", name=f"{t.cite_js_copy}: KUBE Mentari, {t.cite_js_in_list}")
    expect(listed).to_have_count(0 if style else 1)
    take.press("Enter")  # closing copies nothing
    finding.get_by_role("link", name=t.cite_more).or_(take).first.focus()
    expect(finding.locator(".rp-c")).not_to_have_attribute("open", "")


def test_on_a_theme_a_finding_is_cited_without_scripts_too(look: Visit, language: str) -> None:
    page = look(address(language, "themes", "kepercayaan"), scripts=False)
    part = page.locator(".rp-finding .rp-c").first
    part.locator("summary").click()
    assert "Mashuryaman, 2021)" in text(part)
    part.get_by_role("link", name=words(language).cite_more).click()
    expect(page.locator("#_kutip")).to_be_in_viewport()


@pytest.mark.parametrize("event", [True, False])
def test_a_clipboard_that_is_closed_is_named_and_the_text_selected(look: Visit, language: str, event: bool) -> None:
    t = words(language)
    page = look(address(language, *STUDY))
    page.evaluate("() => Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    if not event:
        page.evaluate("document.execCommand = () => false")
    own = box(page, t.cite_page)
    own.get_by_role("button", name=t.cite_js_copy).last.click()
    expect(own.get_by_role("status").last).to_have_text(t.cite_js_copied if event else t.cite_js_refused)
    if not event:
        assert page.evaluate("getSelection().toString()").strip() == text(shown(own))


@pytest.mark.parametrize("kind_of_state", ["side", "matrix", "gaps"])
def test_a_page_with_state_is_cited_as_it_stands(look: Visit, language: str, kind_of_state: str) -> None:
    t = words(language)
    page = look(f"{address(language, *PAGE_TYPES[kind_of_state])}?s=kube-mentari,kube-cempaka-tulip")
    own = box(page, t.cite_page)
    own.scroll_into_view_if_needed()
    expect(shown(own)).to_contain_text(canonical(page) + page.evaluate("location.search"))
    page.wait_for_load_state("networkidle")  # the page puts its own state there once it has all
    page.evaluate("history.replaceState(null, '', '?s=kube-mentari&x=%3Cb%3E&y=a%20b')")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    own.get_by_role("button", name=t.cite_js_copy).last.click()
    expect(own.get_by_role("status").last).to_have_text(t.cite_js_copied)
    assert f"{canonical(page)}?s=kube-mentari&x=%3Cb%3E&y=a%20b" in clipboard(page)["plain"]
    choose(own, "MLA 9")
    expect(shown(own)).to_contain_text(f"{canonical(page)}?s=kube-mentari&x=%3Cb%3E&y=a%20b")


def test_a_page_without_state_keeps_its_plain_address(look: Visit) -> None:
    page = look(f"{address('id', *STUDY)}?utm_source=x#_temuan")
    said = text(shown(box(page, words("id").cite_page)))
    assert said.endswith(f"Rumpun. {canonical(page)}")


def test_controls_are_large_enough_to_touch(look: Visit, language: str) -> None:
    page = look(address(language, *STUDY), width=390, touch=True)
    unfolded(page.locator(".rp-finding").first).locator(".rp-c summary").click()
    for control in page.locator(".rp-cite :is(select, button), .rp-c :is(select, button, summary)").all():
        place = control.bounding_box()
        assert place
        assert place["height"] >= 24, control


def test_print_shows_the_citation_and_none_of_the_controls(look: Visit, language: str) -> None:
    page = look(address(language, *STUDY))
    own = box(page, words(language).cite_page)
    page.emulate_media(media="print")
    expect(shown(own)).to_be_visible()
    expect(own.get_by_role("combobox")).to_be_hidden()
    expect(page.locator(".rp-copy:visible")).to_have_count(0)
    expect(page.locator(".rp-c:visible")).to_have_count(0)
