"""The list of studies: a complete table that a reader can filter and sort."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..comparison import choosing
from ..context import Context
from ..metadata.subject import Subject
from ..model.study import Study
from ..model.vocabulary import Method
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.paging import Paging, paged
from ..synthesis.properties import PROPERTIES, status_of

FEW = 10
"""Below so many studies, a glance finds what filters would."""

UNDER = ("studies",)


def pages(context: Context) -> Iterator[Page]:
    """The list, newest study first."""
    yield from paged(_page, context, "studies", context.graph.newest_first, choosing.STUDIES, "studies",
        name=lambda builder, study: builder.t.cited(study.work),
    )  # fmt: skip


def _page(builder: PageBuilder, part: Sequence[Study], paging: Paging) -> Finished:
    return builder.finish(
        "pages/study_list.html", builder.t.menu("studies"), builder.t.studies_lead, paging=paging,
        few=paging.count == 1 and len(part) < FEW,
        rows=[_row(builder.context, study) for study in part], choosing=choosing,
        scripts=(choosing.SCRIPT if paging.count > 1 else "studies/table.js",),
        style_sheets=("styles/lists.css", *(("styles/comparison.css",) if paging.count > 1 else ())),
        subject=Subject("list", listed=tuple(study.reference for study in part)),
    )  # fmt: skip


def _row(context: Context, study: Study) -> dict[str, Any]:
    graph, t, work = context.graph, context.words, study.work
    place = study.setting.place if study.setting else None
    return {
        "id": study.id,
        "reference": study.reference,
        "authors": t.authors(work),
        "year": work.year,
        "dated": t.year_of(work),
        "kind": t.kind_of(work),
        "theories": [use.theory for use in study.theories],
        "called": {use.theory: use.source_term for use in study.theories if use.source_term},
        "language": work.language,
        "open": {
            section
            for section, lists in (("theories", ("theory",)), ("methods", ("approach", "design")))
            if any(PROPERTIES[name].is_open(study) for name in lists)
        },
        "methods": list(
            dict.fromkeys(each for use in study.methods for each in (use.method, *graph.above("methods", use.method)))
        ),
        # The literature matrix has the rest; here they would only make every row tall. The filter knows them all.
        "designs": [use.method for use in study.methods if _is_design(context, use.method)],
        "groups": list(dict.fromkeys(kind for case in study.cases for kind in case.group_types)),
        "places": [place, *graph.above("places", place)] if place else [],
        "place_status": status_of("place", study),
        "cases": study.cases,
    }


def _is_design(context: Context, id_: str) -> bool:
    method = context.graph.term("methods", id_)
    return isinstance(method, Method) and method.facet in ("approach", "design")
