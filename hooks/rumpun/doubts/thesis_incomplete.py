"""Does every thesis say where it was submitted, and what kind of thesis it is?"""

from __future__ import annotations

from collections.abc import Iterator

from ..catalogue import said
from ..parsing.problems import Problem
from .doubt import Doubt, Questioned


def check(asked: Questioned) -> Iterator[Doubt]:
    """Report theses without an institution or a kind, neither as cited nor as found."""
    for key, work in asked.graph.base.works.items():
        if work.type != "thesis":
            continue
        whole = work.as_found or work
        for field, value in (("institution", whole.institution), ("type", whole.genre)):
            if not value:
                message = said("warning.thesis_incomplete", key=key, field=field)
                hint = said("warning.thesis_incomplete_hint", field=field)
                yield Doubt(("works", key), Problem(work.place, message, hint))
