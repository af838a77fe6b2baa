"""Checks a built site folder: internal links and anchors resolve, no id stands twice, nothing comes from elsewhere."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

# What a browser loads by itself, as against what a reader may follow.
_LOADED = {("script", "src"), ("img", "src"), ("source", "src"), ("iframe", "src"), ("input", "src"), ("embed", "src")}
_LOADED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "manifest"}
_ATTRIBUTES = ("href", "src", "action", "data-index", "data-page")


class Way(NamedTuple):
    """One address that a page names."""

    address: str
    line: int
    loaded: bool
    """The browser asks for it without being told to."""


@dataclass
class Document(HTMLParser):
    """The ids and addresses of one page."""

    ids: list[str] = field(default_factory=list)
    ways: list[Way] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if "id" in found:
            self.ids.append(found["id"])
        loaded = tag == "link" and not _LOADED_LINKS.isdisjoint(found.get("rel", "").split())
        for name in _ATTRIBUTES:
            if name in found:
                self.ways.append(Way(found[name], self.getpos()[0], loaded or (tag, name) in _LOADED))


def read_site(folder: Path) -> dict[str, Document]:
    """Path below `folder` -> page, of every HTML file."""
    pages = {}
    for path in sorted(folder.rglob("*.html")):
        page = Document()
        page.feed(path.read_text(encoding="utf-8"))
        page.close()
        pages[path.relative_to(folder).as_posix()] = page
    return pages


def faults(folder: Path, site_url: str) -> list[str]:
    """All that is wrong, each as `page:line: what`; `site_url` is the public address of the folder, with a slash."""
    return faults_among(read_site(folder), files_of(folder), site_url)


def files_of(folder: Path) -> set[str]:
    """Path below `folder` of every file."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


read_once = lru_cache(maxsize=1)(read_site)
"""The same of a folder that stays as it is: to take all pages apart takes seconds."""


def faults_among(pages: Mapping[str, Document], files: Collection[str], site_url: str) -> list[str]:
    """The same of pages that have been read, beside these files."""
    found = []
    for name, page in pages.items():
        twice = sorted({id_ for id_ in page.ids if page.ids.count(id_) > 1})
        found += [f"{name}: the id {id_!r} stands twice" for id_ in twice]
        for way in page.ways:
            wrong = _fault(name, way, pages, files, site_url)
            if wrong:
                found.append(f"{name}:{way.line}: {wrong}: {way.address}")
    return found


def _fault(name: str, way: Way, pages: Mapping[str, Document], files: Collection[str], site_url: str) -> str:
    target = internal(name, way.address, site_url)
    if target is None:
        return "asks another host" if way.loaded else ""
    file, anchor = target
    if file not in files:
        return "dead link"
    if anchor and (file not in pages or anchor not in pages[file].ids):
        return "dead anchor"
    return ""


def internal(name: str, address: str, site_url: str) -> tuple[str, str] | None:
    """The file and anchor that `address` means on the page `name`; None for another host or a scheme of its own."""
    root = urlsplit(site_url)
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        if (parts.scheme or root.scheme, parts.netloc) != (root.scheme, root.netloc):
            return None
        path = parts.path.removeprefix(root.path)
    elif parts.path.startswith("/"):
        path = parts.path[len(root.path) :] if parts.path.startswith(root.path) else f"../{parts.path}"
    else:
        path = posixpath.join(posixpath.dirname(name), parts.path) if parts.path else name
    folder = not path or path.endswith("/") or posixpath.basename(path) in (".", "..")
    path = posixpath.normpath(unquote(path)) if path else "."
    if folder:
        path = posixpath.normpath(posixpath.join(path, "index.html"))
    return path, unquote(parts.fragment)
