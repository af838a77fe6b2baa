"""The icon of the site as a PNG image, for home screens; browsers' tabs have `templates/files/favicon.svg`."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw

from .emblem import emblem_masks
from .palette import LEAF, SHADE, STALK

_FINE = 4
"""Corners are drawn so many times larger and made smaller, for smooth edges."""


def icon_png(size: int, *, whole: bool) -> bytes:
    """The mark on its ground, `size` by `size` pixels; the same size gives the same bytes.

    With rounded corners as in the tab; `whole` fills the square and keeps the mark within the circle that every system
    shows whatever shape it cuts (Web Application Manifest, W3C: two fifths of the side around the middle).
    """
    image = Image.new("RGB", (size, size), SHADE)
    mark = round(size * (0.64 if whole else 0.8667))
    left, top = ((size - mark) // 2,) * 2 if whole else (round(size * 1.6 / 24), round(size * 1.5 / 24))
    for colour, mask in emblem_masks(mark).items():
        image.paste(Image.new("RGB", mask.size, {STALK: STALK, LEAF: LEAF}[colour]), (left, top), mask)
    if not whole:
        image.putalpha(_rounded(size))
    file = BytesIO()
    image.save(file, "PNG", compress_level=9)
    return file.getvalue()


def _rounded(size: int) -> Image.Image:
    wide = size * _FINE
    corners = Image.new("L", (wide, wide))
    ImageDraw.Draw(corners).rounded_rectangle([0, 0, wide - 1, wide - 1], wide * 5 / 24, 255)
    return corners.resize((size, size), Image.Resampling.BOX)
