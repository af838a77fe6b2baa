"""Many studies: comparing four of them loads and draws what it shows, and no more than among few."""

from __future__ import annotations

import gzip
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Response
from support.made_files import texts
from waiting import until

from rumpun.address import LANGUAGES, address
from rumpun.citation.bibliography import References
from rumpun.citation.citations import Citations
from rumpun.citation.styles import STYLES
from rumpun.context import Context, Settings, contexts
from rumpun.exports import comparison_data
from rumpun.pages import side
from rumpun.site import read
from tools.made_up import KnowledgeBase

FEW, MANY = 20, 80
CHOSEN = ("studi-3", "studi-7", "studi-12", "studi-19")
BYTES = 150_000
USABLE = """(columns) => document.querySelectorAll("table.rp-side thead th").length >= columns
  && document.querySelector("[data-rp-side-ready]")"""
ARTICLE = re.compile(r"(<article\b[^>]*>).*?(</article>)", re.DOTALL)


def made_up_contexts(folder: Path, studies: int) -> tuple[Context, ...]:
    """The first of many studies, so that the chosen ones hold the same among few; entries are as long as real ones.

    Without pandoc, which needs minutes for so many works.
    """
    KnowledgeBase(MANY).write(folder, studies)
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
    found = {place: References(each, {}) for place, each in entries.items()}
    return contexts(graph, Citations(found, {}), Settings("https://rumpun.example/"))


def made_up_site(frame: Path, folder: Path, studies: int) -> Path:
    """The real site's frame and scripts, around the comparison page and the data of made-up studies."""
    site = folder / "site"
    shutil.copytree(frame / "assets", site / "assets")
    both = made_up_contexts(folder / "base", studies)
    # Nobody asks for the files of the other studies, and whoever did would be told that there are none.
    own = {f"{id_}.json" for id_ in (*CHOSEN, "index", "vocabulary")}
    asked = ((name, made) for name, made in comparison_data.files(both) if Path(name).name in own)
    for name, text in texts(asked).items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    for context in both:
        for page in side.pages(context):
            whole = (frame / page.url / "index.html").read_text(encoding="utf-8")
            opening, closing = ARTICLE.findall(whole)[0]
            (site / page.url).mkdir(parents=True)
            (site / page.url / "index.html").write_text(
                f"{whole.split(opening)[0]}{opening}{page.body}{closing}{whole.split(closing)[-1]}", "utf-8"
            )
    return site


@pytest.fixture(scope="module")
def origins(
    site_folder: Path, tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]
) -> tuple[str, str]:
    """Where the same page is served of few studies, and of many."""
    few, many = (serve(made_up_site(site_folder, tmp_path_factory.mktemp("scale"), studies)) for studies in (FEW, MANY))
    return few, many


def opened(browser: Browser, address_: str, columns: int) -> tuple[Page, dict[str, int]]:
    """The comparison, opened cold, once its table stands: the page, and the compressed size of every answer."""
    page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright needs a function of Python
    page.goto(address_, wait_until="load")
    until(page, USABLE, columns + 1)
    page.wait_for_load_state("networkidle")
    sizes = {urlsplit(each.url).path: len(gzip.compress(each.body(), 9, mtime=0)) for each in answers}
    return page, sizes


def drawn_outside_of_the_table(page: Page) -> int:
    """How many elements the page has, whatever it compares."""
    return int(page.evaluate("document.querySelectorAll('*').length - document.querySelectorAll('table *').length"))


@pytest.mark.slow
def test_comparing_four_of_many(browser: Browser, origins: tuple[str, str], language: str) -> None:
    """How long a phone needs depends on the phone, and on the machine of a test; what it has to do does not."""
    asked = f"{address(language, 'comparison', 'side')}?s={','.join(CHOSEN)}"
    (small, loaded), (large, sizes) = (opened(browser, origin + asked, len(CHOSEN)) for origin in origins)
    try:
        assert {name for name in sizes if "/studies/" in name} == {
            f"/data/comparison/{language}/studies/{id_}.json" for id_ in CHOSEN
        }
        assert set(sizes) == set(loaded)
        assert sum(sizes.values()) < BYTES, sizes
        assert sum(sizes.values()) < 1.02 * sum(loaded.values()), "what is loaded grows with the number of studies"
        assert drawn_outside_of_the_table(large) == drawn_outside_of_the_table(small)
    finally:
        for page in (small, large):
            page.context.close()
