"""The sixteen colours of a card: four inks, each with its blends into the ground, in four bits a pixel."""

from __future__ import annotations

from ..tokens import light_colours

_TOKENS = light_colours()
GROUND = _TOKENS["brand"]
SHADE = _TOKENS["brand-light"]
"""The large mark in the background."""
TEXT = STALK = _TOKENS["on-brand"]
LEAF = _TOKENS["leaf"]
PALE = _TOKENS["pale"]
INKS = ((SHADE, 1), (TEXT, 4), (LEAF, 3), (PALE, 3))
"""Each with its steps from the ground to the full colour."""


def colours() -> list[int]:
    """Red, green, blue of every colour in turn: the ground, then each ink from faint to full."""
    found = list(_rgb(GROUND))
    for ink, steps in INKS:
        for step in range(1, steps + 1):
            found += [
                round(low + (high - low) * step / steps) for low, high in zip(_rgb(GROUND), _rgb(ink), strict=True)
            ]
    return found


def indexes(ink: str) -> list[int]:
    """For a mask's 256 values: the number of the colour in `colours`; 0 is the ground."""
    names = [name for name, _ in INKS]
    before = 1 + sum(steps for _, steps in INKS[: names.index(ink)])
    steps = INKS[names.index(ink)][1]
    strengths = (round(value * steps / 255) for value in range(256))
    return [before + strength - 1 if strength else 0 for strength in strengths]


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
