"""What is folded on a page is opened as a reader opens it."""

from __future__ import annotations

from playwright.sync_api import Locator


def unfolded(target: Locator) -> Locator:
    """The same place, once all that was shut around it has been opened, from the outside in."""
    shut = target.locator("xpath=ancestor::details[not(@open)]/summary")
    while shut.count():
        shut.first.click()
    return target
