"""Tables of the comparison on another site: without our own frame, with their source, in the reader's colours."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Literal

import pytest
from accessibility import violations
from page_types import Visit
from playwright.sync_api import Page, expect
from waiting import until

from rumpun.address import address
from rumpun.words.words import words

TABLES = {
    "matrix": ("comparison",),
    "side": ("comparison", "side"),
    "pair": ("comparison", "pairs", "kube-cempaka-tulip-vs-kube-mentari"),
    "outcomes": ("comparison", "pairs", "outcomes"),
    "prior": ("comparison", "matrix"),
    "gaps": ("comparison", "gaps"),
}


def word(language: str, key: str) -> str:
    return words(language)[f"embed_js_{key}"]


class _Elsewhere(BaseHTTPRequestHandler):
    """A page of somebody else that holds whatever its address asks for."""

    body = b""

    def log_message(self, *args: object) -> None:
        """A test prints its own findings only."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(type(self).body)


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[tuple[type[_Elsewhere], str]]:
    """Another origin on this machine, and what it answers with."""
    handler = type("Handler", (_Elsewhere,), {})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield handler, f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


def code_of(page: Page, language: str) -> str:
    """The code that the page gives, with the panel opened as a reader does."""
    page.get_by_text(word(language, "open")).click()
    field = page.get_by_label(word(language, "code"))
    expect(field).not_to_have_value("")
    return field.input_value()


@pytest.mark.parametrize("table", TABLES)
def test_a_table_stands_alone_in_a_frame_of_another_site(
    look: Visit, faults: list[str], elsewhere: tuple[type[_Elsewhere], str], language: str, table: str
) -> None:
    t = words(language)
    ours = look(address(language, *TABLES[table]))
    code = code_of(ours, language)
    assert re.fullmatch(
        r'<iframe src="http://[^"]+" title="[^"]+" loading="lazy" width="100%" height="600" style="[^"]+"></iframe>',
        code,
    )
    assert (table == "prior") == ("?s=&amp;embed" in code)  # else it would show the choice of whoever reads it
    handler, theirs = elsewhere
    handler.body = f"<!doctype html><title>x</title>{code}".encode()
    page = look("about:blank", 900, 800)
    page.goto(theirs)
    assert faults == [f"foreign request: {theirs}"]
    faults.clear()
    frame = page.frame_locator("iframe")
    credit = frame.locator(".rp-frame__credit")
    expect(credit).to_be_visible()
    expect(frame.get_by_role("heading", level=1)).to_be_visible()
    expect(frame.get_by_role("table").locator("visible=true").first).to_be_visible()
    for gone in (
        ".rp-chrome",
        ".rp-tray",
        ".rp-crumbs",
        ".rp-cite",
        ".rp-stamp",
        "#rp-embed details",
    ):
        assert frame.locator(gone).locator("visible=true").count() == 0, gone
    assert frame.get_by_role("button").locator("visible=true").count() == 0
    licence = credit.get_by_role("link", name="CC BY 4.0")
    whole = credit.get_by_role("link").first
    assert licence.get_attribute("href") == "https://creativecommons.org/licenses/by/4.0/"
    for link in (licence, whole):
        assert (link.get_attribute("target"), link.get_attribute("rel")) == ("_blank", "noopener")
    with page.context.expect_page() as coming:
        whole.click()
    expect(coming.value.get_by_role("banner")).to_be_visible()
    assert "embed" not in coming.value.url
    assert t.footer_more in coming.value.locator("footer").inner_text()


def test_the_code_holds_what_the_reader_has_set(look: Visit) -> None:
    page = look("perbandingan/berdampingan/?s=kube-mentari,kamaliyah&v=same")
    page.wait_for_selector("[data-rp-side-ready]")
    assert "?s=kube-mentari,kamaliyah&amp;v=same&amp;embed" in code_of(page, "id")
    page.get_by_role("button", name=re.compile(words("id")["side_js_view_different"])).click()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name=word("id", "copy")).click()
    expect(page.get_by_text(word("id", "copied"))).to_be_visible()
    assert "v=different&amp;embed" in page.evaluate("navigator.clipboard.readText()")


CREDITED = """() => {
  const led = (links) => [
    ...new Set([...document.querySelectorAll(links)].map((a) => a.href.replace(/#.*/, ""))),
  ].sort();
  const shown = led("#rp-gap-table td a:not(.rp-gap__who a)");
  return shown.length > 0 && shown.join() === led("[data-credited] a").join();
}"""
"""Whether the studies that are credited are those of the table, which the script draws anew by what is chosen."""


