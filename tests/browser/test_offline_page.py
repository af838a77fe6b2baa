"""A copy of the site on the reader's device: read without a host, never taken for new, and gone when it is given up."""

from __future__ import annotations

import functools
import json
import os
import shutil
import socket
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from profiles import PATIENCE

KEPT = "Salinan di perangkat ini"
TAKES_LONG = 4 * PATIENCE
"""Hundreds of files are taken, one by one."""
LISTED = "data/offline/id.json"
LEFT_OUT = ("data/reading/", "data/contribute/", "assets/rumpun/contributing/", "assets/rumpun/prior/")
PAGES = ("", "luring/", "cari/", "studi/kube-mentari/", "teori/", "temuan/kohesi/")
"""The pages of a copy that is tried, beside what they and the search load: three hundred more would show no more."""


@pytest.fixture(scope="module")
def listed_short(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, with a list of what a copy holds that names fewer pages."""
    folder = tmp_path_factory.mktemp("host") / "site"
    shutil.copytree(site_folder, folder, copy_function=os.link)
    whole = json.loads((folder / LISTED).read_text(encoding="utf-8"))
    few = [name for name in whole["files"] if name in PAGES or name.endswith((".css", ".js", ".json"))]
    few = [name for name in few if not name.startswith(LEFT_OUT)]
    assert set(PAGES) < set(few)
    (folder / LISTED).unlink()  # the file itself is everybody's
    (folder / LISTED).write_text(json.dumps(whole | {"files": few}), encoding="utf-8")
    return folder


class _Host(ThreadingHTTPServer):
    daemon_threads = True
    reached = True
    """Whether anything comes from it."""
    changed: str = ""
    """What stands at the end of every page from now on."""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/"


class _Files(SimpleHTTPRequestHandler):
    server: _Host

    def log_message(self, *args: object) -> None:
        """A test prints its own findings only."""

    def do_GET(self) -> None:
        if not self.server.reached:
            self.connection.shutdown(socket.SHUT_RDWR)
            self.close_connection = True
            return
        file = Path(self.translate_path(self.path))
        if self.server.changed and (file / "index.html").is_file():
            body = (file / "index.html").read_bytes() + self.server.changed.encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        else:
            super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")  # the browser's own memory is not what is tried
        super().end_headers()


@pytest.fixture
def host(listed_short: Path) -> Iterator[_Host]:
    """The site on a host that can go away."""
    with _Host(("127.0.0.1", 0), functools.partial(_Files, directory=str(listed_short))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def page(browser: Browser, host: _Host) -> Iterator[Page]:
    context = browser.new_context(base_url=host.address, locale="id-ID", viewport={"width": 390, "height": 844})
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def test_everything_is_read_without_a_host_and_says_that_it_is_a_copy(page: Page, host: _Host) -> None:
    page.goto("luring/")
    expect(page.get_by_text("Belum ada yang disimpan.")).to_be_visible()
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    page.get_by_role("button", name="Simpan semuanya").click()
    expect(page.get_by_text("Semuanya tersimpan.")).to_be_visible(timeout=TAKES_LONG)

    host.reached = False
    page.goto("studi/kube-mentari/?s=kamaliyah")
    expect(page.get_by_role("status").filter(has_text=KEPT)).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("KUBE Mentari")
    page.goto("cari/")
    page.get_by_role("searchbox").first.fill("kohesi")
    expect(page.get_by_role("link", name="Kohesi kelompok").first).to_be_visible()
    page.goto("en/")
    expect(page.get_by_role("heading", name="This page is not kept")).to_be_visible()

    host.reached, host.changed = True, "<p>Baru</p>"
    page.goto("studi/kube-mentari/")
    expect(page.get_by_text("Baru", exact=True)).to_be_visible()
    assert not page.get_by_text(KEPT).count()
    host.reached = False
    page.goto("studi/kube-mentari/")  # what was read is what is kept from now on
    expect(page.get_by_text("Baru", exact=True)).to_be_visible()
    expect(page.get_by_text(KEPT)).to_be_visible()

    page.goto("luring/")
    page.get_by_role("button", name="Hapus salinan dan matikan").click()
    expect(page.get_by_text("Salinan sudah dihapus.")).to_be_visible()
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0


def test_only_what_was_opened_is_kept_where_only_that_was_asked_for(page: Page, host: _Host) -> None:
    page.goto("luring/")
    page.get_by_role("button", name="Simpan yang saya buka").click()
    expect(page.get_by_text("Yang Anda buka disimpan.")).to_be_visible()
    page.goto("temuan/kohesi/")
    page.wait_for_load_state("networkidle")
    host.reached = False
    page.goto("temuan/kohesi/")
    expect(page.get_by_text(KEPT)).to_be_visible()
    page.goto("temuan/kepercayaan/")
    expect(page.get_by_role("heading", name="Halaman ini tidak tersimpan")).to_be_visible()


def test_a_copy_that_did_not_come_whole_is_not_called_whole(page: Page, host: _Host) -> None:
    page.goto("luring/")
    take = page.get_by_role("button", name="Simpan semuanya")
    expect(take).to_be_visible()
    page.context.route("**/teori/**", lambda route: route.abort())
    take.click()
    expect(page.get_by_text("berkas tidak dapat diambil")).to_be_visible(timeout=TAKES_LONG)
    expect(take).to_be_visible()
    assert page.evaluate("localStorage.getItem('rumpun.whole.id')") is None


def test_without_scripts_the_page_says_what_it_needs(browser: Browser, host: _Host) -> None:
    context = browser.new_context(base_url=host.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("luring/")
    expect(page.get_by_text("Penyimpanan memerlukan JavaScript.")).to_be_visible()
    context.close()
