"""What a test does to a page that is handed on is gone when the next one gets it, and what would stay is refused."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Request, Route
from profiles import LASTING, Profile
from waiting import until

from rumpun.address import address

KEPT = """async () => [
  localStorage.length, sessionStorage.length, document.cookie, window.name, (await indexedDB.databases()).length,
  'planted' in window, navigator.userAgent,
  (await navigator.permissions.query({ name: 'clipboard-read' })).state, innerWidth,
  ...['print', '(prefers-color-scheme: dark)', '(prefers-reduced-motion)'].map((query) => matchMedia(query).matches),
]"""


@pytest.fixture
def profile(browser: Browser, origin: str) -> Iterator[Profile]:
    made = Profile(browser, origin, scripts=True, touch=False)
    made.note_what_is_added()
    yield made
    made.context.close()


@pytest.mark.parametrize(
    ("closed", "width"), [("", 320), ("get() { throw new DOMException('closed', 'SecurityError'); }", 1280)]
)
def test_nothing_of_a_test_is_left_for_the_next(profile: Profile, closed: str, width: int) -> None:
    page = profile.open(address("id", "about"), 1280, 900, "light")
    before = page.evaluate(KEPT)
    asked: list[str] = []
    refused: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    def refuse(route: Route) -> None:
        refused.append(route.request.url)
        route.abort()

    page.on("request", note)
    page.route("**/tentang/", refuse)
    page.context.route("**/*.css", refuse)
    page.add_init_script("window.planted = true;")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate(
        """() => { localStorage.a = sessionStorage.a = document.cookie = 'a=1'; indexedDB.open('a');
          window.name = 'a'; }"""
    )
    if closed:
        page.add_init_script(f"Object.defineProperty(window, 'sessionStorage', {{ {closed} }})")
    page.context.new_cdp_session(page).send("Emulation.setUserAgentOverride", {"userAgent": "planted"})
    page.emulate_media(media="print", color_scheme="dark", reduced_motion="no-preference")
    page.set_viewport_size({"width": width, "height": 900})
    other = page.context.new_page()
    other.goto(address("en", "about"))
    assert page.goto(address("id", "glossary"))
    assert page.evaluate("planted && navigator.userAgent") == "planted"
    assert asked and refused
    profile.forget()
    asked.clear()
    refused.clear()
    assert profile.open(address("id", "about"), 1280, 900, "light").evaluate(KEPT) == before
    assert (asked, refused, page.context.pages) == ([], [], [page])


@pytest.mark.parametrize("path", [address("id", "glossary"), f"{address('id', 'about')}#lisensi-dan-cara-mengutip"])
def test_a_page_that_goes_on_until_the_next_one_is_there_leaves_nothing(profile: Profile, path: str) -> None:
    page = profile.open(address("id", "about"), 1280, 900, "light")
    before = page.evaluate(KEPT)
    page.evaluate(
        """() => {
          const go_on = () => {
            localStorage.late = sessionStorage.late = window.name = 'late';
            console.error('late');
          };
          setInterval(go_on, 1);
          addEventListener('pagehide', go_on);
        }"""
    )
    until(page, "localStorage.late")
    profile.forget()
    profile.faults = []
    assert profile.open(path, 1280, 900, "light").evaluate(KEPT) == before
    assert profile.faults == []
    page.evaluate("console.error('of this one')")
    page.wait_for_timeout(0)
    assert profile.faults == ["console error: of this one"]


def test_what_nothing_undoes_is_refused(profile: Profile) -> None:
    for holder, names in ((profile.page, LASTING["page"]), (profile.context, LASTING["context"])):
        for name in names:
            with pytest.raises(AssertionError, match=f"^{name}: nothing would undo this"):
                getattr(holder, name)("anything")
