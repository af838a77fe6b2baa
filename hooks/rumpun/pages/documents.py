"""The hand-written pages, guides for contributors among them, the search page and that for what does not exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from ..address import GUIDES, address, steps_of_document
from ..context import Context
from ..model.load import Prose
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.planned import planned
from ..search.questions import questions
from ..words.markdown import plain

ABOVE_THE_GUIDES = "contribute"
FOLDED = ("about",)
"""Whose sections are each looked for by somebody else: they open one by one."""
_SECTION = re.compile(r"(<h2\b.*?</h2>)", re.DOTALL)

UNDER = ("about", "contribute", "search", "404")


def pages(context: Context) -> Iterator[Page]:
    """About, contribute and its guides from `docs/`, then search and 404."""
    for name in ("about", ABOVE_THE_GUIDES):
        prose = context.graph.base.docs.get((name, context.language))
        if prose is not None:
            yield planned(partial(_document, name=name, prose=prose), context, "document", name)
    for guide in _guides(context):
        name = f"{ABOVE_THE_GUIDES}/{guide}"
        make = partial(_guide, guide=guide, prose=context.graph.base.docs[name, context.language])
        yield planned(make, context, "guide", *steps_of_document(name))
    yield planned(_search, context, "search", "search")
    yield planned(_not_found, context, "404", "404")


def _guides(context: Context) -> list[str]:
    """Names of those that the base has."""
    return [each for each in GUIDES if (f"{ABOVE_THE_GUIDES}/{each}", context.language) in context.graph.base.docs]


def _document(builder: PageBuilder, name: str, prose: Prose) -> Finished:
    return _finished(
        builder, prose, builder.t[f"{name}_description"],
        guides=_ways(builder) if name == ABOVE_THE_GUIDES else [], above=[], title_of_guides=builder.t.guide_all,
    )  # fmt: skip


def _guide(builder: PageBuilder, guide: str, prose: Prose) -> Finished:
    above = [(builder.t.menu(ABOVE_THE_GUIDES), builder.href(ABOVE_THE_GUIDES))]
    return _finished(
        builder, prose, builder.t[f"guide_about_{guide}"],
        guides=_ways(builder, guide), above=above, title_of_guides=builder.t.guide_others,
    )  # fmt: skip


def _finished(
    builder: PageBuilder, prose: Prose, description: str, *,
    guides: list[tuple[str, str, str]], above: list[tuple[str, str]], title_of_guides: str,
) -> Finished:  # fmt: skip
    base, (title, text) = builder.context.settings.edit_base, _title(prose.text)
    said, folds = builder.renderer.block(text), builder.section in FOLDED
    return builder.finish(
        "pages/document.html", plain(title), description, prose=folded(said) if folds else said, guides=guides,
        above=above, title_of_guides=title_of_guides, sources=(prose.path,), edit=prose.path,
        edit_url=base + prose.path if base else "", style_sheets=("styles/guides.css",) if guides or folds else (),
    )  # fmt: skip


def folded(said: Markup) -> Markup:
    """The same text, each of its sections (`h2`) in a fold; what stands before the first stays in view."""
    before, *parts = _SECTION.split(said)
    sections = (
        f'<details class="rp-fold"><summary>{heading}</summary>{text}</details>'
        for heading, text in zip(parts[::2], parts[1::2], strict=True)
    )
    return Markup(before + "".join(sections))


def _ways(builder: PageBuilder, but: str = "") -> list[tuple[str, str, str]]:
    """(title, href, what it is about) of every page below that on contributing, except the guide `but`."""
    t = builder.t
    made = [("walk", "walk"), *((each, f"guide-{each}") for each in _guides(builder.context)), ("fields", "fields")]
    return [
        (t[f"guide_{name}"], builder.href(ABOVE_THE_GUIDES, step), t[f"guide_about_{name}"])
        for name, step in (*made, ("rules", "rules"))
        if name != but
    ]


def _search(builder: PageBuilder) -> Finished:
    t = builder.t
    return builder.finish(
        "pages/search.html", t.menu("search"), t.search_description,
        questions=builder.context.derived(questions), scripts=("every_page/search.js",),
        style_sheets=("styles/search.css",),
    )  # fmt: skip


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
