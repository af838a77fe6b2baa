"""The page on which lecturers make reading lists and students read them; the list itself lives in the address."""

from __future__ import annotations

from collections.abc import Iterator

from ..citation.formats import OF_WORKS
from ..citation.styles import STYLES
from ..context import Context
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.planned import planned

_OF_A_FORMAT = ("ending", "name", "media_type", "opening", "between", "closing")
"""What the script must know of a format."""

UNDER = ("reading-list",)


def pages(context: Context) -> Iterator[Page]:
    """The one page of the language."""
    yield planned(_page, context, "reading-list", "reading-list")


def _page(builder: PageBuilder) -> Finished:
    context, t = builder.context, builder.t
    return builder.finish(
        "pages/reading_list.html", t.menu("reading-list"), t.reading_lead,
        scripts=("reading/page.js",), style_sheets=("styles/reading.css",),
        styles=[(style.slug, style.named(context.language)) for style in STYLES],
        formats=[{name: getattr(each, name) for name in _OF_A_FORMAT} for each in OF_WORKS],
        editions=[(edition.date, t.date(edition.date)) for edition in context.settings.editions],
    )  # fmt: skip
