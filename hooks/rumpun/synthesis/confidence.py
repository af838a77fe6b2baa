"""Rates by rule how much confidence a theme's summary deserves: a score of our own, after the model of GRADE-CERQual.

Only studies with a clear or mixed result on the theme count. Each component gets one of four concerns:

methods     A study's points: one for each of data collection, data analysis and validity that it does not report (or
            that is not coded yet), and one when it was not read in full: 0 none, 1 minor, 2 moderate, 3 or 4 serious.
            The theme takes the study in the middle; of two in the middle, the worse.
coherence   Serious: a contradiction between studies without an explanation. Moderate: one inside a study without an
            explanation. Minor: contradictions with one, or mixed results beside clear ones. Otherwise none.
adequacy    By number of studies: 1 serious, 2 moderate, 3 or 4 minor, 5 or more none; then one worse when fewer than
            half of them were read in full, one worse when what several studies say together hangs on a single code or
            finding, and one better when a study shows the theme in one case and its lack in another, both pointing the
            same way: that is the richest evidence on a theme.
relevance   Serious: a single group. Moderate: one kind of group, or at most one regency or city. Minor: two of either.
            None: three or more of both.

Points: one for each moderate, two for each serious, and one for every two minor concerns. No point leaves confidence
high, 1 moderate, 2 or 3 low, 4 or more very low. That there are four components and four levels is the approach's;
what they measure here is ours: how methods are reported and not how good they are, how much material there is and not
how rich, how varied the groups are and not how well they fit a reader's question. No person has judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from ..model.coded_values import Confidence
from ..model.graph import Graph, Node
from ..model.study import Study
from ..model.vocabulary import PlaceTerm
from .agreement import Reading, Synthesis
from .contradictions import Clash, contrasts
from .properties import UNSAID, stated_place, status_of
from .robustness import Standing

Concern = Literal["none", "minor", "moderate", "serious"]
ComponentName = Literal["methods", "coherence", "adequacy", "relevance"]
CONCERNS: tuple[Concern, ...] = ("none", "minor", "moderate", "serious")
REPORTED = ("data-collection", "analysis", "validity")
"""The properties of a study that say how it came to its results."""
_POINTS: dict[Concern, int] = {"none": 0, "minor": 0, "moderate": 1, "serious": 2}


@dataclass(frozen=True)
class ConfidenceReason:
    """Why a component is rated as it is."""

    key: str
    """Names the sentence."""
    n: int = 0
    total: int = 0
    about: str = ""
    """A property of studies, where the sentence speaks of one."""
    named: tuple[Node, ...] = ()
    """The studies, kinds of groups or places that are meant."""


@dataclass(frozen=True)
class Component:
    """One of the four components, rated."""

    name: ComponentName
    concern: Concern
    reasons: tuple[ConfidenceReason, ...]


@dataclass(frozen=True)
class Assessment:
    """How much confidence a theme's summary deserves."""

    level: Confidence
    points: int
    """What the concerns add up to."""
    components: tuple[Component, ...]


def assess(
    graph: Graph, result: Synthesis, found: Iterable[Clash], standing: Standing | None = None
) -> Assessment | None:
    """Rate the summary of a theme; None where no study gives a direction, so that there is nothing to rate.

    `standing` tells what the summary hangs on.
    """
    readings = [reading for reading in result.readings if reading.direction != "unclear"]
    if not readings:
        return None
    studies = {reading.study_id: reading.study for reading in sorted(readings, key=lambda each: each.study_id)}
    components = (
        _methods(studies), _coherence(result, tuple(found)), _adequacy(graph, result, studies, len(readings), standing),
        _relevance(graph, readings),
    )  # fmt: skip
    points = points_of(component.concern for component in components)
    return Assessment(level_of(points), points, components)


def points_of(concerns: Iterable[Concern]) -> int:
    """What four concerns add up to."""
    known = list(concerns)
    return sum(_POINTS[concern] for concern in known) + known.count("minor") // 2


def level_of(points: int) -> Confidence:
    """The confidence that is left."""
    return "high" if points == 0 else "moderate" if points == 1 else "low" if points < 4 else "very_low"


