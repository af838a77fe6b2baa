"""The `citation_*` tags that Google Scholar, Zotero and Mendeley read, for one original publication.

After Google Scholar's inclusion guidelines for webmasters (title, authors, date, journal, volume, issue, pages, ISSN,
dissertation and report institution) and the mapping of Zotero's translator "Embedded Metadata".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..citation.csl import csl_items
from ..model.identifiers import doi_address
from ..model.works import Work
from .names import natural_names
from .tags import Tag, filled

_PAGES = re.compile(r"\s*[\u2013,;]\s*")


def highwire(work: Work, keywords: Sequence[str] = ()) -> list[Tag]:
    """The tags of `work`, only where the facts exist: a date only with a year, and only one."""
    return filled(_tags(work, keywords))


def _tags(work: Work, keywords: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    first, last = first_and_last(work)
    yield "citation_title", work.title
    yield from (("citation_author", name) for name in natural_names(work.authors))
    yield from (("citation_editor", name) for name in natural_names(work.editors))
    yield "citation_publication_date", _date(work)
    yield from _appeared_in(work)
    yield "citation_volume", work.volume
    yield "citation_firstpage", first
    yield "citation_lastpage", last
    yield from (("citation_issn", issn) for issn in work.issn)
    yield from (("citation_isbn", isbn) for isbn in work.isbn)
    yield "citation_doi", work.doi
    yield "citation_language", work.language
    yield "citation_public_url", record_address(work)
    yield "citation_keywords", "; ".join(word.replace(";", ",") for word in keywords)


def _appeared_in(work: Work) -> Iterator[tuple[str, str | None]]:
    """What makes it an article, a chapter, a thesis or a report; never two of these, for the last one would win."""
    publisher = publisher_of(work)
    if work.type == "thesis":
        yield "citation_dissertation_institution", publisher
    elif work.type == "report":
        yield "citation_technical_report_institution", publisher
        yield "citation_technical_report_number", work.number
    else:
        # `citation_book_title` reads as `book:title` there and makes no chapter.
        place = {"incollection": "citation_inbook_title", "inproceedings": "citation_conference_title"}
        yield "citation_journal_title", work.journal if work.type == "article" else None
        yield place.get(work.type, ""), work.booktitle if work.type in place else None
        yield "citation_issue", work.number if work.type == "article" else None
        yield "citation_publisher", publisher


def _date(work: Work) -> str:
    """ "2022", "2022/07" or "2022/07/15", as the guidelines have it."""
    parts = [f"{int(part):02}" for part in (work.month, work.day) if part]
    return "/".join([work.year, *parts]) if work.year else ""


def publisher_of(work: Work) -> str:
    """Who brought the work out, as the citations name it; the publisher of a journal is left to the metadata."""
    return str(csl_items([work])[0].get("publisher") or (work.publisher if work.type == "article" else "") or "")


def record_address(work: Work) -> str:
    """Where the original can be found: its own address, else that of its DOI, else nothing."""
    return work.url or (doi_address(work.doi) if work.doi else "")


def first_and_last(work: Work) -> tuple[str, str]:
    """The outermost pages: "301–318" and "1–5, 7–9" give two, "2" and the number of an article give one."""
    parts = [part for part in _PAGES.split(work.page_range or "") if part]
    return (parts[0] if parts else work.pages or "", parts[-1] if len(parts) > 1 else "")
