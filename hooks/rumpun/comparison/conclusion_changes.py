"""Which conclusions are others than in a former state, and which of them now hang on one code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.graph import Graph
from ..synthesis.agreement import Synthesis, syntheses
from ..synthesis.dimensions import DIMENSIONS
from ..synthesis.gap_robustness import gap_standings
from ..synthesis.robustness import Cut, Standing, Support
from .columns import Profiles
from .conclusions import conclusions

Node = tuple[str, str]
"""Kind and id of a record; of a case, `studies` and `study.case`; of a band of years, an empty kind."""


@dataclass(frozen=True)
class Concluded:
    """One conclusion, as far as a state can be compared with another."""

    verdict: str
    directions: tuple[str, ...]
    hangs_on: Cut | None
    supports: tuple[Support, ...]
    """What it hangs on."""
    synthesis: Synthesis | None = None
    """Of what is concluded of a theme, which says it in words."""

    def differs(self, other: Concluded) -> bool:
        """Whether it says another thing, or hangs on less or more."""
        return (self.verdict, self.directions, self.hangs_on) != (other.verdict, other.directions, other.hangs_on)


@dataclass(frozen=True)
class ConclusionChange:
    """One conclusion that is new, another, or gone."""

    kind: str
    """`theme`, `outcomes`, `pair` or `gap`."""
    about: tuple[Node, ...]
    """The theme, then the two that are compared; of a combination, both terms."""
    before: Concluded | None
    after: Concluded | None

    @property
    def fragile(self) -> bool:
        """Whether, as it is now, it hangs on one code."""
        return bool(self.after and self.after.hangs_on == "code")


def conclusion_changes(before: Profiles, after: Profiles) -> tuple[ConclusionChange, ...]:
    """All of them; those that now hang on one code come first."""
    was = {_now(after.graph, key): found for key, found in _concluded(before)}
    now = dict(_concluded(after))
    found = [
        ConclusionChange(key[0], key[1], was.get(key), now.get(key))
        for key in dict.fromkeys([*now, *was])
        if key not in was or key not in now or now[key].differs(was[key])
    ]
    return tuple(sorted(found, key=lambda each: not each.fragile))


_Key = tuple[str, tuple[Node, ...]]


def _concluded(profiles: Profiles) -> Iterator[tuple[_Key, Concluded]]:
    graph = profiles.graph
    for each in conclusions(profiles):
        sides = (each.pair.first, each.pair.second) if each.pair else ()
        about = (("themes", each.theme), *(("studies", side) for side in sides))
        said = syntheses(graph)[each.theme] if each.kind == "theme" else None
        yield (each.kind, about), _of(each.standing, said)
    for dimensions, standings in gap_standings(graph).items():
        kinds = [DIMENSIONS[dimension].section for dimension in dimensions]
        for terms, standing in standings.items():
            yield ("gap", tuple(zip(kinds, terms, strict=True))), _of(standing)


def _of(standing: Standing, said: Synthesis | None = None) -> Concluded:
    ways = tuple(sorted(standing.directions))
    return Concluded(standing.verdict, ways, standing.hangs_on, standing.least(), said)


def _now(graph: Graph, key: _Key) -> _Key:
    """The same conclusion by the present ids of what it is about."""
    kind, about = key
    renamed = []
    for of, id_ in about:
        record, dot, part = id_.partition(".")
        renamed.append((of, graph.renamed.get((of, record), record) + dot + part))
    return kind, tuple(renamed)
