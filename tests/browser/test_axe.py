"""No violation that axe-core can find: every page type, light and dark, desktop and phone, and what opens on them."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

import accessibility
import pytest
from accessibility import small_targets, violations
from folding import unfolded
from page_types import PAGE_TYPES, Visit, sticks_out
from playwright.sync_api import Page, ViewportSize, expect
from waiting import until
from whole_sheet import matched, open_all, put_beside

from rumpun.address import address
from rumpun.words.words import words

DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
SMALL_PHONE: ViewportSize = {"width": 360, "height": 740}

# The theme lets the keyboard scroll a block of code when the block has become too narrow, a moment after it has.
SETTLED = """() => [...document.querySelectorAll("pre > code")].every(
  ({ scrollWidth, clientWidth, tabIndex }) => scrollWidth <= clientWidth || tabIndex >= 0)"""


# Whatever lies under the header or the bar at the bottom just now, the reader can scroll away from it; axe sees one
# moment only, and would tell of it.
LOOSENED = """() => [...document.querySelectorAll("body *")]
  .filter((element) => ["fixed", "sticky"].includes(getComputedStyle(element).position) && !element.closest("article"))
  .forEach((element) => { element.style.position = "static"; })"""


UNFOLDED = "() => document.querySelectorAll('main details').forEach((box) => { box.open = true; })"


def check_everywhere(page: Page, language: str) -> None:
    """On a phone, where an article is narrower and more crowded than on a desktop: in light, and its colours in dark.

    The page is at hand in light.
    """
    page.set_viewport_size(PHONE)
    page.evaluate(LOOSENED)
    if not page.evaluate(SETTLED):
        with contextlib.suppress(AssertionError):  # then axe says where
            until(page, SETTLED)
    faults = {"light": violations(page)}
    to_dark(page, language)
    faults["dark"] = violations(page, structure=False)
    said = [f"{where}: {fault}" for where, found in faults.items() for fault in found]
    assert not said, "\n".join(said)


def to_dark(page: Page, language: str) -> None:
    """By the reader's switch."""
    page.get_by_title(words(language).to_dark).dispatch_event("click")
    expect(page.locator("html")).to_have_css("color-scheme", "dark")


def test_page(look: Visit, path: str, kind: str, language: str, whole: str) -> None:
    """In one language; `test_pages.py` looks at the other. Nor has the page lost a rule of the theme's.

    With all that is folded opened, no finger meets two targets at once on a small phone.
    """
    page = look(path, **PHONE)
    check_everywhere(page, language)
    assert sticks_out(page) == []
    page.set_viewport_size(SMALL_PHONE)
    page.evaluate(UNFOLDED)
    assert small_targets(page) == []
    dropped = put_beside(page, whole)["dropped"]
    assert len(dropped) > 1000
    assert matched(page, dropped) == []
    open_all(page)
    assert matched(page, dropped) == []


@pytest.mark.parametrize("which", ["home", "study", "comparison"])
def test_what_stands_around_the_article_on_a_desktop(look: Visit, which: str, language: str) -> None:
    """The frame has other parts there than on a phone, and is the same for all pages: with contents, and without."""
    page = look(address(language, *PAGE_TYPES[which]), **DESKTOP)
    faults = violations(page, frame_only=True)
    to_dark(page, language)
    faults += violations(page, structure=False, frame_only=True)
    assert not faults, "\n".join(faults)


def test_search_page_with_results(look: Visit, language: str) -> None:
    page = look(address(language, "search") + "?q=kube", **DESKTOP)
    expect(page.get_by_role("list", name=words(language).search_js_results).get_by_role("link").first).to_be_visible()
    page.get_by_role("main").get_by_role("checkbox").first.check()
    check_everywhere(page, language)


def test_studies_filtered_and_sorted(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, "studies"), **DESKTOP)
    page.get_by_role("columnheader", name=t.year).get_by_role("button").click()
    page.get_by_role("searchbox", name=t.table_filter).fill("kube")
    check_everywhere(page, language)


def dress(page: Page) -> None:
    """Give elements the style that they name: in HTML it would be refused by the page's policy."""
    page.evaluate(
        "document.querySelectorAll('[dress]').forEach((each) => { each.style.cssText = each.getAttribute('dress'); })"
    )


def test_faint_text_is_found_wherever_it_stands(look: Visit) -> None:
    """One among hundreds that look alike but for their ink, or their ground, or a link that nothing marks as one."""
    page = look(address("id", "studies", "kube-mentari"), **PHONE)
    assert violations(page) == []
    page.evaluate(
        """() => {
          const seen = [...document.querySelectorAll("article > p")].filter((each) => each.checkVisibility());
          const [first, second] = seen;
          first.style.color = "#bbb";
          second.innerHTML = '<span dress="background: #555">teks pada latar gelap</span> dan kalimat lain di sekitar '
            + '<a href="." dress="color: #333; text-decoration: none; border: 0; font-weight: inherit">tautan</a> ini';
        }"""
    )
    dress(page)
    found = {fault.partition(" at ")[0] for fault in violations(page, structure=False)}
    assert found == {"color-contrast", "link-in-text-block"}


