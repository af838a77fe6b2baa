"""Finds the studies related to a study, each with the reasons a reader can check."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal

from ..model.coded_values import Direction
from ..model.graph import Graph, findings_of
from ..model.study import Study
from .agreement import syntheses
from .evidence import explains
from .properties import stated_place

ReasonKind = Literal["cites", "cited_by", "theory", "opposite", "same", "theme", "group", "place", "method"]
Add = Callable[[str, ReasonKind, str], None]
_WEIGHT: dict[ReasonKind, int] = {
    "cites": 8, "cited_by": 8, "theory": 5, "opposite": 4, "same": 3, "group": 3, "place": 3, "theme": 1, "method": 1,
}  # fmt: skip
MOST_SHARED = 150
"""A term that more studies than this share is no reason to call two of them related; it also bounds the work."""


@dataclass(frozen=True)
class Relation:
    """One reason, with the ids of the terms behind it."""

    kind: ReasonKind
    terms: tuple[str, ...]


@dataclass(frozen=True)
class Related:
    """Another study and why it is related."""

    study_id: str
    reasons: tuple[Relation, ...]


@dataclass(frozen=True)
class RelatedIndex:
    """Term -> studies, made once for all studies."""

    graph: Graph
    theories: dict[str, list[str]]
    methods: dict[str, list[str]]
    groups: dict[str, list[str]]
    places: dict[str, list[str]]
    themes: dict[str, dict[str, set[Direction]]]
    """Theme -> study -> the directions its cases give; none where its codes await review."""

    def related(self, study_id: str, most: int = 8, among: AbstractSet[str] | None = None) -> tuple[Related, ...]:
        """The most related studies, strongest first, then by id; `among` these, or among all."""
        wanted = frozenset(self.graph.base.studies if among is None else among) - {study_id}
        reasons: dict[str, dict[ReasonKind, list[str]]] = {}

        def add(other: str, kind: ReasonKind, term: str) -> None:
            if other in wanted:
                terms = reasons.setdefault(other, {}).setdefault(kind, [])
                if term not in terms:
                    terms.append(term)

        study = self.graph.study(study_id)
        self._by_citation(study, add)
        self._by_term(study, wanted, add)
        self._by_theme(study, wanted, add)
        ranked = sorted(reasons.items(), key=lambda item: (-_score(item[1]), item[0]))
        return tuple(
            Related(other, tuple(Relation(kind, tuple(found[kind])) for kind in _WEIGHT if kind in found))
            for other, found in ranked[:most]
        )

    def _by_citation(self, study: Study, add: Add) -> None:
        for key in study.cites:
            other = self.graph.study_of_work.get(key)
            if other is not None:
                add(other, "cites", key)
        for other in self.graph.sources(("works", study.reference), "studies", ("cites",)):
            add(other, "cited_by", study.reference)

    def _by_term(self, study: Study, wanted: frozenset[str], add: Add) -> None:
        for kind, index, terms in (
            ("theory", self.theories, [use.theory for use in study.theories]),
            ("method", self.methods, [use.method for use in study.methods]),
            ("group", self.groups, _groups(self.graph, study)),
            ("place", self.places, _places(self.graph, study)),
        ):
            for term in terms:
                others = index.get(term, [])
                if len(others) <= MOST_SHARED:
                    for other in wanted.intersection(others):
                        add(other, kind, term)  # type: ignore[arg-type]

    def _by_theme(self, study: Study, wanted: frozenset[str], add: Add) -> None:
        for theme in dict.fromkeys(finding.theme for finding in study.findings):
            readings = self.themes.get(theme, {})
            own = readings.get(study.id)
            if own is None or len(readings) > MOST_SHARED:
                continue
            for other in wanted & readings.keys():
                theirs = readings[other]
                if own and theirs and {"promotes", "harms"} <= own | theirs and own != theirs:
                    add(other, "opposite", theme)
                elif own & theirs & {"promotes", "harms"}:
                    add(other, "same", theme)
                else:
                    add(other, "theme", theme)


def _score(found: dict[ReasonKind, list[str]]) -> int:
    """More reasons weigh more, but ten shared methods do not outweigh one shared theory."""
    return sum(_WEIGHT[kind] * min(len(terms), 3) for kind, terms in found.items())


def _groups(graph: Graph, study: Study) -> list[str]:
    own = dict.fromkeys(kind for case in study.cases for kind in case.group_types)
    return list(dict.fromkeys([*own, *(up for group in own for up in graph.above("group-types", group))]))


def _places(graph: Graph, study: Study) -> list[str]:
    """The place that the source states and what it lies in, but not the whole country."""
    setting = stated_place(study)
    if setting is None:
        return []
    places = graph.base.terms["places"]
    own = [setting.place, *graph.above("places", setting.place)]
    return [place for place in own if getattr(places[place], "level", "") != "country"]


def index_of(graph: Graph) -> RelatedIndex:
    """Build the index; its cost grows with the number of references, not with pairs of studies."""
    theories: dict[str, list[str]] = {}
    methods: dict[str, list[str]] = {}
    groups: dict[str, list[str]] = {}
    places: dict[str, list[str]] = {}
    for id_, study in graph.base.studies.items():
        for index, terms in (
            (theories, [use.theory for use in study.theories]),
            (methods, [use.method for use in study.methods]),
            (groups, _groups(graph, study)),
            (places, _places(graph, study)),
        ):
            for term in dict.fromkeys(terms):
                index.setdefault(term, []).append(id_)
    themes: dict[str, dict[str, set[Direction]]] = {}
    for theme, result in syntheses(graph).items():
        for reading in result.readings:
            themes.setdefault(theme, {}).setdefault(reading.study_id, set()).add(reading.direction)
    for study in graph.awaiting:
        for theme in dict.fromkeys(item.finding.theme for item in findings_of(study) if explains(item)):
            themes.setdefault(theme, {})[study.id] = set()
    return RelatedIndex(graph, theories, methods, groups, places, themes)
