"""The comparison of all cases: themes against cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from ..comparison import choosing
from ..context import Context
from ..metadata.subject import Subject
from ..model.graph import CaseOf, FindingOf
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.paging import Paging, paged
from ..synthesis.agreement import syntheses
from ..synthesis.evidence import SILENCES, evidence
from ..synthesis.robustness import theme_standings

LISTS = ("styles/lists.css", "styles/guides.css")

UNDER = ("comparison",)


def pages(context: Context) -> Iterator[Page]:
    """The matrix, a page for every dozen cases."""
    yield from paged(_page, context, "comparison", context.graph.cases, choosing.CASES, "comparison",
        name=lambda builder, item: builder.name_of("studies", item.study_id),
    )  # fmt: skip


def _page(builder: PageBuilder, cases: Sequence[CaseOf], paging: Paging) -> Finished:
    graph, t = builder.graph, builder.t
    shown, verdicts = evidence(graph), syntheses(graph)
    themes = sorted(graph.base.terms["themes"], key=lambda id_: builder.name_of("themes", id_).lower())
    rows = [
        (theme, [shown.of_case(item.study_id, item.case.id, theme) for item in cases], verdicts[theme])
        for theme in themes
    ]
    rows.sort(key=lambda row: -sum(bool(cell.results or cell.claims) for cell in row[1]))
    return builder.finish(
        "pages/comparison/matrix.html", t.menu("comparison"), t.comparison_lead, cases=cases, rows=rows, paging=paging,
        numbered=partial(_numbered, builder), standings=theme_standings(graph), style_sheets=LISTS,
        silences=SILENCES, choosing=choosing, subject=Subject("dataset"),
        scripts=("every_page/embed.js",) if paging.count == 1 else ("every_page/embed.js", choosing.SCRIPT),
    )  # fmt: skip


def _numbered(builder: PageBuilder, items: Sequence[FindingOf], case_id: str) -> list[tuple[FindingOf, str, int]]:
    """Findings of one cell, each in words, and which of those that read alike it is."""
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for item in items:
        said = builder.cell_of(item.finding, case_id)
        seen[said, item.finding.evidence] += 1
        found.append((item, said, seen[said, item.finding.evidence]))
    return found
