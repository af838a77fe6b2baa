"""What readers come to do takes few taps and little pushing on a small phone, and nowhere ends short."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser
from profiles import PATIENCE

from tools.tasks import HEIGHT, TASKS, WIDTH, walked

TAPS, LETTERS, SCREENS = 25, 80, 13
"""All tasks together; before the pages opened with answers it was 38 taps, 165 letters and 122 screens. Before what
follows from a title, a finding or a page was one tap away, 31 taps, 84 letters and 12 screens."""


def test_ten_tasks_end_well(browser: Browser, site_folder: Path, serve: Callable[[Path], str]) -> None:
    origin = serve(site_folder)
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, has_touch=True, locale="id-ID")
    walks = []
    for task in TASKS:
        walks.append(walked(context.new_page(), origin, task, PATIENCE))
        walks[-1].page.evaluate("localStorage.clear()")
        walks[-1].page.close()
    context.close()
    assert len(walks) == 10
    assert [walk.ends for walk in walks if walk.ends] == []
    assert sum(walk.taps for walk in walks) <= TAPS
    assert sum(walk.letters for walk in walks) <= LETTERS
    assert sum(walk.screens for walk in walks) <= SCREENS
