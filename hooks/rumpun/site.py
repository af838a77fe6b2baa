"""The pipeline: contributor files in, finished pages and problems out."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from .citation import format_works
from .context import Settings, contexts
from .exports import all_files
from .graph import Graph, link_up
from .load import load
from .page import Page, render
from .pages import all_pages
from .problems import Problem
from .rules import check_all

ASSETS = Path(__file__).parent / "assets"
ASSET_FOLDER = "assets/rumpun/"


@dataclass(frozen=True)
class Site:
    """All pages of both languages, or the problems that keep them from being made."""

    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]
    files: dict[str, str | bytes] = field(default_factory=dict)
    """Site-relative address -> content, of what stands beside the pages."""

    def sitemap(self, site_url: str) -> str:
        """`sitemap.xml` after sitemaps.org: every page that has an address of its own."""
        return str(render("sitemap.xml", site_url=site_url, pages=[page for page in self.pages if page.kind != "404"]))

    def assets(self) -> dict[str, Path]:
        """Site-relative address -> file, of what the pages need beside themselves."""
        files = sorted(path for path in ASSETS.rglob("*") if path.is_file())
        return {ASSET_FOLDER + path.relative_to(ASSETS).as_posix(): path for path in files}


def read(root: Path) -> tuple[Graph, tuple[Problem, ...]]:
    """Read and check the knowledge base under `root` without making a page."""
    base, problems = load(root)
    graph = link_up(base)
    return graph, tuple(sorted({*problems, *check_all(graph)}))


def build(root: Path, settings: Settings) -> Site:
    """Make every page of both languages; with any problem, no page at all."""
    graph, problems = read(root)
    if problems:
        return Site((), problems)
    citations = format_works(list(graph.base.works.values()), settings.cache)
    both = contexts(graph, citations, settings)
    pages = tuple(page for context in both for page in all_pages(context))
    files = dict(all_files(both))
    for page in pages:
        files |= page.files
    return Site(pages, (), files)
