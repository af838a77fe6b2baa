"""`mkdocs serve` as a contributor uses it: a change in any folder is on the page a moment later, and a fault too."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest
from support.full_build import copy_engine, share_citations
from support.knowledge_base import TINY

from rumpun.render.content_policy import digest
from tools.bench.serving import seen

pytestmark = pytest.mark.slow

PATIENCE = 90.0
"""Seconds; a busy machine is slow."""


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
        time.sleep(0.05)
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


def test_a_browser_is_told_to_reload_and_then_sees_it(served: tuple[Path, str]) -> None:
    root, address = served

    def change() -> tuple[str, str]:
        with (root / "studies/koperasi-melati/id.md").open("a", encoding="utf-8") as file:
            file.write("\nKalimat yang ditunggu.\n")
        return "studi/koperasi-melati/", "Kalimat yang ditunggu."

    assert 0 < seen(address, change, lambda: True) < PATIENCE


def _log(root: Path) -> str:
    return (root / "log").read_text(encoding="utf-8")


def test_a_fault_is_told_in_the_page_and_in_the_terminal(served: tuple[Path, str]) -> None:
    root, address = served
    study = root / "studies/koperasi-melati/study.yml"
    before = study.read_text(encoding="utf-8")
    study.write_text(before.replace("theme: kohesi", "theme: kohessi", 1), encoding="utf-8")
    assert page_with(address + "teori/", "kohessi"), _log(root)
    assert "kohessi" in _log(root)
    study.write_text(before, encoding="utf-8")
    assert page_with(address + "teori/", "</nav>"), _log(root)


def test_an_open_page_reloads_once_it_is_new(served: tuple[Path, str]) -> None:
    """MkDocs' own script in the page waits for a number that is higher than the page's own."""
    root, address = served
    with urlopen(address + "tentang/", timeout=10) as answer:
        page = answer.read().decode("utf-8")
    epoch = int(re.search(r"livereload\((\d+), \d+\)", page)[1])  # type: ignore[index]
    script = page.rpartition("<script>")[2].partition("</script>")[0]
    assert "livereload(" in script and digest(script) in page, "the page's own policy would not let it run"
    about = root / "docs/id/about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\nSatu kalimat lagi.\n", encoding="utf-8")
    with urlopen(f"{address}livereload/{epoch}/1", timeout=PATIENCE) as answer:
        assert int(answer.read()) > epoch
    assert page_with(address + "tentang/", "Satu kalimat lagi.")


def test_what_is_not_there_is_said_and_searching_works(served: tuple[Path, str]) -> None:
    root, address = served
    with pytest.raises(HTTPError) as lost:
        urlopen(address + "tidak-ada/", timeout=PATIENCE)
    assert lost.value.code == 404 and "Halaman tidak ditemukan" in lost.value.read().decode("utf-8")
    with urlopen(address + "search/id.json", timeout=PATIENCE) as answer:
        folder = json.load(answer)["folder"]
    with urlopen(f"{address}search/{folder}pages/0.json", timeout=PATIENCE) as answer:
        assert json.load(answer), _log(root)
    for path in ("assets/stylesheets/every_page.css", "assets/rumpun/styles/site.css", "data/v1/csv/studies.csv"):
        with urlopen(address + path, timeout=PATIENCE) as answer:
            assert answer.read(), path


def test_what_needs_a_new_start_is_said(served: tuple[Path, str]) -> None:
    root, _ = served
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("# lain\n")
    end = time.monotonic() + PATIENCE
    while "start again" not in _log(root) and time.monotonic() < end:
        time.sleep(0.1)
    assert "mkdocs.yml, Python" in _log(root)
