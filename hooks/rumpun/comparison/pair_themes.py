"""How two columns meet on each theme: whether their findings agree, part, or cannot be compared at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from ..model.coded_values import UNSTATED, Direction, Level, is_result
from ..model.graph import FindingOf, Graph
from ..model.study import Finding
from ..synthesis.agreement import Codes, codes_of, contrary, heard
from ..synthesis.evidence import Shown, Silence, evidence, explains
from ..synthesis.properties import UNSAID
from ..synthesis.robustness import Standing, Turn, left_out
from .columns import Column, Profiles

Kind = Literal["agree", "oppose", "partly", "level", "undirected", "first", "second", "general", "claims", "outcome"]
"""`agree`, `oppose`, `partly`: both point somewhere. `level`: both give one level, but not both an effect.
`undirected`: both report, and nothing can be compared. `first`, `second`: only one of the two reports a result.
`general`: the study reports on its groups without telling them apart. `claims`: nobody reports a result of its own.
`outcome`: the theme is what the groups were judged by.
"""

NoResult = Literal["general", "claims", "outcome", Silence]
"""What there is instead of a result on the study or case itself, as in `synthesis/evidence.py`.

`outcome`: a result that is the outcome of the group itself, and so explains nothing.
"""


class SideTold(NamedTuple):
    """What one side tells of a theme, as far as it says how two sides meet."""

    reports: bool
    """Whether it has a result."""
    directions: frozenset[Direction]
    levels: frozenset[Level]
    """The stated ones."""
    silence: NoResult | None


@dataclass(frozen=True)
class ThemeSide:
    """What one column has on a theme."""

    findings: tuple[Finding, ...]
    """The study's own results on the study or case itself; a case's study in general does not count."""
    directions: tuple[Direction, ...]
    silence: NoResult | None
    """Why there are no findings, where there are none."""

    @cached_property
    def levels(self) -> tuple[Level, ...]:
        """The levels that are stated, each once."""
        return tuple(dict.fromkeys(item.level for item in self.findings if item.level != UNSTATED))

    @property
    def told(self) -> SideTold:
        """The same in short."""
        levels = frozenset(item.level for item in self.findings) - {UNSTATED}
        return SideTold(bool(self.findings), frozenset(self.directions), levels, self.silence)


@dataclass(frozen=True)
class Meeting:
    """One theme and what each side has on it."""

    theme: str
    kind: Kind
    first: ThemeSide
    second: ThemeSide

    @cached_property
    def weight(self) -> tuple[bool, bool, int]:
        """What tells most: a contrast in level, then what gives a direction, then what is told at length."""
        contrast = set(self.first.levels) != set(self.second.levels)
        directed = bool(self.first.directions or self.second.directions)
        return not contrast, not directed, -len(self.first.findings) - len(self.second.findings)


@dataclass(frozen=True)
class PairThemes:
    """All themes of the vocabulary, as they stand between two columns."""

    meetings: tuple[Meeting, ...]
    """Themes that at least one of the two speaks of, by name."""
    silent: int
    """Themes that what was read of either does not mention."""
    uncoded: int
    """Themes that nobody has looked for in one of the two, while the other has nothing on them."""
    differences: tuple[Finding, ...] = ()
    """What the study itself says of how its two cases differ, without saying how much of a theme each had."""

    def of(self, *kinds: Kind) -> list[Meeting]:
        """The meetings of these kinds; those that tell most come first."""
        found = [item for item in self.meetings if item.kind in kinds]
        return sorted(found, key=lambda item: (item.weight, kinds.index(item.kind)))


def pair_themes(profiles: Profiles, first: Column, second: Column) -> PairThemes:
    """Bring the themes of two columns together."""
    graph = profiles.graph
    known = profiles.by_name({*_themes(graph, first.id), *_themes(graph, second.id)})
    statuses = [tuple(_shown(graph, column.id, theme).status for column in (first, second)) for theme in known]
    empty = [both for both in statuses if "coded" not in both]
    silent = sum(all(status in UNSAID for status in both) for both in empty)
    uncoded = len(profiles.themes) - len(known) + len(empty) - silent
    met = tuple(meetings(graph, first.id, second.id, known))
    return PairThemes(met, silent, uncoded, tuple(_differences(first, second)))


def meetings(graph: Graph, first: str, second: str, themes: Iterable[str]) -> Iterator[Meeting]:
    """How two columns, by their ids, meet on each of these themes that one of them speaks of."""
    told = {*_themes(graph, first), *_themes(graph, second)}
    for theme in themes:
        if theme in told:
            sides = _side(graph, first, theme), _side(graph, second, theme)
            if any(side.findings or side.silence in ("general", "claims", "outcome") for side in sides):
                yield Meeting(theme, _kind(*(side.told for side in sides)), *sides)


def common_themes(graph: Graph, first: str, second: str) -> list[str]:
    """The themes that both speak of, or are said to report nothing of, by id."""
    return sorted({*_themes(graph, first)} & {*_themes(graph, second)})


def _differences(first: Column, second: Column) -> Iterator[Finding]:
    both = {first.case_id, second.case_id}
    if first.study_id == second.study_id and len(both) == 2:
        for finding in first.study.findings:
            if is_result(finding.evidence) and both.issubset(finding.differs):
                yield finding


def _themes(graph: Graph, id_: str) -> tuple[str, ...]:
    return evidence(graph).themes(id_.partition(".")[0])


def _side(graph: Graph, id_: str, theme: str) -> ThemeSide:
    """A column stands beside many others, so what it has on a theme is worked out once."""
    known = graph.derived(_sides_known)
    if (id_, theme) not in known:
        shown = _shown(graph, id_, theme)
        results = [item for item in shown.results if explains(item)]
        nothing = ThemeSide((), (), "outcome" if shown.kind == "results" else shown.kind)
        known[id_, theme] = _of(results) if results else nothing
    return known[id_, theme]


def _sides_known(_graph: Graph) -> dict[tuple[str, str], ThemeSide]:
    return {}


def _shown(graph: Graph, id_: str, theme: str) -> Shown:
    study_id, _, case_id = id_.partition(".")
    known = evidence(graph)
    return known.of_case(study_id, case_id, theme) if case_id else known.of_study(study_id, theme)


def _of(results: Sequence[FindingOf]) -> ThemeSide:
    ways = _ways(codes_of(item) for item in results)
    return ThemeSide(tuple(item.finding for item in results), tuple(sorted(ways)), None)


def standing_of(graph: Graph, first: str, second: str, item: Meeting) -> Standing:
    """What a meeting of two columns, by their ids, hangs on: a code or a finding of either side.

    That it needs both studies goes without saying.
    """
    turns = []
    for id_, other, swapped in ((first, item.second.told, False), (second, item.first.told, True)):
        own = [each for each in _shown(graph, id_, item.theme).results if explains(each)]
        for without, rest in left_out(own):
            left = SideTold(bool(rest), _ways(rest), frozenset(each.level for each in rest) - {UNSTATED}, None)
            kind = _kind(other, left) if swapped else _kind(left, other)
            if kind != item.kind:
                turns.append(Turn(without, kind))
    return Standing(item.kind, frozenset(), tuple(turns))


def _ways(codes: Iterable[Codes]) -> frozenset[Direction]:
    return frozenset(heard(codes)) - {"unclear"}


def _kind(first: SideTold, second: SideTold) -> Kind:
    if first.reports and second.reports:
        return _both(first, second)
    if first.reports or second.reports:
        return "first" if first.reports else "second"
    silences = (first.silence, second.silence)
    return "outcome" if "outcome" in silences else "general" if "general" in silences else "claims"


def _both(first: SideTold, second: SideTold) -> Kind:
    ways, others = first.directions, second.directions
    if ways and others:
        if len(ways | others) == 1:
            return "agree"
        return "oppose" if len(ways) == len(others) == 1 and contrary(ways | others) else "partly"
    return "level" if len(first.levels) == len(second.levels) == 1 else "undirected"
