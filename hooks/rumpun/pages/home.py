"""The home page: what this is, for whom, and the ways in."""

from __future__ import annotations

from collections.abc import Iterator

from ..context import Context
from ..model.kinds import TERM_PAGES
from ..model.vocabulary import Method
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.planned import planned
from ..synthesis.surprises import surprises
from ..synthesis.usage import studies_with

MOST_STUDIES = 9
DOORS: dict[str, tuple[tuple[str, ...], ...]] = {
    "understand": (("themes",), ("comparison",), ("comparison", "pairs"), ("comparison", "tour")),
    "write": (("comparison", "matrix"), ("comparison", "own"), ("comparison", "gaps"), ("works",)),
    "teach": (("reading-list",), ("data",), ("contribute", "form"), ("contribute", "walk")),
}
"""What people come to do -> where they do it."""
MOST_TERMS = 12

UNDER = ("home",)


def pages(context: Context) -> Iterator[Page]:
    """The one home page of the language."""
    yield planned(_page, context, "home")


def _page(builder: PageBuilder) -> Finished:
    context = builder.context
    base, t = context.graph.base, context.words
    intro = base.docs.get(("home", context.language))
    studies = context.graph.newest_first
    ways = [(section, _most_used(context, section)) for section in TERM_PAGES]
    return builder.finish(
        "pages/home.html",
        t.tagline,
        t.site_description,
        intro=builder.renderer.block(intro.text) if intro else "",
        studies=studies[:MOST_STUDIES],
        ways=ways,
        doors=[(door, [*_doors(builder, door)]) for door in DOORS],
        surprise=next(iter(surprises(context.graph)), None),
        style_sheets=("styles/guides.css",),
        edit=intro.path if intro else "",
    )


def _doors(builder: PageBuilder, door: str) -> Iterator[tuple[str, str]]:
    for section, *steps in DOORS[door]:
        last = (section, *steps)[-1]
        yield builder.t[f"door_{last}"], builder.href(section, *steps)


def _most_used(context: Context, section: str) -> list[tuple[str, int]]:
    """The terms that most studies share, then by name; of the methods, not the approach that all share alone."""
    terms = context.graph.base.terms[section]
    counted = [(id_, len(studies_with(context.graph, section, id_))) for id_ in terms]
    used = [(id_, n) for id_, n in counted if n and not (section == "methods" and _is_approach(terms[id_]))]
    return sorted(used, key=lambda item: (-item[1], getattr(terms[item[0]].name, context.language)))[:MOST_TERMS]


def _is_approach(term: object) -> bool:
    return isinstance(term, Method) and term.facet == "approach"
