"""Everything that the site concludes, from the firmest to the most fragile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..model.graph import FindingOf, Graph
from ..synthesis.agreement import syntheses
from ..synthesis.evidence import evidence, speakers
from ..synthesis.outcomes import outcome_themes
from ..synthesis.pairs import Pair
from ..synthesis.robustness import CUTS, Standing, outcome_standings, theme_standings
from .columns import Profiles
from .pair_themes import Kind, common_themes, meetings, standing_of
from .values import name_of

ConclusionKind = Literal["theme", "outcomes", "pair"]
_KINDS: tuple[ConclusionKind, ...] = ("theme", "outcomes", "pair")
DIRECTED: tuple[Kind, ...] = ("agree", "oppose", "partly")
"""Where both sides of a pair point somewhere."""


@dataclass(frozen=True)
class Conclusion:
    """One conclusion, and how it stands."""

    kind: ConclusionKind
    theme: str
    standing: Standing
    pair: Pair | None = None
    """The two that are compared, where the conclusion is about a pair."""


def conclusions(profiles: Profiles) -> list[Conclusion]:
    """All of them; of those that hang on as little, the ones that hang on more of it are more fragile."""
    found = [*_of_themes(profiles), *_of_pairs(profiles)]
    return sorted(found, key=lambda each: (*_fragility(each.standing), *_order(profiles, each)))


def carriers(graph: Graph, each: Conclusion) -> list[tuple[FindingOf, ...]]:
    """What the conclusion is drawn from: the findings of each case, or of each study that speaks in general."""
    if each.kind == "theme":
        told = [reading.findings for reading in syntheses(graph)[each.theme].readings if reading.direction != "unclear"]
    elif each.pair is None:
        rows = [row for row in outcome_themes(graph) if row.theme == each.theme]
        told = [showing.results for row in rows for showing in (*row.high, *row.low)]
    else:
        told = [*_of_pair(graph, each.pair, each.theme)]
    return [tuple(findings) for findings in told]


def _of_pair(graph: Graph, pair: Pair, theme: str) -> Iterator[tuple[FindingOf, ...]]:
    """The results of both sides on a theme, case by case."""
    for id_ in (pair.first, pair.second):
        study_id, _, case_id = id_.partition(".")
        known = evidence(graph)
        shown = known.of_case(study_id, case_id, theme) if case_id else known.of_study(study_id, theme)
        yield from (tuple(found) for found in speakers(shown.results).values())


def _of_themes(profiles: Profiles) -> Iterator[Conclusion]:
    for theme, standing in theme_standings(profiles.graph).items():
        yield Conclusion("theme", theme, standing)
    for theme, standing in outcome_standings(profiles.graph).items():
        yield Conclusion("outcomes", theme, standing)


def _of_pairs(profiles: Profiles) -> Iterator[Conclusion]:
    """The same in both languages, so worked out for the first that asks."""
    known = profiles.graph.derived(_known_of_pairs)
    for pair in profiles.context.pairs.all:
        if pair.slug not in known:
            graph, sides = profiles.graph, (pair.first, pair.second)
            known[pair.slug] = [
                Conclusion("pair", item.theme, standing_of(graph, *sides, item), pair)
                for item in meetings(graph, *sides, common_themes(graph, *sides))
                if item.kind in DIRECTED
            ]
        yield from known[pair.slug]


def _known_of_pairs(_graph: Graph) -> dict[str, list[Conclusion]]:
    return {}


def _fragility(standing: Standing) -> tuple[int, int]:
    rank = len(CUTS) - CUTS.index(standing.hangs_on) if standing.hangs_on else 0
    return rank, len(standing.least())


def _order(profiles: Profiles, each: Conclusion) -> tuple[int, str, str]:
    name = name_of(profiles.context, "themes", each.theme).lower()
    return _KINDS.index(each.kind), name, each.pair.slug if each.pair else ""
