"""A thousand studies: comparing four of them stays quick on a slow phone, and loads what it shows and no more."""

from __future__ import annotations

import functools
import gzip
import re
import shutil
import sys
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Response

from rumpun.address import LANGUAGES, address
from rumpun.citation.citations import Citations
from rumpun.citation.styles import STYLES
from rumpun.context import Context, Settings, contexts
from rumpun.exports import all_files
from rumpun.pages import side
from rumpun.site import read
from tools.made_up import KnowledgeBase

STUDIES = 1000
CHOSEN = ("studi-7", "studi-123", "studi-500", "studi-999")
SECONDS = 2.0
SLOWER = 4
TRIES = 8
BYTES = 150_000
USABLE = """(columns) => document.querySelectorAll("table.rp-side thead th").length >= columns
  && document.querySelector("[data-rp-side-ready]")"""
ARTICLE = re.compile(r"(<article\b[^>]*>).*?(</article>)", re.DOTALL)


def made_up_contexts(folder: Path) -> tuple[Context, ...]:
    """The knowledge base without pandoc, which needs minutes for so many works; entries are as long as real ones."""
    KnowledgeBase(STUDIES).write(folder)
    graph, problems = read(folder)
    assert problems == ()
    works = graph.base.works
    entries: dict[tuple[str, str], dict[str, str]] = {
        (style.id, language): {
            key: f"{work.title}. <em>{work.journal}</em>, {work.volume}({work.number}), {work.pages}. {work.url}"
            for key, work in works.items()
        }
        for style in STYLES
        for language in LANGUAGES
    }
    return contexts(graph, Citations(works, entries, {}), Settings("https://rumpun.example/"))


@pytest.fixture(scope="module")
def large_site(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site's frame and scripts, around the comparison page and the data of a thousand studies."""
    folder = tmp_path_factory.mktemp("scale")
    site = folder / "site"
    shutil.copytree(site_folder, site, ignore=shutil.ignore_patterns("pagefind", "data", "page", "halaman"))
    both = made_up_contexts(folder / "base")
    for name, text in all_files(both):
        file = site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    for context in both:
        for page in side.pages(context):
            file = site / page.url / "index.html"
            frame = file.read_text(encoding="utf-8")
            opening, closing = ARTICLE.findall(frame)[0]
            file.write_text(
                f"{frame.split(opening)[0]}{opening}{page.body}{closing}{frame.split(closing)[-1]}", "utf-8"
            )
    return site


@pytest.fixture(scope="module")
def large_origin(large_site: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *args: object) -> None:
            """A test prints its own findings only."""

    handler = functools.partial(Quiet, directory=str(large_site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def once(browser: Browser, address_: str) -> tuple[float, dict[str, int]]:
    """Open the comparison cold: seconds until it is usable, and the compressed size of every answer."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright needs a function of Python
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address_, wait_until="commit")
    # Usable: the four columns stand in the table, and its controls answer.
    page.wait_for_function(USABLE, arg=len(CHOSEN) + 1, timeout=30_000)
    took = page.evaluate("performance.now()") / 1000
    page.wait_for_load_state("networkidle")
    sizes = {urlsplit(each.url).path: len(gzip.compress(each.body(), 9, mtime=0)) for each in answers}
    context.close()
    return took, sizes


@pytest.mark.slow
def test_comparing_four_of_a_thousand(
    browser: Browser, large_origin: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Time is told, and held to the budget in the best of a few visits: other work on the machine only adds to it."""
    times = []
    for _ in range(TRIES):
        took, sizes = once(browser, f"{large_origin}{address(language, 'comparison', 'side')}?s={','.join(CHOSEN)}")
        times.append(took)
        if took < SECONDS:
            break
    total = sum(sizes.values())
    with capsys.disabled():
        sys.stdout.write(
            f"\ncomparing four of {STUDIES} studies ({language}): usable after {min(times):.2f} s at {SLOWER}x CPU "
            f"throttling (best of {len(times)}), {total:,} bytes compressed in {len(sizes)} answers\n"
        )
    assert {name for name in sizes if "/studies/" in name} == {
        f"/data/comparison/{language}/studies/{id_}.json" for id_ in CHOSEN
    }
    assert total < BYTES, sizes
    assert min(times) < SECONDS
