"""Writes a finished site into a folder: pages, what stands beside them, sitemap, search index, editions."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import partial
from itertools import accumulate, chain
from pathlib import Path
from types import MappingProxyType

from ..catalogue import Said, said
from ..open_data.open_data import ELSEWHERE
from ..open_data.schema_format import FOLDER as OPEN_DATA
from ..parsing.problems import Problem, report
from ..permanence.editions.shelf import Edition
from ..permanence.history import Change
from ..render.files import Files
from ..render.page import Heading, Page
from ..render.templates import render
from ..search.extract import Passage
from ..search.slips import Slip, slips
from ..site import ASSET_FOLDER, Site, add_editions, sitemap
from .copies.offline_list import write_offline_lists
from .copies.zip_copy import write_copies
from .processes import LIFE, apart, processes_available, share_out
from .progress import SILENT, Progress
from .search_index import note_pages, write_index
from .writing import write_files, write_pieces

MARK = ".rumpun"
"""Stands in every folder that we made, and only there may we replace what is in it."""
_MARK_TEXT = "This folder is made by `python -m rumpun write`, which replaces everything in it.\n"
_PIECE = 12
"""Pages that a process takes at once: few enough that all end at about the same time."""
_HELD = ".data"
"""Where the open data of a large site are held until all of them are written."""
_MANY = 4_000
"""Files of one export that a process makes in one go: what they share is in memory for so long."""
_ROOMY = 8_000
"""Up to so many pages, memory has room for all that processes remember: none of them ends before the work does."""


class FolderRefusedError(Exception):
    """The folder is not ours to replace; `said` tells it in both languages."""

    def __init__(self, said: Said) -> None:
        super().__init__(f"{said.id}\n{said.en}")
        self.said = said


class PartsLostError(Exception):
    """Parts of pages that were published are gone; `problems` tells which, and the site must not be shown."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} masalah (problems):\n{report(problems)}")
        self.problems = problems


@dataclass(frozen=True)
class Written:
    """What is still known of a page once it is written and forgotten."""

    url: str
    twin: str
    language: str
    kind: str
    title: str
    description: str
    edit: str
    toc: tuple[Heading, ...]
    changed: Change
    lost: tuple[Problem, ...]
    """What is to be said of parts that were published and are gone."""


def write_site(
    site: Site,
    folder: Path,
    site_url: str,
    document: Callable[[Page], str],
    processes: int | None = None,
    progress: Progress = SILENT,
    cache: Path | None = None,
    also: Mapping[str, Callable[[], str]] = MappingProxyType({}),
    without: Iterable[str] = (),
    before: Path | None = None,
) -> list[Written]:
    """Write the whole site into `folder`, where nothing of ours lies yet; `document` prints a page.

    By as many processes as there are processors unless `processes` tells how many: the bytes are the same. `cache` is
    a folder that remembers what the search works out of words. `also` are files of whoever prints, made at the end;
    `without`, files that are of no use to them; what is the same in `before`, which this takes the place of, is kept.
    ArchiveError for a damaged edition; PartsLostError when a part of a page is gone that was published.
    """
    work = [*_work(site, folder, document, before)]
    pages = [0, *accumulate(len(piece.args[0]) if piece.func in _OF_PAGES else 0 for piece in work)]
    processes = processes_available() if processes is None else processes
    progress.begin("pages", pages[-1])
    done = share_out(
        work, processes, lambda first, end: progress.reach(pages[first] + pages[-1] - pages[end]),
        life=LIFE if len(site.pages) > _ROOMY else len(work),
        large=[place for place, piece in enumerate(work) if _is_large(piece)],
    )  # fmt: skip
    written = {page.url: page for pages in done for page in pages}
    if lost := sorted(problem for page in written.values() for problem in page.lost):
        raise PartsLostError(tuple(lost))
    progress.begin("search")
    listed = [written[page.url] for page in site.pages]
    write_files([("sitemap.xml", sitemap(listed, site_url))], folder)
    titles = {page.url: written[page.twin].title for page in listed if page.twin in written}
    write_index(folder, titles, processes, cache)
    _as_printed(folder, also, without)
    write_offline_lists(folder, listed)
    write_copies(site, folder, site_url, listed, cache)
    return listed


def _as_printed(folder: Path, also: Mapping[str, Callable[[], str]], without: Iterable[str]) -> None:
    """Write what whoever prints the pages brings along, and take away what is of no use to them."""
    write_files(((name, make()) for name, make in also.items()), folder)
    for name in without:
        (folder / name).unlink()


