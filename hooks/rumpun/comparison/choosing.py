"""What readers choose cases by, where these are too many for one page, and what each of them shows in the tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..address import anchor_of
from ..context import Context
from ..model.coded_values import CLAIMS, OUTCOMES
from ..model.graph import FindingOf, Graph
from ..model.study import Finding, Study
from ..synthesis.dimensions import DIMENSIONS, axis_of
from ..synthesis.evidence import Shown, evidence
from ..words.caveats import read_of
from ..words.finding_marks import cell_of, mark_of
from .gap_names import dimension_name

SCRIPT = "choice/page.js"
CASES = 12
"""Of one page of the matrix and of the evidence map."""
STUDIES = 120
"""Of one page of their list."""
CHOSEN_CASES, CHOSEN_STUDIES = 24, 100
"""How many of those that a reader chose are shown at a time."""
CHOSEN_BY = ("theme", "theory", "approach", "design", "group-type", "place", "outcome", "year")
"""Dimensions, and how a case fared; in the order in which readers choose."""

Said = list[str]
"""What a finding is in a table: its id, level, effect, words, mark, and letters (see `_letters`)."""


def cases_by(graph: Graph, dimension: str) -> dict[str, list[int]]:
    """Term -> the cases that have it, numbered as in `graph.cases`."""
    found: dict[str, list[int]] = {}
    for number, item in enumerate(graph.cases):
        terms = [item.case.outcome] if dimension == "outcome" else DIMENSIONS[dimension].terms(graph, item)
        for term in sorted(terms):
            found.setdefault(term, []).append(number)
    return found


def terms_of(context: Context, dimension: str) -> list[tuple[str, str, int]]:
    """(id, name, depth) of every term that a case has."""
    if dimension == "outcome":
        used = {item.case.outcome for item in context.graph.cases}
        return [(value, context.words.value("outcome", value), 0) for value in OUTCOMES if value in used]
    everything = frozenset(range(len(context.graph.cases)))  # also what awaits review: readers look for it here
    axis = axis_of(context.graph, dimension, context.language, everything)
    return [(each.id, each.name, each.depth) for each in axis.headings]


def choices(context: Context) -> list[dict[str, Any]]:
    """All that a reader can choose, in one language; a former id of a term still stands for it."""
    found = []
    for dimension in CHOSEN_BY:
        name = context.words.outcome if dimension == "outcome" else dimension_name(context.words, dimension)
        section = DIMENSIONS[dimension].section if dimension in DIMENSIONS else ""
        former = {old: id_ for (kind, old), id_ in context.graph.renamed.items() if kind == section}
        own = {"id": dimension, "name": name, "terms": terms_of(context, dimension)}
        found.append(own | ({"former": former} if former else {}))
    return found


def shown_of(context: Context, study: Study) -> dict[str, Any]:
    """What the tables show of the cases of a study, and of what it says of its groups in general."""
    seen, t = evidence(context.graph), context.words
    themes = seen.themes(study.id)
    cases = []
    for case in study.cases:
        each = {theme: seen.of_case(study.id, case.id, theme) for theme in themes}
        cells = {theme: _cell(context, shown, case.id) for theme, shown in each.items() if shown.best}
        silent = {theme: shown.silent for theme, shown in each.items() if shown.silent}
        cases.append({
            "anchor": anchor_of("cases", case.id), "name": case.name, "outcome": case.outcome,
            "cells": cells, "silent": silent,
        })  # fmt: skip
    general = {
        theme: [*_said(context, (*shown.general, *shown.general_claims))]
        for theme in themes
        if (shown := seen.of_case(study.id, study.cases[0].id, theme)).general or shown.general_claims
    }
    return {"cite": t.cited(study.work), "read": read_of(t, study), "cases": cases, "general": general}


def _cell(context: Context, shown: Shown, case_id: str) -> list[Said]:
    """As in the matrix: what a study says in general stands where it has no result on the case itself."""
    found = [*_said(context, (*shown.results, *shown.claims), case_id)]
    if not shown.results:
        found += _said(context, shown.general, case_id, "g")
    return found or [*_only(context, shown.general_claims)]


def _said(context: Context, items: Iterable[FindingOf], case_id: str | None = None, more: str = "") -> Iterator[Said]:
    for item in items:
        finding, t = item.finding, context.words
        claim = finding.evidence in CLAIMS
        mark = mark_of(t, finding) if claim else ""
        said = cell_of(t, finding, case_id)
        yield [finding.id, finding.level, finding.effect, said, mark, more + ("c" if claim else "")]


def _only(context: Context, items: Iterable[FindingOf]) -> Iterator[Said]:
    """What is only put forward in general says nothing of the case: no level, no effect."""
    first: dict[str, Finding] = {}
    for item in items:
        first.setdefault(item.finding.evidence, item.finding)
    for kind, finding in sorted(first.items()):
        yield [finding.id, "", "", context.words[f"only_{kind}"], "", "oc"]