def _methods(studies: Mapping[str, Study]) -> Component:
    points, reasons, ids = [], [], list(studies)
    partial = [id_ for id_, study in studies.items() if study.basis != "full-text"]
    if partial:
        reasons.append(ConfidenceReason("not_full", len(partial), len(ids), named=_studies(partial)))
    gaps: dict[str, int] = dict.fromkeys(ids, 0)
    for name in REPORTED:
        statuses = {id_: status_of(name, study) for id_, study in studies.items()}
        for status in (*UNSAID, "not_coded"):
            silent = [id_ for id_ in ids if statuses[id_] == status]
            gaps.update((id_, gaps[id_] + 1) for id_ in silent)
            if silent:
                reasons.append(ConfidenceReason(f"method_{status}", len(silent), len(ids), name, _studies(silent)))
    points = sorted(gaps[id_] + (id_ in partial) for id_ in ids)
    concern = CONCERNS[min(points[len(points) // 2], 3)]
    return Component("methods", concern, tuple(reasons) or (ConfidenceReason("methods_fine", total=len(ids)),))


def _coherence(result: Synthesis, found: tuple[Clash, ...]) -> Component:
    concern, reasons = 0, []
    for inside, key, worst in ((False, "between", 3), (True, "inside", 2)):
        for explained in (False, True):
            some = [clash for clash in found if (clash.scope != "studies") == inside and clash.explained == explained]
            if some:
                concern = max(concern, 1 if explained else worst)
                ids = sorted({id_ for clash in some for id_ in clash.studies})
                status = "explained" if explained else "unexplained"
                reasons.append(ConfidenceReason(f"{key}_{status}", len(some), named=_studies(ids)))
    clear = sum(reading.direction != "unclear" for reading in result.readings)
    mixed = sum(reading.direction == "mixed" for reading in result.readings)
    if 0 < mixed < clear:
        concern = max(concern, 1)
        reasons.append(ConfidenceReason("mixed_beside", mixed, clear))
    if not reasons:
        studies = result.studies()
        reasons.append(ConfidenceReason("coherent" if studies > 1 else "alone", studies))
    return Component("coherence", CONCERNS[concern], tuple(reasons))


def _adequacy(
    graph: Graph, result: Synthesis, studies: Mapping[str, Study], readings: int, standing: Standing | None
) -> Component:
    ids = list(studies)
    full = [id_ for id_, study in studies.items() if study.basis == "full-text"]
    by_number = 3 if len(ids) == 1 else 2 if len(ids) == 2 else 1 if len(ids) < 5 else 0
    thin = 2 * len(full) < len(ids)
    direct = [item.study_id for item in contrasts(graph, result) if item.kind == "mirror"]
    reasons = [
        ConfidenceReason("studies", len(ids), named=_studies(ids)),
        ConfidenceReason("readings", readings),
        ConfidenceReason("thin" if thin else "full", len(full), len(ids)),
    ]
    fragile = standing.hangs_on if standing and len(ids) > 1 and standing.hangs_on != "study" else None
    if fragile:
        reasons.append(ConfidenceReason(f"hangs_on_{fragile}", named=_studies(_needed(standing))))
    if direct:
        reasons.append(ConfidenceReason("direct", len(direct), named=_studies(direct)))
    return Component(
        "adequacy", CONCERNS[max(0, min(by_number + thin + bool(fragile) - bool(direct), 3))], tuple(reasons)
    )


def _needed(standing: Standing | None) -> list[str]:
    """The studies of which one code or finding is enough."""
    return list(dict.fromkeys(each.without.study_id for each in standing.least())) if standing else []


def _relevance(graph: Graph, readings: list[Reading]) -> Component:
    groups: set[tuple[str, str]] = set()
    kinds: set[str] = set()
    places: set[str] = set()
    for reading in readings:
        cases = [case for case in reading.study.cases if case.id == reading.case_id or not reading.case_id]
        groups.update((reading.study_id, case.id) for case in cases)
        kinds.update(kind for case in cases for kind in case.group_types)
        places.update(_area(graph, reading.study))
    places -= {around for place in places for around in graph.above("places", place)}
    fewest = min(len(kinds), len(places))
    concern: Concern = (
        "serious" if len(groups) == 1 else "moderate" if fewest < 2 else "minor" if fewest == 2 else "none"
    )
    reasons = (
        ConfidenceReason("groups", len(groups)),
        ConfidenceReason("kinds", len(kinds), named=tuple(("group-types", id_) for id_ in sorted(kinds))),
        ConfidenceReason("places", len(places), named=tuple(("places", id_) for id_ in sorted(places))),
    )
    return Component("relevance", concern, reasons)


def _area(graph: Graph, study: Study) -> list[str]:
    """The regency or city that the source of a study names, or that its place lies in; none where neither is told."""
    setting = stated_place(study)
    for id_ in (setting.place, *graph.above("places", setting.place)) if setting else ():
        term = graph.term("places", id_)
        if isinstance(term, PlaceTerm) and term.level in ("regency", "city"):
            return [id_]
    return []


def _studies(ids: Iterable[str]) -> tuple[Node, ...]:
    return tuple(("studies", id_) for id_ in ids)
