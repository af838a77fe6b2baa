"""The site while it is being edited: a page is made when somebody asks for it, and an edit is seen at once."""

from __future__ import annotations

import logging
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..address import LANGUAGES
from ..context import Settings
from ..model.memory import Memory
from ..parsing.problems import report
from ..permanence.editions.shelf import edition_address
from ..render.files import Files
from ..render.page import Page
from ..render.templates import read_anew, render
from ..site import ASSET_FOLDER, Site, build
from ..words.words import words
from .folder import page_file
from .search_index import FOLDER as SEARCH

CONTENT = ("studies", "vocab", "bib", "docs")
"""What contributors write; all else that is watched belongs to the engine or to the site's owner."""
_LOG = logging.getLogger("mkdocs.rumpun")


class Preview:
    """Answers for the pages and files of the site, as they are now; one thread renews it, many ask."""

    def __init__(
        self,
        root: Path,
        folder: Path,
        settings: Callable[[], Settings],
        document: Callable[[], Callable[[Page], str]],
        added: Mapping[str, Callable[[], str]] | None = None,
    ) -> None:
        """`folder` is for what takes long to make; `document` gives what prints pages, which load what is `added`."""
        self.root, self.folder = root, folder
        self._settings, self._document, self._added = settings, document, added or {}
        self._memory = Memory()
        self._search = _Search(root, folder)
        self._editions = threading.Lock()
        self._making = threading.Lock()
        self._now = self._read(settings(), document())

    def renew(self, *, engine: bool) -> None:
        """Read again what has changed; everything, settings and templates too, where something of the `engine` has."""
        if engine:
            read_anew()
            self._memory = Memory()  # what is wrong in a file is remembered in the words that the engine had
            self._now = self._read(self._settings(), self._document())
        else:
            self._now = self._read(self._now.settings, self._now.document)
        self._search.outdated()

    def settle(self) -> bool:
        """Ask again what takes longest, version history, ledger and editions; whether it has changed the site."""
        settings = self._settings()
        if settings == self._now.settings:
            return False
        self._now = self._read(settings, self._now.document)
        return True

    def answer(self, path: str) -> bytes | None:
        """What stands at a site-relative path, such as `studi/kamaliyah/` or `data/v1/works.json`; None for nothing.

        While there are problems, every page tells them.
        """
        now, file = self._now, f"{path}index.html" if path.endswith("/") or not path else path
        if ".." in file.split("/") or "\0" in file:
            return None
        if path.startswith(ASSET_FOLDER) or not now.site.problems:
            made = now.made(file, self._making)
            if made is not None:
                return made
        if now.site.problems and file.endswith(".html"):
            return now.told(path)
        if file in self._added:
            return self._added[file]().encode("utf-8")
        for lying in self._aside(now.site, file):
            if lying.is_file():
                return lying.read_bytes()
        return None

    def _aside(self, site: Site, file: str) -> list[Path]:
        """Where the file would lie that takes long to make, once it is made; editions and the search index."""
        if file.startswith(f"{SEARCH}/"):
            folder = self._search.folder()
            return [folder / file] if folder else []
        homes = [edition_address(edition.date) for edition in site.editions]
        if any(file.startswith(home) for home in homes):
            with self._editions:
                if not (self.folder / homes[0]).is_dir():
                    site.add_editions(self.folder)
            return [self.folder / file]
        return []

    def _read(self, settings: Settings, document: Callable[[Page], str]) -> _Now:
        site = build(self.root, settings, self._memory, parts=False)
        now = _Now(settings, site, document)
        if site.problems:
            _LOG.error("%s masalah (problems):\n%s", len(site.problems), report(site.problems))
        return now


@dataclass(frozen=True)
class _Now:
    """The site as it was read last."""

    settings: Settings
    site: Site
    document: Callable[[Page], str]

    @cached_property
    def _pages(self) -> dict[str, Page]:
        return {page_file(page): page for page in self.site.pages}

    @cached_property
    def _files(self) -> Files:
        return self.site.beside

    def made(self, file: str, making: threading.Lock) -> bytes | None:
        """The page or file of ours, made by one thread at a time: what pages share is worked out at the first."""
        with making:
            page = self._pages.get(file)
            if page is not None:
                return self.document(page).encode("utf-8")
            content = self._files.get(file)
            return content.encode("utf-8") if isinstance(content, str) else content

    def told(self, path: str) -> bytes:
        """The page that tells all problems."""
        assets = "../" * path.count("/") + ASSET_FOLDER
        both = [words(language) for language in LANGUAGES]
        return render("files/problems.html", problems=self.site.problems, assets=assets, words=both).encode("utf-8")


class _Search:
    """The search index, made in a process of its own when somebody first searches, and again after edits."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._root, self._folder = root, folder
        self._made: Path | None = None
        self._is_old = False
        self._making: threading.Thread | None = None
        self._lock = threading.Lock()

    def outdated(self) -> None:
        """Let the next who searches have a new index made."""
        self._is_old = True

    def folder(self) -> Path | None:
        """The folder with the newest index: the first one is waited for, a later one comes when it is ready."""
        with self._lock:
            if self._making is None and (self._made is None or self._is_old):
                self._is_old = False
                self._making = threading.Thread(target=self._make, daemon=True)
                self._making.start()
            making = self._making
        if self._made is None and making:
            making.join()
        return self._made

    def _make(self) -> None:
        folder = Path(tempfile.mkdtemp(dir=self._folder, prefix=".search-")) / "site"
        command = [sys.executable, "-m", "rumpun", "write", "--quiet", str(folder)]
        done = subprocess.run(command, cwd=self._root, capture_output=True, text=True, encoding="utf-8", check=False)
        if done.returncode == 0:
            self._made = folder
        else:
            _LOG.warning("%s", done.stderr.strip() or done.stdout.strip())
        self._making = None
