"""The built site on a local server, a Chromium to read it with, and a watch on all that a page asks for."""

from __future__ import annotations

import contextlib
import functools
import os
import threading
import zlib
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, cast

import pytest
from accessibility import judge_all
from page_types import PAGE_TYPES, Visit
from playwright.sync_api import Browser, Locator, Page, Playwright, expect, sync_playwright
from profiles import PATIENCE, Profile, Scheme
from whole_sheet import whole_sheet

from rumpun.address import address
from tools.browser import ARGUMENTS, HOW_TO, find_browser

_FRUGAL = ("--in-process-gpu", "--num-raster-threads=1", "--force-gpu-mem-available-mb=8")
"""Draw what is in view, and little of what may come into view; a fifth of what a page costs."""


def pytest_configure(config: pytest.Config) -> None:
    """Name the markers here too, so that the folder runs on its own."""
    config.addinivalue_line("markers", "browser: needs Chromium and the built site")
    config.addinivalue_line("markers", "both_languages: what one language shows says nothing of the other")
    if config.getoption("--every-language"):
        judge_all()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark every test of this folder, and choose the language that it runs in."""
    own = [item for item in items if item.path.is_relative_to(Path(__file__).parent)]
    for item in own:
        item.add_marker(pytest.mark.browser)
    if not config.getoption("--every-language"):
        left_out = set(_other_language(own))
        config.hook.pytest_deselected(items=[item for item in items if item in left_out])
        items[:] = [item for item in items if item not in left_out]


def _other_language(items: list[pytest.Item]) -> Iterator[pytest.Item]:
    """The tests that are not run: one of two that differ in their language alone, in turns.

    What a page does is the same in both languages, and that a word is missing in one, `check` says; so each behaviour
    is tried in one of them. What depends on the words or the data of a language is marked `both_languages`. The weekly
    run tries everything in both (`--every-language`).
    """
    seen: dict[tuple[str, ...], int] = {}
    for item in items:
        case: dict[str, object] = dict(item.callspec.params) if hasattr(item, "callspec") else {}
        language = case.pop("language", None)
        if language is None or item.get_closest_marker("both_languages"):
            continue
        name = item.nodeid.partition("[")[0]
        twin = (name, *(f"{key}={value}" for key, value in sorted(case.items())))
        # Among the cases of a test, and from test to test, the languages take turns.
        number = seen.setdefault(twin, sum(each[0] == name for each in seen))
        if language != ("id", "en")[(zlib.crc32(name.encode()) + number) % 2]:
            yield item


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test with `kind` for every page type, and one with `language` in both languages."""
    if "kind" in metafunc.fixturenames:
        metafunc.parametrize("kind", PAGE_TYPES)
    if "language" in metafunc.fixturenames:
        metafunc.parametrize("language", ["id", "en"])


@pytest.fixture
def path(kind: str, language: str) -> str:
    """The address of a page of this type in this language."""
    return address(language, *PAGE_TYPES[kind])


@pytest.fixture(scope="session")
def site_folder(request: pytest.FixtureRequest) -> Path:
    """A built site: the one that RUMPUN_TEST_SITE names, or the one that all tests share."""
    ready = os.environ.get("RUMPUN_TEST_SITE")
    return Path(ready) if ready else cast("Path", request.getfixturevalue("built"))


@pytest.fixture(scope="session")
def whole(site_folder: Path) -> str:
    """The style sheet of every page with all of the theme's."""
    return whole_sheet(site_folder)


class _Files(SimpleHTTPRequestHandler):
    """The site as a static host serves it: quiet, and with the page that says that there is no such page."""

    protocol_version = "HTTP/1.1"  # one connection for all that a page asks for

    def end_headers(self) -> None:
        """What was fetched need not be asked for again for ten minutes, as on GitHub Pages."""
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, *args: object) -> None:
        """A test prints its own findings only."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Hosts answer an unknown address with `404.html`."""
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that closes a connection early is no news."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a folder until the last test has ended; the answer is its address, with a slash at the end."""
    with contextlib.ExitStack() as servers:

        def serve(folder: Path) -> str:
            server = servers.enter_context(_Server(("127.0.0.1", 0), functools.partial(_Files, directory=str(folder))))
            thread = threading.Thread(target=server.serve_forever, daemon=True)
            servers.callback(thread.join)
            servers.callback(server.shutdown)
            thread.start()
            return f"http://127.0.0.1:{server.server_address[1]}/"

        yield serve


