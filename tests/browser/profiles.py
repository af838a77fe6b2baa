"""A profile of the browser that tests hand on to each other: what each may change in it, and how that is undone."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from contextlib import ExitStack, nullcontext, suppress
from http import HTTPStatus
from typing import Any, Literal, NoReturn
from urllib.parse import urljoin

from playwright.sync_api import (
    Browser,
    BrowserContext,
    CDPSession,
    ConsoleMessage,
    Error,
    Frame,
    Page,
    Request,
    Response,
    ViewportSize,
)

Scheme = Literal["light", "dark"]
PATIENCE = 30_000
"""Milliseconds that a page may take to do what is expected of it; only what never comes takes so long."""

_EITHER = (
    "expose_binding", "expose_function", "once", "route_from_har", "route_web_socket",
    "set_default_navigation_timeout", "set_default_timeout", "set_extra_http_headers",
)  # fmt: skip
LASTING = {
    "page": (*_EITHER, "add_locator_handler"),
    "context": (*_EITHER, "add_cookies", "add_init_script", "on", "set_geolocation", "set_offline"),
}
"""What would stay with a page or its context after the test, and that nothing here takes back."""


Noted = Callable[[str, bool], None]
"""Takes what went wrong, and whether the page that it went wrong with is still to come."""
# Before the page runs anything: what the page before wrote until now is gone, what an earlier visit has kept is there.
_FIRST = """(({ afresh, kept }) => {
  if (window !== top || !location.protocol.startsWith("http")) return;
  if (afresh) {
    window.name = "";
    for (const store of [localStorage, sessionStorage]) store.clear();
  }
  for (const [name, value] of Object.entries(kept)) localStorage.setItem(name, value);
})"""


def watch(context: BrowserContext, origin: str, noted: Noted, scripts: bool) -> None:
    """Note what no page may do: ask another host, fail to load something, complain on the console."""

    def asked(request: Request) -> None:
        if not request.url.startswith((origin, "data:", "blob:")):
            noted(f"foreign request: {request.url}", request.is_navigation_request())

    def answered(response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST:
            noted(f"{response.status}: {response.url}", response.request.is_navigation_request())

    def said(line: ConsoleMessage) -> None:
        if line.type in {"error", "warning"}:
            noted(f"console {line.type}: {line.text}", False)

    def failed(request: Request) -> None:
        if not scripts and request.failure == "csp":  # without scripts, Chromium does not ask for modules
            return
        if request.failure != "net::ERR_ABORTED":  # the reader went on before it came
            noted(f"failed: {request.url} {request.failure}", request.is_navigation_request())

    context.on("request", asked)
    context.on("requestfailed", failed)
    context.on("response", answered)
    context.on("console", said)
    context.on("weberror", lambda problem: noted(f"script error: {problem.error}", False))


class Profile:
    """A profile with one page in it, and a list of what goes wrong there."""

    def __init__(self, browser: Browser, origin: str, *, scripts: bool, touch: bool) -> None:
        self.origin = origin
        self.scripts = scripts
        self.faults: list[str] = []
        self.context = browser.new_context(
            base_url=origin, java_script_enabled=scripts, has_touch=touch, reduced_motion="reduce"
        )
        self.context.set_default_timeout(PATIENCE)
        watch(self.context, origin, self._note, scripts)
        self.page = self.context.new_page()
        self.shows_the_last = False
        """What a test has left is still open, until the page that the next one asks for takes its place."""
        self.page.on("framenavigated", self._arrived)
        self.put_first = self.page.add_init_script
        self.devtools = self.context.new_cdp_session(self.page)
        self.added = ExitStack()

    def note_what_is_added(self) -> None:
        """From now on, note how to undo what a test adds to the page, and refuse what nothing undoes."""
        listen, attach = self.page.on, self.context.new_cdp_session

        def on(event: Any, handler: Callable[..., None]) -> None:
            listen(event, handler)
            self.added.callback(self.page.remove_listener, event, handler)

        def add_init_script(script: str) -> None:
            self.added.push(self.put_first(script))

        def new_cdp_session(page: Page) -> CDPSession:
            session = attach(page)
            self.added.callback(_detached, session)
            return session

        for holder, methods in (
            (self.page, {"on": on, "add_init_script": add_init_script}),
            (self.page, {name: _refused(name) for name in LASTING["page"]}),
            (self.context, {"new_cdp_session": new_cdp_session}),
            (self.context, {name: _refused(name) for name in LASTING["context"]}),
        ):
            for name, method in methods.items():
                setattr(holder, name, method)

    def _note(self, fault: str, arriving: bool) -> None:
        if arriving or not self.shows_the_last:
            self.faults.append(fault)

    def _arrived(self, frame: Frame) -> None:
        if frame == self.page.main_frame:
            self.shows_the_last = False

    def open(self, path: str, width: int, height: int, scheme: Scheme, kept: dict[str, str] | None = None) -> Page:
        """Go to a page of the site; without a trace of the last one, and with what an earlier visit has kept."""
        size: ViewportSize = {"width": width, "height": height}
        after_another = self.shows_the_last
        # A part of the page that is open would only be scrolled to, and what is to be laid out anew takes longer.
        straight = self.scripts and self.page.viewport_size == size and not re.search("#|^about:", path)
        if after_another and not straight:
            self.page.goto("about:blank")
            self.page.evaluate("window.name = ''")
        if after_another:
            host = urljoin(self.origin, "/").rstrip("/")
            self.devtools.send("Storage.clearDataForOrigin", {"origin": host, "storageTypes": "all"})
        self.page.set_viewport_size(size)
        self.page.emulate_media(color_scheme=scheme, media="null", reduced_motion="reduce")
        first = json.dumps({"afresh": after_another and straight, "kept": kept or {}})
        with self.put_first(f"{_FIRST}({first})") if kept or (after_another and straight) else nullcontext():
            self.page.goto(path, wait_until="load")
        return self.page

    def forget(self) -> None:
        """Undo what a test has added, and let the next page be opened without a trace of this one."""
        for other in self.context.pages[1:]:
            other.close()
        self.added.close()
        self.page.unroute_all(behavior="ignoreErrors")
        self.context.unroute_all(behavior="ignoreErrors")
        self.context.clear_permissions()
        self.shows_the_last = True


def _detached(session: CDPSession) -> None:
    """End it, and with it what it has set; a test may have done so."""
    with suppress(Error):
        session.detach()


def _refused(name: str) -> Callable[..., NoReturn]:
    def refuse(*_: object, **__: object) -> NoReturn:
        message = f"{name}: nothing would undo this before the next test; open the page with `visit`, not with `look`"
        raise AssertionError(message)

    return refuse
