"""Does any term lie, step by step, within itself?"""

from __future__ import annotations

from collections.abc import Iterator

from ..model.graph import Graph
from ..parsing.problems import Problem, Said


def check(graph: Graph) -> Iterator[Problem]:
    """Report each term on a circle of broader terms or places."""
    for kind, key in (("themes", "broader"), ("group-types", "broader"), ("places", "within")):
        for id_ in graph.base.terms[kind]:
            if id_ in graph.above(kind, id_):
                message = Said(f'"{id_}" berada di dalam dirinya sendiri', f'"{id_}" lies within itself')
                place = graph.base.documents[kind, id_].place((key,))
                yield Problem(place, message, Said(f'perbaiki "{key}"', f'mend "{key}"'))
