"""No violation that axe-core can find: every page type, light and dark, desktop and phone, and what opens on them."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from page_types import Visit
from playwright.sync_api import Page, ViewportSize, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from rumpun.address import address
from rumpun.words.words import words

DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
# The size of targets (WCAG 2.2, 2.5.8) is off by default.
ALL = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
# A scheme changes colours and nothing else.
COLOURS = {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]}


AXE: str = Axe().axe_script


def violations(page: Page, options: dict[str, Any] = ALL) -> list[str]:
    """Rule, place and reason of every violation, a line each."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate("(options) => axe.run(options).then(({ violations }) => violations)", options)
    return [
        f"{rule['id']} at {node['target'][0]}: {' '.join(node['failureSummary'].split())}"
        for rule in found
        for node in rule["nodes"]
    ]


# The theme lets the keyboard scroll a block of code when the block has become too narrow, a moment after it has.
SETTLED = """() => [...document.querySelectorAll("pre > code")].every(
  ({ scrollWidth, clientWidth, tabIndex }) => scrollWidth <= clientWidth || tabIndex >= 0)"""


def check_everywhere(page: Page, language: str) -> None:
    """Light and dark, desktop and phone; the page is at hand in light on a desktop."""
    faults = {"light, desktop": violations(page)}
    page.set_viewport_size(PHONE)
    # As long as the page: whatever lies under the bar at the bottom just now, the reader can scroll away from it.
    page.set_viewport_size({**PHONE, "height": page.evaluate("document.documentElement.scrollHeight")})
    with contextlib.suppress(PlaywrightTimeout):  # then axe says where
        page.wait_for_function(SETTLED)
    faults["light, phone"] = violations(page)
    page.get_by_title(words(language).to_dark).click()
    expect(page.locator("html")).to_have_css("color-scheme", "dark")
    faults["dark, phone"] = violations(page, COLOURS)
    page.set_viewport_size(DESKTOP)
    faults["dark, desktop"] = violations(page, COLOURS)
    said = [f"{where}: {fault}" for where, found in faults.items() for fault in found]
    assert not said, "\n".join(said)


def test_page(look: Visit, path: str, kind: str, language: str) -> None:
    check_everywhere(look(path, **DESKTOP), language)


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


def search_dialog(page: Page, language: str) -> None:
    """The search with results and all filters in view."""
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("searchbox").fill("kube")
    expect(dialog.get_by_role("list", name=words(language).search_results).get_by_role("link").first).to_be_visible()
    if dialog.get_by_role("button", name=words(language).search_filter).is_visible():
        dialog.get_by_role("button", name=words(language).search_filter).click()
    dialog.get_by_role("checkbox").first.check()


def glossary_card(page: Page, language: str) -> None:
    """The card of a term: by tap on a phone, by pointer on a desktop."""
    term = page.locator("article a.rp-term").first
    if page.evaluate("navigator.maxTouchPoints"):
        term.tap()
    else:
        term.hover()
    expect(page.locator(".rp-card")).to_be_visible()


def phone_menu(page: Page, language: str) -> None:
    """The menu of a phone; a desktop shows it always."""
    if page.get_by_role("banner").locator("summary").is_visible():
        page.get_by_role("banner").locator("summary").click()


@pytest.mark.parametrize("device", ["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("opened", [search_dialog, glossary_card, phone_menu])
def test_what_opens(look: Visit, language: str, device: str, scheme: str, opened: Callable[[Page, str], None]) -> None:
    size = PHONE if device == "phone" else DESKTOP
    page = look(address(language, "studies", "kube-mentari"), **size, scheme=scheme, touch=device == "phone")
    expect(page.locator("html")).to_have_css("color-scheme", scheme)
    opened(page, language)
    found = violations(page)
    assert not found, "\n".join(found)
