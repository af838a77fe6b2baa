"""The page as JSON-LD in the terms of schema.org, for search engines and whoever harvests the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..citation.cited_page import SITE_NAME, CitedPage
from ..context import Context
from ..model.kinds import TERM_PAGES
from .dublin_core import LICENCE
from .schema_terms import address_of, glossary_node, iri_of, named_term, set_node, term_node
from .schema_works import Node, full, work_node
from .subject import Subject

_PAGES = {"study": "ItemPage", "work": "ItemPage", "term": "ItemPage", "list": "CollectionPage"}
_FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "csv": "text/csv",
        "json": "application/json",
        "ttl": "text/turtle",
        "parquet": "application/vnd.apache.parquet",
        "sqlite": "application/vnd.sqlite3",
        "bib": "application/x-bibtex",
        "ris": "application/x-research-info-systems",
    }
)
"""End of a file's name -> its media type, as registered with IANA where it is."""


@dataclass(frozen=True)
class Described:
    """What is said of a page; plain text."""

    record: CitedPage
    description: str
    subject: Subject
    trail: tuple[tuple[str, str], ...]
    """(title, absolute address) of the pages above it, the home page first."""
    card: str
    """Absolute address of its card image."""


def json_ld(context: Context, page: Described) -> Node:
    """The page, the site that it is part of, and the thing that it describes."""
    record = page.record
    return full(
        {
            "@context": "https://schema.org",
            "@type": _PAGES.get(page.subject.kind, "WebPage"),
            "name": record.title,
            "description": page.description,
            "url": record.url,
            "inLanguage": record.language,
            "version": record.changed.version,
            "dateModified": record.changed.date,
            "license": LICENCE,
            "author": _author(context, record),
            "isPartOf": {"@type": "WebSite", "name": SITE_NAME, "url": address_of(context, "home")},
            "image": page.card,
            "breadcrumb": _breadcrumb(page),
            "mainEntity": _thing(context, page),
        }
    )


def _author(context: Context, record: CitedPage) -> Node:
    return {"@type": "Organization", "name": record.author, "url": address_of(context, "about")}


def _breadcrumb(page: Described) -> Node | None:
    if not page.trail:
        return None
    steps = (*page.trail, (page.record.title, page.record.url))
    items = [
        {"@type": "ListItem", "position": n, "name": title, "item": url} for n, (title, url) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _thing(context: Context, page: Described) -> Node | None:
    subject = page.subject
    if subject.kind in ("study", "work"):
        node = work_node(context.graph.work(subject.work), iri_of(context, "works", subject.work))
        return full({**node, **_coded(context, subject)})
    if subject.kind == "term":
        return term_node(context, subject.section, subject.id)
    if subject.kind == "dataset":
        return _dataset(context, page)
    if subject.section == "glossary":
        return glossary_node(context)
    return set_node(context, subject.section) if subject.section in TERM_PAGES else None


def _coded(context: Context, subject: Subject) -> Node:
    """What we add about a study: its keywords as printed and its theories."""
    if subject.kind != "study":
        return {}
    study = context.graph.study(subject.id)
    work = context.graph.work(subject.work)
    theories = [named_term(context, "theories", use.theory) for use in study.theories]
    return {"keywords": list(getattr(study.keywords, work.language, ())), "about": theories}


def _dataset(context: Context, page: Described) -> Node:
    """The tables of the page, as search engines for data ask for them."""
    record = page.record
    return full(
        {
            "@type": "Dataset",
            "name": record.title,
            "description": page.description,
            "url": record.url,
            "inLanguage": record.language,
            "version": record.changed.version,
            "license": LICENCE,
            "isAccessibleForFree": True,
            "creator": _author(context, record),
            "distribution": [_file(context, each) for each in page.subject.files],
        }
    )


def _file(context: Context, address: str) -> Node:
    return full(
        {
            "@type": "DataDownload",
            "contentUrl": f"{context.settings.site_url}{address}",
            "encodingFormat": _FORMATS.get(address.rpartition(".")[2]),
        }
    )
