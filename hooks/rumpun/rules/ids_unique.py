"""Is every id inside a study, and inside a theory, given once?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from ..catalogue import said
from ..model.graph import Graph
from ..model.study import Study
from ..model.vocabulary import Theory
from ..parsing.problems import Problem
from ..parsing.yaml_file import Document


def check(graph: Graph) -> Iterator[Problem]:
    """Report the second of two equal ids."""
    for id_, study in graph.base.studies.items():
        yield from _in(study, ("findings", "cases", "source_parts"), graph.base.documents["studies", id_])
    for id_, term in graph.base.terms["theories"].items():
        if isinstance(term, Theory):
            yield from _in(term, ("constructs",), graph.base.documents["theories", id_])


def _in(record: Study | Theory, keys: Iterable[str], document: Document) -> list[Problem]:
    ids = ((key, [item.id for item in getattr(record, key)]) for key in keys)
    return document.found("ids", lambda: chain.from_iterable(_twice(document, *each) for each in ids))


def _twice(document: Document, key: str, ids: list[str]) -> Iterator[Problem]:
    seen = dict[str, int]()
    for index, id_ in enumerate(ids):
        if id_ in seen:
            first = document.place((key, seen[id_], "id"))
            yield Problem(
                document.place((key, index, "id")),
                said("entry.id_twice", what=said(f"thing.{key}"), id=id_),
                said("entry.id_twice_hint", line=first.line),
            )
        seen.setdefault(id_, index)
