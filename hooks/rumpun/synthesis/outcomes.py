"""Success against failure: what the cases that did well showed on each theme, and what those showed that did poorly.

What is the outcome itself, such as integration in a study of integration, is left out: it tells the two apart by what
they were told apart by.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..model.coded_values import Outcome
from ..model.graph import CaseOf, FindingOf, Graph
from .agreement import Synthesis, synthesis
from .evidence import evidence, explains

Kind = Literal["contrast", "overlap", "same", "unstated", "high_only", "low_only"]
KINDS: tuple[Kind, ...] = ("contrast", "overlap", "same", "unstated", "high_only", "low_only")
"""In the order in which they are told: what both sides speak of comes first.

`contrast`: no level occurs on both sides. `overlap`: some do. `same`: one and the same level throughout.
`unstated`: both speak of it, but one side gives no level. `high_only`, `low_only`: only one side speaks of it.
"""


@dataclass(frozen=True)
class Showing:
    """One case and the study's own results on it."""

    item: CaseOf
    results: tuple[FindingOf, ...]

    @property
    def levels(self) -> frozenset[str]:
        """The levels that are stated."""
        return frozenset(each.finding.level for each in self.results) - {"unstated"}


@dataclass(frozen=True)
class OutcomeTheme:
    """One theme on both sides."""

    theme: str
    kind: Kind
    high: tuple[Showing, ...]
    low: tuple[Showing, ...]
    inside: tuple[str, ...]
    """Studies whose own cases stand on both sides, with no level in common: there the contrast is nearest."""
    result: Synthesis


def cases_with(graph: Graph, outcome: Outcome) -> tuple[CaseOf, ...]:
    """All cases of reviewed studies that fared so, by study."""
    return tuple(item for item in graph.reviewed.cases if item.case.outcome == outcome)


def outcome_themes(graph: Graph) -> tuple[OutcomeTheme, ...]:
    """Every theme with a result on a case that did well or poorly: contrasts first, then by the number of cases."""
    return graph.reviewed.derived(_outcome_themes)


def _outcome_themes(graph: Graph) -> tuple[OutcomeTheme, ...]:
    high, low = _showings(graph, "high"), _showings(graph, "low")
    rows = [_row(theme, tuple(high.get(theme, ())), tuple(low.get(theme, ()))) for theme in sorted({*high, *low})]
    return tuple(sorted(rows, key=_rank))


def _rank(row: OutcomeTheme) -> tuple[int, int, int, str]:
    return KINDS.index(row.kind), -len(row.inside), -len(row.high) - len(row.low), row.theme


def _showings(graph: Graph, outcome: Outcome) -> dict[str, list[Showing]]:
    """Theme -> the cases with a result on it; what a study says of groups in general belongs to no case."""
    found: dict[str, list[Showing]] = {}
    for item in cases_with(graph, outcome):
        for theme in evidence(graph).themes(item.study_id):
            shown = evidence(graph).of_case(item.study_id, item.case.id, theme)
            results = tuple(each for each in shown.results if explains(each))
            if results:
                found.setdefault(theme, []).append(Showing(item, results))
    return found


def _row(theme: str, high: tuple[Showing, ...], low: tuple[Showing, ...]) -> OutcomeTheme:
    results = [item for each in (*high, *low) for item in each.results]
    return OutcomeTheme(theme, _kind(high, low), high, low, _inside(high, low), synthesis(results))


def _kind(high: tuple[Showing, ...], low: tuple[Showing, ...]) -> Kind:
    if not high or not low:
        return "high_only" if high else "low_only"
    return kind_of(_levels(high), _levels(low))


def kind_of(ours: frozenset[str], theirs: frozenset[str]) -> Kind:
    """What two sides that both speak of a theme show, by the levels that occur on each."""
    if not ours or not theirs:
        return "unstated"
    if ours.isdisjoint(theirs):
        return "contrast"
    return "same" if len(ours | theirs) == 1 else "overlap"


def _levels(showings: tuple[Showing, ...]) -> frozenset[str]:
    return frozenset(level for each in showings for level in each.levels)


def _inside(high: tuple[Showing, ...], low: tuple[Showing, ...]) -> tuple[str, ...]:
    """In such a study every level on one side is absent from the other."""
    studies = sorted({each.item.study_id for each in high} & {each.item.study_id for each in low})
    found = []
    for study_id in studies:
        ours = _levels(tuple(each for each in high if each.item.study_id == study_id))
        theirs = _levels(tuple(each for each in low if each.item.study_id == study_id))
        if ours and theirs and ours.isdisjoint(theirs):
            found.append(study_id)
    return tuple(found)
