"""A publication in the terms of schema.org."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from ..model.identifiers import doi_address
from ..model.person import Person
from ..model.works import Work
from .highwire import publisher_of

Node = dict[str, Any]
"""An object of JSON-LD."""
_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "article": "ScholarlyArticle",
        "book": "Book",
        "incollection": "Chapter",
        "inproceedings": "ScholarlyArticle",
        "thesis": "Thesis",
        "report": "Report",
        "online": "WebPage",
    }
)


def work_node(work: Work, iri: str) -> Node:
    """The publication under its own IRI; only what its entry says."""
    publisher = publisher_of(work)
    theirs = "sourceOrganization" if work.type == "thesis" else "publisher"
    return full(
        {
            "@type": _TYPES.get(work.type, "CreativeWork"),
            "@id": iri,
            "name": work.title,
            "author": [_person(person) for person in work.authors],
            "editor": [_person(person) for person in work.editors],
            "translator": [_person(person) for person in work.translators],
            "datePublished": work.year,
            "inLanguage": work.language,
            "genre": work.genre,
            theirs: _body(publisher, work.location) if work.type != "article" else None,
            "bookEdition": work.edition if work.type == "book" else None,
            "isPartOf": _whole(work, publisher),
            "pagination": work.pages if work.type != "book" else None,
            "isbn": list(work.isbn),
            "identifier": {"@type": "PropertyValue", "propertyID": "DOI", "value": work.doi} if work.doi else None,
            "sameAs": doi_address(work.doi) if work.doi else None,
            "url": work.url,
        }
    )


def full(node: Node) -> Node:
    """The node without what is empty."""
    return {name: value for name, value in node.items() if value}


def _person(person: Person) -> Node | str:
    # Nobody says whether an undivided name is a person's or a body's: it stays a text.
    if person.literal:
        return person.literal
    return full({"@type": "Person", "name": person.natural, "familyName": person.family, "givenName": person.given})


def _body(name: str, address: str | None) -> Node | None:
    return full({"@type": "Organization", "name": name, "address": address}) if name else None


def _whole(work: Work, publisher: str) -> Node | None:
    """What the work appeared in: an issue of a volume of a journal, as far as each is known; a book; a web site."""
    if work.type == "article":
        journal = {"@type": "Periodical", "name": work.journal, "issn": list(work.issn)}
        whole = full({**journal, "publisher": _body(publisher, None)})
        if work.volume:
            whole = {"@type": "PublicationVolume", "volumeNumber": work.volume, "isPartOf": whole}
        if work.number:
            whole = {"@type": "PublicationIssue", "issueNumber": work.number, "isPartOf": whole}
        return whole
    if work.type in ("incollection", "inproceedings") and work.booktitle:
        return {"@type": "Book", "name": work.booktitle}
    if work.type == "online" and work.organization:
        return {"@type": "WebSite", "name": work.organization}
    return None
