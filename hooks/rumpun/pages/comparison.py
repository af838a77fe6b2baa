"""The comparison of all cases: themes against cases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..context import Context
from ..metadata.subject import Subject
from ..model.graph import CaseOf, FindingOf, Graph
from ..render.page import Page
from ..render.paging import paged
from ..synthesis.agreement import synthesis
from ..synthesis.properties import Status, theme_status

CASES = 12


@dataclass(frozen=True)
class MatrixCell:
    """What one case says of one theme, or why it says nothing."""

    findings: tuple[FindingOf, ...]
    status: Status


def pages(context: Context) -> Iterator[Page]:
    """The matrix, a page for every dozen cases."""
    graph, t = context.graph, context.words
    themes = sorted(
        graph.base.terms["themes"],
        key=lambda id_: getattr(graph.base.terms["themes"][id_].name, context.language).lower(),
    )
    verdicts = {theme: synthesis(graph.findings_by_theme.get(theme, ())) for theme in themes}
    for sheet, cases, paging in paged(context, "comparison", graph.cases, CASES, "comparison"):
        rows = [(theme, [_cell(graph, theme, item) for item in cases], verdicts[theme]) for theme in themes]
        rows.sort(key=lambda row: -sum(bool(cell.findings) for cell in row[1]))
        yield sheet.finish(
            "pages/matrix.html", t.menu("comparison"), t.comparison_lead, cases=cases, rows=rows, paging=paging,
            scripts=("every_page/embed.js",), subject=Subject("dataset"),
        )  # fmt: skip


def _cell(graph: Graph, theme: str, item: CaseOf) -> MatrixCell:
    study = graph.base.studies[item.study_id]
    findings = tuple(
        FindingOf(item.study_id, finding, item.case)
        for finding in study.findings
        if finding.theme == theme and finding.case == item.case.id
    )
    status = theme_status(theme, study, item.case.id)
    return MatrixCell(findings, "not_reported" if not findings and status == "coded" else status)
