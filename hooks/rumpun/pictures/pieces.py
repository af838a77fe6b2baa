"""Cuts a long drawing where nothing is cut through, so that a printer can turn the sheet there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

MOST = 600
"""Height of a piece, in pixels, so that what stands above it also finds room on an upright A4 sheet."""


@dataclass(frozen=True)
class Piece:
    """A part of a drawing, from `top` down; on the screen the next one joins it without a gap."""

    top: int
    height: int

    def holds(self, y: int) -> bool:
        """Whether something that begins at `y` is drawn in this piece."""
        return self.top <= y < self.top + self.height

    def crossed(self, first: int, last: int) -> bool:
        """Whether a line from `first` down to `last` runs through this piece."""
        return first < self.top + self.height and last >= self.top


def pieces(starts: Sequence[int], bottom: int) -> Iterator[Piece]:
    """Pieces from 0 to `bottom` that begin at some of `starts`, as few as fit `MOST`; what is higher stays whole."""
    top, before = 0, 0
    for start in (*starts, bottom):
        if start - top > MOST and before > top:
            yield Piece(top, before - top)
            top = before
        before = start
    yield Piece(top, bottom - top)
