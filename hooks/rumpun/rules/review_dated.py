"""Does every review name the day on which it was finished?"""

from __future__ import annotations

from collections.abc import Iterator

from ..catalogue import said
from ..model.graph import Graph
from ..model.identifiers import is_date
from ..parsing.problems import Problem


def check(graph: Graph) -> Iterator[Problem]:
    """Report reviews whose date is none."""
    for id_, study in graph.base.studies.items():
        if study.review is not None and not is_date(study.review.date):
            place = graph.base.documents["studies", id_].place(("review", "date"))
            yield Problem(place, said("review.no_date"), said("review.no_date_hint"))
