"""Packs the written site into one ZIP file that opens from a folder, and each frozen edition into another.

A copy has the pages of both languages, what they show, and the open data; what is nothing without scripts stays on the
site (`render/portable.py`).
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Container, Iterable
from functools import partial
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

from ...address import LANGUAGES
from ...cache import code, remember, remembered
from ...citation.cited_page import SITE_NAME
from ...open_data.schema_format import FOLDER as OPEN_DATA
from ...pages.data import size_in_words
from ...permanence.editions.shelf import Edition, edition_address, edition_copy
from ...render.portable import COPY, TOOLS, index_of, kind_of, language_of, portable
from ...site import Listed, Site
from ...words.words import Words, words
from ..writing import write_files

_SHOWN = (".css", ".svg", ".webp")
"""What pages show; scripts are of no use, and cards are for other sites."""
_CITATION = re.compile(r"citation\.\w+")
_SIZE = re.compile(r'(<span data-size-of="([^"]+)">)(?=</span>)')
_OFFERING = frozenset({"offline", "editions"})
"""Kinds of page."""
_UNIX = 3
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The first that ZIP can tell: the same bytes whenever a site is packed."""


def write_copies(site: Site, folder: Path, site_url: str, pages: Iterable[Listed], cache: Path | None) -> None:
    """Write the copies that the site comes with: of itself, as it is in `folder`, and of each of its editions.

    Then those of its `pages` that offer copies say how large each is. `cache` keeps the copies of editions, which never
    change.
    """
    if site.as_of is None:
        return
    but = tuple(edition_address(each.date) for each in site.editions)
    pack(folder, folder / COPY, site_url, site.as_of, but)
    for edition in site.editions:
        pack_edition(edition, folder, cache)
    for page in pages:
        if page.kind in _OFFERING:
            name = index_of(page.url)
            told = _SIZE.sub(partial(_told, words(page.language), folder), _text(folder, name))
            write_files([(name, told)], folder)


def pack(folder: Path, archive: Path, site_url: str, day: str, but: tuple[str, ...] = ()) -> None:
    """Pack the site in `folder`, without what lies below the addresses `but`; the same site gives the same bytes.

    `day` (YYYY-MM-DD) is when what it holds last changed; empty when nobody knows.
    """
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    names = {name for name in names if not name.startswith(but)}
    pages = {name for name in names if name.endswith(".html") and kind_of(_text(folder, name)) not in {"", *TOOLS}}
    there = {name for name in names if name in pages or _is_taken(name, pages)}
    top = f"{SITE_NAME.lower()}-{day}" if day else SITE_NAME.lower()
    with zipfile.ZipFile(archive, "w") as into:
        for name in sorted(there):
            content = (folder / name).read_bytes()
            if name in pages:
                content = _page(_text(folder, name), name, there, site_url, day).encode("utf-8")
            entry = zipfile.ZipInfo(f"{top}/{name}", _FIRST_DAY)
            entry.external_attr, entry.create_system = 0o644 << 16, _UNIX
            into.writestr(entry, content, zipfile.ZIP_DEFLATED)


def pack_edition(edition: Edition, folder: Path, cache: Path | None) -> None:
    """Pack an edition that is unpacked in `folder`; what was packed once is found in `cache` again."""
    archive, home = folder / edition_copy(edition.date), folder / edition_address(edition.date)
    asked = "\0".join((code(), edition.date, *(words(language).zip_copy_note for language in LANGUAGES)))
    digest = sha256(asked.encode() + edition.archive.read_bytes()).hexdigest()
    kept = cache / "copies" / digest if cache else None
    known = remembered(kept) if kept else None
    if known is not None:
        archive.write_bytes(known)
        return
    pack(home, archive, edition.site_url, edition.date)
    if kept:
        remember(kept, archive.read_bytes())


def _page(text: str, name: str, there: set[str], site_url: str, day: str) -> str:
    url = name.removesuffix("index.html")
    return portable(text, url, there, site_url, _note(language_of(text), site_url + url, day))


def _note(language: str, address: str, day: str) -> Markup:
    """The line above a page: what it is, of which day, and where the site is."""
    t = words(language)
    said = t.zip_copy_note.format(date=t.date(day)) if day else t.zip_copy_note_undated
    return Markup('<p class="rp-kept">{} <a href="{}">{}</a></p>').format(said, address, t.zip_copy_to_site)


def _is_taken(name: str, pages: Container[str]) -> bool:
    """Of what is no page: the open data, how a page is cited, and what pages show."""
    place, _, last = name.rpartition("/")
    beside_a_page = bool(_CITATION.fullmatch(last)) and f"{place}/index.html".lstrip("/") in pages
    return name.startswith(OPEN_DATA) or beside_a_page or (name.startswith("assets/") and name.endswith(_SHOWN))


def _text(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")


def _told(t: Words, folder: Path, place: re.Match[str]) -> str:
    return f"{place[1]}({size_in_words(t, (folder / place[2]).stat().st_size)})"
