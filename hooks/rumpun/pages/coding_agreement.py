"""The page on agreement between coders: over all studies that were coded twice, and study by study."""

from __future__ import annotations

from collections.abc import Iterator

from ..context import Context
from ..permanence.provenance import study_sources
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.planned import planned
from ..synthesis.intercoder import intercoder

UNDER = ("about/coding-agreement",)


def pages(context: Context) -> Iterator[Page]:
    """One page, also while no study was coded twice: then it says so."""
    yield planned(_page, context, "coding-agreement", "about", "coding-agreement")


def _page(builder: PageBuilder) -> Finished:
    t, found = builder.t, intercoder(builder.graph)
    sources = tuple(path for study in found.studies for path in study_sources(builder.graph, study))
    return builder.finish(
        "pages/about/coding_agreement.html", t.agreement_page, t.agreement_page_description, sources=sources,
        codes=found.codes, studies=list(found.studies.values()),
    )  # fmt: skip
