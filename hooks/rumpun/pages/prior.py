"""The prior-research table: every study in one row, and what the script needs to make a reader's own table of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..citation.styles import STYLES
from ..context import Context
from ..metadata.subject import Subject
from ..model.records import FACETS, Facet
from ..model.study import Study
from ..render.page import Page
from ..render.page_builder import PageBuilder
from ..render.paging import paged
from ..synthesis.properties import PROPERTIES, Status, status_of
from ..words.words import Words

STUDIES = 50


def pages(context: Context) -> Iterator[Page]:
    """The table of all studies by author, cut into pages."""
    t = context.words
    studies = sorted(context.graph.base.studies.values(), key=lambda each: (t.authors(each.work).lower(), each.id))
    values = {kind: _values(t, kind) for kind in ("status", "outcome", "level", "effect")}
    styles = [(style.id, style.slug, style.named(context.language)) for style in STYLES]
    for builder, part, paging in paged(context, "matrix", studies, STUDIES, "comparison", "matrix"):
        rows = [_row(builder, study) for study in part]
        yield builder.finish(
            "pages/prior_research.html", t.prior_title, t.prior_lead, rows=rows, paging=paging,
            values=values, styles=styles, scripts=("prior/page.js", "every_page/embed.js"),
            subject=Subject("dataset"),
        )  # fmt: skip


def _values(t: Words, kind: str) -> dict[str, str]:
    return {value: name for value, (_, name) in t.named(kind).items()}


def _row(builder: PageBuilder, study: Study) -> dict[str, Any]:
    t, work = builder.t, study.work
    status = {name: status_of(name, study) for name in ("objective", "theory", "place", "informant-count")}
    return {
        "id": study.id, "study": study, "work": work, "status": status,
        "cite": f"{t.authors(work)} ({t.year_of(work)})",
        "objective": builder.text(study.objective) if study.objective else None,
        "methods": [(facet, _methods(study, facet)) for facet in FACETS],
        "open": {name for name, item in PROPERTIES.items() if item.is_open(study)},
        "informants": _informants(builder, study),
    }  # fmt: skip


def _methods(study: Study, facet: Facet) -> list[str] | Status:
    return [use.method for use in study.methods_of(facet)] or status_of(facet, study)


def _informants(builder: PageBuilder, study: Study) -> Any:
    """How many they were and who, as far as coded; None when neither is."""
    informants = study.informants
    if informants is None or (informants.count is None and informants.who is None):
        return None
    if informants.who is None:
        return str(informants.count)
    who = builder.text(informants.who)
    return who if informants.count is None else type(who)("{}: {}").format(informants.count, who)
