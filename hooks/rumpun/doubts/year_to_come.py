"""Was every work published before today?"""

from __future__ import annotations

from collections.abc import Iterator

from ..catalogue import said
from ..parsing.problems import Problem
from .doubt import Doubt, Questioned


def check(asked: Questioned) -> Iterator[Doubt]:
    """Report works of a year that has not begun."""
    for key, work in asked.graph.base.works.items():
        if work.year and int(work.year) > asked.year:
            message = said("warning.year_to_come", key=key, year=work.year)
            yield Doubt(("works", key), Problem(work.place, message, said("warning.year_to_come_hint")))
