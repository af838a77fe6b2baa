"""The pipeline: contributor files in, finished pages and problems out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Protocol

from .address import LANGUAGES
from .catalogue import MissingWord, said
from .citation.citations import format_works
from .context import Context, Settings, contexts
from .exports import all_files
from .former.old_pages import Parts, keep_addresses, lost_parts
from .model.graph import Graph
from .model.linking import link_up
from .model.load import load
from .model.memory import Memory
from .open_data.libraries import missing_libraries
from .open_data.open_data import OpenData, open_data
from .pages import all_pages
from .parsing.problems import Problem
from .permanence.editions.archive import ArchiveError, unpack
from .permanence.editions.shelf import Edition, edition_address, edition_home
from .permanence.history import Change
from .permanence.years_to_come import years_to_come
from .render.files import Files, Source
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
    parts: Parts = Parts()
    """What pages promise to have; see `lost_parts`."""
    as_of: str | None = None
    """The day of the newest change, empty when nobody knows it, for copies to take along; None where none are made."""
    data: OpenData | None = None
    """What makes the open data that are among `files`; None where there are none."""

    def lost_parts(self, page: Page) -> tuple[Problem, ...]:
        """One problem for each anchor that was published and that the page no longer has."""
        return lost_parts(page, self.parts)

    @property
    def beside(self) -> Files:
        """All that stands beside the pages: `files`, and what pages load."""
        return self.files | assets()


def assets() -> Files:
    """What pages load: scripts, styles and what they show, as a site serves them."""
    paths = sorted(path for path in ASSETS.rglob("*") if path.is_file())
    return Files((ASSET_FOLDER + path.relative_to(ASSETS).as_posix(), partial(served, path)) for path in paths)


def add_editions(editions: Iterable[Edition], folder: Path) -> None:
    """Unpack frozen editions into the site in `folder`; ArchiveError when one is damaged."""
    for edition in editions:
        home = folder / edition_address(edition.date)
        files = unpack(edition.archive, home, edition.files, edition.size)
        if files != edition.files:
            raise ArchiveError(f"{edition.archive.name}: {files} ≠ {edition.files} berkas / files")
        if not edition.is_told_by(home):
            raise ArchiveError(
                f"{edition.archive.name}: {said('sealed.other_note').id} / {said('sealed.other_note').en}"
            )


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
    problems += check_all(graph)
    if memory:
        memory.keep()
    return graph, tuple(sorted({*problems}))


@dataclass(frozen=True)
class Prepared:
    """What all pages are planned from, or the problems that keep them from being made."""

    settings: Settings
    both: tuple[Context, ...] = ()
    problems: tuple[Problem, ...] = ()


def prepare(
    root: Path, settings: Settings, memory: Memory | None = None, begin: Callable[[str], object] = lambda step: None
) -> Prepared:
    """Read and check the knowledge base, and have its works formatted; see `build`."""
    memory = memory or Memory(settings.entries)
    begin("reading")
    try:
        graph, problems = read(root, memory)
    except MissingWord:
        if settings.problems:
            return Prepared(settings, problems=settings.problems)
        raise
    newest = settings.history.newest.date if settings.history.files else ""
    late = tuple(years_to_come(graph.base.works.values(), newest))
    if problems or late or settings.problems:
        return Prepared(settings, problems=tuple(sorted({*problems, *late, *settings.problems})))
    if missing := missing_libraries():
        return Prepared(settings, problems=missing)
    begin("citations")
    works = [*graph.base.works.values()]
    citations = memory.same("citations", works, lambda: format_works(works, settings.cache))
    return Prepared(settings, contexts(graph, citations, settings, memory))


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
    prepared = prepare(root, settings, memory, begin)
    if prepared.problems:
        return Site((), prepared.problems)
    begin("planning")
    pages = tuple(page for context in prepared.both for page in all_pages(context))
    return whole(prepared, pages, all_files(prepared.both), parts=parts)


def whole(
    prepared: Prepared, pages: tuple[Page, ...], exported: Iterable[tuple[str, Source]], *, parts: bool = True
) -> Site:
    """The site of all pages and all that is exported, with what former addresses need; see `build`."""
    both, settings = prepared.both, prepared.settings
    files = Files(exported, {page.url: page for page in pages})
    data = open_data(both[0])
    if settings.edition:
        return Site(pages, (), files, data=data)
    homes = {edition_home(each.date, language) for each in settings.editions for language in LANGUAGES}
    keep = partial(keep_addresses, both, pages, files | {f"{home}index.html": "" for home in homes})
    kept = keep(parts=parts)
    if kept.dead:  # then all that is missing is told at once
        return Site((), (kept if parts else keep(parts=True)).dead)
    promised = tuple(sorted({*kept.promised, *homes}))
    newest = settings.history.newest.date if settings.history.files else ""
    as_of = newest if settings.has_copy else None
    return Site(pages, (), files | kept.files, promised, settings.editions, kept.parts, as_of, data)
