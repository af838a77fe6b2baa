"""What a browser fetches when somebody searches for the first time, compressed as hosts compress."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tools.browser import ARGUMENTS, find_browser

if TYPE_CHECKING:
    from playwright.sync_api import Response

WORD = "kepercayaan"
"""One of the frequent words of made-up studies."""
BETWEEN_KEYS = 150
"""Milliseconds between two letters, as people type on a phone."""


class FirstSearch(NamedTuple):
    """Bytes that come on top of the home page."""

    opening: int
    word: int
    """Until the results of one word are there."""
    answers: int

    @property
    def whole(self) -> int:
        """Both."""
        return self.opening + self.word


def first_search(site: Path) -> FirstSearch | None:
    """Open the home page, then the search, and type a word; None where no browser can be driven."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - `make site` does without
    except ImportError:
        return None
    program = find_browser()
    if program is None:
        return None
    with _served(site) as origin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*ARGUMENTS])
        page = browser.new_page()
        answers: list[Response] = []
        page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - it needs a function of Python
        page.goto(origin, wait_until="networkidle")
        seen = {answer.url for answer in answers}
        page.keyboard.press("/")
        box = page.get_by_role("dialog").get_by_role("searchbox")
        box.wait_for()
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(1000)
        opened = len(answers)
        box.press_sequentially(WORD, delay=BETWEEN_KEYS)
        page.get_by_role("dialog").locator(".rp-search__list a").first.wait_for()
        page.wait_for_timeout(1000)
        sizes = [0 if answer.url in seen else _compressed(answer) for answer in answers]
        browser.close()
    return FirstSearch(sum(sizes[:opened]), sum(sizes[opened:]), sum(size > 0 for size in sizes))


def _compressed(answer: Response) -> int:
    """Parts of the index are compressed already."""
    body = answer.body()
    return min(len(body), len(gzip.compress(body, 9, mtime=0)))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the library
        """Say nothing."""


@contextmanager
def _served(site: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
