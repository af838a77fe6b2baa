"""A profile of the browser that tests hand on to each other: what each may change in it, and how that is undone."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, suppress
from http import HTTPStatus
from typing import Any, Literal, NoReturn
from urllib.parse import urljoin

from playwright.sync_api import Browser, BrowserContext, CDPSession, ConsoleMessage, Error, Page, Request, Response

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


def watch(context: BrowserContext, origin: str, noted: Callable[[str], None], scripts: bool) -> None:
    """Note what no page may do: ask another host, fail to load something, complain on the console."""

    def asked(request: Request) -> None:
        if not request.url.startswith((origin, "data:", "blob:")):
            noted(f"foreign request: {request.url}")

    def answered(response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST:
            noted(f"{response.status}: {response.url}")

    def said(line: ConsoleMessage) -> None:
        if line.type in {"error", "warning"}:
            noted(f"console {line.type}: {line.text}")

    def failed(request: Request) -> None:
        if not scripts and request.failure == "csp":  # without scripts, Chromium does not ask for modules
            return
        if request.failure != "net::ERR_ABORTED":  # the reader went on before it came
            noted(f"failed: {request.url} {request.failure}")

    context.on("request", asked)
    context.on("requestfailed", failed)
    context.on("response", answered)
    context.on("console", said)
    context.on("weberror", lambda problem: noted(f"script error: {problem.error}"))


class Profile:
    """A profile with one page in it, and a list of what goes wrong there."""

    def __init__(self, browser: Browser, origin: str, *, scripts: bool, touch: bool) -> None:
        self.origin = origin
        self.faults: list[str] = []
        self.context = browser.new_context(
            base_url=origin, java_script_enabled=scripts, has_touch=touch, reduced_motion="reduce"
        )
        self.context.set_default_timeout(PATIENCE)
        watch(self.context, origin, lambda fault: self.faults.append(fault), scripts)  # noqa: PLW0108 - the list changes
        self.page = self.context.new_page()
        self.devtools = self.context.new_cdp_session(self.page)
        self.added = ExitStack()

    def note_what_is_added(self) -> None:
        """From now on, note how to undo what a test adds to the page, and refuse what nothing undoes."""
        listen, put_first, attach = self.page.on, self.page.add_init_script, self.context.new_cdp_session

        def on(event: Any, handler: Callable[..., None]) -> None:
            listen(event, handler)
            self.added.callback(self.page.remove_listener, event, handler)

        def add_init_script(script: str) -> None:
            self.added.push(put_first(script))

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

    def open(self, path: str, width: int, height: int, scheme: Scheme) -> Page:
        """Go to a page of the site."""
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.emulate_media(color_scheme=scheme, media="null", reduced_motion="reduce")
        self.page.goto(path, wait_until="load")
        return self.page

    def forget(self) -> None:
        """Leave no trace of the last page for the next."""
        for other in self.context.pages[1:]:
            other.close()
        self.added.close()
        self.page.unroute_all(behavior="ignoreErrors")
        self.context.unroute_all(behavior="ignoreErrors")
        self.context.clear_permissions()
        self.page.goto("about:blank")
        self.page.evaluate("window.name = ''")
        host = urljoin(self.origin, "/").rstrip("/")
        self.devtools.send("Storage.clearDataForOrigin", {"origin": host, "storageTypes": "all"})


def _detached(session: CDPSession) -> None:
    """End it, and with it what it has set; a test may have done so."""
    with suppress(Error):
        session.detach()


def _refused(name: str) -> Callable[..., NoReturn]:
    def refuse(*_: object, **__: object) -> NoReturn:
        message = f"{name}: nothing would undo this before the next test; open the page with `visit`, not with `look`"
        raise AssertionError(message)

    return refuse
