"""Nothing moves under the reader's eyes: a page is drawn, its scripts come afterwards, and all stays where it was."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from page_types import PAGE_TYPES, Visit
from playwright.sync_api import Page, Route
from waiting import until

from rumpun.address import address

WIDTH, HEIGHT = 390, 844
MOST = 0.02
"""Of the score of Layout Instability (W3C), of which a tenth counts as good."""
ALSO = ("gaps-ready",)
"""Where the same script finds something else: a table that is made already."""
BEFORE_ALL = "/embed_first.js"
"""The one script that pages wait for before they are drawn."""
DRAWN = "() => performance.getEntriesByName('first-contentful-paint').length > 0"
# What the browser has noted so far, with what moved; two frames later, so that the last change is drawn too.
SHIFTS = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
  const named = (node) => node?.nodeType === 1 ? `${node.tagName}.${node.className}` : node?.parentElement?.className;
  const told = [];
  const note = (entries) => told.push(...entries.filter((entry) => !entry.hadRecentInput).map((entry) => ({
    value: entry.value,
    moved: entry.sources.map(({ node, previousRect, currentRect }) =>
      `${named(node)} ${Math.round(previousRect.top)} -> ${Math.round(currentRect.top)}`),
  })));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => { note(observer.takeRecords()); done(told); });
})))"""


def shifts(page: Page, path: str) -> list[dict[str, Any]]:
    """What moves while a page comes, its scripts only once it is drawn without them, as on a slow connection."""
    held: list[Route] = []
    drawn = False

    def hold(route: Route) -> None:
        if drawn or route.request.url.endswith(BEFORE_ALL):
            route.fallback()
        else:
            held.append(route)

    page.route("**/*.js", hold)
    page.goto(path, wait_until="commit")
    until(page, DRAWN)
    drawn = True
    for route in held:
        route.fallback()
    page.wait_for_load_state("networkidle")
    told: list[dict[str, Any]] = page.evaluate(SHIFTS)
    page.unroute("**/*.js", hold)
    return told


def kinds_by_scripts(site: Path, language: str) -> list[str]:
    """The first kind of page with each set of scripts: what moves is what scripts bring."""
    found: dict[tuple[str, ...], str] = {}
    for kind, steps in PAGE_TYPES.items():
        url = address(language, *steps)
        html = (site / (url if url.endswith(".html") else f"{url}index.html")).read_text(encoding="utf-8")
        found.setdefault(tuple(re.findall(r'<script[^>]* src="[./]*([^"]+)"', html)), kind)
    return [*found.values(), *ALSO]


def test_nothing_moves_while_a_page_comes(look: Visit, site_folder: Path, language: str) -> None:
    page = look("about:blank", WIDTH, HEIGHT)
    moved = {}
    for kind in kinds_by_scripts(site_folder, language):
        told = shifts(page, address(language, *PAGE_TYPES[kind]))
        if sum(each["value"] for each in told) > MOST:
            moved[kind] = told
    assert moved == {}


def test_a_page_that_moves_is_noticed(look: Visit, language: str) -> None:
    page = look("about:blank", WIDTH, HEIGHT)
    late = "document.querySelector('h1').before(Object.assign(document.createElement('pre'), { textContent: '\\n' }));"
    page.route("**/every_page/frame.js", lambda route: route.fulfill(body=late, content_type="text/javascript"))
    assert sum(each["value"] for each in shifts(page, address(language, "about"))) > MOST
