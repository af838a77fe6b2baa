"""Serves a folder as hosts of static sites do: compressed, kept for ten minutes, many files by one connection."""

from __future__ import annotations

import functools
import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

COMPRESSED = (".html", ".js", ".css", ".json", ".svg", ".xml", ".txt", ".webmanifest")
_LEVEL = 6
"""Of gzip, as hosts have it."""


@contextmanager
def compressed_host(folder: Path) -> Iterator[str]:
    """Serve `folder` on this machine only; gives its address with a slash at the end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Compressed, directory=str(folder))) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


class _Compressed(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012 - the library's own form
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".webmanifest": "application/manifest+json",
    }

    def do_GET(self) -> None:
        """What is text, compressed; the rest as it is."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() and self.path.partition("?")[0].endswith("/") else path
        if not path.is_file() or path.suffix not in COMPRESSED:
            super().do_GET()
            return
        content = gzip.compress(path.read_bytes(), _LEVEL, mtime=0)
        self.send_response(HTTPStatus.OK)
        charset = "; charset=utf-8" if path.suffix in {".html", ".txt"} else ""
        self.send_header("Content-Type", self.guess_type(path) + charset)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def end_headers(self) -> None:
        """As GitHub Pages says it."""
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing of what is served."""
