"""Reads level and effect of findings together, and says how far cases agree on a theme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Literal, NamedTuple

from ..model.coded_values import Direction, Effect, Level, direction
from ..model.graph import FindingOf, Graph
from ..model.study import Study
from .evidence import IN_GENERAL, speakers

Agreement = Literal["agree", "disagree", "partly", "single", "unclear", "nothing"]
CLEAR: frozenset[Direction] = frozenset({"promotes", "harms", "none"})
"""Any two of these contradict each other; what is mixed goes with all of them."""


@dataclass(frozen=True)
class Reading:
    """One case's reading of a theme, from all the findings on it."""

    study_id: str
    case_id: str
    """Empty where the study speaks of its groups in general."""
    direction: Direction
    findings: tuple[FindingOf, ...]
    """One at least."""

    @property
    def study(self) -> Study:
        """The study of all its findings."""
        return self.findings[0].study

    @property
    def basis(self) -> frozenset[str]:
        """The words and places that its direction rests on; empty where no ground of an effect is given."""
        found = (item.finding.grounds.effect for item in self.findings)
        return frozenset(f"{ground.quote or ground.reason} {ground.where}" for ground in found if ground is not None)


@dataclass(frozen=True)
class Synthesis:
    """What all studies say of one theme."""

    agreement: Agreement
    """Among studies: two cases of one study are one study's contrast, and no two witnesses."""
    readings: tuple[Reading, ...]

    def count(self, wanted: Direction) -> int:
        """How many cases point this way; those of a study that rest on one and the same sentence count once."""
        return self._counted[wanted]

    @cached_property
    def _counted(self) -> Counter[Direction]:
        told = {(each.direction, each.study_id, each.basis or each.case_id) for each in self.readings}
        return Counter(way for way, *_ in told)

    @property
    def undirected(self) -> int:
        """How many cases have a result without a direction; a pattern can have none, so nobody misses it there."""
        return sum(
            any(item.finding.evidence == "result" for item in each.findings)
            for each in self.readings
            if each.direction == "unclear"
        )

    def studies(self, wanted: Direction | None = None) -> int:
        """How many studies have a case that points this way; of any way, where none is named."""
        return len({
            each.study_id
            for each in self.readings
            if (each.direction == wanted if wanted else each.direction != "unclear")
        })  # fmt: skip

    def by_lack(self, wanted: Direction) -> bool:
        """Whether all that points this way does so by a low level: what a lack does is read the other way round."""
        levels = {
            item.finding.level
            for reading in self.readings
            if reading.direction == wanted
            for item in reading.findings
            if direction(item.finding.level, item.finding.effect) == wanted
        }
        return levels == {"low"} and wanted in ("promotes", "harms")

    @property
    def only_general(self) -> bool:
        """Whether no case gives a direction: where one is given, a study speaks of its groups in general."""
        return not any(reading.case_id for reading in self.readings if reading.direction != "unclear")


def synthesis(findings: Iterable[FindingOf]) -> Synthesis:
    """Bring together the studies' own results on one theme; claims of introductions and retold findings stay out."""
    return _brought_together(readings_of(findings))


def readings_of(findings: Iterable[FindingOf]) -> tuple[Reading, ...]:
    """How each case, or study that tells none apart, is read on one theme."""
    return tuple(
        Reading(study_id, case_id, together(direction(i.finding.level, i.finding.effect) for i in items), tuple(items))
        for (study_id, case_id), items in speakers(findings).items()
    )


def syntheses(graph: Graph) -> dict[str, Synthesis]:
    """Theme -> what all cases of reviewed studies say of it, for every theme of the vocabulary; worked out once."""
    return graph.reviewed.derived(_syntheses)


def _syntheses(graph: Graph) -> dict[str, Synthesis]:
    said = {theme: graph.findings_by_theme.get(theme, ()) for theme in graph.base.terms["themes"]}
    return {theme: graph.again(("synthesis", theme), found, partial(synthesis, found)) for theme, found in said.items()}


def syntheses_of(graph: Graph, studies: Iterable[str]) -> dict[str, Synthesis]:
    """Theme -> what the cases of those of these studies say of it that are reviewed, where any does."""
    by_study, found = graph.derived(_readings_by_study), dict[str, list[Reading]]()
    for id_ in sorted(studies):
        for theme, readings in by_study.get(id_, {}).items():
            found.setdefault(theme, []).extend(readings)
    return {theme: _brought_together(tuple(readings)) for theme, readings in found.items()}


def _readings_by_study(graph: Graph) -> dict[str, dict[str, list[Reading]]]:
    found: dict[str, dict[str, list[Reading]]] = {}
    for theme, result in syntheses(graph).items():
        for reading in result.readings:
            found.setdefault(reading.study_id, {}).setdefault(theme, []).append(reading)
    return found


def _brought_together(readings: tuple[Reading, ...]) -> Synthesis:
    tally = Tally()
    for reading in readings:
        tally.count(reading.study_id, (reading.direction,), 1)
    return Synthesis(tally.agreement, readings)


def together(directions: Iterable[Direction]) -> Direction:
    """The reading of a case with several findings on one theme: what is clear decides, a clash is mixed."""
    found = set(directions)
    clear = found - {"unclear"}
    if not clear:
        return "unclear"
    return clear.pop() if len(clear) == 1 else "mixed"


def heard(codes: Iterable[Codes]) -> list[Direction]:
    """Where each case points that these results of one study on one theme speak of, as `readings_of` reads them."""
    found: dict[str, list[Direction]] = {}
    for case_id, level, effect in codes:
        found.setdefault(case_id, []).append(direction(level, effect))
    if len(found) > 1:
        found.pop(IN_GENERAL, None)  # see `speakers`
    return [together(ways) for ways in found.values()]


def contrary(directions: Iterable[Direction]) -> bool:
    """Whether some of these cannot be true of the same theme at once: for and against, or an effect and none."""
    return len(CLEAR & set(directions)) > 1


class Codes(NamedTuple):
    """What counts of a result where others are left out: the case that it is on, and its codes."""

    case_id: str
    """`IN_GENERAL` where the study speaks of its groups in general."""
    level: Level
    effect: Effect


def codes_of(item: FindingOf) -> Codes:
    """The codes of a result."""
    finding = item.finding
    return Codes(finding.case or IN_GENERAL, finding.level, finding.effect)


class Tally:
    """How many cases point each way, and how many of each study: all that agreement follows from.

    Studies can be taken out and put back, so that what hangs on one of them is found without counting all anew.
    """

    def __init__(self) -> None:
        self._ways: Counter[Direction] = Counter()
        self._clear: Counter[str] = Counter()

    def count(self, study_id: str, ways: Iterable[Direction], number: Literal[1, -1]) -> None:
        """Count cases of a study that point these ways in, or out that were counted before."""
        for way in ways:
            self._ways[way] += number
            if not self._ways[way]:
                del self._ways[way]
            if way != "unclear":
                self._clear[study_id] += number
                if not self._clear[study_id]:
                    del self._clear[study_id]

    @property
    def studies(self) -> int:
        """How many studies have a case that points somewhere."""
        return len(self._clear)

    @property
    def directions(self) -> frozenset[Direction]:
        """Every way that some case points."""
        return frozenset(self._ways) - {"unclear"}

    @property
    def agreement(self) -> Agreement:
        """Between studies."""
        kinds = self.directions
        if not kinds:
            return "unclear" if self._ways else "nothing"
        if len(kinds) == 1:
            return "single" if self.studies == 1 else "agree"
        return "disagree" if contrary(kinds) else "partly"
