"""The hand-written pages, the search page and the page for addresses that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from ..context import Context
from ..render.page import Page
from ..render.page_builder import PageBuilder
from ..words.markdown import plain


def pages(context: Context) -> Iterator[Page]:
    """About and contribute from `docs/`, then search and 404."""
    t, base = context.words, context.settings.edit_base
    for name in ("about", "contribute"):
        prose = context.graph.base.docs.get((name, context.language))
        if prose is None:
            continue
        builder = PageBuilder(context, "document", name)
        title, text = _title(prose.text)
        yield builder.finish(
            "pages/document.html", plain(title), t[f"{name}_description"], prose=builder.renderer.block(text),
            sources=(prose.path,), edit=prose.path, edit_url=base + prose.path if base else "",
        )  # fmt: skip
    yield PageBuilder(context, "search", "search").finish(
        "pages/search.html", t.menu("search"), t.search_description, scripts=("every_page/search.js",)
    )
    yield PageBuilder(context, "404", "404").finish("pages/not_found.html", t.not_found, t.not_found_text)


def _title(text: str) -> tuple[str, str]:
    """Split a document into its first heading and the rest."""
    first, _, rest = text.lstrip().partition("\n")
    return (first.lstrip("# ").strip(), rest) if first.startswith("# ") else ("", text)
