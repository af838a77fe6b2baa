"""The site's mark, a clump of bamboo, as shapes to draw at any size."""

from __future__ import annotations

from math import fsum

from PIL import Image, ImageDraw

from .palette import LEAF, STALK

_STALKS = (
    (10.5, 1.5, 3.0, 6.6), (10.5, 9.1, 3.0, 6.2), (10.5, 16.3, 3.0, 6.2),
    (5.4, 15.6, 2.8, 6.9), (15.8, 11.2, 2.8, 4.6), (15.8, 16.8, 2.8, 5.7),
)  # fmt: skip
"""(x, y, width, height) in a square of 24, as in templates/frame/emblem.html."""
_LEAVES = (
    (((9.4, 13.9), (4.5, 14.3), (1.8, 11.8), (1.7, 7.6)), ((1.7, 7.6), (6.4, 7.8), (9.1, 10.4), (9.4, 13.9))),
    (((14.6, 9.6), (14.5, 5.7), (17.2, 2.9), (22.3, 2.5)), ((22.3, 2.5), (22.4, 7.0), (19.6, 9.7), (14.6, 9.6))),
)
"""Bézier curves: start, two handles, end."""
_ROUND = 0.9
_FINE = 4
"""Drawn so many times larger and made smaller, for smooth edges."""
_STEPS = 24
Point = tuple[float, float]


def emblem_masks(size: int) -> dict[str, Image.Image]:
    """Colour -> where it goes, as a mask of `size` by `size` pixels."""
    unit = size * _FINE / 24
    stalks, leaves = (Image.new("L", (size * _FINE, size * _FINE)) for _ in range(2))
    for x, y, width, height in _STALKS:
        box = [x * unit, y * unit, (x + width) * unit, (y + height) * unit]
        ImageDraw.Draw(stalks).rounded_rectangle(box, _ROUND * unit, 255)
    for leaf in _LEAVES:
        # In whole pixels, so that no machine's last digit of a fraction shows.
        outline = [(round(x * unit), round(y * unit)) for curve in leaf for x, y in _points(curve)]
        ImageDraw.Draw(leaves).polygon(outline, 255)
    return {
        colour: mask.resize((size, size), Image.Resampling.BOX) for colour, mask in ((STALK, stalks), (LEAF, leaves))
    }


def _points(curve: tuple[Point, Point, Point, Point]) -> list[Point]:
    return [_at(curve, step / _STEPS) for step in range(_STEPS + 1)]


def _at(curve: tuple[Point, Point, Point, Point], t: float) -> Point:
    # `sum` adds fractions otherwise since Python 3.12: fsum gives the same on all of them.
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    x, y = (fsum(weight * point[axis] for weight, point in zip(weights, curve, strict=True)) for axis in (0, 1))
    return x, y
