"""Dublin Core in the head of a page: of the original publication, or else of the page itself.

After DCMI's "Expressing Dublin Core metadata using HTML meta and link elements". No address is given as
`DC.identifier`: Zotero searches identifiers for ISBNs and ISSNs and finds them in the numbers of an address.
"""

from __future__ import annotations

from ..citation.cited_page import SITE_NAME, CitedPage
from ..citation.csl import csl_items
from ..model.works import Work
from .highwire import publisher_of
from .names import listed_name
from .tags import Tag, filled

NAMESPACE = "http://purl.org/dc/elements/1.1/"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""The licence of the pages; what they describe has its own."""


def of_work(work: Work) -> list[Tag]:
    """The original publication; `DC.type` is the kind of thesis or report as printed."""
    return filled(
        [
            ("DC.title", work.title),
            *(("DC.creator", listed_name(person)) for person in work.authors),
            ("DC.date", work.year),
            ("DC.type", work.genre),
            ("DC.source", str(csl_items([work])[0].get("container-title", ""))),
            ("DC.publisher", publisher_of(work)),
            ("DC.language", work.language),
            ("DC.identifier", f"DOI {work.doi}" if work.doi else ""),
        ]
    )


def of_page(record: CitedPage) -> list[Tag]:
    """The page as something to cite; the comma keeps the body that answers for it whole."""
    return filled(
        [
            ("DC.title", record.title),
            ("DC.creator", f"{record.author},"),
            ("DC.date", record.date),
            ("DC.publisher", SITE_NAME),
            ("DC.language", record.language),
            ("DC.rights", LICENCE),
        ]
    )
