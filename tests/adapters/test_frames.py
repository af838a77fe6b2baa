"""Pages in frames that are drawn once look as the theme itself would draw each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from markupsafe import escape
from support.full_build import theme
from support.pages import MadePage

import mkdocs_hooks
from rumpun.adapters import frames
from rumpun.adapters.frames import Draw, Frames
from rumpun.render.minify import minify_page
from rumpun.render.page import Page
from rumpun.site import Site

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def draw(tmp_path_factory: pytest.TempPathFactory) -> Draw:
    """What prints a page with the theme's templates."""
    return theme(tmp_path_factory.mktemp("drawn"))


def one_of_each(site: Site) -> Iterator[Page]:
    """A page of every kind in both languages, those with most headings."""
    found: dict[tuple[str, str], Page] = {}
    for page in site.pages:
        key = page.kind, page.language
        if key not in found or len(page.toc) > len(found[key].toc):
            found[key] = page
    yield from found.values()


def test_a_filled_frame_is_what_the_theme_would_have_drawn(draw: Draw, tiny_site: Site) -> None:
    drawn: list[str] = []

    def counted(page: Any, url: str) -> str:
        drawn.append(url)
        return draw(page, url)

    filled = Frames(counted)
    for page in one_of_each(tiny_site):
        assert filled.print(page) == minify_page(draw(page, page.url)), page.url
    for page in tiny_site.pages:
        filled.print(page)
    assert len(drawn) < len(tiny_site.pages) * 0.8  # a tiny site has few pages of a kind


def test_text_is_escaped_where_the_theme_escapes_it(tiny_site: Site) -> None:
    """Of the stand-in only the place of each text is taken, and whether it was escaped there."""
    page = next(page for page in tiny_site.pages if page.has_contents)
    finished = replace(page.finished, title="<b>&")
    hostile = MadePage(page.url, page.twin, page.language, page.kind, finished)

    def draw(page: Any, url: str) -> str:
        title, heading = escape(page.title), escape(page.toc[1].title)
        return f"<title>{title}</title>\n\n <p>{page.title}</p>\n  {page.head}\n <i>{heading}</i>"

    printed = Frames(draw).print(hostile)
    assert printed.startswith("<title>&lt;b&gt;&amp;</title>\n<p><b>&</p>\n<")
    assert printed.endswith(f">\n<i>{escape(page.toc[1].title)}</i>")


def test_whatever_the_theme_looks_at_tells_frames_apart(tiny_site: Site) -> None:
    """All that its templates ask of a page is a text that is filled in, or part of what tells two frames apart."""
    templates = Path(mkdocs_hooks.__file__).parent / "theme"
    asked: set[str] = set()
    for template in templates.rglob("*.html"):
        asked |= set(re.findall(r"\brp\.(\w+)", template.read_text(encoding="utf-8")))
    kept: set[str] = set()

    class Watched:
        def __getattr__(self, name: str) -> Any:
            kept.add(name)
            return getattr(tiny_site.pages[0], name)

    frames._key(Watched())  # type: ignore[arg-type]
    assert {"kind", "toc", "styles"} <= asked & kept
    assert asked - kept == {"head", "title", "content", "chrome", "frame", "words"}  # and words follow the language
