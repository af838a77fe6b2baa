"""Which ready-made pairs there are: the cases of one study, and the studies that share a theory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import combinations

from ..address import SUBSECTIONS
from ..model.graph import Graph
from ..model.study import Study
from .related import RelatedIndex

OUTCOMES = "outcomes"
"""The step that stands for the page of success and failure; no pair can have it as its slug."""
FEW = 8
"""A study that shares a theory with no more others than this is paired with all of them."""
CLOSEST = 4
"""Else with so many, those most related to it: pairs grow with the number of studies, and not with its square."""
MOST_INSIDE = 15
"""Pairs of cases within one study; those that fared differently come first."""


@dataclass(frozen=True)
class Pair:
    """Two columns of the comparison that have a page of their own; the first has the lesser id."""

    first: str
    """`study-id`, or `study-id.case-id`."""
    second: str
    slug: str
    """The last step of the address, the same in both languages."""
    theories: tuple[str, ...] = ()
    """What two studies share; empty for two cases of one study."""

    @property
    def inside(self) -> bool:
        """Whether both are cases of one study."""
        return "." in self.first

    @property
    def studies(self) -> tuple[str, ...]:
        """The one study, or the two."""
        return tuple(dict.fromkeys(id_.partition(".")[0] for id_ in (self.first, self.second)))


@dataclass(frozen=True)
class Pairs:
    """The pairs of a knowledge base, worked out once for all languages and only if a page asks for them."""

    graph: Graph
    index: RelatedIndex
    ready: bool = True
    """Whether there are any; a very large site does without."""

    @cached_property
    def all(self) -> tuple[Pair, ...]:
        """Every pair."""
        if not self.ready:
            return ()
        return self.graph.again(
            "pairs", _follow_from(self.graph, self.index), partial(pairs_of, self.graph, self.index)
        )

    @cached_property
    def by_study(self) -> dict[str, tuple[Pair, ...]]:
        """Study id -> the pairs that it or its cases are in; a study without any is left out."""
        found: dict[str, list[Pair]] = {}
        for pair in self.all:
            for study_id in pair.studies:
                found.setdefault(study_id, []).append(pair)
        return {study_id: tuple(pairs) for study_id, pairs in found.items()}


def _follow_from(graph: Graph, index: RelatedIndex) -> object:
    """All that pairs follow from: what is coded, and no words."""
    coded = [
        (study.id, study.reference, study.cites, [(case.id, case.outcome) for case in study.cases])
        for study in graph.base.studies.values()
    ]
    return coded, index.theories, index.methods, index.groups, index.places, index.themes


def pairs_of(graph: Graph, index: RelatedIndex) -> tuple[Pair, ...]:
    """All pairs: first those inside one study, then those of studies, by their ids."""
    taken = set(SUBSECTIONS[OUTCOMES].values())
    found = []
    for pair in (*_inside(graph), *_across(graph, index)):
        slug = pair.slug if pair.slug not in taken else _longer_slug(pair)
        taken.add(slug)
        found.append(replace(pair, slug=slug))
    return tuple(found)


def _longer_slug(pair: Pair) -> str:
    """For ids that run together, as `a-vs-b` beside `c`: no id holds a double hyphen, so no two pairs are alike."""
    study, _, case = pair.second.partition(".")
    return f"{pair.first.replace('.', '--')}--vs--{case or study}"


def _inside(graph: Graph) -> Iterator[Pair]:
    for study_id, study in graph.base.studies.items():
        for first, second in sorted(_contrasts_first(study)[:MOST_INSIDE]):
            yield Pair(f"{study_id}.{first}", f"{study_id}.{second}", f"{study_id}-{first}-vs-{second}")


def _contrasts_first(study: Study) -> list[tuple[str, str]]:
    outcomes = {case.id: case.outcome for case in study.cases}
    both = combinations(sorted(outcomes), 2)
    return sorted(both, key=lambda pair: (outcomes[pair[0]] == outcomes[pair[1]], pair))


def _across(graph: Graph, index: RelatedIndex) -> Iterator[Pair]:
    theories = {id_: {use.theory for use in study.theories} for id_, study in graph.base.studies.items()}
    found = set()
    for study_id, own in theories.items():
        others = {other for theory in own for other in index.theories[theory]} - {study_id}
        if len(others) > FEW:
            others = {item.study_id for item in index.related(study_id, CLOSEST, others)}
        found |= {(min(study_id, other), max(study_id, other)) for other in others}
    for first, second in sorted(found):
        yield Pair(first, second, f"{first}-vs-{second}", tuple(sorted(theories[first] & theories[second])))
