"""The form for contributions: a script fills it, step by step; a frozen edition, which nobody can change, has none."""

from __future__ import annotations

from collections.abc import Iterator

from ...context import Context
from ...render.page import Finished, Page
from ...render.page_builder import PageBuilder
from ...render.planned import planned


def pages(context: Context) -> Iterator[Page]:
    """The one page of the language."""
    if not context.settings.edition:
        yield planned(_page, context, "contribution", "contribute", "form")


def _page(builder: PageBuilder) -> Finished:
    context, t = builder.context, builder.t
    return builder.finish(
        "pages/contribute/form.html", t.contribute_form_title, t.contribute_form_description,
        scripts=("contributing/page.js",),
        style_sheets=("styles/comparison.css", "styles/own.css", "styles/contributing.css"),
        folder=builder.asset(f"data/contribute/{context.language}/"), repository=context.settings.repository,
        version=context.settings.history.newest.version,
    )  # fmt: skip
