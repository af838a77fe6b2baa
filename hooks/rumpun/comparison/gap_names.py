"""What the dimensions of a gap matrix are called, and under which address a ready-made one stands."""

from __future__ import annotations

from ..synthesis.gaps import READY
from ..words.words import Words


def dimension_name(t: Words, dimension: str) -> str:
    """As the head of rows or columns."""
    if dimension == "theme":
        return t.theme
    return t.gap_year if dimension == "year" else t.label(dimension)


def gap_steps(combination: tuple[str, str]) -> tuple[str, ...]:
    """The steps of its address below the comparison; the first of all stands on the page of the tool itself."""
    return ("gaps",) if combination == READY[0] else ("gaps", "-".join(combination))