def _work(
    site: Site, folder: Path, document: Callable[[Page], str], before: Path | None
) -> Iterator[partial[list[Written]]]:
    """Frozen editions, the open data, what else stands beside the pages, pages of one language, pages of the other.

    One process begins here and one there (see `share_out`): what is large, with nobody left to wait for it at the end;
    and no two pieces of it at once where two processes work, since each remembers as much as hundreds of pages do.
    """
    yield from (partial(_add_edition, edition, folder) for edition in site.editions)
    languages = dict.fromkeys(page.language for page in site.pages)
    both = [page for page in site.pages if page.kind == "data"]
    own = [[page for page in site.pages if page.language == language and page not in both] for language in languages]
    first, *others = [[pages[at : at + _PIECE] for at in range(0, len(pages), _PIECE)] for pages in own]
    beside = site.beside
    data = [each for each in beside.of_no_page if each.startswith(OPEN_DATA) and Path(each).name not in ELSEWHERE]
    # The number of a piece is its pages' place in the search index, whichever process makes them.
    yield partial(_write_data, both, site, folder, document, before, len(first), beside, data)
    groups: dict[tuple[str, ...], list[str]] = {}
    taken = frozenset(data)
    for name in beside.of_no_page:
        if name not in taken:  # what scripts read is in folders of its own in each language
            depth = 2 if name.startswith(OPEN_DATA) else 3 if name.startswith("data/") else 1
            groups.setdefault((*name.split("/")[:depth],), []).append(name)
    for group in groups.values():
        parts = (group[at : at + _MANY] for at in range(0, len(group), _MANY))
        yield from (partial(_write_some, beside, part, folder, before) for part in parts)
    numbered = chain(enumerate(first), enumerate(chain(*others), len(first) + 1))
    yield from (partial(_write_pages, piece, site, folder, document, before, number) for number, piece in numbered)


def _is_large(piece: partial[list[Written]]) -> bool:
    """Whether what its files share is as much as hundreds of pages leave behind: an export, or the open data."""
    return piece.func is not _write_pages


def _write_pages(
    pages: Sequence[Page], site: Site, folder: Path, document: Callable[[Page], str], before: Path | None, number: int
) -> list[Written]:
    """Each page with the files that belong to it, before the next is made."""
    written = []
    noted: list[tuple[Slip, list[Passage]]] = []
    for page in pages:
        write_files([(page_file(page), document(page))], folder, before)
        write_files(((name, make()) for name, make in page.files.items()), folder, before)
        known = {each.name: getattr(page, each.name) for each in fields(Written) if each.name != "lost"}
        written.append(Written(**known, lost=site.lost_parts(page)))
        noted.extend(slips(page))
        page.forget()
    note_pages(number, noted, folder)
    return written


def _write_data(
    pages: Sequence[Page], site: Site, folder: Path, document: Callable[[Page], str], before: Path | None, number: int,
    files: Files, names: Sequence[str],
) -> list[Written]:  # fmt: skip
    """The open data and the pages that tell how large each of its files is: whoever makes these has made all of it.

    Of a large site, each stage is made by a process of its own, and held in a file until all is written.
    """
    held = folder / _HELD
    if len(site.pages) > _ROOMY and site.data:
        folder.mkdir(parents=True, exist_ok=True)
        site.data.making.leave(apart, held)
    written = _write_pages(pages, site, folder, document, before, number)
    _write_some(files, names, folder, before)
    held.unlink(missing_ok=True)
    return written


_OF_PAGES = (_write_pages, _write_data)
"""What makes pages, which are its first argument."""


def _add_edition(edition: Edition, folder: Path) -> list[Written]:
    add_editions([edition], folder)
    return []


def _write_some(files: Files, names: Iterable[str], folder: Path, before: Path | None) -> list[Written]:
    write_pieces(((name, files.pieces(name)) for name in names), folder, before)
    return []


def write_folder(
    site: Site, folder: Path, site_url: str, progress: Progress = SILENT, cache: Path | None = None
) -> int:
    """Replace `folder` by the site, without any site generator, and return how many files it has.

    Everything is written beside the folder and then swapped in, so that a fault leaves the old one as it was.
    FolderRefusedError for a folder with files that we did not make; and as `write_site` says.
    """
    folder = folder.resolve()
    refuse_foreign(folder)
    aside = aside_of(folder)
    try:
        made = aside / "new"
        written = write_site(site, made, site_url, plain_document, progress=progress, cache=cache, before=folder)
        listed = [_listed(page) for page in sorted(written, key=lambda page: page.url)]
        pages = json.dumps(listed, ensure_ascii=False, indent=1) + "\n"
        write_files([("pages.json", pages), (MARK, _MARK_TEXT)], made)
        _swap(made, folder, aside / "old")
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return sum(1 for path in folder.rglob("*") if path.is_file())


def aside_of(folder: Path) -> Path:
    """A new folder beside `folder`, to make in it what `put_into` puts there; both on one disk."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    return Path(tempfile.mkdtemp(dir=folder.parent, prefix=".rumpun-"))


def put_into(made: Path, folder: Path) -> None:
    """Move all that is in `made` into `folder`, where other folders may be and other files stay."""
    folder.mkdir(exist_ok=True)
    for path in made.iterdir():
        place = folder / path.name
        if path.is_dir() and place.is_dir():
            put_into(path, place)
        else:
            path.replace(place)


def plain_document(page: Page) -> str:
    """A page as a whole document without any theme."""
    return render("files/plain.html", page=page, assets=page.root + ASSET_FOLDER)


def refuse_foreign(folder: Path) -> None:
    """Raise FolderRefusedError unless `folder` is absent, empty, or made by us."""
    if folder.exists() and not folder.is_dir():
        raise FolderRefusedError(said("folder.is_file", folder=folder))
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).is_file():
        raise FolderRefusedError(said("folder.foreign", folder=folder))


def page_file(page: Page | Written) -> str:
    """Where a page lies in the folder: `studi/kamaliyah/index.html`, `404.html`."""
    return page.url if page.url.endswith(".html") else f"{page.url}index.html"


def _listed(page: Written) -> dict[str, object]:
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
