"""The page on which readers take the site along, to read it without a connection."""

from __future__ import annotations

from collections.abc import Iterator

from ..context import Context
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.planned import planned
from ..render.portable import COPY

UNDER = ("offline",)


def pages(context: Context) -> Iterator[Page]:
    """One page; a frozen edition has none."""
    if not context.settings.edition:
        yield planned(_page, context, "offline", "offline")


def _page(builder: PageBuilder) -> Finished:
    t = builder.t
    return builder.finish(
        "pages/offline.html", t.menu("offline"), t.offline_lead, scripts=("offline/page.js",),
        copy=COPY if builder.context.settings.has_copy else "",
    )  # fmt: skip
