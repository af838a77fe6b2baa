"""Does any term lie, step by step, within itself?"""

from __future__ import annotations

from collections.abc import Iterator

from ..catalogue import said
from ..model.graph import Graph
from ..model.kinds import TREES
from ..parsing.problems import Problem


def check(graph: Graph) -> Iterator[Problem]:
    """Report each term on a circle of broader terms or places."""
    for kind, key in TREES.items():
        for id_ in graph.base.terms[kind]:
            if id_ in graph.above(kind, id_):
                message = said("entry.within_itself", id=id_)
                place = graph.base.documents[kind, id_].place((key,))
                yield Problem(place, message, said("entry.within_itself_hint", key=key))