@pytest.fixture(scope="session")
def origin(site_folder: Path, serve: Callable[[Path], str]) -> str:
    """Where the site is served, with a slash at the end."""
    return serve(site_folder)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The driver, once for all tests; it waits as long as a busy machine may need."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session", autouse=True)
def pages_are_there() -> Iterator[None]:
    """A click or a key that leads to another page ends when that page has been read to its end.

    Playwright goes on as soon as the new page has begun to arrive: what a test counts there at once
    may not have come yet, and on a busy machine it has not.
    """

    def patient(act: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(act)
        def acted(target: Locator, *args: Any, **options: Any) -> None:
            act(target, *args, **options)
            if not target.page.is_closed():
                target.page.wait_for_load_state("domcontentloaded")

        return acted

    with pytest.MonkeyPatch.context() as patch:
        for name in ("click", "press"):
            patch.setattr(Locator, name, patient(getattr(Locator, name)))
        yield


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One Chromium for all tests; every visit has a profile of its own."""
    found = find_browser()
    assert found, HOW_TO
    chromium = playwright.chromium.launch(executable_path=found, args=[*ARGUMENTS, *_FRUGAL])
    yield chromium
    chromium.close()


def _opening_in(profile: Callable[..., Profile]) -> Visit:
    """What tests open pages with: in the profile that `profile` gives for `scripts` and `touch`."""

    def open_page(
        path: str,
        width: int = 1280,
        height: int = 900,
        scheme: Scheme = "light",
        *,
        scripts: bool = True,
        touch: bool = False,
        kept: dict[str, str] | None = None,
    ) -> Page:
        return profile(scripts=scripts, touch=touch).open(path, width, height, scheme, kept)

    return open_page


@pytest.fixture
def faults() -> list[str]:
    """What `visit` and `look` have noted; a test that provokes a fault on purpose takes it off the list."""
    return []


@pytest.fixture
def visit(browser: Browser, origin: str, faults: list[str]) -> Iterator[Visit]:
    """Open a page of the site in a fresh profile, and fail if anything goes wrong on the way, in any test.

    `visit(path, width=1280, height=900, scheme="light", scripts=True, touch=False, kept=None)`; `kept` is what an
    earlier visit has left in the browser's store.
    """
    profiles: list[Profile] = []

    def fresh(*, scripts: bool, touch: bool) -> Profile:
        profiles.append(Profile(browser, origin, scripts=scripts, touch=touch))
        profiles[-1].faults = faults
        return profiles[-1]

    yield _opening_in(fresh)
    for profile in profiles:
        profile.context.close()
    assert not faults, "\n".join(faults)


@pytest.fixture(scope="session")
def profiles() -> dict[tuple[str, bool, bool], Profile]:
    """What `look` has opened so far."""
    return {}


@pytest.fixture
def look(
    browser: Browser, origin: str, faults: list[str], profiles: dict[tuple[str, bool, bool], Profile]
) -> Iterator[Visit]:
    """Like `visit`, but in one page that tests hand on to each other, without what the last one left: twice as quick.

    For tests that need one page at a time. What they change of the browser itself is undone after them (`profiles.py`),
    or refused.
    """
    used: dict[tuple[str, bool, bool], Profile] = {}

    def handed_on(*, scripts: bool, touch: bool) -> Profile:
        key = origin, scripts, touch
        if key in used:
            used[key].forget()
        elif key not in profiles:
            profiles[key] = Profile(browser, origin, scripts=scripts, touch=touch)
            profiles[key].note_what_is_added()
        used[key] = profiles[key]
        used[key].faults = faults
        return used[key]

    yield _opening_in(handed_on)
    for key, profile in used.items():
        del profiles[key]  # unless it can be handed on
        profile.forget()
        profile.faults = []
        profiles[key] = profile
    assert not faults, "\n".join(faults)
