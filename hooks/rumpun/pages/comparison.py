"""The comparison of all cases: themes against cases, and the literature matrix of all studies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..agreement import synthesis
from ..graph import CaseOf, FindingOf, Graph
from ..model import FACETS
from ..page import Page
from ..paging import paged
from ..properties import Status, status_of, theme_status
from ..sheet import Context, Sheet

CASES = 12
STUDIES = 50


@dataclass(frozen=True)
class Cell:
    """What one case says of one theme, or why it says nothing."""

    findings: tuple[FindingOf, ...]
    status: Status


def pages(context: Context) -> Iterator[Page]:
    """The matrix of cases and the table of studies."""
    yield from _matrix(context)
    yield from _literature(context)


def _matrix(context: Context) -> Iterator[Page]:
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
            "comparison.html", t.menu("comparison"), t.comparison_lead, cases=cases, rows=rows, paging=paging
        )


def _cell(graph: Graph, theme: str, item: CaseOf) -> Cell:
    study = graph.base.studies[item.study_id]
    findings = tuple(
        FindingOf(item.study_id, finding, item.case)
        for finding in study.findings
        if finding.theme == theme and finding.case == item.case.id
    )
    status = theme_status(theme, study, item.case.id)
    return Cell(findings, "not_reported" if not findings and status == "coded" else status)


def _literature(context: Context) -> Iterator[Page]:
    base, t = context.graph.base, context.words
    ids = sorted(base.studies, key=lambda id_: (t.authors(base.works[base.studies[id_].reference]).lower(), id_))
    for sheet, part, paging in paged(context, "matrix", ids, STUDIES, "comparison", "matrix"):
        rows = [_row(sheet, id_) for id_ in part]
        yield sheet.finish("matrix.html", t.literature_matrix, t.literature_lead, rows=rows, paging=paging)


def _row(sheet: Sheet, id_: str) -> dict[str, Any]:
    graph, t = sheet.graph, sheet.t
    study = graph.base.studies[id_]
    work = graph.base.works[study.reference]
    status = {name: status_of(name, study, work, graph) for name in ("objective", "theory", "place", "informant-count")}
    return {
        "id": id_, "study": study, "work": work, "status": status,
        "cite": f"{t.authors(work)} ({work.year or t.no_date})",
        "objective": sheet.text(study.objective) if study.objective else None,
        "methods": [(t.value("facet", facet), _methods(sheet, id_, facet)) for facet in FACETS],
        "informants": _informants(sheet, id_),
    }  # fmt: skip


def _methods(sheet: Sheet, id_: str, facet: str) -> list[str] | Status:
    study = sheet.graph.base.studies[id_]
    methods = sheet.graph.base.terms["methods"]
    found = [use.method for use in study.methods if getattr(methods[use.method], "facet", "") == facet]
    return found or status_of(facet, study, sheet.graph.base.works[study.reference], sheet.graph)


def _informants(sheet: Sheet, id_: str) -> Any:
    informants = sheet.graph.base.studies[id_].informants
    if informants is None:
        return None
    who = sheet.text(informants.who) if informants.who else ""
    return f"{informants.count}" if not who else (who if informants.count is None else _joined(informants.count, who))


def _joined(count: int, who: Any) -> Any:
    return type(who)("{}: {}").format(count, who)
