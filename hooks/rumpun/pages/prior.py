"""The prior-research table: every study in one row, and what the script needs to make a reader's own table of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from ..comparison.table_words import styles_of, values_of
from ..context import Context
from ..metadata.subject import Subject
from ..model.coded_values import UNSTATED, Evidence
from ..model.records import FACETS, Facet
from ..model.study import Finding, Study
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.paging import Paging, paged
from ..synthesis.properties import PROPERTIES, Status, status_of
from ..words.words import Words, lower_first

STUDIES = 50
SHOWN = 6
"""Results of a study in sight; the others are a tap away."""
_OWN: frozenset[Evidence] = frozenset({"result", "pattern"})
"""Evidence that a study gives itself."""
_BRACKET = re.compile(r"\s*\(([^()]*)\)$")

UNDER = ("comparison/matrix",)


def pages(context: Context) -> Iterator[Page]:
    """The table of all studies by year and author, cut into pages."""
    t = context.words
    studies = sorted(context.graph.base.studies.values(), key=lambda each: _order(t, each))
    yield from paged(_page, context, "matrix", studies, STUDIES, "comparison", "matrix",
        name=lambda builder, study: builder.t.cited(study.work),
    )  # fmt: skip


def _page(builder: PageBuilder, part: Sequence[Study], paging: Paging) -> Finished:
    t = builder.t
    return builder.finish(
        "pages/comparison/prior_research.html", t.prior_title, t.prior_lead, shown=SHOWN, paging=paging,
        rows=[_row(builder, study) for study in part],
        values=values_of(builder.context), styles=styles_of(builder.context),
        scripts=("prior/page.js", "every_page/embed.js"), style_sheets=("styles/prior.css",),
        subject=Subject("dataset"),
    )  # fmt: skip


def _order(t: Words, study: Study) -> tuple[bool, str, str, str]:
    """By year, then by author, as supervisors expect it; works without a year come last. So does `order.js`."""
    return not study.work.year, t.year_of(study.work), t.authors(study.work).lower(), study.id


def _row(builder: PageBuilder, study: Study) -> dict[str, Any]:
    t, work = builder.t, study.work
    status = {name: status_of(name, study) for name in ("objective", "theory", "place", "informant-count")}
    return {
        "id": study.id, "study": study, "work": work, "status": status,
        "cite": f"{t.authors(work)} ({t.year_of(work)})",
        "objective": builder.text(study.objective) if study.objective else None,
        "methods": [(facet, _methods(study, facet)) for facet in FACETS],
        "open": {name for name, item in PROPERTIES.items() if item.is_open(study)},
        "informants": _informants(builder, study), "theories": _theories(builder, study), "results": _results(study),
    }  # fmt: skip


def _theories(builder: PageBuilder, study: Study) -> list[tuple[str, str, str, bool]]:
    """The source's own term, where it has one; id, our name as it stands beside that, and whether it only supports."""
    named = []
    for use in study.theories:
        name, term = builder.name_of("theories", use.theory), use.source_term or ""
        beside = _BRACKET.sub(r", \1", lower_first(name)) if term else name  # no brackets within brackets
        named.append((f"{term[:1].upper()}{term[1:]}", use.theory, beside, use.role == "supporting"))
    return named


def _results(study: Study) -> list[tuple[str, list[Finding]]]:
    """Whom the study's own findings speak of (a case's id, else empty), and these, the telling ones first."""
    told = sorted((each for each in study.findings if each.evidence in _OWN), key=_weight)
    found = [(case.id, [each for each in told if each.case == case.id]) for case in study.cases]
    return [*found, ("", [each for each in told if study.case(each.case) is None])]


def _weight(finding: Finding) -> int:
    if finding.effect != UNSTATED:
        return 0
    return 1 if finding.level != UNSTATED else 2


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
