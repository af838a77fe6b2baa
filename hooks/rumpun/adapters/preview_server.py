"""Puts the preview behind MkDocs' server: its pages come from there, and browsers reload when it is renewed."""

from __future__ import annotations

import gc
import logging
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

from ..render.content_policy import allowing
from .preview import CONTENT, Preview

_LOG = logging.getLogger("mkdocs.rumpun")
_RELOADING = "/livereload/"
_PAUSE = 3.0
"""Seconds after the last of several edits in which browsers reload, undisturbed by what can wait."""
_SHARE = 0.25
"""Of the time in which nobody edits, what can wait takes no more, since the next edit waits for a part of it."""


class ServedPreview:
    """A preview behind `server`, a `LiveReloadServer` of MkDocs 1.6, which looks on its own disk for the rest."""

    def __init__(self, server: Any, preview: Preview) -> None:
        self._server, self._preview = server, preview
        self._timer: threading.Timer | None = None
        self._settling = 0.0
        """Seconds that it took last."""
        self._usual = server._serve_request  # noqa: SLF001 - MkDocs 1 changes no more, and offers no other way
        server._serve_request = self._answer  # noqa: SLF001
        server.error_handler = lambda code: preview.answer("404.html") if code == 404 else None
        gc.freeze()  # nearly all that was read stays, and to look through it again would take longer than an edit
        self._settle_later()

    def renew(self, changed: set[str]) -> None:
        """Read what has changed, and let browsers reload; again, when what takes longer to ask tells something else."""
        if self._timer:
            self._timer.cancel()
        for path in sorted(changed):
            _LOG.info("%s", path)
        if any(path == "mkdocs.yml" or path.endswith(".py") for path in changed):
            _LOG.warning("mkdocs.yml, Python: Ctrl+C, lalu jalankan lagi / then start again")
        started = time.monotonic()
        try:
            self._preview.renew(changed, engine=any(path.split("/")[0] not in CONTENT for path in changed))
            _LOG.info("Rumpun: %.2f s", time.monotonic() - started)
            _reload(self._server)
        except Exception:  # noqa: BLE001 - a slip of ours must not end the server in the midst of somebody's work
            _LOG.exception("Halaman tetap seperti sebelumnya / the pages stay as they were")
        else:
            self._settle_later()

    def _answer(self, environ: dict[str, Any], start_response: Callable[..., object]) -> Iterable[bytes] | None:
        server, path = self._server, environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        epoch = server._visible_epoch  # noqa: SLF001 - before the page is made: an edit in between reloads it
        made = None
        # An open page asks the server alone whether it is old: to look for that among our files would plan them all.
        if path.startswith(server.mount_path) and not path.startswith(_RELOADING):
            made = self._preview.answer(path.removeprefix(server.mount_path))
        if made is None:
            found: Iterable[bytes] | None = self._usual(environ, start_response)
            return found
        name = "index.html" if path.endswith("/") else path
        if name.endswith(".html"):
            made = _reloading(server, made, epoch)
        headers = [("Content-Type", server._guess_type(name)), ("Content-Length", str(len(made)))]  # noqa: SLF001
        start_response("200 OK", headers)
        return [made]

    def _settle_later(self) -> None:
        """Settle while pages are asked for; not before the last of several edits in a row."""
        self._timer = threading.Timer(max(_PAUSE, self._settling * (1 / _SHARE - 1)), self._settle)
        self._timer.daemon = True
        self._timer.start()

    def _settle(self) -> None:
        started = time.monotonic()
        gc.collect()  # what an edit replaced refers to itself: only here it goes
        try:
            if self._preview.settle():
                _reload(self._server)
            self._settling = time.monotonic() - started
        except Exception:  # noqa: BLE001 - as above
            _LOG.exception("Halaman tetap seperti sebelumnya / the pages stay as they were")


def _reloading(server: Any, page: bytes, epoch: int) -> bytes:
    """The page with the script of MkDocs that waits for the next edit, and let in by the page's policy."""
    made: bytes = server._inject_js_into_html(page, epoch)  # noqa: SLF001
    _, _, script = made.rpartition(b"<script>")
    return allowing(made, script.partition(b"</script>")[0].decode("utf-8"))


def _reload(server: Any) -> None:
    with server._epoch_cond:  # noqa: SLF001
        server._wanted_epoch = server._visible_epoch = round(time.monotonic() * 1000)  # noqa: SLF001
        server._epoch_cond.notify_all()  # noqa: SLF001
