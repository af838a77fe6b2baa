"""Findings that nobody would expect from how their group fared: what supports groups elsewhere stood otherwise here."""

from __future__ import annotations

from typing import NamedTuple

from ..model.coded_values import Amount, Direction, amount
from ..model.graph import CaseOf, FindingOf, Graph
from .agreement import Synthesis, syntheses
from .evidence import evidence, explains
from .outcomes import cases_with

_UNLIKE: dict[str, Amount] = {"high": "little", "low": "much"}
"""How a group fared -> how much of a supporting theme it would not be expected to have."""


class Surprise(NamedTuple):
    """One finding, and the case that it is of."""

    case: CaseOf
    item: FindingOf


def surprises(graph: Graph) -> tuple[Surprise, ...]:
    """Results that go against how their case fared, on themes of which all that is said is that they support groups.

    What more studies speak of comes first.
    """
    return graph.derived(_surprises)


def _ways(verdict: Synthesis) -> set[Direction]:
    return {reading.direction for reading in verdict.readings} - {"unclear"}


def _surprises(graph: Graph) -> tuple[Surprise, ...]:
    verdicts, shown = syntheses(graph), evidence(graph)
    supporting = {theme for theme, verdict in verdicts.items() if _ways(verdict) == {"promotes"}}
    found = [
        Surprise(case, item)
        for outcome, unlike in _UNLIKE.items()
        for case in cases_with(graph, outcome)  # type: ignore[arg-type]
        for theme in shown.themes(case.study_id)
        if theme in supporting
        for item in shown.of_case(case.study_id, case.case.id, theme).results
        if explains(item) and item.finding.evidence == "result" and amount(item.finding.level) == unlike
        and item.finding.effect == "unstated"
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda each: -len(graph.findings_by_theme[each.item.finding.theme])))
