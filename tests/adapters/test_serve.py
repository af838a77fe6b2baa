"""`mkdocs serve` as a contributor uses it: a change in any folder is on the page a moment later."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from support.full_build import copy_engine, share_citations
from support.knowledge_base import TINY

PATIENCE = 90.0
"""Seconds; a busy machine builds slowly."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def page_with(address: str, sign: str) -> bool:
    """Whether the page comes to hold `sign` before patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urlopen(address, timeout=10) as answer:
                if sign in answer.read().decode("utf-8"):
                    return True
        except (URLError, OSError):
            pass
        time.sleep(0.3)
    return False


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[tuple[Path, str]]:
    """The engine with a tiny knowledge base being served: (its folder, its address)."""
    root = tmp_path_factory.mktemp("served")
    copy_engine(root)
    shutil.copytree(TINY, root, dirs_exist_ok=True)
    share_citations(root, cache)
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    environment = {**os.environ, "RUMPUN_SITE_URL": "https://rumpun.example/", "NO_MKDOCS_2_WARNING": "1"}
    with (
        (root / "log").open("w") as log,
        subprocess.Popen(command, cwd=root, stdout=log, stderr=log, env=environment) as server,
    ):
        try:
            assert page_with(f"http://{address}/", "Rumpun"), (root / "log").read_text()
            yield root, f"http://{address}/"
        finally:
            server.terminate()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "old", "new", "page"),
    [
        ("studies/koperasi-melati/id.md", None, "Kalimat baru di ringkasan.", "studi/koperasi-melati/"),
        ("docs/id/about.md", None, "Kalimat baru di halaman tentang.", "tentang/"),
        ("vocab/theories/modal-sosial.yml", "id: Modal sosial", "id: Modal sosial baru", "teori/modal-sosial/"),
        ("bib/references.bib", "Jurnal Contoh", "Jurnal Contoh Baru", "pustaka/contoh2020/"),
        ("hooks/rumpun/templates/pages/glossary.html", "<h1>", "<h1>Baru: ", "glosarium/"),
    ],
)
def test_a_change_is_shown(served: tuple[Path, str], path: str, old: str | None, new: str, page: str) -> None:
    root, address = served
    text = (root / path).read_text(encoding="utf-8")
    changed = f"{text}\n{new}\n" if old is None else text.replace(old, new, 1)
    assert changed != text
    (root / path).write_text(changed, encoding="utf-8")
    assert page_with(address + page, new.removeprefix("id: ").removeprefix("<h1>")), (root / "log").read_text()
