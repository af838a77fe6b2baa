"""The comparison of all cases: themes against cases."""

from __future__ import annotations

from collections.abc import Iterator

from ..context import Context
from ..metadata.subject import Subject
from ..render.page import Page
from ..render.paging import paged
from ..synthesis.agreement import syntheses
from ..synthesis.evidence import SILENCES, evidence
from ..synthesis.robustness import theme_standings

CASES = 12


def pages(context: Context) -> Iterator[Page]:
    """The matrix, a page for every dozen cases."""
    graph, t = context.graph, context.words
    themes = sorted(
        graph.base.terms["themes"],
        key=lambda id_: getattr(graph.term("themes", id_).name, context.language).lower(),
    )
    shown, verdicts = evidence(graph), syntheses(graph)
    for builder, cases, paging in paged(context, "comparison", graph.cases, CASES, "comparison"):
        rows = [
            (theme, [shown.of_case(item.study_id, item.case.id, theme) for item in cases], verdicts[theme])
            for theme in themes
        ]
        rows.sort(key=lambda row: -sum(bool(cell.results or cell.claims) for cell in row[1]))
        yield builder.finish(
            "pages/comparison/matrix.html", t.menu("comparison"), t.comparison_lead, cases=cases, rows=rows,
            paging=paging,
            standings=theme_standings(graph), silences=SILENCES,
            scripts=("every_page/embed.js",), subject=Subject("dataset"),
        )  # fmt: skip
