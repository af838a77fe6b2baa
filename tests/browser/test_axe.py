"""No violation that axe-core can find: every page type, light and dark, desktop and phone, and what opens on them."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from page_types import PAGE_TYPES, Visit, sticks_out
from playwright.sync_api import Page, ViewportSize, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from rumpun.address import address
from rumpun.words.words import words

DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
COLOURS = ["color-contrast", "link-in-text-block"]
# One element of each look: text in the same ink, size and weight on the same grounds has the same contrast, and axe
# takes seconds to find that out hundreds of times.
MARK = "data-of-its-look"
ONE_OF_EACH_LOOK = """(mark) => {
  const grounds = new Map();
  const around = (element) => {
    if (!element) return "";
    if (!grounds.has(element)) {
      const { color, backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
      grounds.set(element, [around(element.parentElement), color, backgroundColor, backgroundImage, opacity].join());
    }
    return grounds.get(element);
  };
  const seen = new Set();
  for (const element of document.body.querySelectorAll("*")) {
    element.removeAttribute(mark);
    const texts = [...element.childNodes].filter((node) => node.nodeType === 3 && node.data.trim());
    if (!(texts.length || element.matches("input, select, textarea")) || !element.checkVisibility()) continue;
    const { fontSize, fontWeight, fontStyle, textDecorationLine, borderBottomWidth } = getComputedStyle(element);
    const letters = [fontSize, fontWeight, fontStyle, textDecorationLine, borderBottomWidth];
    const look = [element.tagName, around(element), ...letters].join();
    if (!seen.has(look)) element.setAttribute(mark, "");
    seen.add(look);
  }
}"""
COLOURS_OF_EACH_LOOK = """(mark) => axe.configure({ rules: [
  { id: "color-contrast", selector: `[${mark}]` },
  { id: "link-in-text-block", selector: `a[href][${mark}]` },
] })"""
AXE: str = Axe().axe_script


def violations(
    page: Page, *, structure: bool = True, colours: bool = True, frame_only: bool = False, part: str = "html"
) -> list[str]:
    """Rule, place and reason of every violation, a line each; of the frame, what stands around the article."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
        page.evaluate(COLOURS_OF_EACH_LOOK, MARK)
    # The sheets and media that axe would fetch again are for rules that none of our pages gives anything to do.
    options: dict[str, Any] = {"resultTypes": ["violations"], "preload": False}
    if colours:
        page.evaluate(ONE_OF_EACH_LOOK, MARK)
    if structure:
        # The size of targets (WCAG 2.2, 2.5.8) is off by default.
        options["rules"] = {"target-size": {"enabled": True}, **{rule: {"enabled": colours} for rule in COLOURS}}
    else:
        options["runOnly"] = COLOURS
    where = {"exclude": [["article"]]} if frame_only else {"include": [[part]]}
    found = page.evaluate("async ([where, options]) => (await axe.run(where, options)).violations", [where, options])
    return [
        f"{rule['id']} at {node['target'][0]}: {' '.join(node['failureSummary'].split())}"
        for rule in found
        for node in rule["nodes"]
    ]


# The theme lets the keyboard scroll a block of code when the block has become too narrow, a moment after it has.
SETTLED = """() => [...document.querySelectorAll("pre > code")].every(
  ({ scrollWidth, clientWidth, tabIndex }) => scrollWidth <= clientWidth || tabIndex >= 0)"""


# Whatever lies under the header or the bar at the bottom just now, the reader can scroll away from it; axe sees one
# moment only, and would tell of it.
LOOSENED = """() => [...document.querySelectorAll("body *")]
  .filter((element) => ["fixed", "sticky"].includes(getComputedStyle(element).position) && !element.closest("article"))
  .forEach((element) => { element.style.position = "static"; })"""


def check_everywhere(page: Page, language: str) -> None:
    """On a phone, where an article is narrower and more crowded than on a desktop: in light, and its colours in dark.

    The page is at hand in light.
    """
    page.set_viewport_size(PHONE)
    page.evaluate(LOOSENED)
    with contextlib.suppress(PlaywrightTimeout):  # then axe says where
        page.wait_for_function(SETTLED)
    faults = {"light": violations(page)}
    to_dark(page, language)
    faults["dark"] = violations(page, structure=False)
    said = [f"{where}: {fault}" for where, found in faults.items() for fault in found]
    assert not said, "\n".join(said)


def to_dark(page: Page, language: str) -> None:
    """Switch as a reader does."""
    page.get_by_title(words(language).to_dark).click()
    expect(page.locator("html")).to_have_css("color-scheme", "dark")


def test_page(look: Visit, path: str, kind: str, language: str) -> None:
    """In one language; `test_pages.py` looks at the other."""
    page = look(path, **PHONE)
    check_everywhere(page, language)
    assert sticks_out(page) == []


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
    expect(page.get_by_role("list", name=words(language).search_results).get_by_role("link").first).to_be_visible()
    page.get_by_role("main").get_by_role("checkbox").first.check()
    check_everywhere(page, language)


def test_studies_filtered_and_sorted(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, "studies"), **DESKTOP)
    page.get_by_role("columnheader", name=t.year).get_by_role("button").click()
    page.get_by_role("searchbox", name=t.table_filter).fill("kube")
    check_everywhere(page, language)


def test_faint_text_is_found_wherever_it_stands(look: Visit) -> None:
    """One among hundreds that look alike but for their ink, or their ground, or a link that nothing marks as one."""
    page = look(address("id", "studies", "kube-mentari"), **PHONE)
    assert violations(page) == []
    page.evaluate(
        """() => {
          const seen = [...document.querySelectorAll("article > p")].filter((each) => each.checkVisibility());
          const [first, second] = seen;
          first.style.color = "#bbb";
          second.innerHTML = '<span style="background: #555">teks pada latar gelap</span> dan kalimat lain di sekitar '
            + '<a href="." style="color: #333; text-decoration: none; border: 0; font-weight: inherit">tautan</a> ini';
        }"""
    )
    found = {fault.partition(" at ")[0] for fault in violations(page, structure=False)}
    assert found == {"color-contrast", "link-in-text-block"}


def search_dialog(page: Page, language: str) -> str:
    """The search with results and all filters in view."""
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("searchbox").fill("kube")
    expect(dialog.get_by_role("list", name=words(language).search_results).get_by_role("link").first).to_be_visible()
    if dialog.get_by_role("button", name=words(language).search_filter).is_visible():
        dialog.get_by_role("button", name=words(language).search_filter).click()
    dialog.get_by_role("checkbox").first.check()
    return "dialog[open]"


def glossary_card(page: Page, language: str) -> str:
    """The card of a term: by tap on a phone, by pointer on a desktop."""
    term = page.locator("article a.rp-term").first
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
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("opened", [search_dialog, glossary_card, phone_menu])
def test_what_opens(look: Visit, language: str, device: str, scheme: str, opened: Callable[[Page, str], str]) -> None:
    size = PHONE if device == "phone" else DESKTOP
    page = look(address(language, "about"), **size, scheme=scheme, touch=device == "phone")
    expect(page.locator("html")).to_have_css("color-scheme", scheme)
    found = violations(page, structure=scheme == "light", part=opened(page, language))
    assert not found, "\n".join(found)
