"""Puts the preview behind MkDocs' server: its pages come from there, and browsers reload when it is renewed."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

from ..render.content_policy import allowing
from .preview import CONTENT, Preview

_LOG = logging.getLogger("mkdocs.rumpun")
_PAUSE = 1.0
"""Seconds after an edit in which browsers reload, undisturbed by what can wait."""


def serve_preview(server: Any, preview: Preview) -> None:
    """Let `server`, a `LiveReloadServer` of MkDocs 1.6, ask the preview first and look on its disk for the rest."""
    usual = server._serve_request  # noqa: SLF001 - MkDocs 1 changes no more, and offers no other way

    def answer(environ: dict[str, Any], start_response: Callable[..., object]) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        epoch = server._visible_epoch  # noqa: SLF001 - before the page is made: an edit in between reloads it
        made = None
        if path.startswith(server.mount_path):
            made = preview.answer(path.removeprefix(server.mount_path))
        if made is None:
            found: Iterable[bytes] | None = usual(environ, start_response)
            return found
        name = "index.html" if path.endswith("/") else path
        if name.endswith(".html"):
            made = _reloading(server, made, epoch)
        headers = [("Content-Type", server._guess_type(name)), ("Content-Length", str(len(made)))]  # noqa: SLF001
        start_response("200 OK", headers)
        return [made]

    server._serve_request = answer  # noqa: SLF001
    _later(server, preview)
    server.error_handler = lambda code: preview.answer("404.html") if code == 404 else None


def renew_preview(server: Any, preview: Preview, changed: set[str]) -> None:
    """Read what has changed, and let browsers reload; once more, when what takes longer to ask tells something else."""
    for path in sorted(changed):
        _LOG.info("%s", path)
    if any(path == "mkdocs.yml" or path.endswith(".py") for path in changed):
        _LOG.warning("mkdocs.yml, Python: Ctrl+C, lalu jalankan lagi / then start again")
    started = time.monotonic()
    try:
        preview.renew(engine=any(path.split("/")[0] not in CONTENT for path in changed))
        _LOG.info("Rumpun: %.2f s", time.monotonic() - started)
        _reload(server)
        _later(server, preview)
    except Exception:  # noqa: BLE001 - a slip of ours must not end the server in the midst of somebody's work
        _LOG.exception("Halaman tetap seperti sebelumnya / the pages stay as they were")


def _reloading(server: Any, page: bytes, epoch: int) -> bytes:
    """The page with the script of MkDocs that waits for the next edit, and let in by the page's policy."""
    made: bytes = server._inject_js_into_html(page, epoch)  # noqa: SLF001
    _, _, script = made.rpartition(b"<script>")
    return allowing(made, script.partition(b"</script>")[0].decode("utf-8"))


def _later(server: Any, preview: Preview) -> None:
    """Settle while pages are asked for and files are changed again, which must not wait."""

    def settle() -> None:
        try:
            if preview.settle():
                _reload(server)
        except Exception:  # noqa: BLE001 - as above
            _LOG.exception("Halaman tetap seperti sebelumnya / the pages stay as they were")

    later = threading.Timer(_PAUSE, settle)
    later.daemon = True
    later.start()


def _reload(server: Any) -> None:
    with server._epoch_cond:  # noqa: SLF001
        server._wanted_epoch = server._visible_epoch = round(time.monotonic() * 1000)  # noqa: SLF001
        server._epoch_cond.notify_all()  # noqa: SLF001
