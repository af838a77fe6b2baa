"""The frozen editions: what each holds, how to cite it, and how to get one made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..address import address
from ..citation.cited_page import SITE_NAME, CitedPage
from ..context import Context
from ..permanence.editions.shelf import Edition, edition_copy, edition_home
from ..permanence.history import Change
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.page_citation import page_citation
from ..render.planned import planned

_COUNTED = ("studies", "findings", "works")

UNDER = ("editions",)


def pages(context: Context) -> Iterator[Page]:
    """One page."""
    yield planned(_page, context, "editions", "editions")


def _page(builder: PageBuilder) -> Finished:
    context, t = builder.context, builder.t
    return builder.finish(
        "pages/editions.html",
        t.menu("editions"),
        t.editions_description,
        editions=[_shown(builder, edition) for edition in context.settings.editions],
        newest=builder.living(address(context.language, "editions")) if context.settings.edition else "",
        repository=context.settings.repository,
    )


def _shown(builder: PageBuilder, edition: Edition) -> dict[str, Any]:
    """What the page says of one edition."""
    t, language = builder.t, builder.language
    counted = ((kind, edition.count(kind)) for kind in _COUNTED)
    megabytes = f"{edition.size / 1_000_000:.1f}"
    holds = t.editions_holds.format(
        parts=", ".join(f"{n} {t.unit(kind, n)}" for kind, n in counted),
        files=edition.files,
        size=megabytes.replace(".", ",") if language == "id" else megabytes,
    )
    date = t.date(edition.date)
    title = f"{SITE_NAME}: {t.tagline}"
    record = CitedPage(title, edition.site_url + address(language), language, Change(edition.date), edition.date)
    return {
        "date": edition.date,
        "title": t.banner_edition.format(date=date),
        "version": edition.version,
        "holds": holds,
        "href": builder.living(edition_home(edition.date, language)),
        "zip": edition_copy(edition.date) if builder.context.settings.has_copy else "",
        "changes": t.since_title.format(date=date),
        "changes_href": builder.href("changes", edition.date),
        "cite": page_citation(builder.context, record),
    }
