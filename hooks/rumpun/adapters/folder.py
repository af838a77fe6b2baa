"""Writes a finished site into a folder without any site generator: whole pages, assets, sitemap and a list of pages."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..catalogue import Said, said
from ..render.page import Page, render
from ..site import ASSET_FOLDER, Site
from .search_index import index_folder

MARK = ".rumpun"
"""Stands in every folder that we made, and only there may we replace what is in it."""
_MARK_TEXT = "This folder is made by `python -m rumpun write`, which replaces everything in it.\n"


class FolderRefusedError(Exception):
    """The folder is not ours to replace; `said` tells it in both languages."""

    def __init__(self, said: Said) -> None:
        super().__init__(f"{said.id}\n{said.en}")
        self.said = said


def write_folder(site: Site, folder: Path, site_url: str) -> int:
    """Replace `folder` by the site and return how many files it has.

    Everything is written beside the folder and then swapped in, so that a fault leaves the old one as it was.
    FolderRefusedError for a folder with files that we did not make; SearchIndexError when there is no index;
    ArchiveError for a damaged edition.
    """
    folder = folder.resolve()
    refuse_foreign(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".rumpun-"))
    try:
        made = aside / "new"
        write_files(documents(site, site_url), made)
        index_folder(made)
        site.add_editions(made)
        _swap(made, folder, aside / "old")
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return sum(1 for path in folder.rglob("*") if path.is_file())


def refuse_foreign(folder: Path) -> None:
    """Raise FolderRefusedError unless `folder` is absent, empty, or made by us."""
    if folder.exists() and not folder.is_dir():
        raise FolderRefusedError(said("folder.is_file", folder=folder))
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).is_file():
        raise FolderRefusedError(said("folder.foreign", folder=folder))


def page_file(page: Page) -> str:
    """Where a page lies in the folder: `studi/kamaliyah/index.html`, `404.html`."""
    return page.url if page.url.endswith(".html") else f"{page.url}index.html"


def documents(site: Site, site_url: str) -> Iterator[tuple[str, str | bytes]]:
    """(file, content) of everything: pages, what stands beside them, `pages.json`, our mark."""
    for page in site.pages:
        yield page_file(page), render("files/plain.html", page=page, assets=page.ways["root"] + ASSET_FOLDER)
    yield from site.beside(site_url)
    listed = [_listed(page) for page in sorted(site.pages, key=lambda page: page.url)]
    yield "pages.json", json.dumps(listed, ensure_ascii=False, indent=1) + "\n"
    yield MARK, _MARK_TEXT


def write_files(files: Iterable[tuple[str, str | bytes]], folder: Path) -> None:
    """Write (file, content) into `folder`, each before the next is made."""
    for name, content in files:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


def _listed(page: Page) -> dict[str, object]:
    toc = [{"anchor": heading.anchor, "title": heading.title} for heading in page.toc]
    named = {name: getattr(page, name) for name in ("url", "twin", "language", "kind", "title", "description", "edit")}
    return {**named, "file": page_file(page), "toc": toc}


def _swap(made: Path, folder: Path, old: Path) -> None:
    """Put `made` where `folder` is; when that fails, `folder` is back as it was."""
    had_one = folder.exists()
    if had_one:
        folder.rename(old)
    try:
        made.rename(folder)
    except OSError:
        if had_one:
            old.rename(folder)
        raise
