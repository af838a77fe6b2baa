"""COinS: a work as an OpenURL context object, for reference managers that collect from a list.

After ANSI/NISO Z39.88-2004 with the formats journal, book, dissertation and dc, and as Zotero reads them. Only on
lists: on the page of one work a context object would take the place of the fuller tags in its head.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

from ..model.works import Work
from .highwire import publisher_of, record_address
from .names import listed_name
from .tags import filled
from .zotero import ITEM_TYPES

_BOOKS = {"book": "book", "incollection": "bookitem", "inproceedings": "proceeding", "report": "report"}
"""Type -> genre of the format "book"."""


def context_object(work: Work) -> str:
    """The work as `key=value&…`, encoded for an address; still to be escaped for an attribute."""
    return urlencode([("ctx_ver", "Z39.88-2004"), *filled(_pairs(work))])


def _pairs(work: Work) -> Iterator[tuple[str, str | None]]:
    yield from _own_format(work)
    # A context object knows no editors and no translators: whoever stood here would become an author.
    yield from (("rft.au", listed_name(person)) for person in work.authors)
    yield "rft.date", work.year
    yield "rft.volume", work.volume
    yield "rft.issue", work.number if work.type == "article" else None
    yield "rft.pages", (work.pages or "").replace("\u2013", "-")
    yield "rft.issn", work.issn[0] if work.issn else None
    yield "rft.isbn", work.isbn[0] if work.isbn else None
    yield "rft.language", work.language
    yield "rft_id", f"info:doi/{work.doi}" if work.doi else None
    yield "rft_id", record_address(work)


def _own_format(work: Work) -> Iterator[tuple[str, str | None]]:
    if work.type == "article":
        yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"
        yield "rft.genre", "article"
        yield "rft.atitle", work.title
        yield "rft.jtitle", work.journal
    elif work.type == "thesis":
        yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:dissertation"
        yield "rft.title", work.title
        yield "rft.inst", publisher_of(work)
        yield "rft.place", work.location
        yield "rft.degree", work.genre
    elif work.type in _BOOKS:
        yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:book"
        yield "rft.genre", _BOOKS[work.type]
        in_book = work.type in ("incollection", "inproceedings")
        yield "rft.atitle" if in_book else "rft.btitle", work.title
        yield "rft.btitle", work.booktitle if in_book else None
        yield "rft.place", work.location
        yield "rft.pub", publisher_of(work)
        yield "rft.edition", work.edition
    else:
        yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"
        yield "rft.type", ITEM_TYPES[work.type]
        yield "rft.title", work.title
        yield "rft.source", work.organization if work.type == "online" else None
        yield "rft.pub", publisher_of(work)
