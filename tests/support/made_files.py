"""What is in the pages and files of a site, which are made only when they are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rumpun.adapters.folder import page_file, plain_document
from rumpun.render.files import Content, Files, Source
from rumpun.site import Site, sitemap


def texts(files: Iterable[tuple[str, Source]]) -> dict[str, str]:
    """Address -> content, of files that are all text."""
    found: dict[str, str] = {}
    for name, content in Files(files).items():
        assert isinstance(content, str), name
        found[name] = content
    return found


def documents(site: Site, site_url: str) -> Iterator[tuple[str, Content]]:
    """(file, content) of all that a reader of the site without a theme can ask for, but the index of the search."""
    for page in site.pages:
        yield page_file(page), plain_document(page)
    yield from site.beside.items()
    yield "sitemap.xml", sitemap(site.pages, site_url)
