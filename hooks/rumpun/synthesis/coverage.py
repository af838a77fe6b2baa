"""How far a study is coded: what its entry gives, what its source does not have, and what nobody has looked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model.graph import Graph
from ..model.study import Study
from .evidence import Kind, evidence
from .properties import PROPERTIES, UNSAID, Status, stated_place

THEME_KINDS: tuple[Kind, ...] = ("results", "general", "claims", *UNSAID, "not_coded")
STATUSES: tuple[Status, ...] = ("coded", *UNSAID, "inferred", "not_coded", "not_applicable")


@dataclass(frozen=True)
class StudyCoverage:
    """How far one study is coded; ids and names of properties in the order of the entry or of the table."""

    study_id: str
    properties: Mapping[Status, tuple[str, ...]]
    """Status -> the properties that have it, without a status that none has."""
    themes: Mapping[Kind, tuple[str, ...]]
    """What the study shows -> the themes of which it shows that, likewise."""
    theories: tuple[str, ...]
    methods: tuple[str, ...]
    places: tuple[str, ...]
    group_types: tuple[str, ...]
    cases: int
    findings: int
    coded_twice: bool
    reviewed: bool
    """Whether a second person has read its codes, by coding it or by checking them."""

    def count(self, *statuses: Status) -> int:
        """How many properties have one of these."""
        return sum(len(self.properties.get(status, ())) for status in statuses)

    @property
    def unsaid(self) -> int:
        """How many properties its source does not have."""
        return self.count(*UNSAID)


def coverage(graph: Graph) -> tuple[StudyCoverage, ...]:
    """Of every study, by id."""
    return tuple(_of_study(graph, study) for study in graph.base.studies.values())


def property_totals(studies: Iterable[StudyCoverage]) -> dict[str, Counter[Status]]:
    """Property -> status -> in how many studies."""
    found: dict[str, Counter[Status]] = {name: Counter() for name in PROPERTIES}
    for study in studies:
        for status, names in study.properties.items():
            for name in names:
                found[name][status] += 1
    return found


def theme_totals(graph: Graph, studies: Iterable[StudyCoverage]) -> dict[str, Counter[Kind]]:
    """Theme -> what is shown of it -> by how many studies."""
    found: dict[str, Counter[Kind]] = {theme: Counter() for theme in graph.records("themes")}
    for study in studies:
        for kind, themes in study.themes.items():
            for theme in themes:
                found[theme][kind] += 1
    return found


def _of_study(graph: Graph, study: Study) -> StudyCoverage:
    properties = {name: each.status(study) for name, each in PROPERTIES.items()}
    themes = {theme: evidence(graph).of_study(study.id, theme).kind for theme in graph.records("themes")}
    place = stated_place(study)
    kinds = (kind for case in study.cases for kind in case.group_types)
    return StudyCoverage(
        study.id,
        {status: found for status in STATUSES if (found := _with(properties, status))},
        {kind: found for kind in THEME_KINDS if (found := _with(themes, kind))},
        tuple(use.theory for use in study.theories),
        tuple(dict.fromkeys(use.method for use in study.methods)),
        (place.place,) if place else (),
        tuple(dict.fromkeys(kinds)),
        len(study.cases),
        len(study.findings),
        study.id in graph.base.second_codings,
        study.reviewed,
    )


def _with(answers: Mapping[str, str], answer: str) -> tuple[str, ...]:
    return tuple(name for name, each in answers.items() if each == answer)
