"""Does every work stand in the bibliography once?"""

from __future__ import annotations

from collections.abc import Iterator

from ..catalogue import said
from ..model.duplicates import duplicates
from ..model.graph import Graph
from ..parsing.problems import Problem


def check(graph: Graph) -> Iterator[Problem]:
    """Report the second entry of a work, by its DOI or by authors, year and title."""
    for work, earlier, by_doi in graph.derived(duplicates):
        sentence = "work.same_doi" if by_doi else "work.same_work"
        message = said(sentence, key=work.key, other=earlier.key, line=earlier.place.line)
        yield Problem(work.place, message, said("work.same_work_hint", key=work.key))
