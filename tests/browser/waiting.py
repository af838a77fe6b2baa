"""Waits in a browser until a page says so."""

from __future__ import annotations

from playwright.sync_api import Page

_PAUSE = 50
"""Milliseconds."""


def until(page: Page, expression: str, arg: object = None, seconds: float = 30) -> None:
    """Wait until JavaScript is true in the page; AssertionError after so many seconds.

    Playwright's `wait_for_function` has the page itself evaluate the text from the second time on, which the policy of
    our pages forbids: it holds where the first look finds it true, and fails on a busy machine.
    """
    for _ in range(round(seconds * 1000 / _PAUSE)):
        if page.evaluate(expression, arg):
            return
        page.wait_for_timeout(_PAUSE)
    raise AssertionError(f"never true: {expression}")
