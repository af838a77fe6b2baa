"""How two columns meet on each theme: whether their findings agree, part, or cannot be compared at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..model.coded_values import Direction
from ..model.study import Finding
from ..synthesis.agreement import contrary
from ..synthesis.evidence import Silence, evidence
from ..synthesis.properties import UNSAID
from .columns import THEME, Column, Profiles

Kind = Literal["agree", "oppose", "partly", "level", "undirected", "first", "second", "general", "claims"]
"""`agree`, `oppose`, `partly`: both point somewhere. `level`: both give one level, but not both an effect.
`undirected`: both report, and nothing can be compared. `first`, `second`: only one of the two reports a result.
`general`: the study reports on its groups without telling them apart. `claims`: nobody reports a result of its own.
"""

NoResult = Literal["general", "claims", Silence]
"""What there is instead of a result on the study or case itself, as in `synthesis/evidence.py`."""


@dataclass(frozen=True)
class ThemeSide:
    """What one column has on a theme."""

    findings: tuple[Finding, ...]
    """The study's own results on the study or case itself; a case's study in general does not count."""
    directions: tuple[Direction, ...]
    silence: NoResult | None
    """Why there are no findings, where there are none."""

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels that are stated, each once."""
        return tuple(dict.fromkeys(item.level for item in self.findings if item.level != "unstated"))


@dataclass(frozen=True)
class Meeting:
    """One theme and what each side has on it."""

    theme: str
    kind: Kind
    first: ThemeSide
    second: ThemeSide


@dataclass(frozen=True)
class PairThemes:
    """All themes of the vocabulary, as they stand between two columns."""

    meetings: tuple[Meeting, ...]
    """Themes that at least one of the two speaks of, by name."""
    silent: int
    """Themes that what was read of either does not mention."""
    uncoded: int
    """Themes that nobody has looked for in one of the two, while the other has nothing on them."""

    def of(self, *kinds: Kind) -> list[Meeting]:
        """The meetings of these kinds; those that tell most come first."""
        found = [item for item in self.meetings if item.kind in kinds]
        return sorted(found, key=lambda item: (_weight(item), kinds.index(item.kind)))


def pair_themes(profiles: Profiles, first: Column, second: Column) -> PairThemes:
    """Bring the themes of two columns together."""
    statuses = [(first.cell(THEME + id_).status, second.cell(THEME + id_).status) for id_ in profiles.themes]
    empty = [both for both in statuses if "coded" not in both]
    silent = sum(all(status in UNSAID for status in both) for both in empty)
    return PairThemes(tuple(_meetings(profiles, first, second)), silent, len(empty) - silent)


def _meetings(profiles: Profiles, first: Column, second: Column) -> Iterator[Meeting]:
    for theme in profiles.themes:
        row = THEME + theme
        if row in first.cells or row in second.cells:
            sides = _side(profiles, first, theme), _side(profiles, second, theme)
            if any(side.findings or side.silence in ("general", "claims") for side in sides):
                yield Meeting(theme, _kind(*sides), *sides)


def _side(profiles: Profiles, column: Column, theme: str) -> ThemeSide:
    known = evidence(profiles.graph)
    shown = (
        known.of_case(column.study_id, column.case_id, theme)
        if column.case_id
        else known.of_study(column.study_id, theme)
    )
    findings = tuple(item.finding for item in shown.results)
    return ThemeSide(findings, column.cell(THEME + theme).directions, None if shown.kind == "results" else shown.kind)


def _kind(first: ThemeSide, second: ThemeSide) -> Kind:
    if first.findings and second.findings:
        return _both(first, second)
    if first.findings or second.findings:
        return "first" if first.findings else "second"
    return "general" if "general" in (first.silence, second.silence) else "claims"


def _both(first: ThemeSide, second: ThemeSide) -> Kind:
    ways, others = set(first.directions), set(second.directions)
    if ways and others:
        if len(ways | others) == 1:
            return "agree"
        return "oppose" if len(ways) == len(others) == 1 and contrary(ways | others) else "partly"
    return "level" if len(first.levels) == len(second.levels) == 1 else "undirected"


def _weight(item: Meeting) -> tuple[bool, bool, int]:
    """A contrast in level tells most, then what gives a direction, then what is told at length."""
    contrast = set(item.first.levels) != set(item.second.levels)
    directed = bool(item.first.directions or item.second.directions)
    return not contrast, not directed, -len(item.first.findings) - len(item.second.findings)