def test_a_frame_shows_that_choice_and_not_the_readers(look: Visit) -> None:
    page = look("studi/kube-mentari/")
    page.locator(".rp-pick__button").first.click()
    page.goto("perbandingan/penelitian-terdahulu/")
    page.goto("perbandingan/berdampingan/?s=kamaliyah,kube-sejahtera-2&embed")
    page.wait_for_selector("[data-rp-side-ready]")
    expect(page.get_by_role("columnheader", name="Kamaliyah").first).to_be_visible()
    assert page.url.endswith("?s=kamaliyah,kube-sejahtera-2&embed"), "a reload would bring our own frame back"
    credited = page.locator("[data-credited] a")
    assert [each.get_attribute("href") for each in credited.all()] == [
        page.evaluate("path => new URL(path, document.baseURI).href", f"../../studi/{id_}/")
        for id_ in ("kamaliyah", "kube-sejahtera-2")
    ]
    page.goto("perbandingan/celah/?r=place&c=theory&embed")
    expect(credited.first).to_be_visible()
    until(page, CREDITED)
    page.goto("perbandingan/penelitian-terdahulu/?s=&embed")
    expect(page.locator(".rp-frame__credit")).to_be_visible()
    rows = page.locator(".rp-literature tbody tr")
    assert rows.locator("visible=true").count() == rows.count() > 2, "the frame shows what the reader chose"
    assert page.evaluate("localStorage.getItem('rumpun.selection')") is not None


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_frame_follows_the_colours_of_its_reader(look: Visit, scheme: Literal["light", "dark"]) -> None:
    page = look("perbandingan/?embed", 390, scheme=scheme)
    background = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    assert (sum(map(int, re.findall(r"\d+", background)[:3])) < 200) == (scheme == "dark")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate("document.documentElement.scrollHeight") <= 900, "the credit is out of sight"


@pytest.mark.parametrize("table", TABLES)
def test_the_credit_needs_no_module(
    look: Visit, origin: str, faults: list[str], elsewhere: tuple[type[_Elsewhere], str], language: str, table: str
) -> None:
    """Some course systems shut a frame off so far that modules are refused; whose table it is stands there even so."""
    handler, theirs = elsewhere
    source = f"{origin}{address(language, *TABLES[table])}?embed"
    handler.body = f'<!doctype html><title>x</title><iframe sandbox="allow-scripts" src="{source}"></iframe>'.encode()
    page = look("about:blank")
    page.goto(theirs)
    credit = page.frame_locator("iframe").locator(".rp-frame__credit")
    expect(credit).to_be_visible()
    expect(credit).to_contain_text("Rumpun")
    expect(credit).to_contain_text("CC BY 4.0")
    version = words(language).cite_version.format(version=r"\d{4}-\d\d-\d\d")
    expect(credit).to_contain_text(re.compile(version, re.IGNORECASE))
    assert page.frame_locator("iframe").locator(".rp-chrome").locator("visible=true").count() == 0
    faults.clear()  # the page of somebody else, and the modules that it does not let in


def test_the_credit_is_for_frames_alone(look: Visit, language: str) -> None:
    page = look(address(language, *TABLES["matrix"]))
    expect(page.locator(".rp-frame__credit")).to_be_hidden()


def test_the_search_stays_shut_in_a_frame(look: Visit) -> None:
    page = look("perbandingan/?embed")
    page.get_by_role("region").first.focus()
    page.keyboard.press("/")
    page.wait_for_timeout(200)
    assert page.locator("dialog[open]").count() == 0


def test_the_frame_is_gone_before_anything_is_drawn(look: Visit, faults: list[str]) -> None:
    """The page says so in its head; a module would come too late."""
    page = look("about:blank")
    page.route("**/*.js", lambda route: route.continue_() if "embed_first" in route.request.url else route.abort())
    page.goto("perbandingan/?embed", wait_until="domcontentloaded")
    assert page.locator(".rp-chrome").locator("visible=true").count() == 0
    expect(page.get_by_role("table").first).to_be_visible()
    page.unroute_all()
    faults[:] = [fault for fault in faults if "ERR_FAILED" not in fault]


def test_without_scripts_a_frame_shows_the_whole_page(look: Visit) -> None:
    page = look("perbandingan/?embed", scripts=False)
    expect(page.get_by_role("banner")).to_be_visible()
    expect(page.get_by_role("table").first).to_be_visible()
    assert page.locator("#rp-embed").locator("visible=true").count() == 0


@pytest.mark.parametrize("table", TABLES)
def test_a_table_in_a_frame_is_accessible(look: Visit, table: str) -> None:
    assert violations(look(f"{address('id', *TABLES[table])}?s=&embed", 600)) == []
