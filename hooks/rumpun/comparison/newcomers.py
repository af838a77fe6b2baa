"""What a new study agrees on with the others, and where it parts from them."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.graph import Graph
from .pair_themes import common_themes, meetings


@dataclass(frozen=True)
class Position:
    """Where a study stands on one theme, beside the others that point somewhere."""

    theme: str
    agree: tuple[str, ...] = ()
    """Ids of the studies that point the same way."""
    oppose: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()


def positions(graph: Graph, study_id: str) -> tuple[Position, ...]:
    """Of every theme on which the study and another one that is reviewed point somewhere, by id."""
    found: dict[str, dict[str, list[str]]] = {}
    for other in graph.reviewed.base.studies:
        if other != study_id:
            for meeting in meetings(graph, study_id, other, common_themes(graph, study_id, other)):
                if meeting.kind in ("agree", "oppose", "partly"):
                    found.setdefault(meeting.theme, {}).setdefault(meeting.kind, []).append(other)
    return tuple(
        Position(theme, *(tuple(kinds.get(kind, ())) for kind in ("agree", "oppose", "partly")))
        for theme, kinds in sorted(found.items())
    )
