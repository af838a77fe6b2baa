"""The site while it is being edited: a page is made when somebody asks for it, and an edit is seen at once."""

from __future__ import annotations

import logging
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..address import LANGUAGES
from ..context import Settings
from ..model.memory import Memory
from ..parsing.problems import Problem, report
from ..permanence.editions.shelf import edition_address
from ..render.files import Content, Files
from ..render.page import Page
from ..render.templates import read_anew, render
from ..site import ASSET_FOLDER, Prepared, add_editions, assets, prepare
from ..words.words import words
from .editors.schemas import keep_schemas
from .preview_plan import PreviewPlan
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
        """`folder` is for what takes long to make; `document` gives what prints pages, which load what is `added`.

        From now on `renew` is to be told of all that changes, for what has been read is not looked at again.
        """
        self.root, self.folder = root, folder
        self._settings, self._document, self._added = settings, document, added or {}
        self._search = _Search(root, folder)
        self._editions = threading.Lock()
        self._making = threading.Lock()
        self._reading = threading.Event()
        first = settings()
        self._memory = self._watched(first)
        self._now = self._read(first, document())

    def renew(self, changed: Collection[str] | None = None, *, engine: bool) -> None:
        """Read again what has changed; everything, settings and templates too, where something of the `engine` has.

        `changed` are all files that are different, new or gone, relative to the root; None for who does not know.
        """
        before = self._now
        self._reading.set()  # whoever settles leaves off at once
        try:
            if engine:
                read_anew()
                settings = self._settings()
                # What is wrong in a file was remembered in the words of before.
                self._memory = self._watched(settings)
                self._now = self._read(settings, self._document())
            else:
                self._memory.changed(self.root, changed)
                self._now = self._read(before.settings, before.document, before.plan.planners)
        finally:
            self._reading.clear()
        self._search.outdated()

    def settle(self) -> bool:
        """Ask what takes longest: version history and editions, and whether published addresses are kept.

        Whether it has changed the pages. It ends early when the site is read again meanwhile.
        """
        now, settings = self._now, self._settings()
        if settings != now.settings:
            self._now = self._read(settings, now.document, now.plan.planners)
            self._settle(self._now)
            return True
        return self._settle(now)

    def _settle(self, now: _Now) -> bool:
        """Plan the whole site while pages are asked for; whether that shows a problem."""
        if now.problems:
            return False
        for step in now.plan.steps():
            with self._making:
                if now is not self._now or self._reading.is_set():
                    return False
                step()
        with self._making:
            keep_schemas(now.prepared.both[0].graph, self.root)  # a new term is then known in the editor too
        _tell(now.problems)
        return bool(now.problems)

    def answer(self, path: str) -> bytes | None:
        """What stands at a site-relative path, such as `studi/kamaliyah/` or `data/v1/works.json`; None for nothing.

        While there are problems, every page tells them.
        """
        now, file = self._now, f"{path}index.html" if path.endswith("/") or not path else path
        if ".." in file.split("/") or "\0" in file:
            return None
        if file in self._added:
            return self._added[file]().encode("utf-8")
        if file in now.assets:
            return encoded(now.assets[file])
        if file.endswith(".html") and now.problems:
            return now.told(path)
        for lying in self._aside(now, file):
            if lying.is_file():
                return lying.read_bytes()
        return None if now.problems else now.made(file, self._making)

    def _aside(self, now: _Now, file: str) -> list[Path]:
        """Where the file would lie that takes long to make, once it is made; editions and the search index."""
        if file.startswith(f"{SEARCH}/"):
            folder = self._search.folder()
            return [folder / file] if folder else []
        editions = now.settings.editions
        homes = [edition_address(edition.date) for edition in editions]
        if any(file.startswith(home) for home in homes):
            with self._editions:
                if not (self.folder / homes[0]).is_dir():
                    add_editions(editions, self.folder)
            return [self.folder / file]
        return []

    def _watched(self, settings: Settings) -> Memory:
        memory = Memory(settings.entries, again=True)
        memory.changed(self.root, None)
        return memory

    def _read(
        self, settings: Settings, document: Callable[[Page], str], planners: dict[str, str] | None = None
    ) -> _Now:
        prepared = prepare(self.root, settings, self._memory)
        _tell(prepared.problems)
        return _Now(settings, prepared, PreviewPlan(prepared, planners), document)


@dataclass(frozen=True)
class _Now:
    """The site as it was read last."""

    settings: Settings
    prepared: Prepared
    plan: PreviewPlan
    document: Callable[[Page], str]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps pages from being shown, as far as the site is planned."""
        return self.prepared.problems or self.plan.problems

    @cached_property
    def assets(self) -> Files:
        """What pages load, whatever is wrong with them."""
        return assets()

    def made(self, file: str, making: threading.Lock) -> bytes | None:
        """The page or file of ours, made by one thread at a time: what pages share is worked out at the first."""
        with making:
            page = self.plan.page(file) if file.endswith(".html") else None
            if page is not None:
                return encoded(self.document(page))
            source = self.plan.source(file)
            return None if source is None else encoded(source() if callable(source) else source)

    def told(self, path: str) -> bytes:
        """The page that tells all problems."""
        assets = "../" * path.count("/") + ASSET_FOLDER
        both = [words(language) for language in LANGUAGES]
        return render("files/problems.html", problems=self.problems, assets=assets, words=both).encode("utf-8")


def encoded(content: Content) -> bytes:
    """The bytes of a page or file."""
    return content.encode("utf-8") if isinstance(content, str) else content


def _tell(problems: tuple[Problem, ...]) -> None:
    if problems:
        _LOG.error("%s masalah (problems):\n%s", len(problems), report(problems))


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
