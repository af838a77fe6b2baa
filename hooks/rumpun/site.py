"""The pipeline: contributor files in, finished pages and problems out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Protocol

from .address import LANGUAGES
from .catalogue import MissingWord
from .citation.citations import format_works
from .context import Context, Settings, contexts
from .exports import all_files
from .former.old_pages import keep_addresses, lost_parts
from .model.graph import Graph
from .model.linking import link_up
from .model.load import load
from .model.memory import Memory
from .open_data.libraries import missing_libraries
from .pages import all_pages
from .parsing.problems import Problem
from .permanence.editions.archive import ArchiveError, unpack
from .permanence.editions.shelf import Edition, edition_address, edition_home
from .permanence.history import Change
from .render.files import Files
from .render.minify import served
from .render.page import Page
from .render.templates import render
from .rules import check_all

ASSETS = Path(__file__).parent / "assets"
ASSET_FOLDER = "assets/rumpun/"


@dataclass(frozen=True)
class Site:
    """All pages of both languages, or the problems that keep them from being made."""

    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]
    files: Files = field(default_factory=Files)
    """Site-relative address -> content, of what stands beside the pages."""
    addresses: tuple[str, ...] = ()
    """The addresses that this site promises to keep, sorted; a frozen edition promises none."""
    editions: tuple[Edition, ...] = ()
    """The frozen editions that belong beside the pages; a frozen edition has none."""
    parts: Mapping[str, Mapping[str, Problem]] = field(default_factory=dict)
    """Address of a page -> anchor that it promises -> what is to be said when it is gone; see `lost_parts`."""

    def lost_parts(self, page: Page) -> tuple[Problem, ...]:
        """One problem for each anchor that was published and that the page no longer has."""
        return lost_parts(page, self.parts.get(page.url, {}))

    @property
    def beside(self) -> Files:
        """All that stands beside the pages: `files`, and what pages load."""
        assets = sorted(path for path in ASSETS.rglob("*") if path.is_file())
        return self.files | {
            ASSET_FOLDER + path.relative_to(ASSETS).as_posix(): partial(served, path) for path in assets
        }

    def add_editions(self, folder: Path) -> int:
        """Unpack the frozen editions into the finished site in `folder` and return how many files they have.

        They come after the search index is made, which is for the living site. ArchiveError when one is damaged.
        """
        number = 0
        for edition in self.editions:
            files = unpack(edition.archive, folder / edition_address(edition.date))
            if files != edition.files:
                raise ArchiveError(f"{edition.archive.name}: {files} ≠ {edition.files} berkas / files")
            number += files
        return number


class Listed(Protocol):
    """What a sitemap tells of a page."""

    @property
    def kind(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def twin(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def changed(self) -> Change: ...


def sitemap(pages: Iterable[Listed], site_url: str) -> str:
    """`sitemap.xml` after sitemaps.org: every page that has an address of its own.

    `lastmod` stands only where the history tells when what the page shows has changed.
    """
    return str(render("files/sitemap.xml", site_url=site_url, pages=[page for page in pages if page.kind != "404"]))


def read(root: Path, memory: Memory | None = None) -> tuple[Graph, tuple[Problem, ...]]:
    """Read and check the knowledge base under `root` without making a page."""
    base, problems = load(root, memory)
    graph = link_up(base)
    return graph, tuple(sorted({*problems, *check_all(graph)}))


def build(
    root: Path,
    settings: Settings,
    memory: Memory | None = None,
    *,
    parts: bool = True,
    begin: Callable[[str], object] = lambda step: None,
) -> Site:
    """Plan every page of both languages; with any problem, no page at all.

    `memory` is for who builds again after an edit. Without `parts`, it is left to `Site.lost_parts` whether every part
    of a page that was ever published is still there: to know it, these pages must be made. `begin` is told each step
    that may take long.
    """
    memory = memory or Memory()
    begin("reading")
    try:
        graph, problems = read(root, memory)
    except MissingWord:
        if settings.problems:
            return Site((), settings.problems)
        raise
    if problems or settings.problems:
        return Site((), tuple(sorted({*problems, *settings.problems})))
    if missing := missing_libraries():
        return Site((), missing)
    begin("citations")
    works = [*graph.base.works.values()]
    citations = memory.same("citations", works, lambda: format_works(works, settings.cache))
    begin("planning")
    return _planned(contexts(graph, citations, settings, memory), settings, parts)


def _planned(both: tuple[Context, ...], settings: Settings, parts: bool) -> Site:
    pages = tuple(page for context in both for page in all_pages(context))
    files = Files(chain(all_files(both), *(page.files.items() for page in pages)))
    if settings.edition:
        return Site(pages, (), files)
    homes = {edition_home(each.date, language) for each in settings.editions for language in LANGUAGES}
    keep = partial(keep_addresses, both, pages, files | {f"{home}index.html": "" for home in homes})
    kept = keep(parts=parts)
    if kept.dead:  # then all that is missing is told at once
        return Site((), (kept if parts else keep(parts=True)).dead)
    promised = tuple(sorted({*kept.promised, *homes}))
    return Site(pages, (), files | kept.files, promised, settings.editions, kept.parts)
