"""What `mkdocs serve` takes until a contributor sees the first page, and an edit."""

from __future__ import annotations

import re
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple
from urllib.request import urlopen

from .running import environment

EDITS = 5
_EPOCH = re.compile(r"livereload\((\d+), (\d+)\)")
"""What MkDocs' script in each page asks with, which waits for the next edit."""


class Previewed(NamedTuple):
    """Seconds."""

    first_page: float
    edit: float
    """From the saving of a file until its page has it, the median of some."""


def edit(folder: Path, number: int) -> tuple[str, str]:
    """Add a sentence to a study's summary; the address of its page, and what to look for there."""
    summary = min((folder / "studies").rglob("id.md"))
    said = f"Kalimat ukur nomor {number} di sini."
    with summary.open("a", encoding="utf-8") as file:
        file.write(f"\n{said}\n")
    return f"studi/{summary.parent.name}/", said


def preview(folder: Path) -> Previewed:
    """Serve the site as a contributor does, and edit it a few times."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", address]
    started = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, env=environment(folder)) as server:
        try:
            _wait_for(f"http://{address}/", "</html>", alive := partial(_is_alive, server))
            first, edits = time.perf_counter() - started, []
            for number in range(1, EDITS + 1):
                time.sleep(0.5)
                edits.append(seen(f"http://{address}/", partial(edit, folder, number), alive))
        finally:
            server.terminate()
    return Previewed(first, statistics.median(edits))


def seen(site: str, change: Callable[[], tuple[str, str]], alive: Callable[[], bool]) -> float:
    """Seconds from a change until a browser that was told to reload has it.

    `change` answers with the site-relative address of a page, and with what to look for there.
    """
    with urlopen(site, timeout=600) as answer:  # noqa: S310 - our own server
        epoch, number = _EPOCH.findall(answer.read().decode("utf-8"))[-1]
    path, said = change()
    saved = time.perf_counter()
    while True:
        with urlopen(f"{site}livereload/{epoch}/{number}", timeout=600) as answer:  # noqa: S310
            if int(answer.read()) > int(epoch):
                break
    _wait_for(f"{site}{path}", said, alive)
    return time.perf_counter() - saved


def _is_alive(server: subprocess.Popen[bytes]) -> bool:
    return server.poll() is None


def _wait_for(address: str, wanted: str, alive: Callable[[], bool]) -> None:
    """Ask for a page until it has what is wanted."""
    while alive():
        try:
            with urlopen(address, timeout=600) as answer:  # noqa: S310 - our own server
                if wanted in answer.read().decode("utf-8"):
                    return
        except OSError:  # not there yet
            pass
        time.sleep(0.02)
    sys.exit(f"{address}: {wanted!r} never came")
