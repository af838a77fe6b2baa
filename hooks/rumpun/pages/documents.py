"""The hand-written pages, the search page and the page for addresses that do not exist."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..address import address
from ..context import Context
from ..model.load import Prose
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.planned import planned
from ..words.markdown import plain


def pages(context: Context) -> Iterator[Page]:
    """About and contribute from `docs/`, then search and 404."""
    for name in ("about", "contribute"):
        prose = context.graph.base.docs.get((name, context.language))
        if prose is not None:
            yield planned(partial(_document, name=name, prose=prose), context, "document", name)
    yield planned(_search, context, "search", "search")
    yield planned(_not_found, context, "404", "404")


def _document(builder: PageBuilder, name: str, prose: Prose) -> Finished:
    base, (title, text) = builder.context.settings.edit_base, _title(prose.text)
    return builder.finish(
        "pages/document.html", plain(title), builder.t[f"{name}_description"], prose=builder.renderer.block(text),
        rules=name == "contribute", sources=(prose.path,), edit=prose.path, edit_url=base + prose.path if base else "",
    )  # fmt: skip


def _search(builder: PageBuilder) -> Finished:
    t = builder.t
    return builder.finish(
        "pages/search.html", t.menu("search"), t.search_description, scripts=("every_page/search.js",)
    )


def _not_found(builder: PageBuilder) -> Finished:
    t = builder.t
    return builder.finish(
        "pages/not_found.html", t.not_found, t.not_found_text,
        english=builder.asset(address("en", "404")), scripts=("every_page/not_found.js",),
    )  # fmt: skip


def _title(text: str) -> tuple[str, str]:
    """Split a document into its first heading and the rest."""
    first, _, rest = text.lstrip().partition("\n")
    return (first.lstrip("# ").strip(), rest) if first.startswith("# ") else ("", text)