def test_every_way_to_be_faint_or_too_small_is_found_as_axe_alone_finds_it(
    look: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Inks on grounds, one in the other, through and beside each other, and targets of many sizes and distances."""
    page = look(address("id", "about"), **PHONE)
    page.evaluate(
        """() => {
          const inks = ["#000", "#767676", "#999", "rgba(0, 0, 0, .5)", "color(srgb .6 .6 .6)", "#fff"];
          const grounds = ["none", "#fff", "#555", "rgba(0, 0, 0, .4)", "linear-gradient(#fff, #eee)"];
          const more = ["", "opacity: .5", "position: relative", "position: relative; top: -2rem", "font-size: 2rem",
            "font-weight: 700; font-size: 1.2rem", "filter: invert(1)", "text-shadow: 0 0 9px #fff", "float: left"];
          const drawn = grounds.flatMap((below) => grounds.flatMap((ground) => inks.map((ink, n) =>
            `<div dress="background: ${below}"><p dress="background: ${ground}; ${more[n]}">
              <span dress="color: ${ink}; ${more[(n + ground.length + below.length) % more.length]}">teks contoh</span>
              dan <a href="." dress="color: ${ink}; text-decoration: ${n % 2 ? "none" : "underline"}">tautan</a></p>
            </div>`)));
          const sizes = [8, 16, 23.9, 24, 30];
          const boxes = sizes.flatMap((size) => sizes.flatMap((other) => [-4, 0, 4, 12, 20].map((gap) =>
            `<p dress="height: 60px; margin: 0; font-size: 0"><button dress="${square(size)}">a</button><button
              dress="${square(other)}; margin-left: ${gap}px">b</button></p>`)));
          function square(size) {
            return `all: unset; display: inline-block; width: ${size}px; height: ${size}px; overflow: hidden`;
          }
          document.querySelector("article").innerHTML = `<h1>x</h1>${drawn.join("")}${boxes.join("")}`;
          document.querySelectorAll("article *").forEach((each, number) => { each.id = `n${number}`; });
        }"""
    )
    dress(page)
    monkeypatch.setattr(accessibility, "KNOWN", {"looks": set(), "targets": set()})
    short = violations(page)
    monkeypatch.setattr(accessibility, "_SHORT", [False])
    whole = violations(page)
    for rule, most in (("color-contrast", 50), ("link-in-text-block", 3), ("target-size", 10)):
        found = {fault for fault in whole if fault.startswith(f"{rule} at ")}
        assert len(found) > most
        assert {fault for fault in short if fault.startswith(f"{rule} at ")} == found


@pytest.mark.parametrize("place", ["header", "article", "footer"])
def test_a_fault_of_structure_is_found_on_a_page_like_others(look: Visit, place: str) -> None:
    page = look(address("id", "theories"), **PHONE)
    assert violations(page) == []
    page.evaluate(
        """(place) => {
          const square = "all: unset; display: inline-block; width: 9px; height: 9px";
          document.querySelector(place).insertAdjacentHTML("beforeend", `<p><img src="data:,"></p><ul><p>x</p></ul>
            <p><button dress="${square}"></button><button dress="${square}"></button></p><input type="text">`);
        }""",
        place,
    )
    dress(page)
    found = {fault.partition(" at ")[0] for fault in violations(page)}
    assert {"image-alt", "button-name", "list", "label", "target-size"} <= found
    assert len(small_targets(page)) == 2


def search_dialog(page: Page, language: str) -> str:
    """The search with results and all filters in view."""
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("searchbox").fill("kube")
    expect(dialog.get_by_role("list", name=words(language).search_js_results).get_by_role("link").first).to_be_visible()
    if dialog.get_by_role("button", name=words(language).search_js_filter).is_visible():
        dialog.get_by_role("button", name=words(language).search_js_filter).click()
    dialog.get_by_role("checkbox").first.check()
    return "dialog[open]"


def glossary_card(page: Page, language: str) -> str:
    """The card of a term: by tap on a phone, by pointer on a desktop."""
    term = unfolded(page.locator("article a.rp-term").first)
    if page.evaluate("navigator.maxTouchPoints"):
        term.tap()
    else:
        term.hover()
    expect(page.locator(".rp-card")).to_be_visible()
    return ".rp-card"


def phone_menu(page: Page, language: str) -> str:
    """The menu of a phone; a desktop shows it always."""
    if page.get_by_role("banner").locator("summary").is_visible():
        page.get_by_role("banner").locator("summary").click()
    return ".rp-chrome"


@pytest.mark.parametrize("device", ["desktop", "phone"])
@pytest.mark.parametrize("opened", [search_dialog, glossary_card, phone_menu])
def test_what_opens(look: Visit, language: str, device: str, opened: Callable[[Page, str], str]) -> None:
    size = PHONE if device == "phone" else DESKTOP
    page = look(address(language, "about"), **size, touch=device == "phone")
    part = opened(page, language)
    found = violations(page, part=part)
    page.emulate_media(color_scheme="dark")
    expect(page.locator("html")).to_have_css("color-scheme", "dark")
    expect(page.locator(part).first).to_be_visible()
    found += violations(page, structure=False, part=part)
    assert not found, "\n".join(found)
