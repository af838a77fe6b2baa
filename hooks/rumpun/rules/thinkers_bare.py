"""Do the thinkers of a theory stand without their titles, as authors do?"""

from __future__ import annotations

from collections.abc import Iterator

from ..catalogue import said
from ..model.graph import Graph
from ..model.person import has_title
from ..model.vocabulary import Theory
from ..parsing.problems import Problem


def check(graph: Graph) -> Iterator[Problem]:
    """Report academic titles in the names of thinkers."""
    for id_, theory in graph.base.terms["theories"].items():
        for index, name in enumerate(theory.thinkers if isinstance(theory, Theory) else ()):
            if has_title(name):
                place = graph.base.documents["theories", id_].place(("thinkers", index))
                yield Problem(place, said("name.title", name=name), said("name.title_hint"))
