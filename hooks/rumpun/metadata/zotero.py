"""What Zotero needs beside the `citation_*` tags, in the terms of its own export.

Zotero's translator "Embedded Metadata" reads any namespace of its RDF importer from the head. Without these it would
take a thesis without a university, or a work whose kind nobody knows, for a journal article.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..model.works import Work
from .tags import Tag, filled

NAMESPACE = "http://www.zotero.org/namespaces/export#"
ITEM_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "article": "journalArticle",
        "book": "book",
        "incollection": "bookSection",
        "inproceedings": "conferencePaper",
        "thesis": "thesis",
        "report": "report",
        "online": "webpage",
        "misc": "document",
    }
)
"""Type in references.bib -> type in Zotero."""


def zotero(work: Work) -> list[Tag]:
    """The tags in the namespace `z`, for who reads a page without asking for its file (see `unapi`)."""
    return filled([("z:itemType", ITEM_TYPES[work.type]), ("z:place", work.location), ("z:edition", work.edition)])
