"""Why groups fared as they did, by their own studies: what these name as a cause, and what they only found beside it.

A cause is what a study found itself and says that it helped a group that did well, or hindered one that did poorly.
What was found together without a cause being named is kept apart, and so is what points the other way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from ..model.coded_values import Effect, Outcome
from ..model.graph import CaseOf, FindingOf, Graph
from .evidence import evidence, explains
from .outcomes import cases_with

OfCase = tuple[CaseOf, tuple[FindingOf, ...]]
Fared = Literal["high", "low"]
FARED: tuple[Fared, ...] = ("low", "high")
"""How groups fared, of which it is asked why: the question that most readers come with is first."""
CAUSE: Mapping[Outcome, Effect] = {"low": "hinders", "high": "helps"}
"""What a cause did, by how the group fared; of what came out mixed, or was not judged, nothing can be said so."""


@dataclass(frozen=True)
class Cause:
    """One theme, and the findings that name it, each of one case."""

    theme: str
    items: tuple[FindingOf, ...]

    @property
    def studies(self) -> tuple[str, ...]:
        """Each once, in the order of the findings."""
        return tuple(dict.fromkeys(item.study_id for item in self.items))


@dataclass(frozen=True)
class Causes:
    """What is known of the groups that fared so."""

    cases: tuple[CaseOf, ...]
    named: tuple[Cause, ...]
    """Named as a cause, what most studies name first."""
    found_beside: tuple[Cause, ...]
    """Found together with how the groups fared, without a cause being named."""
    other_way: tuple[OfCase, ...]
    """Case -> what is said to have worked the other way, both ways, or not at all."""
    unsaid: tuple[OfCase, ...]
    """Case -> what was found in it at a level that is stated, and whose effect is not."""


def causes(graph: Graph, fared: Fared) -> Causes:
    """What the studies of the groups that fared so found, by what it says of why."""
    cases = cases_with(graph, fared)
    of_case = [(case, tuple(_results(graph, case))) for case in cases]
    results = [item for _, items in of_case for item in items]
    cause = CAUSE[fared]
    return Causes(
        cases,
        _by_theme(item for item in results if item.finding.effect == cause),
        _by_theme(item for item in results if item.finding.evidence == "pattern"),
        _of_each(of_case, lambda item: item.finding.effect not in (cause, "unstated")),
        _of_each(of_case, _unsaid),
    )  # fmt: skip


def _results(graph: Graph, case: CaseOf) -> Iterator[FindingOf]:
    """Results on the case itself; what its study says in general belongs to no case."""
    shown = evidence(graph)
    for theme in shown.themes(case.study_id):
        yield from filter(explains, shown.of_case(case.study_id, case.case.id, theme).results)


def _unsaid(item: FindingOf) -> bool:
    finding = item.finding
    return finding.effect == "unstated" and finding.level != "unstated" and finding.evidence != "pattern"


def _by_theme(items: Iterable[FindingOf]) -> tuple[Cause, ...]:
    found: dict[str, list[FindingOf]] = {}
    for item in items:
        found.setdefault(item.finding.theme, []).append(item)
    named = [Cause(theme, tuple(those)) for theme, those in found.items()]
    return tuple(sorted(named, key=lambda each: (-len(each.studies), -len(each.items), each.theme)))


def _of_each(of_case: Iterable[OfCase], asked: Callable[[FindingOf], bool]) -> tuple[OfCase, ...]:
    found = ((case, tuple(filter(asked, items))) for case, items in of_case)
    return tuple((case, items) for case, items in found if items)
