"""The files that belong to one page of ours: its own citation, for reference managers."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from urllib.parse import urlsplit

from ...model.person import Person
from ...model.works import Work
from ...parsing.problems import Place
from ..cited_page import SITE_NAME, CitedPage
from . import FORMATS, Reference


def page_file_names(address: str) -> tuple[str, ...]:
    """The site-relative addresses of the citation of the page at `address`, one for each format."""
    return tuple(f"{address}citation.{each.ending}" for each in FORMATS)


def page_files(record: CitedPage, address: str) -> dict[str, Callable[[], str]]:
    """Site-relative address -> what makes the citation of the page at `address`, once for each format."""
    reference = page_reference(record)
    return {name: partial(each.file, [reference]) for name, each in zip(page_file_names(address), FORMATS, strict=True)}


def page_reference(record: CitedPage) -> Reference:
    """One of our pages as a web page with an author, a date and a version; an edition is named by its own day."""
    work = Work(
        key=_key(record.url), type="online", title=record.title, language=record.language, place=Place(""),
        authors=(Person(literal=record.author),), organization=SITE_NAME, url=record.url,
    )  # fmt: skip
    return Reference(work, record.date, record.edition or record.changed.date)


def _key(url: str) -> str:
    """ "rumpun-en-studies-kube-mentari": the address without its host."""
    parts = urlsplit(url)
    slug = re.sub(r"[^a-z0-9]+", "-", f"{parts.path} {parts.fragment}".lower()).strip("-")
    return f"rumpun-{slug}" if slug else "rumpun"
