"""The comparison of all cases: themes against cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from ..comparison import choosing
from ..context import Context
from ..metadata.subject import Subject
from ..model.graph import CaseOf, FindingOf
from ..model.study import Case
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.paging import Paging, paged
from ..synthesis.agreement import syntheses
from ..synthesis.evidence import SILENCES, Shown, evidence
from ..synthesis.robustness import theme_standings

Row = tuple[str, list[tuple[Case, Shown]], int]
"""A theme, what each case shows of it, and how many of them say anything."""
LISTS = ("styles/lists.css", "styles/guides.css")

UNDER = ("comparison",)


def pages(context: Context) -> Iterator[Page]:
    """The matrix, a page for every dozen cases."""
    yield from paged(_page, context, "comparison", context.graph.cases, choosing.CASES, "comparison",
        name=lambda builder, item: builder.name_of("studies", item.study_id),
    )  # fmt: skip


def _page(builder: PageBuilder, cases: Sequence[CaseOf], paging: Paging) -> Finished:
    graph, t = builder.graph, builder.t
    verdicts = syntheses(graph)
    rows = [(*row, verdicts[row[0]]) for row in _rows(builder, cases, whole=paging.count == 1)]
    return builder.finish(
        "pages/comparison/matrix.html", t.menu("comparison"), t.comparison_lead, cases=cases, rows=rows, paging=paging,
        left_out=len(graph.base.terms["themes"]) - len(rows),
        numbered=partial(_numbered, builder), standings=theme_standings(graph), style_sheets=LISTS,
        silences=SILENCES, choosing=choosing, subject=Subject("dataset"),
        scripts=("every_page/embed.js",) if paging.count == 1 else ("every_page/embed.js", choosing.SCRIPT),
    )  # fmt: skip


def _rows(builder: PageBuilder, cases: Sequence[CaseOf], whole: bool) -> list[Row]:
    """Those first of which most cases say something themselves.

    A page of many would mostly hold rows of which no case on it says anything; only the whole table has these too.
    """
    shown = evidence(builder.graph)
    told = {theme for study in {item.study_id for item in cases} for theme in shown.themes(study)}
    themes = [theme for theme in builder.graph.base.terms["themes"] if whole or theme in told]
    rows: list[Row] = []
    for theme in sorted(themes, key=lambda id_: builder.name_of("themes", id_).lower()):
        cells = [(item.case, shown.of_case(item.study_id, item.case.id, theme)) for item in cases]
        rows.append((theme, cells, sum(bool(cell.best) for _, cell in cells)))
    rows = [row for row in rows if whole or row[2]]
    return sorted(rows, key=lambda row: -sum(bool(cell.results or cell.claims) for _, cell in row[1]))


def _numbered(builder: PageBuilder, items: Sequence[FindingOf], case_id: str) -> list[tuple[FindingOf, str, int]]:
    """Findings of one cell, each in words, and which of those that read alike it is."""
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for item in items:
        said = builder.cell_of(item.finding, case_id)
        seen[said, item.finding.evidence] += 1
        found.append((item, said, seen[said, item.finding.evidence]))
    return found
