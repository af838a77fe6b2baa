"""Is every id inside a study, and inside a theory, given once?"""

from __future__ import annotations

from collections.abc import Iterator

from ..catalogue import said
from ..model.graph import Graph
from ..model.vocabulary import Theory
from ..parsing.problems import Problem


def check(graph: Graph) -> Iterator[Problem]:
    """Report the second of two equal ids."""
    for id_, study in graph.base.studies.items():
        for key in ("findings", "cases", "source_parts"):
            yield from _twice(graph, ("studies", id_), key, [item.id for item in getattr(study, key)])
    for id_, term in graph.base.terms["theories"].items():
        if isinstance(term, Theory):
            yield from _twice(graph, ("theories", id_), "constructs", [item.id for item in term.constructs])


def _twice(graph: Graph, node: tuple[str, str], key: str, ids: list[str]) -> Iterator[Problem]:
    document, seen = graph.base.documents[node], dict[str, int]()
    for index, id_ in enumerate(ids):
        if id_ in seen:
            first = document.place((key, seen[id_], "id"))
            yield Problem(
                document.place((key, index, "id")),
                said("entry.id_twice", what=said(f"thing.{key}"), id=id_),
                said("entry.id_twice_hint", line=first.line),
            )
        seen.setdefault(id_, index)
