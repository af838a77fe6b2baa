"""The hand-written pages, the search page and the page for addresses that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from ..context import Context
from ..page import Page
from ..prose import plain
from ..sheet import Sheet


def pages(context: Context) -> Iterator[Page]:
    """About and contribute from `docs/`, then search and 404."""
    t, base = context.words, context.settings.edit_base
    for name in ("about", "contribute"):
        prose = context.graph.base.docs.get((name, context.language))
        if prose is None:
            continue
        sheet = Sheet(context, "document", name)
        title, text = _title(prose.text)
        yield sheet.finish(
            "document.html", plain(title), t[f"{name}_description"], prose=sheet.renderer.block(text),
            sources=(prose.path,), edit=prose.path, edit_url=base + prose.path if base else "",
        )  # fmt: skip
    yield Sheet(context, "search", "search").finish(
        "search.html", t.menu("search"), t.search_description, scripts=("search.js",)
    )
    yield Sheet(context, "404", "404").finish("not_found.html", t.not_found, t.not_found_text)


def _title(text: str) -> tuple[str, str]:
    """Split a document into its first heading and the rest."""
    first, _, rest = text.lstrip().partition("\n")
    return (first.lstrip("# ").strip(), rest) if first.startswith("# ") else ("", text)
