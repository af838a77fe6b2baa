"""Takes the pictures of new and changed pages that the report of a proposal names, as a phone shows them.

python -m tools.report_pictures FOLDER/pages.json [SITE]     from the built site, into the folder of the list
"""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from .browser import ARGUMENTS, HOW_TO, find_browser
from .screenshots import SITE, TO_WEBP, served

WIDTH, HEIGHT = 390, 844
TALLEST = 6_000
"""Pixels of a picture: what is further down is left out, for a picture must stay small enough to be looked at."""


def main(arguments: Sequence[str]) -> int:
    """Take them all; says which page is not there, and then takes none of the rest."""
    path = find_browser()
    if path is None:
        print(HOW_TO, file=sys.stderr)
        return 1
    listed = Path(arguments[0])
    site = Path(arguments[1]) if arguments[1:] else SITE
    wanted = [(each["page"], each["file"]) for each in json.loads(listed.read_text(encoding="utf-8"))]
    with served(site) as origin, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        for url, name in wanted:
            webp = _taken(browser, f"{origin}{url}")
            if webp is None:
                print(f"not in the site: {url}", file=sys.stderr)
                return 1
            (listed.parent / name).write_bytes(webp)
            print(f"{name}  {len(webp) / 1000:.0f} kB")
        browser.close()
    return 0


def _taken(browser: Browser, address: str) -> bytes | None:
    """The page from its top as WebP; None where there is none."""
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce", has_touch=True)
    page = context.new_page()
    answer = page.goto(address, wait_until="networkidle")
    webp = _whole(page) if answer and answer.ok else None
    context.close()
    return webp


def _whole(page: Page) -> bytes:
    tall = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
    # A taller window, for pictures that load once they are near.
    page.set_viewport_size({"width": WIDTH, "height": tall})
    page.wait_for_load_state("networkidle")
    png = base64.b64encode(page.screenshot()).decode()
    return base64.b64decode(page.evaluate(TO_WEBP, png))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
