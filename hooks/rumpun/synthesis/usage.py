"""Which studies use a term of the vocabulary, and how, counting also the narrower terms below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..model.coded_values import EFFECTS, Effect, is_result
from ..model.graph import Graph, Node
from ..model.study import Case, Finding, Study
from .properties import stated_place

COUNTED_UP = ("places", "group-types", "methods")
"""Sections of which a term counts for those above it, too."""
_RELATIONS = {
    "theories": ("theories",),
    "methods": ("methods",),
    "themes": ("findings",),
    "places": ("setting",),
    "group-types": ("cases",),
}


def studies_with(graph: Graph, section: str, id_: str) -> tuple[str, ...]:
    """Ids of the studies that use the term, or a term below it; themes count for themselves only.

    A study whose place is only inferred is not among those of the place: see `placed_by_inference`.
    """
    return tuple(id_ for id_ in _linked(graph, section, id_) if section != "places" or stated_place(graph.study(id_)))


def placed_by_inference(graph: Graph, place: str) -> tuple[str, ...]:
    """Ids of the studies that the editors take to be from there: they are found, and never compared or counted."""
    return tuple(id_ for id_ in _linked(graph, "places", place) if not stated_place(graph.study(id_)))


def placed_wider(graph: Graph, place: str) -> tuple[str, ...]:
    """Ids of the studies of which no more than a wider place is recorded, short of a country: they may be from here."""
    terms = graph.base.terms["places"]
    above = {id_ for id_ in graph.above("places", place) if getattr(terms[id_], "level", "") != "country"}
    placed = graph.derived(_placed)
    order = sorted(study for up in above for study in placed.get(up, ()))
    return tuple(id_ for _, id_ in order)


def _placed(graph: Graph) -> dict[str, list[tuple[int, str]]]:
    """Place -> (place in the knowledge base, id) of the studies that state just this one: asked for every place."""
    found: dict[str, list[tuple[int, str]]] = {}
    for number, study in enumerate(graph.base.studies.values()):
        if setting := stated_place(study):
            found.setdefault(setting.place, []).append((number, study.id))
    return found


def _linked(graph: Graph, section: str, id_: str) -> tuple[str, ...]:
    terms = graph.below(section, id_) if section in COUNTED_UP else (id_,)
    found = {study for term in terms for study in graph.sources((section, term), "studies", _RELATIONS[section])}
    return tuple(sorted(found))


_Heading = Effect | Literal["outcome"]


@dataclass(frozen=True)
class CaseResults:
    """What one case of a study found, or what the study found in general."""

    case: Case | None
    effects: tuple[tuple[Effect, tuple[Finding, ...]], ...]
    """Effect -> findings, one for each theme and level, in the order of `EFFECTS`."""
    outcomes: tuple[Finding, ...] = ()
    """What is the outcome itself, and so has no effect on it; one for each theme and level."""


def results_of(study: Study) -> tuple[CaseResults, ...]:
    """The study's own results, case by case; every case is there, also one without a result."""
    found: dict[str, dict[_Heading, dict[tuple[str, str], Finding]]] = {case.id: {} for case in study.cases}
    for finding in study.findings:
        if is_result(finding.evidence):
            heading: _Heading = "outcome" if finding.is_outcome else finding.effect
            told = found.setdefault(finding.case or "", {}).setdefault(heading, {})
            told.setdefault((finding.theme, finding.level), finding)
    cases = {case.id: case for case in study.cases}
    return tuple(
        CaseResults(
            cases.get(id_),
            tuple((key, tuple(told[key].values())) for key in EFFECTS if key in told),
            tuple(told.get("outcome", {}).values()),
        )
        for id_, told in found.items()
    )


def mentions_of(graph: Graph, node: Node) -> tuple[Node, ...]:
    """Records whose prose links to this one with `[[…]]`, in the order of their files."""
    prose = (link.source for link in graph.backlinks.get(node, ()) if link.path[-1] in ("id", "en"))
    return tuple(dict.fromkeys(source for source in prose if source != node))
